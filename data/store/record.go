package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// RecordsOf are the records of a kind that are kept of one person, oldest first; those without a day come first.
func RecordsOf[T any](ctx context.Context, f *File, kind *data.RecordKind[T], person data.ID) ([]T, error) {
	list, err := readRecords(ctx, f.reader, kind, `r.person_id = ?`, person)
	return list, f.explain("read records ("+kind.Table+")", err)
}

// AllRecords are the records of a kind that are kept of everybody, oldest first.
func AllRecords[T any](ctx context.Context, f *File, kind *data.RecordKind[T]) ([]T, error) {
	list, err := readRecords(ctx, f.reader, kind, `TRUE`)
	return list, f.explain("read records ("+kind.Table+")", err)
}

// SaveRecord adds a record or changes the one with the same ID, as one change named after the kind and the person.
func SaveRecord[T any](ctx context.Context, f *File, kind *data.RecordKind[T], record T) error {
	return SaveRecords(ctx, f, kind, []T{record})
}

// SaveRecords is SaveRecord for records of many people as one change, all of them or none.
func SaveRecords[T any](ctx context.Context, f *File, kind *data.RecordKind[T], records []T) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		tick := t.ticking(ctx)
		for i := range records {
			record := records[i]
			p, err := findPerson(ctx, t.steady, kind.Head(&record).PersonID)
			if err != nil {
				return err
			}
			t.title = kind.Label + ": " + p.FullName
			if err := writeRecord(t, kind, &record); err != nil {
				return err
			}
			if err := tick(); err != nil {
				return err
			}
		}
		if len(records) > 1 {
			t.title = fmt.Sprintf("%s: %d lượt", kind.Label, len(records))
		}
		return nil
	})
	return err
}

// RemoveRecord takes out a record that was entered by mistake; what it has already brought about stays as it is.
func RemoveRecord[T any](ctx context.Context, f *File, kind *data.RecordKind[T], id data.ID) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		found, err := readRecords(ctx, t, kind, `r.id = ?`, id)
		if err != nil {
			return err
		}
		if len(found) == 0 {
			return errNothing
		}
		p, err := findPerson(ctx, t, kind.Head(&found[0]).PersonID)
		if err != nil {
			return err
		}
		t.title = "Xóa " + inSentence(kind.Label) + " của " + p.FullName
		_, err = t.Exec(`DELETE FROM `+kind.Table+` WHERE id = ?`, id)
		return err
	})
	return err
}

// readRecords reads the records r of a kind that hold to where, oldest first.
func readRecords[T any](ctx context.Context, q querier, kind *data.RecordKind[T], where string, args ...any) ([]T, error) {
	columns := []string{"r.id", "r.person_id"}
	for i := range kind.Fields {
		column := "r." + kind.Fields[i].Key
		if refers(kind.Fields[i].Kind) {
			column = "coalesce(" + column + ", '')"
		}
		columns = append(columns, column)
	}
	var list []T
	err := each(ctx, q, func(rows *sql.Rows) error {
		var record T
		head := kind.Head(&record)
		places := []any{&head.ID, &head.PersonID}
		for i := range kind.Fields {
			places = append(places, kind.Fields[i].Ref(&record))
		}
		err := rows.Scan(places...)
		list = append(list, record)
		return err
	}, fmt.Sprintf(`SELECT %s FROM %s r WHERE %s ORDER BY r.id`, strings.Join(columns, ", "), kind.Table, where), args...)
	slices.SortStableFunc(list, func(a, b T) int { return strings.Compare(string(kind.When(&a)), string(kind.When(&b))) })
	return list, err
}

// writeRecord adds or changes one record, completed with an ID, and refuses a date that is none.
func writeRecord[T any](t *tx, kind *data.RecordKind[T], record *T) error {
	head := kind.Head(record)
	if head.ID == "" {
		head.ID = data.NewID()
	}
	columns, values := []string{"id", "person_id"}, []any{head.ID, head.PersonID}
	for i := range kind.Fields {
		field := &kind.Fields[i]
		columns = append(columns, field.Key)
		switch v := field.Ref(record).(type) {
		case *data.ID:
			values = append(values, sql.NullString{String: string(*v), Valid: *v != ""})
		case *vntext.Date:
			if *v != "" && v.Precision() == vntext.NoDate {
				return data.Errorf(data.Invalid, "%s: “%s” không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm.", field.Label, string(*v))
			}
			values = append(values, *v)
		case **int:
			if *v != nil && **v < 0 {
				return data.Errorf(data.Invalid, "%s: %d nhỏ hơn 0. Hãy nhập số từ 0 trở lên.", field.Label, **v)
			}
			values = append(values, *v)
		case *string:
			*v = vntext.Clean(*v)
			values = append(values, *v)
		case *data.Month:
			values = append(values, *v)
		case *bool:
			values = append(values, *v)
		default:
			return fmt.Errorf("record %s.%s: %T is not kept", kind.Table, field.Key, v)
		}
	}
	_, err := t.steady.Exec(upsert(kind.Table, columns), values...)
	return err
}

// refers tells whether a fact is the id of something else in the file.
func refers(kind data.FieldKind) bool {
	return kind == data.UnitFact || kind == data.PersonFact || kind == data.StayFact
}
