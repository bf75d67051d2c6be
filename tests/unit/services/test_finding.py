"""Search in everything: what is read into the index, what is found, and where it leads."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader import paths
from reader.cli.context import Context
from reader.cli.main import main
from reader.search.expression import parse_expression
from reader.search.folding import fold
from reader.services.finding import Finding, Found
from reader.services.going import place_in
from reader.services.indexing import Indexer, index_path, read_by_index
from reader.services.library import Shelf
from reader.store.connection import open_database
from reader.store.index import Index, Passage
from reader.store.library import Library
from tests.e2e.books import write_book

ARTICLE = "trust-before-intimacy"


@pytest.fixture
def context(data_dir: Path, tmp_path: Path) -> Context:
    """A library of two books, none of them indexed."""
    folder = tmp_path / "books"
    folder.mkdir()
    write_book(folder / "one.epub")
    write_book(folder / "two.epub", identifier="urn:test:other", title="<dc:title>Other</dc:title>")
    assert main(["import", str(folder)]) == 0
    return Context(paths.user_paths(data_dir))


@pytest.fixture
def indexed(context: Context) -> Context:
    Indexer(context.folders, context.catalog).run()
    return context


def first(context: Context, query: str, **wishes: object) -> tuple[Found, ...]:
    finding = Finding(context.folders, context.catalog)
    rows = finding.first(query, **wishes).rows
    finding.close()
    return rows


def test_everything_on_the_shelf_is_read_once(context: Context) -> None:
    indexer = Indexer(context.folders, context.catalog)
    said: list[tuple[int, int]] = []
    assert indexer.state().waiting == 3
    report = indexer.run(lambda done, total, _title: said.append((done, total)))
    assert (report.read, report.forgotten, report.failed, report.complete) == (3, 0, (), True)
    assert said == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert indexer.state().waiting == 0
    assert indexer.run().read == 0


def test_it_goes_on_where_it_was_stopped(context: Context) -> None:
    indexer = Indexer(context.folders, context.catalog)
    answers = iter([False, False, True])
    assert indexer.run(cancelled=lambda: next(answers)).complete is False
    assert indexer.state().waiting == 1
    assert indexer.run().read == 1


def test_what_leaves_the_shelf_is_forgotten(indexed: Context) -> None:
    with open_database(indexed.folders.database) as database:
        gone = Library(database).rows()[0].key
        Library(database).remove(gone)
    report = Indexer(indexed.folders, indexed.catalog).run()
    assert (report.read, report.forgotten) == (0, 1)
    assert gone not in {row.publication for row in first(indexed, "ropes")}


def test_a_broken_book_does_not_stop_the_others_and_is_not_read_again(context: Context, tmp_path: Path) -> None:
    (tmp_path / "books" / "one.epub").write_bytes(b"PK\3\4 no book")
    indexer = Indexer(context.folders, context.catalog)
    report = indexer.run()
    assert [Path(path).name for path, _ in report.failed] == ["one.epub"]
    assert indexer.state().waiting == 0


def test_an_idea_in_several_languages_is_one_result(indexed: Context) -> None:
    rows = [row for row in first(indexed, "2 OR trust OR Vertrauen OR confiance", limit=200) if row.kind == "article"]
    blocks = [row.block for row in rows]
    assert len(set(blocks)) == len(blocks)
    several = next(row for row in rows if len(row.languages) >= 3)
    assert several.language == several.languages[0]
    same = next(
        row
        for row in first(indexed, "2 OR trust OR Vertrauen OR confiance", language="de", limit=200)
        if row.block == several.block
    )
    assert (same.language, set(same.languages)) == ("de", set(several.languages))
    assert same.title != several.title or several.language == "de"


@pytest.mark.parametrize(("query", "language"), [("trust", "en"), ("الثقة", "ar"), ("信頼", "ja"), ("信任", "zh-Hans")])
def test_each_script_is_found(indexed: Context, query: str, language: str) -> None:
    row = next(row for row in first(indexed, query) if row.language == language)
    assert row.hit
    assert row.publication == ARTICLE


def test_scopes_narrow_what_is_searched(indexed: Context) -> None:
    assert {row.language for row in first(indexed, "2 OR trust OR Vertrauen lang:DE", limit=200)} == {"de"}
    assert first(indexed, "ropes lang:fr") == ()
    with open_database(indexed.folders.database) as database:
        book = Library(database).rows()[0]
        Shelf(database, indexed.catalog, "en").add_tag([book.work], "sea")
    assert {row.publication for row in first(indexed, "ropes tag:SEA")} == {book.key}
    tagged = {row.block for row in first(indexed, "trust tag:boundaries lang:en", limit=200)}
    assert tagged
    assert tagged < {row.block for row in first(indexed, "trust lang:en", limit=200)}
    assert first(indexed, "trust tag:nothing") == ()


def test_all_gives_what_first_began(indexed: Context) -> None:
    finding = Finding(indexed.folders, indexed.catalog)
    rows = [row for portion in finding.all("ropes") for row in portion]
    assert len(rows) == 2 * 4 * 80
    assert len({(row.publication, row.spine, row.number) for row in rows}) == len(rows)
    assert {(row.publication, row.spine, row.number) for row in finding.first("ropes").rows} <= {
        (row.publication, row.spine, row.number) for row in rows
    }
    assert sum(len(portion) for portion in finding.all("ropes", most=100)) == 100
    assert list(finding.all("ropes", cancelled=lambda: True)) == []
    finding.close()


def test_a_result_leads_to_its_place(indexed: Context) -> None:
    finding = Finding(indexed.folders, indexed.catalog)
    row = next(row for row in finding.first('"tide paragraph 7"').rows)
    place = finding.place_of(row)
    assert place.href == "EPUB/tide.xhtml"
    assert place.cfi
    hit = finding.described(row)
    assert hit.hit.casefold() == "tide paragraph 7"
    assert hit.cfi.startswith("epubcfi(/6/4")
    article = next(row for row in finding.first("trust").rows if row.kind == "article")
    assert finding.place_of(article).block == article.block
    finding.close()


QUERIES = ["ropes", '"tide paragraph 7"', "stones -tide", "wind NEAR/2 paragraph", "=rope", "tid*", "harbour OR wind"]


@pytest.mark.parametrize("query", QUERIES)
def test_the_command_finds_the_same_with_and_without_an_index(
    context: Context, query: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def hits() -> list[dict[str, str]]:
        capsys.readouterr()
        assert main(["search", query, "--json"]) == 0
        return [hit for hit in json.loads(capsys.readouterr().out)["hits"] if hit["publication"] != ARTICLE]

    def order(hit: dict[str, str]) -> tuple[str, ...]:
        return hit["publication"], hit["href"], hit["block"], hit["before"]

    scanned = sorted(hits(), key=order)
    assert not index_path(context.folders).exists()
    Indexer(context.folders, context.catalog).run()
    assert sorted(hits(), key=order) == scanned
    assert bool(scanned) is (query != "=rope")


def test_operators_work_in_one_book(context: Context, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["search", "ropes -tide lang:en", str(tmp_path / "books" / "one.epub"), "--json"]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert {hit["href"] for hit in hits} == {"EPUB/harbour.xhtml", "EPUB/wind.xhtml"}
    assert main(["search", "trust tag:boundaries", ARTICLE, "--lang", "en", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["hits"]


def test_a_library_hit_names_its_book_on_the_terminal(context: Context, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["search", '"tide paragraph 7"']) == 0
    line = capsys.readouterr().out.splitlines()[0]
    key, place, *_ = line.split(" ")
    publication = context.readable(key)
    assert place_in(place, publication.rendition("en")).href == "EPUB/tide.xhtml"


def test_what_is_called_so_comes_before_what_mentions_it() -> None:
    index = Index(None, read_by_index)
    index.put(
        "a", "epub", "Letters", "", "", [("en", [Passage(0, "x", 0, "One", ("of the tide, the tide, the tide",))])]
    )
    index.put(
        "b", "epub", "The Tide", "", "", [("en", [Passage(0, "x", 0, "One", ("a long text that has a tide in it",))])]
    )
    chapters = [Passage(0, "x", 0, "Tides", ("words about a tide and more of them",))]
    index.put("c", "epub", "Waters", "", "", [("en", chapters)])
    context = Context(paths.user_paths("nowhere"))
    finding = Finding(context.folders, context.catalog, index)
    assert [row.publication for row in finding.first("tide").rows] == ["b", "c", "a"]
    finding.close()


def test_a_book_that_was_moved_is_opened_where_it_is_now(indexed: Context, tmp_path: Path) -> None:
    (tmp_path / "books" / "two.epub").rename(tmp_path / "elsewhere.epub")
    assert main(["import", "--data", str(indexed.folders.data), str(tmp_path / "elsewhere.epub")]) == 0
    report = Indexer(indexed.folders, indexed.catalog).run()
    assert report.read == 0
    sources = {row.title: row.source for row in first(indexed, "ropes")}
    assert sources["Other"] == str(tmp_path / "elsewhere.epub")


def test_a_book_that_is_out_of_reach_is_tried_again(context: Context, tmp_path: Path) -> None:
    away = (tmp_path / "books" / "two.epub").rename(tmp_path / "away.epub")
    report = Indexer(context.folders, context.catalog).run()
    assert [path for path, _reason in report.failed] == [str(tmp_path / "books" / "two.epub")]
    away.rename(tmp_path / "books" / "two.epub")
    assert Indexer(context.folders, context.catalog).run().read == 1
    assert "Other" in {row.title for row in first(context, "ropes")}


WORDS = st.sampled_from(
    [
        "trust",
        "trusting",
        "love",
        "the",
        "th",
        "a",
        "Straße",
        "naïve",
        "الثقة",
        "وبالثقة",
        "ثقة",
        "信頼",
        "信",
        "頼",
        "の",
        "日本語",
        "ニホン",
        "にほん",
        "한국어",
        "ไทย",
        "don't",
        "c++",
        "x-y",
        "2026",
    ]
)
BLOCKS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join) | st.lists(WORDS, min_size=1, max_size=5).map("".join)
LIBRARIES = st.lists(st.lists(BLOCKS, min_size=1, max_size=5), min_size=1, max_size=4)
QUERIES = st.lists(
    st.builds(str.__add__, st.sampled_from(["", "", "", "=", "-"]), WORDS)
    | WORDS.map(lambda word: f'"{word} love"')
    | WORDS.map(lambda word: word[:2] + "*")
    | st.sampled_from(["OR", "NEAR", "NEAR/1"]),
    min_size=1,
    max_size=4,
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(LIBRARIES, QUERIES)
def test_the_index_finds_what_reading_everything_finds(books: list[list[str]], query: str) -> None:
    context = Context(paths.user_paths("nowhere"))
    index = Index(None, read_by_index)
    for number, blocks in enumerate(books):
        passages = [Passage(0, "x", at, "", tuple(blocks[at : at + 2])) for at in range(0, len(blocks), 2)]
        index.put(str(number), "epub", "", "", "", [("en", passages)])
    index.commit()
    finding = Finding(context.folders, context.catalog, index)
    expression = parse_expression(query)
    true = {
        (str(number), place)
        for number, blocks in enumerate(books)
        for place, block in enumerate(blocks)
        if expression.spans(fold(block))
    }
    found = [(row.publication, row.number) for rows in finding.all(query) for row in rows]
    assert len(found) == len(set(found))
    assert set(found) == true
    quick = finding.first(query, limit=1000)
    assert {(row.publication, row.number) for row in quick.rows} <= true
    assert not quick.complete or len(quick.rows) == len(true)
    finding.close()
