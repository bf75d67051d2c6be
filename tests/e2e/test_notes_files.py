"""Notes to and from files, in the window."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.publication.annotation import Annotation, Extent
from reader.publication.locator import Locator, Quote
from reader.services.examining import described
from reader.store.library import Library
from reader.streamer.epub.open import open_epub

TIMEOUT = 20_000
ARTICLE, BLOCK = "trust-before-intimacy", "boundaries-2"
HARBOUR = Path(__file__).resolve().parents[1] / "fixtures" / "notes" / "harbour-year"


def note(identifier: str, text: str = "") -> Annotation:
    place = Locator("text", block=BLOCK, quote=Quote("Some words"))
    times = {"created": "2026-01-01T10:00:00.000Z", "modified": "2026-01-01T10:00:00.000Z"}
    return Annotation(
        identifier, ARTICLE, place, "en", **times, kind="highlight", extent=Extent(0, BLOCK, 10), text=text
    )


def act(program: Any, name: str) -> None:
    program.chrome.actions_by_name[name].trigger()


def export(program: Any, monkeypatch: pytest.MonkeyPatch, target: Path, form: str, qtbot, second: str = "-") -> None:
    act(program, "export_notes")
    dialog = program.program.interchange._export
    for choice, key in ((dialog.form, form), (dialog.second, second)):
        choice.setCurrentIndex(choice.findData(key))
        choice.chosen.emit(key)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.save.click()
    qtbot.waitUntil(lambda: not dialog.save.isVisible(), timeout=TIMEOUT)
    dialog.reject()


def test_notes_are_saved_and_come_back_elsewhere(start, qtbot, tmp_path, monkeypatch):
    program = start()
    program._annotations.add(
        note("11111111-1111-4111-8111-111111111111", "First"), note("22222222-2222-4222-8222-222222222222")
    )
    export(program, monkeypatch, tmp_path / "notes.md", "md", qtbot, "de")
    written = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert "> Some words" in written
    assert f"<zeroopposite:{ARTICLE}#{BLOCK}>" in written
    assert "\\[de\\]" in written
    export(program, monkeypatch, tmp_path / "notes.json", "json", qtbot)
    kept = program._annotations.all(ARTICLE)
    for one in kept:
        program.database.write("DELETE FROM annotations WHERE id = ?", (one.id,))
    program.session.reload_notes()
    program.program.interchange.look_at(tmp_path / "notes.json")
    interchange = program.program.interchange
    qtbot.waitUntil(lambda: hasattr(interchange, "_import"), timeout=TIMEOUT)
    interchange._import.take.click()
    qtbot.waitUntil(lambda: not interchange._import.take.isVisible(), timeout=TIMEOUT)
    assert program._annotations.all(ARTICLE) == kept
    groups = {group["group"]: group["items"] for group in program.session.navigator._groups()}
    assert "highlights" in groups
    assert len(program.session._annotating.notes) == 2


@pytest.mark.expects_warning("told: .*letter.json: no notes of a form that is known")
def test_what_is_no_file_of_notes_is_told(start, qtbot, tmp_path):
    program = start()
    (tmp_path / "letter.json").write_text("Dear diary", encoding="utf-8")
    program.program.interchange.look_at(tmp_path / "letter.json")
    qtbot.waitUntil(program.window.message.isVisible, timeout=TIMEOUT)


def test_a_link_of_exported_notes_opens_the_place(start, qtbot, tmp_path, data_dir):
    book = tmp_path / "harbour.epub"
    with zipfile.ZipFile(book, "w") as archive:
        for path in sorted(
            (path for path in HARBOUR.rglob("*") if path.is_file()), key=lambda path: path.name != "mimetype"
        ):
            archive.write(path, path.relative_to(HARBOUR).as_posix())
    program = start()
    Library(program.database).add(described(open_epub(book)))
    key = open_epub(book).key.replace("#", "%23")
    program.open_source(f"zeroopposite:{key}#epubcfi(/6/4!/4/6/4/1:0)")
    reading = program.session.reading
    assert (reading.publication.source, reading.place.href) == (str(book), "OEBPS/spring.xhtml")
    program.open_source(f"zeroopposite:{ARTICLE}#{BLOCK}")
    assert (program.session.reading.publication.id, program.session.reading.place.block) == (ARTICLE, BLOCK)
    program.open_source(f"zeroopposite:{ARTICLE}#nowhere-any-more")
    assert program.session.reading.publication.id == ARTICLE
