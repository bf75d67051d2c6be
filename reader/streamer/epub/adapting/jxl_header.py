"""What a JPEG XL picture says of its size, read before anything is decoded: a few bytes may ask for gigabytes.

Source: ISO/IEC 18181-1, annex D (size and metadata); ISO/IEC 18181-2 (the container).
"""

from __future__ import annotations

from dataclasses import dataclass

CODESTREAM = b"\xff\x0a"
CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_RATIOS = ((0, 0), (1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_ENOUGH = 4096  # bytes of the picture: what is read takes some tens


@dataclass(frozen=True, slots=True)
class JxlHeader:
    """Size in pixels as stored, and how many planes of that size there are beyond colour (alpha, depth, spots)."""

    width: int
    height: int
    extra_channels: int


def read_header(data: bytes) -> JxlHeader | None:
    """What the header says, or None where there is none that can be read."""
    try:
        return _header(_Bits(_codestream(data)[len(CODESTREAM) :]))
    except (IndexError, ValueError):
        return None


def _codestream(data: bytes) -> bytes:
    """The beginning of the picture itself, which a container may hold in pieces."""
    if data.startswith(CODESTREAM):
        return data[:_ENOUGH]
    if not data.startswith(CONTAINER):
        raise ValueError("neither a codestream nor a container")
    found, at = b"", len(CONTAINER)
    while at + 8 <= len(data) and len(found) < _ENOUGH:
        length, kind, start = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], at + 8
        if length == 1:  # the length follows, in eight bytes
            length, start = int.from_bytes(data[start : start + 8], "big"), start + 8
        end = len(data) if length == 0 else at + length
        if end < start:
            raise ValueError("a box shorter than its own header")
        if kind in (b"jxlc", b"jxlp"):
            found += data[start + (4 if kind == b"jxlp" else 0) : min(end, start + _ENOUGH)]  # jxlp: a number first
        at = end
    if not found.startswith(CODESTREAM):
        raise ValueError("a container without a picture")
    return found


class _Bits:
    """Numbers out of bytes, least significant bit first."""

    def __init__(self, data: bytes) -> None:
        self._data, self._at = data, 0

    def take(self, count: int) -> int:
        """The next `count` bits. Raises IndexError at the end."""
        first, end = self._at // 8, self._at + count
        if end > 8 * len(self._data):
            raise IndexError("the header is cut off")
        word = int.from_bytes(self._data[first : (end + 7) // 8], "little") >> (self._at % 8)
        self._at = end
        return word & ((1 << count) - 1)

    def number(self, *choices: tuple[int, int]) -> int:
        """U32 of the standard: two bits choose one of four (least value, bits that are added)."""
        least, count = choices[self.take(2)]
        return least + self.take(count)


def _header(bits: _Bits) -> JxlHeader:
    width, height = _size(bits)
    return JxlHeader(width, height, _extra_channels(bits))


def _size(bits: _Bits) -> tuple[int, int]:
    small = bits.take(1)

    def side() -> int:
        return 8 * (1 + bits.take(5)) if small else bits.number((1, 9), (1, 13), (1, 18), (1, 30))

    height = side()
    across, down = _RATIOS[bits.take(3)]
    return (height * across // down if across else side()), height


def _extra_channels(bits: _Bits) -> int:
    if bits.take(1):  # everything as usual
        return 0
    if bits.take(1):  # orientation, size, preview, animation
        bits.take(3)
        if bits.take(1):
            _size(bits)
        if bits.take(1):
            _preview(bits)
        if bits.take(1):
            _animation(bits)
    _depth(bits)
    bits.take(1)  # whether 16 bits suffice for what is decoded
    return bits.number((0, 0), (1, 0), (2, 4), (1, 12))


def _preview(bits: _Bits) -> None:
    small = bits.take(1)

    def side() -> None:
        if small:
            bits.number((16, 0), (32, 0), (1, 5), (33, 9))
        else:
            bits.number((1, 6), (65, 8), (321, 10), (1345, 12))

    side()
    if not bits.take(3):
        side()


def _animation(bits: _Bits) -> None:
    bits.number((100, 0), (1000, 0), (1, 10), (1, 30))  # ticks a second
    bits.number((1, 0), (1001, 0), (1, 8), (1, 10))
    bits.number((0, 0), (0, 3), (0, 16), (0, 32))  # how often
    bits.take(1)


def _depth(bits: _Bits) -> None:
    if bits.take(1):  # floating point
        bits.number((32, 0), (16, 0), (24, 0), (1, 6))
        bits.take(4)
    else:
        bits.number((8, 0), (10, 0), (12, 0), (1, 6))
