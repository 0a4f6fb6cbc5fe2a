package store

import (
	"context"
	"database/sql"
	"encoding/json"

	"bachudong/data"
)

// RawTexts is what the lists said of a person before their texts were turned into Unicode, the newest import first.
func (f *File) RawTexts(ctx context.Context, person data.ID) ([]data.RawText, error) {
	var list []data.RawText
	err := each(ctx, f.reader, func(rows *sql.Rows) error {
		r := data.RawText{PersonID: person}
		var body string
		if err := rows.Scan(&r.File, &r.Sheet, &r.Row, &r.Encoding, &body); err != nil {
			return err
		}
		err := json.Unmarshal([]byte(body), &r.Cells)
		list = append(list, r)
		return err
	}, `SELECT file, sheet, row, encoding, body FROM converted_text WHERE person_id = ? ORDER BY id DESC`, person)
	return list, f.explain("read the raw texts of a person", err)
}

// keepRaw writes what converted cells said before.
func (t *tx) keepRaw(texts []data.RawText, tick func() error) error {
	if len(texts) == 0 {
		return nil
	}
	bodies := make([]string, len(texts))
	for i := range texts {
		body, err := json.Marshal(texts[i].Cells)
		if err != nil {
			return err
		}
		bodies[i] = string(body)
	}
	columns := []string{"id", "person_id", "file", "sheet", "row", "encoding", "body"}
	return t.insertRows("converted_text", columns, len(texts), func(i int, values []any) {
		r := &texts[i]
		copy(values, []any{data.NewID(), r.PersonID, r.File, r.Sheet, r.Row, r.Encoding, bodies[i]})
	}, tick)
}
