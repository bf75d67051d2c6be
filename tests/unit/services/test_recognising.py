"""Whatever order files come in, nothing of the library is lost and each key stays one row."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.services.recognising import Known, is_edition
from reader.services.sort_keys import title_key
from reader.store.library import LibraryBook, read_path, stored_path


def book(title: str, identifier: str = "urn:x:1", kind: str = "epub") -> LibraryBook:
    return LibraryBook("k", title, "/x", identifier=identifier, kind=kind, sort_title=title_key(title, "en"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Moby Dick", "Moby-Dick; or, The Whale"),
        ("The Harbour", "the harbour"),
        ("The Harbour", "Harbour (Second Edition)"),
        ("War and Peace", "War & Peace"),
        ("信頼のつくりかた", "信頼の作りかた"),
        ("Emma", "Emma"),
    ],
)
def test_titles_of_editions_are_alike(one: str, other: str) -> None:
    assert is_edition(book(one), book(other))
    assert is_edition(book(other), book(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dune", "Dune Messiah"),
        ("Saga: The Beginning", "Saga: The End of All"),
        ("Collected Works 1", "Collected Works 2"),
        ("Collected Works", "Collected Works 2"),
        ("", "The Harbour"),
        ("…", "The Harbour"),
    ],
)
def test_titles_of_other_works_are_not(one: str, other: str) -> None:
    assert not is_edition(book(one), book(other))
    assert not is_edition(book(other), book(one))


def test_another_identifier_or_kind_is_another_work() -> None:
    assert not is_edition(book("Emma"), book("Emma", "urn:x:2"))
    assert not is_edition(book("Emma"), book("Emma", kind="article"))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.integers(0, 3),  # which text
            st.integers(0, 2),  # which place
            st.sampled_from(["Emma", "Emma: A Novel", "Persuasion"]),
            st.sampled_from(["urn:x:1", "urn:x:2", ""]),
        ),
        max_size=12,
    )
)
def test_each_place_is_that_of_one_book_and_every_book_seen_stays_known(
    files: list[tuple[int, int, str, str]],
) -> None:
    known, rows = Known(()), {}
    for text, place, title, identifier in files:
        key = f"{identifier}{title}#{text}"
        found = known.recognise(
            LibraryBook(
                key,
                title,
                f"/nowhere/{place}.epub",
                identifier=identifier,
                sort_title=title_key(title, "en"),
                sha256=key,
            )
        )
        rows |= {row.key: row for row in found.changes}
        assert rows[key].path == f"/nowhere/{place}.epub", "where it was seen last"
        assert rows[key].removed is None
        places = [row.path for row in rows.values() if row.path]
        assert len(places) == len(set(places)), "one book a place"
        assert all(row.work in rows for row in rows.values())


@given(st.text(st.characters(codec=None), max_size=300), st.sampled_from(["en", "ar", "fr", "", "x-y"]))  # type: ignore[arg-type]
def test_any_title_has_a_key(title: str, language: str) -> None:
    assert isinstance(title_key(title, language), str)


@given(st.text(st.characters(exclude_characters="\0"), max_size=50))
def test_any_path_comes_back_from_the_database(name: str) -> None:
    stored = stored_path(Path("/", name))
    assert read_path(stored) == str(Path("/", name))
    stored.encode("utf-8")
