package store

import (
	"context"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// EditUnit changes a unit. With the From of a version kept, that version is corrected in place; with another From, a new
// version begins on that day and the version in force then ends (renaming, moving below another unit). To, when set, ends
// the version: the unit then stops unless a later version follows.
func (f *File) EditUnit(ctx context.Context, u data.Unit) error {
	if err := checkUnit(&u); err != nil {
		return err
	}
	_, err := f.change(ctx, KindEdit, "Sửa đơn vị "+u.Name, func(t *tx) error {
		list, err := readVersions(ctx, t)
		if err != nil {
			return err
		}
		present := slices.DeleteFunc(slices.Clone(list), func(v data.Unit) bool { return v.ID != u.ID })
		if len(present) == 0 {
			return data.Errorf(data.NotFound, "Không tìm thấy đơn vị “%s” trong tệp. Hãy tải lại cây đơn vị.", u.Name)
		}
		if u.ID != f.ours && u.Parent == "" {
			u.Parent = f.ours
		}
		if err := t.editCode(ctx, &u, present[0].Code); err != nil {
			return err
		}
		return t.editVersion(list, present, u)
	})
	return err
}

func (t *tx) editCode(ctx context.Context, u *data.Unit, present string) error {
	if u.Code == "" || u.Code == present {
		u.Code = present
		return nil
	}
	codes, err := usedCodes(ctx, t)
	if err != nil {
		return err
	}
	if err := codes.give(u); err != nil {
		return err
	}
	_, err = t.Exec(`UPDATE unit SET code = ? WHERE id = ?`, u.Code, u.ID)
	return err
}

// editVersion corrects the version that begins on u.From or splits the one in force then.
func (t *tx) editVersion(list, present versions, u data.Unit) error {
	for _, v := range present {
		if v.From == u.From {
			if err := newPlacing(list.without(u.ID, u.From)).check(u); err != nil {
				return err
			}
			return t.correctVersion(u)
		}
	}
	for i := range list {
		v := &list[i]
		if v.ID == u.ID && inForce(v.From, v.To, u.From) {
			if u.To == "" {
				u.To = v.To
			}
			v.To = u.From
			if _, err := t.Exec(`UPDATE unit_version SET to_date = ? WHERE unit_id = ? AND from_date = ?`, v.To, v.ID, v.From); err != nil {
				return err
			}
			break
		}
	}
	if err := checkSpans(append(present, u), u); err != nil {
		return err
	}
	if err := newPlacing(list).check(u); err != nil {
		return err
	}
	return t.addVersions([]*data.Unit{&u})
}

func (t *tx) correctVersion(u data.Unit) error {
	_, err := t.Exec(`UPDATE unit_version SET name = ?, level = ?, kind = ?, parent_id = nullif(?, ''), to_date = ?, level_name = ?,
			decision_number = ?, decision_date = ?, decision_issuer = ?, decision_summary = ?
		WHERE unit_id = ? AND from_date = ?`, u.Name, u.Level, u.Kind, u.Parent, u.To, u.LevelName,
		u.Decision.Number, u.Decision.Date, u.Decision.Issuer, u.Decision.Summary, u.ID, u.From)
	return err
}

// checkSpans refuses a new version that would run into a later one of the same unit.
func checkSpans(all versions, u data.Unit) error {
	var next vntext.Date
	for _, v := range all {
		if v.ID == u.ID && v.From > u.From && (next == "" || v.From < next) {
			next = v.From
		}
	}
	if next != "" && (u.To == "" || u.To > next) {
		return data.Errorf(data.Conflict, "“%s” đã có tên hoặc vị trí khác từ ngày %s. Hãy sửa phiên bản đó hoặc cho phiên bản này kết thúc trước.", u.Name, next.Display())
	}
	return nil
}
