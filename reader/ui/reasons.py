"""Why something failed, in the language of the interface.

The layers below know no translation: their errors carry reasons in English, for the log and the command line. Here
stand the same words, marked for translation; `%1` and `%2` are what was filled in, `%L1` a number, which each language
groups in its own way. tests/ui/test_translation.py compares them with what the layers raise.
"""

from __future__ import annotations

import errno
import os
import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from reader.ui.widgets.texts import isolated

CONTEXT = "Reasons"

REASONS: tuple[str, ...] = (
    # store
    #: Reasons follow a colon: "book.epub could not be written: the disk is full"
    QT_TRANSLATE_NOOP("Reasons", "the disk is full"),
    QT_TRANSLATE_NOOP("Reasons", "the folder or the file is read-only"),
    QT_TRANSLATE_NOOP("Reasons", "another program keeps the file locked"),
    QT_TRANSLATE_NOOP("Reasons", "the disk reports an error"),
    QT_TRANSLATE_NOOP("Reasons", "the file is damaged and could not be set aside"),
    QT_TRANSLATE_NOOP("Reasons", "there is a file where a folder has to be"),
    QT_TRANSLATE_NOOP("Reasons", "there is a folder where a file has to be"),
    QT_TRANSLATE_NOOP("Reasons", "see whether it is a file, and yours to read"),
    #: Of the file a backup was to be written into: it is the library
    QT_TRANSLATE_NOOP("Reasons", "it belongs to the library itself; choose another name"),
    #: Of the file a backup was to be written into: it is a device
    QT_TRANSLATE_NOOP("Reasons", "it is no file"),
    QT_TRANSLATE_NOOP("Reasons", "another window of the reader is open; close it first"),
    #: A tag of the person's own, on a book
    QT_TRANSLATE_NOOP("Reasons", "a tag needs a name"),
    #: %1 is what was typed for a book, %2 are the books that it may mean
    QT_TRANSLATE_NOOP("Reasons", "%1 may be any of %2; give more of it"),
    QT_TRANSLATE_NOOP("Reasons", "this is no backup of a library"),
    QT_TRANSLATE_NOOP("Reasons", "the backup is damaged"),
    #: Of a backup
    QT_TRANSLATE_NOOP("Reasons", "the library in it is damaged"),
    # streamer: files
    QT_TRANSLATE_NOOP("Reasons", "not a publication; give a .md file, a content folder or an article's id"),
    QT_TRANSLATE_NOOP("Reasons", "no article in it; an article is a folder with files like en.md"),
    QT_TRANSLATE_NOOP("Reasons", "%1 is an EPUB; this version reads articles in Markdown only"),
    QT_TRANSLATE_NOOP("Reasons", "%1 is an unpacked EPUB; this version reads articles in Markdown only"),
    #: %1 is the position of a byte in the file
    QT_TRANSLATE_NOOP("Reasons", "not UTF-8 text (byte %1); save it as UTF-8"),
    #: %L1 is a number, with the separators of the language
    QT_TRANSLATE_NOOP("Reasons", "longer than %L1 characters; split the article"),
    # streamer: what an article's author wrote
    #: %1 is what another program found wrong, in its words, which are English
    QT_TRANSLATE_NOOP("Reasons", "not valid TOML: “%1”"),
    #: Of a key in a file; the backticks stay
    QT_TRANSLATE_NOOP("Reasons", "`%1` must be text"),
    QT_TRANSLATE_NOOP("Reasons", "`%1` must be a list of names"),
    #: TOML's word for a group of keys: [name]; here each value is such a group again
    QT_TRANSLATE_NOOP("Reasons", "`%1` must be a table of tables"),
    #: The front matter is what stands between two lines of --- above an article's text: its title, its tags ...
    QT_TRANSLATE_NOOP("Reasons", "`%1` in the front matter must be text"),
    QT_TRANSLATE_NOOP("Reasons", "`%1` in the front matter must be a list of names"),
    QT_TRANSLATE_NOOP("Reasons", "a front matter longer than %L1 characters"),
    QT_TRANSLATE_NOOP("Reasons", "the front matter begins with --- and is never closed by a second ---"),
    QT_TRANSLATE_NOOP("Reasons", "the front matter uses a YAML alias (*name); write the value out"),
    QT_TRANSLATE_NOOP("Reasons", "the front matter is nested too deeply"),
    #: %2 is what another program found wrong, in its words, which are English
    QT_TRANSLATE_NOOP("Reasons", "the front matter is not valid YAML in line %1: “%2”"),
    #: %1 is what another program found wrong, in its words, which are English
    QT_TRANSLATE_NOOP("Reasons", "the front matter is not valid YAML: “%1”"),
    QT_TRANSLATE_NOOP("Reasons", "the front matter must be lines of the form `key: value`"),
    # export: files of notes
    QT_TRANSLATE_NOOP(
        "Reasons",
        "no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader",
    ),
    #: %1 is a number
    QT_TRANSLATE_NOOP("Reasons", "larger than %1 MB; notes are not that large"),
    QT_TRANSLATE_NOOP("Reasons", "nested too deeply"),
    QT_TRANSLATE_NOOP("Reasons", "not valid JSON"),
    #: KOReader is a program; %1 is a number
    QT_TRANSLATE_NOOP("Reasons", "not a table of KOReader's (line %1)"),
    QT_TRANSLATE_NOOP("Reasons", "calibre's notes in this book are damaged"),
    QT_TRANSLATE_NOOP("Reasons", "written by a newer version of the reader; install it"),
    #: %1 is a number
    QT_TRANSLATE_NOOP("Reasons", "more than %1 notes"),
    QT_TRANSLATE_NOOP("Reasons", "there are no notes in this book file"),
    #: Why one of the notes in a file is left out
    QT_TRANSLATE_NOOP("Reasons", "a reading position, not a note"),
    #: Why one of the notes in a file is left out
    QT_TRANSLATE_NOOP("Reasons", "removed in the other program"),
    #: Of one of the notes in a file
    QT_TRANSLATE_NOOP("Reasons", "it says neither where it is nor which words it marks"),
    #: Of an entry in a file of notes
    QT_TRANSLATE_NOOP("Reasons", "not a note"),
    QT_TRANSLATE_NOOP("Reasons", "a mark on the page of a PDF"),
    #: Of one of the notes in a file
    QT_TRANSLATE_NOOP("Reasons", "its book is not in the library"),
    #: Of one of the notes in a file
    QT_TRANSLATE_NOOP("Reasons", "it is kept with another book"),
    #: Of one of the notes in a file
    QT_TRANSLATE_NOOP("Reasons", "it is of another book"),
    #: Of one of the notes in a file
    QT_TRANSLATE_NOOP("Reasons", "it was changed here since"),
    # streamer: books
    QT_TRANSLATE_NOOP("Reasons", "the file is empty"),
    #: %1 is a kind of file, as in "a PDF document"
    QT_TRANSLATE_NOOP("Reasons", "this is no EPUB; it looks like %1"),
    QT_TRANSLATE_NOOP("Reasons", "this is no EPUB: it is no zip archive"),
    QT_TRANSLATE_NOOP("Reasons", "this is a zip archive, but no EPUB: there is no package file in it"),
    #: %1 is what the system says
    QT_TRANSLATE_NOOP("Reasons", "the file cannot be read: %1"),
    QT_TRANSLATE_NOOP("Reasons", "the archive has no end; the file may not have been copied or downloaded completely"),
    QT_TRANSLATE_NOOP("Reasons", "this is one part of a split archive; join the parts first"),
    QT_TRANSLATE_NOOP("Reasons", "the list of files in the archive is damaged"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 in the archive is damaged"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 in the archive is damaged: its checksum does not match"),
    #: %1 is a file in the archive, %2 the number of a way to pack
    QT_TRANSLATE_NOOP(
        "Reasons", "%1 is packed in a way that EPUB does not allow (method %2); only stored and deflated files are"
    ),
    QT_TRANSLATE_NOOP("Reasons", "META-INF/container.xml names no package file, and none was found"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "the package file %1 is missing"),
    #: %2 is what another program found wrong, in its words, which are English
    QT_TRANSLATE_NOOP("Reasons", "%1 is not well-formed XML: %2"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 is no package file; its root is <%2>"),
    QT_TRANSLATE_NOOP("Reasons", "the package names no text that could be read"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 is no media overlay; its root is <%2>"),
    #: %L1 is a number, with the separators of the language
    QT_TRANSLATE_NOOP("Reasons", "more than %L1 files in the archive"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 is larger than %L2 MB"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 expands more than %L2 times"),
    QT_TRANSLATE_NOOP("Reasons", "the files in the archive are larger than %L1 GB together"),
    QT_TRANSLATE_NOOP("Reasons", "the files in the archive overlap"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 is a symbolic link"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 leads out of the book"),
    #: %1 is a file in the archive
    QT_TRANSLATE_NOOP("Reasons", "%1 expands without end"),
    # export
    #: %1 is what a developer needs to know, in English
    QT_TRANSLATE_NOOP("Reasons", "this is a bug, please report it: “%1”"),
    # services
    QT_TRANSLATE_NOOP("Reasons", "it is a file; name a folder, or a file ending in .epub"),
    # anchors: what was typed into "Go to place"
    #: %1 is a percentage, as in "120%"
    QT_TRANSLATE_NOOP("Reasons", "%1 lies beyond the end of the text; give a place from 0% to 100%"),
    QT_TRANSLATE_NOOP("Reasons", "the place is missing; give #id, 42% or spine:N"),
)

# What a file that is no EPUB looks like; fills the sentence above.
KINDS: tuple[str, ...] = (
    #: A kind of file: "this is no EPUB; it looks like a PDF document"
    QT_TRANSLATE_NOOP("Reasons", "a PDF document"),
    QT_TRANSLATE_NOOP("Reasons", "a Kindle book (MOBI)"),
    QT_TRANSLATE_NOOP("Reasons", "a Palm book"),
    QT_TRANSLATE_NOOP("Reasons", "a Kindle book (Topaz)"),
    QT_TRANSLATE_NOOP("Reasons", "a Kindle book (KFX)"),
    QT_TRANSLATE_NOOP("Reasons", "a Windows help file (CHM)"),
    QT_TRANSLATE_NOOP("Reasons", "a DjVu document"),
    QT_TRANSLATE_NOOP("Reasons", "a RAR archive"),
    QT_TRANSLATE_NOOP("Reasons", "a 7-Zip archive"),
    QT_TRANSLATE_NOOP("Reasons", "a gzip archive"),
    QT_TRANSLATE_NOOP("Reasons", "a tar archive"),
    QT_TRANSLATE_NOOP("Reasons", "an RTF document"),
    QT_TRANSLATE_NOOP("Reasons", "an old Microsoft Office document"),
    QT_TRANSLATE_NOOP("Reasons", "a PNG picture"),
    QT_TRANSLATE_NOOP("Reasons", "a JPEG picture"),
    QT_TRANSLATE_NOOP("Reasons", "a GIF picture"),
    QT_TRANSLATE_NOOP("Reasons", "an SQLite database"),
    QT_TRANSLATE_NOOP("Reasons", "a program"),
    QT_TRANSLATE_NOOP("Reasons", "a Windows program"),
    QT_TRANSLATE_NOOP("Reasons", "a web page (HTML)"),
    QT_TRANSLATE_NOOP("Reasons", "a FictionBook"),
    QT_TRANSLATE_NOOP("Reasons", "an XML file"),
    QT_TRANSLATE_NOOP("Reasons", "a text file"),
    QT_TRANSLATE_NOOP("Reasons", "a Microsoft Office document"),
    QT_TRANSLATE_NOOP("Reasons", "a Java archive"),
    QT_TRANSLATE_NOOP("Reasons", "an Android app"),
    QT_TRANSLATE_NOOP("Reasons", "an OpenDocument file"),
    QT_TRANSLATE_NOOP("Reasons", "a comic book archive (CBZ)"),
)

# What the system says by itself, in its own words, which differ from system to system.
_BY_ERRNO = {
    #: Reasons follow a colon
    errno.ENOENT: QT_TRANSLATE_NOOP("Reasons", "there is no such file or folder"),
    #: To read or write the file
    errno.EACCES: QT_TRANSLATE_NOOP("Reasons", "permission denied"),
    errno.EPERM: QT_TRANSLATE_NOOP("Reasons", "permission denied"),
    errno.EROFS: QT_TRANSLATE_NOOP("Reasons", "the folder or the file is read-only"),
    errno.ENOSPC: QT_TRANSLATE_NOOP("Reasons", "the disk is full"),
    errno.EIO: QT_TRANSLATE_NOOP("Reasons", "the disk reports an error"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Reasons", "it is a folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Reasons", "a part of the path is no folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Reasons", "the name is too long"),
}


def translated_reason(reason: str) -> str:
    """A reason in the interface's language; one that is not known here is shown as it is."""
    for code, text in _BY_ERRNO.items():
        if reason == os.strerror(code):
            return QCoreApplication.translate(CONTEXT, text)
    for text, pattern in _patterns():
        if found := pattern.fullmatch(reason):
            return filled(QCoreApplication.translate(CONTEXT, text), *(_part(one) for one in found.groups()))
    return reason


def _part(text: str) -> str:
    """What fills a reason: a name runs its own way, a kind of file is said in the interface's language."""
    if text in KINDS:
        return QCoreApplication.translate(CONTEXT, text)
    return isolated(translated_reason(text))


def filled(text: str, *values: str) -> str:
    """A translated text with `%1`, `%L1` ... replaced; a value that contains such a mark stays as it is."""
    marks = {f"%{number}": value for number, value in enumerate(values, 1)}
    marks |= {f"%L{number}": _grouped(value) for number, value in enumerate(values, 1)}
    return re.sub(r"%L?\d", lambda found: marks.get(found[0], found[0]), text)


def _grouped(value: str) -> str:
    """`2,000,000` with the digits and separators of the interface; what holds no digit stays."""
    digits = re.sub(r"\D", "", value, flags=re.ASCII)
    return QLocale().toString(int(digits)) if digits else value


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each text and what it looks like filled in; the longest first, since a shorter one may fit it as well."""
    texts = sorted(REASONS, key=len, reverse=True)
    return tuple((text, re.compile(re.sub(r"%L?\d", "(.+)", re.escape(text)), re.DOTALL)) for text in texts)
