"""What the person asked for, as the scripts of a book's page take it."""

from __future__ import annotations

from typing import Any

from reader.preferences import Preferences
from reader.ui.theme import Tokens


def wishes_of(preferences: Preferences, tokens: Tokens) -> dict[str, Any]:
    """For `book/view.js` and `book/style.js`."""
    columns = preferences.columns
    return {
        "scale": preferences.text_scale,
        "layout": preferences.layout,
        "columns": columns if columns == "auto" else int(columns),
        "hyphenate": preferences.hyphenate,
        "override": {"colours": tokens.name != "light" and not preferences.publisher_colours},
    }
