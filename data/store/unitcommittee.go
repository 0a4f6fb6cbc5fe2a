package store

import (
	"context"
	"errors"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// SaveCommittee adds a committee or makes the one with the same ID exactly this, with exactly these seats; missing ids are
// made. The committee is returned as kept.
func (f *File) SaveCommittee(ctx context.Context, c data.Committee) (data.Committee, error) {
	if err := checkCommittee(&c); err != nil {
		return c, err
	}
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		name, err := unitNameOf(ctx, t, c.UnitID)
		if err != nil {
			return err
		}
		t.title = "Sửa " + data.CommitteeLabels[c.Body] + " " + c.Term + " của " + name
		return t.saveCommittee(ctx, &c)
	})
	return c, err
}

// checkCommittee tidies a committee and refuses one that contradicts itself.
func checkCommittee(c *data.Committee) error {
	c.Term = vntext.Clean(c.Term)
	if c.ID == "" {
		c.ID = data.NewID()
	}
	switch {
	case data.CommitteeLabels[c.Body] == "":
		return data.Errorf(data.Invalid, "Chưa chọn Ban Chấp hành, Ban Thường vụ hay Ủy ban Kiểm tra. Hãy chọn một.")
	case c.From == "":
		return data.Errorf(data.Invalid, "Chưa có ngày bắt đầu nhiệm kỳ. Hãy nhập ngày đại hội hoặc ngày chỉ định.")
	case c.To != "" && c.To <= c.From:
		return data.Errorf(data.Invalid, "Nhiệm kỳ kết thúc (%s) trước khi bắt đầu (%s). Hãy sửa lại ngày.", c.To.Display(), c.From.Display())
	}
	c.Seats = slices.Clone(c.Seats)
	for i := range c.Seats {
		s := &c.Seats[i]
		s.FullName, s.Position = vntext.Clean(s.FullName), vntext.Clean(s.Position)
		if s.ID == "" {
			s.ID = data.NewID()
		}
		switch {
		case s.FullName == "":
			return data.Errorf(data.Invalid, "Dòng %d chưa có họ tên. Hãy nhập họ tên hoặc xóa dòng.", i+1)
		case s.To != "" && s.To < s.From:
			return data.Errorf(data.Invalid, "%s thôi giữ chức (%s) trước khi bắt đầu (%s). Hãy sửa lại ngày.", s.FullName, s.To.Display(), s.From.Display())
		}
	}
	return nil
}

func (t *tx) saveCommittee(ctx context.Context, c *data.Committee) error {
	_, err := t.Exec(upsert("committee", []string{"id", "unit_id", "body", "term", "from_date", "to_date", "provisional",
		"decision_number", "decision_date", "decision_issuer", "decision_summary"}),
		c.ID, c.UnitID, c.Body, c.Term, c.From, c.To, c.Provisional, c.Decision.Number, c.Decision.Date, c.Decision.Issuer, c.Decision.Summary)
	if err != nil {
		return err
	}
	present, err := texts(ctx, t, `SELECT id FROM committee_seat WHERE committee_id = ?`, c.ID)
	if err != nil {
		return err
	}
	for _, id := range present {
		if slices.ContainsFunc(c.Seats, func(s data.Seat) bool { return string(s.ID) == id }) {
			continue
		}
		if _, err := t.Exec(`DELETE FROM committee_seat WHERE id = ?`, id); err != nil {
			return err
		}
	}
	for i, s := range c.Seats {
		person := any(s.PersonID)
		if s.PersonID == "" {
			person = nil
		}
		_, err := t.Exec(upsert("committee_seat", []string{"id", "committee_id", "person_id", "full_name", "position", "from_date", "to_date", "appointed", "place"}),
			s.ID, c.ID, person, s.FullName, s.Position, s.From, s.To, s.Appointed, i)
		if err != nil {
			return err
		}
	}
	return nil
}

// RemoveCommittee takes out a committee that was entered by mistake; one whose term is over ends instead.
func (f *File) RemoveCommittee(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		found, err := readCommittees(ctx, t, `c.id = ?`, id)
		if err != nil || len(found) == 0 {
			return errors.Join(err, errNothing)
		}
		name, err := unitNameOf(ctx, t, found[0].UnitID)
		if err != nil {
			return err
		}
		t.title = "Xóa " + data.CommitteeLabels[found[0].Body] + " " + found[0].Term + " của " + name
		if _, err := t.Exec(`DELETE FROM committee_seat WHERE committee_id = ?`, id); err != nil {
			return err
		}
		_, err = t.Exec(`DELETE FROM committee WHERE id = ?`, id)
		return err
	})
	return err
}

// unitNameOf is the last name of a unit.
func unitNameOf(ctx context.Context, q querier, id data.ID) (string, error) {
	list, err := readVersions(ctx, q)
	if err != nil {
		return "", err
	}
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].ID == id {
			return list[i].Name, nil
		}
	}
	return "", data.Errorf(data.NotFound, "Không tìm thấy đơn vị này trong tệp. Hãy tải lại cây đơn vị.")
}
