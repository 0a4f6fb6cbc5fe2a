package intake_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
	"bachudong/data/vntext/legacy"
	"bachudong/data/vntext/legacy/legacytest"
)

// coded are the people of the lists below as they must come out.
var coded = [][]string{
	{"Nguyễn Văn Ánh", "Nữ", "xã Vĩnh Thanh, tỉnh Bạc Liêu", "Chi đoàn ấp Vĩnh Đông"},
	{"Đỗ Thị Thúy Phượng", "Nữ", "thị trấn Phước Long", "Chi đoàn ấp Vĩnh Đông"},
	{"Thạch Sóc Khươl", "Nam", "phường 7, tỉnh Bạc Liêu", "Chi đoàn ấp Vĩnh Đông"},
	{"H'Hen Niê", "Nữ", "xã Đắk Mil, tỉnh Đắk Nông", "Chi đoàn ấp Vĩnh Đông"},
	{"Lý Quý Ửng", "Nam", "xã Châu Thới", "Chi đoàn ấp Vĩnh Đông"},
	{"Vũ Đức Hưng", "Nam", "xã Long Điền Đông, ấp Thị", "Chi đoàn ấp Vĩnh Đông"},
}

// typed says how each column of the list was typed and in which font.
type typed struct {
	write func(string) string
	font  string
}

func as(e legacy.Encoding, font string) typed {
	return typed{func(s string) string { return legacytest.Encode(s, e) }, font}
}

// codedList is the list of coded, its columns typed in these ways, below a title in capitals of .VnTimeH.
func codedList(name, sex, home, branch typed) *sheet.Sheet {
	rows := [][]any{{legacytest.Encode("danh sách đoàn viên đoàn xã", legacy.TCVN3)}, {}}
	columns := []typed{{strings.Clone, ""}, name, sex, {strings.Clone, "Arial"}, home, branch}
	heads := []string{"STT", "Họ và tên", "Giới tính", "Ngay sinh", "Quê quán", "Chi đoàn"}
	line := func(values []string) {
		row := make([]any, len(values))
		for i, v := range values {
			row[i] = columns[i].write(v)
		}
		rows = append(rows, row)
	}
	line(heads)
	for _, p := range coded {
		line([]string{"1", p[0], p[1], "15/03/2004", p[2], p[3]})
	}
	s := page("Danh sách", rows...)
	for i := range s.Rows {
		for j := range s.Rows[i].Cells {
			setFont(&s.Rows[i].Cells[j], columns[j].font)
		}
	}
	setFont(&s.Rows[0].Cells[0], ".VnTimeH")
	return s
}

func wantCoded(t *testing.T, d *intake.SheetDraft) {
	t.Helper()
	if len(d.Rows) != len(coded) {
		t.Fatalf("%d people, want %d: %+v", len(d.Rows), len(coded), d)
	}
	for i, want := range coded {
		r := &d.Rows[i]
		if got := []string{r.Person.FullName, r.Person.Gender, r.Person.Hometown, r.Branch}; !reflect.DeepEqual(got, want) {
			t.Errorf("row %d is %q, want %q", r.Number, got, want)
		}
	}
}

func noteCodes(d *intake.SheetDraft) []string {
	list := []string{}
	for _, n := range d.Notes {
		list = append(list, n.Column+" "+n.Code)
	}
	return list
}

