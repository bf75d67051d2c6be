"""What the person asked for: one frozen dataclass, changed by `replace`, stored as JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any, Literal

Theme = Literal["system", "light", "sepia", "dark"]
Layout = Literal["auto", "paginated", "scrolled"]
LAYOUTS: tuple[Layout, ...] = ("auto", "paginated", "scrolled")
Columns = Literal["auto", "1", "2"]
THEMES: tuple[Theme, ...] = ("system", "light", "sepia", "dark")
TEXT_SCALES = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0, 2.4, 3.0)


@dataclass(frozen=True, slots=True)
class Preferences:
    """Appearance and the state of the window that a later start takes up again."""

    theme: Theme = "system"
    text_scale: float = 1.0  # factor on the size of the text
    layout: Layout = "auto"  # of books: as they wish, else paginated; articles scroll
    columns: Columns = "auto"
    publisher_colours: bool = False  # keep a book's colours in themes other than Light
    interface_language: str = ""  # empty: the system's
    publication: str = ""  # what was open: an article's id or a path
    language: str = ""  # of the text; empty: the system's
    previous_language: str = ""  # for "swap last two"
    sidebar_open: bool = True
    sidebar_tab: str = "contents"
    library_layout: str = "grid"  # or "list"
    library_order: str = "recent"  # of the books in the library
    window_geometry: str = ""  # Qt's saveGeometry, base64
    hyphenate: bool = False  # books; else only where they ask for it
    start_picture: bool = True  # a start shows the page that was left as a picture until the live one is there
    look_for_updates: bool = False  # show the entry that opens the page with new versions; nothing asks by itself
    sync_folder: str = ""  # where machines exchange places and annotations; empty: nowhere
    told: tuple[str, ...] = ()  # hints that were given once

    def larger(self) -> float:
        """The next text scale up."""
        return next((scale for scale in TEXT_SCALES if scale > self.text_scale + 1e-6), TEXT_SCALES[-1])

    def smaller(self) -> float:
        """The next text scale down."""
        return next((scale for scale in reversed(TEXT_SCALES) if scale < self.text_scale - 1e-6), TEXT_SCALES[0])


def preferences_to_json(preferences: Preferences) -> dict[str, Any]:
    """A dict for JSON."""
    return asdict(preferences)


def preferences_from_json(data: Any) -> Preferences:
    """Preferences from JSON: what is unknown or of the wrong type is left at its default, never an error."""
    if not isinstance(data, dict):
        return Preferences()
    default = Preferences()
    known: dict[str, Any] = {}
    for item in fields(Preferences):
        if item.name not in data:
            continue
        value, standard = data[item.name], getattr(default, item.name)
        if isinstance(standard, tuple) and isinstance(value, list):
            known[item.name] = tuple(entry for entry in value if isinstance(entry, str) and _is_sound(entry))
        elif isinstance(standard, bool) and isinstance(value, bool):
            known[item.name] = value
        elif isinstance(standard, float) and isinstance(value, int | float) and not isinstance(value, bool):
            known[item.name] = float(min(TEXT_SCALES[-1], max(TEXT_SCALES[0], value)))
        elif isinstance(standard, str) and isinstance(value, str) and _is_sound(value):
            known[item.name] = value
    for name, allowed in (("theme", THEMES), ("layout", LAYOUTS), ("columns", ("auto", "1", "2"))):
        if known.get(name, allowed[0]) not in allowed:
            known[name] = allowed[0]
    return Preferences(**known)


def _is_sound(text: str) -> bool:
    """Whether a text can be that of a path or a name: half of a surrogate pair or a NUL would fail wherever it is used.

    A path with odd bytes has them as surrogates, as Python gives it.
    """
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return "\0" not in text
