"""The page: a Chromium view fed through our own scheme, and the scripts that answer for it."""
