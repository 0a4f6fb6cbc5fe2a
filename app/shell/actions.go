package shell

import (
	"cmp"
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// globalActions are the keys that work on every screen.
func (w *Window) globalActions() []*kit.Action {
	opened := func() bool { return w.desk != nil }
	actions := []*kit.Action{
		{ID: "help", Caption: "Trợ giúp", Key: "F1", Run: w.showHelp},
		{ID: "reload", Caption: "Nạp lại", Key: "F5", Enabled: opened, Run: w.Changed},
		{ID: "undo", Caption: "Hoàn tác", Key: "Ctrl+Z", Enabled: opened, Run: w.Undo},
		{ID: "open", Caption: "Mở tệp dữ liệu", Key: "Ctrl+O", Run: w.askOpen},
		{ID: "import", Caption: "Nhập khẩu danh sách", Key: "Ctrl+I", Enabled: opened, Run: func() { w.Open("intake", nil) }},
	}
	for _, e := range w.entries {
		actions = append(actions, &kit.Action{ID: "go-" + e.ID, Caption: e.Caption, Key: e.Key, Enabled: opened,
			Run: func() { w.Open(e.ID, nil) }})
	}
	return actions
}

// Undo takes back the newest change that is not undone yet, after the visible screen settled what is not saved. Undoing is
// itself a change, so nothing is lost.
func (w *Window) Undo() {
	if w.desk != nil {
		w.leaveThen(w.undo)
	}
}

func (w *Window) undo() {
	if w.desk == nil {
		return
	}
	file := w.desk.File
	type undone struct {
		title  string
		report store.UndoReport
	}
	background.Run(w.runner, context.Background(), "Hoàn tác", func(ctx context.Context, _ func(int, int)) (undone, error) {
		changes, err := file.Changes(ctx, 200)
		if err != nil {
			return undone{}, err
		}
		for _, c := range changes {
			if c.CanUndo() && c.Undoes == 0 {
				report, err := file.Undo(ctx, fmt.Sprint(c.Number))
				return undone{c.Title, report}, err
			}
		}
		return undone{}, data.Errorf(data.NotFound, "Không còn thay đổi nào để hoàn tác.")
	}, func(u undone, err error) {
		if err != nil {
			w.Fail(err)
			return
		}
		w.Changed()
		text := "Đã hoàn tác: " + u.title
		if n := len(u.report.Kept); n > 0 {
			text += fmt.Sprintf(" · giữ lại %d mục đã sửa sau đó", n)
		}
		w.Say(text)
	})
}

// showHelp lists every key in force.
func (w *Window) showHelp() {
	lines := kit.Stack(4)
	for _, a := range w.keys.List() {
		if says := cmp.Or(a.Caption, a.Help); a.Key != "" && says != "" {
			lines.Add(container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(110, 20), kit.NewText(string(a.Key), kit.Muted)), nil,
				kit.NewText(says, kit.Normal)))
		}
	}
	scroll := container.NewVScroll(lines)
	scroll.SetMinSize(fyne.NewSize(380, 360))
	kit.NewDialog(w.win, "Phím tắt", scroll, 420, kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
}
