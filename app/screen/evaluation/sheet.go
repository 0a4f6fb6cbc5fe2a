package evaluation

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// foldWidth is the width of the window below which the right pane is folded away.
const foldWidth float32 = 1180

// sheet is the evaluation of one Đoàn cơ sở: heading, list, conclusions, and the editor of the chosen row beside it.
type sheet struct {
	screen *Screen
	round  *work.Round // nil until one was loaded
	lines  *lines
	keys   data.Side // the column that the keys 1, 2, 3 fill in

	title    *kit.Text
	guidance *kit.Text
	facts    *kit.Text
	switcher *kit.Segmented
	grid     *kit.Grid
	verdicts [2]*verdict
	editor   *editor // in the right pane
	popup    *editor // in a dialog, nil when none is open
	view     fyne.CanvasObject
	bar      fyne.CanvasObject
}

func newSheet(s *Screen) *sheet {
	h := &sheet{screen: s, lines: &lines{}, title: kit.NewTitle("").Cut(120), guidance: kit.NewText("", kit.Muted).Cut(80),
		facts: kit.NewText("", kit.Muted).Cut(80)}
	h.switcher = kit.NewSegmented([]kit.Option{{Text: "Tự đánh giá"}, {Text: "Thẩm định"}}, func(i int) { h.setKeys(data.Side(i)) })
	h.buildGrid()
	h.verdicts = [2]*verdict{newVerdict("Tự đánh giá"), newVerdict("Thẩm định")}
	h.editor = newEditor(h)
	h.editor.figure.leave = h.grid.Focus
	foot := kit.Frame(kit.HLine(), nil, nil, nil, kit.On(kit.Sheet, kit.Inset(kit.Stack(4, h.verdicts[0].row, h.verdicts[1].row), 12, 6, 12, 6)))
	h.view = kit.Frame(h.heading(), foot, nil, nil, stretch(h.grid))
	h.bar = h.toolbar()
	h.setKeys(data.SelfSide)
	return h
}

func (h *sheet) heading() fyne.CanvasObject {
	edit := kit.NewLink("Sửa…", h.askGeneral)
	keys := kit.Beside(8, kit.NewText("Phím 1 · 2 · 3 · Delete ghi vào", kit.Muted), h.switcher)
	lines := kit.Stack(2, h.title, kit.Frame(nil, nil, nil, kit.Inset(keys, 14, 0, 0, 0), h.guidance), kit.Frame(nil, nil, nil, kit.Inset(edit, 14, 0, 0, 0), h.facts))
	return kit.On(kit.Sheet, kit.Frame(nil, kit.HLine(), nil, nil, kit.Inset(lines, 12, 8, 12, 7)))
}

func (h *sheet) buildGrid() {
	h.grid = kit.NewGrid([]kit.Column{
		{ID: "code", Title: "TT", Width: 46}, {ID: "title", Title: "Nội dung", Width: 190, Grow: true},
		{ID: "figure", Title: "Kết quả, số liệu", Width: 170}, {ID: "evidence", Title: "Minh chứng", Width: 96},
		{ID: "self", Title: "Tự đánh giá", Width: 134}, {ID: "appraised", Title: "Thẩm định", Width: 134},
	})
	h.grid.SetSource(h.lines)
	h.grid.OnSelect = func(int) { h.showRow() }
	h.grid.OnOpen = func(int) { h.edit() }
	h.grid.OnChoose = func(row int, column string, option int) {
		side := data.SelfSide
		if column == "appraised" {
			side = data.AppraisalSide
		}
		h.setResult(side, results[option], h.codeAt(row))
	}
	h.grid.OnCell = func(row int, column string) { h.follow(row, column) }
	h.grid.OnKey = h.typed
}

// show shows a round, keeping the chosen row when it is the same unit.
func (h *sheet) show(r *work.Round) {
	same := h.round != nil && h.round.Unit.ID == r.Unit.ID && h.round.Set.ID == r.Set.ID
	h.round = r
	h.lines.fill(r)
	if !same {
		h.grid.SetSource(h.lines)
		h.grid.Select(1)
	}
	h.refresh()
}

