-- Every change of what is kept has one row in change; triggers on each kept table write the images of the touched rows to
-- change_row. door names the change that is being written; while it is NULL those triggers refuse every write. While
-- door.bulk is set, whoever writes people brings the search index up to date at the end, in one go.
CREATE TABLE change (
  number    INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  title     TEXT NOT NULL,
  at        TEXT NOT NULL,             -- RFC 3339 with the office's offset
  actor     TEXT NOT NULL DEFAULT '',
  batch     TEXT NOT NULL DEFAULT '',  -- id of the import that wrote it
  rows      INTEGER NOT NULL DEFAULT 0,
  undoes    INTEGER REFERENCES change(number),
  undone_by INTEGER REFERENCES change(number)
) STRICT;
CREATE INDEX change_batch ON change(batch) WHERE batch <> '';

CREATE TABLE change_row (
  id     INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change(number),
  tbl    TEXT NOT NULL,
  row_id TEXT NOT NULL,
  before TEXT,                         -- JSON; NULL when the row was added
  after  TEXT                          -- JSON; NULL when the row was removed
) STRICT;
CREATE INDEX change_row_change ON change_row(change);
CREATE INDEX change_row_row ON change_row(row_id);

CREATE TABLE door (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  change INTEGER,
  bulk   INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO door(id) VALUES (1);

-- Letter-head facts, which unit is ours, and other single values.
CREATE TABLE setting (
  id    TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL DEFAULT ''
) STRICT;
