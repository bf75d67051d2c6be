"""Languages of content: tag (BCP 47), label on the switcher, own name, direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Direction = Literal["ltr", "rtl"]

RTL_SCRIPTS = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"})


@dataclass(frozen=True, slots=True)
class Language:
    """One language a text is written in."""

    tag: str  # BCP 47, "zh-Hans"
    label: str  # two capitals for the switcher, "CN"
    own_name: str  # "简体中文"

    @property
    def direction(self) -> Direction:
        return direction_of(self.tag)

    @property
    def spaced(self) -> bool:
        """Whether words are separated by spaces (Japanese and Chinese are not)."""
        return primary_subtag(self.tag) not in {"ja", "zh", "th", "lo", "km", "my"}


# The order is the order of the switcher.
LANGUAGES: tuple[Language, ...] = (
    Language("en", "EN", "English"),
    Language("it", "IT", "Italiano"),
    Language("fr", "FR", "Français"),
    Language("de", "DE", "Deutsch"),
    Language("pl", "PL", "Polski"),
    Language("pt", "PT", "Português"),
    Language("ru", "RU", "Русский"),
    Language("ar", "AR", "العربية"),
    Language("ja", "JA", "日本語"),
    Language("zh-Hans", "CN", "简体中文"),
    Language("es", "ES", "Español"),
)

_BY_TAG = {language.tag.lower(): language for language in LANGUAGES}
_BY_LABEL = {language.label.lower(): language for language in LANGUAGES}


def primary_subtag(tag: str) -> str:
    """`zh` of `zh-Hans-CN`, in lower case."""
    return tag.replace("_", "-").split("-", 1)[0].lower()


def direction_of(tag: str) -> Direction:
    """Direction of the script a tag implies; unknown tags are left to right."""
    return "rtl" if primary_subtag(tag) in RTL_SCRIPTS else "ltr"


def language_for(tag: str) -> Language:
    """The language of a tag; one that is not among the eleven gets a label made from its tag."""
    return _BY_TAG.get(tag.lower()) or Language(tag, primary_subtag(tag).upper()[:3], tag)


def match_language(wanted: str, available: tuple[str, ...]) -> str | None:
    """The available tag that `wanted` means: a tag or a switcher's label, any case; or None.

    An exact tag wins, then a label ("CN"), then the longest common prefix of subtags (RFC 4647, lookup), so that
    `zh-CN` and `zh` find `zh-Hans` and `pt_BR` finds `pt`.
    """
    key = wanted.replace("_", "-").lower().split(".", 1)[0]
    by_key = {tag.lower(): tag for tag in available}
    if key in by_key:
        return by_key[key]
    label = _BY_LABEL.get(key)
    if label and label.tag.lower() in by_key:
        return by_key[label.tag.lower()]
    subtags = key.split("-")
    for length in range(len(subtags) - 1, 0, -1):
        prefix = "-".join(subtags[:length])
        if prefix in by_key:
            return by_key[prefix]
    same = [tag for tag in available if primary_subtag(tag) == subtags[0]]
    return same[0] if same else None
