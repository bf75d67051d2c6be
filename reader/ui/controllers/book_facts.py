"""What a book says of itself, as rows of words for "About this text"."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from reader.publication.language import language_for
from reader.ui.widgets.texts import directed, left_to_right, path_text, tame

if TYPE_CHECKING:
    from reader.publication.model import Publication, Rendition
    from reader.publication.record import Contributor, Record, Text

CONTEXT = "BookFacts"
LINE, PASSAGE = 300, 4000  # characters of a name, of a description
MANY = 60  # names in a list; anthologies have hundreds

# MARC relator codes that books use; others are shown as written.
ROLES = {
    #: What somebody did for a book, in brackets behind the name
    "aut": QT_TRANSLATE_NOOP("BookFacts", "author"),
    "trl": QT_TRANSLATE_NOOP("BookFacts", "translator"),
    "edt": QT_TRANSLATE_NOOP("BookFacts", "editor"),
    "ill": QT_TRANSLATE_NOOP("BookFacts", "illustrator"),
    "nrt": QT_TRANSLATE_NOOP("BookFacts", "narrator"),
    #: What somebody did: the foreword
    "aui": QT_TRANSLATE_NOOP("BookFacts", "introduction"),
    "art": QT_TRANSLATE_NOOP("BookFacts", "artist"),
    #: Of a book's cover
    "cov": QT_TRANSLATE_NOOP("BookFacts", "cover designer"),
    "bkp": QT_TRANSLATE_NOOP("BookFacts", "book producer"),
    "mrk": QT_TRANSLATE_NOOP("BookFacts", "markup"),
}


def book_facts(publication: Publication, rendition: Rendition) -> list[tuple[str, str]]:
    """Rows of (label, value); what the book does not say is left out."""
    record = rendition.metadata.record
    rows = _of_record(record, rendition) if record else []
    languages = _lines(_language(tag) for tag in (record.languages if record else ()) or publication.languages)
    rows += [
        (
            _say(QT_TRANSLATE_NOOP("BookFacts", "Languages"))
            if "\n" in languages
            else _say(QT_TRANSLATE_NOOP("BookFacts", "Language")),
            languages,
        ),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "File")), path_text(Path(publication.source))),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Size")), _size(Path(publication.source))),
    ]
    return [row for row in rows if row[1]]


def _of_record(record: Record, rendition: Rendition) -> list[tuple[str, str]]:
    access = record.accessibility
    description = "\n".join(_directed(one, PASSAGE, keep_lines=True) for one in record.descriptions[:3])
    creators = [one for one in record.contributors if one.creator]
    helpers = [one for one in record.contributors if not one.creator]
    series = _lines(_series(one.name, one.position) for one in record.collections)
    return [
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Title")), _lines(_directed(one.text) for one in record.titles)),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Author")), _lines(_person(one, plain="aut") for one in creators)),
        #: Those who helped with a book
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Contributors")), _lines(_person(one) for one in helpers)),
        #: The series of books that it belongs to
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Series")), series),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Description")), description),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Publisher")), _lines(_directed(one) for one in record.publishers)),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Published")), tame(record.published, LINE)),
        (
            _say(QT_TRANSLATE_NOOP("BookFacts", "Last changed")),
            tame(rendition.metadata.modified, LINE).partition("T")[0],
        ),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Subjects")), _lines(_directed(one) for one in record.subjects)),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Rights")), _lines(_directed(one) for one in record.rights)),
        (
            _say(QT_TRANSLATE_NOOP("BookFacts", "Identifier")),
            _lines(_identifier(one.value, one.scheme) for one in record.identifiers),
        ),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Accessibility")), tame(access.summary, PASSAGE)),
        #: What makes a book accessible, as in "alternativeText"
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Accessibility features")), tame(", ".join(access.features), PASSAGE)),
        #: Dangers of a book to some readers, as in "flashing"
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Hazards")), tame(", ".join(access.hazards), PASSAGE)),
        #: Standards that a book says it keeps
        (
            _say(QT_TRANSLATE_NOOP("BookFacts", "Conforms to")),
            _lines(left_to_right(tame(one, LINE)) for one in access.conforms_to),
        ),
        (_say(QT_TRANSLATE_NOOP("BookFacts", "Certified by")), _lines(tame(one, LINE) for one in access.certified_by)),
        #: The version of EPUB that a book is written in
        (_say(QT_TRANSLATE_NOOP("BookFacts", "EPUB version")), tame(record.version, 20)),
    ]


def _directed(text: Text, longest: int = LINE, *, keep_lines: bool = False) -> str:
    lines = text.value[: 2 * longest].splitlines() if keep_lines else [text.value]
    tamed = [tame(line, longest) for line in lines]
    return "\n".join(directed(line, text.base_direction) for line in tamed if line)


def _person(one: Contributor, plain: str = "") -> str:
    """A name with what the person did, unless that is `plain`: what the row is called says it."""
    told = [role for role in one.roles[:4] if role != plain]
    roles = ", ".join(_say(ROLES[role]) if role in ROLES else tame(role, 40) for role in told)
    name = _directed(one.name)
    return f"{name} ({roles})" if roles and name else name


def _series(name: Text, position: str) -> str:
    shown = _directed(name)
    #: A book in a series: %1 is the name of the series, %2 the number
    return (
        _say(QT_TRANSLATE_NOOP("BookFacts", "%1, number %2")).replace("%1", shown).replace("%2", tame(position, 20))
        if position
        else shown
    )


def _identifier(value: str, scheme: str) -> str:
    shown = left_to_right(tame(value, LINE))
    told = scheme[:1].isalpha() and scheme.lower() not in value.lower()  # a digit: a code of ONIX, for machines
    return f"{tame(scheme, 40)} {shown}" if told else shown


def _language(tag: str) -> str:
    """Its own name where it has one here or in Qt's tables, else the tag."""
    name = language_for(tag).own_name
    if name == tag:
        locale = QLocale(tag)
        known = locale.language() not in (QLocale.Language.C, QLocale.Language.AnyLanguage)
        name = locale.nativeLanguageName() if known else ""
    return directed(tame(name, 60), None) if name else tame(tag, 60)


def _size(path: Path) -> str:
    try:
        size = path.stat().st_size if path.is_file() else 0
    except OSError:
        size = 0  # it was moved away meanwhile
    return QLocale().formattedDataSize(size) if size else ""


def _lines(values: Iterable[str]) -> str:
    lines = [value for value in dict.fromkeys(values) if value]
    return "\n".join([*lines[:MANY], *(["…"] if len(lines) > MANY else [])])


def _say(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