func TestColumnsInFontsOfDifferentTimes(t *testing.T) {
	decomposed := typed{func(s string) string { return legacytest.Decompose(s, true) }, "Times New Roman"}
	s := codedList(as(legacy.TCVN3, ".VnTime"), as(legacy.VNI, "VNI-Times"), as(legacy.Unicode, "Arial"), decomposed)
	before := s.Rows[2].Cells[1].Text
	d := draftOf(t, s).Sheets[0]
	wantCoded(t, &d)
	if d.Encoding != "mixed" || len(d.Notes) != 0 {
		t.Errorf("encoding %s, notes %+v", d.Encoding, d.Notes)
	}
	var found []string
	for _, c := range d.Conversions {
		found = append(found, strings.Join([]string{c.Letter, c.Encoding, c.By, c.Font}, " "))
		if c.Disagrees || c.Cells == 0 || c.Before == c.After {
			t.Errorf("conversion %+v", c)
		}
	}
	if want := []string{"A tcvn3 font .VnTimeH", "B tcvn3 font .VnTime", "C vni font VNI-Times"}; !reflect.DeepEqual(found, want) {
		t.Errorf("conversions %q, want %q", found, want)
	}
	if s.Rows[2].Cells[1].Text != before {
		t.Error("the list itself was changed: the error file is made of it")
	}
}

func TestFontsThatDoNotSayTheTruthAreReported(t *testing.T) {
	s := codedList(as(legacy.Unicode, ".VnTime"), as(legacy.Unicode, "Arial"), as(legacy.TCVN3, "Arial"), as(legacy.VNI, ".VnArial"))
	d := draftOf(t, s).Sheets[0]
	wantCoded(t, &d)
	if got := noteCodes(&d); !reflect.DeepEqual(got, []string{"B encoding_disagrees", "E encoding_disagrees", "F encoding_disagrees"}) {
		t.Fatalf("notes %q: %+v", got, d.Notes)
	}
	for i, want := range []string{
		"ghi phông .VnTime nhưng chữ là Unicode; đã giữ nguyên. Ví dụ “",
		"ghi phông Arial nhưng chữ gõ theo bảng mã TCVN3 (ABC); đã chuyển sang Unicode, hãy kiểm tra. Ví dụ “x· VÜnh Thanh, tØnh B¹c Liªu” → “xã Vĩnh Thanh, tỉnh Bạc Liêu”.",
		"ghi phông .VnArial nhưng chữ gõ theo bảng mã VNI; đã chuyển",
	} {
		if !strings.Contains(d.Notes[i].Message, want) {
			t.Errorf("note %q does not say %q", d.Notes[i].Message, want)
		}
	}
}

func TestOneCellInAnotherEncodingThanItsColumn(t *testing.T) {
	s := codedList(as(legacy.TCVN3, ".VnTime"), as(legacy.TCVN3, ".VnTime"), as(legacy.Unicode, "Arial"), as(legacy.TCVN3, ".VnTime"))
	s.Rows[3].Cells[1].Text = coded[1][0]                                  // retyped in Unicode, the font stayed
	s.Rows[4].Cells[4].Text = legacytest.Encode(coded[2][2], legacy.TCVN3) // pasted, the font was lost
	d := draftOf(t, s).Sheets[0]
	wantCoded(t, &d)
	if got := noteCodes(&d); !reflect.DeepEqual(got, []string{"B encoding_disagrees", "E encoding_disagrees"}) {
		t.Errorf("notes %q: %+v", got, d.Notes)
	}
}

func TestTheOfficerSaysWhatAColumnIsIn(t *testing.T) {
	s := codedList(as(legacy.TCVN3, "Arial"), as(legacy.Unicode, "Arial"), as(legacy.Unicode, "Arial"), as(legacy.Unicode, "Arial"))
	s.Rows[2].Cells[4].Text = "xa~ Vi~nh Thanh, ti?nh Ba.c Lie^u"
	home := intake.Layout{Encodings: map[int]string{1: "tcvn3", 4: "viqr"}}
	opt := intake.Options{Today: today, Layouts: map[string]intake.Layout{s.Name: home}}
	draft, err := intake.Read(context.Background(), bookOf(s), opt)
	must(t, err)
	d := draft.Sheets[0]
	wantCoded(t, &d)
	if len(d.Notes) != 0 || d.Conversions[1].By != intake.ByOfficer || d.Conversions[1].Disagrees {
		t.Errorf("notes %+v, conversions %+v", d.Notes, d.Conversions)
	}
	opt.Layouts[s.Name] = intake.Layout{Encodings: map[int]string{1: "ebcdic"}}
	if _, err := intake.Read(context.Background(), bookOf(s), opt); err == nil || !strings.Contains(err.Error(), "ebcdic") {
		t.Errorf("an encoding that does not exist gives %v", err)
	}
}