// refresh draws everything from the round.
func (h *sheet) refresh() {
	r := h.round
	h.lines.fill(r)
	h.grid.Refresh()
	h.title.Set(fmt.Sprintf("%s – Đoàn cơ sở “3 chủ động” năm %d", r.Unit.Name, r.Evaluation.Year), kit.Normal)
	h.guidance.Set(guidance(&r.Set), kit.Muted)
	h.facts.Set(facts(r), kit.Muted)
	for side, v := range h.verdicts {
		v.show(r, data.Side(side))
	}
	h.screen.host.Say(statusText(r))
	h.showRow()
}

// showRow puts the chosen row into the editors.
func (h *sheet) showRow() {
	row := h.grid.Selected()
	if h.round == nil || row < 0 || h.lines.Group(row) {
		return
	}
	h.editor.show(h.round, h.lines.list[row])
	if h.popup != nil {
		h.popup.show(h.round, h.lines.list[row])
	}
}

func (h *sheet) codeAt(row int) string { return h.lines.list[row].row.Code }

// commit hands over what stands in fields that were not left yet.
func (h *sheet) commit() {
	h.editor.commit()
	if h.popup != nil {
		h.popup.commit()
	}
}

// setKeys lets the number keys fill in one of the two columns.
func (h *sheet) setKeys(side data.Side) {
	h.keys = side
	h.grid.ChoiceColumn = [...]string{"self", "appraised"}[side]
	h.switcher.Set(int(side))
}

// typed moves the number keys between the columns and empties a result.
func (h *sheet) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyLeft:
		h.setKeys(data.SelfSide)
	case fyne.KeyRight:
		h.setKeys(data.AppraisalSide)
	case fyne.KeyDelete, fyne.KeyBackspace:
		if row := h.grid.Selected(); row >= 0 && !h.lines.Group(row) {
			h.setResult(h.keys, data.Open, h.codeAt(row))
		}
	default:
		return false
	}
	return true
}

// follow opens the people behind a register's figure, or the editor for everything else.
func (h *sheet) follow(row int, column string) {
	if column == "figure" {
		if f := h.round.Figures[h.codeAt(row)]; len(f.Parts) > 0 && len(f.Parts[0].People) > 0 {
			h.openPeople(f.Parts[0])
			return
		}
	}
	h.edit()
}

// openPeople lists exactly the people that a part of a figure counts.
func (h *sheet) openPeople(part data.FigurePart) {
	title := fmt.Sprintf("%s: %s – %s", part.Label, kit.Number(part.Count), h.round.Unit.Name)
	h.screen.host.Open(screen.Members, screen.ShowPeople{Title: title, People: part.People})
}

// edit goes to the figure of the chosen row, in the right pane or, where that is folded away, in a dialog.
func (h *sheet) edit() {
	if h.wide() {
		kit.FocusOn(h.editor.figure)
		return
	}
	h.openPopup()
}

// addEvidence opens the form for a new paper of the chosen row.
func (h *sheet) addEvidence() {
	list := h.editor.evidence
	if !h.wide() {
		h.openPopup()
		if h.popup == nil {
			return
		}
		list = h.popup.evidence
	}
	list.open(len(list.list))
}

// wide tells whether the right pane is there.
func (h *sheet) wide() bool { return h.screen.host.Window().Canvas().Size().Width >= foldWidth }

func guidance(set *data.CriteriaSet) string {
	g := set.Guidance
	if g.Number == "" {
		return set.Title
	}
	text := "Theo " + set.Kind + " số " + g.Number
	if g.Date != "" {
		text += " ngày " + g.Date.Display()
	}
	if g.Issuer != "" {
		text += " của " + g.Issuer
	}
	return text
}

// facts are the general facts of a round in one line; what is missing is named.
func facts(r *work.Round) string {
	e := &r.Evaluation
	named := func(label string, d data.Document) string {
		if d.Number == "" && d.Date == "" {
			return label + ": chưa có"
		}
		return label + ": " + paper(d)
	}
	parts := []string{named("Đăng ký", e.Registration), named("QĐ công nhận", e.Recognition), "Số liệu đến " + r.Day.Display()}
	if e.Youth != "" {
		parts = append(parts, "Thanh niên: "+e.Youth)
	}
	return strings.Join(parts, " · ")
}

// paper is a document as "03-KH/ĐTN, 24/01/2022".
func paper(d data.Document) string {
	switch {
	case d.Number == "":
		return d.Date.Display()
	case d.Date == "":
		return d.Number
	}
	return d.Number + ", " + d.Date.Display()
}
