package members

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	book "bachudong/data/sheet"
	"bachudong/reports/pdf/pdftest"
)

// portraitFile writes a picture of that size.
func portraitFile(t *testing.T, dir string, wide, high int) string {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, wide, high))
	img.SetGray(1, 1, color.Gray{Y: 200})
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "anh3x4.png")
	if err := os.WriteFile(path, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheListAsShownGoesIntoAWorkbook(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", JoinedUnion: "2019-03-26"})
	o.member(data.Person{FullName: "=Lý Anh", Gender: data.Female})
	s := o.open()
	s.front.grid.OnSort([]kit.SortMark{{Column: nameColumn, Descending: true}})
	o.files = []string{filepath.Join(t.TempDir(), "ds.xlsx")}
	o.do("members-export")
	o.tick("Gồm dân tộc, tôn giáo")
	test.Tap(o.dialog().Button(0))
	if o.failed != nil || o.outcome.Text != "Đã kết xuất 2 người." {
		t.Fatalf("got %v, %+v", o.failed, o.outcome)
	}
	read, err := book.Open(ctx, o.files[0])
	o.check(err)
	var lines []string
	for _, row := range read.Sheets[0].Rows {
		var cells []string
		for _, c := range row.Cells {
			cells = append(cells, c.Text)
		}
		lines = append(lines, strings.Join(cells, "|"))
	}
	want := []string{
		"DANH SÁCH ĐOÀN VIÊN",
		"Đoàn xã Vĩnh Thanh – số liệu đến ngày 15/11/2022 – 2 người",
		"STT|Họ và tên|Ngày sinh|Phái|Dân tộc|Chi đoàn|Vào Đoàn|Chức vụ|Xếp loại 2022|Đủ %",
		"1|Danh Hữu Cường|07/2003|Nam|Chi đoàn ấp Vĩnh Đông|26/03/2019|Đoàn viên|44",
		"2|=Lý Anh|Nữ|Chi đoàn ấp Vĩnh Đông|Đoàn viên|22",
	}
	if got := strings.Join(lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
	if c := read.Sheets[0].Rows[3].Cells[5]; !c.IsDate {
		t.Errorf("the day of joining is no date: %+v", c)
	}
}

func TestTheListAsShownComesBackWithoutADifference(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", JoinedUnion: "2019-03-26", Ethnicity: "Khmer"})
	o.member(data.Person{FullName: "Lý Thị Anh", Gender: data.Female, Birth: "2003-07-09", JoinedUnion: "2019"})
	o.member(data.Person{FullName: "Trần Văn Bé", Gender: data.Male, Birth: "2001"})
	o.member(data.Person{FullName: "Ngô Út"})
	o.open()
	o.files = []string{filepath.Join(t.TempDir(), "ds.xlsx")}
	for button := range 3 {
		o.do("members-export")
		o.tick("Gồm số CCCD, điện thoại")
		o.tick("Gồm dân tộc, tôn giáo")
		test.Tap(o.dialog().Button(button))
		p, err := o.desk.Preview(ctx, work.ImportJob{Unit: o.scope.Unit.Unit, Mode: intake.Update}, o.files[0])
		o.check(err)
		if c := p.Plan.Counts(); c.Rows != 4 || c.New+c.Updated+c.Errors != 0 {
			t.Errorf("button %d: %+v", button, c)
		}
	}
}

func TestAnExportTellsNothingSensitiveUnlessAskedForAndIsLogged(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07-09", CitizenID: "095203000127", Phone: "0912345682",
		Ethnicity: "Khmer", Religion: "Phật giáo"})
	s := o.open()
	s.query.columns = []string{"birth", "citizen_id", "phone", "ethnicity", "religion", "hometown"}
	s.reload()
	o.files = []string{filepath.Join(t.TempDir(), "ds.xlsx")}
	secrets := []string{"095203000127", "0912345682", "Khmer", "Phật giáo"}
	for button, name := range []string{"shown", "full", "central"} {
		for _, all := range []bool{false, true} {
			o.do("members-export")
			if all {
				o.tick("Gồm số CCCD, điện thoại")
				o.tick("Gồm dân tộc, tôn giáo")
			}
			test.Tap(o.dialog().Button(button))
			text := textOf(t, o.files[0])
			for _, secret := range secrets {
				if strings.Contains(text, secret) != all {
					t.Errorf("%s, asked for %v: %q is in the file: %v", name, all, secret, !all)
				}
			}
			if heading := strings.Contains(text, "Tôn giáo"); heading != (all || name == "central") {
				t.Errorf("%s, asked for %v: the column is there: %v", name, all, heading)
			}
		}
	}
	log, err := o.desk.File.Exports(ctx, 0)
	o.check(err)
	if len(log) != 6 || log[5].What != "Danh sách – Đoàn xã Vĩnh Thanh" || len(log[5].Facts) != 0 || log[5].People != 1 || !log[5].Done ||
		log[5].Actor != "Lê Văn Thư" || log[5].Purpose != "Quản lý tại đơn vị" {
		t.Errorf("logged %+v", log)
	}
	if want := []string{"Số CCCD/CMND", "Điện thoại", "Dân tộc", "Tôn giáo"}; !slices.Equal(log[4].Facts, want) {
		t.Errorf("sensitive facts logged: %v, want %v", log[4].Facts, want)
	}
}

