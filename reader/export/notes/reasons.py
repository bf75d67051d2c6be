"""Why a file of notes, or one note in it, is not taken: English sentences, known again by `ui/reasons.py`."""

from __future__ import annotations

# Of a whole file
UNKNOWN = "no notes of a form that is known: ZeroOpposite Reader, W3C EPUB Annotations, calibre, Foliate, KOReader"
TOO_LARGE = "larger than {megabytes} MB; notes are not that large"
TOO_DEEP = "nested too deeply"
NOT_JSON = "not valid JSON"
NOT_LUA = "not a table of KOReader's (line {line})"
NOT_BASE64 = "calibre's notes in this book are damaged"
NEWER = "written by a newer version of the reader; install it"
TOO_MANY = "more than {count} notes"
NO_NOTES = "there are no notes in this book file"

# Of one note
POSITION = "a reading position, not a note"
REMOVED = "removed in the other program"
NO_PLACE = "it says neither where it is nor which words it marks"
NOT_ONE = "not a note"
FIXED_PAGE = "a mark on the page of a PDF"
NO_BOOK = "its book is not in the library"
ELSEWHERE = "it is kept with another book"
OTHER_BOOK = "it is of another book"
CHANGED_HERE = "it was changed here since"
