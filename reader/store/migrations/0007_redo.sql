-- Which redo log belongs to this file, and how far it has come: see store/redo.py.

CREATE TABLE redo (
    one         INTEGER PRIMARY KEY CHECK (one = 1),  -- a single row; none: the next change begins a new log
    log         TEXT NOT NULL,                 -- the name the log gives itself
    number      INTEGER NOT NULL               -- of the last transaction that stands in it
) STRICT;
