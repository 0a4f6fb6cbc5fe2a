package units

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// stage is where the wizard stands.
type stage int

const (
	asking   stage = iota // what, which units, since when, by which decision
	dividing              // who goes where, or which lines of a map hold; only for those
	viewing               // what will happen
	finished
)

var stageTitles = []string{"1 Việc cần làm", "2 Phân chia", "3 Xem trước", "4 Kết quả"}

// wizard reorganises units in steps; nothing is written before the officer has seen the numbers.
type wizard struct {
	screen  *Screen
	stage   stage
	working background.Latest
	busy    bool
	writing bool

	ask    *askPage
	divide dividePage // nil when there is nothing to divide
	plan   data.ReorganisationPlan
	extra  []string // what the map does not settle, shown with the plan
	change int64    // of the plan that was carried out

	steps  *kit.Steps
	goBack *kit.Button
	goOn   *kit.Button
	remark *kit.Note
	head   *fyne.Container // the steps and the two buttons
	middle *fyne.Container
	view   *viewPage
}

// dividePage is the second step: it shows what is to be divided and puts the choices into the step.
type dividePage interface {
	object() fyne.CanvasObject
	focus()
	edit()
	steps() ([]data.ReorganisingStep, error)
}

// reorganise opens the wizard with the selected units chosen.
func (s *Screen) reorganise() {
	w := &wizard{screen: s, middle: container.NewStack(), remark: kit.NewNote("", kit.Red), steps: kit.NewSteps(stageTitles, 0)}
	w.ask = newAskPage(w)
	w.goBack = kit.NewButton("Quay lại", "Esc", s.back)
	w.goOn = kit.NewPrimary("Tiếp tục", "Ctrl+S", w.next)
	w.head = kit.ToolbarRow([]fyne.CanvasObject{w.steps}, []fyne.CanvasObject{w.goBack, w.goOn})
	s.page, s.wizard = nil, w
	box := kit.Frame(w.head, kit.Inset(w.remark, 14, 4, 14, 6), nil, nil, w.middle)
	s.show(kit.On(kit.Sheet, box))
	w.goTo(asking)
}

// goTo shows a step.
func (w *wizard) goTo(to stage) {
	w.stage = to
	w.say("")
	w.goBack.SetCaption("Quay lại")
	w.goOn.SetCaption("Tiếp tục")
	var page fyne.CanvasObject
	switch to {
	case asking:
		page = w.ask.box
	case dividing:
		page = w.divide.object()
	case viewing:
		w.view = newViewPage(w.plan, w.extra)
		page = w.view.box
		w.goOn.SetCaption("Thực hiện")
	case finished:
		page = w.resultPage()
		w.goOn.SetCaption("Xong")
		w.goBack.SetCaption("Danh sách")
	}
	w.steps.Set(int(to))
	w.head.Refresh() // captions have other widths now
	w.middle.Objects = []fyne.CanvasObject{page}
	w.middle.Refresh()
	w.screen.refreshActions()
	switch to {
	case asking:
		kit.FocusOn(w.ask.what)
	case dividing:
		w.divide.focus()
	case viewing:
		w.view.grid.Focus()
	case finished:
		kit.FocusOn(w.goOn)
	}
}

// say shows a sentence under the step; "" takes it away.
func (w *wizard) say(text string) {
	w.remark.Set(text, kit.Red)
	w.remark.Hidden = text == ""
}

// next goes on: to what has to be divided, to the numbers, to writing, out.
func (w *wizard) next() {
	if w.busy {
		return
	}
	switch w.stage {
	case asking:
		w.ask.commit()
		w.prepare()
	case dividing:
		w.preview()
	case viewing:
		w.run()
	case finished:
		w.leave()
	}
}

// back goes a step back and tells whether there was one; before the first and after the last the list comes back.
func (w *wizard) back() bool {
	if w.writing {
		return true
	}
	w.working.Stop()
	w.busy = false
	switch {
	case w.stage == viewing && w.divide != nil:
		w.goTo(dividing)
	case w.stage == viewing || w.stage == dividing:
		w.goTo(asking)
	default:
		return false
	}
	return true
}

func (w *wizard) leave() {
	s := w.screen
	s.wizard = nil
	s.show(nil)
	s.grid.Focus()
}

// edit alters the selected line of the second step.
func (w *wizard) edit() {
	if w.stage == dividing {
		w.divide.edit()
	}
}

// prepare reads what has to be divided, or goes straight to the numbers.
func (w *wizard) prepare() {
	load, err := w.ask.division()
	switch {
	case err != nil:
		w.say(data.MessageOf(err))
		return
	case load == nil:
		w.divide = nil
		w.preview()
		return
	}
	w.later("Nạp danh sách", func(ctx context.Context) (func(), error) {
		page, err := load(ctx)
		return func() {
			w.divide = page()
			w.goTo(dividing)
		}, err
	})
}

// preview works out what the steps will do.
func (w *wizard) preview() {
	r, err := w.ask.reorganisation()
	if err == nil && w.divide != nil {
		r.Steps, err = w.divide.steps()
	}
	if err != nil {
		w.say(data.MessageOf(err))
		return
	}
	file := w.screen.host.Desk().File
	w.later("Xem trước việc sắp xếp", func(ctx context.Context) (func(), error) {
		plan, err := file.PlanReorganisation(ctx, r)
		return func() {
			w.plan = plan
			w.goTo(viewing)
		}, err
	})
}

// run carries out exactly the plan that was shown.
func (w *wizard) run() {
	file, plan := w.screen.host.Desk().File, w.plan
	w.writing = true
	w.screen.host.Say("Đang sắp xếp đơn vị…")
	w.later("Sắp xếp đơn vị", func(ctx context.Context) (func(), error) {
		change, err := file.Reorganise(ctx, plan)
		return func() {
			w.change = change
			w.screen.host.Changed()
			w.goTo(finished)
			w.screen.host.Say("Đã thực hiện: " + plan.Reorganisation.Title)
		}, err
	})
}

// later does work in the background and what it gives afterwards on the UI goroutine; what is refused is said.
func (w *wizard) later(name string, work func(context.Context) (func(), error)) {
	w.busy = true
	w.goOn.SetEnabled(false)
	background.RunLatest(&w.working, w.screen.host.Runner(), context.Background(), name,
		func(ctx context.Context, _ func(int, int)) (func(), error) { return work(ctx) },
		func(then func(), err error) {
			w.busy, w.writing = false, false
			w.goOn.SetEnabled(true)
			switch {
			case w.screen.wizard != w:
			case data.CodeOf(err) == data.Internal:
				w.screen.host.Fail(err)
			case err != nil:
				w.say(data.MessageOf(err))
			default:
				then()
			}
		})
}
