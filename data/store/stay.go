package store

import (
	"context"
	"database/sql"
	"errors"

	"bachudong/data"
	"bachudong/data/vntext"
)

// checkStay completes a stay and refuses one that contradicts itself.
func checkStay(m *data.Membership) error {
	if m.ID == "" {
		m.ID = data.NewID()
	}
	for _, day := range []vntext.Date{m.From, m.To} {
		if day != "" && day.Precision() == vntext.NoDate {
			return data.Errorf(data.Invalid, "“%s” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm.", string(day))
		}
	}
	switch {
	case m.To != "" && m.To < m.From:
		return data.Errorf(data.Invalid, "Thời gian sinh hoạt kết thúc (%s) trước khi bắt đầu (%s). Hãy sửa lại ngày.", m.To.Display(), m.From.Display())
	case m.To == "" && m.Ended != "":
		return data.Errorf(data.Invalid, "Đã ghi “%s” nhưng chưa có ngày. Hãy nhập ngày kết thúc sinh hoạt.", m.Ended)
	}
	return nil
}

// checkOverlap refuses a second counted stay for days that another one covers: nobody counts twice.
func (t *tx) checkOverlap(ctx context.Context, m *data.Membership) error {
	if !m.Counts {
		return nil
	}
	var unit string
	var from, to vntext.Date
	err := t.steady.QueryRowContext(ctx, `SELECT coalesce((SELECT name FROM unit_version v WHERE v.unit_id = m.unit_id ORDER BY from_date DESC LIMIT 1), ''),
			from_date, to_date FROM membership m
		WHERE person_id = ?1 AND id <> ?2 AND counts = 1 AND (to_date = '' OR to_date > ?3) AND (?4 = '' OR from_date < ?4) LIMIT 1`,
		m.PersonID, m.ID, m.From, m.To).Scan(&unit, &from, &to)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	until := "đến nay"
	if to != "" {
		until = "đến " + to.Display()
	}
	return data.Errorf(data.Conflict, "Người này đang được tính ở “%s” (từ %s %s) nên không tính thêm ở nơi khác cùng lúc. Hãy kết thúc sinh hoạt ở đó trước, hoặc ghi đây là sinh hoạt không tính.",
		unit, dayLabel(from), until)
}

// SaveMembership adds a stay or changes the one with the same ID.
func (f *File) SaveMembership(ctx context.Context, m data.Membership) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, m.PersonID)
		if err != nil {
			return err
		}
		t.title = "Sửa quá trình sinh hoạt của " + p.FullName
		return t.saveStay(ctx, &m)
	})
	return err
}

func (t *tx) saveStay(ctx context.Context, m *data.Membership) error {
	if err := checkStay(m); err != nil {
		return err
	}
	if err := t.checkOverlap(ctx, m); err != nil {
		return err
	}
	var known bool
	if err := t.steady.QueryRow(`SELECT EXISTS (SELECT 1 FROM membership WHERE id = ? AND person_id = ?)`, m.ID, m.PersonID).Scan(&known); err != nil {
		return err
	}
	if !known {
		return t.addStays(ctx, []*data.Membership{m}, noTick)
	}
	ends, err := t.ends, error(nil)
	if ends == nil {
		ends, err = unitEnds(ctx, t)
	}
	if err != nil {
		return err
	}
	if err := ends.check(m); err != nil {
		return err
	}
	_, err = t.steady.Exec(`UPDATE membership SET unit_id = ?, from_date = ?, began = ?, to_date = ?, ended = ?, counts = ?, position = ?, note = ? WHERE id = ?`,
		m.UnitID, m.From, m.Began, m.To, m.Ended, m.Counts, m.Position, m.Note, m.ID)
	return err
}

// EndMembership ends the counted stay of a person that is open, as one of the data.Ended… ways.
func (f *File) EndMembership(ctx context.Context, person data.ID, on vntext.Date, how string) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		p, err := findPerson(ctx, t, person)
		if err != nil {
			return err
		}
		t.title = how + ": " + p.FullName
		_, err = t.endStay(ctx, p, on, how)
		return err
	})
	return err
}

func (t *tx) endStay(ctx context.Context, p data.Person, on vntext.Date, how string) (data.Membership, error) {
	stays, err := staysOf(ctx, t.steady, p.ID)
	if err != nil {
		return data.Membership{}, err
	}
	for _, stay := range stays {
		if m := stay.Membership; m.Counts && m.To == "" {
			m.To, m.Ended = on, how
			if on == "" {
				return m, data.Errorf(data.Invalid, "Chưa có ngày %s của %s. Hãy nhập ngày.", how, p.FullName)
			}
			return m, t.saveStay(ctx, &m)
		}
	}
	return data.Membership{}, data.Errorf(data.Conflict, "%s hiện không sinh hoạt ở chi đoàn nào nên không kết thúc được.", p.FullName)
}
