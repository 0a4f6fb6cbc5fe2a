package units

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
)

// viewPage shows a plan: how much it concerns, each step, what is to be looked at.
type viewPage struct {
	grid *kit.Grid
	full *kit.Note // the selected line, whole
	box  fyne.CanvasObject
}

var viewColumns = []kit.Column{
	{ID: "do", Title: "Việc", Width: 130},
	{ID: "text", Title: "Nội dung", Width: 300, Grow: true},
	{ID: "branches", Title: "Chi đoàn", Width: 76, Align: kit.Right},
	{ID: "members", Title: "Đoàn viên", Width: 84, Align: kit.Right},
	{ID: "evaluations", Title: "Phiếu ĐG", Width: 80, Align: kit.Right},
}

func newViewPage(plan data.ReorganisationPlan, extra []string) *viewPage {
	p := &viewPage{grid: kit.NewGrid(viewColumns), full: kit.NewNote("", kit.Normal)}
	var rows cells
	for _, l := range plan.Lines {
		rows = append(rows, plain(data.ReorganisingLabels[l.Do], l.Text, kit.Number(l.Branches), kit.Number(l.Members), kit.Number(l.Evaluations)))
	}
	warnings := append(append([]string{}, plan.Warnings...), extra...)
	for _, w := range warnings {
		row := plain("Lưu ý", w, "", "", "")
		row[0].Tone, row[0].Pill = kit.Amber, true
		rows = append(rows, row)
	}
	p.grid.OnSelect = func(row int) {
		if row >= 0 {
			p.full.Set(rows[row][1].Text, kit.Normal)
		}
	}
	p.grid.SetSource(rows)
	figures := kit.Beside(26)
	for _, f := range []struct {
		label string
		n     int
	}{{"Đơn vị thay đổi", plan.Units}, {"Chi đoàn đổi nơi", plan.Branches}, {"Đoàn viên liên quan", plan.Members}, {"Người sang nơi mới", plan.Stays},
		{"Phiếu ở lại nơi cũ", plan.Evaluations}, {"Lưu ý", len(warnings)}} {
		tone := kit.Normal
		if f.label == "Lưu ý" && f.n > 0 {
			tone = kit.Amber
		}
		figures.Add(kit.Stack(2, kit.NewCaption(f.label), kit.NewFigure(kit.Number(f.n), tone)))
	}
	sure := fmt.Sprintf("Từ ngày %s. Tổng số %s đoàn viên trước và sau không đổi; số liệu các ngày trước giữ nguyên. Chưa ghi gì.", plan.Reorganisation.On.Display(), kit.Number(plan.Total))
	head := kit.Inset(kit.Stack(8, figures, kit.NewNote(sure, kit.Muted)), 14, 10, 14, 8)
	foot := kit.Inset(p.full, 14, 6, 14, 6)
	p.box = kit.Frame(head, foot, nil, nil, p.grid)
	p.grid.Select(0)
	return p
}

// resultPage says what was done and offers the way back.
func (w *wizard) resultPage() fyne.CanvasObject {
	text := fmt.Sprintf("%d đơn vị thay đổi từ ngày %s, %d người sang nơi sinh hoạt mới; tổng số %s đoàn viên không đổi. Cây đơn vị theo ngày ở ô “Số liệu đến ngày” phía trên.",
		w.plan.Units, w.plan.Reorganisation.On.Display(), w.plan.Stays, kit.Number(w.plan.Total))
	box := kit.Stack(12, kit.NewBanner(kit.Green, "Đã sắp xếp xong", text, "", nil))
	box.Add(kit.Beside(8, kit.NewButton("Hoàn tác việc sắp xếp này", "", w.undo)))
	for _, l := range w.plan.Lines {
		box.Add(kit.NewNote(data.ReorganisingLabels[l.Do]+": "+l.Text, kit.Normal))
	}
	return container.NewVScroll(kit.Inset(box, 14, 14, 14, 14))
}

// undo takes the reorganisation back.
func (w *wizard) undo() {
	s, number := w.screen, fmt.Sprint(w.change)
	file := s.host.Desk().File
	w.later("Hoàn tác", func(ctx context.Context) (func(), error) {
		report, err := file.Undo(ctx, number)
		return func() {
			w.leave()
			s.host.Changed()
			text := "Đã hoàn tác việc sắp xếp đơn vị"
			if n := len(report.Kept); n > 0 {
				text += fmt.Sprintf(" · giữ lại %d mục đã sửa sau đó", n)
			}
			s.host.Say(text)
		}, err
	})
}
