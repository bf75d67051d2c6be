"""The window before there is an engine."""

from __future__ import annotations

import subprocess
import sys

from reader import paths

# In a program of its own: here the constants have been seen to already.
PROGRAM = """
import sys
from PySide6.QtGui import QImage
from reader.ui.first_window import FirstWindow
from reader.ui.immortal import MANY
from reader.ui.launch import make_application
application = make_application()
first = FirstWindow({}, QImage(40, 30, QImage.Format.Format_RGB32), application)
sys.exit(0 if sys.version_info >= (3, 12) or sys.getrefcount(None) > MANY // 2 else 1)
"""


def test_waiting_for_the_window_costs_no_constant_its_life() -> None:
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(paths.resources().parent), "PATH": ""}
    done = subprocess.run([sys.executable, "-c", PROGRAM], env=environment, capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
