-- What is in the library: files that are referred to, never copied. Also each book that was ever opened.

CREATE TABLE publications (
    number      INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,          -- Publication.key; of an article its id
    work        TEXT NOT NULL,                 -- key of the first edition known; editions of one work share it
    kind        TEXT NOT NULL,                 -- 'epub', 'article'
    identifier  TEXT NOT NULL DEFAULT '',      -- dc:identifier
    title       TEXT NOT NULL,
    sort_title  TEXT NOT NULL,                 -- folded, for ordering
    creators    TEXT NOT NULL DEFAULT '[]',    -- JSON: array of names
    sort_creator TEXT NOT NULL DEFAULT '',     -- folded, of the first
    languages   TEXT NOT NULL DEFAULT '[]',    -- JSON: array of BCP 47 tags
    subjects    TEXT NOT NULL DEFAULT '[]',    -- JSON: the publisher's own keywords
    path        TEXT NOT NULL,                 -- absolute, of the file or folder; '' where another book took its place
    size        INTEGER NOT NULL DEFAULT 0,    -- bytes
    changed     INTEGER NOT NULL DEFAULT 0,    -- modification time of the file, ns
    sha256      TEXT,                          -- of the file; NULL until worked out
    added       TEXT NOT NULL,
    finished    TEXT,                          -- when the person said so; '' said that it is not; NULL said nothing
    removed     TEXT                           -- tombstone: Undo; the file stays where it was
) STRICT;

CREATE INDEX publications_by_work ON publications (work);
CREATE INDEX publications_by_identifier ON publications (identifier);
CREATE INDEX publications_by_sha256 ON publications (sha256);
CREATE INDEX publications_by_path ON publications (path);

-- The person's own tags, on works: a new edition keeps them.
CREATE TABLE publication_tags (
    work        TEXT NOT NULL,
    tag         TEXT NOT NULL,
    added       TEXT NOT NULL,
    PRIMARY KEY (work, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE watched_folders (
    path        TEXT PRIMARY KEY NOT NULL,     -- absolute
    added       TEXT NOT NULL
) STRICT;

-- Files in watched folders that were read and are no book of their own: copies, and what is damaged. They are read
-- again when they change.
CREATE TABLE passed_over (
    path        TEXT PRIMARY KEY NOT NULL,     -- absolute
    size        INTEGER NOT NULL,              -- bytes
    changed     INTEGER NOT NULL               -- modification time, ns
) STRICT;