func TestUnicodeListsAreNotCopiedNorQuestioned(t *testing.T) {
	s := codedList(as(legacy.Unicode, "Arial"), as(legacy.Unicode, ""), as(legacy.Unicode, "Times New Roman"), as(legacy.Unicode, "Calibri"))
	s.Rows[0].Cells[0].Text, s.Rows[1].Cells[2].Text = "DANH SÁCH ĐV", "GT"
	setFont(&s.Rows[0].Cells[0], "Arial")
	s.Rows[3].Cells[2].Text = "×"
	d := draftOf(t, s).Sheets[0]
	if d.Encoding != "unicode" || len(d.Conversions) != 0 || len(d.Rows) != len(coded) {
		t.Errorf("encoding %s, conversions %+v, %d people", d.Encoding, d.Conversions, len(d.Rows))
	}
}

// The whole list in one old font, with names that lost their capital, a name in capitals of H and one typed in capitals.
func TestAListInVnTime(t *testing.T) {
	font := as(legacy.TCVN3, ".VnTime")
	s := codedList(font, font, font, font)
	setFont(&s.Rows[2].Cells[1], ".VnTimeH")
	s.Rows[2].Cells[1].Text = legacytest.Encode(strings.ToLower(coded[0][0]), legacy.TCVN3)
	s.Rows[3].Cells[1].Text = legacytest.Encode(strings.ToUpper(coded[1][0]), legacy.TCVN3)
	draft := draftOf(t, s)
	d := draft.Sheets[0]
	wantCoded(t, &d)
	if d.Encoding != "tcvn3" || len(d.Notes) != 0 {
		t.Errorf("encoding %s, notes %+v", d.Encoding, d.Notes)
	}
	plan := judge(t, draft, newRegister(), intake.Options{Unit: commune, Today: today})
	raw := plan.Change().Raw
	if len(raw) != len(coded) {
		t.Fatalf("raw texts of %d people, want %d", len(raw), len(coded))
	}
	if r := raw[4]; r.PersonID != plan.Decisions[4].Person || r.Row != d.Rows[4].Number || r.Encoding != "tcvn3" || r.File != "danh-sach.xlsx" ||
		!reflect.DeepEqual(r.Cells, map[string]string{"B": s.Rows[6].Cells[1].Text, "E": s.Rows[6].Cells[4].Text, "F": s.Rows[6].Cells[5].Text}) {
		t.Errorf("raw text %+v of row %d", r, d.Rows[4].Number)
	}
}

