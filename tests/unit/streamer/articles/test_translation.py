"""Blocks left in another language: no false alarm on the eleven texts, and no foreign block missed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader import paths
from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.check import read_texts
from reader.streamer.articles.translation import Piece, foreign_pieces, pieces_of
from reader.streamer.articles.written import WrittenText

LANGUAGES = ("en", "it", "fr", "de", "pl", "pt", "ru", "ar", "ja", "zh-Hans", "es")


@pytest.fixture(scope="module")
def texts() -> list[WrittenText]:
    catalog = Catalog((paths.bundled_content(),), TextCache(None), lambda: "")
    return read_texts(catalog.article("trust-before-intimacy"))[0]


@pytest.fixture(scope="module")
def pieces(texts: list[WrittenText]) -> dict[str, tuple[Piece, ...]]:
    return {text.language: tuple(pieces_of(text)) for text in texts}


def test_all_eleven_languages_are_there(pieces: dict[str, tuple[Piece, ...]]):
    assert tuple(pieces) == LANGUAGES
    assert min(len(of) for of in pieces.values()) > 60


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_block_of_the_article_is_taken_for_another_language(language: str, pieces: dict[str, tuple[Piece, ...]]):
    assert list(foreign_pieces(language, pieces)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_block_is_found_when_any_other_language_stands_in_its_place(
    language: str, texts: list[WrittenText], pieces: dict[str, tuple[Piece, ...]]
):
    """A piece is judged by itself and by the other files, so a whole file can be exchanged at once."""
    blocks = {block.id for block in texts[0].blocks} | {"title", "description"}
    for other in LANGUAGES:
        if other == language:
            continue
        words = {piece.id: piece.prose for piece in pieces[other]}
        changed = tuple(replace(piece, prose=words[piece.id]) for piece in pieces[language] if piece.id in blocks)
        found = {piece.id: partly for piece, _, _, partly in foreign_pieces(language, {**pieces, language: changed})}
        missed = {piece.id: piece.prose for piece in changed if found.get(piece.id, True)}
        assert missed == {}, f"{other} in {language}.md"


@pytest.mark.parametrize("other", [language for language in LANGUAGES if language != "en"])
def test_most_blocks_are_found_by_their_look_alone_when_the_other_file_has_changed_since(
    other: str, pieces: dict[str, tuple[Piece, ...]]
):
    """The same exchange, but the file it was copied from is not there to compare with."""
    changed = tuple(piece for piece in pieces[other] if len(piece.prose) > (20 if other in {"ja", "zh-Hans"} else 40))
    found = [piece for piece, _, _, partly in foreign_pieces("en", {"en": changed}) if not partly]
    assert len(found) >= 0.97 * len(changed)


def piece(prose: str) -> Piece:
    return Piece("b", prose, 1)


def judged(own: str, prose: str, **others: str) -> list[tuple[str, bool]]:
    every = {own: (piece(prose),)} | {language: (piece(words),) for language, words in others.items()}
    order = {"en": every.pop("en")} | every if "en" in every else every
    return [(language, partly) for _, language, _, partly in foreign_pieces(own, order)]


def test_a_copied_line_too_short_to_guess_is_found_by_the_file_it_was_copied_from():
    assert judged("de", "Trust takes time", en="Trust takes time") == [("en", False)]


def test_the_file_that_is_right_is_not_blamed_for_the_copy():
    assert judged("en", "Trust takes time", de="Trust takes time") == []


def test_the_first_language_is_blamed_when_the_words_are_clearly_the_others():
    assert judged("en", "Lass deinen Worten Taten folgen", de="Lass deinen Worten Taten folgen") == [("de", False)]


def test_a_copied_line_with_a_word_changed_is_still_found():
    english = "Several things feed it: mutual respect, honesty, openness and affection"
    assert judged("nl", english.replace("Several", "Some"), en=english) == [("en", False)]


def test_the_same_two_words_in_two_languages_are_no_finding():
    assert judged("fr", "Communication", en="Communication") == []
    assert judged("ja", "同意", zh="同意") == []


def test_one_word_in_foreign_letters_is_a_warning_when_the_other_file_has_it_in_that_place():
    assert judged("ar", "Consent", en="Consent") == [("en", True)]
    assert judged("ar", "ZeroOpposite", en="ZeroOpposite", de="ZeroOpposite") == []


def test_one_foreign_sentence_in_a_block_is_a_warning():
    german = "Nähe hat viele Formen und braucht keine Worte, um gut zu sein."
    english = "Nearness has many forms and does not need any words to be good."
    assert judged("de", f"{german} {english} {german}") == [("en", True)]


def test_words_that_say_their_language_and_code_are_passed_over(content, catalog: Catalog, findings, edit):
    quoted = '<span lang="de">Wer zuerst fragt, der ist schon auf dem richtigen Weg</span>, they say. `der die das und`'
    edit("kind-words/en.md", "Listening is a gift as well.", quoted)
    assert findings() == []
