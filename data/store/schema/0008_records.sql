-- What happens to a member, one row each; history is added, never overwritten. A day '' is open or not known, a number
-- NULL is not known and is not 0. Papers are kept by number, day and issuer.

-- Numbers that units, members and fees are ruled by, in the time in which they hold, with where they are written. A strict
-- rule that is broken blocks; another one warns. There is no row for what nobody has found: the office enters it.
CREATE TABLE rule (
  id        TEXT NOT NULL PRIMARY KEY,
  rule      TEXT NOT NULL,               -- key of data.Rules
  value     INTEGER NOT NULL CHECK (value >= 0),
  strict    INTEGER NOT NULL DEFAULT 0 CHECK (strict IN (0, 1)),
  from_date TEXT NOT NULL DEFAULT '',
  to_date   TEXT NOT NULL DEFAULT '',
  source    TEXT NOT NULL DEFAULT '',
  UNIQUE (rule, from_date)
) STRICT;
INSERT INTO rule (id, rule, value, from_date, to_date, source) SELECT id, rule, value, from_date, to_date, source FROM unit_rule;
DROP TABLE unit_rule;
UPDATE change_row SET tbl = 'rule' WHERE tbl = 'unit_rule';
INSERT INTO rule (id, rule, value, strict, from_date, to_date, source) VALUES
  ('admission-age-from', 'admission_age_from', 15, 0, '', '2026-07-01', 'Điều lệ Đoàn XI, XII: tuổi từ 16, tức đủ 15 tuổi, tại thời điểm xét'),
  ('admission-age-from-2026', 'admission_age_from', 16, 0, '2026-07-01', '', 'Điều lệ Đoàn khóa XIII: từ đủ 16 tuổi; ngày hiệu lực cần đơn vị kiểm tra'),
  ('admission-age-days', 'admission_age_days', 1, 0, '', '2026-07-01', 'Điều lệ Đoàn XI, XII: tuổi từ 16 là đủ 15 tuổi cộng 1 ngày'),
  ('admission-grade', 'admission_grade', 5, 0, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: học vấn từ tiểu học; vùng khó khăn, dân tộc thiểu số xét linh hoạt'),
  ('admission-age-to', 'admission_age_to', 30, 1, '', '', 'Điều lệ Đoàn: không quá 30 tuổi tại thời điểm xét'),
  ('introducer-months', 'introducer_months', 3, 0, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: người giới thiệu cùng sinh hoạt từ 3 tháng'),
  ('admission-vote', 'admission_vote', 50, 1, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: trên 1/2 số đoàn viên có mặt tán thành'),
  ('readmission-years', 'readmission_years', 1, 0, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: khai trừ sau 1 năm mới xét lại'),
  ('graduation-age', 'graduation_age', 30, 0, '', '', 'Điều lệ Đoàn: quá 30 tuổi thì làm lễ trưởng thành'),
  ('extension-age', 'extension_age', 35, 1, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: ở lại sinh hoạt không quá 35 tuổi'),
  ('strike-off-months', 'strike_off_months', 3, 0, '', '', 'Điều lệ Đoàn: không sinh hoạt hoặc không đóng đoàn phí 3 tháng trong năm không có lý do'),
  ('postponement-months', 'postponement_months', 12, 1, '2026-07-01', '', 'Điều lệ Đoàn khóa XIII: mỗi lần hoãn không quá 1 năm; ngày hiệu lực cần đơn vị kiểm tra'),
  ('discipline-quorum', 'discipline_quorum', 2, 1, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: ít nhất 2/3 số đoàn viên có mặt (số phần ba)'),
  ('discipline-vote', 'discipline_vote', 50, 1, '', '', 'Hướng dẫn thực hiện Điều lệ Đoàn: trên 1/2 số người có mặt đồng ý'),
  ('residence-months', 'residence_months', 6, 0, '', '', 'Hướng dẫn 01-HD/BTC, 26/10/2015: tạm trú từ 6 tháng'),
  ('assessment-months', 'assessment_months', 6, 0, '', '', 'Hướng dẫn 42-HD/TWĐTN-BTC: sinh hoạt liên tục từ 6 tháng'),
  ('training-points', 'training_points', 20, 0, '', '', 'Cách chấm thường gặp: 5 nội dung, mỗi nội dung không quá 20 điểm; đơn vị kiểm tra'),
  ('fee-unsalaried', 'fee_unsalaried', 2000, 0, '2011-01-01', '', 'Nghị quyết 07-NQ/TWĐTN, 25/11/2010: đoàn viên chưa có lương (đồng/tháng)'),
  ('fee-salaried', 'fee_salaried', 5000, 0, '2011-01-01', '', 'Nghị quyết 07-NQ/TWĐTN, 25/11/2010: đoàn viên có lương (đồng/tháng)'),
  ('fee-abroad', 'fee_abroad', 5000, 0, '2011-01-01', '', 'Nghị quyết 07-NQ/TWĐTN, 25/11/2010: ở nước ngoài, ít nhất (đồng/tháng), không trích nộp về nước'),
  ('fee-kept-thirds', 'fee_kept_thirds', 2, 1, '', '', 'Hướng dẫn về đoàn phí: mỗi cấp giữ lại 2/3, nộp lên 1/3'),
  ('fee-exempt-months', 'fee_exempt_months', 6, 1, '', '', 'Hướng dẫn về đoàn phí: BCH Đoàn cơ sở miễn không quá 6 tháng'),
  ('introductions-a-year', 'introductions_a_year', 1, 0, '2017-12-13', '', 'Chủ trương 1+1: mỗi đoàn viên giới thiệu ít nhất một thanh niên');

-- The grades of an assessment, best first, in the years in which they are used.
CREATE TABLE scale (
  id        TEXT NOT NULL PRIMARY KEY,
  subject   TEXT NOT NULL,               -- "member", "training", "branch", "grassroots"
  name      TEXT NOT NULL CHECK (name <> ''),
  from_year INTEGER NOT NULL DEFAULT 0,
  to_year   INTEGER NOT NULL DEFAULT 9999,
  grades    TEXT NOT NULL CHECK (json_valid(grades)), -- [{"label", "short", "from"}]; from: least points, only if the office sets it
  source    TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO scale (id, subject, name, from_year, to_year, grades, source) VALUES
  ('member-2019', 'member', 'Bốn mức hoàn thành nhiệm vụ', 2019, 9999,
   '[{"label":"Hoàn thành xuất sắc nhiệm vụ","short":"HTXS"},{"label":"Hoàn thành tốt nhiệm vụ","short":"HTT"},{"label":"Hoàn thành nhiệm vụ","short":"HT"},{"label":"Không hoàn thành nhiệm vụ","short":"KHT"}]',
   'Hướng dẫn 33-HD/TWĐTN-BTC'),
  ('member-before', 'member', 'Xuất sắc, khá, trung bình, yếu', 0, 2018,
   '[{"label":"Xuất sắc","short":"XS"},{"label":"Khá","short":"K"},{"label":"Trung bình","short":"TB"},{"label":"Yếu","short":"Y"}]', ''),
  ('training-2018', 'training', 'Kết quả rèn luyện đoàn viên', 0, 9999,
   '[{"label":"Xuất sắc","short":"XS"},{"label":"Tốt","short":"T"},{"label":"Khá","short":"K"},{"label":"Trung bình","short":"TB"},{"label":"Yếu","short":"Y"}]', '');

-- What the branch said before the final rating, and why somebody has none.
ALTER TABLE assessment ADD COLUMN self_rating TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN branch_rating TEXT NOT NULL DEFAULT '';
ALTER TABLE assessment ADD COLUMN not_rated TEXT NOT NULL DEFAULT '';
CREATE INDEX assessment_settled ON assessment(person_id, year) WHERE rating <> '' OR not_rated <> '';

-- Fields of the office's own, at most data.MostCustomFields at a time.
CREATE TABLE custom_field (
  id      TEXT NOT NULL PRIMARY KEY,
  label   TEXT NOT NULL CHECK (label <> ''),
  kind    TEXT NOT NULL,                 -- "text", "date", "number", "choice", "flag"
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
  place   INTEGER NOT NULL DEFAULT 0,
  retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))  -- no longer asked for; values stay
) STRICT;
CREATE TABLE custom_value (
  id        TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  field_id  TEXT NOT NULL REFERENCES custom_field(id) DEFERRABLE INITIALLY DEFERRED,
  value     TEXT NOT NULL,
  UNIQUE (person_id, field_id)
) STRICT;
CREATE INDEX custom_value_field ON custom_value(field_id);

-- A file kept about a person; its content lies beside the data file under its hash.
CREATE TABLE attachment (
  id              TEXT NOT NULL PRIMARY KEY,
  person_id       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
  title           TEXT NOT NULL DEFAULT '',
  kind            TEXT NOT NULL DEFAULT '',
  file_name       TEXT NOT NULL DEFAULT '',
  content         TEXT NOT NULL DEFAULT '',  -- SHA-256 of the content, hexadecimal; '' is a paper that is only named
  size            INTEGER NOT NULL DEFAULT 0,
  document_number TEXT NOT NULL DEFAULT '',
  document_date   TEXT NOT NULL DEFAULT '',
  document_issuer TEXT NOT NULL DEFAULT '',
  added_on        TEXT NOT NULL DEFAULT '',
  note            TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX attachment_person ON attachment(person_id);
CREATE INDEX attachment_content ON attachment(content) WHERE content <> '';

-- What left the file about people: who took what about how many, and what for. It stands beside the log of changes, because
-- there is nothing in it to take back.
CREATE TABLE export_log (
  id      TEXT NOT NULL PRIMARY KEY,
  at      TEXT NOT NULL,                 -- RFC 3339 with the office's offset
  actor   TEXT NOT NULL DEFAULT '',
  what    TEXT NOT NULL,
  people  INTEGER NOT NULL,
  facts   TEXT NOT NULL CHECK (json_valid(facts)), -- labels of the sensitive facts in it
  purpose TEXT NOT NULL DEFAULT '',
  done    INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1))
) STRICT;
