package evaluation

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// openPopup shows the editor of the chosen row in a dialog, for windows without a right pane.
func (h *sheet) openPopup() {
	w := h.screen.host.Window()
	if h.popup != nil || h.grid.Selected() < 0 {
		return
	}
	h.popup = newEditor(h)
	size := w.Canvas().Size()
	h.popup.view.SetMinSize(fyne.NewSize(min(560, size.Width-120), min(420, size.Height-190)))
	h.popup.figure.leave = func() { w.Canvas().FocusNext() }
	h.popup.evidence.leave = func() { kit.FocusOn(h.popup.figure) }
	step := func(key fyne.KeyName) func() bool {
		return func() bool {
			h.popup.commit()
			h.move(key)
			return false
		}
	}
	d := kit.NewDialog(w, "Nội dung đánh giá", h.popup.view, 560,
		kit.Answer{Caption: "Nội dung sau", Run: step(fyne.KeyDown)}, kit.Answer{Caption: "Nội dung trước", Run: step(fyne.KeyUp)},
		kit.Answer{Caption: "Đóng", Key: "Esc"})
	d.FirstFocus = h.popup.figure
	d.OnClosed = func() {
		h.popup.commit()
		h.popup = nil
		h.grid.Focus()
	}
	h.showRow()
	d.Show()
	h.popup.view.Settle()
}

// move chooses the row after or before the chosen one, passing over headings.
func (h *sheet) move(key fyne.KeyName) {
	step := 1
	if key == fyne.KeyUp {
		step = -1
	}
	for row := h.grid.Selected() + step; row >= 0 && row < h.lines.Len(); row += step {
		if !h.lines.Group(row) {
			h.grid.Select(row)
			return
		}
	}
}

// askGeneral asks for what stands at the head of the form and for the decision.
func (h *sheet) askGeneral() {
	if h.round == nil {
		return
	}
	e := h.round.Evaluation
	registration, recognition := newPaperFields(h, e.Registration), newPaperFields(h, e.Recognition)
	day := kit.NewDateField(vntext.DateOptions{Today: h.screen.host.Desk().Today(), Kind: vntext.Any})
	day.SetDate(e.FiguresAsOf)
	youth := kit.NewTextField()
	youth.Set(e.Youth)
	note := kit.NewNoteField(2)
	note.Set(e.Note)
	pair := func(a, b fyne.CanvasObject) fyne.CanvasObject { return container.NewGridWithColumns(2, a, b) }
	content := kit.Stack(10,
		kit.Stack(4, kit.NewCaption("Kế hoạch, bản đăng ký"), pair(kit.Labeled("Số, ký hiệu", false, registration.number), kit.Labeled("Ngày", false, registration.date))),
		kit.Stack(4, kit.NewCaption("Quyết định công nhận"), pair(kit.Labeled("Số, ký hiệu", false, recognition.number), kit.Labeled("Ngày", false, recognition.date))),
		kit.Stack(4, kit.NewCaption("Số liệu"), pair(kit.Labeled("Ngày chốt số liệu", false, day), kit.Labeled("Số thanh niên", false, youth))),
		kit.Labeled("Ghi chú", false, note))
	save := func() bool {
		_, ok1 := registration.date.Date()
		_, ok2 := recognition.date.Date()
		asOf, ok3 := day.Date()
		if !ok1 || !ok2 || !ok3 {
			return false // the field says what is wrong
		}
		one, two, people, text := registration.read(), recognition.read(), vntext.Clean(youth.Text), strings.TrimSpace(vntext.Compose(note.Text))
		h.screen.alter(e.UnitID, e.Year, func(round *data.Evaluation) {
			round.Registration, round.Recognition, round.FiguresAsOf, round.Youth, round.Note = one, two, asOf, people, text
		})
		return true
	}
	d := kit.NewDialog(h.screen.host.Window(), fmt.Sprintf("Thông tin chung – %s, năm %d", h.round.Unit.Name, e.Year), content, 560,
		kit.Answer{Caption: "Lưu", Run: save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = registration.number
	d.Show()
}

// paperFields are number and date of a paper; what else is known of it stays as it is.
type paperFields struct {
	was    data.Document
	number *kit.TextField
	date   *kit.DateField
}

func newPaperFields(h *sheet, d data.Document) *paperFields {
	p := &paperFields{was: d, number: kit.NewTextField(), date: kit.NewDateField(vntext.DateOptions{Today: h.screen.host.Desk().Today(), Kind: vntext.Any})}
	p.number.Set(d.Number)
	p.date.SetDate(d.Date)
	return p
}

func (p *paperFields) read() data.Document {
	d := p.was
	d.Number = vntext.Clean(p.number.Text)
	d.Date, _ = p.date.Date()
	if d.Number == "" && d.Date == "" {
		return data.Document{}
	}
	return d
}

// askFill offers to mark every row without a result as met, after showing which ones they are.
func (h *sheet) askFill() {
	if h.round == nil {
		return
	}
	side := h.keys
	preview := kit.NewNote("", kit.Normal)
	codes := func() []string {
		var all []string
		for _, list := range codesWith(h.round, side, data.Open) {
			all = append(all, list...)
		}
		return all
	}
	var d *kit.Dialog
	show := func() {
		open := codes()
		text := "Không còn nội dung nào trống."
		if len(open) > 0 {
			text = fmt.Sprintf("%d nội dung còn trống sẽ được ghi là Đạt: %s. Các kết quả đã có giữ nguyên; Ctrl+Z lấy lại được.", len(open), strings.Join(open, ", "))
		}
		preview.Set(text, kit.Normal)
		if d != nil {
			d.Button(0).SetEnabled(len(open) > 0)
			d.Refresh()
		}
	}
	column := kit.NewSegmented([]kit.Option{{Text: "Tự đánh giá"}, {Text: "Thẩm định"}}, func(i int) { side = data.Side(i); show() })
	column.Set(int(side))
	d = kit.NewDialog(h.screen.host.Window(), "Đánh dấu các nội dung còn trống là Đạt", kit.Stack(12, kit.Beside(8, kit.NewText("Cột:", kit.Muted), column), preview), 480,
		kit.Answer{Caption: "Đánh dấu", Key: "Enter", Run: func() bool { h.setResult(side, data.Met, codes()...); return true }},
		kit.Answer{Caption: "Hủy", Key: "Esc"})
	show()
	d.Show()
}
