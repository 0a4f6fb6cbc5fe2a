package command_test

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
)

// office is a data file of a district with one Đoàn cơ sở, used through the commands only.
type office struct {
	t  *testing.T
	db string
}

const unit = "CS001" // the code the program gives the first Đoàn cơ sở

func newOffice(t *testing.T) office {
	t.Helper()
	o := office{t, filepath.Join(t.TempDir(), "huyện #1.db")}
	o.must("init", "--unit-name", "Huyện đoàn Phước Long", "--level", "district")
	o.must("units", "add", "--name", "Đoàn xã Vĩnh Thanh", "--level", "grassroots", "--parent", "H001")
	return o
}

// run runs a command on the file and gives its exit code and what it said.
func (o office) run(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = command.Run(context.Background(), append(args, "--db", o.db), &out, &errs)
	return code, out.String(), errs.String()
}

// must runs a command that has to succeed.
func (o office) must(args ...string) string {
	o.t.Helper()
	code, out, errs := o.run(args...)
	if code != command.Done {
		o.t.Fatalf("%s: exit %d: %s", strings.Join(args, " "), code, errs)
	}
	return out
}

// read runs a command with --json and decodes the one value on stdout.
func (o office) read(into any, args ...string) {
	o.t.Helper()
	out := o.must(append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		o.t.Fatalf("%s: stdout is not one JSON value: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// sample copies a received list into a folder of its own, since error files are written beside lists.
func sample(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "data", "intake", "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, raw, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

type imported struct {
	Batch string
	Files []struct {
		File   string
		Sheets []struct {
			Name       string
			HeaderRows []int `json:"header_rows"`
			Encoding   string
			Columns    map[string]string
			LeftOut    string `json:"left_out"`
		}
		Rows, New, Updated, Unchanged int
		Suspects                      []any
		Errors                        []struct {
			Sheet, Column, Value, Message string
			Row                           int
		}
		ErrorFile string `json:"error_file"`
	}
}

type counted struct{ rows, fresh, updated, unchanged, suspects, errors int }

func (i imported) counts(file int) counted {
	f := i.Files[file]
	return counted{f.Rows, f.New, f.Updated, f.Unchanged, len(f.Suspects), len(f.Errors)}
}

func TestListsComeInWholeAndAgainAsNothing(t *testing.T) {
	for _, c := range []struct {
		list string
		rows int
	}{
		{"01-chuan.xlsx", 120}, {"02-xa-vinh-thanh.xlsx", 86}, {"03-moi-chi-doan-mot-trang.xlsx", 64}, {"07-ket-xuat.csv", 50},
	} {
		t.Run(c.list, func(t *testing.T) {
			o := newOffice(t)
			list := sample(t, c.list)
			var first, again imported
			o.read(&first, "import", list, "--unit", unit)
			if got, want := first.counts(0), (counted{rows: c.rows, fresh: c.rows}); got != want {
				t.Errorf("first import: %+v, want %+v", got, want)
			}
			o.compareWithTruth(list)
			o.read(&again, "import", list, "--unit", unit)
			if got, want := again.counts(0), (counted{rows: c.rows, unchanged: c.rows}); got != want {
				t.Errorf("second import: %+v, want %+v", got, want)
			}
			if again.Batch != "" {
				t.Errorf("the second import wrote a change %s, want none", again.Batch)
			}
		})
	}
}

// compareWithTruth holds every value of the register against the list's truth file: what the truth has must be there,
// what it leaves out must be absent.
func (o office) compareWithTruth(list string) {
	o.t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "..", "data", "intake", "testdata", filepath.Base(list)+".truth.json"))
	if err != nil {
		o.t.Fatal(err)
	}
	var truth struct{ Members []map[string]string }
	if err := json.Unmarshal(raw, &truth); err != nil {
		o.t.Fatal(err)
	}
	var members []map[string]string
	o.read(&members, "members", "--unit", unit)
	known := map[string]map[string]string{}
	for _, m := range members {
		known[m["full_name"]+"|"+m["birth"]+"|"+m["branch"]] = m
	}
	if len(members) != len(truth.Members) {
		o.t.Errorf("the register has %d people, the truth %d", len(members), len(truth.Members))
	}
	for _, want := range truth.Members {
		got := known[want["full_name"]+"|"+want["birth"]+"|"+want["branch"]]
		for _, key := range []string{"full_name", "gender", "birth", "citizen_id", "phone", "ethnicity", "religion", "hometown",
			"residence", "education", "qualification", "political_theory", "occupation", "joined_union", "joined_party",
			"position", "branch", "member_code", "card_number", "note"} {
			if got[key] != want[key] {
				o.t.Errorf("%s: %s is %q, want %q", want["full_name"], key, got[key], want[key])
			}
		}
	}
}

func TestImportTellsHowItUnderstoodTheList(t *testing.T) {
	o := newOffice(t)
	var result imported
	o.read(&result, "import", sample(t, "02-xa-vinh-thanh.xlsx"), "--unit", unit, "--dry-run")
	sheet := result.Files[0].Sheets[0]
	if sheet.Name != "DS DOAN VIEN" || len(sheet.HeaderRows) != 2 || sheet.HeaderRows[0] != 6 || sheet.HeaderRows[1] != 7 || sheet.Encoding != "unicode" {
		t.Errorf("the sheet was understood as %+v", sheet)
	}
	for column, key := range map[string]string{"B": "family_name", "C": "given_name", "D": "birth_male", "E": "birth_female",
		"F": "ethnicity", "I": "education", "K": "political_theory", "M": "citizen_id"} {
		if sheet.Columns[column] != key {
			t.Errorf("column %s is %q, want %q", column, sheet.Columns[column], key)
		}
	}
	var members []any
	if o.read(&members, "members"); len(members) != 0 {
		t.Errorf("a dry run wrote %d people", len(members))
	}
}

func TestUndoTakesAnImportBackAndNamesWhatItKept(t *testing.T) {
	o := newOffice(t)
	var result imported
	o.read(&result, "import", sample(t, "01-chuan.xlsx"), sample(t, "07-ket-xuat.csv"), "--unit", unit)
	var report struct {
		Restored int
		Kept     []any
	}
	o.read(&report, "undo", result.Batch)
	if len(report.Kept) != 0 || report.Restored == 0 {
		t.Errorf("undo: %+v", report)
	}
	var members, units []map[string]any
	o.read(&members, "members")
	o.read(&units, "units")
	if len(members) != 0 || len(units) != 2 {
		t.Errorf("after the undo %d people and %d units are left, want 0 and 2", len(members), len(units))
	}
	code, _, errs := o.run("undo", result.Batch)
	if code != command.Refused || !strings.Contains(errs, "hoàn tác") {
		t.Errorf("a second undo: exit %d, %q", code, errs)
	}
}

func TestSearchNeedsNoAccents(t *testing.T) {
	o := newOffice(t)
	o.must("import", sample(t, "01-chuan.xlsx"), "--unit", unit)
	for find, want := range map[string]string{"dang quoc toan": "Đặng Quốc Toàn", "Đặng Quốc": "Đặng Quốc Toàn", "095192521460": "Ngô Hồng Kiều", "0709257429": "Ngô Hồng Kiều"} {
		var members []map[string]string
		o.read(&members, "members", "--find", find)
		if len(members) != 1 || members[0]["full_name"] != want {
			t.Errorf("find %q gives %v, want only %s", find, members, want)
		}
	}
}

func TestWrongUseAndRefusalsHaveTheirOwnExitCodes(t *testing.T) {
	o := newOffice(t)
	list := sample(t, "01-chuan.xlsx")
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"import", list}, command.Misused, "--unit"},
		{[]string{"import", list, "--unit", unit, "--mode", "xóa"}, command.Misused, "fill"},
		{[]string{"import", list, "--unit", "XX999"}, command.Refused, "XX999"},
		{[]string{"import", list + "x", "--unit", unit}, command.Refused, "01-chuan.xlsxx"},
		{[]string{"units", "add", "--name", "A", "--level", "khu", "--parent", "H001"}, command.Misused, "khu"},
		{[]string{"members", "--unit", "XX999"}, command.Refused, "XX999"},
		{[]string{"members", "--as-of", "15/11/2022"}, command.Misused, "2022-11-15"},
		{[]string{"form", "R-99", "--unit", unit, "--year", "2022", "-o", "x.xlsx"}, command.Refused, "R-01, R-02"},
		{[]string{"form", "R-01", "--unit", unit, "-o", "x.xlsx"}, command.Misused, "--year"},
		{[]string{"form", "R-01", "--unit", unit, "--year", "2022", "-o", "x.doc"}, command.Refused, ".xlsx hoặc .pdf"},
		{[]string{"form", "R-01", "--unit", "H001", "--year", "2022", "-o", "x.xlsx"}, command.Refused, "Đoàn cơ sở"},
		{[]string{"dossier", "-o", "x.pdf"}, command.Misused, "--member"},
		{[]string{"dossier", "--member", "khong-co", "-o", "x.pdf"}, command.Refused, "kiểm tra lại mã"},
		{[]string{"undo", "999"}, command.Refused, "999"},
		{[]string{"init", "--unit-name", "Khác", "--level", "district"}, command.Refused, "không ghi đè"},
		{[]string{"nhap"}, command.Misused, "nhap"},
		{[]string{"check", "--lạ"}, command.Misused, "lạ"},
	} {
		code, out, errs := o.run(c.args...)
		if code != c.code || !strings.Contains(errs, c.says) || out != "" {
			t.Errorf("%v: exit %d, stdout %q, stderr %q; want exit %d and a sentence with %q", c.args, code, out, errs, c.code, c.says)
		}
	}
}
