package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/vntext"
)

// UnitLevels are the levels of units offered on a day, from the top, each rank's in the order in which they were added.
func (f *File) UnitLevels(ctx context.Context, asOf vntext.Date) ([]data.UnitLevel, error) {
	levels, err := readLevels(ctx, f.reader, `from_date <= ?1 AND (to_date = '' OR to_date > ?1)`, f.asOf(asOf))
	return levels, f.explain("read the levels of units", err)
}

// AllUnitLevels are the levels of units of all times, in the same order.
func (f *File) AllUnitLevels(ctx context.Context) ([]data.UnitLevel, error) {
	levels, err := readLevels(ctx, f.reader, `TRUE`)
	return levels, f.explain("read the levels of units", err)
}

func readLevels(ctx context.Context, q querier, where string, args ...any) ([]data.UnitLevel, error) {
	var levels []data.UnitLevel
	err := each(ctx, q, func(rows *sql.Rows) error {
		var l data.UnitLevel
		err := rows.Scan(&l.ID, &l.Name, &l.Level, &l.HoldsPeople, &l.From, &l.To)
		levels = append(levels, l)
		return err
	}, `SELECT id, name, level, people, from_date, to_date FROM unit_level WHERE `+where+` ORDER BY rowid`, args...)
	ordered := make([]data.UnitLevel, 0, len(levels))
	for _, rank := range data.Levels {
		for _, l := range levels {
			if l.Level == rank {
				ordered = append(ordered, l)
			}
		}
	}
	return ordered, err
}

// SaveUnitLevel adds a level or changes the one with the same ID. One that is no longer used ends; units keep it. Its name
// and rank stay, since units bear them.
func (f *File) SaveUnitLevel(ctx context.Context, l data.UnitLevel) error {
	l.Name = vntext.Clean(l.Name)
	if l.ID == "" {
		l.ID = data.NewID()
	}
	switch {
	case l.Name == "":
		return data.Errorf(data.Invalid, "Chưa có tên cấp. Hãy nhập tên.")
	case !l.Level.Valid():
		return data.Errorf(data.Invalid, "Chưa chọn “%s” ngang với cấp nào. Hãy chọn một cấp.", l.Name)
	case l.To != "" && l.To <= l.From:
		return data.Errorf(data.Invalid, "Cấp “%s” kết thúc trước khi bắt đầu. Hãy sửa lại ngày.", l.Name)
	}
	_, err := f.change(ctx, KindEdit, "Sửa cấp đơn vị “"+l.Name+"”", func(t *tx) error {
		var taken, renamed bool
		if err := t.QueryRow(`SELECT EXISTS (SELECT 1 FROM unit_level WHERE name = ?1 AND id <> ?2), EXISTS (SELECT 1 FROM unit_level WHERE id = ?2 AND (name <> ?1 OR level <> ?3))`,
			l.Name, l.ID, l.Level).Scan(&taken, &renamed); err != nil {
			return err
		}
		switch {
		case taken:
			return data.Errorf(data.Conflict, "Đã có cấp “%s”. Hãy dùng cấp đó hoặc đặt tên khác.", l.Name)
		case renamed:
			return data.Errorf(data.Conflict, "Không đổi được tên và thứ bậc của một cấp đang dùng. Hãy cho cấp cũ kết thúc rồi thêm “%s”.", l.Name)
		}
		_, err := t.Exec(upsert("unit_level", []string{"id", "name", "level", "people", "from_date", "to_date"}), l.ID, l.Name, l.Level, l.HoldsPeople, l.From, l.To)
		return err
	})
	return err
}
