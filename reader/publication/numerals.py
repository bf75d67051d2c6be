"""Numbers as a language writes them: Arabic text counts in Arabic-Indic digits."""

from __future__ import annotations

from reader.publication.language import primary_subtag

ARABIC_LETTER_MARK = "\u061c"  # alone in a line the sign would stand on the wrong side of the number
_ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def localised(number: int | str, language: str) -> str:
    """The digits of a number in the language's own form (CLDR, default numbering system)."""
    return str(number).translate(_ARABIC_INDIC) if primary_subtag(language) == "ar" else str(number)


def percent(fraction: float, language: str) -> str:
    """A share of one as whole percent, spaced as the language does (CLDR, percent format)."""
    number = localised(round(fraction * 100), language)
    subtag = primary_subtag(language)
    if subtag == "ar":
        return f"{number}٪{ARABIC_LETTER_MARK}"
    return f"{number}\u00a0%" if subtag in {"fr", "de", "ru", "es"} else f"{number}%"
