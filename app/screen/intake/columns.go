package intake

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// The columns of the tab that shows how a list was understood.
var understoodColumns = []kit.Column{
	{ID: "place", Title: "Cột", Width: 80},
	{ID: "heading", Title: "Tiêu đề trong tệp", Width: 240},
	{ID: "fact", Title: "Hiểu là", Width: 180},
	{ID: "samples", Title: "Giá trị đầu tiên", Width: 260, Grow: true},
}

// columnLine is one column of a sheet, or a heading above them, or a row that holds no person.
type columnLine struct {
	group                         bool
	place, heading, fact, samples string
	tone                          kit.Tone
}

type columnTable []columnLine

// Len is the number of lines.
func (t columnTable) Len() int { return len(t) }

// Group tells headings from columns.
func (t columnTable) Group(row int) bool { return t[row].group }

// Cell is the text of one cell.
func (t columnTable) Cell(row, col int) kit.Cell {
	l := &t[row]
	switch understoodColumns[col].ID {
	case "place":
		return kit.Cell{Text: l.place, Tone: l.tone, Bold: l.group}
	case "heading":
		return kit.Cell{Text: l.heading, Tone: l.tone}
	case "fact":
		return kit.Cell{Text: l.fact, Tone: l.tone}
	}
	return kit.Cell{Text: l.samples, Tone: kit.Muted}
}

const (
	samplesShown = 3
	sampleDepth  = 200 // rows looked at for them
	ignoredShown = 200 // rows without a person that are listed for one sheet
)

// columnLines lists every sheet with its columns, then the rows that hold no person.
func columnLines(draft *lists.Draft) []columnLine {
	var lines []columnLine
	for i := range draft.Sheets {
		lines = append(lines, sheetLines(&draft.Sheets[i], draft.Book.Sheet(draft.Sheets[i].Name))...)
	}
	return lines
}

func sheetLines(d *lists.SheetDraft, cells *sheet.Sheet) []columnLine {
	lines := []columnLine{{group: true, place: sheetTitle(d)}}
	for _, reason := range []struct {
		text string
		tone kit.Tone
	}{{d.LeftOut, kit.Muted}, {d.Problem, kit.Red}} {
		if reason.text != "" {
			return append(lines, columnLine{heading: reason.text, tone: reason.tone, group: true})
		}
	}
	people := sampleRows(d, cells)
	for _, c := range d.Columns {
		l := columnLine{place: c.Letter, heading: c.Heading, fact: lists.KeyLabel(c.Key), samples: samples(people, c.Index)}
		if c.Value != "" {
			l.fact += " (" + c.Value + ")"
		}
		if c.Key == lists.KeyIgnored || c.Key == lists.KeyOrder {
			l.tone = kit.Muted
		}
		lines = append(lines, l)
	}
	for _, n := range d.Notes {
		lines = append(lines, columnLine{place: n.Column, heading: n.Message, tone: toneOf(&n), group: n.Column == ""})
	}
	for i, r := range d.Ignored {
		if i == ignoredShown {
			lines = append(lines, columnLine{place: "…", fact: "Bỏ qua", samples: fmt.Sprintf("và %s dòng nữa", kit.Number(len(d.Ignored)-i)), tone: kit.Muted})
			break
		}
		lines = append(lines, columnLine{place: fmt.Sprintf("Dòng %d", r.Row), fact: "Bỏ qua", samples: r.Reason, tone: kit.Muted})
	}
	return lines
}

// sheetTitle is a sheet in one line: name, header rows, people.
func sheetTitle(d *lists.SheetDraft) string {
	parts := []string{"Trang “" + d.Name + "”"}
	if len(d.HeaderRows) > 0 {
		parts = append(parts, "đầu bảng dòng "+rowRange(d.HeaderRows))
	}
	if d.LeftOut != "" {
		return parts[0] + " · không đọc"
	}
	return strings.Join(append(parts, kit.Number(len(d.Rows))+" người"), " · ")
}

// rowRange writes header rows, which follow each other, as "6" or "6–7".
func rowRange(rows []int) string {
	if len(rows) == 1 {
		return fmt.Sprint(rows[0])
	}
	return fmt.Sprintf("%d–%d", rows[0], rows[len(rows)-1])
}

// sampleRows are the first rows of the sheet that hold people.
func sampleRows(d *lists.SheetDraft, cells *sheet.Sheet) []*sheet.Row {
	numbers := make(map[int]bool, sampleDepth)
	for i := range d.Rows[:min(len(d.Rows), sampleDepth)] {
		numbers[d.Rows[i].Number] = true
	}
	var rows []*sheet.Row
	for i := range cells.Rows {
		if len(rows) == len(numbers) {
			break
		}
		if numbers[cells.Rows[i].Number] {
			rows = append(rows, &cells.Rows[i])
		}
	}
	return rows
}

// samples are the first values of a column that are not blank.
func samples(rows []*sheet.Row, col int) string {
	var texts []string
	for _, r := range rows {
		c := r.Cell(col)
		if c == nil {
			continue
		}
		if text := vntext.Clean(c.Text); text != "" {
			if texts = append(texts, text); len(texts) == samplesShown {
				break
			}
		}
	}
	if texts == nil {
		return "(cột trống)"
	}
	return strings.Join(texts, " · ")
}
