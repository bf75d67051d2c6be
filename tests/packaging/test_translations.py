"""packaging/translations.py: texts are taken up from the sources, checked, and compiled."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import translations
from project import BuildFailed, languages
from PySide6.QtCore import QTranslator
from translations import Message, compile_all, file_of, problems, read, update


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of resources/translations, without what was compiled."""
    return Path(shutil.copytree(translations.TRANSLATIONS, tmp_path / "ts", ignore=shutil.ignore_patterns("*.qm")))


def message(source: str, *forms: str, plural: bool = False, finished: bool = True) -> Message:
    return Message("Dialog", source, "", plural, finished, forms)


def test_the_files_for_translators_are_up_to_date(folder: Path) -> None:
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert [file.name for file in update(folder)] == [file_of(tag).name for tag in languages()]
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before, (
        "texts have changed: run `python packaging/translations.py update` and translate what is new"
    )


def test_a_new_text_is_taken_up_and_one_that_is_gone_is_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "ui" / "dialog.py"
    source.parent.mkdir()
    monkeypatch.setattr(translations, "SOURCES", source.parent)
    source.write_text('class Dialog:\n    def f(self):\n        self.tr("Old")\n        self.tr("%n kept", "", 2)\n')
    update(tmp_path)
    file = file_of("ru", tmp_path)
    file.write_text(file.read_text().replace('type="unfinished"></', "></"))  # "Old" is translated, by nothing
    source.write_text('class Dialog:\n    def f(self):\n        self.tr("New")\n        self.tr("%n kept", "", 2)\n')
    update(tmp_path)
    assert {(one.source, one.finished, len(one.forms)) for one in read(file)} == {
        ("New", False, 1),
        ("%n kept", False, 3),
    }
    assert [one.source for one in read(file_of("en", tmp_path))] == ["%n kept"]


@pytest.mark.parametrize(
    ("source", "translation", "wrong"),
    [
        ("Found: %1", "Gefunden", "other placeholders"),
        ("%1 + %2", "%1 + %1", "other placeholders"),
        ("%L1 letters", "%1 Buchstaben", "other placeholders"),
        ("&Save", "Speichern", "0 letters marked by &, not 1"),
        ("Save", "&Speichern", "1 letters marked by &, not 0"),
        ("Print…", "Drucken", "another ending"),
        ("Theme:", "Design", "another ending"),
        ("Copy", "Kopieren ", "blanks too many"),
        ("Copy", "", "is not translated"),
    ],
)
def test_a_translation_that_does_not_fit_is_named(source: str, translation: str, wrong: str) -> None:
    found = list(problems("de", [message(source, translation)]))
    assert len(found) == 1
    assert wrong in found[0]
    assert repr(source) in found[0]


def test_an_unfinished_translation_is_named() -> None:
    assert "is not translated" in next(problems("de", [message("Copy", "Kopieren", finished=False)]))


@pytest.mark.parametrize(("tag", "count"), [("ja", 1), ("zh-Hans", 1), ("de", 2), ("ru", 3), ("pl", 3), ("ar", 6)])
def test_a_plural_has_as_many_forms_as_its_language(tag: str, count: int) -> None:
    assert list(problems(tag, [message("%n books", *["%n x"] * count, plural=True)])) == []
    too_few = list(problems(tag, [message("%n books", *["%n x"] * (count + 1), plural=True)]))
    assert too_few
    assert f"not {count}" in too_few[0]


def test_one_letter_opens_one_control() -> None:
    fine = [message("&Save…", "&Speichern…"), message("&Save all", "Alles &speichern"), message("&Show", "&Zeigen")]
    assert list(problems("de", [fine[0], fine[1]])) == []
    clash = list(problems("de", [message("&Save", "&Speichern"), message("&Close", "&Schließen")]))
    assert len(clash) == 1
    assert "'&Schließen'" in clash[0]


def test_arabic_may_go_without_marked_letters_but_not_with_two() -> None:
    assert list(problems("ar", [message("&Save", "حفظ")])) == []
    assert list(problems("ar", [message("&Save", "ح&ف&ظ")]))


def test_what_is_compiled_can_be_loaded_and_is_not_made_twice(folder: Path) -> None:
    made = compile_all(folder)
    assert sorted(file.name for file in made) == sorted(f"reader_{tag}.qm" for tag in languages())
    translator = QTranslator()
    assert translator.load(str(folder / "reader_de.qm"))
    assert translator.translate("Actions", "Quit") == "Beenden"
    assert translator.translate("SearchPanel", "%n hits", None, 1) == "%n Treffer"
    assert compile_all(folder) == []
    later = (folder / "reader_it.qm").stat().st_mtime_ns + 10**9
    os.utime(folder / "reader_it.ts", ns=(later, later))
    assert [file.name for file in compile_all(folder)] == ["reader_it.qm"]
    assert not [file for file in folder.iterdir() if file.suffix not in {".ts", ".qm"}]


@pytest.mark.parametrize(("tag", "counts"), [("ru", (1, 3, 5)), ("pl", (1, 3, 5)), ("ar", (0, 1, 2, 3, 11, 100))])
def test_qt_chooses_the_forms_in_the_order_translators_are_told(tmp_path: Path, tag: str, counts) -> None:
    forms = "".join(f"<numerusform>{count}</numerusform>" for count in counts)
    (tmp_path / f"reader_{tag}.ts").write_text(
        f'<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="{tag}"><context>'
        f'<name>D</name><message numerus="yes"><source>%n</source><translation>{forms}</translation></message>'
        "</context></TS>"
    )
    (compiled,) = compile_all(tmp_path)
    translator = QTranslator()
    assert translator.load(str(compiled))
    assert [translator.translate("D", "%n", None, count) for count in counts] == [str(count) for count in counts]


def test_a_file_that_is_no_ts_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "reader_de.ts").write_text("<TS")
    with pytest.raises(BuildFailed, match=r"reader_de\.ts"):
        read(tmp_path / "reader_de.ts")
    with pytest.raises(BuildFailed, match="lrelease failed"):
        compile_all(tmp_path)


def test_the_command_says_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert translations.main([]) == 2
    assert "update" in capsys.readouterr().err


def test_the_check_fails_while_something_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(translations, "languages", lambda: ("de",))
    monkeypatch.setattr(translations, "file_of", lambda _tag: tmp_path / "reader_de.ts")
    text = translations.TRANSLATIONS.joinpath("reader_de.ts").read_text(encoding="utf-8")
    (tmp_path / "reader_de.ts").write_text(text, encoding="utf-8")
    assert translations.main(["check"]) == 0
    (tmp_path / "reader_de.ts").write_text(text.replace(">Beenden<", "><"), encoding="utf-8")
    assert translations.main(["check"]) == 1
    assert "'Quit'" in capsys.readouterr().err
