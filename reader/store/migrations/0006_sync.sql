-- This machine among those that share a sync folder, and what merging several machines needs: see store/syncing.

CREATE TABLE device (
    one         INTEGER PRIMARY KEY CHECK (one = 1),  -- a single row
    id          TEXT NOT NULL,                 -- made at random here; another machine that took this file over renews it
    stamp       TEXT NOT NULL,                 -- the latest time given to a change: a clock that falls back does not undo
    machine     TEXT NOT NULL DEFAULT '',      -- digest of what tells this machine from others
    told        TEXT NOT NULL DEFAULT ''       -- all changes up to this time are told by the files below
) STRICT;

ALTER TABLE places ADD COLUMN stamp TEXT NOT NULL DEFAULT '';  -- "<time>/<device>" of the last change

-- Places that were dropped, so that no other machine brings them back; '' stands for all before that time.
CREATE TABLE forgotten_places (
    publication TEXT PRIMARY KEY NOT NULL,
    stamp       TEXT NOT NULL
) STRICT;

-- What a person wrote and another machine's later change replaced without having seen it. Nothing is dropped.
CREATE TABLE annotation_versions (
    annotation  TEXT NOT NULL,                 -- annotations.id
    field       TEXT NOT NULL,                 -- 'text', 'name', 'tags'
    stamp       TEXT NOT NULL,                 -- of the change that was replaced
    value       TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (annotation, field, stamp)
) STRICT, WITHOUT ROWID;

-- Records and fields of newer versions of the program: kept, and passed on.
CREATE TABLE sync_unknown (
    kind        TEXT NOT NULL,
    id          TEXT NOT NULL,
    field       TEXT NOT NULL,
    stamp       TEXT NOT NULL,
    value       TEXT NOT NULL,                 -- JSON
    PRIMARY KEY (kind, id, field)
) STRICT, WITHOUT ROWID;

-- How far the files in the sync folder have been taken in: worked out anew where anything about them is not as expected.
CREATE TABLE sync_files (
    name        TEXT PRIMARY KEY NOT NULL,     -- of the file in the sync folder
    size        INTEGER NOT NULL,              -- bytes taken in
    digest      TEXT NOT NULL                  -- of these bytes
) STRICT;
