package store_test

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"bachudong/data"
	"bachudong/data/store"
)

// next is the number of the n-th migration after those of the program; copyBefore the name of the copy made before it.
func next(n int) string { return fmt.Sprintf("%04d", store.SchemaVersion()+n) }

func copyBefore(n int) string { return fmt.Sprintf("so.truoc-v%d.db", store.SchemaVersion()+n) }

// schemaWith is the embedded schema with further scripts.
func schemaWith(t *testing.T, scripts map[string]string) fstest.MapFS {
	t.Helper()
	schema := fstest.MapFS{}
	for _, name := range must(fs.Glob(store.Schema(), "*.sql"))(t) {
		schema[name] = &fstest.MapFile{Data: must(fs.ReadFile(store.Schema(), name))(t)}
	}
	for name, script := range scripts {
		schema[name] = &fstest.MapFile{Data: []byte(script)}
	}
	return schema
}

func with(extra ...store.Option) []store.Option { return append(slices.Clone(options), extra...) }

// older makes a file of the present version with one member and closes it.
func older(t *testing.T) (path string, person data.ID) {
	t.Helper()
	f := create(t)
	person = addMember(t, f, "Đặng Thị Ánh", addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "").ID, "2020")
	check(t, f.Close())
	return f.Path(), person
}

func TestOlderFileIsCopiedVerifiedAndBroughtUpToDate(t *testing.T) {
	path, person := older(t)
	schema := schemaWith(t, map[string]string{
		next(1) + "_nickname.sql": `ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';
			UPDATE person SET nickname = 'Út' WHERE full_name = 'Đặng Thị Ánh'`,
		next(2) + "_badge.sql": `CREATE TABLE badge (id TEXT NOT NULL PRIMARY KEY,
			person_id TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, title TEXT NOT NULL DEFAULT '') STRICT`,
	})
	f := must(store.Open(ctx, path, with(store.WithSchema(schema))...))(t)
	if got := must(f.Query(`SELECT full_name || ' ' || nickname FROM person`))(t); !slices.Equal(got, []string{"Đặng Thị Ánh Út"}) {
		t.Errorf("people %v", got)
	}
	if got := must(f.ImageColumns("person"))(t); got[len(got)-1] != "nickname" {
		t.Errorf("image does not hold the new column: %v", got)
	}
	// a change made before the migration can still be undone, and the new table is logged
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: person, Facts: map[string]string{"phone": "0901"}}))
	undo(t, f, lastChange(t, f).Number)
	if err := f.Exec(`INSERT INTO badge (id, person_id) VALUES ('a', ?)`, person); err == nil {
		t.Error("a row of the new table was written past the door")
	}
	check(t, f.Check(ctx))
	check(t, f.Close())

	entries := must(os.ReadDir(filepath.Dir(path)))(t)
	if len(entries) != 2 || entries[1].Name() != copyBefore(1) {
		t.Fatalf("folder holds %v", entries)
	}
	copied := must(store.Open(ctx, filepath.Join(filepath.Dir(path), copyBefore(1)), options...))(t)
	defer copied.Close()
	if got := must(copied.Members(ctx, store.MemberFilter{}))(t); len(got) != 1 || got[0].ID != person {
		t.Errorf("the copy holds %v", got)
	}
	check(t, copied.Check(ctx))
}

func TestUndoReachesBackBeyondAMigration(t *testing.T) {
	path, person := older(t)
	schema := schemaWith(t, map[string]string{next(1) + "_x.sql": `ALTER TABLE person ADD COLUMN shoe INTEGER NOT NULL DEFAULT 40`})
	f := must(store.Open(ctx, path, with(store.WithSchema(schema))...))(t)
	defer f.Close()
	added := lastChange(t, f).Number
	if report := undo(t, f, added); report.Restored != 2 || len(report.Kept) != 0 {
		t.Errorf("%+v", report)
	}
	undo(t, f, lastChange(t, f).Number)
	if p := must(f.Person(ctx, person))(t); p.Person.FullName != "Đặng Thị Ánh" || len(p.Memberships) != 1 {
		t.Errorf("%+v", p)
	}
}

