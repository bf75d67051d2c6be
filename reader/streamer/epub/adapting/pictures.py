"""JPEG XL pictures made PNG, which every engine shows: Chromium 140 has no JPEG XL.

libjxl, by way of pillow-jxl-plugin, decodes outside the page's sandbox: nothing is decoded whose header, which is read
by ourselves, asks for more than is bearable. Colour profile and transparency are kept, orientation is applied.
Source: EPUB 3.4, "Core media types".
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError
from reader.streamer.epub.adapting.jxl_header import read_header

if TYPE_CHECKING:
    from PIL import Image

PIXELS = 50_000_000  # of one picture, as 8,000 x 6,000; measured: 100 million take 590 MB and two to eight seconds
PLANES = 4 * PIXELS  # samples of all channels together: a header may name thousands
PNG_MODES = ("L", "LA", "RGB", "RGBA", "I;16")


class UnreadablePicture(ReaderError):
    """What claims to be a picture and cannot be shown; `reason` is English, for the log."""

    exit_code = 4

    def __init__(self, reason: str) -> None:
        super().__init__(f"a picture cannot be shown: {reason}")
        self.reason = reason


def to_png(data: bytes) -> bytes:
    """A JPEG XL picture as PNG; of an animation, one frame. Takes time and memory by its pixels: not on the GUI thread.

    The interpreter's lock is released while it decodes. Raises UnreadablePicture. Nothing is kept: cache the result.
    """
    header = read_header(data)
    if header is None:
        raise UnreadablePicture("this is no JPEG XL")
    pixels = header.width * header.height
    if pixels > PIXELS or pixels * (3 + header.extra_channels) > PLANES:
        raise UnreadablePicture(f"{header.width} x {header.height} pixels are too many")
    picture, profile = _decoded(data)
    written = BytesIO()
    picture.save(written, "PNG", icc_profile=profile, compress_level=1)  # for the page only: quick, not small
    return written.getvalue()


def _decoded(data: bytes) -> tuple[Image.Image, bytes | None]:
    """The picture, upright, and its colour profile."""
    from PIL import Image, ImageOps  # late: 30 ms, and few books have such pictures
    from pillow_jxl import Decoder

    decode: Any = Decoder(num_threads=1)  # its type stub is older than itself
    try:
        was_jpeg, info, samples, profile, _boxes = decode(data)
        if was_jpeg:  # JPEG repacked: that file comes back, turned by its Exif data only
            with Image.open(BytesIO(samples), formats=["JPEG"]) as jpeg:
                profile = jpeg.info.get("icc_profile", profile) if jpeg.mode in ("RGB", "L") else None
                picture = ImageOps.exif_transpose(jpeg)
        else:
            picture = Image.frombytes(info.mode, (info.width, info.height), samples)
        if picture.mode == "F":  # from 0 to 1
            picture = picture.point(lambda value: value * 255 + 0).convert("L")
        elif picture.mode not in PNG_MODES:
            picture = picture.convert("RGB")
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":  # Rust's, no Exception
            raise
        raise UnreadablePicture("it is damaged") from error
    return picture, profile or None
