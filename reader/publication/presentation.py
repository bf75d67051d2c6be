"""How a book wants to be laid out: as the package says of the whole, and of single items of the spine.

Source: EPUB 3.3, section 8 (layout rendering control); roll: EPUB 3.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Layout = Literal["reflowable", "pre-paginated", "roll"]
Orientation = Literal["auto", "landscape", "portrait"]
Spread = Literal["auto", "none", "landscape", "both"]
Flow = Literal["auto", "paginated", "scrolled-continuous", "scrolled-doc"]
Side = Literal["auto", "left", "right", "center"]
PageProgression = Literal["default", "ltr", "rtl"]


@dataclass(frozen=True, slots=True)
class Presentation:
    """Wishes about layout. `spread` none, landscape, both: when two pages stand side by side."""

    layout: Layout = "reflowable"
    orientation: Orientation = "auto"
    spread: Spread = "auto"
    flow: Flow = "auto"  # means nothing for a fixed page
    align_x_center: bool = False  # centred between the margins, as a title page
    side: Side = "auto"  # which side of a spread an item of the spine takes
    viewport: str = ""  # "width=1200, height=900", where a page does not say it itself (deprecated)

    @property
    def fixed(self) -> bool:
        """Whether a page has a size of its own and is scaled as a whole."""
        return self.layout != "reflowable"


REFLOWABLE = Presentation()
