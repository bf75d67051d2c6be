-- A file may stand in a book's spine more than once; a place says at which of these it is: an index from 0, or NULL
-- where the file stands there once, and in articles.
ALTER TABLE places ADD COLUMN spine INTEGER CHECK (spine >= 0);
ALTER TABLE annotations ADD COLUMN spine INTEGER CHECK (spine >= 0);