func TestFailedMigrationLeavesTheFileAsItWas(t *testing.T) {
	for name, script := range map[string]string{
		"broken SQL":       `CREATE TABLE award (id TEXT NOT NULL PRIMARY KEY) STRICT; UPDATE nowhere SET x = 1`,
		"broken reference": `UPDATE membership SET unit_id = 'nobody'`,
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := older(t)
			for range 2 {
				if _, err := store.Open(ctx, path, with(store.WithSchema(schemaWith(t, map[string]string{next(1) + "_bad.sql": script})))...); err == nil {
					t.Fatal("opened")
				}
			}
			f := must(store.Open(ctx, path, options...))(t)
			defer f.Close()
			if got := must(f.Members(ctx, store.MemberFilter{}))(t); len(got) != 1 || got[0].UnitName != "Chi đoàn cơ quan" {
				t.Errorf("%v", got)
			}
			copies := must(filepath.Glob(filepath.Join(filepath.Dir(path), strings.Replace(copyBefore(1), ".db", "*.db", 1))))(t)
			if len(copies) != 2 {
				t.Errorf("copies %v: no earlier copy may be overwritten", copies)
			}
		})
	}
}

func TestFileOfEveryVersionOpens(t *testing.T) {
	names := must(fs.Glob(store.Schema(), "*.sql"))(t)
	for version := 1; version < len(names); version++ {
		schema := schemaWith(t, nil)
		for _, name := range names[version:] {
			delete(schema, name)
		}
		path := filepath.Join(t.TempDir(), "so.db")
		check(t, store.MigrateForTest(path, schema))
		_, err := store.Open(ctx, path, options...)
		wantCode(t, err, data.Corrupt) // such a file has no unit of its own yet, but it was brought up to date
		f := must(filepath.Glob(filepath.Join(filepath.Dir(path), "*.truoc-*")))(t)
		if want := filepath.Join(filepath.Dir(path), "so.truoc-v"+strconv.Itoa(version+1)+".db"); len(f) != 1 || f[0] != want {
			t.Errorf("version %d: copies %v, want %s", version, f, want)
		}
	}
}

func TestEveryKeptTableIsLoggedWhole(t *testing.T) {
	f := create(t)
	tables := must(f.Query(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
		AND name NOT IN ('change', 'change_row', 'door', 'export_log') ORDER BY name`))(t)
	want := []string{"admission", "assessment", "attachment", "award", "card", "committee", "committee_seat", "converted_text", "criteria_set",
		"custom_field", "custom_value", "discipline", "document", "evaluation", "evaluation_row", "evidence", "fee", "hardship", "help", "honorary",
		"import_profile", "introduction", "list_person", "membership", "not_same", "party_path", "person", "photo", "relative", "remittance", "rule", "saved_list",
		"scale", "setting", "standing", "training", "training_item", "transfer", "unit", "unit_kind", "unit_level", "unit_version", "value_alias"}
	if !slices.Equal(tables, want) {
		t.Fatalf("kept tables %v", tables)
	}
	if labels := slices.Sorted(maps.Keys(store.Labels())); !slices.Equal(labels, want) {
		t.Errorf("tables with labels %v", labels)
	}
	derived := []string{"name_order", "search", "sort_key"}
	for _, table := range tables {
		columns := must(f.Query(`SELECT name FROM pragma_table_info(?) ORDER BY name`, table))(t)
		if table == "person" {
			columns = slices.DeleteFunc(columns, func(c string) bool { return slices.Contains(derived, c) })
		}
		for _, event := range []string{"insert", "update", "delete"} {
			script := must(f.Query(`SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ? AND name = ?`, table, "log_"+table+"_"+event))(t)
			if len(script) != 1 {
				t.Errorf("%s: no trigger on %s", table, event)
				continue
			}
			for _, column := range columns {
				if !strings.Contains(script[0], `"`+column+`":`) {
					t.Errorf("%s: %s is not in the image on %s", table, column, event)
				}
			}
		}
		if err := f.Exec(`DELETE FROM "` + table + `"`); table == "unit" && err == nil {
			t.Errorf("rows of %s were deleted past the door", table)
		}
	}
}

func TestPersonHasOneColumnForEachFact(t *testing.T) {
	f := create(t)
	var want []string
	for _, field := range data.PersonFields {
		want = append(want, field.Key)
	}
	want = append(want, "id", "name_order", "search", "sort_key")
	slices.Sort(want)
	if got := must(f.Query(`SELECT name FROM pragma_table_info('person') ORDER BY name`))(t); !slices.Equal(got, want) {
		t.Errorf("columns %v\nwant %v", got, want)
	}
}
