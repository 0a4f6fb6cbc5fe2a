-- The records of a member's life. unit_id is the unit that the record happened in, by the tree of its day.

-- Kết nạp.
CREATE TABLE admission (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id         TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  applied_on      TEXT NOT NULL DEFAULT '',
  introducer_id   TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  introducer      TEXT NOT NULL DEFAULT '',   -- name, or the collective that introduces
  minutes_number  TEXT NOT NULL DEFAULT '',
  minutes_date    TEXT NOT NULL DEFAULT '',
  present         INTEGER,
  agreed          INTEGER,
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date   TEXT NOT NULL DEFAULT '',
  decision_issuer TEXT NOT NULL DEFAULT '',
  admitted_on     TEXT NOT NULL DEFAULT '',
  admitted_at     TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX admission_person ON admission(person_id);
CREATE INDEX admission_day ON admission(admitted_on);
CREATE INDEX admission_introducer ON admission(introducer_id) WHERE introducer_id IS NOT NULL;

-- Trao thẻ, cấp lại thẻ, cấp lại sổ.
CREATE TABLE card (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT NOT NULL DEFAULT '',
  number          TEXT NOT NULL DEFAULT '',
  issued_on       TEXT NOT NULL DEFAULT '',
  reason          TEXT NOT NULL DEFAULT '',
  state           TEXT NOT NULL DEFAULT '',
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date   TEXT NOT NULL DEFAULT '',
  decision_issuer TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX card_person ON card(person_id);

-- Chuyển sinh hoạt đoàn. The head count follows membership, which the move names once it has taken effect.
CREATE TABLE transfer (
  id             TEXT NOT NULL PRIMARY KEY,
  person_id      TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  kind           TEXT NOT NULL,               -- key of data.TransferKinds
  from_unit_id   TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  from_place     TEXT NOT NULL DEFAULT '',    -- outside the file
  to_unit_id     TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  to_place       TEXT NOT NULL DEFAULT '',    -- outside the file
  letter_number  TEXT NOT NULL DEFAULT '',
  letter_date    TEXT NOT NULL DEFAULT '',    -- ngày giới thiệu
  fees_paid_to   TEXT NOT NULL DEFAULT '',    -- YYYY-MM
  remarks        TEXT NOT NULL DEFAULT '',
  state          TEXT NOT NULL DEFAULT '',    -- key of data.TransferStates
  received_on    TEXT NOT NULL DEFAULT '',
  expected_to    TEXT NOT NULL DEFAULT '',    -- last day of a temporary move
  ended_on       TEXT NOT NULL DEFAULT '',
  residence      TEXT NOT NULL DEFAULT '',    -- key of data.Residences
  residing_from  TEXT NOT NULL DEFAULT '',
  left_id        TEXT REFERENCES membership(id) DEFERRABLE INITIALLY DEFERRED,
  arrived_id     TEXT REFERENCES membership(id) DEFERRABLE INITIALLY DEFERRED,
  note           TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX transfer_person ON transfer(person_id);
CREATE INDEX transfer_state ON transfer(state, letter_date);
CREATE INDEX transfer_left ON transfer(left_id) WHERE left_id IS NOT NULL;
CREATE INDEX transfer_arrived ON transfer(arrived_id) WHERE arrived_id IS NOT NULL;
CREATE INDEX transfer_from ON transfer(from_unit_id);
CREATE INDEX transfer_to ON transfer(to_unit_id);

-- Trưởng thành đoàn, ở lại sinh hoạt, xóa tên, khai trừ, từ trần, hoãn sinh hoạt.
CREATE TABLE standing (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id         TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  kind            TEXT NOT NULL,              -- key of data.StandingKinds
  from_date       TEXT NOT NULL DEFAULT '',
  to_date         TEXT NOT NULL DEFAULT '',   -- of a postponement or of staying on
  reason          TEXT NOT NULL DEFAULT '',
  minutes_number  TEXT NOT NULL DEFAULT '',
  minutes_date    TEXT NOT NULL DEFAULT '',
  members         INTEGER,
  present         INTEGER,
  agreed          INTEGER,
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date   TEXT NOT NULL DEFAULT '',
  decision_issuer TEXT NOT NULL DEFAULT '',
  membership_id   TEXT REFERENCES membership(id) DEFERRABLE INITIALLY DEFERRED,
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX standing_person ON standing(person_id);
CREATE INDEX standing_kind ON standing(kind, from_date);
CREATE INDEX standing_membership ON standing(membership_id) WHERE membership_id IS NOT NULL;

-- Đoàn viên danh dự: apart from the head count.
CREATE TABLE honorary (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id         TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  from_date       TEXT NOT NULL DEFAULT '',
  to_date         TEXT NOT NULL DEFAULT '',
  merits          TEXT NOT NULL DEFAULT '',
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date   TEXT NOT NULL DEFAULT '',
  decision_issuer TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX honorary_person ON honorary(person_id);
CREATE INDEX honorary_unit ON honorary(unit_id);

-- Chương trình Rèn luyện đoàn viên of a year, with its five contents.
CREATE TABLE training (
  id            TEXT NOT NULL PRIMARY KEY,
  person_id     TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  year          INTEGER NOT NULL,
  registered_on TEXT NOT NULL DEFAULT '',
  assessed_on   TEXT NOT NULL DEFAULT '',
  grade         TEXT NOT NULL DEFAULT '',
  recorder      TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  UNIQUE (person_id, year)
) STRICT;
CREATE INDEX training_year ON training(year);
CREATE INDEX training_registered ON training(person_id, year) WHERE registered_on <> '';
CREATE TABLE training_item (
  id            TEXT NOT NULL PRIMARY KEY,
  training_id   TEXT NOT NULL REFERENCES training(id) DEFERRABLE INITIALLY DEFERRED,
  content       INTEGER NOT NULL CHECK (content BETWEEN 1 AND 5),
  registered    TEXT NOT NULL DEFAULT '',
  self_points   INTEGER,
  branch_points INTEGER,
  remark        TEXT NOT NULL DEFAULT '',
  UNIQUE (training_id, content)
) STRICT;

-- Khen thưởng of a person.
CREATE TABLE award (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id         TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  form            TEXT NOT NULL DEFAULT '',   -- "Bằng khen", "Giấy khen", "Kỷ niệm chương"
  level           TEXT NOT NULL DEFAULT '',   -- cấp khen
  year            INTEGER,
  content         TEXT NOT NULL DEFAULT '',
  decision_number TEXT NOT NULL DEFAULT '',
  decision_date   TEXT NOT NULL DEFAULT '',
  decision_issuer TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX award_person ON award(person_id);
CREATE INDEX award_day ON award(decision_date);

-- Kỷ luật of a person.
CREATE TABLE discipline (
  id               TEXT NOT NULL PRIMARY KEY,
  person_id        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id          TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  form             TEXT NOT NULL DEFAULT '',
  removed_from     TEXT NOT NULL DEFAULT '',  -- the post, when removed from office
  reason           TEXT NOT NULL DEFAULT '',
  minutes_number   TEXT NOT NULL DEFAULT '',
  minutes_date     TEXT NOT NULL DEFAULT '',
  members          INTEGER,
  present          INTEGER,
  agreed           INTEGER,
  decided_by       TEXT NOT NULL DEFAULT '',  -- key of data.DecidingBodies
  decision_number  TEXT NOT NULL DEFAULT '',
  decision_date    TEXT NOT NULL DEFAULT '',
  decision_issuer  TEXT NOT NULL DEFAULT '',
  effective_on     TEXT NOT NULL DEFAULT '',
  ended_on         TEXT NOT NULL DEFAULT '',  -- công nhận tiến bộ, xóa kỷ luật
  ended_how        TEXT NOT NULL DEFAULT '',
  ended_number     TEXT NOT NULL DEFAULT '',
  note             TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX discipline_person ON discipline(person_id);
CREATE INDEX discipline_day ON discipline(effective_on);

-- The way of an excellent member (đoàn viên ưu tú) into the Party.
CREATE TABLE party_path (
  id                 TEXT NOT NULL PRIMARY KEY,
  person_id          TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id            TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  voted_on           TEXT NOT NULL DEFAULT '',
  present            INTEGER,
  agreed             INTEGER,
  branch_number      TEXT NOT NULL DEFAULT '',  -- resolution of the chi đoàn
  branch_date        TEXT NOT NULL DEFAULT '',
  grassroots_number  TEXT NOT NULL DEFAULT '',  -- resolution of the Đoàn cơ sở
  grassroots_date    TEXT NOT NULL DEFAULT '',
  class_on           TEXT NOT NULL DEFAULT '',  -- lớp nhận thức về Đảng
  class_certificate  TEXT NOT NULL DEFAULT '',
  admitted_on        TEXT NOT NULL DEFAULT '',  -- dự bị
  official_on        TEXT NOT NULL DEFAULT '',
  party_cell         TEXT NOT NULL DEFAULT '',
  stopped_on         TEXT NOT NULL DEFAULT '',
  stopped_why        TEXT NOT NULL DEFAULT '',
  note               TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX party_path_person ON party_path(person_id);

-- Hoàn cảnh khó khăn, yếu thế, and each help given.
CREATE TABLE hardship (
  id         TEXT NOT NULL PRIMARY KEY,
  person_id  TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id    TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  kind       TEXT NOT NULL DEFAULT '',
  situation  TEXT NOT NULL DEFAULT '',
  from_date  TEXT NOT NULL DEFAULT '',
  to_date    TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX hardship_person ON hardship(person_id);
CREATE TABLE help (
  id         TEXT NOT NULL PRIMARY KEY,
  person_id  TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id    TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  given_on   TEXT NOT NULL DEFAULT '',
  form       TEXT NOT NULL DEFAULT '',
  content    TEXT NOT NULL DEFAULT '',
  value      INTEGER,                        -- đồng
  giver      TEXT NOT NULL DEFAULT '',
  note       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX help_person ON help(person_id);
CREATE INDEX help_day ON help(given_on);

-- Chủ trương 1+1: person_id is the member who introduces.
CREATE TABLE introduction (
  id            TEXT NOT NULL PRIMARY KEY,
  person_id     TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  unit_id       TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  introduced_on TEXT NOT NULL DEFAULT '',
  youth_id      TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  youth_name    TEXT NOT NULL DEFAULT '',
  youth_birth   TEXT NOT NULL DEFAULT '',
  youth_job     TEXT NOT NULL DEFAULT '',
  channel       TEXT NOT NULL DEFAULT '',    -- Đoàn, Hội
  result        TEXT NOT NULL DEFAULT '',
  result_on     TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX introduction_person ON introduction(person_id, introduced_on);
CREATE INDEX introduction_youth ON introduction(youth_id) WHERE youth_id IS NOT NULL;

-- Đoàn phí of a person in a year, in đồng a month; NULL is not paid, exempt months are listed apart.
CREATE TABLE fee (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  year      INTEGER NOT NULL,
  payer     TEXT NOT NULL DEFAULT '',        -- key of data.Payers
  m01 INTEGER, m02 INTEGER, m03 INTEGER, m04 INTEGER, m05 INTEGER, m06 INTEGER,
  m07 INTEGER, m08 INTEGER, m09 INTEGER, m10 INTEGER, m11 INTEGER, m12 INTEGER,
  exempt    TEXT NOT NULL DEFAULT '',        -- months, "3,4,5"
  exempt_by TEXT NOT NULL DEFAULT '',        -- decision
  note      TEXT NOT NULL DEFAULT '',
  UNIQUE (person_id, year)
) STRICT;
CREATE INDEX fee_year ON fee(year);

-- What a unit handed up of the fees of a time, as the receipt says.
CREATE TABLE remittance (
  id        TEXT NOT NULL PRIMARY KEY,
  unit_id   TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  from_month TEXT NOT NULL,                  -- YYYY-MM
  to_month   TEXT NOT NULL,
  collected INTEGER NOT NULL,                -- đồng, as computed on the day
  kept      INTEGER NOT NULL,
  remitted  INTEGER NOT NULL,
  paid_on   TEXT NOT NULL DEFAULT '',
  receipt   TEXT NOT NULL DEFAULT '',
  note      TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX remittance_unit ON remittance(unit_id, from_month);

-- Whether a stay counts on a day is read from the index alone, also when people are gone through one by one.
DROP INDEX membership_person;
CREATE INDEX membership_person ON membership(person_id, counts, from_date, to_date, unit_id);

-- Who is in a fixed list of the office's; the other saved lists are of whoever their conditions hold of.
CREATE TABLE list_person (
  id        TEXT NOT NULL PRIMARY KEY,
  list_id   TEXT NOT NULL REFERENCES saved_list(id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (person_id, list_id)
) STRICT;
CREATE INDEX list_person_list ON list_person(list_id);
