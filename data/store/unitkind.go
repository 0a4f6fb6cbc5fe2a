package store

import (
	"context"
	"database/sql"

	"bachudong/data"
	"bachudong/data/vntext"
)

// UnitKinds are the kinds of units offered on a day, in the order in which they were added.
func (f *File) UnitKinds(ctx context.Context, asOf vntext.Date) ([]data.UnitKind, error) {
	day, err := f.wholeDay(asOf)
	if err != nil {
		return nil, err
	}
	kinds, err := readKinds(ctx, f.reader, `from_date <= ?1 AND (to_date = '' OR to_date > ?1)`, day)
	return kinds, f.explain("read the kinds of units", err)
}

// AllUnitKinds are the kinds of units of all times, in the same order.
func (f *File) AllUnitKinds(ctx context.Context) ([]data.UnitKind, error) {
	kinds, err := readKinds(ctx, f.reader, `TRUE`)
	return kinds, f.explain("read the kinds of units", err)
}

func readKinds(ctx context.Context, q querier, where string, args ...any) ([]data.UnitKind, error) {
	var kinds []data.UnitKind
	err := each(ctx, q, func(rows *sql.Rows) error {
		var k data.UnitKind
		err := rows.Scan(&k.ID, &k.Name, &k.From, &k.To)
		kinds = append(kinds, k)
		return err
	}, `SELECT id, name, from_date, to_date FROM unit_kind WHERE `+where+` ORDER BY rowid`, args...)
	return kinds, err
}

// SaveUnitKind adds a kind or changes the one with the same ID. One that is no longer used ends; units keep it. The name of
// one that units bear stays.
func (f *File) SaveUnitKind(ctx context.Context, k data.UnitKind) error {
	k.Name = vntext.Clean(k.Name)
	if k.ID == "" {
		k.ID = data.NewID()
	}
	switch {
	case k.Name == "":
		return data.Errorf(data.Invalid, "Chưa có tên loại hình. Hãy nhập tên.")
	case k.To != "" && k.To <= k.From:
		return data.Errorf(data.Invalid, "Loại hình “%s” kết thúc trước khi bắt đầu. Hãy sửa lại ngày.", k.Name)
	}
	_, err := f.change(ctx, KindEdit, "Sửa loại hình đơn vị “"+k.Name+"”", func(t *tx) error {
		var taken, renamed bool
		if err := t.QueryRow(`SELECT EXISTS (SELECT 1 FROM unit_kind WHERE name = ?1 AND id <> ?2),
				EXISTS (SELECT 1 FROM unit_kind k JOIN unit_version v ON v.kind = k.name WHERE k.id = ?2 AND k.name <> ?1)`,
			k.Name, k.ID).Scan(&taken, &renamed); err != nil {
			return err
		}
		switch {
		case taken:
			return data.Errorf(data.Conflict, "Đã có loại hình “%s”. Hãy dùng loại đó hoặc đặt tên khác.", k.Name)
		case renamed:
			return data.Errorf(data.Conflict, "Không đổi được tên một loại hình đang dùng. Hãy cho loại cũ kết thúc rồi thêm “%s”.", k.Name)
		}
		_, err := t.Exec(upsert("unit_kind", []string{"id", "name", "from_date", "to_date"}), k.ID, k.Name, k.From, k.To)
		return err
	})
	return err
}
