package store

import (
	"context"
	"database/sql"

	"bachudong/data"
)

// officeFacts are the keys of the letter-head facts in table setting with their places in an Office.
func officeFacts(o *data.Office) map[string]*string {
	return map[string]*string{
		"office.place": &o.Place, "office.superior": &o.Superior, "office.issuer": &o.Issuer, "office.short_name": &o.ShortName,
		"office.signer_title": &o.SignerTitle, "office.signer_name": &o.SignerName, "office.preparer_name": &o.PreparerName,
		"office.signs_on_behalf": &o.SignsOnBehalf,
	}
}

// Office reads the letter-head facts; those never given are "".
func (f *File) Office(ctx context.Context) (data.Office, error) {
	var o data.Office
	facts := officeFacts(&o)
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		var key, value string
		if err := rows.Scan(&key, &value); err != nil {
			return err
		}
		if place := facts[key]; place != nil {
			*place = value
		}
		return nil
	}, `SELECT id, value FROM setting WHERE id LIKE 'office.%'`)
	return o, f.explain("read the office", err)
}

// SaveOffice keeps the letter-head facts.
func (f *File) SaveOffice(ctx context.Context, o data.Office) error {
	_, err := f.change(ctx, KindEdit, "Sửa thông tin cơ quan", func(t *tx) error {
		for key, value := range officeFacts(&o) {
			_, err := t.Exec(`INSERT INTO setting (id, value) SELECT ?1, ?2 WHERE ?2 <> '' OR EXISTS (SELECT 1 FROM setting WHERE id = ?1)
				ON CONFLICT (id) DO UPDATE SET value = excluded.value`, key, *value)
			if err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
