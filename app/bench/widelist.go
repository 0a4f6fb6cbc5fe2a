package main

import (
	"archive/zip"
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"os"
	"strings"

	"bachudong/data/sheet"
)

// The wide list: its columns of texts come first, then those of numbers; its fonts take turns from column to column.
const (
	wideColumns = 25
	wideTexts   = 14
)

var wideFonts = []string{"Times New Roman", ".VnTime"}

// wideParts are the parts of the workbook around its rows and texts, as Excel lays them out.
var wideParts = map[string]string{
	"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
	"_rels/.rels":     wideLinks("officeDocument", "xl/workbook.xml"),
	"xl/workbook.xml": `<workbook xmlns="` + spreadsheetML + `" xmlns:r="` + officeLinks + `"><sheets><sheet name="` + listSheet + `" sheetId="1" r:id="rId1"/></sheets></workbook>`,
	"xl/_rels/workbook.xml.rels": wideLinks("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml",
		"sharedStrings", "sharedStrings.xml"),
	"xl/styles.xml": `<styleSheet xmlns="` + spreadsheetML + `"><fonts count="2"><font><sz val="12"/><name val="` + wideFonts[0] + `"/></font><font><sz val="12"/><name val="` + wideFonts[1] + `"/></font></fonts>` +
		`<fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf fontId="0"/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
}

const (
	spreadsheetML = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	officeLinks   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// wideLinks is a part of relationships from pairs of kind and target.
func wideLinks(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`)
	for i := 0; i < len(pairs); i += 2 {
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, 1+i/2, officeLinks, pairs[i], pairs[i+1])
	}
	return b.String() + "</Relationships>"
}

// writeWideList writes the list to path: texts shared, a style at every cell.
func writeWideList(path string, rows int) (err error) {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	z := zip.NewWriter(file)
	part := func(name string, fill func(*bufio.Writer)) {
		w, failed := z.Create(name)
		if failed != nil {
			err = errors.Join(err, failed)
			return
		}
		out := bufio.NewWriter(w)
		fill(out)
		err = errors.Join(err, out.Flush())
	}
	for name, content := range wideParts {
		part(name, func(w *bufio.Writer) { w.WriteString(content) })
	}
	texts := sharedTexts{numbers: map[string]int{}}
	part("xl/worksheets/sheet1.xml", func(w *bufio.Writer) { writeWideRows(w, rows, &texts) })
	part("xl/sharedStrings.xml", func(w *bufio.Writer) {
		fmt.Fprintf(w, `<sst xmlns="%s" count="%d" uniqueCount="%d">`, spreadsheetML, rows*wideTexts, len(texts.list))
		for _, text := range texts.list {
			fmt.Fprintf(w, "<si><t>%s</t></si>", text)
		}
		w.WriteString("</sst>")
	})
	return errors.Join(err, z.Close())
}

// sharedTexts numbers the texts in the order in which they come up.
type sharedTexts struct {
	list    []string
	numbers map[string]int
}

func (t *sharedTexts) number(text string) int {
	n, known := t.numbers[text]
	if !known {
		n = len(t.list)
		t.numbers[text] = n
		t.list = append(t.list, text)
	}
	return n
}

// writeWideRows writes the worksheet. The sink keeps its first error until it is flushed.
func writeWideRows(w *bufio.Writer, rows int, texts *sharedTexts) {
	fmt.Fprintf(w, `<worksheet xmlns="%s"><dimension ref="A1:%s%d"/><sheetData>`, spreadsheetML, sheet.ColumnName(wideColumns-1), rows)
	for i := range rows {
		p := person(i)
		values := [wideTexts]string{p.FullName, p.CitizenID, p.Phone, p.Gender, p.Ethnicity, p.Religion, p.Hometown, p.Residence, p.Education,
			cmp.Or(p.Qualification, "Chưa qua đào tạo"), cmp.Or(p.PoliticalTheory, "Chưa học"), p.Occupation, fmt.Sprintf("Chi đoàn ấp %d", i%400), fmt.Sprintf("%08d", i)}
		fmt.Fprintf(w, `<row r="%d" spans="1:%d">`, i+1, wideColumns)
		for col := range wideColumns {
			place, style := fmt.Sprintf("%s%d", sheet.ColumnName(col), i+1), col%len(wideFonts)
			if col < wideTexts {
				fmt.Fprintf(w, `<c r="%s" s="%d" t="s"><v>%d</v></c>`, place, style, texts.number(values[col]))
			} else {
				fmt.Fprintf(w, `<c r="%s" s="%d"><v>%d</v></c>`, place, style, (i+1)*(col+7)%97_001)
			}
		}
		w.WriteString("</row>")
	}
	w.WriteString("</sheetData></worksheet>")
}
