-- Highlights and notes beside bookmarks; and where each annotation is in editions other than the one it was made in.

ALTER TABLE annotations ADD COLUMN start INTEGER CHECK (start >= 0);      -- code points into the block it begins in
ALTER TABLE annotations ADD COLUMN end_block TEXT;
ALTER TABLE annotations ADD COLUMN end_offset INTEGER CHECK (end_offset >= 0);  -- code points into that block
ALTER TABLE annotations ADD COLUMN end_cfi TEXT;
ALTER TABLE annotations ADD COLUMN style TEXT NOT NULL DEFAULT 'highlight';
ALTER TABLE annotations ADD COLUMN colour TEXT NOT NULL DEFAULT 'yellow';
ALTER TABLE annotations ADD COLUMN text TEXT NOT NULL DEFAULT '';         -- what the person wrote
ALTER TABLE annotations ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';       -- JSON: array of texts
-- JSON: when each field last changed, and on which machine: {"text": "<time>/<device>", ...}; see store/stamps.py.
ALTER TABLE annotations ADD COLUMN stamps TEXT NOT NULL DEFAULT '{}';

-- Worked out, never written by a person: what became of an annotation in an edition or in a changed text.
CREATE TABLE annotation_places (
    annotation  TEXT NOT NULL,                 -- annotations.id
    edition     TEXT NOT NULL,                 -- Publication.key; of an article '<id>/<language>/<hash of the text>'
    status      TEXT NOT NULL,                 -- 'kept', 'moved', 'lost'
    href        TEXT NOT NULL,                 -- the locator's columns, as everywhere; of a lost one, the old place
    block       TEXT,
    fraction    REAL NOT NULL CHECK (fraction BETWEEN 0 AND 1),
    progression REAL NOT NULL CHECK (progression BETWEEN 0 AND 1),
    cfi         TEXT,
    quote       TEXT,
    spine       INTEGER CHECK (spine >= 0),
    start       INTEGER CHECK (start >= 0),
    end_block   TEXT,
    end_offset  INTEGER CHECK (end_offset >= 0),
    end_cfi     TEXT,
    tried       TEXT NOT NULL,                 -- when
    PRIMARY KEY (annotation, edition)
) STRICT, WITHOUT ROWID;
