-- The programme's criteria sets as data, one evaluation a unit and year, and the papers that prove its rows.
CREATE TABLE criteria_set (
  id        TEXT NOT NULL PRIMARY KEY,
  from_year INTEGER NOT NULL,
  to_year   INTEGER NOT NULL,
  body      TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE TABLE evaluation (
  id                   TEXT NOT NULL PRIMARY KEY,
  unit_id              TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  year                 INTEGER NOT NULL,
  set_id               TEXT NOT NULL REFERENCES criteria_set(id) DEFERRABLE INITIALLY DEFERRED,
  registration_number  TEXT NOT NULL DEFAULT '',
  registration_date    TEXT NOT NULL DEFAULT '',
  registration_issuer  TEXT NOT NULL DEFAULT '',
  registration_summary TEXT NOT NULL DEFAULT '',
  recognition_number   TEXT NOT NULL DEFAULT '',
  recognition_date     TEXT NOT NULL DEFAULT '',
  recognition_issuer   TEXT NOT NULL DEFAULT '',
  recognition_summary  TEXT NOT NULL DEFAULT '',
  figures_as_of        TEXT NOT NULL DEFAULT '',
  youth                TEXT NOT NULL DEFAULT '',
  note                 TEXT NOT NULL DEFAULT '',
  UNIQUE (unit_id, year)
) STRICT;

-- self and appraised stand side by side; neither is ever written from the other.
CREATE TABLE evaluation_row (
  id            TEXT NOT NULL PRIMARY KEY,
  evaluation_id TEXT NOT NULL REFERENCES evaluation(id) DEFERRABLE INITIALLY DEFERRED,
  code          TEXT NOT NULL,
  figure        TEXT NOT NULL DEFAULT '',
  self          TEXT NOT NULL DEFAULT '' CHECK (self IN ('', 'met', 'not_met', 'no_cases')),
  appraised     TEXT NOT NULL DEFAULT '' CHECK (appraised IN ('', 'met', 'not_met', 'no_cases')),
  note          TEXT NOT NULL DEFAULT '',
  UNIQUE (evaluation_id, code)
) STRICT;

-- A paper is kept once and proves as many rows as cite it.
CREATE TABLE document (
  id      TEXT NOT NULL PRIMARY KEY,
  number  TEXT NOT NULL DEFAULT '',
  date    TEXT NOT NULL DEFAULT '',
  issuer  TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX document_number ON document(number);

CREATE TABLE evidence (
  id                TEXT NOT NULL PRIMARY KEY,
  evaluation_row_id TEXT NOT NULL REFERENCES evaluation_row(id) DEFERRABLE INITIALLY DEFERRED,
  document_id       TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  place             INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX evidence_row ON evidence(evaluation_row_id);
CREATE INDEX evidence_document ON evidence(document_id);
