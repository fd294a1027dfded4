-- Evidence: pages as they were sent. Never updated; deleted only by `forget`, which leaves a tombstone.
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,             -- the address that answered
  asked TEXT NOT NULL,               -- the address that was asked for
  status INTEGER NOT NULL,
  content_type TEXT NOT NULL,
  headers TEXT NOT NULL,             -- JSON: [[name, value], ...] as sent
  fetched_at INTEGER NOT NULL,       -- seconds, UTC
  digest TEXT NOT NULL,              -- SHA-256 of the body as sent
  size INTEGER NOT NULL,             -- bytes of the body as sent
  body BLOB NOT NULL,                -- the same, zlib
  flags TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX snapshot_once ON snapshot (address, digest);
CREATE INDEX snapshot_asked ON snapshot (asked);

-- Readings of a snapshot, one for each program and tables that read it.
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  snapshot INTEGER NOT NULL REFERENCES snapshot (id) ON DELETE CASCADE,
  version TEXT NOT NULL,
  tables TEXT NOT NULL,              -- digest of the language tables
  current INTEGER NOT NULL,          -- 1: newest reading of the newest snapshot of its address
  url TEXT NOT NULL,
  canonical_url TEXT NOT NULL,
  outlet TEXT NOT NULL,
  portal TEXT NOT NULL,
  title TEXT NOT NULL,
  subtitle TEXT NOT NULL,
  authors TEXT NOT NULL,             -- JSON
  dateline TEXT NOT NULL,
  published TEXT NOT NULL,           -- JSON: day, iso, utc, from
  modified TEXT NOT NULL,            -- JSON
  day TEXT NOT NULL,                 -- of publication, for filters; '' where unknown
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  text_digest TEXT NOT NULL,         -- SHA-256 of text
  paragraphs TEXT NOT NULL,          -- JSON: [[begin, end, kind], ...], code points
  links TEXT NOT NULL,               -- JSON: [[begin, end, url], ...], code points
  field_sources TEXT NOT NULL,       -- JSON
  flags TEXT NOT NULL
) STRICT;
CREATE INDEX reading_snapshot ON reading (snapshot);
CREATE INDEX reading_current ON reading (current, id);

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  chain TEXT NOT NULL DEFAULT '',
  origin TEXT NOT NULL DEFAULT '',
  origin_status TEXT NOT NULL DEFAULT 'lost',
  provenance TEXT NOT NULL DEFAULT ''  -- JSON, computed
) STRICT;

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,                 -- holds no position: survives a better extraction
  reading INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  current INTEGER NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  cue_class TEXT NOT NULL,
  cue_lemma TEXT NOT NULL,
  rule TEXT NOT NULL,
  margin REAL NOT NULL,
  source_elided INTEGER NOT NULL,
  source_type TEXT NOT NULL,
  canonical TEXT NOT NULL,
  entity TEXT NOT NULL,
  via TEXT NOT NULL,
  flags TEXT NOT NULL,               -- ' direct-quote second-hand '
  confidence TEXT NOT NULL,
  reasons TEXT NOT NULL,             -- JSON
  content TEXT NOT NULL,             -- the pieces, for search and print
  claim INTEGER REFERENCES claim (id) ON DELETE SET NULL,
  member_score REAL NOT NULL DEFAULT 1,
  member_reasons TEXT NOT NULL DEFAULT '[]',
  compared TEXT NOT NULL DEFAULT '', -- flags that comparing added
  verdict TEXT NOT NULL DEFAULT 'open',
  shown_source TEXT NOT NULL,        -- canonical, or a person's correction of it
  shown_via TEXT NOT NULL,
  stale_verdict INTEGER NOT NULL DEFAULT 0,
  attention INTEGER NOT NULL DEFAULT 0,  -- how much it needs a person; larger first
  day TEXT NOT NULL,                 -- of its article, for sorting; '~' where it states none
  UNIQUE (reading, key)
) STRICT;
CREATE INDEX statement_key ON statement (key, current);
CREATE INDEX statement_claim ON statement (claim, day, id);
CREATE INDEX statement_attention ON statement (current, attention DESC, id);
CREATE INDEX statement_day ON statement (current, day, id);

-- Where its words stand, in code points of the reading's text (place headline: of its title), with the
-- words beside, so that a drift shows.
CREATE TABLE statement_span (
  statement INTEGER NOT NULL REFERENCES statement (id) ON DELETE CASCADE,
  role TEXT NOT NULL,                -- content, cue, source, via
  ordinal INTEGER NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  words TEXT NOT NULL,
  PRIMARY KEY (statement, role, ordinal)
) STRICT, WITHOUT ROWID;

-- unicode61 with prefixes: two-syllable Korean words before particles are found by prefix.
CREATE VIRTUAL TABLE statement_words USING fts5 (
  content, claim, title, tokenize = 'unicode61', prefix = '2 3'
);

-- What persons said. Rows are only added; `undone` marks one that was taken back.
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  verdict TEXT NOT NULL,
  corrected_source TEXT NOT NULL,
  corrected_via TEXT NOT NULL,
  note TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  read_source TEXT NOT NULL,
  read_via TEXT NOT NULL,
  read_cue TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX review_subject ON review (subject, id);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,                -- join, split, same-name
  left TEXT NOT NULL,
  right TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Append-only; each hash is SHA-256 over the one before and this line.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT raise (ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT raise (ABORT, 'the audit trail is append-only'); END;

CREATE TABLE tombstone (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL,
  digest TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX tombstone_url ON tombstone (url);
