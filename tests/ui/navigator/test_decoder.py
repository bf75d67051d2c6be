"""FFmpeg says nothing on the terminal of whoever started the program."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

MEDIA = Path(__file__).resolve().parents[2] / "fixtures" / "media"
DECODE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.navigator.sound import SoundConverter
program = QCoreApplication([])
converter = SoundConverter()
converter.convert("tone", Path(sys.argv[1]), lambda path: program.exit(0 if path else 1))
code = program.exec()
converter.close()
sys.exit(code)
"""


@pytest.mark.parametrize(("extra", "told"), [({}, False), ({"QT_FFMPEG_DEBUG": "1"}, True)])
def test_what_is_decoded_is_described_only_to_those_who_ask(extra: dict[str, str], told: bool) -> None:
    command = [sys.executable, "-c", DECODE, str(MEDIA / "tone.m4a")]
    answer = subprocess.run(command, env=os.environ | extra, capture_output=True, text=True, timeout=60, check=True)
    assert ("mov,mp4" in answer.stderr) is told, answer.stderr
