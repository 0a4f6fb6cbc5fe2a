-- sort_key, search and name_order are derived from the facts: the order of the name, the folded words that are searched,
-- and the place in the list by name. name_order is also the rowid of the search index, so that hits come in list order.
CREATE TABLE person (
  id                      TEXT NOT NULL PRIMARY KEY,
  name_order              INTEGER NOT NULL,
  sort_key                BLOB NOT NULL,
  search                  TEXT NOT NULL,
  full_name               TEXT NOT NULL CHECK (full_name <> ''),
  gender                  TEXT NOT NULL DEFAULT '',
  joined_union            TEXT NOT NULL DEFAULT '',
  joined_party            TEXT NOT NULL DEFAULT '',
  other_names             TEXT NOT NULL DEFAULT '',
  birth                   TEXT NOT NULL DEFAULT '',
  citizen_id              TEXT NOT NULL DEFAULT '',
  citizen_id_issued_on    TEXT NOT NULL DEFAULT '',
  citizen_id_issued_at    TEXT NOT NULL DEFAULT '',
  phone                   TEXT NOT NULL DEFAULT '',
  email                   TEXT NOT NULL DEFAULT '',
  ethnicity               TEXT NOT NULL DEFAULT '',
  religion                TEXT NOT NULL DEFAULT '',
  hometown                TEXT NOT NULL DEFAULT '',
  residence               TEXT NOT NULL DEFAULT '',
  family_background       TEXT NOT NULL DEFAULT '',
  occupation              TEXT NOT NULL DEFAULT '',
  education               TEXT NOT NULL DEFAULT '',
  qualification           TEXT NOT NULL DEFAULT '',
  political_theory        TEXT NOT NULL DEFAULT '',
  informatics             TEXT NOT NULL DEFAULT '',
  foreign_language        TEXT NOT NULL DEFAULT '',
  health                  TEXT NOT NULL DEFAULT '',
  abroad                  TEXT NOT NULL DEFAULT '',
  joined_union_at         TEXT NOT NULL DEFAULT '',
  admission_resolution    TEXT NOT NULL DEFAULT '',
  joined_party_officially TEXT NOT NULL DEFAULT '',
  member_code             TEXT NOT NULL DEFAULT '',
  card_number             TEXT NOT NULL DEFAULT '',
  association             TEXT NOT NULL DEFAULT '',
  note                    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX person_list ON person(name_order);
CREATE INDEX person_name ON person(sort_key, name_order);
CREATE INDEX person_count ON person(id, gender, joined_union); -- head counts never touch the wide rows
CREATE INDEX person_joined ON person(joined_union) WHERE joined_union <> '';

-- Prefixes up to the longest common syllable (nguyen) are indexed: without, each keystroke would merge the lists of all words.
CREATE VIRTUAL TABLE person_search USING fts5(
  search, content = 'person', content_rowid = 'name_order',
  tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4 5 6', detail = none, columnsize = 0
);
CREATE TRIGGER search_insert AFTER INSERT ON person WHEN NOT (SELECT bulk FROM door) BEGIN
  INSERT INTO person_search(rowid, search) VALUES (NEW.name_order, NEW.search);
END;
CREATE TRIGGER search_delete AFTER DELETE ON person WHEN NOT (SELECT bulk FROM door) BEGIN
  INSERT INTO person_search(person_search, rowid, search) VALUES ('delete', OLD.name_order, OLD.search);
END;
CREATE TRIGGER search_update AFTER UPDATE OF name_order, search ON person
WHEN (OLD.name_order <> NEW.name_order OR OLD.search <> NEW.search) AND NOT (SELECT bulk FROM door) BEGIN
  INSERT INTO person_search(person_search, rowid, search) VALUES ('delete', OLD.name_order, OLD.search);
  INSERT INTO person_search(rowid, search) VALUES (NEW.name_order, NEW.search);
END;

CREATE TABLE relative (
  id         TEXT NOT NULL PRIMARY KEY,
  person_id  TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  relation   TEXT NOT NULL DEFAULT '',
  full_name  TEXT NOT NULL DEFAULT '',
  birth      TEXT NOT NULL DEFAULT '',
  occupation TEXT NOT NULL DEFAULT '',
  workplace  TEXT NOT NULL DEFAULT '',
  residence  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX relative_person ON relative(person_id);

CREATE TABLE photo (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL UNIQUE REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  data      BLOB NOT NULL
) STRICT;

-- One dated stay in a branch. from_date '' is since before the register began, to_date '' is until today.
CREATE TABLE membership (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id   TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT NOT NULL DEFAULT '',
  began     TEXT NOT NULL DEFAULT '',
  to_date   TEXT NOT NULL DEFAULT '',
  ended     TEXT NOT NULL DEFAULT '',
  counts    INTEGER NOT NULL DEFAULT 1 CHECK (counts IN (0, 1)),
  position  TEXT NOT NULL DEFAULT '',
  note      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX membership_person ON membership(person_id);
CREATE INDEX membership_unit ON membership(unit_id, counts, from_date, to_date, person_id);
CREATE UNIQUE INDEX membership_one_open ON membership(person_id) WHERE counts = 1 AND to_date = '';

CREATE TABLE assessment (
  id               TEXT NOT NULL PRIMARY KEY,
  person_id        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  year             INTEGER NOT NULL,
  rating           TEXT NOT NULL DEFAULT '',
  strengths        TEXT NOT NULL DEFAULT '',
  weaknesses       TEXT NOT NULL DEFAULT '',
  reward           TEXT NOT NULL DEFAULT '',
  discipline       TEXT NOT NULL DEFAULT '',
  document_number  TEXT NOT NULL DEFAULT '',
  document_date    TEXT NOT NULL DEFAULT '',
  document_issuer  TEXT NOT NULL DEFAULT '',
  document_summary TEXT NOT NULL DEFAULT '',
  UNIQUE (person_id, year)
) STRICT;