// A real workbook: texts whose letters are of several times within one cell, a title merged over the table and the branch
// as a title row, both in a font of capitals.
func TestCellsThatMixFonts(t *testing.T) {
	tcvn3 := func(s string) string { return legacytest.Encode(s, legacy.TCVN3) }
	run := func(text, font string) excelize.RichTextRun {
		return excelize.RichTextRun{Text: text, Font: &excelize.Font{Family: font}}
	}
	const s = "Sheet1"
	path := workbook(t, func(f *excelize.File) {
		fonts := map[string]int{}
		for _, font := range []string{".VnTime", ".VnTimeH"} {
			style, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Family: font}})
			must(t, err)
			fonts[font] = style
		}
		must(t, f.SetCellStr(s, "A1", tcvn3("danh sách đoàn viên")))
		must(t, f.MergeCell(s, "A1", "D1"))
		must(t, f.SetSheetRow(s, "A3", &[]any{"STT", tcvn3("Họ và tên"), tcvn3("Ngày sinh"), tcvn3("Quê quán")}))
		must(t, f.SetCellStr(s, "A4", tcvn3("chi đoàn ấp vĩnh đông")))
		must(t, f.MergeCell(s, "A4", "D4"))
		must(t, f.SetSheetRow(s, "A5", &[]any{1, nil, "15/03/2004", tcvn3("xã Vĩnh Thanh")}))
		must(t, f.SetSheetRow(s, "A6", &[]any{2, tcvn3("Lê Thị Thúy"), "16/03/2004", nil}))
		must(t, f.SetCellStyle(s, "A1", "D6", fonts[".VnTime"]))
		must(t, f.SetCellStyle(s, "A1", "A1", fonts[".VnTimeH"]))
		must(t, f.SetCellStyle(s, "A4", "A4", fonts[".VnTimeH"]))
		must(t, f.SetCellRichText(s, "B5", []excelize.RichTextRun{run(tcvn3("Nguyễn "), ".VnTime"), run("Văn ", "Arial"),
			run(legacytest.Encode("Phước", legacy.VNI), "VNI-Times")}))
		must(t, f.SetCellRichText(s, "D6", []excelize.RichTextRun{run("tỉnh ", "Arial"), run(tcvn3("bạc liêu"), ".VnTimeH")}))
	})
	d := read(t, path).Sheets[0]
	if len(d.Rows) != 2 || d.Encoding != "mixed" || len(d.Notes) != 0 {
		t.Fatalf("%d people, encoding %s, notes %+v", len(d.Rows), d.Encoding, d.Notes)
	}
	a, b := &d.Rows[0], &d.Rows[1]
	if a.Person.FullName != "Nguyễn Văn Phước" || a.Person.Hometown != "xã Vĩnh Thanh" || vntext.Fold(a.Branch) != "chi doan ap vinh dong" {
		t.Errorf("%+v in %q", a.Person, a.Branch)
	}
	if b.Person.FullName != "Lê Thị Thúy" || b.Person.Hometown != "tỉnh BẠC LIÊU" {
		t.Errorf("%+v", b.Person)
	}
}

// A text file that is not UTF-8: every byte a character, no fonts to go by. Some programs make UTF-8 of it all the same.
func TestTextFilesInOldEncodings(t *testing.T) {
	for i, e := range []legacy.Encoding{legacy.TCVN3, legacy.VNI, legacy.Windows1258, legacy.TCVN3, legacy.VNI, legacy.Windows1258} {
		t.Run(string(e), func(t *testing.T) {
			s := codedList(as(e, ""), as(e, ""), as(e, ""), as(e, ""))
			s.Rows = s.Rows[1:]
			book := bookOf(s)
			book.Legacy = i < 3
			draft, err := intake.Read(context.Background(), book, intake.Options{Today: today})
			must(t, err)
			d := draft.Sheets[0]
			wantCoded(t, &d)
			if d.Encoding != string(e) || len(d.Notes) == 0 {
				t.Errorf("encoding %s, notes %+v", d.Encoding, d.Notes)
			}
			for _, n := range d.Notes {
				if n.Code != "encoding_guessed" || !strings.Contains(n.Message, e.Label()) || !strings.Contains(n.Message, "→") {
					t.Errorf("note %+v", n)
				}
			}
		})
	}
}

func TestEncodingsOfTheSamples(t *testing.T) {
	for name, want := range map[string]string{"01-chuan.xlsx": "unicode", "04-font-vntime.xls": "tcvn3", "05-font-vni.xlsx": "vni", "07-ket-xuat.csv": "unicode"} {
		for _, d := range read(t, filepath.Join("testdata", name)).Sheets {
			if d.Encoding != want || slices.ContainsFunc(d.Notes, func(n intake.Finding) bool { return strings.HasPrefix(n.Code, "encoding_") }) {
				t.Errorf("%s, %s: encoding %s, notes %+v", name, d.Name, d.Encoding, d.Notes)
			}
		}
	}
}
