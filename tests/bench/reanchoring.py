"""Annotations over edited texts: how many stay, move along, are lost, and that none lands on other words.

    python tests/bench/reanchoring.py [--seeds 1 2 3] [--count 1000] [--books FOLDER] [--points none|words|around]

With `--points` all are bookmarks and notes about a place, on paragraphs of any length: known by their block or path
alone, by the words there, or by what stands around these, too, as the window makes them.

The editor (`edited.py`) knows where each letter went, so each answer is judged by that and not by the finder.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.anchors.quote import CONTEXT, quote_of  # noqa: E402
from reader.anchors.words import words_of  # noqa: E402
from reader.publication.annotation import Annotation, Extent  # noqa: E402
from reader.publication.locator import Quote  # noqa: E402
from reader.publication.model import Publication, Rendition  # noqa: E402
from reader.services.anchoring import Anchored  # noqa: E402
from reader.services.anchoring_articles import ArticleFinder  # noqa: E402
from reader.services.anchoring_books import BookFinder  # noqa: E402
from reader.services.marking import PLACE_WORDS, SEAM  # noqa: E402
from tests.bench.edited import Editor, Rates, Text, verdict  # noqa: E402

Letters = list[tuple[str, int]]
GENTLE = Rates(0.01, 0.005, 0.005, 0.01, 0.01, 0.01, 0.003, 0.005, 0.02, 0.02, 0.02, 0.01, 0.01, 1)
PAGE_WORDS = 90  # characters that the page says of a point (view.js)
HARD = Rates(0.08, 0.03, 0.03, 0.08, 0.05, 0.08, 0.02, 0.03, 0.1, 0.1, 0.1, 0.05, 0.05, 4)


def spans(
    texts: list[str], count: int, chance: random.Random, points: str | None = None
) -> Iterable[tuple[str, int, int]]:
    """Kind, start and end in the whole text: from a word to three paragraphs; bookmarks and notes about a place."""
    whole = SEAM.join(texts)
    starts = [sum(len(t) + 1 for t in texts[:n]) for n in range(len(texts))]
    for _ in range(count):
        kind = chance.choices(
            ("word", "words", "sentence", "paragraph", "paragraphs", "bookmark", "note"), (20, 25, 20, 10, 10, 8, 7)
        )[0]
        number = chance.choices(range(len(texts)), [max(1, len(t)) for t in texts])[0]
        if points is not None:
            kind, number = chance.choice(("bookmark", "note")), chance.randrange(len(texts))
        start, text = starts[number], texts[number]
        words = words_of(text)
        if kind in ("word", "words", "sentence") and words:
            most = {"word": 1, "words": 5, "sentence": 30}[kind]
            first = chance.randrange(len(words))
            last = min(len(words) - 1, first + chance.randint(most // 2, most) - 1 if most > 1 else first)
            last = max(first, last)
            begin, end = words[first].start, words[last].end
            if any(c.isalnum() for c in text[begin:end]):
                yield "highlight", start + begin, start + end
                continue
        if kind in ("bookmark", "note"):
            yield kind, start, start + min(len(text), PLACE_WORDS)
        else:
            last = min(len(texts) - 1, number + (chance.randint(1, 2) if kind == "paragraphs" else 0))
            yield "highlight", start, starts[last] + len(texts[last])
    assert whole


class Tally:
    def __init__(self, name: str) -> None:
        self.name, self.counts, self.seconds = name, Counter[str](), 0.0
        self.wrong: list[tuple[Annotation, Anchored]] = []
        self.needless: list[Annotation] = []

    def take(
        self,
        annotation: Annotation,
        found: Anchored,
        wanted: Letters,
        letters: Letters | None,
        alive: set[int],
        beside: Letters,
        here: int | None = None,
    ) -> None:
        """`here`: the letter a point is at. Where it is the first, a paragraph was parted after it."""
        judged = verdict(
            wanted, None if found.status == "lost" else letters, alive, point=annotation.extent is None, beside=beside
        )
        if found.status == "lost":
            self.counts["lost"] += 1
            self.counts["lost, gone"] += judged.gone
            if not judged.gone:
                self.needless.append(annotation)
        elif judged.right or (here is not None and here == next((n for c, n in wanted if c.isalnum()), None)):
            self.counts["kept" if found.status == "kept" else "moved right"] += 1
        else:
            self.counts["wrong"] += 1
            self.wrong.append((annotation, found))

    def line(self) -> str:
        c = self.counts
        return (
            f"{self.name:34}{c.total() - c['lost, gone']:6}{c['kept']:7}{c['moved right']:8}{c['wrong']:7}{c['lost']:7}"
            f"{c['lost, gone']:7}{self.seconds:8.2f} s"
        )


HEAD = f"{'text':34}{'notes':>6}{'kept':>7}{'moved':>8}{'wrong':>7}{'lost':>7}{'gone':>7}{'time':>10}"


def at_point(whole: str, start: int, end: int, points: str | None, *, book: bool) -> Quote | None:
    """The words a point is known by; those of a book's page go on over paragraphs and say what is before them."""
    if points == "none":
        return None
    if not book:
        return Quote(whole[start:end]) if points == "words" else quote_of(whole, start, end)
    words = whole[start : start + PAGE_WORDS]
    return Quote(words, "" if points == "words" else whole[max(0, start - CONTEXT) : start].replace(SEAM, " "))


