"""PySide6 leaves the sources of our modules alone."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import linecache
from reader.ui.features import leave_sources_unread
leave_sources_unread()
before = len(linecache.cache)
import reader.ui.application, reader.ui.session
print(len(linecache.cache) - before)
from PySide6.QtCore import QObject
print(QObject().objectName() == "")
"""


def test_no_source_is_read_for_its_names_of_methods() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "True"]
