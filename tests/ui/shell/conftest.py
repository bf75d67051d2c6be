"""Parts of the window in the product's style, and in another language."""

from __future__ import annotations

from tests.ui.chrome import other_language, tokens

__all__ = ["other_language", "tokens"]  # fixtures