// textOf is everything that stands in a workbook.
func textOf(t *testing.T, path string) string {
	t.Helper()
	read, err := book.Open(ctx, path)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range read.Sheets[0].Rows {
		for _, c := range row.Cells {
			b.WriteString(c.Text + "|")
		}
	}
	return b.String()
}

func TestDossiersOfOneOrOfTheWholeList(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường"})
	o.member(data.Person{FullName: "Lý Thị Ngọc Anh"})
	o.open()
	o.files = []string{filepath.Join(t.TempDir(), "ho-so.pdf")}
	for button, want := range []string{"Đã in hồ sơ của 2 người.", "Đã in hồ sơ của 1 người."} {
		o.do("members-print")
		test.Tap(o.dialog().Button(button))
		if o.failed != nil || o.outcome.Text != want {
			t.Fatalf("button %d: %v, %q", button, o.failed, o.outcome.Text)
		}
		if raw, err := os.ReadFile(o.files[0]); err != nil || !bytes.HasPrefix(raw, []byte("%PDF")) {
			t.Errorf("button %d wrote no PDF: %v", button, err)
		}
	}
}

func TestTheListAsShownIsPrinted(t *testing.T) {
	o := newOffice(t)
	o.member(data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", JoinedUnion: "2019-03-26", Ethnicity: "Khmer"})
	o.member(data.Person{FullName: "Lý Anh", Gender: data.Female})
	s := o.open()
	s.front.grid.OnSort([]kit.SortMark{{Column: nameColumn, Descending: true}})
	o.files = []string{filepath.Join(t.TempDir(), "ds.pdf")}
	o.do("members-export")
	test.Tap(o.dialog().Button(3))
	if o.failed != nil || o.outcome.Text != "Đã in 2 người." {
		t.Fatalf("got %v, %+v", o.failed, o.outcome)
	}
	raw, err := os.ReadFile(o.files[0])
	o.check(err)
	pages, err := pdftest.Pages(raw)
	o.check(err)
	text := strings.Join(strings.Fields(pages[0].String()), " ")
	for _, want := range []string{"DANH SÁCH ĐOÀN VIÊN", "Đoàn xã Vĩnh Thanh – số liệu đến ngày 15/11/2022 – 2 người", "1 Danh Hữu Cường …/07/2003 Nam Chi đoàn ấp Vĩnh Đông 26/03/2019", "Trang 1/1"} {
		if !strings.Contains(text, want) {
			t.Errorf("the paper lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(text, "Khmer") {
		t.Error("the ethnicity is printed though nobody asked for it")
	}
}
