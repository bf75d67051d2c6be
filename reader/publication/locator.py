"""A place in a publication: several ways to find the same spot again, none of them in pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from reader.errors import BadPageMessage


@dataclass(frozen=True, slots=True)
class Quote:
    """The words at a place and a little of what stands around them (W3C Web Annotation, TextQuoteSelector)."""

    exact: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Locator:
    """One place in a publication, small enough to store and to send to a page."""

    href: str  # resource path inside the container, without fragment
    block: str | None = None  # stable block id, the same in every language
    fraction: float = 0.0  # 0..1 inside the block; the space above a block belongs to it
    cfi: str | None = None  # EPUB CFI within the resource, where a book has no block ids
    progression: float = 0.0  # 0..1 of the resource: the last resort when the block is gone
    quote: Quote | None = None  # the words themselves, in one language only
    spine: int | None = None  # index in the spine, from 0, where the href occurs there more than once

    def __post_init__(self) -> None:
        if not 0.0 <= self.progression <= 1.0:
            raise ValueError(f"progression {self.progression} is not within 0..1")
        if not 0.0 <= self.fraction <= 1.0:
            raise ValueError(f"fraction {self.fraction} is not within 0..1")
        if self.spine is not None and self.spine < 0:
            raise ValueError(f"spine index {self.spine} is negative")

    def to_json(self) -> dict[str, Any]:
        """A dict for JSON; what is unset is left out."""
        data: dict[str, Any] = {"href": self.href, "progression": self.progression}
        if self.block is not None:
            data |= {"block": self.block, "fraction": self.fraction}
        if self.cfi is not None:
            data["cfi"] = self.cfi
        if self.spine is not None:
            data["spine"] = self.spine
        if self.quote is not None:
            data["quote"] = {"before": self.quote.before, "exact": self.quote.exact, "after": self.quote.after}
        return data

    def to_readium(self, media_type: str = "application/xhtml+xml") -> dict[str, Any]:
        """The Readium Locator form (readium/architecture, models/locators)."""
        locations: dict[str, Any] = {"progression": self.progression}
        if self.block is not None:
            locations |= {
                "fragments": [self.block],
                "cssSelector": f'[id="{self.block}"]',
                "blockFraction": self.fraction,
            }
        if self.cfi is not None:
            locations["partialCfi"] = self.cfi
        if self.spine is not None:
            locations["spineIndex"] = self.spine
        data: dict[str, Any] = {"href": self.href, "type": media_type, "locations": locations}
        if self.quote is not None:
            data["text"] = {"before": self.quote.before, "highlight": self.quote.exact, "after": self.quote.after}
        return data


def locator_from_json(data: Any) -> Locator:
    """The locator a JSON object describes. Raises BadPageMessage when it is not one."""
    try:
        quote = data.get("quote")
        return Locator(
            href=str(data["href"]),
            block=None if data.get("block") is None else str(data["block"]),
            fraction=_unit(data.get("fraction", 0.0)),
            cfi=None if data.get("cfi") is None else str(data["cfi"]),
            progression=_unit(data.get("progression", 0.0)),
            quote=Quote(str(quote["exact"]), str(quote.get("before", "")), str(quote.get("after", "")))
            if quote
            else None,
            spine=None if data.get("spine") is None else int(data["spine"]),
        )
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise BadPageMessage(f"not a locator: {data!r}") from error


def _unit(value: Any) -> float:
    """A number clamped to 0..1: rounding in the page may overshoot by a hair."""
    number = float(value)
    if math.isnan(number):
        raise ValueError("not a number")
    return min(1.0, max(0.0, number))
