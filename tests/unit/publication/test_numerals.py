"""Numbers as the languages write them. Source: CLDR, number symbols and percent formats."""

from __future__ import annotations

import pytest

from reader.publication.numerals import percent


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "42%"), ("de", "42\u00a0%"), ("ja", "42%"), ("ar", "٤٢٪\u061c")],
)
def test_a_share_is_written_as_the_language_does(language: str, text: str) -> None:
    assert percent(0.42, language) == text
