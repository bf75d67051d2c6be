"""Where in a document an annotation is: what the selectors of a target say together."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

from reader.anchors.cfi_parsing import MalformedCfi, parse_cfi
from reader.anchors.quote import from_selector
from reader.export.notes import values
from reader.publication.annotation import Extent
from reader.publication.locator import Quote

_DEEPEST = 8  # selectors that refine selectors


class Selectors:
    """What the selectors of a target say together."""

    def __init__(self, selectors: Any, fragment: str = "", depth: int = 0) -> None:
        self.block: str | None = None
        self.start: str | None = None
        self.full = ""
        self.progression = 0.0
        self.quote: Quote | None = None
        self._end: str | None = None
        self._offsets: tuple[int, int] | None = None
        self._depth = depth  # of ranges in ranges
        self._take_all(selectors, depth)
        if "epubcfi(" in fragment:
            self._take_cfi(unquote(fragment))
        elif fragment:
            self.block = self.block or unquote(fragment)

    @property
    def says(self) -> bool:
        """Whether anything leads into the document."""
        return self.marks or bool(self.block or self.start or self.full or self.progression)

    @property
    def marks(self) -> bool:
        """Whether words are marked, not a point."""
        return bool(self._end or (self._offsets and self.block) or self.quote or "," in self.full)

    @property
    def extent(self) -> Extent | None:
        if self._end:
            return Extent(cfi=self._end)
        if self._offsets and self.block:
            return Extent(self._offsets[0], self.block, self._offsets[1])
        return None

    def _take_all(self, selectors: Any, depth: int) -> None:
        """Each selector, and what refines it."""
        for selector in selectors if isinstance(selectors, list) else [selectors]:
            if isinstance(selector, dict) and depth < _DEEPEST:
                self._take(selector)
                self._take_all(selector.get("refinedBy"), depth + 1)

    def _take(self, selector: dict[str, Any]) -> None:
        value = values.text(selector.get("value"))
        match selector.get("type"):
            case "EPUBCFISelector" | "CfiSelector":
                self._take_cfi(value)
            case "FragmentSelector" if "epubcfi(" in value or "epub-cfi" in values.text(selector.get("conformsTo")):
                self._take_cfi(value.removeprefix("#"))
            case "FragmentSelector" if value.startswith(":~:text="):
                self.quote = self.quote or _text_fragment(value.removeprefix(":~:text="))
            case "FragmentSelector" if value and "=" not in value and "(" not in value:
                self.block = unquote(value)
                self._take_offsets(selector.get("refinedBy"))
            case "CssSelector" if value.startswith("#") and value[1:].replace("-", "").replace("_", "").isalnum():
                self.block = self.block or value[1:]
            case "TextQuoteSelector":
                selector = {name: values.text(text) for name, text in selector.items()}
                self.quote = from_selector(selector) or self.quote
            case "RangeSelector":
                self._take_range(selector.get("startSelector"), selector.get("endSelector"))
            case "ProgressionSelector":
                self.progression = values.share(selector.get("value"))

    def _take_cfi(self, value: str) -> None:
        """A CFI, from the package or from the document it is in."""
        bare = value.strip().removeprefix("epubcfi(").removesuffix(")")
        try:
            cfi = parse_cfi(f"epubcfi({bare})")
        except (MalformedCfi, ValueError):
            return
        if len(cfi.start.parts) > 1:
            self.full = self.full or str(cfi)
        else:
            self.start, self._end = str(cfi.start), str(cfi.end) if cfi.end else None

    def _take_range(self, first: Any, last: Any) -> None:
        """Two points, each by a selector of its own."""
        begin, end = (Selectors(one, depth=self._depth + 1) for one in (first, last))
        if begin.start and end.start:
            self.start, self._end = begin.start, end.start

    def _take_offsets(self, refined: Any) -> None:
        refined = refined[0] if isinstance(refined, list) and refined else refined
        if isinstance(refined, dict) and refined.get("type") == "TextPositionSelector":
            start, end = values.index(refined.get("start")), values.index(refined.get("end"))
            if start is not None and end is not None:
                self._offsets = (start, end)


def _text_fragment(directive: str) -> Any:
    """The quote of a text fragment, where it holds all the words (`prefix-,words,-suffix`; WICG)."""
    parts = directive.split("&", 1)[0].split(",")
    before = unquote(parts.pop(0)[:-1]) if parts and parts[0].endswith("-") else ""
    after = unquote(parts.pop()[1:]) if parts and parts[-1].startswith("-") else ""
    if len(parts) != 1:  # only the first and the last words of a long text
        return None
    return from_selector({"type": "TextQuoteSelector", "exact": unquote(parts[0]), "prefix": before, "suffix": after})
