"""Blocks that were left in another language: by the other languages' own words, and by the look of the words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from reader.publication.language import LANGUAGES, language_for, match_language, primary_subtag
from reader.streamer.articles.findings import Finding, error, warning
from reader.streamer.articles.language_guess import guess_foreign, has_own_letters, likelier
from reader.streamer.articles.markdown import fold_space
from reader.streamer.articles.written import WrittenText, prose_of

MIN_WORDS = 3  # fewer words in common are a name, a loan word or a coincidence
MIN_CHARACTERS = 5  # of Chinese or Japanese, where words are not separated
LIKENESS = 0.8  # share of words in common from which a block is the other language's, slightly changed
MIN_ALIKE = 6  # words, or pairs of characters

_SENTENCE_END = re.compile(r"(?<=[.!?…؟])[\"”»’“]*\s+|(?<=[。！？])[」』”]*")
_WORD = re.compile(r"[^\W\d_]+")
_EAST = re.compile(r"[\u3041-\u30fa\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that ought to be in the language of its file."""

    id: str  # of the block, or a name for the finding
    prose: str
    line: int


def still_foreign(texts: list[WrittenText]) -> Iterator[Finding]:
    """Pieces of each text that are in the language of another one, or clearly not in their own."""
    pieces = {text.language: tuple(pieces_of(text)) for text in texts}
    for text in texts:
        for piece, language, where, partly in foreign_pieces(text.language, pieces):
            as_in = f"; the same words stand in {where}" if where else ""
            what = "a part" if partly else "the text"
            message = f"{what} seems to be in {_name(language)}, not {_name(text.language)}{as_in}"
            yield (warning if partly else error)(text.path, piece.line, message, piece.id)


def foreign_pieces(language: str, pieces: dict[str, tuple[Piece, ...]]) -> Iterator[tuple[Piece, str, str, bool]]:
    """(piece, language it is in, file it stands in as well, whether only a part) of what is foreign in `language`."""
    others = {other: _Words(of) for other, of in pieces.items() if other != language}
    first = next(iter(pieces), language)
    for piece in pieces[language]:
        guess = guess_foreign(piece.prose, language)
        twins = [other for other, words in others.items() if words.have(piece)]
        guilty = [other for other in twins if _is_foreign(piece.prose, language, other, first, bool(guess))]
        if guilty:
            language_of = next((other for other in guilty if primary_subtag(other) == guess), guilty[0])
            yield piece, language_of, f"{language_of}.md", False
        elif guess:
            yield piece, guess, "", False
        elif part := _foreign_sentence(piece.prose, language):
            yield piece, part, "", True
        elif not has_own_letters(piece.prose, language):
            # A word or two, too few to tell from a name, but the very ones of that place in another language.
            same = [other for other, words in others.items() if words.at(piece.id) == fold_space(piece.prose)]
            if len(same) == 1:
                yield piece, same[0], f"{same[0]}.md", True


def _name(language: str) -> str:
    """`German (de)` would need names in every language: a language's own name and its tag."""
    tag = match_language(language, tuple(known.tag for known in LANGUAGES)) or language
    return f"{language_for(tag).own_name} ({tag})" if tag != language_for(tag).own_name else tag


def _is_foreign(prose: str, language: str, other: str, first: str, guessed: bool) -> bool:
    """Whether the words that two languages share are rather the other's; the first language is in doubt right."""
    return guessed or (likelier(prose, language, other) or first) == other or first not in {language, other}


class _Words:
    """The texts of one language, for comparison."""

    def __init__(self, pieces: Iterable[Piece]) -> None:
        self._exact = {key for piece in pieces if (key := _key(piece.prose))}
        self._prose = {piece.id: fold_space(piece.prose) for piece in pieces}
        self._by_id = {piece.id: _units(piece.prose) for piece in pieces}

    def at(self, block: str) -> str:
        """The words in the block of that id."""
        return self._prose.get(block, "")

    def have(self, piece: Piece) -> bool:
        """Whether the same words, or nearly the same in the block of that id, stand here."""
        if _key(piece.prose) in self._exact:
            return True
        mine, theirs = _units(piece.prose), self._by_id.get(piece.id, Counter())
        longer = max(mine.total(), theirs.total())
        return longer >= MIN_ALIKE and (mine & theirs).total() >= LIKENESS * longer


def _key(prose: str) -> str:
    """The letters of a text, where it has enough of them to be no coincidence."""
    words = _WORD.findall(unicodedata.normalize("NFKC", prose).casefold())
    if len(words) < MIN_WORDS and len(_EAST.findall(prose)) < MIN_CHARACTERS:
        return ""
    return " ".join(words)


def _units(prose: str) -> Counter[str]:
    """Words; in Chinese and Japanese pairs of characters."""
    east = _EAST.findall(prose)
    if len(east) * 2 > len(prose.replace(" ", "")):
        return Counter(first + second for first, second in pairwise(east))
    return Counter(_WORD.findall(unicodedata.normalize("NFKC", prose).casefold()))


def _foreign_sentence(prose: str, language: str) -> str | None:
    sentences = [part for part in _SENTENCE_END.split(prose) if part]
    if len(sentences) < 2:
        return None
    long_enough = (
        part for part in sentences if len(_WORD.findall(part)) >= MIN_ALIKE or len(_EAST.findall(part)) >= 2 * MIN_ALIKE
    )
    return next((guess for part in long_enough if (guess := guess_foreign(part, language))), None)


def pieces_of(text: WrittenText) -> Iterator[Piece]:
    front, shown = text.front, text.text
    identifier = shown.metadata.identifier
    yield Piece("title", front.title, text.key_line("title"))
    yield Piece("description", front.description, text.key_line("description"))
    for section in shown.sections:
        if section.level and section.label != section.title:
            yield Piece(f"{section.id}, toc", section.label, text.line(section.id))
    for block in text.blocks:
        if block.id != identifier:
            yield Piece(block.id, prose_of(block.html), text.line(block.id))
