"""What is the same for a person who searches, what is not, and the way back to the text as written."""

from __future__ import annotations

import unicodedata

import pytest

from reader.search.folding import fold


def folded(text: str) -> str:
    return fold(text).text


def found_in(text: str, needle: str) -> str | None:
    """The part of `text` that `needle` is found in, or nothing."""
    where = fold(text)
    wanted = folded(needle)
    at = where.text.find(wanted)
    if at < 0:
        return None
    start, end = where.source_range(at, at + len(wanted))
    return text[start:end]


SAME = [
    # case and German
    ("Straße", "STRASSE"),
    ("STRAẞE", "strasse"),
    ("ΟΔΟΣ", "οδος"),
    ("οδός", "ΟΔΌΣ"),
    # accents, both spellings of them
    ("café", "cafe"),
    ("café", "cafe\u0301"),
    ("El Niño", "el nino"),
    ("Tiếng Việt", "tieng viet"),
    ("perché", "PERCHE"),
    ("coração", "coracao"),
    # letters without decomposition
    ("Łódź", "lodz"),
    ("smørrebrød", "smorrebrod"),
    ("Đakovo", "dakovo"),
    ("Ærø", "aero"),
    ("cœur", "COEUR"),
    ("ǿ", "o"),
    ("ǽ", "AE"),
    # Turkish
    ("İstanbul", "istanbul"),
    ("ISPARTA", "ısparta"),
    # Russian
    ("Ёлка", "елка"),
    ("е\u0308лка", "ЁЛКА"),
    ("Чайка", "чаи\u0306ка"),
    ("за\u0301мок", "замок"),  # stress mark
    # ligatures, width, compatibility
    ("ﬁnal eﬀort", "final effort"),
    ("ＡＢＣ１２３", "abc123"),
    ("№ ½ ™", "no 1/2 tm"),
    ("㍿", "株式会社"),
    # Arabic
    ("مُحَمَّدٌ", "محمد"),
    ("أحمد", "احمد"),
    ("إسلام", "اسلام"),
    ("آمن", "امن"),
    ("ٱلله", "الله"),
    ("ا\u0654حمد", "أحمد"),
    ("هدى", "هدي"),
    ("مؤمن", "مومن"),
    ("قارئ", "قاري"),
    ("مدرسة", "مدرسه"),
    ("محـــمد", "محمد"),
    ("هذا", "هٰذا"),
    ("ﷲ", "الله"),
    ("ﷺ", "صلى الله عليه وسلم"),
    ("ﻻ ﻷ", "لا لأ"),
    ("ﺳﻼﻡ", "سلام"),
    ("ﹷ", ""),
    ("١٢٣ ۴۵۶", "123 456"),
    ("کتاب", "كتاب"),
    ("فارسی", "فارسي"),
    ("می\u200cروم", "میروم"),
    ("لماذا؟ نعم، لا؛", "لماذا? نعم, لا;"),
    # Hebrew
    ("שָׁלוֹם", "שלום"),
    # Japanese
    ("カタカナ", "かたかな"),
    ("ｶﾀｶﾅ", "カタカナ"),
    ("ｶﾞｷﾞﾊﾟ", "ガギパ"),
    ("か\u3099", "が"),
    ("カ\u3099", "が"),
    ("ヴァイオリン", "ゔぁいおりん"),
    ("わ゛", "ヷ"),
    ("スーパー", "すーぱー"),
    ("ヽヾ", "ゝゞ"),
    ("「心」！", "｢心｣!"),
    ("〜", "～"),
    # Korean
    ("각", "\u1100\u1161\u11a8"),
    # quotes, dashes, dots, spaces
    ("don’t", "don't"),
    ("‘a’ ʼb", "'a' 'b"),
    ("“a” „b“ «c»", '"a" "b" "c"'),
    ("a–b — c\u2011d −1", "a-b - c-d -1"),
    ("wait…", "wait..."),
    ("a\u00a0b\u202fc\u3000d\te\n  f", "a b c d e f"),
    ("a \u200b \u00ad b", "a b"),
    # invisible
    ("Wör\u00adter\u00adbuch", "Wörterbuch"),
    ("\u2068abc\u2069\u200f", "abc"),
    ("❤\ufe0f", "❤"),
    ("1\ufe0f\u20e3", "1"),
]

