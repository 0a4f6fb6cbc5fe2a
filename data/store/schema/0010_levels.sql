-- What the levels of units are called (cấp), and in which time each is offered. level is the rank that rules speak of; several
-- names can share one. people: members belong to such a unit directly.
CREATE TABLE unit_level (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
  level     TEXT NOT NULL,
  people    INTEGER NOT NULL DEFAULT 0 CHECK (people IN (0, 1)),
  from_date TEXT NOT NULL DEFAULT '',
  to_date   TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO unit_level (id, name, level, people, to_date) VALUES
  ('tinh', 'Cấp tỉnh', 'province', 0, ''), ('huyen', 'Cấp huyện', 'district', 0, '2025-07-01'),
  ('co-so', 'Đoàn cơ sở', 'grassroots', 0, ''), ('chi-doan-co-so', 'Chi đoàn cơ sở', 'grassroots', 1, ''),
  ('bo-phan', 'Đoàn bộ phận', 'section', 0, ''), ('lien-chi-doan', 'Liên chi đoàn', 'section', 0, ''),
  ('chi-doan', 'Chi đoàn', 'branch', 1, ''), ('phan-doan', 'Phân đoàn', 'group', 1, '');

-- '' is the usual name of the level.
ALTER TABLE unit_version ADD COLUMN level_name TEXT NOT NULL DEFAULT '';
