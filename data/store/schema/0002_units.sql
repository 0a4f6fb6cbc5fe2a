-- unit is the identity, unit_version its name and place in the tree from a day to a day ('' is open).
CREATE TABLE unit (
  id   TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE unit_version (
  id               TEXT NOT NULL PRIMARY KEY,
  unit_id          TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  name             TEXT NOT NULL CHECK (name <> ''),
  level            TEXT NOT NULL,
  kind             TEXT NOT NULL DEFAULT '',
  parent_id        TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  from_date        TEXT NOT NULL DEFAULT '',
  to_date          TEXT NOT NULL DEFAULT '',
  decision_number  TEXT NOT NULL DEFAULT '',
  decision_date    TEXT NOT NULL DEFAULT '',
  decision_issuer  TEXT NOT NULL DEFAULT '',
  decision_summary TEXT NOT NULL DEFAULT '',
  UNIQUE (unit_id, from_date)
) STRICT;
CREATE INDEX unit_version_parent ON unit_version(parent_id);
