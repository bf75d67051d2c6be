"""Everything Qt. `application.py` is the composition root, the only module that knows all the others."""
