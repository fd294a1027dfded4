-- The index of features behind match/index.h. Computed: thrown away and made again when the tables
-- that features come from change.
CREATE TABLE match_head (
  feature INTEGER PRIMARY KEY,       -- hash of a feature
  count INTEGER NOT NULL,            -- statements that have it
  last INTEGER NOT NULL,             -- the newest of them
  postings BLOB NOT NULL             -- the newest, oldest first: see db/postings.h
) STRICT;
CREATE TABLE match_chunk (
  feature INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,          -- 0 the oldest
  postings BLOB NOT NULL,
  PRIMARY KEY (feature, ordinal)
) STRICT, WITHOUT ROWID;
CREATE TABLE match_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tables TEXT NOT NULL,              -- digest of the tables that the features were made with
  size INTEGER NOT NULL              -- statements added
) STRICT;
INSERT INTO match_state VALUES (1, '', 0);
