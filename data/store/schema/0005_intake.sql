-- What the office has taught the reading of lists, and what it has said about people who look alike.

-- A spelling that stands for a value of a fact: "Khơ-me" for "Khmer". value = spelling adds a value of the office's own.
CREATE TABLE value_alias (
  id       TEXT NOT NULL PRIMARY KEY,
  key      TEXT NOT NULL,               -- key of a fact
  spelling TEXT NOT NULL CHECK (spelling <> ''),
  value    TEXT NOT NULL CHECK (value <> '')
) STRICT;
CREATE INDEX value_alias_key ON value_alias(key);

-- How the lists of one sender are laid out: which column holds which fact, by sheet shape.
CREATE TABLE import_profile (
  id    TEXT NOT NULL PRIMARY KEY,
  name  TEXT NOT NULL CHECK (name <> ''),
  shape TEXT NOT NULL,                  -- fingerprint of the headings that it applies to
  body  TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
CREATE INDEX import_profile_shape ON import_profile(shape);

-- Two people who look like one and are not, as the officer decided. It holds while what made them look alike stays as it
-- was: seen is the fingerprint of those facts of both.
CREATE TABLE not_same (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  other_id  TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  seen      TEXT NOT NULL,
  CHECK (person_id < other_id),
  UNIQUE (person_id, other_id)
) STRICT;
CREATE INDEX not_same_other ON not_same(other_id);

-- The cells of a list as they stood before they were turned into Unicode.
CREATE TABLE converted_text (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  file      TEXT NOT NULL,              -- name of the list, without folders
  sheet     TEXT NOT NULL,
  row       INTEGER NOT NULL,
  encoding  TEXT NOT NULL,              -- "tcvn3", "vni", …, "mixed"
  body      TEXT NOT NULL CHECK (json_valid(body)) -- {"B": "raw text"}
) STRICT;
CREATE INDEX converted_text_person ON converted_text(person_id);
