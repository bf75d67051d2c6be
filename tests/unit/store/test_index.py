"""The file of the full-text index: what goes in comes out, and what is damaged is made again."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.errors import CannotWrite, ReaderError
from reader.search.folding import fold
from reader.search.terms import begun, fed
from reader.store.index import VERSION, Index, Passage


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "index.sqlite"


def opened(path: Path | None) -> Index:
    return Index(path, lambda text: (fed(fold(text).text), begun(fold(text).text)))


def put(index: Index, key: str, *blocks: str, ids: tuple[str, ...] = ()) -> None:
    passage = Passage(2, "two.xhtml", 5, "Two", blocks, ids)
    index.put(key, "epub", f"Title of {key}", f"/{key}.epub", "1", [("en", [passage])])


def found(index: Index, question: str | None, texts: tuple[int, ...] | None = None) -> list[tuple[str, ...]]:
    ids = index.matching(question, texts, limit=100, ranked=question is not None)
    return [one.passage.blocks for one in index.passages(ids)]


def test_passages_are_found_by_their_words_and_come_out_whole(path: Path) -> None:
    with opened(path) as index:
        put(index, "a", "Trust is slow.", "日本語の本")
        put(index, "b", "Straße", "عن الثقة", ids=("x", "y"))
        index.settle()
    with opened(path) as index:
        assert found(index, '"trust"') == [("Trust is slow.", "日本語の本")]
        assert found(index, '"日本 本語"') == [("Trust is slow.", "日本語の本")]
        assert found(index, '"strasse"') == found(index, '"ثقه"') == [("Straße", "عن الثقة")]
        (stored,) = index.passages(index.matching('"trust"', None, limit=9, ranked=True))
        assert (stored.language, stored.passage.spine, stored.passage.first, stored.passage.section) == (
            "en",
            2,
            5,
            "Two",
        )
        (other,) = index.passages(index.matching('"strasse"', None, limit=9, ranked=True))
        assert other.passage.ids == ("x", "y")
        assert len(found(index, None)) == 2


def test_passages_are_found_by_what_their_words_begin_with(path: Path) -> None:
    with opened(path) as index:
        put(index, "a", "Trust is slow.", "日本語の本")
        put(index, "b", "Other")
        asked = {
            question: len(index.matching(question, None, limit=9, begun=True)) for question in ('"t"', '"tru"', '"語"')
        }
        assert asked == {'"t"': 1, '"tru"': 1, '"語"': 1}
        assert len(index.matching('"o" AND "oth"', None, limit=9, begun=True)) == 1
        index.remove("a")
        assert index.matching('"t"', None, limit=9, begun=True) == []


def test_a_publication_is_replaced_and_removed_without_a_trace(path: Path) -> None:
    with opened(path) as index:
        put(index, "a", "First words")
        put(index, "a", "Second words")
        index.commit()
        assert found(index, '"words"') == [("Second words",)]
        assert found(index, '"first"') == []
        index.remove("a")
        assert index.publications() == ()
        assert found(index, '"second"') == []
        assert index.texts() == {}


def test_what_fails_leaves_those_before_it(path: Path) -> None:
    def broken() -> object:
        yield "en", [Passage(0, "a", 0, "", ("half",))]
        raise ReaderError("the book ends here")

    with opened(path) as index:
        put(index, "a", "whole")
        with pytest.raises(ReaderError, match="ends here"):
            index.put("b", "epub", "B", "/b", "1", broken())
        index.commit()
    with opened(path) as index:
        assert [one.key for one in index.publications()] == ["a"]
        assert found(index, '"half"') == []


def test_what_was_put_and_not_kept_is_gone_with_the_process(path: Path) -> None:
    index = opened(path)
    put(index, "a", "kept")
    index.commit()
    put(index, "b", "not kept")
    index.close()
    with opened(path) as again:
        assert [one.key for one in again.publications()] == ["a"]


@pytest.mark.expects_warning(r"index (cannot be read|is damaged)")
@pytest.mark.parametrize("damage", ["rubbish", "torn", "other version"])
def test_a_file_that_cannot_be_used_is_begun_anew(path: Path, damage: str) -> None:
    with opened(path) as index:
        put(index, "a", *(f"word{number} " * 50 for number in range(400)))
        index.settle()
        if damage == "other version":
            index._connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    if damage == "rubbish":
        path.write_bytes(b"no database" * 1000)
    elif damage == "torn":
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2 // 16384 * 16384] + bytes(len(data) // 2))
    with opened(path) as index:
        for _ in range(2):
            found(index, '"word1"')  # meets the damage
            found(index, None)
        put(index, "b", "new")
        index.commit()
        assert found(index, '"new"') == [("new",)]


def test_only_the_owner_reads_it(path: Path) -> None:
    opened(path).close()
    assert path.stat().st_mode & 0o077 == 0


def test_where_there_can_be_no_file_it_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(CannotWrite):
        opened(tmp_path / "file" / "index.sqlite")
