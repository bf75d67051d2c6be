"""Why a book cannot be read: the reasons that EPUB's errors carry, in English, with places for what is filled in.

They stand together so that the window can translate them (`ui/reasons.py`).
"""

from __future__ import annotations

# not a book
EMPTY = "the file is empty"
NOT_EPUB = "this is no EPUB; it looks like {kind}"
NOT_ARCHIVE = "this is no EPUB: it is no zip archive"
OTHER_ARCHIVE = "this is a zip archive, but no EPUB: there is no package file in it"
UNREADABLE = "the file cannot be read: {detail}"

# the archive
NO_END = "the archive has no end; the file may not have been copied or downloaded completely"
SPLIT = "this is one part of a split archive; join the parts first"
BAD_DIRECTORY = "the list of files in the archive is damaged"
BAD_ENTRY = "{name} in the archive is damaged"
BAD_CHECKSUM = "{name} in the archive is damaged: its checksum does not match"
BAD_METHOD = "{name} is packed in a way that EPUB does not allow (method {method}); only stored and deflated files are"
NO_ROOT = "META-INF/container.xml names no package file, and none was found"
NO_PACKAGE = "the package file {name} is missing"

# the package
BAD_XML = "{name} is not well-formed XML: {detail}"
NOT_PACKAGE = "{name} is no package file; its root is <{root}>"
NO_SPINE = "the package names no text that could be read"
NOT_OVERLAY = "{name} is no media overlay; its root is <{root}>"

# safety
TOO_MANY = "more than {limit} files in the archive"
TOO_LARGE = "{name} is larger than {limit} MB"
BOMB = "{name} expands more than {limit} times"
TOTAL_TOO_LARGE = "the files in the archive are larger than {limit} GB together"
OVERLAP = "the files in the archive overlap"
LINK = "{name} is a symbolic link"
OUTSIDE = "{name} leads out of the book"
ENTITIES = "{name} expands without end"
