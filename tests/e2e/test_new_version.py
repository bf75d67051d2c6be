"""Looking for a new version: off until a person turns it on, and then a page in their browser, never a connection."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from reader import paths
from reader.ui.application import Application

PAGE = "https://small-press.example/reader"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that were handed to the browser."""
    addresses: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()) or True)
    return addresses


@pytest.fixture
def releases(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """`releases(address)` puts an address into the bundled collection."""
    bundled = paths.bundled_content()
    settings = (bundled / "collection.toml").read_text(encoding="utf-8")
    assert settings.count('\nreleases = ""') == 1

    def put(address: str) -> None:
        folder = tmp_path / "bundled"
        folder.mkdir()
        for entry in bundled.iterdir():
            (folder / entry.name).symlink_to(entry)
        (folder / "collection.toml").unlink()
        text = settings.replace('\nreleases = ""', f'\nreleases = "{address}"')
        (folder / "collection.toml").write_text(text, encoding="utf-8")
        monkeypatch.setattr(paths, "bundled_content", lambda: folder)

    return put


def look(program: Application) -> None:
    program.chrome.actions_by_name["new_version"].trigger()


def test_the_entry_comes_and_goes_with_the_preference_and_survives_a_restart(start) -> None:
    program = start()
    entry = program.chrome.actions_by_name["new_version"]
    assert entry in program.window.menu.actions()
    assert not entry.isVisible()
    program.keeper.change(look_for_updates=True)
    assert entry.isVisible()
    start.stop()
    program = start()
    assert program.chrome.actions_by_name["new_version"].isVisible()
    program.keeper.change(look_for_updates=False)
    assert not program.chrome.actions_by_name["new_version"].isVisible()


def test_the_publishers_page_opens_in_the_browser(start, opened, releases) -> None:
    releases(PAGE)
    program = start()
    program.keeper.change(look_for_updates=True)
    assert opened == [], "nothing is opened unasked"
    look(program)
    assert opened == [PAGE]
    assert not program.window.message.isVisible()


@pytest.mark.parametrize("address", ["", "http://small-press.example/reader", "file:///etc/passwd", "small-press"])
def test_without_a_page_that_says_so_in_one_sentence(start, opened, releases, address: str) -> None:
    releases(address)
    program = start()
    program.keeper.change(look_for_updates=True)
    look(program)
    assert opened == []
    assert program.window.message.isVisible()
    assert program.window.message._text.text() == "The publisher has no page with new versions yet."


def test_a_page_no_browser_opens_is_named(start, releases, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    releases(PAGE)
    program = start()
    program.keeper.change(look_for_updates=True)
    look(program)
    assert PAGE in program.window.message._text.text()


def test_an_article_of_somebody_else_does_not_say_where_the_program_comes_from(start, opened, tmp_path: Path) -> None:
    article = tmp_path / "content" / "walks" / "en.md"
    article.parent.mkdir(parents=True)
    article.write_text("---\ntitle: Walks\n---\n\nGo out.\n", encoding="utf-8")
    (tmp_path / "content" / "collection.toml").write_text(f'releases = "{PAGE}"\n', encoding="utf-8")
    program = start(str(article))
    assert program.session.article.collection.releases == PAGE
    program.keeper.change(look_for_updates=True)
    look(program)
    assert opened == []
