package sheet_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/sheet"
)

// sound checks what every reader of a Sheet relies on.
func sound(t *testing.T, s *sheet.Sheet) {
	t.Helper()
	before := 0
	for _, row := range s.Rows {
		if row.Number < before || row.Number < 1 || row.Number > sheet.MaxRows || len(row.Cells) == 0 {
			t.Fatalf("row %d with %d cells after row %d", row.Number, len(row.Cells), before)
		}
		before = row.Number
		last := -1
		for _, c := range row.Cells {
			if c.Col <= last || c.Col >= sheet.MaxColumns || c.Kind == sheet.Empty || strings.TrimSpace(c.Text) == "" && c.Kind != sheet.ErrorValue {
				t.Fatalf("row %d has %+v after column %d", row.Number, c, last)
			}
			if c.Text != strings.ToValidUTF8(c.Text, "") || strings.ContainsAny(c.Text, "\x00\r") {
				t.Fatalf("row %d has the text %q", row.Number, c.Text)
			}
			joined := ""
			for _, r := range c.Runs() {
				joined += r.Text
			}
			if c.Runs() != nil && joined != c.Text {
				t.Fatalf("row %d has runs %+v of the text %q", row.Number, c.Runs(), c.Text)
			}
			last = c.Col
		}
	}
}

func FuzzWorksheet(f *testing.F) {
	for _, seed := range []string{
		`<worksheet><cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>An &amp; Bé</t></is></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`,
		`<x:worksheet><x:sheetData><x:row><x:c t="str"><x:f>A</x:f><x:v><![CDATA[<]]></x:v></x:c></x:row></x:sheetData></x:worksheet>`,
		`<worksheet><sheetData><row r="3"><c r="C3"><v>1e5</v></c><c r="A3" t="b"><v>1</v></c></row><row r="3"><c t="d"><v>2004-03-26</v></c></row></sheetData></worksheet>`,
		`<worksheet><sheetData><row><c t="inlineStr"><is><r><t xml:space="preserve"> a_x000D_</t></r><rPh><t>b</t></rPh></is></c><c t="e"><v>&#0;#N/A</v></c></row></sheetData></worksheet>`,
		`<worksheet><!-- > --><sheetData/><?a?></worksheet>`, `<a b="`, `<![CDATA[`, `</`, `<>`, `<worksheet a='>'/>`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, part []byte) {
		if s, err := sheet.ReadWorksheet(t.Context(), part); err == nil {
			sound(t, s)
		}
	})
}

func FuzzOpen(f *testing.F) {
	f.Add(zipBytes(f, with(workbookParts(`<row><c t="s"><v>0</v></c><c><v>5</v></c></row>`, ""), "xl/sharedStrings.xml", "<sst><si><t>An</t></si></sst>")))
	for _, seed := range []string{
		"a;b\n\"1\n2\";3", "sep=,\na,\"b\"\"", "=\"0\";1", "\xFF\xFEa\x00;\x00", "\xFF\xFE\x00", "PK\x03\x04", "\xD0\xCF\x11\xE0", "<html", "\"", "\"\"\"", "a\rb\r\nc",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(readsOrExplains)
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"a;b\n1;2", "sep=|\na|b", "\"a\n\"\";b\"\n;", "\xE4;\xAD\n", "\xFE\xFF\x00a\x00\n", "=\"0\",\"\"", "a\tb\r\n\t\t"} {
		f.Add([]byte(seed))
	}
	content, err := os.ReadFile("testdata/07-ket-xuat.csv")
	if err != nil {
		f.Fatal(err)
	}
	list := string(content[:1+bytes.LastIndexByte(content[:600], '\n')])
	f.Add([]byte(list))
	f.Add([]byte(utf16LE(list)))
	f.Add([]byte(strings.TrimPrefix(swapBytes(utf16LE(list)), "\xFE\xFF")))
	f.Add([]byte("sep=;\r\nSTT;H\xE4 v\xB5 t\xAAn\r\n1;\"Nguy\xD4n V\xA8n \xB8nh\"\r\n"))
	f.Fuzz(readsOrExplains)
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{
		"<meta charset='utf-8'><style>td{mso-number-format:'\\@'}</style><tr><th>STT</th><th colspan='2'>Họ và tên</th><th>Số CCCD</th></tr><tr><td>1</td><td>Nguyễn</td><td>Ánh</td><td style='mso-number-format:\"\\@\"'>095204430962</td></tr>",
		"<tr><td rowspan=2 colspan=3>An<td>B<tr><td>C", "<thead><tr><th><font face='.VnTime'>H\xE4</font> <b>b</b><br></table><table><tr><td>x",
		"<tr style='display:none'><td style='font-family:\"VNI-Times\",x'>a<table><tr><td>b</table>", "<tr><td colspan=-1 rowspan=99999999>", "<td>&nbsp;&#173;&#0;",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, content []byte) {
		readsOrExplains(t, append([]byte("<html><table>"), content...))
	})
}

func FuzzXLS(f *testing.F) {
	for _, path := range []string{"testdata/04-font-vntime.xls", "testdata/kieu-o.xls"} {
		content, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		_, behind, found := bytes.Cut(content, []byte("\x09\x08\x10\x00")) // the stream begins with its BOF
		if !found {
			f.Fatalf("%s has no workbook", path)
		}
		f.Add(append([]byte("\x09\x08\x10\x00"), behind...))
	}
	f.Add(xlsStream(bof8Globals, bof8Sheet, records(0x31, strings.Repeat("\x00", 14)+"\x01\x00A", 0xE0, "\x00\x00\x0E\x00", 0xFC, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x05\x00\x08\xFF\xFFab", 0x3C, "\x01a"), records(
		0xFD, "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00", 0xBD, "\x00\x00\x00\x00\x00\x00\x16\x00\x00\x00\x01\x00", 0xE5, "\x02\x00\x00\x00\x01\x00\x00\x00\x01\x00")))
	f.Add(xlsStream(bof5Globals, bof5Sheet, nil, records(0xD6, "\x00\x00\x00\x00\x00\x00\x01\x00a\x01\x00\x00", 0x06, strings.Repeat("\x00", 12)+"\xFF\xFF", 0x207, "\x01\x00x")))
	f.Fuzz(func(t *testing.T, stream []byte) {
		readsOrExplains(t, container("Workbook", stream))
	})
}

// readsOrExplains reads content and expects a sound book or a sentence for the officer, never a guarded panic.
func readsOrExplains(t *testing.T, content []byte) {
	book, err := sheet.Read(t.Context(), "ds.xlsx", content)
	if err == nil {
		for _, s := range book.Sheets {
			sound(t, s)
		}
		return
	}
	var coded *data.Error
	if !errors.As(err, &coded) || !strings.Contains(coded.Message, "“ds.xlsx”") {
		t.Fatalf("refused with %v", err)
	}
	if coded.Err != nil && strings.HasPrefix(coded.Err.Error(), "panic") {
		t.Fatal(coded.Err)
	}
}

func TestListsDamagedAnywhereAreReadOrExplained(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 26))
	for _, name := range []string{"testdata/06-so-va-ngay-lon-xon.xlsx", "testdata/07-ket-xuat.csv", "testdata/04-font-vntime.xls", "testdata/kieu-o.xls"} {
		content, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for range 500 {
			damaged := bytes.Clone(content)
			for range 1 + random.IntN(4) {
				damaged[random.IntN(len(damaged))] = byte(random.UintN(256))
				from := random.IntN(len(damaged))
				damaged = slices.Delete(damaged, from, min(len(damaged), from+random.IntN(4)))
			}
			readsOrExplains(t, damaged)
		}
	}
}
