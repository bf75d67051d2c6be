"""CFIs as other readers store them, which leave out or add what the standard has.

calibre counts from the document node, so its paths begin with `/2` for the root element, and writes the spine's index
as the first step without `/6` and `!`; in highlights it keeps the index apart. Readium keeps the item's id apart and
writes `/4/2,/1:0,/1:1` for what is inside. Source: calibre's `read_book/cfi.pyj` and annotation files; readium-cfi-js.
"""

from __future__ import annotations

from reader.anchors.cfi import Cfi, Path, Step
from reader.anchors.cfi_package import full_cfi
from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi


def standard(cfi: Cfi) -> Cfi:
    """A CFI in the standard's form, where it is calibre's `/N/2/...` for document N; any other one as it is.

    In the standard's form nothing follows an itemref without `!`, so three steps without it are calibre's.
    """
    parts = cfi.start.parts
    if cfi.end is not None or len(parts) != 1 or len(parts[0]) < 3 or parts[0][1].index != 2:
        return cfi
    item, _root, *inside = parts[0]
    return Cfi(Path(((Step(6), item), tuple(inside)), cfi.start.offset))


def from_calibre_highlight(spine_index: int, start_cfi: str, end_cfi: str) -> Cfi:
    """The range of a highlight in calibre's annotations. Raises UsageError for what is none."""
    return full_cfi(spine_index, None, _below_root(start_cfi), _below_root(end_cfi))


def to_calibre(path: Path) -> str:
    """A path inside a document as `start_cfi` and `end_cfi` of calibre's highlights."""
    return str(Path(((Step(2), *path.parts[0]), *path.parts[1:]), path.offset))


def to_calibre_position(spine_index: int, path: Path) -> str:
    """A path inside a document as `pos` of calibre's bookmarks."""
    return f"epubcfi(/{2 * (spine_index + 1)}{to_calibre(path)})"


def from_readium(spine_index: int, content_cfi: str, itemref_id: str | None = None) -> Cfi:
    """The full CFI of Readium's `contentCFI`, or of a locator's `partialCfi`. Raises UsageError for what is none."""
    cfi = parse_cfi(content_cfi)
    return full_cfi(spine_index, itemref_id, cfi.start, cfi.end)


def _below_root(text: str) -> Path:
    """Without the step to the root element."""
    path = parse_cfi(text).start
    if path.parts[0][0].index != 2:
        raise MalformedCfi(text, "a place of calibre's begins with /2", 0)
    return Path((path.parts[0][1:], *path.parts[1:]), path.offset)
