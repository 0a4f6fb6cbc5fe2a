package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// ValueAliases lists the spellings that the office added to the lists of values, those of one fact together.
func (f *File) ValueAliases(ctx context.Context) ([]data.ValueAlias, error) {
	list, err := valueAliases(ctx, f.reader)
	return list, f.explain("read the lists of values", err)
}

func valueAliases(ctx context.Context, q querier) ([]data.ValueAlias, error) {
	var list []data.ValueAlias
	err := each(ctx, q, func(rows *sql.Rows) error {
		var a data.ValueAlias
		err := rows.Scan(&a.ID, &a.Key, &a.Spelling, &a.Value)
		list = append(list, a)
		return err
	}, `SELECT id, key, spelling, value FROM value_alias ORDER BY key, value, spelling, id`)
	return list, err
}

// SaveValueAlias keeps a spelling; one without an ID is new. A spelling that means another value already is a Conflict.
func (f *File) SaveValueAlias(ctx context.Context, a data.ValueAlias) error {
	if err := a.Check(); err != nil {
		return err
	}
	title := fmt.Sprintf("Thêm cách ghi “%s” của “%s”", a.Spelling, a.Value)
	if a.Spelling == a.Value {
		title = fmt.Sprintf("Thêm giá trị “%s” vào danh mục", a.Value)
	}
	_, err := f.change(ctx, KindEdit, title, func(t *tx) error {
		present, err := valueAliases(ctx, t)
		if err != nil {
			return err
		}
		for _, p := range present {
			if p.ID == a.ID || p.Key != a.Key || vntext.Fold(p.Spelling) != vntext.Fold(a.Spelling) {
				continue
			}
			if p.Value == a.Value {
				return errNothing
			}
			return data.Errorf(data.Conflict, "Cách ghi “%s” đã có nghĩa là “%s”. Hãy xóa cách ghi đó trước nếu muốn đổi.", p.Spelling, p.Value)
		}
		if a.ID == "" {
			a.ID = data.NewID()
		}
		_, err = t.Exec(upsert("value_alias", []string{"id", "key", "spelling", "value"}), a.ID, a.Key, a.Spelling, a.Value)
		return err
	})
	return err
}

// RemoveValueAlias forgets a spelling; people who got its value keep it.
func (f *File) RemoveValueAlias(ctx context.Context, id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		var spelling, value string
		err := t.QueryRow(`DELETE FROM value_alias WHERE id = ? RETURNING spelling, value`, id).Scan(&spelling, &value)
		if errors.Is(err, sql.ErrNoRows) {
			return data.Errorf(data.NotFound, "Cách ghi này không còn trong danh mục. Hãy tải lại danh mục.")
		}
		t.title = fmt.Sprintf("Bỏ cách ghi “%s” của “%s”", spelling, value)
		return err
	})
	return err
}
