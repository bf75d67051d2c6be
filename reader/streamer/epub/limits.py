"""How much a book may ask of the machine. Real books stay far below; an attack is stopped before it costs anything."""

from __future__ import annotations

MIB = 1024 * 1024

ENTRIES = 100_000  # the largest books have some ten thousand files; each costs about 300 bytes here
DIRECTORY = 64 * MIB  # of a zip's central directory: 100,000 entries with names of 600 bytes
TOTAL = 16 * 1024 * MIB  # inflated, all entries, as the directory states it; audio books reach 2 GiB
ENTRY = 2 * 1024 * MIB  # inflated, one entry read as a stream: an hour of film
IN_MEMORY = 256 * MIB  # inflated, one entry read at once: ten times the largest picture seen in a book
RATIO = 200  # inflated to packed; text packs 3 to 10 times, drawings 50, bombs 1,000
RATIO_FROM = 16 * MIB  # smaller entries may pack as they like: a blank page packs 500 times and harms nobody
XML = 16 * MIB  # of a package, contents or encryption file; a tree takes about ten times its text
EXPANSION = 64 * 1024  # characters that entities of one file may add; books use them for a publisher's name
REFERENCES = 500_000  # to entities in one file: the text of a long novel has some ten thousand
HEAD = 16 * 1024  # of a document that is asked for its heading: what a head and a title page take
HEADS = 1_000  # documents asked so; each costs about 0.1 ms
NESTING = 32  # levels of contents
WITHIN = 4  # elements of one kind inside one another, each of which is read with all that is in it: more are forged
TAGS = 10_000  # looked at for the text of one element
CONTENTS = 20_000  # entries of contents or page list: a page list of the longest novels has 5,000
PHRASES = 100_000  # of one media overlay: a long novel has as many words; a phrase costs some 300 bytes
OVERLAID = 64  # files that one media overlay reads; nearly all read one
ITEMS = 20_000  # of manifest and of spine, each costing 50 microseconds; large picture books have 5,000
FALLBACKS = 8  # steps of a fallback chain
RENDITIONS = 16  # package files of one container
STATEMENTS = 1_000  # of one kind in metadata: subjects, people
TEXT = 2_000  # characters of a title or a name, of which windows show some hundred
DESCRIPTION = 100_000  # characters of a description
WARNINGS = 200  # kept for one book; more tell nobody anything
