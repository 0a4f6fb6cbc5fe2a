package intake

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/store"
)

// selectedQuestion shows both sides of a question in the pane.
func (p *checkPage) selectedQuestion(row int) {
	if row < 0 || row >= len(p.asked) {
		p.screen.showSide(p.screen.understood(p.list))
		return
	}
	p.compare(&p.asked[row], p.screen.showSide)
}

// openQuestion shows both sides in a dialog, for narrow windows without the pane.
func (p *checkPage) openQuestion(row int) {
	if row < 0 || row >= len(p.asked) {
		return
	}
	p.compare(&p.asked[row], func(content fyne.CanvasObject) {
		showDetail(p.screen.host.Window(), "So sánh hai bên", content)
	})
}

// compare looks the other side up and shows both.
func (p *checkPage) compare(q *question, show func(fyne.CanvasObject)) {
	if q.like.Person == "" {
		show(p.bothSides(q, p.otherRow(q)))
		return
	}
	s := p.screen
	file := s.host.Desk().File
	background.RunLatest(&s.comparing, s.host.Runner(), context.Background(), "Nạp người trong sổ", func(ctx context.Context, _ func(int, int)) (store.PersonPage, error) {
		return file.Person(ctx, q.like.Person)
	}, func(page store.PersonPage, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		show(p.bothSides(q, &page.Person))
	})
}

// otherRow is the person of the other row of the list that a row looks like; nil when it is gone.
func (p *checkPage) otherRow(q *question) *data.Person {
	draft := p.list.drafts[q.like.Sheet]
	if draft == nil {
		return nil
	}
	for i := range draft.Rows {
		if row := &draft.Rows[i]; row.Number == q.like.Row && row.Col == q.like.Col {
			return &draft.Rows[i].Person
		}
	}
	return nil
}

// bothSides sets what the list says beside what is known, fact by fact; what differs is in amber.
func (p *checkPage) bothSides(q *question, other *data.Person) fyne.CanvasObject {
	box := kit.Stack(8, kit.NewBoldNote(q.decision.Row.Person.FullName, kit.Normal), kit.NewNote(placeOf(q.decision), kit.Muted),
		kit.NewBanner(kit.Amber, "Giống "+kit.Number(q.like.Score)+" %", capital(q.like.Why)+".", "", nil))
	if other == nil {
		return box
	}
	right := "Trong sổ"
	if q.like.Person == "" {
		right = "Dòng " + kit.Number(q.like.Row)
	}
	table := container.NewGridWithColumns(2, kit.NewCaption("Trong tệp"), kit.NewCaption(right))
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		ours, theirs := f.Of(&q.decision.Row.Person), f.Of(other)
		if ours == "" && theirs == "" {
			continue
		}
		tone := kit.Normal
		if ours != "" && theirs != "" && !strings.EqualFold(ours, theirs) {
			tone = kit.Amber
		}
		table.Add(fact(f, ours, tone))
		table.Add(fact(f, theirs, tone))
	}
	box.Add(table)
	if q.like.Person != "" {
		box.Add(kit.Beside(0, kit.NewLink("Mở hồ sơ đang có", func() { p.screen.openPerson(q.like.Person) })))
	}
	p.addOthers(box, q)
	return box
}

// addOthers lists who else the row may be; one of them can be chosen instead.
func (p *checkPage) addOthers(box *fyne.Container, q *question) {
	if len(q.decision.Others) == 0 {
		return
	}
	box.Add(kit.NewCaption("Cũng giống"))
	for i := range q.decision.Others {
		other := &q.decision.Others[i]
		same := kit.NewLink("Là người này", func() {
			p.screen.decide(p.list, func(d work.Decided) work.Decided {
				return d.WithAnswers(map[lists.RowPlace]lists.Answer{q.place: other.Same()})
			})
		})
		text := fmt.Sprintf("%s (giống %d %%: %s)", capital(other.With), other.Score, other.Why)
		box.Add(kit.Stack(1, kit.NewNote(text, kit.Normal), kit.Beside(0, same)))
	}
}

func fact(f *data.Field, value string, tone kit.Tone) fyne.CanvasObject {
	if value == "" {
		tone = kit.Muted
	}
	return kit.Stack(0, kit.NewText(f.Label, kit.Muted).Cut(60), kit.NewNote(shown(f.Key, value), tone))
}

func placeOf(d *lists.Decision) string {
	return "Dòng " + kit.Number(d.Row.Number) + " · Trang “" + d.Row.Sheet + "”"
}
