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

// comparison is what "compare --json" prints, as far as the tests look at it.
type comparison struct {
	Same      int
	OnlyThere []struct {
		Row      int
		FullName string `json:"full_name"`
	} `json:"only_there"`
	OnlyHere []map[string]string `json:"only_here"`
	Differ   []struct {
		Row      int
		ID       string
		FullName string `json:"full_name"`
		Fields   []struct{ Key, Theirs, Ours string }
	}
	Doubtful []struct {
		Row   int
		With  string
		Score int
		Why   string
	}
}

const ourList = `STT;Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Chức vụ;Chi đoàn
1;Lý Văn An;01/02/2003;095203000001;0912345671;;Chi đoàn ấp 4
2;Lý Văn Bé;02/02/2003;095203000002;0912345672;Bí thư chi đoàn;Chi đoàn ấp 4
3;Lý Văn Cò;03/02/2003;095203000003;;;Chi đoàn ấp 5
4;Lý Văn Dư;04/02/2003;095203000004;0912345674;;Chi đoàn ấp 5
`

const theirList = `STT;Họ và tên;Ngày sinh;Số CCCD;Điện thoại;Chức vụ;Chi đoàn
1;Lý Văn An;01/02/2003;095203000001;0912345671;Đoàn viên;Chi đoàn ấp 4
2;LÝ VĂN BÉ;02/02/2003;095203000002;;;Chi đoàn ấp 5
3;Lý Văn Cò;04/02/2003;095203000003;0912345673;;Chi đoàn ấp 5
4;Người Lạ Mặt;05/05/2004;095204000009;;;Chi đoàn ấp 4
`

func listFile(t *testing.T, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "danh sach.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestCompareTellsEveryDifferenceAndWritesNothing(t *testing.T) {
	o := newOffice(t)
	o.must("import", listFile(t, ourList), "--unit", unit)
	before := o.must("changes", "--json")
	out := filepath.Join(t.TempDir(), "lệch.xlsx")
	var c comparison
	o.read(&c, "compare", listFile(t, theirList), "--unit", unit, "-o", out, "--with", "numbers,beliefs")
	if after := o.must("changes", "--json"); after != before {
		t.Error("comparing changed the register")
	}
	if c.Same != 1 || len(c.OnlyThere) != 1 || c.OnlyThere[0].FullName != "Người Lạ Mặt" || c.OnlyThere[0].Row != 5 ||
		len(c.OnlyHere) != 1 || c.OnlyHere[0]["full_name"] != "Lý Văn Dư" || len(c.Doubtful) != 0 {
		t.Fatalf("got %+v", c)
	}
	got := map[string]string{}
	for _, d := range c.Differ {
		for _, f := range d.Fields {
			got[d.FullName+" "+f.Key] = f.Theirs + " / " + f.Ours
		}
	}
	want := map[string]string{
		"Lý Văn Bé phone": " / 0912345672", "Lý Văn Bé position": " / Bí thư chi đoàn", "Lý Văn Bé branch": "Chi đoàn ấp 5 / Chi đoàn ấp 4",
		"Lý Văn Cò birth": "2003-02-04 / 2003-02-03", "Lý Văn Cò phone": "0912345673 / ",
	}
	for key, text := range want {
		if got[key] != text {
			t.Errorf("%s: %q, want %q", key, got[key], text)
		}
		delete(got, key)
	}
	if len(got) > 0 {
		t.Errorf("told besides: %v", got)
	}
	checkCorrections(t, out)
}

// checkCorrections looks at the rows to correct: in the columns of the list, what the register says in its place; what it does
// not know stays.
func checkCorrections(t *testing.T, path string) {
	t.Helper()
	book, err := sheet.Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, row := range book.Sheet("Cần sửa").Rows {
		var texts []string
		for _, cell := range row.Cells {
			texts = append(texts, cell.Text)
		}
		lines = append(lines, strings.Join(texts, "|"))
	}
	want := []string{
		"CẦN SỬA",
		lines[1],
		"STT|Họ và tên|Ngày sinh|Số CCCD|Điện thoại|Chức vụ|Chi đoàn|Khác biệt",
		"2|LÝ VĂN BÉ|02/02/2003|095203000002|0912345672|Bí thư chi đoàn|Chi đoàn ấp 4|Điện thoại: tệp trống, sổ 0912345672; Chức vụ: tệp trống, sổ Bí thư chi đoàn; Chi đoàn: tệp Chi đoàn ấp 5, sổ Chi đoàn ấp 4",
		"3|Lý Văn Cò|03/02/2003|095203000003|0912345673|Chi đoàn ấp 5|Ngày sinh: tệp 04/02/2003, sổ 03/02/2003; Điện thoại: tệp 0912345673, sổ trống",
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestCompareRefusesWhatItCannotDo(t *testing.T) {
	o := newOffice(t)
	list := listFile(t, ourList)
	o.must("import", list, "--unit", unit)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"compare", "--unit", unit}, command.Misused, "đúng một tệp"},
		{[]string{"compare", list}, command.Misused, "--unit"},
		{[]string{"compare", list, "--unit", "KHONGCO"}, command.Refused, "KHONGCO"},
		{[]string{"compare", list, "--unit", unit, "-o", list + ".pdf"}, command.Refused, ".xlsx"},
		{[]string{"members", "--format", "central"}, command.Misused, "-o"},
		{[]string{"members", "--format", "giấy", "-o", filepath.Join(t.TempDir(), "a.xlsx")}, command.Refused, "central"},
		{[]string{"members", "-o", filepath.Join(t.TempDir(), "a.pdf")}, command.Refused, ".xlsx"},
	} {
		if code, _, says := o.run(c.args...); code != c.code || !strings.Contains(says, c.says) {
			t.Errorf("%v: exit %d, said %q; want %d, %q", c.args, code, says, c.code, c.says)
		}
	}
}

func TestAComparisonNeverReplacesTheListItself(t *testing.T) {
	o := newOffice(t)
	o.must("import", listFile(t, ourList), "--unit", unit)
	list := filepath.Join(t.TempDir(), "34.xlsx")
	o.must("members", "--format", "central", "-o", list)
	before, _ := os.ReadFile(list)
	code, _, says := o.run("compare", list, "--unit", unit, "-o", list)
	after, _ := os.ReadFile(list)
	if code != command.Refused || !strings.Contains(says, "chính tệp đang đối chiếu") || string(before) != string(after) {
		t.Errorf("exit %d, said %q", code, says)
	}
}

func TestCompareTellsWhomTheListHasAsHavingLeft(t *testing.T) {
	o := newOffice(t)
	o.must("import", listFile(t, ourList), "--unit", unit)
	list := listFile(t, `STT;Họ và tên;Ngày sinh;Số CCCD;Trạng thái
1;Lý Văn An;01/02/2003;095203000001;Đang sinh hoạt
2;Lý Văn Bé;02/02/2003;095203000002;Chuyển đi
`)
	var c comparison
	o.read(&c, "compare", list, "--unit", unit)
	left := map[string]string{}
	for _, m := range c.OnlyHere {
		left[m["full_name"]] = m["left_there"]
	}
	if len(left) != 3 || left["Lý Văn Bé"] != "Chuyển đi" || left["Lý Văn Cò"]+left["Lý Văn Dư"] != "" {
		t.Errorf("only here %v", left)
	}
	if text := o.must("compare", list, "--unit", unit); !strings.Contains(text, "Lý Văn Bé 02/02/2003, Chi đoàn ấp 4 (tệp ghi: Chuyển đi)") {
		t.Errorf("said %s", text)
	}
}
