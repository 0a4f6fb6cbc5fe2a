package command_test

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bachudong/app/command"
)

// busyOffice is an office that keeps 50 people already, so that there is something to lose.
func busyOffice(t *testing.T) office {
	t.Helper()
	o := newOffice(t)
	o.must("import", sample(t, "07-ket-xuat.csv"), "--unit", unit)
	return o
}

// keeps is everything the office keeps, as text: two equal texts are two equal registers.
func (o office) keeps() string {
	o.t.Helper()
	return o.must("members", "--json") + o.must("units", "--json") + o.must("changes", "--json")
}

// unharmed makes sure that the register is as it was, sound, and alone in its folder.
func (o office) unharmed(before string) {
	o.t.Helper()
	if o.keeps() != before {
		o.t.Error("the register is not what it was before")
	}
	o.sound()
}

// sound makes sure that the data file is whole and that nothing was left beside it.
func (o office) sound() {
	o.t.Helper()
	var check struct{ OK bool }
	if o.read(&check, "check"); !check.OK {
		o.t.Error("check does not say that the file is sound")
	}
	if got := filesIn(o.t, filepath.Dir(o.db)); !slices.Equal(got, []string{filepath.Base(o.db)}) {
		o.t.Errorf("the folder of the data file holds %q", got)
	}
}

// refused runs a command that must fail with exit code 1, explain itself in one Vietnamese sentence with the given parts
// and change nothing. What it printed on stdout must be nothing or, with --json, one JSON value.
func (o office) refused(says []string, args ...string) (stdout string) {
	o.t.Helper()
	before := o.keeps()
	code, stdout, stderr := o.run(args...)
	if code != command.Refused {
		o.t.Errorf("%q: exit %d, want %d: %s", args, code, command.Refused, stderr)
	}
	explains(o.t, stderr, says...)
	if stdout != "" && (!slices.Contains(args, "--json") || !json.Valid([]byte(stdout))) {
		o.t.Errorf("%q: stdout is not one JSON value: %s", args, stdout)
	}
	o.unharmed(before)
	return stdout
}

// explains makes sure that a message has all its parts, says what to do, and is no trace of the program's inside.
func explains(t *testing.T, message string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(message, part) {
			t.Errorf("the message does not say %q: %s", part, message)
		}
	}
	if !strings.Contains(strings.ToLower(message), "hãy ") {
		t.Errorf("the message does not say what to do: %s", message)
	}
	for _, inside := range []string{"panic", "goroutine", "ngoài dự kiến", "Chi tiết cho người hỗ trợ", ".go:"} {
		if strings.Contains(message, inside) {
			t.Errorf("the message shows the program's inside (%q): %s", inside, message)
		}
	}
}

// filesIn is the names in a folder, in order.
func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// write puts a file into a folder of its own.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func contentOf(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// zipped writes a zip whose parts are produced by functions, so that a part can be larger than memory.
func zipped(t *testing.T, name string, parts map[string]writer) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	z := zip.NewWriter(file)
	for part, fill := range parts {
		w, err := z.Create(part)
		if err != nil {
			t.Fatal(err)
		}
		fill(w)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

type writer = func(io.Writer)

func text(s string) writer { return func(w io.Writer) { io.WriteString(w, s) } }

// crafted writes a workbook of one page, “DS”, with the given XML of its rows and of what follows them.
func crafted(t *testing.T, name string, rows writer, after string) string {
	t.Helper()
	const space = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`
	const links = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`
	const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	return zipped(t, name, map[string]writer{
		"_rels/.rels":     text(`<Relationships ` + links + `><Relationship Id="r1" Type="` + kinds + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
		"xl/workbook.xml": text(`<workbook ` + space + ` xmlns:r="` + kinds + `"><sheets><sheet name="DS" sheetId="1" r:id="r1"/></sheets></workbook>`),
		"xl/_rels/workbook.xml.rels": text(`<Relationships ` + links + `><Relationship Id="r1" Type="` + kinds +
			`/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
		"xl/worksheets/sheet1.xml": func(w io.Writer) {
			io.WriteString(w, `<worksheet `+space+`><sheetData>`)
			rows(w)
			io.WriteString(w, `</sheetData>`+after+`</worksheet>`)
		},
	})
}

// line is the XML of one row; a cell that begins with "<" is XML of its own and begins at its value, with %s for its
// place.
func line(number int, cells ...string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<row r="%d">`, number)
	for i, c := range cells {
		at := fmt.Sprintf("%c%d", 'A'+i, number)
		switch {
		case c == "":
		case strings.HasPrefix(c, "<"):
			b.WriteString(strings.Replace(c, "<c", `<c r="`+at+`"`, 1))
		default:
			fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, at, c)
		}
	}
	b.WriteString("</row>")
	return b.String()
}

// list writes a workbook of plain texts, one slice a row from row 1.
func list(t *testing.T, name string, rows ...[]string) string {
	t.Helper()
	var b strings.Builder
	for i, cells := range rows {
		b.WriteString(line(i+1, cells...))
	}
	return crafted(t, name, text(b.String()), "")
}

// header is the heading row of most crafted lists.
var header = []string{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Số điện thoại", "Chi đoàn"}

// crowd writes a list of so many invented people in 40 branches.
func crowd(t *testing.T, people int) string {
	t.Helper()
	var b strings.Builder
	b.WriteString("STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Chi đoàn,Ngày vào Đoàn,Nơi ở hiện nay\n")
	given := []string{"An", "Bình", "Cường", "Dũng", "Giang", "Hải", "Khoa", "Linh", "Mai", "Nga"}
	for i := range people {
		year, sex := 1996+i/336%12, i%2
		fmt.Fprintf(&b, "%d,Nguyễn %s %s %s,%02d/%02d/%d,%s,095%d%02d%06d,Chi đoàn ấp %d,26/03/2022,Ấp %d\n", i+1,
			given[i/1000%10], given[i/100%10], given[i/10%10], i%28+1, i/28%12+1, year, []string{"Nam", "Nữ"}[sex],
			sex+2*(year/2000), year%100, i, i%40+1, i)
	}
	return write(t, "đông người.csv", b.String())
}
