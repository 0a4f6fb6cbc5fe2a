package intake

import (
	"fmt"
	"strings"
	"time"

	"bachudong/app/kit"
	"bachudong/app/screen/output"
	"bachudong/data/store"
	report "bachudong/reports/list"
)

// pastShown is how many lists of earlier imports are looked at.
const pastShown = 300

// pastImport is one import as the list of the first step shows it: all lists of one go.
type pastImport struct {
	ref    string // for undoing it
	at     time.Time
	files  []string // each with what came of it, in the order in which they came in
	actor  string
	undone bool
}

// pastImports joins the lists of one go; changes come newest first.
func pastImports(changes []store.Change) []pastImport {
	var past []pastImport
	at := make(map[string]int)
	for _, c := range changes {
		ref := string(c.Batch)
		if ref == "" {
			ref = fmt.Sprint(c.Number)
		}
		i, known := at[ref]
		if !known {
			i = len(past)
			at[ref] = i
			past = append(past, pastImport{ref: ref, undone: true})
		}
		p := &past[i]
		p.at, p.actor = c.At, c.Actor // those of the first list of the go
		p.files = append([]string{strings.TrimPrefix(c.Title, "Nhập khẩu ")}, p.files...)
		p.undone = p.undone && c.UndoneBy != 0
	}
	return past
}

// text is what came in, in one line.
func (p *pastImport) text() string {
	if n := len(p.files); n > 1 {
		return fmt.Sprintf("%d tệp: %s", n, strings.Join(p.files, "; "))
	}
	return p.files[0]
}

var pastColumns = []kit.Column{
	{ID: "at", Title: "Lúc", Width: 128},
	{ID: "files", Title: "Tệp và số người", Width: 230, Grow: true},
	{ID: "actor", Title: "Người làm", Width: 110},
	{ID: "undo", Title: "Tình trạng", Width: 164},
}

const undoneText = "Đã hoàn tác"

// pastTable gives the grid its cells.
type pastTable []pastImport

// Len is the number of imports.
func (t pastTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t pastTable) Cell(row, col int) kit.Cell {
	p := &t[row]
	tone := kit.Normal
	if p.undone {
		tone = kit.Muted
	}
	switch pastColumns[col].ID {
	case "at":
		return kit.Cell{Text: p.at.Local().Format("02/01/2006 15:04"), Tone: kit.Muted}
	case "files":
		return kit.Cell{Text: p.text(), Tone: tone}
	case "actor":
		return kit.Cell{Text: p.actor, Tone: kit.Muted}
	}
	if p.undone {
		return kit.Cell{Text: undoneText, Tone: kit.Amber}
	}
	return kit.Cell{Text: "Hoàn tác lần nhập này", Tone: kit.Link}
}

func newPastGrid(s *Screen) *kit.Grid {
	grid := kit.NewGrid(pastColumns)
	grid.EmptyText = "Chưa nhập khẩu lần nào."
	grid.OnCell = func(row int, column string) {
		if column == "undo" && row < len(s.past) && !s.past[row].undone {
			s.undo(s.past[row].ref)
		}
	}
	grid.OnOpen = s.openPast
	return grid
}

// openPast names every list of a go, with the button that takes it back.
func (s *Screen) openPast(row int) {
	if row < 0 || row >= len(s.past) {
		return
	}
	p := s.past[row]
	lines := kit.Stack(5, kit.NewNote(fmt.Sprintf("%s · %s", p.at.Local().Format("02/01/2006 15:04"), p.actor), kit.Muted))
	for _, file := range p.files {
		lines.Add(kit.NewNote(file, kit.Normal))
	}
	shut := kit.Answer{Caption: "Đóng", Key: "Esc"}
	if p.undone {
		lines.Add(kit.NewNote(undoneText+".", kit.Amber))
		kit.NewDialog(s.host.Window(), "Lần nhập khẩu", lines, 480, shut).Show()
		return
	}
	undo := kit.Answer{Caption: "Hoàn tác lần nhập này", Run: func() bool { s.undo(p.ref); return true }}
	kit.NewDialog(s.host.Window(), "Lần nhập khẩu", lines, 480, shut, undo).Show()
}

// exportPast writes the earlier imports as they are listed.
func (s *Screen) exportPast() {
	past, scope := s.past, s.host.Scope()
	output.List(s.host, output.Listing{Job: "Kết xuất các lần nhập khẩu", Name: "Các lần nhập khẩu", Of: scope.Units[0].Name, Noun: "lần nhập khẩu",
		Title: "CÁC LẦN NHẬP KHẨU", Note: report.NoteOf(scope.Units[0].Name, s.host.Desk().Today(), len(past), "lần nhập khẩu"),
		Columns: s.pick.past.Columns(), Len: len(past),
		Value: func(row int, column string) any { return past[row].value(column) }})
}

// value is what a column says of an import, as it goes into a workbook.
func (p *pastImport) value(column string) any {
	switch column {
	case "at":
		return p.at.Local()
	case "files":
		return p.text()
	case "actor":
		return p.actor
	}
	if p.undone {
		return undoneText
	}
	return "Đã ghi vào sổ"
}
