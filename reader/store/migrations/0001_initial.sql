-- Places and annotations. A locator is six columns with the same names and meanings everywhere:
-- href, block, fraction (0..1 of the block), progression (0..1 of the resource), cfi, quote (JSON: exact, before, after).
-- Times are UTC, ISO 8601 with milliseconds and Z, so that they sort as text.

-- Where the person is in each publication: one row each.
CREATE TABLE places (
    publication TEXT PRIMARY KEY NOT NULL,
    language    TEXT NOT NULL,                 -- BCP 47 tag of the text being read
    href        TEXT NOT NULL,
    block       TEXT,
    fraction    REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
    progression REAL NOT NULL CHECK (progression BETWEEN 0 AND 1),
    cfi         TEXT,
    quote       TEXT,
    total       REAL NOT NULL CHECK (total BETWEEN 0 AND 1),  -- progress through the whole spine
    opened      TEXT NOT NULL,                 -- when the publication was last opened
    modified    TEXT NOT NULL                  -- when the place last changed
) STRICT;

CREATE INDEX places_by_opened ON places (opened);

-- What the person added. One table for every kind, so that lists, undo, export and sync treat them alike;
-- the kinds are not fixed by a CHECK, because a later one would mean rebuilding the table.
CREATE TABLE annotations (
    number      INTEGER PRIMARY KEY,           -- order of making on this machine
    id          TEXT NOT NULL UNIQUE,          -- UUID, the same on every machine
    kind        TEXT NOT NULL,                 -- 'bookmark'; later 'highlight', 'note'
    publication TEXT NOT NULL,
    language    TEXT NOT NULL,                 -- of the text it was made in
    href        TEXT NOT NULL,
    block       TEXT,
    fraction    REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
    progression REAL NOT NULL CHECK (progression BETWEEN 0 AND 1),
    cfi         TEXT,
    quote       TEXT,
    name        TEXT NOT NULL DEFAULT '',      -- given by the person
    created     TEXT NOT NULL,
    modified    TEXT NOT NULL,
    deleted     TEXT                           -- tombstone: Undo and sync need to know what was removed, and when
) STRICT;

CREATE INDEX annotations_by_publication ON annotations (publication, kind);