def article(rendition: Rendition, seed: int, count: int, rates: Rates, name: str, points: str | None = None) -> Tally:
    tally = Tally(name)
    old = [b for b in rendition.blocks if b.text]
    texts = [b.text for b in old]
    whole = SEAM.join(texts)
    starts = [sum(len(t) + 1 for t in texts[:n]) for n in range(len(texts))]
    made: list[tuple[Annotation, Letters]] = []
    for kind, start, end in spans(texts, count, random.Random(seed * 7 + 1), points):
        number = max(n for n, s in enumerate(starts) if s <= start)
        last = max(n for n, s in enumerate(starts) if s < end)
        place = replace(
            rendition.place(0),
            block=old[number].id,
            fraction=(start - starts[number]) / max(1, len(texts[number])),
            progression=start / len(whole),
            quote=quote_of(whole, start, end)
            if kind == "highlight"
            else at_point(whole, start, end, points, book=False),
        )
        extent = None
        if kind == "highlight":
            extent = Extent(start - starts[number], old[last].id, end - starts[last])
        note = Annotation(str(len(made)), "a", place, rendition.language, kind=kind, extent=extent)  # type: ignore[arg-type]
        made.append((note, [(c, n) for n, c in enumerate(whole[start:end], start)]))
    section_of = {block.id: n for n, section in enumerate(rendition.sections) for block in section.blocks}
    blocks = [
        Text(b.id, section_of[b.id], b.text, list(range(s, s + len(b.text))), "p" if b.kind == "paragraph" else "h")
        for b, s in zip(old, starts, strict=True)
    ]
    edited = Editor(blocks, seed, rates).edit()
    new, kept = _edition(rendition, edited)
    letters: Letters = []
    begins: dict[str, int] = {}
    for text, id_ in zip(kept, (b.id for b in new.blocks), strict=True):
        begins[id_] = len(letters)
        letters += [*zip(text.text, text.numbers, strict=True), ("\n", -1)]
    alive = {n for _, n in letters}
    began = time.perf_counter()
    finder = ArticleFinder(new)
    results = [finder.find(note) for note, _ in made]
    tally.seconds = time.perf_counter() - began
    for (note, wanted), found in zip(made, results, strict=True):
        got, beside = None, []
        if found.status != "lost":
            where, extent = found.annotation.place, found.annotation.extent
            begin = begins[str(where.block)]
            if extent is None:
                block = new.block(where.block)
                assert block
                begin += round(where.fraction * len(block.text))
                got = _around(letters, begin)
            else:
                start, end = begin + (extent.start or 0), begins[str(extent.block)] + (extent.end or 0)
                got, beside = letters[start:end], letters[max(0, start - 12) : start] + letters[end : end + 12]
        tally.take(note, found, wanted, got, alive, beside)
    return tally


def _around(letters: Letters, at: int) -> Letters:
    """What a point is at: its paragraph from a little before it on."""
    begin = at
    while begin > max(0, at - 80) and letters[begin - 1][0] != "\n":
        begin -= 1
    end = at
    while end < len(letters) and letters[end][0] != "\n":
        end += 1
    return letters[begin:end]


