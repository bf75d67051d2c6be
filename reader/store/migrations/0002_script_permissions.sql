-- Which books may run their own scripts. A row is an answer the person gave; no row: never asked.

CREATE TABLE script_permissions (
    publication TEXT PRIMARY KEY NOT NULL,     -- Publication.key: identifier and digest, so a changed file asks anew
    allowed     INTEGER NOT NULL CHECK (allowed IN (0, 1)),
    decided     TEXT NOT NULL
) STRICT;
