"""Every media overlay of the corpus: it is read, its words are in the book, it lasts as long as the book says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import ReaderError
from reader.publication.model import Rendition
from reader.publication.overlay import Overlay
from reader.publication.resource import BookFetcher
from reader.services.narrating import Narration, Step
from reader.streamer.epub.notes import Notes
from reader.streamer.epub.open import open_epub
from reader.streamer.epub.smil import read_overlay

CORPUS = Path(__file__).resolve().parents[5] / "shared" / "epub-corpus"


def fetcher(rendition: Rendition) -> BookFetcher:
    return rendition.fetcher  # type: ignore[return-value]


def narrated() -> Iterator[str]:
    """Books with an overlay."""
    for folder in ("w3c", "samples", "valid", "invalid"):
        for path in sorted((CORPUS / folder).glob("*.epub")):
            try:
                publication = open_epub(path)
                rendition = publication.rendition(publication.languages[0])
            except ReaderError:
                continue  # the corpus' own test says which may be refused
            if any(link.media_overlay for link in rendition.spine):
                yield path.relative_to(CORPUS).as_posix()
            fetcher(rendition).close()


@pytest.fixture(params=narrated())
def rendition(request: pytest.FixtureRequest, shared_corpus: Path) -> Iterator[Rendition]:
    publication = open_epub(shared_corpus / str(request.param))
    found = publication.rendition(publication.languages[0])
    yield found
    fetcher(found).close()


def test_an_overlay_reads_words_that_are_in_the_book(rendition: Rendition) -> None:
    for href in {link.media_overlay for link in rendition.spine} - {""}:
        notes = Notes()
        overlay = read_overlay(fetcher(rendition), href, notes)
        assert overlay.phrases
        assert notes.warnings == ()
        for phrase in overlay.phrases:
            assert fetcher(rendition).size(phrase.text_href)
            assert phrase.clip is None or fetcher(rendition).size(phrase.clip.href)


def test_an_overlay_lasts_as_long_as_the_book_says(rendition: Rendition) -> None:
    for link in rendition.spine:
        if not link.media_overlay or not link.duration:
            continue
        overlay = read_overlay(fetcher(rendition), link.media_overlay, Notes())
        assert overlay.duration < link.duration + 3  # a clip may end after its sound
        if any(phrase.clip is None or phrase.clip.end is None for phrase in overlay.phrases):
            continue  # how long a voice or a whole sound takes shows when it is played
        ends = [phrase.clip.end for phrase in overlay.phrases if phrase.clip and phrase.clip.end]
        # Some books state where in the recording the last clip ends, not how long all of them are.
        assert min(abs(overlay.duration - link.duration), abs(max(ends) - link.duration)) < 3


def test_reading_aloud_comes_across_each_phrase_once(rendition: Rendition) -> None:
    overlays: dict[str, Overlay] = {}

    def read(href: str) -> Overlay:
        return overlays.setdefault(href, read_overlay(fetcher(rendition), href, Notes()))

    narration = Narration(rendition.spine, read)
    step: Step | None = narration.start_at(0)
    heard = []
    while step and step.action != "stop":
        assert step.phrase
        assert rendition.spine[step.spine].href == step.href
        heard.append(step.phrase)
        step = narration.clip_finished(step.serial)
    assert heard == [phrase for overlay in overlays.values() for phrase in overlay.phrases]
