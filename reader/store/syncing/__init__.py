"""Merging what several machines keep, by files in a folder that something else carries from one to another.

Each machine writes one file, its own, and reads all: `<folder>/zeroopposite-sync/<device>.jsonl`. A line is one record:

    {"kind": "annotation", "id": "<uuid>", "fields": {"text": ["<stamp>", "words", {"<device>": "<time>"}], ...}}

A field is its stamp, its value, and, of what a person wrote, which changes of other machines it was made with in sight.
Of two values of a field the one with the later stamp holds (stamps.py), so files may be read in any order and any
number of times. The rule for writing is one as well: **what this machine knows and no file in the folder tells, it
tells**. A folder that was emptied, a file that is gone, a machine that comes with a new name: all are the same case.

`records` lines; `folder` files; `rows` records and tables; `merging` two values of one field; `exchanging` the whole.
"""
