package members

import (
	"context"
	"errors"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// save writes what differs as one change and then calls then; what cannot be kept is shown at its field and nothing is
// written.
func (p *page) save(then func()) {
	if p.saving || p.id != "" && p.shown == nil {
		return
	}
	if !p.acceptable() {
		return
	}
	if p.id == "" {
		p.add(then)
		return
	}
	if !p.dirty() {
		p.screen.host.Say("Hồ sơ không có gì thay đổi.")
		if then != nil {
			then()
		}
		return
	}
	edit := store.PageEdit{PersonEdit: store.PersonEdit{ID: p.id}}
	for _, t := range p.parts {
		t.write(&edit)
	}
	file := p.screen.host.Desk().File
	p.write("Lưu hồ sơ", "Đã lưu hồ sơ", func(ctx context.Context) (data.ID, error) { return p.id, file.SavePage(ctx, edit) }, then)
}

// acceptable shows the first thing that cannot be kept, if any.
func (p *page) acceptable() bool {
	for _, t := range p.parts {
		if no := t.refused(); no != nil {
			p.refuse(no.why)
			no.show()
			return false
		}
	}
	if p.id == "" {
		return p.placed()
	}
	return true
}

// placed tells whether somebody new can be placed as typed.
func (p *page) placed() bool {
	_, problem := p.placement.read(p.joined())
	if problem != "" {
		p.refuse(problem)
		focus(p.placement.since.Focusable())
	}
	return problem == ""
}

func (p *page) refuse(why string) {
	p.again = false
	p.facts.sheet.grown()
	p.screen.host.Say("Chưa lưu: " + why)
}

func (p *page) joined() vntext.Date {
	d, _ := p.facts.form.fields["joined_union"].date.Date()
	return d
}

// write runs one writing off the UI goroutine and shows the page as it is kept then.
func (p *page) write(name, said string, write func(context.Context) (data.ID, error), then func()) {
	s := p.screen
	fullName, _ := p.facts.form.fields[nameColumn].read()
	p.saving = true
	background.Run(s.host.Runner(), context.Background(), name,
		func(ctx context.Context, _ func(int, int)) (data.ID, error) { return write(ctx) },
		func(id data.ID, err error) {
			p.saving = false
			if err != nil {
				p.failed(err)
				return
			}
			s.notice = said + " " + fullName
			s.chosen = id
			switch {
			case s.page != p:
			case p.again:
				s.page = nil
				s.openAdd(p.placement.branch.Value())
			default:
				s.swapPage(id)
			}
			s.host.Changed()
			if then != nil {
				then()
			}
		})
}

// failed shows why the store refused, at the field it is about when there is one.
func (p *page) failed(err error) {
	p.again = false
	var coded *data.Error
	if errors.As(err, &coded) && coded.Field != "" && p.facts.form.fields[coded.Field] != nil {
		field := p.facts.form.fields[coded.Field]
		if field.remark != nil {
			field.remark.SetRemark(coded.Message, kit.Red)
		}
		p.refuse(coded.Message)
		p.goTo(p.facts, field.input)
		return
	}
	p.screen.host.Fail(err)
}

// askSave asks what to do with an unsaved page and goes on when it was saved or given up.
func (s *Screen) askSave(then func()) { kit.AskSave(s.host.Window(), s.page.save, then) }
