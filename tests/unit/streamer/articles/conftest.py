"""What the tests of articles share: a copy of the small collection that they may spoil, and a catalog over it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.streamer.articles.cache import TextCache
from reader.streamer.articles.catalog import Catalog
from reader.streamer.articles.check import check
from reader.streamer.articles.findings import Finding

FIXTURE = Path(__file__).resolve().parents[3] / "fixtures" / "articles"

Edit = Callable[..., None]
Findings = Callable[..., list[Finding]]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of tests/fixtures/articles."""
    return Path(shutil.copytree(FIXTURE, tmp_path / "content"))


@pytest.fixture
def catalog(content: Path) -> Catalog:
    return Catalog((content,), TextCache(None), lambda: "p { margin: 0 }")


@pytest.fixture
def edit(content: Path) -> Edit:
    """`edit("kind-words/de.md", "old", "new")`: replace what stands exactly once."""

    def change(name: str, old: str, new: str) -> None:
        path = content / name
        text = path.read_bytes().decode("utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_bytes(text.replace(old, new).encode("utf-8"))

    return change


@pytest.fixture
def findings(content: Path) -> Findings:
    """`findings()` or `findings("error")`: what `check` says of the copy as it is now."""

    def find(severity: str | None = None, path: Path = content) -> list[Finding]:
        report = check(path, Catalog((content,), TextCache(None), lambda: ""))
        return [finding for finding in report.findings if severity in {None, finding.severity}]

    return find
