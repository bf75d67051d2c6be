"""How a package wants the book, and single items of its spine, to be laid out.

Sources: EPUB 3.3, sections 5.7.2 (itemref) and 8 (layout rendering control); before that was agreed on, Apple's
`com.apple.ibooks.display-options.xml` and Kindle's `fixed-layout` and `original-resolution`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from reader.errors import DamagedPublication
from reader.publication.presentation import Presentation
from reader.streamer.epub import limits, xml
from reader.streamer.epub.container import Container
from reader.streamer.epub.metas import Metas, first_wins
from reader.streamer.epub.notes import Notes, shown

APPLE_OPTIONS = "META-INF/com.apple.ibooks.display-options.xml"
# Property -> its values, and what each means to us.
_VALUES: dict[str, dict[str, str]] = {
    "layout": {value: value for value in ("reflowable", "pre-paginated", "roll")},
    "orientation": {value: value for value in ("auto", "landscape", "portrait")},
    "spread": {"auto": "auto", "none": "none", "landscape": "landscape", "both": "both", "portrait": "both"},
    "flow": {value: value for value in ("auto", "paginated", "scrolled-continuous", "scrolled-doc")},
}
_SIDES = {f"{prefix}page-spread-{side}": side for prefix in ("", "rendition:") for side in ("left", "right", "center")}
_CENTRED = frozenset({"rendition:align-x-center", "align-x-center"})


def read_presentation(metas: Metas, container: Container, notes: Notes) -> Presentation:
    """The wishes for the whole book."""
    values: dict[str, Any] = {}
    for name, known in _VALUES.items():
        said = first_wins(metas, f"rendition:{name}", notes)
        if said in known:
            values[name] = known[said]
        elif said:
            notes.warn(f"metadata: rendition:{name} has the unknown value {shown(said)}")
    values["viewport"] = metas.first("rendition:viewport") or _resolution(metas)
    if "layout" not in values and (metas.named.get("fixed-layout") == "true" or _apple_fixed(container, notes)):
        values["layout"] = "pre-paginated"
    return Presentation(**values)


def of_item(whole: Presentation, properties: tuple[str, ...], viewport: str, name: str, notes: Notes) -> Presentation:
    """The wishes for an item of the spine: the whole book's, but for what its itemref overrides."""
    values: dict[str, Any] = {"viewport": viewport} if viewport else {}
    for one in properties:
        if one in _SIDES:
            _once(values, "side", _SIDES[one], name, notes)
        elif one in _CENTRED:
            values["align_x_center"] = True
        else:
            key, value = _override(one)
            if key:
                _once(values, key, value, name, notes)
    return replace(whole, **values) if values else whole


def _override(prop: str) -> tuple[str, str]:
    """`rendition:spread-none` -> `spread`, `none`; nothing for what is not known."""
    key, _, value = prop.removeprefix("rendition:").partition("-")
    if prop.startswith("rendition:") and value in _VALUES.get(key, {}):
        return key, _VALUES[key][value]
    return "", ""


def _once(values: dict[str, Any], key: str, value: str, name: str, notes: Notes) -> None:
    if values.setdefault(key, value) != value:
        notes.warn(f"spine: {shown(name)} has two wishes for {key}; the first one counts")


def _resolution(metas: Metas) -> str:
    found = re.fullmatch(r"(\d{2,5})\s*[xX×]\s*(\d{2,5})", metas.named.get("original-resolution", ""), re.ASCII)
    return f"width={found[1]}, height={found[2]}" if found else ""


def _apple_fixed(container: Container, notes: Notes) -> bool:
    if not container.has(APPLE_OPTIONS):
        return False
    try:
        root = xml.parse(container.read(APPLE_OPTIONS, limits.MIB), APPLE_OPTIONS, container.path, notes)
    except DamagedPublication:
        return False
    options = xml.descendants(root, "option")
    return any(xml.attribute(one, "name") == "fixed-layout" and xml.text_of(one) == "true" for one in options)
