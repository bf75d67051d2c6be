"""A way round a fault of PySide6 6.12 on Python 3.11, where it ends the program after some minutes of reading.

Each `Signal.emit` gives back one reference to `True` too many, each `runJavaScript` without a callback one to `None`.
From Python 3.12 on nothing counts these (PEP 683); before, the process is aborted when the count reaches zero
("bool_dealloc: deallocating True or False"): 570 signals in a bare process.
"""

from __future__ import annotations

import sys

MANY = 1 << 40  # references; a thousand signals a second for 30 years


def keep_constants_alive() -> None:
    """Give `True`, `False` and `None` more references than can ever be lost."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython" or sys.getrefcount(True) > MANY:
        return
    if hasattr(sys, "getobjects"):  # a build for debugging, whose objects begin otherwise
        return
    import ctypes

    for constant in (True, False, None):
        ctypes.c_ssize_t.from_address(id(constant)).value += MANY  # the first field of an object is its count
