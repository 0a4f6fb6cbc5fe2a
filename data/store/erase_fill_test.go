package store

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
)

// FillRecords adds to a person one row in every table that keeps something about people, beside stays. Texts that are to stay
// after an erasure begin with stays, all others with goes.
func FillRecords(t testing.TB, f *File, person, unit data.ID, stays, goes string) {
	t.Helper()
	ctx := context.Background()
	_, err := f.change(ctx, KindEdit, "Ghi mọi thứ", func(tx *tx) error {
		if _, err := tx.Exec(`INSERT INTO custom_field (id, label, kind) VALUES ('mục', 'Mục riêng', 'text')`); err != nil {
			return err
		}
		if _, err := tx.Exec(`INSERT INTO saved_list (id, name, body) VALUES ('danh sách', 'Đội bóng', '{"fixed":true}')`); err != nil {
			return err
		}
		for table := range kept {
			if table != "membership" && table != "training_item" {
				if err := fillRow(ctx, tx, table, person, unit, stays, goes); err != nil {
					return fmt.Errorf("%s: %w", table, err)
				}
			}
		}
		for _, table := range append([]string{"training_item"}, removedWhole...) {
			if err := fillRow(ctx, tx, table, person, unit, stays, goes); err != nil {
				return fmt.Errorf("%s: %w", table, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func fillRow(ctx context.Context, tx *tx, table string, person, unit data.ID, stays, goes string) error {
	columns, err := keptColumns(ctx, tx, table)
	if err != nil {
		return err
	}
	refs, err := references(ctx, tx)
	if err != nil {
		return err
	}
	var names []string
	var values []any
	for _, c := range columns {
		parent := ""
		for _, r := range refs {
			if r.child == table && r.column == c.Name {
				parent = r.parent
			}
		}
		var value any
		switch {
		case c.Name == "id":
			value = table + " của " + string(person)
		case c.Name == "person_id":
			value = person
		case parent == "unit":
			value = unit
		case parent == "training":
			value = "training của " + string(person)
		case parent == "custom_field":
			value = "mục"
		case parent == "saved_list":
			value = "danh sách"
		case parent != "":
			continue
		case c.Type == "BLOB":
			value = []byte(goes)
		case c.Name == "body":
			value = `{"B":"` + goes + `"}`
		case c.Type != "TEXT":
			value = 1
		case slices.Contains(kept[table], c.Name):
			value = stays + " " + c.Name
		default:
			value = goes + " " + c.Name
		}
		names, values = append(names, c.Name), append(values, value)
	}
	_, err = tx.Exec(`INSERT INTO `+table+` (`+strings.Join(names, ", ")+`) VALUES (?`+strings.Repeat(", ?", len(names)-1)+`)`, values...)
	return err
}

func TestEveryPlaceThatNamesPeopleIsErasedInSomeWay(t *testing.T) {
	f := newFileForErasing(t)
	refs, err := references(context.Background(), f.reader)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range refs {
		if r.parent != "person" {
			continue
		}
		_, stays := kept[r.child]
		whole := slices.Contains(removedWhole, r.child) || r.child == "not_same"
		named := slices.ContainsFunc(mentions, func(m struct {
			reference
			texts []string
		}) bool {
			return m.reference == r
		})
		if !(r.column == "person_id" && stays) && !whole && !named {
			t.Errorf("nothing is said about %s.%s when somebody is erased", r.child, r.column)
		}
	}
}

func newFileForErasing(t *testing.T) *File {
	t.Helper()
	f, err := Create(context.Background(), t.TempDir()+"/so.db", Setup{UnitName: "Huyện đoàn", Level: data.District})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}
