package evaluation

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// editor shows everything about one row of a round and takes in its figure, evidence, results and note. There is one in
// the right pane and one in the dialog of narrow windows.
type editor struct {
	sheet *sheet
	unit  data.ID // what the fields are about: it may be another round than the sheet shows by now
	year  int
	code  string
	shown data.EvaluationRow

	title, group *kit.Note
	figure       *figureField
	register     *kit.Note
	useRegister  *kit.LinkText
	known        *fyne.Container // what the register has to say about the figure
	why          *fyne.Container
	evidence     *evidenceList
	sides        [2]*kit.Segmented
	note         *kit.NoteField
	view         *kit.VScroll
}

func newEditor(h *sheet) *editor {
	e := &editor{sheet: h, title: kit.NewBoldNote("", kit.Normal), group: kit.NewNote("", kit.Muted), figure: newFigureField(),
		register: kit.NewNote("", kit.Muted), why: kit.Stack(2), note: kit.NewNoteField(3)}
	e.useRegister = kit.NewLink("Dùng số của sổ", func() { e.setFigure("") })
	e.evidence = newEvidenceList(h.screen.host.Desk().Today)
	e.evidence.change = func(list []data.Document) { e.alter(func(row *data.EvaluationRow) { row.Evidence = list }) }
	e.evidence.grown = func() { e.view.Settle() }
	e.evidence.reveal = func(form fyne.CanvasObject) { e.view.Reveal(form) }
	e.evidence.leave = h.grid.Focus
	e.figure.OnCommit = e.setFigure
	e.note.OnCommit = func(text string) {
		text = strings.TrimSpace(text)
		e.alter(func(row *data.EvaluationRow) { row.Note = text })
	}
	e.known = kit.Stack(4, e.register, e.useRegister)
	results := kit.Stack(6)
	for side, label := range []string{"Tự đánh giá", "Thẩm định"} {
		e.sides[side] = kit.NewSegmented(options, func(i int) { e.setResult(data.Side(side), i) })
		clear := kit.NewLink("bỏ trống", func() { e.setResult(data.Side(side), -1) })
		name := container.NewGridWrap(fyne.NewSize(76, 20), kit.NewText(label, kit.Normal))
		results.Add(kit.Beside(8, name, e.sides[side], clear))
	}
	e.view = kit.NewVScroll(kit.Inset(kit.Stack(12,
		kit.Stack(3, e.title, e.group),
		kit.Stack(4, kit.NewCaption("Kết quả, số liệu"), e.figure, e.known),
		e.why,
		kit.Stack(4, kit.NewCaption("Minh chứng"), e.evidence.box),
		kit.Stack(4, kit.NewCaption("Kết quả"), results),
		kit.Stack(4, kit.NewCaption("Ghi chú, ý kiến thẩm định"), e.note),
	), 14, 12, 14, 12))
	return e
}

// show fills the fields with a row; fields whose value did not change keep what is being typed.
func (e *editor) show(r *work.Round, l line) {
	moved := e.code != l.row.Code || e.unit != r.Evaluation.UnitID || e.year != r.Evaluation.Year
	if moved {
		e.commit()
		e.view.ScrollToTop()
	}
	e.unit, e.year, e.code = r.Evaluation.UnitID, r.Evaluation.Year, l.row.Code
	var now data.EvaluationRow
	if row := r.Evaluation.Row(e.code); row != nil {
		now = *row
	}
	e.title.Set(e.code+" – "+l.row.Title, kit.Normal)
	e.group.Set("Tiêu chí "+l.group.Code+": "+l.group.Title, kit.Muted)
	if moved || now.Figure != e.shown.Figure {
		e.figure.Set(now.Figure)
	}
	if moved || now.Note != e.shown.Note {
		e.note.Set(now.Note)
	}
	e.shown = now
	e.evidence.show(now.Evidence, moved)
	for side, choice := range e.sides {
		choice.Set(optionOf(data.Side(side).Of(&now)))
	}
	e.explain(r)
	e.view.Settle()
}

// explain shows what the register knows about the row and whom it counted.
func (e *editor) explain(r *work.Round) {
	f, known := r.Figures[e.code]
	e.figure.SetPlaceHolder("Ghi số liệu của nội dung này")
	e.known.Hidden, e.useRegister.Hidden = !known, e.shown.Figure == ""
	e.why.RemoveAll()
	e.why.Hidden = !known
	if !known {
		return
	}
	e.figure.SetPlaceHolder(f.Text)
	text := fmt.Sprintf("Số của sổ đến %s; ghi vào ô để thay.", r.Day.Display())
	if e.shown.Figure != "" {
		text = fmt.Sprintf("Sổ đến %s: %s", r.Day.Display(), f.Text)
	}
	e.register.Set(text, kit.Muted)
	if len(f.Parts) > 0 {
		e.why.Add(kit.NewCaption("Vì sao"))
	}
	for _, part := range f.Parts {
		text := part.Label + ": " + kit.Number(part.Count)
		if len(part.People) == 0 {
			e.why.Add(kit.NewText(text, kit.Muted).Cut(60))
			continue
		}
		e.why.Add(container.NewHBox(kit.NewLink(text, func() { e.sheet.openPeople(part) })))
	}
}

// commit hands over what stands in fields that were not left yet.
func (e *editor) commit() {
	if e.code == "" {
		return
	}
	e.figure.Commit()
	e.note.Commit()
	e.evidence.commit()
}

func (e *editor) alter(apply func(*data.EvaluationRow)) {
	code := e.code
	e.sheet.screen.alter(e.unit, e.year, func(round *data.Evaluation) { apply(rowOf(round, code)) })
}

func (e *editor) setFigure(text string) {
	text = vntext.Clean(text)
	e.alter(func(row *data.EvaluationRow) { row.Figure = text })
}

func (e *editor) setResult(side data.Side, option int) {
	result := data.Open
	if option >= 0 {
		result = results[option]
	}
	e.alter(func(row *data.EvaluationRow) { put(row, side, result) })
}

// put records a result on one side of a row.
func put(row *data.EvaluationRow, side data.Side, result data.Result) {
	if side == data.SelfSide {
		row.Self = result
	} else {
		row.Appraised = result
	}
}

// figureField is a field that wraps a long figure; Enter hands it over and goes back to the list.
type figureField struct {
	kit.NoteField
	leave func()
}

func newFigureField() *figureField {
	f := &figureField{}
	f.MultiLine = true
	f.Wrapping = fyne.TextWrapWord
	f.ExtendBaseWidget(f)
	f.SetMinRowsVisible(2)
	return f
}

// TypedKey makes Enter hand the figure over instead of beginning a new line.
func (f *figureField) TypedKey(ev *fyne.KeyEvent) {
	if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
		f.Commit()
		if f.leave != nil {
			f.leave()
		}
		return
	}
	f.NoteField.TypedKey(ev)
}
