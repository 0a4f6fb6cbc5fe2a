package members

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// factsTab is what the member book asks of a person: facts, photo, family.
type factsTab struct {
	page      *page
	sheet     *sheet
	form      *form
	relatives *records[data.Relative]
	photo     *photoPart
	lacking   *lacking
	own       *ownFacts
}

func newFactsTab(p *page) *factsTab {
	t := &factsTab{page: p, sheet: newSheet()}
	today := p.screen.host.Desk().Today()
	t.form = newForm(today, t.sheet.grown, p.changed, t.sheet.reveal)
	t.form.coverNumbers(p.screen.host.Desk().Number)
	t.form.fields["citizen_id"].text.OnCommit = func(string) {
		t.form.fields["citizen_id"].judge()
		p.changed()
		p.lookForTwin()
	}
	t.relatives = newRecords(relativeColumns, "Thêm người thân", today, p.changed, t.sheet.grown, t.sheet.reveal)
	t.photo = newPhotoPart(p)
	t.lacking = newLacking(t)
	t.own = newOwnFacts(t)
	return t
}

// lay puts the parts in their order. For somebody new, where they belong follows what is needed most.
func (t *factsTab) lay(at *placement) {
	t.sheet.content.Add(t.lacking.box)
	for i, group := range groups {
		if i == len(groups)-1 {
			t.own.section = t.sheet.section("Mục riêng của đơn vị", t.own.flow)
		}
		t.group(i == 0, group.title, group.keys)
		if i == 0 && t.page.id == "" {
			t.sheet.section("Sinh hoạt đoàn (để trống chi đoàn nếu là thanh niên chưa vào Đoàn)", at.fields(t.sheet))
		}
	}
	t.sheet.section("Quan hệ gia đình", t.relatives.box)
	t.sheet.content.Add(kit.Beside(0, kit.NewLink("Thêm, bớt mục riêng của đơn vị…", t.page.askOwnFields)))
	t.own.lay()
}

// group adds a part of the form, the first one with the photo beside it. The photo comes before the fields, so that Enter
// goes from one field to the next.
func (t *factsTab) group(first bool, title string, keys []string) {
	objects, spans := t.form.objects(keys), t.form.spans(keys)
	if !first {
		t.sheet.section(title, t.sheet.flow(0, spans, objects...))
		return
	}
	facts := kit.Inset(t.sheet.flow(photoWide+30, nil, objects...), 16, 0, 0, 0)
	t.sheet.section(title, container.New(layout.NewBorderLayout(nil, nil, t.photo.box, nil), t.photo.box, facts))
}

func (t *factsTab) title() string             { return "Lý lịch" }
func (t *factsTab) count() int                { return -1 }
func (t *factsTab) object() fyne.CanvasObject { return t.sheet }
func (t *factsTab) home() fyne.Focusable      { return t.form.fields[nameColumn].input }

func (t *factsTab) read(ctx context.Context, from *reading) (func(), error) {
	own, err := t.own.read(ctx, from)
	return func() {
		own()
		t.form.offer(from.used, from.aliases)
		if p := from.portrait; p != nil {
			t.form.set(&p.Person)
			t.relatives.set(p.Relatives)
			t.photo.set(p.Photo, p.picture)
		}
		t.sheet.grown()
	}, err
}

func (t *factsTab) dirty() bool {
	return len(t.form.differences()) > 0 || t.relatives.dirty() || t.photo.changed || t.own.dirty()
}

func (t *factsTab) write(edit *store.PageEdit) {
	edit.Facts = t.form.differences()
	if t.relatives.dirty() {
		list, _ := t.relatives.read()
		edit.Parts = append(edit.Parts, store.RelativesPart(list))
	}
	if altered, _, _ := t.own.altered(); len(altered) > 0 {
		edit.Parts = append(edit.Parts, store.CustomPart(altered))
	}
	if t.photo.changed {
		edit.Parts = append(edit.Parts, store.PhotoPart(t.photo.raw))
	}
}

func (t *factsTab) refused() *refusal {
	if field, said := t.form.refused(); field != nil {
		t.sheet.grown()
		return &refusal{said, func() { t.page.goTo(t, field.input) }}
	}
	if _, problem, at := t.own.altered(); problem != "" {
		return &refusal{problem, func() { t.page.goTo(t, at) }}
	}
	relatives, problem := t.relatives.read()
	if problem == "" {
		problem = relativeProblem(relatives)
	}
	t.relatives.say(problem)
	if problem == "" {
		return nil
	}
	return &refusal{problem, func() {
		t.page.open(t)
		t.sheet.reveal(t.relatives.box)
	}}
}
