package settings

import (
	"context"
	"fmt"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data/store"
)

var logColumns = []kit.Column{
	{ID: "number", Title: "Số", Width: 60, Align: kit.Right},
	{ID: "at", Title: "Lúc", Width: 140},
	{ID: "actor", Title: "Người làm", Width: 130},
	{ID: "title", Title: "Việc đã làm", Width: 420, Grow: true},
	{ID: "rows", Title: "Số dòng", Width: 90, Align: kit.Right},
	{ID: "state", Title: "Trạng thái", Width: 180},
}

// changeLog lists the changes, newest first.
type changeLog struct {
	screen  *Screen
	grid    *kit.Grid
	changes []store.Change
}

func newChangeLog(s *Screen) *changeLog {
	l := &changeLog{screen: s, grid: kit.NewGrid(logColumns)}
	l.grid.EmptyText = "Chưa có thay đổi nào."
	l.grid.OnSelect = func(int) {
		if keys := kit.KeysOf(l.grid); keys != nil {
			keys.Refresh()
		}
	}
	return l
}

func (l *changeLog) show(changes []store.Change) {
	l.changes = changes
	l.grid.SetSource(l)
}

// Len is the number of changes listed.
func (l *changeLog) Len() int { return len(l.changes) }

// Cell is the text of one cell.
func (l *changeLog) Cell(row, col int) kit.Cell {
	c := &l.changes[row]
	tone := kit.Normal
	if c.UndoneBy != 0 {
		tone = kit.Muted
	}
	switch logColumns[col].ID {
	case "number":
		return kit.Cell{Text: fmt.Sprint(c.Number), Tone: kit.Muted}
	case "at":
		return kit.Cell{Text: c.At.Local().Format("02/01/2006 15:04"), Tone: tone}
	case "actor":
		return kit.Cell{Text: c.Actor, Tone: tone}
	case "title":
		return kit.Cell{Text: c.Title, Tone: tone}
	case "rows":
		return kit.Cell{Text: kit.Number(c.Rows), Tone: tone}
	}
	if c.UndoneBy != 0 {
		tone = kit.Amber
	} else {
		tone = kit.Muted
	}
	return kit.Cell{Text: stateOf(c), Tone: tone}
}

// stateOf says whether a change still stands.
func stateOf(c *store.Change) string {
	switch {
	case c.UndoneBy != 0:
		return fmt.Sprintf("Đã hoàn tác (số %d)", c.UndoneBy)
	case c.Undoes != 0:
		return fmt.Sprintf("Hoàn tác số %d", c.Undoes)
	}
	return ""
}

func (l *changeLog) chosen() *store.Change {
	if i := l.grid.Selected(); i >= 0 && i < len(l.changes) {
		return &l.changes[i]
	}
	return nil
}

func (l *changeLog) canUndo() bool {
	c := l.chosen()
	return c == nil || c.CanUndo()
}

// undo takes the chosen change back. Rows that were changed later stay and are named.
func (l *changeLog) undo() {
	c := l.chosen()
	host := l.screen.host
	if c == nil {
		host.Say("Hãy chọn một thay đổi trong nhật ký.")
		return
	}
	file, number, title := host.Desk().File, c.Number, c.Title
	background.Run(host.Runner(), context.Background(), "Hoàn tác", func(ctx context.Context, _ func(int, int)) (store.UndoReport, error) {
		return file.Undo(ctx, fmt.Sprint(number))
	}, func(report store.UndoReport, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Changed()
		host.Say("Đã hoàn tác: " + title)
		if len(report.Kept) > 0 {
			l.tellKept(report.Kept)
		}
	})
}

const keptShown = 12

func (l *changeLog) tellKept(kept []store.KeptRow) {
	list := kit.Stack(4, kit.NewNote(fmt.Sprintf("%d mục được giữ lại vì đã sửa sau đó:", len(kept)), kit.Normal))
	for i, k := range kept {
		if i == keptShown {
			list.Add(kit.NewNote(fmt.Sprintf("… và %d mục nữa.", len(kept)-i), kit.Muted))
			break
		}
		list.Add(kit.NewNote("• "+k.Label+" ("+k.ChangedBy+")", kit.Muted))
	}
	kit.NewDialog(l.screen.host.Window(), "Đã hoàn tác một phần", list, 480, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
}
