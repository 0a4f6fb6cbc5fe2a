package command_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/data/sheet"
)

type reorganised struct {
	DryRun         bool `json:"dry_run"`
	Change         int64
	Check          string
	Units          int
	Total          int
	Reorganisation struct {
		Steps []struct {
			Do    string
			Units []string
			Into  struct{ Name string }
		}
	}
	Warnings, Missing, Unmatched []string
}

// newDistrict is the district with three communes of the map, and a school.
func newDistrict(t *testing.T) office {
	o := newOffice(t)
	for _, name := range []string{"Đoàn xã Hưng Phú", "Đoàn thị trấn Phước Long", "Đoàn Trường THPT Trần Văn Bảy"} {
		o.must("units", "add", "--name", name, "--level", "grassroots", "--parent", "H001")
	}
	o.must("units", "add", "--name", "Chi đoàn ấp 1", "--level", "branch", "--parent", "CS001")
	o.must("units", "add", "--name", "Chi đoàn ấp 1", "--level", "branch", "--parent", "CS002")
	return o
}

// tree is the tree as of a day as "code name".
func (o office) tree(asOf string) string {
	var units []struct{ Code, Name string }
	o.read(&units, "units", "--as-of", asOf)
	var lines []string
	for _, u := range units {
		lines = append(lines, u.Code+" "+u.Name)
	}
	return strings.Join(lines, ", ")
}

const before, after = "2025-06-30", "2025-07-01"

func TestTheMapIsTriedThenRunThenUndone(t *testing.T) {
	o := newDistrict(t)
	old := o.tree(before)
	var tried, done reorganised
	o.read(&tried, "reorganise", "--map", "2025", "--dry-run")
	if !tried.DryRun || !strings.Contains(tried.Check, "Kiểm tra trước khi dùng") || len(tried.Reorganisation.Steps) != 2 || len(tried.Warnings) != 1 || len(tried.Missing) == 0 {
		t.Fatalf("tried: %+v", tried)
	}
	if got := o.tree(after); got != old {
		t.Fatalf("a dry run left %s", got)
	}
	if code, _, says := o.run("reorganise", "--map", "2025"); code != command.Misused || !strings.Contains(says, "--checked") {
		t.Errorf("unchecked it ran: exit %d, %s", code, says)
	}
	o.read(&done, "reorganise", "--map", "2025", "--checked")
	want := "H001 Huyện đoàn Phước Long, CS004 Đoàn Trường THPT Trần Văn Bảy, CS005 Đoàn xã Phước Long, CS006 Đoàn xã Vĩnh Thanh, " +
		"CD002 Chi đoàn ấp 1, CD001 Chi đoàn ấp 1 (xã Vĩnh Thanh)"
	if got := o.tree(after); got != want || o.tree(before) != old {
		t.Errorf("from the day on\n%s\nwant\n%s\nbefore it\n%s\nwant\n%s", got, want, o.tree(before), old)
	}
	o.must("undo", "8")
	if got := o.tree(after); got != old {
		t.Errorf("after undo %s, want %s", got, old)
	}
}

func TestAPlanFileIsRunAndAWrongOneSaysWhere(t *testing.T) {
	o := newDistrict(t)
	plan := filepath.Join(t.TempDir(), "kế hoạch.json")
	write := func(text string) {
		if err := os.WriteFile(plan, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write(o.must("reorganise", "--map", "2025", "--dry-run", "--json")) // the answer of a dry run is a plan
	var done reorganised
	o.read(&done, "reorganise", plan)
	if done.Change == 0 || !strings.Contains(o.tree(after), "CS006 Đoàn xã Vĩnh Thanh") {
		t.Errorf("%+v, tree %s", done, o.tree(after))
	}
	for text, says := range map[string]string{
		`{"on": "2026-01-01", "steps": [{"do": "rename", "units": ["CS004"], "into": {"name": ""}}]}`: "tên mới",
		"{\"on\": \"2026-01-01\",\n\"steps\": [{\"do\": 5}]}":                                         "dòng 2",
		`{"on": "2026-01-01", "stepps": []}`:                                                          "không hiểu",
		`{"on": "2026-01-01", "steps": [{"do": "create", "into": {"name": "Đoàn xã A", "level": "grassroots"}}, {"do": "dissolve", "units": ["CS006"]}]}`: "Việc thứ 2 (Giải thể)",
	} {
		write(text)
		tree := o.tree("")
		if code, _, errs := o.run("reorganise", plan); code != command.Refused || !strings.Contains(errs, says) {
			t.Errorf("%s: exit %d, %q, want %q", text, code, errs, says)
		}
		if o.tree("") != tree {
			t.Errorf("%s left something", text)
		}
	}
	if code, _, _ := o.run("reorganise", plan+".no"); code != command.Refused {
		t.Errorf("a missing file: exit %d", code)
	}
	if code, _, _ := o.run("reorganise"); code != command.Misused {
		t.Errorf("no plan: exit %d", code)
	}
}

func TestAFormOf2022KeepsItsNamesAfter2025(t *testing.T) {
	o := newDistrict(t)
	read := func(code string) string {
		t.Helper()
		path := filepath.Join(t.TempDir(), "R-01.xlsx")
		o.must("form", "R-01", "--unit", code, "--year", "2022", "-o", path)
		book, err := sheet.Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		for _, s := range book.Sheets {
			for _, row := range s.Rows {
				for _, cell := range row.Cells {
					text.WriteString(cell.Text + "\n")
				}
			}
		}
		return text.String()
	}
	form := read("CS002")
	o.must("reorganise", "--map", "2025", "--checked")
	if again := read("CS002"); again != form || !strings.Contains(strings.ToUpper(again), "HƯNG PHÚ") {
		t.Errorf("the form of 2022 was\n%s\nand is now\n%s", form, again)
	}
	if code, _, says := o.run("form", "R-01", "--unit", "CS002", "--year", "2026", "-o", filepath.Join(t.TempDir(), "x.xlsx")); code != command.Refused || !strings.Contains(says, "kết thúc") {
		t.Errorf("a unit that ended has a form of 2026: exit %d, %s", code, says)
	}
}
