-- This machine among those that share a sync folder.

CREATE TABLE device (
    one         INTEGER PRIMARY KEY CHECK (one = 1),  -- a single row
    id          TEXT NOT NULL,                 -- made at random here, the same for ever
    stamp       TEXT NOT NULL                  -- the latest time given to a change: a clock that falls back does not undo
) STRICT;

ALTER TABLE places ADD COLUMN stamp TEXT NOT NULL DEFAULT '';  -- "<time>/<device>" of the last change

-- How far the change files of the other machines have been taken in.
CREATE TABLE sync_files (
    name        TEXT PRIMARY KEY NOT NULL,     -- of the file in the sync folder
    size        INTEGER NOT NULL,              -- bytes taken in
    digest      TEXT NOT NULL                  -- of these bytes
) STRICT;
