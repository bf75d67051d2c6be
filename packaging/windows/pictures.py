"""The picture beside the installer's first and last page."""

from __future__ import annotations

from pathlib import Path

from icons import drawn
from PIL import Image

SIZE = (164, 314)  # pixels, as NSIS's Modern UI has it
SYMBOL = 128  # pixels


def write_sidebar(target: Path) -> Path:
    """The program's icon on its own colour, as the BMP that NSIS wants."""
    symbol = drawn(SYMBOL)
    ground = symbol.getpixel((SYMBOL // 2, SYMBOL // 10))  # inside the shape, above the rings
    picture = Image.new("RGBA", SIZE, ground)
    picture.alpha_composite(symbol, ((SIZE[0] - SYMBOL) // 2, SIZE[1] // 5))
    picture.convert("RGB").save(target)
    return target
