package duplicates

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// askMerge shows what joining the chosen pair does, and joins it when the officer says so.
func (s *Screen) askMerge() {
	if p := s.pair(); p != nil && !s.busy {
		s.preview(p.A.ID, p.B.ID)
	}
}

func (s *Screen) preview(keep, other data.ID) {
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Xem trước khi gộp", func(ctx context.Context, _ func(int, int)) (data.Merge, error) {
		return file.MergePreview(ctx, keep, other, nil)
	}, func(m data.Merge, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.askHow(newMergeChoice(m, s.host.Desk().Number))
	})
}

// mergeChoice is a merge with what the officer takes of each fact: what the other record says, or what the kept one does.
type mergeChoice struct {
	data.Merge
	other  []bool
	number func(key, value string) string // as it may be shown now
}

func newMergeChoice(m data.Merge, number func(key, value string) string) *mergeChoice {
	c := &mergeChoice{Merge: m, other: make([]bool, len(m.Facts)), number: number}
	for i := range m.Facts {
		c.other[i] = m.Facts[i].Result == m.Facts[i].Other
	}
	return c
}

var mergeColumns = []kit.Column{
	{ID: "label", Title: "Mục", Width: 130},
	{ID: "kept", Title: "Hồ sơ giữ lại", Width: 170},
	{ID: "other", Title: "Hồ sơ gộp vào", Width: 170, Grow: true},
	{ID: "take", Title: "Lấy theo", Width: 150},
}

// Len is the number of facts.
func (c *mergeChoice) Len() int { return len(c.Facts) }

// Cell is the text of one cell, and the choice of a fact about which the two records disagree.
func (c *mergeChoice) Cell(row, col int) kit.Cell {
	f := &c.Facts[row]
	switch mergeColumns[col].ID {
	case "label":
		return kit.Cell{Text: data.FieldOf(f.Key).Label, Tone: kit.Muted}
	case "kept":
		return kit.Cell{Text: c.number(f.Key, shown(f.Key, f.Kept)), Tone: tone(!f.Conflict), Bold: !c.other[row]}
	case "other":
		return kit.Cell{Text: c.number(f.Key, shown(f.Key, f.Other)), Tone: tone(!f.Conflict), Bold: c.other[row]}
	}
	chosen := 0
	if c.other[row] {
		chosen = 1
	}
	return kit.Cell{Choice: []kit.Option{{Text: "Giữ lại"}, {Text: "Gộp vào"}}, Chosen: chosen, Fixed: !f.Conflict}
}

// prefers are the facts that are taken from the other record although the kept one has its own.
func (c *mergeChoice) prefers() []string {
	var keys []string
	for i := range c.Facts {
		if c.other[i] && c.Facts[i].Conflict {
			keys = append(keys, c.Facts[i].Key)
		}
	}
	return keys
}

var moveColumns = []kit.Column{{ID: "label", Title: "Chuyển sang hồ sơ giữ lại", Width: 240}, {ID: "note", Title: "Thế nào", Width: 420, Grow: true}}

// moveTable gives a grid the records that pass to the kept person.
type moveTable []data.MovedRecord

// Len is the number of records.
func (t moveTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t moveTable) Cell(row, col int) kit.Cell {
	r := &t[row]
	if moveColumns[col].ID == "label" {
		return kit.Cell{Text: r.Label, Tone: tone(!r.Conflict)}
	}
	return kit.Cell{Text: r.Note, Tone: kit.Muted}
}

// withoutName are the records that move, without whose they are: the dialog says that once.
func (c *mergeChoice) withoutName() []data.MovedRecord {
	moves := slices.Clone(c.Moves)
	for i := range moves {
		moves[i].Label = strings.Replace(moves[i].Label, " của "+c.Other.FullName, "", 1)
	}
	return moves
}

// askHow lets the officer choose fact by fact and see everything that moves.
func (s *Screen) askHow(c *mergeChoice) {
	facts, moves := kit.NewGrid(mergeColumns), kit.NewGrid(moveColumns)
	facts.ChoiceColumn = "take"
	facts.EmptyText = "Hai hồ sơ không ghi gì khác nhau."
	facts.OnChoose = func(row int, _ string, chose int) {
		if c.Facts[row].Conflict {
			c.other[row] = chose == 1
			facts.Refresh()
		}
	}
	facts.SetSource(c)
	moves.EmptyText = "Hồ sơ kia không có gì kèm theo."
	moves.SetSource(moveTable(c.withoutName()))
	note := kit.NewNote(fmt.Sprintf("Giữ lại: %s. Gộp vào: %s. Ô trống được điền; mục ghi khác nhau (chữ vàng) lấy theo hồ sơ giữ lại nếu không chọn. Có thể tách lại bất cứ lúc nào.",
		named(&c.Keep), named(&c.Other)), kit.Normal)
	content := kit.Stack(8, note, container.NewGridWrap(fyne.NewSize(720, 184), facts), container.NewGridWrap(fyne.NewSize(720, 122), moves))
	var d *kit.Dialog
	swap := func() bool {
		d.Close()
		s.preview(c.Other.ID, c.Keep.ID)
		return false // closed already: the next dialog is on top
	}
	d = kit.NewDialog(s.host.Window(), "Gộp hai hồ sơ", content, 756,
		kit.Answer{Caption: "Gộp", Key: "Enter", Run: func() bool { s.merge(c); return true }},
		kit.Answer{Caption: "Đổi hồ sơ giữ lại", Run: swap},
		kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.Show()
	facts.Focus()
}

func named(p *data.Person) string {
	if p.Birth == "" {
		return p.FullName
	}
	return p.FullName + " (" + p.Birth.Display() + ")"
}

func (s *Screen) merge(c *mergeChoice) {
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Gộp hồ sơ", func(ctx context.Context, _ func(int, int)) (data.Merge, error) {
		return file.Merge(ctx, c.Keep.ID, c.Other.ID, c.prefers())
	}, func(m data.Merge, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.notice = fmt.Sprintf("Đã gộp %s vào %s (Ctrl+Z để tách lại; về sau: “Tách lại” ở cuối hồ sơ)", m.Other.FullName, m.Keep.FullName)
		s.host.Changed()
	})
}
