"""A virtual screen whose pixels can be read without asking it: Xvfb with a mapped framebuffer."""

from __future__ import annotations

import mmap
import os
import signal
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

WIDTH, HEIGHT = 1280, 900


class Screen:
    """One Xvfb of 1280 x 900. `dark(box)` counts dark pixels in a box, straight out of its memory."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24"]
        self._process = subprocess.Popen(
            [*command, "-fbdir", self._folder.name, "-nolisten", "tcp", "-noreset"],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(writing)
        with os.fdopen(reading) as file:
            self.display = f":{file.readline().strip()}"
        with (Path(self._folder.name) / "Xvfb_screen0").open("rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        (header,) = struct.unpack(">I", self._memory[:4])  # X window dump, XWDFile.h
        (colours,) = struct.unpack(">I", self._memory[76:80])
        (self._stride,) = struct.unpack(">I", self._memory[48:52])
        self._offset = header + colours * 12

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._memory.close()
        self._process.send_signal(signal.SIGTERM)
        self._process.wait()
        self._folder.cleanup()

    def rows(self, box: tuple[int, int, int, int], step: int = 3) -> list[bytes]:
        """Every `step`-th line of a box (left, top, right, bottom), four bytes a pixel: blue, green, red, none."""
        left, top, right, bottom = box
        starts = (self._offset + y * self._stride + left * 4 for y in range(top, bottom, step))
        return [self._memory[start : start + (right - left) * 4] for start in starts]

    def dark(self, box: tuple[int, int, int, int]) -> int:
        """How many pixels in a box are nearly black, looked at in every third line: letters, where there is text."""
        return sum(1 for row in self.rows(box) for green in row[1::4] if green < 80)

    def clear(self) -> None:
        """Wait until the windows of the run before are gone: an X root without windows is black, not drawn on."""
        time.sleep(0.2)
