"""Which language a short text is in."""

from __future__ import annotations

import pytest

from reader.streamer.articles.language_guess import guess_foreign, has_own_letters, likelier

SENTENCES = {
    "en": "When the rain had stopped, they went out with the dog and did not come back before dark.",
    "it": "Quando la pioggia è finita, sono usciti con il cane e non sono tornati prima di sera.",
    "fr": "Quand la pluie a cessé, ils sont sortis avec le chien et ne sont pas rentrés avant la nuit.",
    "de": "Als der Regen aufgehört hatte, gingen sie mit dem Hund hinaus und kamen nicht vor dem Abend zurück.",
    "pl": "Kiedy przestało padać, wyszli z psem na dwór i nie wrócili przed zmrokiem, bo było im dobrze.",
    "pt": "Quando a chuva parou, eles saíram com o cachorro e não voltaram antes de escurecer.",
    "ru": "Когда дождь кончился, они вышли с собакой и до темноты не вернулись.",
    "ar": "عندما توقف المطر خرجوا مع الكلب ولم يعودوا قبل حلول الظلام.",
    "ja": "雨がやむと、みんなは犬をつれて外へ出て、暗くなるまで帰らなかった。",
    "zh-Hans": "雨停了以后，他们带着狗出去散步，天黑之前没有回来。",
    "es": "Cuando dejó de llover, salieron con el perro y no volvieron antes de que se hiciera de noche.",
}
PAIRS = [(own, other) for own in SENTENCES for other in SENTENCES if own != other]


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_is_at_home_in_its_own_language(language: str):
    assert guess_foreign(SENTENCES[language], language) is None


@pytest.mark.parametrize(("own", "other"), PAIRS)
def test_a_sentence_is_recognised_in_every_other_language(own: str, other: str):
    assert guess_foreign(SENTENCES[other], own) == other.split("-", 1)[0]


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize(
    "text", ["", "42 %", "…", "ZeroOpposite Reader", "https://example.org/a/b?c=d", "me@example.org"]
)
def test_names_numbers_and_addresses_are_at_home_everywhere(language: str, text: str):
    assert guess_foreign(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Книга лежит на сайте ZeroOpposite Reader рядом с EPUB."),
        ("ar", "افتح الملف في ZeroOpposite Reader ثم اضغط Ctrl+T."),
        ("ja", "ZeroOpposite Reader の設定を開きます。"),
        ("ja", "境界線"),
        ("zh-Hans", "打开 ZeroOpposite Reader 的设置。"),
        ("de", "Die App heißt „The Art of Listening“, und das ist gut so."),
    ],
)
def test_foreign_names_inside_a_text_do_not_make_it_foreign(language: str, text: str):
    assert guess_foreign(text, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "Introduza apenas números separados por vírgulas."),
        ("es", "Eliminar seleccionado, eliminado satisfactoriamente"),
        ("it", "Password reset su ZeroOpposite"),
        ("de", "Alle Daten entfernen"),
        ("it", "Relazione uno a uno"),
        ("de", "Team, Software, Computer: alles online"),
    ],
)
def test_a_short_line_that_could_be_either_is_left_alone(language: str, text: str):
    assert guess_foreign(text, language) is None


def test_a_language_without_a_word_list_is_not_judged_by_words_but_by_letters():
    assert guess_foreign(SENTENCES["en"], "nl") is None
    assert guess_foreign(SENTENCES["ru"], "nl") == "ru"


def test_the_likelier_of_two_languages_is_the_one_whose_words_there_are():
    assert likelier("Lass deinen Worten Taten folgen", "en", "de") == "de"
    assert likelier("信頼を築く", "zh-Hans", "ja") == "ja"
    assert likelier("Tango Bolero", "en", "de") is None


def test_letters_of_the_own_script_are_seen():
    assert has_own_letters("同意", "ja")
    assert not has_own_letters("Consent", "ar")
    assert has_own_letters("42", "ar")
