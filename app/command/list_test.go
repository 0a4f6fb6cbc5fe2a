package command_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/reports/form"
)

func TestAListIsWrittenByCommand(t *testing.T) {
	o, _, _ := officeWithTwo(t)
	folder := t.TempDir()
	sheet, paper := filepath.Join(folder, "a.xlsx"), filepath.Join(folder, "a.pdf")
	var answer struct {
		File  string
		Lines int
	}
	o.read(&answer, "list", "--what", "doan-vien", "--unit", unit, "-o", sheet, "--purpose", "Báo cáo")
	var members []map[string]string
	o.read(&members, "members", "--unit", unit)
	if answer.Lines != len(members) || answer.Lines == 0 || answer.File != sheet {
		t.Errorf("the answer is %+v", answer)
	}
	if problems, err := form.LintFile(sheet); err != nil || len(problems) > 0 {
		t.Errorf("%v %v", err, problems)
	}
	o.must("list", "--what", "chuyen-di", "--from", "2022-01-01", "--to", "2022-12-31", "-o", paper)
	if raw, err := os.ReadFile(paper); err != nil || !strings.HasPrefix(string(raw), "%PDF") {
		t.Errorf("no paper was written: %v", err)
	}
	var files struct{ Files []string }
	o.read(&files, "list", "--all", filepath.Join(folder, "so"), "--pdf", "--unit", unit)
	if len(files.Files) != 3 || filepath.Base(files.Files[0])[:3] != "01-" {
		t.Errorf("the book is %v", files.Files)
	}
}

func TestAListThatCannotBeWrittenSaysWhy(t *testing.T) {
	o, _, _ := officeWithTwo(t)
	out := filepath.Join(t.TempDir(), "a.xlsx")
	for _, c := range []struct {
		code int
		says string
		args []string
	}{
		{command.Misused, "doan-vien", []string{"-o", out}},
		{command.Misused, "--all", []string{"--all", "x", "--what", "doan-vien"}},
		{command.Misused, "chưa đúng", []string{"--what", "doan-vien", "-o", out, "--from", "1/1/2022"}},
		{command.Misused, "beliefs", []string{"--what", "doan-vien", "-o", out, "--with", "tất"}},
		{command.Misused, "chuyen-di", []string{"chuyen-di", "-o", out}},
		{command.Refused, "doan-vien", []string{"--what", "khong-co", "-o", out}},
		{command.Refused, "Kỳ của danh sách", []string{"--what", "chuyen-di", "-o", out, "--from", "2022-12-31", "--to", "2022-01-01"}},
		{command.Refused, ".pdf", []string{"--what", "doan-vien", "-o", out + ".docx"}},
		{command.Refused, "mã", []string{"--what", "doan-vien", "-o", out, "--unit", "KHONGCO"}},
	} {
		if code, _, says := o.run(append([]string{"list"}, c.args...)...); code != c.code || !strings.Contains(says, c.says) {
			t.Errorf("%v: exit %d, says %q; want %d and %q", c.args, code, says, c.code, c.says)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something was written all the same")
	}
}
