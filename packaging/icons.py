"""The program's icon in the sizes and containers that the systems ask for, drawn from resources/icons/app/*.svg.

Qt draws into pictures of memory: no display, no QGuiApplication. Pillow packs. The same drawings give the same bytes.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from PIL import Image
from project import APPLICATION_ID, ROOT, BuildFailed
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWINGS = ROOT / "resources" / "icons" / "app"
SMALL, LARGE, SYMBOLIC = (DRAWINGS / name for name in ("icon-16.svg", "icon.svg", "icon-symbolic.svg"))
SMALL_UP_TO = 24  # pixels: the small drawing has no margin, and its edges lie on whole pixels at 16

HICOLOR_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)
# On macOS the shape fills 824 of 1024 pixels (Apple's template); in our drawing it fills 232 of 256.
MACOS_SHARE = (824 / 1024) / (232 / 256)


def write_hicolor(folder: Path) -> list[Path]:
    """Write `folder`/<size>/apps/... as the icon theme "hicolor" and return the files.

    Source: freedesktop.org's Icon Theme Specification, which lets every program add to that theme.
    """
    files = []
    for size in HICOLOR_SIZES:
        path = _parent(folder / f"{size}x{size}" / "apps" / f"{APPLICATION_ID}.png")
        drawn(size).save(path, optimize=True)
        files.append(path)
    scalable = _parent(folder / "scalable" / "apps" / f"{APPLICATION_ID}.svg")
    symbolic = _parent(folder / "symbolic" / "apps" / f"{APPLICATION_ID}-symbolic.svg")
    shutil.copyfile(LARGE, scalable)
    shutil.copyfile(SYMBOLIC, symbolic)
    return [*files, scalable, symbolic]


def write_ico(path: Path) -> Path:
    """Write all sizes as one Windows icon and return its path. Bitmaps, which every Windows tool reads, not PNGs."""
    pictures = [drawn(size) for size in ICO_SIZES]
    sizes = [picture.size for picture in pictures]
    pictures[-1].save(_parent(path), "ICO", sizes=sizes, append_images=pictures[:-1], bitmap_format="bmp")
    return path


def write_icns(path: Path) -> Path:
    """Write all sizes as one macOS icon and return its path."""
    pictures = [drawn(size, share=MACOS_SHARE) for size in ICNS_SIZES]
    pictures[-1].save(_parent(path), "ICNS", append_images=pictures[:-1])
    return path


def drawn(size: int, *, share: float = 1.0) -> Image.Image:
    """The icon, `size` pixels square, on transparent ground; the drawing takes `share` of each side."""
    renderer = QSvgRenderer(str(SMALL if size <= SMALL_UP_TO else LARGE))
    if not renderer.isValid():
        raise BuildFailed(f"{DRAWINGS} has no drawing that Qt can read.")
    image = QImage(size, size, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    margin = size * (1 - share) / 2
    renderer.render(painter, QRectF(margin, margin, size * share, size * share))
    painter.end()
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    return Image.frombytes("RGBA", (size, size), bytes(straight.constBits()))


def _parent(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
