package intake

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data/store"
)

// loadPast reads the earlier imports again; the page of results learns from them whether its import still stands.
func (s *Screen) loadPast() {
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Nạp các lần nhập khẩu",
		func(ctx context.Context, _ func(int, int)) ([]pastImport, error) {
			changes, err := file.Imports(ctx, pastShown)
			return pastImports(changes), err
		}, func(past []pastImport, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.past = past
			s.pick.past.SetSource(pastTable(past))
			s.noticeUndone()
		})
}

// noticeUndone lets the page of results follow an undo from anywhere in the window.
func (s *Screen) noticeUndone() {
	if s.done == nil {
		return
	}
	for _, p := range s.past {
		if p.ref == string(s.done.batch) && p.undone != s.done.undone {
			s.done.undone = p.undone
			if s.stage == finished {
				s.showResult()
			}
		}
	}
}

// undo takes an import back. What was altered since stays and is named.
func (s *Screen) undo(ref string) {
	if s.busy() {
		return
	}
	file := s.host.Desk().File
	run(s, "Đang hoàn tác lần nhập", func(ctx context.Context, _ func(int, int)) (store.UndoReport, error) {
		return file.Undo(ctx, ref)
	}, func(report store.UndoReport, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.notice = "Đã hoàn tác lần nhập, sổ trở lại như trước đó"
		if n := len(report.Kept); n > 0 {
			s.notice = fmt.Sprintf("Đã hoàn tác lần nhập, giữ lại %s mục đã sửa sau đó", kit.Number(n))
			s.tellKept(report.Kept)
		}
		if s.done != nil && string(s.done.batch) == ref {
			s.done.kept = report.Kept
		}
		s.host.Changed()
	})
}

var keptColumns = []kit.Column{{ID: "label", Title: "Giữ lại", Width: 250}, {ID: "by", Title: "Vì đã sửa ở thay đổi", Width: 250, Grow: true}}

type keptTable []store.KeptRow

// Len is the number of kept rows.
func (t keptTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t keptTable) Cell(row, col int) kit.Cell {
	if keptColumns[col].ID == "label" {
		return kit.Cell{Text: t[row].Label}
	}
	return kit.Cell{Text: t[row].ChangedBy, Tone: kit.Muted}
}

func (s *Screen) tellKept(kept []store.KeptRow) {
	note := kit.NewNote(fmt.Sprintf("%s mục được giữ lại vì đã sửa sau lần nhập này, hoặc vì mục được giữ cần đến nó.", kit.Number(len(kept))), kit.Normal)
	content := kit.Stack(10, note, container.NewGridWrap(fyne.NewSize(560, 260), keptGrid(kept)))
	kit.NewDialog(s.host.Window(), "Đã hoàn tác một phần", content, 592, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
}

func keptGrid(kept []store.KeptRow) *kit.Grid {
	grid := kit.NewGrid(keptColumns)
	grid.SetSource(keptTable(kept))
	return grid
}

// keptCard lists on the page of results what the undo left alone.
func keptCard(kept []store.KeptRow) fyne.CanvasObject {
	const most = 8 // rows before the list scrolls
	height := kit.RowHeight*float32(min(len(kept), most)) + 36
	return kit.Stack(6, kit.NewCaption("Giữ lại vì đã sửa sau lần nhập"), container.New(leastHeight(height), keptGrid(kept)))
}
