-- What finding needs of a statement before its words: see db/outlines.h. A statement that is no
-- longer current, or gone, is no longer found.
CREATE TABLE match_outline (
  statement INTEGER PRIMARY KEY REFERENCES statement (id) ON DELETE CASCADE,
  reading INTEGER NOT NULL,
  language TEXT NOT NULL,
  outline BLOB NOT NULL
) STRICT;
CREATE TRIGGER match_outline_retired AFTER UPDATE OF current ON statement WHEN NEW.current = 0
BEGIN DELETE FROM match_outline WHERE statement = NEW.id; END;
-- An index made before has none: it is made again.
DELETE FROM match_head;
DELETE FROM match_chunk;
UPDATE match_state SET tables = '', size = 0;
