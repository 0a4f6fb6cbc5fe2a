-- What the office keeps about units besides their place in the tree. A day '' is open.

-- What a unit can be (loại hình), and in which time it is offered.
CREATE TABLE unit_kind (
  id        TEXT NOT NULL PRIMARY KEY,
  name      TEXT NOT NULL UNIQUE CHECK (name <> ''),
  from_date TEXT NOT NULL DEFAULT '',
  to_date   TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO unit_kind (id, name) VALUES
  ('dia-ban', 'Địa bàn dân cư'), ('truong-hoc', 'Trường học'), ('co-quan', 'Cơ quan hành chính, sự nghiệp'),
  ('doanh-nghiep', 'Doanh nghiệp'), ('luc-luong', 'Lực lượng vũ trang');
INSERT OR IGNORE INTO unit_kind (id, name) SELECT DISTINCT 'typed-' || kind, kind FROM unit_version WHERE kind <> '';

-- A number that units are watched by, in the time in which it holds, with where it is written.
CREATE TABLE unit_rule (
  id        TEXT NOT NULL PRIMARY KEY,
  rule      TEXT NOT NULL,               -- key of data.UnitRules
  value     INTEGER NOT NULL CHECK (value >= 0),
  from_date TEXT NOT NULL DEFAULT '',
  to_date   TEXT NOT NULL DEFAULT '',
  source    TEXT NOT NULL DEFAULT '',
  UNIQUE (rule, from_date)
) STRICT;
INSERT INTO unit_rule (id, rule, value, source) VALUES
  ('branch-members', 'branch_members', 3, 'Điều lệ Đoàn và hướng dẫn thực hiện: chi đoàn có từ 3 đoàn viên'),
  ('grassroots-branches', 'grassroots_branches', 2, 'Điều lệ Đoàn: Đoàn cơ sở có từ 2 chi đoàn'),
  ('grassroots-members', 'grassroots_members', 30, 'Điều lệ Đoàn: Đoàn cơ sở có từ 30 đoàn viên'),
  ('provisional-months', 'provisional_months', 6, 'Hướng dẫn thực hiện Điều lệ Đoàn: đại hội trong 6 tháng từ ngày chỉ định lâm thời');

-- A committee of a unit in one term, and who sits in it from when to when.
CREATE TABLE committee (
  id               TEXT NOT NULL PRIMARY KEY,
  unit_id          TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  body             TEXT NOT NULL CHECK (body <> ''),   -- "BCH", "BTV", "UBKT"
  term             TEXT NOT NULL DEFAULT '',           -- "2022–2027"
  from_date        TEXT NOT NULL DEFAULT '',
  to_date          TEXT NOT NULL DEFAULT '',
  provisional      INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1)),
  decision_number  TEXT NOT NULL DEFAULT '',
  decision_date    TEXT NOT NULL DEFAULT '',
  decision_issuer  TEXT NOT NULL DEFAULT '',
  decision_summary TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX committee_unit ON committee(unit_id);

-- A seat is a person of the register or only a name.
CREATE TABLE committee_seat (
  id           TEXT NOT NULL PRIMARY KEY,
  committee_id TEXT NOT NULL REFERENCES committee(id) DEFERRABLE INITIALLY DEFERRED,
  person_id    TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  full_name    TEXT NOT NULL CHECK (full_name <> ''),
  position     TEXT NOT NULL DEFAULT '',
  from_date    TEXT NOT NULL DEFAULT '',
  to_date      TEXT NOT NULL DEFAULT '',
  appointed    INTEGER NOT NULL DEFAULT 0 CHECK (appointed IN (0, 1)), -- chỉ định; 0 is elected
  place        INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX committee_seat_committee ON committee_seat(committee_id);
CREATE INDEX committee_seat_person ON committee_seat(person_id) WHERE person_id IS NOT NULL;
