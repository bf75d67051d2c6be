#!/usr/bin/env python3
"""The interface's languages: from the sources to resources/translations/reader_<tag>.ts, from there to the .qm in use.

    python packaging/translations.py update     take up what is new in reader/ui, drop what is gone
    python packaging/translations.py compile    make the .qm of every .ts that is newer than its .qm
    python packaging/translations.py check      say what is missing or does not fit, and fail if anything is

Run by the Python that has PySide6, which brings lupdate and lrelease. CONTRIBUTING.md tells how to translate.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from project import ROOT, BuildFailed, languages

SOURCES = ROOT / "reader" / "ui"
TRANSLATIONS = ROOT / "resources" / "translations"
SOURCE_LANGUAGE = "en"  # its file holds nothing but plural forms
PLURAL_FORMS = {"ja": 1, "zh-Hans": 1, "ru": 3, "pl": 3, "ar": 6}  # Qt Linguist's rules; the others have two
NO_MNEMONIC_NEEDED = {"ar"}  # Arabic menus are commonly written without

_PLACEHOLDER = re.compile(r"%L?\d|%n|\{\w+\}")
_MNEMONIC = re.compile(r"&(?!&)\w")
_ENDING = re.compile(r"(…|[:：])$")


@dataclass(frozen=True, slots=True)
class Message:
    """One text of a .ts file: the forms are one, or one for each plural of the language."""

    context: str
    source: str
    comment: str
    plural: bool
    finished: bool
    forms: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str]:
        return self.context, self.source, self.comment


def file_of(tag: str, folder: Path = TRANSLATIONS) -> Path:
    """The .ts of a language."""
    return folder / f"reader_{tag}.ts"


def update(folder: Path = TRANSLATIONS) -> list[Path]:
    """Bring every .ts in line with the sources; what was translated stays. Raises BuildFailed."""
    sources = sorted(str(path) for path in SOURCES.rglob("*.py"))
    files = []
    for tag in languages():
        file = file_of(tag, folder)
        options = ["-pluralonly"] if tag == SOURCE_LANGUAGE else []
        # Without locations and the guesses of a similar text's translation, a change here shows what changed there.
        options += ["-locations", "none", "-no-obsolete", "-disable-heuristic", "similartext", "-silent"]
        _tool("lupdate", *options, "-source-language", SOURCE_LANGUAGE, "-target-language", tag, *sources, "-ts", file)
        files.append(file)
    return files


def compile_all(folder: Path = TRANSLATIONS) -> list[Path]:
    """Make the .qm that are missing or older than their .ts, and return those made. Raises BuildFailed."""
    made = []
    for source in sorted(folder.glob("reader_*.ts")):
        target = source.with_suffix(".qm")
        if not target.exists() or target.stat().st_mtime_ns < source.stat().st_mtime_ns:
            _tool("lrelease", "-silent", source, "-qm", unfinished := target.with_suffix(f".{os.getpid()}"))
            unfinished.replace(target)  # in one go: a program that starts just now finds the old one or the new one
            made.append(target)
    return made


def problems(tag: str, messages: list[Message]) -> Iterator[str]:
    """What a translation lacks or does not keep of its source, as lines for the terminal."""
    for message in messages:
        where = f"{tag}, {message.context}: {message.source!r}"
        if not message.finished or not all(message.forms):
            yield f"{where} is not translated"
            continue
        if message.plural and len(message.forms) != PLURAL_FORMS.get(tag, 2):
            yield f"{where} has {len(message.forms)} plural forms, not {PLURAL_FORMS.get(tag, 2)}"
        for form in message.forms:
            yield from (f"{where}: {what} in {form!r}" for what in _differences(tag, message, form))
    yield from _clashes(tag, messages)


def _clashes(tag: str, messages: list[Message]) -> Iterator[str]:
    """Alt with one letter must reach one control: where the source has two letters, so has the translation."""
    sources: dict[tuple[str, str], str] = {}  # context and letter -> the source's letter
    for message in messages:
        for form in message.forms:
            theirs, ours = _MNEMONIC.search(message.source), _MNEMONIC.search(form)
            if theirs and ours:
                key = message.context, ours[0].lower()
                if sources.setdefault(key, theirs[0].lower()) != theirs[0].lower():
                    yield f"{tag}, {message.context}: {form!r} has the letter after & of another text"


def _differences(tag: str, message: Message, form: str) -> Iterator[str]:
    wanted, found = Counter(_PLACEHOLDER.findall(message.source)), Counter(_PLACEHOLDER.findall(form))
    if message.plural:  # "one book" may be said without its number
        wanted.pop("%n", None)
        found.pop("%n", None)
    if wanted != found:
        yield "other placeholders"
    mnemonics = len(_MNEMONIC.findall(message.source)), len(_MNEMONIC.findall(form))
    if mnemonics[0] != mnemonics[1] and not (tag in NO_MNEMONIC_NEEDED and not mnemonics[1]):
        yield f"{mnemonics[1]} letters marked by &, not {mnemonics[0]}"
    if bool(_ENDING.search(message.source)) != bool(_ENDING.search(form)):
        yield "another ending than the source's … or colon"
    if form != form.strip() or "  " in form:
        yield "blanks too many"


def read(file: Path) -> list[Message]:
    """The messages of a .ts file. Raises BuildFailed when it is no such file."""
    try:
        root = ET.parse(file).getroot()
    except (OSError, ET.ParseError) as error:
        raise BuildFailed(f"{file} cannot be read as a .ts file: {error}") from error
    return [
        _message(context.findtext("name", ""), element)
        for context in root.iter("context")
        for element in context.iter("message")
    ]


def _message(context: str, element: ET.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None, f"a message of {context} has no translation element"
    plural = element.get("numerus") == "yes"
    texts = [form.text for form in translation.iter("numerusform")] if plural else [translation.text]
    return Message(
        context,
        element.findtext("source", ""),
        element.findtext("comment", ""),
        plural,
        translation.get("type") is None,
        tuple(text or "" for text in texts),
    )


def check() -> list[str]:
    """All problems of all languages; empty when the interface is complete in each."""
    return [problem for tag in languages() for problem in problems(tag, read(file_of(tag)))]


def _tool(name: str, *arguments: str | Path) -> None:
    """Run a program of Qt Linguist that came with PySide6. Raises BuildFailed with what it said."""
    import PySide6

    program = Path(PySide6.__path__[0]) / (f"{name}.exe" if sys.platform == "win32" else name)
    answer = subprocess.run([program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    if answer.returncode:
        raise BuildFailed(f"{name} failed:\n{answer.stdout}{answer.stderr}")


def main(arguments: list[str]) -> int:
    command = {"update": update, "compile": compile_all}.get(arguments[0]) if len(arguments) == 1 else None
    try:
        if arguments == ["check"]:
            found = check()
            print("\n".join(found), file=sys.stderr)
            return int(bool(found))
        if command is None:
            print(__doc__, file=sys.stderr)
            return 2
        for path in command():
            print(path.relative_to(ROOT))
    except BuildFailed as failure:
        print(f"translations.py: {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