DIFFERENT = [
    ("が", "か"),
    ("か\u3099", "か"),
    ("ば", "ぱ"),
    ("つ", "っ"),
    ("й", "и"),
    ("कि", "क"),
    ("का", "की"),
    ("ก", "กำ"),
    ("각", "가"),
    ("≠", "="),
    ("=\u0338", "="),
    ("ماء", "ما"),
    ("ь", "ъ"),
    ("日", "曰"),
    ("¨", " "),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_the_same_fold_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_letters_stay_different(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@pytest.mark.parametrize(
    "text", ["한국어", "हिन्दी में", "தமிழ்", "ภาษาไทย", "简体中文", "日本語", "👩‍🚀", "½ Ångström", "Καλημέρα"]
)
def test_composed_and_decomposed_text_fold_alike(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


def test_every_character_folds_like_its_decomposition_and_for_good() -> None:
    for code in range(0x20000):
        char = chr(code)
        once = folded(char)
        assert once == folded(unicodedata.normalize("NFD", char)), hex(code)
        assert once == folded(once), hex(code)


def test_every_letter_takes_every_accent() -> None:
    for base in map(chr, range(0x41, 0x530)):
        for mark in "\u0301\u0306\u0308\u0323\u0338\u0345":
            assert folded(base + mark) == folded(unicodedata.normalize("NFC", base + mark)), hex(ord(base))


def test_hindi_vowel_signs_survive() -> None:
    assert folded("हिन्दी") == "हिन्दी"


@pytest.mark.parametrize(
    ("text", "needle", "expected"),
    [
        ("Ein Wör\u00adter\u00adbuch.", "wörterbuch", "Wör\u00adter\u00adbuch"),  # soft hyphens inside
        ("\u00adWör\u00adter", "wör", "Wör"),  # and not those around
        ("die Straße hier", "STRASSE", "Straße"),
        ("die Straße hier", "stras", "Straß"),  # half a letter is the whole letter
        ("oﬃce", "f", "ﬃ"),
        ("oﬃce", "fic", "ﬃc"),
        ("cafe\u0301 au lait", "cafe", "cafe\u0301"),  # the last mark belongs to it
        ("cafe\u0301 au lait", "é", "e\u0301"),
        ("قال مُحَمَّدٌ ذلك", "محمد", "مُحَمَّدٌ"),
        ("بسم ﷲ الرحمن", "الله", "ﷲ"),
        ("محـــمد", "محمد", "محـــمد"),
        ("الكتـــاب", "كت", "كت"),
        ("これはｶﾞｷﾞです", "がぎ", "ｶﾞｷﾞ"),
        ("か\u3099き", "が", "か\u3099"),
        ("か\u3099き", "か", None),
        ("का", "क", "का"),
        ("a  \n b", "a b", "a  \n b"),
        ("x😀y", "😀", "😀"),
        ("a 👩\u200d🚀 b", "🚀", "👩\u200d🚀"),
        ("a 👩🏽\u200d🚀 b", "👩", "👩🏽\u200d🚀"),
        ("wait… what", ".", "…"),
        ("\u1100\u1161\u11a8", "각", "\u1100\u1161\u11a8"),
        ("Istanbul İzmir", "i̇zmir", "İzmir"),
    ],
)
def test_a_hit_covers_the_characters_as_written(text: str, needle: str, expected: str | None) -> None:
    assert found_in(text, needle) == expected


def test_plain_text_keeps_its_offsets_without_a_table() -> None:
    result = fold("The quick Brown Fox")
    assert result.text == "the quick brown fox"
    assert result.origin == range(20)


def test_offsets_end_with_the_length_of_the_source() -> None:
    assert list(fold("aß b\u00ad").origin) == [0, 1, 1, 2, 3, 5]
    assert list(fold("").origin) == [0]


@pytest.mark.parametrize(("start", "end"), [(-1, 1), (1, 1), (2, 1), (0, 4)])
def test_a_range_outside_the_text_is_a_bug(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not within"):
        fold("abc").source_range(start, end)


def test_unpaired_surrogates_and_noncharacters_are_left_alone() -> None:
    assert folded("a\ud800b\uffff") == "a\ud800b\uffff"
    assert list(fold("a\uffff\u0301b").origin) == [0, 1, 3, 4]


def test_thousands_of_marks_on_one_letter_are_no_trap() -> None:
    result = fold("a" + "\u0316\u0301" * 100_000 + "b")  # quadratic, if normalised in one piece
    assert result.text == "ab"
    assert result.source_range(0, 1) == (0, 200_001)
