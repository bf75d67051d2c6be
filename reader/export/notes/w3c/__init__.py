"""W3C EPUB Annotations 1.0, as a JSON file and as the ZIP around it.

Everything that depends on the draft stands in this package, and its words in `draft.py`. Written is what the Working
Draft of 2026-09-20 has: the context of its own, named colours and styles, `tags`, no `dc:format`, no `meta`. Read are
also its predecessors and what Thorium wrote meanwhile: the context of Web Annotation, `tag` and `keyword`, colours as
numbers, `CfiSelector`, and fragment selectors that hold a CFI from the package.

The draft has no word for some of what we know: a bookmark's name beside a text, offsets of an article's blocks, our own
place. The draft is extensible, so all of it stands once more, as `json.py` writes it, in a member named by a URL of
ours. It is believed only as far as the standard members still say the same: a program in between may have changed them.
Sources: https://www.w3.org/TR/epub-anno-10/; Web Annotation Data Model; readium/annotations, "Selectors".
"""

from reader.export.notes.w3c.draft import DRAFT, PROGRAM, SET_FILE
from reader.export.notes.w3c.reading import is_set, read
from reader.export.notes.w3c.writing import write, write_zip

__all__ = ["DRAFT", "PROGRAM", "SET_FILE", "is_set", "read", "write", "write_zip"]
