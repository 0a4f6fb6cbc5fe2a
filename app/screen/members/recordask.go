package members

import (
	"context"
	"reflect"
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
)

// mostPeople is how many people are offered where a record names somebody; others are typed.
const mostPeople = 1000

// ask opens a record; what is typed goes into the page.
func (l *ledger[T]) ask(e *entry[T]) {
	l.askThen(e, func(record T) {
		l.keep(e, record)
		l.tab.altered()
	})
}

// askThen opens a record, after reading who can be named in it, and hands over what is typed.
func (l *ledger[T]) askThen(e *entry[T], keep func(T)) {
	p := l.tab.page
	choices := recordform.Choices{Today: p.screen.host.Desk().Today(), Units: p.screen.query.scope.Units,
		Values: map[string][]string{"position": intake.Choices(intake.KeyPosition)}}
	if !l.namesPeople() {
		l.show(e, choices, keep)
		return
	}
	file, scope := p.screen.host.Desk().File, p.screen.query.scope
	background.Run(p.screen.host.Runner(), context.Background(), "Nạp danh sách người",
		func(ctx context.Context, _ func(int, int)) ([]data.Member, error) {
			return file.Members(ctx, store.MemberFilter{Unit: scope.Unit.ID, AsOf: scope.AsOf, Status: store.AnyStatus, Limit: mostPeople})
		}, func(found []data.Member, err error) {
			if err != nil {
				p.screen.host.Fail(err)
				return
			}
			for _, m := range found {
				if m.ID != p.id {
					choices.People = append(choices.People, recordform.Person{ID: m.ID, Name: m.FullName, Birth: m.Birth})
				}
			}
			l.show(e, choices, keep)
		})
}

func (l *ledger[T]) namesPeople() bool {
	for i := range l.kind.Fields {
		if l.kind.Fields[i].Kind == data.PersonFact {
			return true
		}
	}
	return false
}

// show is the dialog of one record. Đồng ý takes it into the page, which is saved as a whole.
func (l *ledger[T]) show(e *entry[T], choices recordform.Choices, keep func(T)) {
	form := recordform.New(l.kind, choices, l.keys...)
	form.Set(e.now)
	title := l.kind.Label
	if e.kept == nil {
		title = l.adds
	}
	take := func() string {
		record, key, problem := form.Read()
		if problem == "" && l.judge != nil {
			key, problem = l.judge(&record)
		}
		switch {
		case problem != "":
			form.Remark(key, problem, kit.Red)
			form.Focus(key)
		case e.kept == nil && !slices.Contains(l.list, e) && reflect.DeepEqual(record, e.now):
			kit.FocusOn(form.First())
			return "Chưa nhập gì. Hãy nhập ít nhất một mục, hoặc bấm Hủy."
		default:
			keep(record)
		}
		return problem
	}
	askScrolled(l.tab.page.screen.host.Window(), title, func(reached func(fyne.CanvasObject)) (fyne.CanvasObject, fyne.Focusable, func() string) {
		form.OnReach = reached
		return form.Layout(askedColumns), form.First(), take
	})
}

// askChapter asks which kind of record to add.
func (t *recordTab) askChapter(chapters []chapter) {
	names := make([]string, len(chapters))
	for i, b := range chapters {
		names[i] = b.caption()
	}
	field := kit.NewChoiceField(names, false)
	field.SetValue(names[0])
	add := func() {}
	d := kit.NewDialog(t.page.screen.host.Window(), "Thêm vào hồ sơ", kit.Labeled("Loại", false, field), 380,
		kit.Answer{Caption: "Tiếp tục", Key: "Enter", Run: func() bool {
			field.Commit()
			add = chapters[slices.Index(names, field.Value())].add
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = field
	d.OnClosed = func() { add() }
	d.Show()
}
