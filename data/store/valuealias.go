package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// ValueAliases lists the spellings that the office taught the program.
func (f *File) ValueAliases(ctx context.Context) ([]data.ValueAlias, error) {
	var list []data.ValueAlias
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var a data.ValueAlias
		err := rows.Scan(&a.ID, &a.Key, &a.Spelling, &a.Value)
		list = append(list, a)
		return err
	}, `SELECT id, key, spelling, value FROM value_alias ORDER BY key, spelling, id`)
	return list, f.explain("list the spellings", err)
}

// SaveValueAlias keeps a spelling; what the same spelling of the fact meant before is replaced.
func (f *File) SaveValueAlias(ctx context.Context, a data.ValueAlias) error {
	_, err := f.change(ctx, KindEdit, "Thêm vào danh mục: “"+a.Spelling+"” là “"+a.Value+"”", func(t *tx) error {
		if _, err := t.Exec(`DELETE FROM value_alias WHERE key = ? AND spelling = ?`, a.Key, a.Spelling); err != nil {
			return err
		}
		_, err := t.Exec(`INSERT INTO value_alias(id, key, spelling, value) VALUES (?, ?, ?, ?)`, data.NewID(), a.Key, a.Spelling, a.Value)
		return err
	})
	return err
}