def _edition(rendition: Rendition, edited: list[Text]) -> tuple[Rendition, list[Text]]:
    """The edited article: ids of paragraphs are numbered anew in their section, as the converter does."""
    sections, kept, used = [], [], set()
    for number, section in enumerate(rendition.sections):
        mine = [b for b in edited if b.section == number]
        count, blocks = 0, []
        for text in mine:
            id_ = text.id
            if not id_ or id_.rpartition("-")[2].isdigit():
                count += 1
                id_ = f"{section.id}-{count}"
            while id_ in used:
                id_ += "x"
            used.add(id_)
            like = rendition.block(text.id) or rendition.blocks[-1]
            blocks.append(replace(like, id=id_, text=text.text))
            kept.append(text)
        sections.append(replace(section, blocks=tuple(blocks)))
    return replace(rendition, sections=tuple(sections)), kept


# -- books -------------------------------------------------------------------------------------------------------------

_CONTAINER = """<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""


def book(
    publication: Publication,
    seed: int,
    count: int,
    rates: Rates,
    name: str,
    folder: Path,
    points: str | None = None,
) -> Tally:
    from reader.streamer.epub.open import open_epub
    from reader.streamer.epub.text import document_text
    from reader.streamer.epub.text_block import Ruler

    tally = Tally(name)
    rendition = publication.rendition(publication.languages[0])
    documents = [document_text(rendition.fetcher, link.href) for link in rendition.spine]  # type: ignore[arg-type]
    filled = [n for n, d in enumerate(documents) if d.blocks]
    flat = [(n, b) for n in filled for b in documents[n].blocks]
    texts = [b.words for _, b in flat]
    whole = SEAM.join(texts)
    starts, at = [], 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    made: list[tuple[Annotation, Letters]] = []
    rulers: dict[int, Ruler] = {}
    from bisect import bisect_right

    for kind, start, reach in spans(texts, count, random.Random(seed * 7 + 1), points):
        first, last = bisect_right(starts, start) - 1, bisect_right(starts, reach - 1) - 1
        while flat[last][0] != flat[first][0]:
            last -= 1
        end = min(reach, starts[last] + len(texts[last]))
        index, block = flat[first]
        own = (rulers.setdefault(n, Ruler(flat[n][1])) for n in (first, last))
        one, other = own
        cfi = str(one.paths(start - starts[first], start - starts[first] + 1)[0])
        until = str(other.paths(end - starts[last] - 1, end - starts[last])[1])
        quote = quote_of(whole, start, end) if kind == "highlight" else at_point(whole, start, end, points, book=True)
        place = replace(rendition.place(index), cfi=cfi, block=block.nearest or None, quote=quote)
        extent = Extent(cfi=until) if kind == "highlight" else None
        note = Annotation(str(len(made)), "old", place, "en", kind=kind, extent=extent)  # type: ignore[arg-type]
        made.append((note, [(c, n) for n, c in enumerate(whole[start:end], start)]))
    # One in four documents stays as it is.
    chance = random.Random(seed)
    same = {n for n in filled if chance.random() < 0.25 and len(filled) > 3}
    blocks = [
        Text(b.id, n, b.words, list(range(s, s + len(b.words))), "p" if len(b.words) > 60 else "h")
        for (n, b), s in zip(flat, starts, strict=True)
    ]
    edited = Editor([b for b in blocks if b.section not in same], seed, rates).edit()
    path, order = _second_edition(
        publication,
        rendition,
        edited,
        {n: [b for b in blocks if b.section == n] for n in same},
        chance,
        folder / f"{seed}.epub",
    )
    second = open_epub(path)
    new = second.rendition(second.languages[0])
    began = time.perf_counter()
    finder = BookFinder(new)
    results = [finder.find(note) for note, _ in made]
    tally.seconds = time.perf_counter() - began
    alive = {n for mine in order for text in mine for n in text.numbers}
    places: dict[int, Placed] = {}
    for (note, wanted), found in zip(made, results, strict=True):
        got, beside, here = None, [], None
        if found.status != "lost":
            where, extent = found.annotation.place, found.annotation.extent
            index = new.position(where)
            assert index is not None
            if index not in places:
                places[index] = Placed(new, index, order[index])
            got, beside = places[index].letters(where.cfi, extent.cfi if extent else None)
            here = None if extent else places[index].first(where.cfi)
        tally.take(note, found, wanted, got, alive, beside, here)
    return tally


class Placed:
    """The letters of a document by CFI, resolved by the resolver of the anchors and not by what is tried here."""

    def __init__(self, rendition: Rendition, index: int, texts: list[Text]) -> None:
        from lxml import etree

        from reader.anchors.tree import Document
        from reader.streamer.epub.text import document_text
        from reader.streamer.epub.text_block import Ruler

        href = rendition.spine[index].href
        root = etree.fromstring(
            rendition.fetcher.read(href).data,
            etree.XMLParser(remove_comments=True, remove_pis=True, load_dtd=False, resolve_entities=False),
        )
        self.document = Document(root)
        self.spans: list[tuple[int, int]] = []
        self.all: Letters = [(c, -1) for c in self.document.text]
        blocks = document_text(rendition.fetcher, href).blocks  # type: ignore[arg-type]
        assert [b.words for b in blocks] == [t.text for t in texts], (
            href,
            [(b.words, t.text) for b, t in zip(blocks, texts, strict=False) if b.words != t.text][:1],
        )
        for block, text in zip(blocks, texts, strict=True):
            ruler = Ruler(block)
            first, _ = ruler.paths(0, 1)
            _, last = ruler.paths(len(text.text) - 1, len(text.text))
            self.spans.append((self.position(str(first)), self.position(str(last))))
            for offset, number in enumerate(text.numbers):
                if text.text[offset].isalnum():
                    at = self.position(str(ruler.paths(offset, offset + 1)[0]))
                    self.all[at] = (text.text[offset], number)

    def position(self, cfi: str) -> int:
        from reader.anchors.cfi_parsing import parse_cfi
        from reader.anchors.cfi_resolve import position_in_text, resolve

        return position_in_text(resolve(parse_cfi(f"epubcfi({cfi})").start, self.document), self.document)

    def first(self, point: str | None) -> int | None:
        """The first letter from a point on."""
        rest = self.all[self.position(point) :] if point else []
        return next((n for c, n in rest if c.isalnum() and n >= 0), None)

    def letters(self, start: str | None, end: str | None) -> tuple[Letters, Letters]:
        assert start
        begin = self.position(start)
        if end is not None:
            until = self.position(end)
            return self.all[begin:until], self.all[max(0, begin - 12) : begin] + self.all[until : until + 12]
        first, last = next(span for span in reversed(self.spans) if span[0] <= begin <= span[1])
        return self.all[max(first, begin - 80) : last], []


def _second_edition(
    publication: Publication,
    rendition: Rendition,
    edited: list[Text],
    same: dict[int, list[Text]],
    chance: random.Random,
    path: Path,
) -> tuple[Path, list[list[Text]]]:
    """Chapters split, merged, renamed; ids dropped; other markup; other quotation marks. Some documents as they were."""
    parts: list[tuple[str, str, bytes | None, list[Text]]] = []
    for number in sorted({b.section for b in edited} | set(same)):
        if number in same:
            href = rendition.spine[number].href
            parts.append(("same", href, rendition.fetcher.read(href).data, same[number]))
            continue
        mine = [b for b in edited if b.section == number]
        fate = chance.random()
        if fate < 0.2 and len(mine) > 3:
            at = chance.randrange(1, len(mine))
            parts += [("new", "", None, mine[:at]), ("new", "", None, mine[at:])]
        elif fate < 0.4 and parts and parts[-1][0] == "new":
            parts[-1][3].extend(mine)
        else:
            parts.append(("new", "", None, mine))
    files: dict[str, bytes] = {}
    order = []
    for number, (_, name, content, mine) in enumerate(parts):
        href, data = name, content
        if data is None:
            # Half of the new files have the name that another had.
            old = rendition.spine[min(number, len(rendition.spine) - 1)].href
            href = old if chance.random() < 0.5 and old.endswith("html") else f"text/part{number:03}.xhtml"
            while href in files:
                href = f"x{href}"
            data = _page(mine, chance).encode()
        elif href in files:
            href = f"y{href}"
        files[href] = data
        order.append(mine)
    items = "".join(
        f'<item id="i{n}" href="{escape(h)}" media-type="application/xhtml+xml"/>' for n, h in enumerate(files)
    )
    spine = "".join(f'<itemref idref="i{n}"/>' for n in range(len(files)))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:x</dc:identifier>'
        f"<dc:title>Second</dc:title><dc:language>en</dc:language></metadata><manifest>{items}</manifest><spine>{spine}</spine></package>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", _CONTAINER)
        archive.writestr("book.opf", package)
        for href, data in files.items():
            archive.writestr(href, data)
    return path, order


_QUOTES = str.maketrans({"“": "«", "”": "»", "‘": "'", "’": "'", "—": "–", '"': "”"})


def _page(blocks: list[Text], chance: random.Random) -> str:
    body = []
    for block in blocks:
        block.text = " ".join(block.text.translate(_QUOTES).split(" ")) if chance.random() < 0.7 else block.text
        _fold(block)
        text = block.text
        pieces = []
        at = 0
        for word in words_of(text):
            if chance.random() < 0.05:
                pieces += [
                    escape(text[at : word.start]),
                    chance.choice(("<i>{}</i>", "<b>{}</b>", "<span>{}</span>")).format(
                        escape(text[word.start : word.end])
                    ),
                ]
                at = word.end
        pieces.append(escape(text[at:]))
        id_ = f' id="{escape(block.id)}"' if block.id and chance.random() < 0.5 else ""
        body.append(
            f"<p{id_}>{''.join(pieces)}</p>" if chance.random() < 0.9 else f"<div><p{id_}>{''.join(pieces)}</p></div>"
        )
    return f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><section>{"".join(body)}</section></body></html>'


def _fold(block: Text) -> None:
    """White space as documents have it: single, none at the ends."""
    text, numbers = [], []
    for char, number in zip(block.text, block.numbers, strict=True):
        if char == " " and (not text or text[-1] == " "):
            continue
        text.append(char)
        numbers.append(number)
    while text and text[-1] == " ":
        text.pop()
        numbers.pop()
    block.text, block.numbers = "".join(text), numbers


def report(tally: Tally, verbose: bool) -> None:
    print(tally.line(), flush=True)
    for annotation, found in tally.wrong[: 8 if verbose else 0]:
        quote, now = annotation.place.quote or Quote(""), found.annotation.place.quote
        print(
            "   WRONG",
            annotation.kind,
            found.status,
            round(found.score, 2),
            repr(quote.before),
            "|",
            repr(quote.exact[:80]),
            "|",
            repr(quote.after),
        )
        print("     NOW", now and (now.before, now.exact[:80], now.after), found.annotation.place.block)
    for annotation in tally.needless[: 6 if verbose else 0]:
        quote = annotation.place.quote or Quote("")
        print("   lost", annotation.kind, repr(quote.before), "|", repr(quote.exact[:80]), "|", repr(quote.after))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--languages", nargs="*", default=["en", "de", "ar", "ja", "zh-Hans"])
    parser.add_argument("--books", type=Path, default=ROOT.parent / "shared/epub-corpus/samples")
    parser.add_argument(
        "--titles", nargs="*", default=["childrens-literature", "wasteland", "regime-anticancer-arabic", "moby-dick"]
    )
    parser.add_argument("--points", choices=("none", "words", "around"))
    parser.add_argument("--rates", nargs="*", default=["gentle", "usual", "hard"])
    parser.add_argument("--verbose", action="store_true")
    args = parser.parse_args()
    from reader.streamer.articles.cache import TextCache
    from reader.streamer.articles.catalog import Catalog

    catalog = Catalog((ROOT / "content",), TextCache(None), lambda: "")
    publication = catalog.publication(catalog.articles[0])
    print(HEAD)
    known: list[tuple[str, Rates]] = [("gentle", GENTLE), ("usual", Rates()), ("hard", HARD)]
    kinds = [(name, rates) for name, rates in known if name in args.rates]
    for language in args.languages:
        for name, rates in kinds:
            for seed in args.seeds:
                report(
                    article(
                        publication.rendition(language),
                        seed,
                        args.count,
                        rates,
                        f"article {language} {name} #{seed}",
                        args.points,
                    ),
                    args.verbose,
                )
    from reader.streamer.epub.open import open_epub

    with tempfile.TemporaryDirectory() as folder:
        for title in args.titles:
            path = args.books / f"{title}.epub"
            for name, rates in kinds if path.exists() else ():
                for seed in args.seeds:
                    report(
                        book(
                            open_epub(path),
                            seed,
                            args.count,
                            rates,
                            f"{title} {name} #{seed}",
                            Path(folder),
                            args.points,
                        ),
                        args.verbose,
                    )


if __name__ == "__main__":
    main()
