"""Everything Qt. `application.py` is the composition root, the only module that knows all the others."""

from reader.ui.immortal import keep_constants_alive

keep_constants_alive()
