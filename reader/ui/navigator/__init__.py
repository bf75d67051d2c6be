"""The page: a Chromium view fed through our own scheme, and the scripts that answer for it."""

from reader.ui.navigator.immortal import keep_constants_alive

keep_constants_alive()  # before the first signal
