"""What commands print as JSON is what the schema of each says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader import paths
from reader.cli.main import main
from tests.e2e.books import write_book
from tests.unit.export.notes.test_schema import faults


def schema(name: str) -> dict[str, Any]:
    found = json.loads((paths.resources() / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert found["$id"] == f"zeroopposite:schemas/{name}"
    return found


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main(list(arguments)) == 0
    return json.loads(capsys.readouterr().out)


@pytest.fixture
def book(tmp_path: Path) -> str:
    path = write_book(tmp_path / "harbour.epub")
    assert main(["import", str(path)]) == 0
    return str(path)


@pytest.mark.usefixtures("book")
def test_the_list_is_what_its_schema_says(capsys: pytest.CaptureFixture[str]) -> None:
    rows = printed(capsys, "list", "--json")
    assert {row["kind"] for row in rows} == {"article", "epub"}
    assert faults(rows, schema("list")) == []


@pytest.mark.parametrize("arguments", [("boundaries",), ("港", "--lang", "ja"), ('"(* no syntax error',), ("",)])
def test_what_is_found_is_what_its_schema_says(
    capsys: pytest.CaptureFixture[str], book: str, arguments: tuple[str, ...]
) -> None:
    found = printed(capsys, "search", "--json", *arguments)
    assert faults(found, schema("search")) == []
    found = printed(capsys, "search", "--json", "boats", book)
    assert found["hits"]
    assert faults(found, schema("search")) == []


def test_the_check_finds_faults(capsys: pytest.CaptureFixture[str]) -> None:
    rows = printed(capsys, "list", "--json")
    rows[0] |= {"progress": 2, "kind": "scroll", "more": 1}
    del rows[0]["title"]
    assert len(faults(rows, schema("list"))) == 4
