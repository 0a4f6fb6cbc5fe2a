package command_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// papers are the commands that write a file; -o and the file's name follow.
var papers = []struct {
	name string
	args []string
}{
	{"R-01.xlsx", []string{"form", "R-01", "--unit", unit, "--year", "2022"}},
	{"R-01.pdf", []string{"form", "R-01", "--unit", unit, "--year", "2022"}},
	{"R-02.xlsx", []string{"form", "R-02", "--unit", "H001", "--year", "2022"}},
	{"hồ sơ.pdf", []string{"dossier", "--unit", unit}},
}

func TestATargetThatIsOpenElsewhereOrProtectedIsKept(t *testing.T) {
	o := busyOffice(t)
	for _, paper := range papers {
		target := filepath.Join(t.TempDir(), paper.name)
		if err := os.WriteFile(target, []byte("bản đang mở"), 0o444); err != nil {
			t.Fatal(err)
		}
		o.refused([]string{"“" + paper.name + "”", "đang mở ở chương trình khác hoặc chỉ cho đọc"}, slices.Concat(paper.args, []string{"-o", target, "--json"})...)
		if contentOf(t, target) != "bản đang mở" {
			t.Errorf("%s was replaced", paper.name)
		}
		if got := filesIn(t, filepath.Dir(target)); !slices.Equal(got, []string{paper.name}) {
			t.Errorf("beside %s lie %q", paper.name, got)
		}
	}
}

func TestATargetThatIsAFolderOrLiesBelowAFileIsRefused(t *testing.T) {
	o := busyOffice(t)
	for _, paper := range papers {
		target := filepath.Join(t.TempDir(), paper.name)
		if err := os.Mkdir(target, 0o755); err != nil {
			t.Fatal(err)
		}
		o.refused([]string{"“" + paper.name + "”", "thư mục"}, slices.Concat(paper.args, []string{"-o", target})...)
		if got := filesIn(t, filepath.Dir(target)); !slices.Equal(got, []string{paper.name}) || len(filesIn(t, target)) > 0 {
			t.Errorf("%s: left behind %q", paper.name, got)
		}
		below := filepath.Join(write(t, "là tệp", "x"), paper.name)
		o.refused([]string{"“" + paper.name + "”", "“là tệp” là tệp, không phải thư mục"}, slices.Concat(paper.args, []string{"-o", below})...)
		long := filepath.Join(t.TempDir(), strings.Repeat("dài ", 100)+filepath.Ext(paper.name))
		o.refused([]string{"dài dài", "quá dài"}, slices.Concat(paper.args, []string{"-o", long})...)
	}
	o.refused([]string{"“là tệp” là tệp, không phải thư mục"}, "form", "R-01", "--all", "--year", "2022", "-o", write(t, "là tệp", "x"))
}

func TestANewFormReplacesTheEarlierOneWhole(t *testing.T) {
	o := busyOffice(t)
	target := write(t, "R-01.xlsx", strings.Repeat("cũ", 1<<20))
	o.must("form", "R-01", "--unit", unit, "--year", "2022", "-o", target)
	f, err := excelize.OpenFile(target)
	if err != nil {
		t.Fatal(err)
	}
	f.Close()
	if got := filesIn(t, filepath.Dir(target)); !slices.Equal(got, []string{"R-01.xlsx"}) {
		t.Errorf("beside the form lie %q", got)
	}
}
