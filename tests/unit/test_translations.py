"""The interface's translations as files: complete in every language, true to their sources, nothing left out."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from project import ROOT, languages
from translations import SOURCE_LANGUAGE, Message, file_of, problems, read

from reader.publication.language import LANGUAGES

UI = ROOT / "reader" / "ui"
TRANSLATED = tuple(tag for tag in languages() if tag != SOURCE_LANGUAGE)


def keys(tag: str, *, plural: bool = False) -> set[tuple[str, str, str]]:
    return {message.key for message in read(file_of(tag)) if message.plural or not plural}


def test_the_interface_has_the_languages_of_the_content() -> None:
    assert languages() == tuple(language.tag for language in LANGUAGES)


@pytest.mark.parametrize("tag", languages())
def test_every_text_is_translated_and_keeps_what_its_source_has(tag: str) -> None:
    assert list(problems(tag, read(file_of(tag)))) == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_every_language_has_the_same_texts(tag: str) -> None:
    assert keys(tag) == keys(TRANSLATED[0])


def test_english_has_the_plural_forms_and_nothing_else() -> None:
    assert keys(SOURCE_LANGUAGE) == keys(TRANSLATED[0], plural=True)


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_translation_says_which_language_it_is(tag: str) -> None:
    found = [message.forms for message in read(file_of(tag)) if message.context == "Interface"]
    assert found == [(tag,)]


# -- the sources -------------------------------------------------------------------------------------------------------


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call that asks for a translation or marks a text for one."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"tr", "QT_TRANSLATE_NOOP"} or (name == "translate" and len(node.args) > 1 and _texts(node)):
                yield node


def _texts(call: ast.Call) -> list[str]:
    return [one.value for one in call.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]


def sources() -> list[tuple[Path, ast.Module]]:
    return [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(UI.rglob("*.py"))]


def test_every_text_marked_in_the_sources_is_in_the_files_for_translators() -> None:
    known = {(message.context, message.source) for message in read(file_of("de"))}
    texts = {source for _context, source in known}
    marked = 0
    for path, tree in sources():
        for call in calls(tree):
            literal = _texts(call)
            marked += 1
            where = f"{path.name}:{call.lineno}"
            if getattr(call.func, "attr", "") == "tr":
                assert literal, f"{where}: tr() of something that is no literal text finds no translation"
                assert literal[0] in texts, f"{where}: {literal[0]!r}"
            else:
                assert tuple(literal[:2]) in known, f"{where}: {literal}"
    assert marked >= len(known)


def test_texts_with_plurals_are_not_in_base_classes() -> None:
    """PySide6 looks a text up for the object's own class, then for its bases, until one answers with another text.

    For a plural the first answer is the source with its number filled in: another text, so the base is never asked.
    """
    bases = {
        getattr(base, "id", getattr(base, "attr", ""))
        for _path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        for base in node.bases
    }
    plural = {message.context for message in read(file_of("de")) if message.plural}
    assert plural
    assert not plural & bases


def test_no_text_stands_in_a_context_that_is_no_class_and_no_agreed_name() -> None:
    classes = {node.name for _path, tree in sources() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    agreed = {"BookFacts", "BookPage", "Colours", "Fonts", "Interface", "Messages", "Notes", "Reasons"}
    assert {message.context for message in read(file_of("de"))} <= classes | agreed


def test_a_message_knows_its_forms() -> None:
    message = next(one for one in read(file_of("de")) if one.source == "%n books")
    assert message == Message("ExportDialog", "%n books", "", True, True, ("%n Buch", "%n Bücher"))
