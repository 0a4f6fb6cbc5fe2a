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
	edit, any := p.edit()
	if !any {
		p.screen.host.Say("Hồ sơ không có gì thay đổi.")
		if then != nil {
			then()
		}
		return
	}
	file := p.screen.host.Desk().File
	p.write("Lưu hồ sơ", "Đã lưu hồ sơ", func(ctx context.Context) (data.ID, error) { return p.id, file.SavePage(ctx, edit) }, then)
}

// acceptable shows the first thing that cannot be kept, if any.
func (p *page) acceptable() bool {
	if field, said := p.form.refused(); field != nil {
		p.refuse(said)
		focus(field.input)
		return false
	}
	switch stay, problem := p.placement.read(p.joined()); {
	case problem != "":
		p.refuse(problem)
		focus(p.placement.since.Focusable())
		return false
	case p.id != "" && stay.UnitID == "" && stay.Position != "":
		p.refuse("Đã có chức vụ nhưng chưa có chi đoàn. Hãy chọn chi đoàn, hoặc xóa chức vụ.")
		focus(p.placement.branch)
		return false
	}
	relatives, problem := p.relatives.read()
	if problem == "" {
		problem = relativeProblem(relatives)
	}
	p.relatives.say(problem)
	rows, wrong := p.assessments.read()
	if wrong == "" {
		_, wrong = assessments(rows, p.screen.host.Desk().Today())
	}
	p.assessments.say(wrong)
	switch {
	case problem != "":
		p.refuse(problem)
		p.sheet.reveal(p.relatives.box)
	case wrong != "":
		p.refuse(wrong)
		p.sheet.reveal(p.assessments.box)
	}
	return problem == "" && wrong == ""
}

func (p *page) refuse(why string) {
	p.sheet.grown()
	p.screen.host.Say("Chưa lưu: " + why)
}

func (p *page) joined() vntext.Date {
	d, _ := p.form.fields["joined_union"].date.Date()
	return d
}

// edit is what differs from what is kept; any tells whether something does.
func (p *page) edit() (edit store.PageEdit, any bool) {
	edit.ID, edit.Facts = p.id, p.form.differences()
	if p.placement.dirty() {
		if stay, _ := p.placement.read(p.joined()); stay.UnitID != "" {
			edit.Membership = &stay
		}
	}
	if p.relatives.dirty() {
		list, _ := p.relatives.read()
		edit.Relatives = &list
	}
	if p.assessments.dirty() {
		rows, _ := p.assessments.read()
		list, _ := assessments(rows, p.screen.host.Desk().Today())
		edit.Assessments = &list
	}
	if p.photo.changed {
		edit.Photo = &p.photo.raw
	}
	any = len(edit.Facts) > 0 || edit.Membership != nil || edit.Relatives != nil || edit.Assessments != nil || edit.Photo != nil
	return edit, any
}

// write runs one writing off the UI goroutine and shows the page as it is kept then.
func (p *page) write(name, said string, write func(context.Context) (data.ID, error), then func()) {
	s := p.screen
	fullName, _ := p.form.fields[nameColumn].read()
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
			if s.page == p {
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
	var coded *data.Error
	if errors.As(err, &coded) && coded.Field != "" && p.form.fields[coded.Field] != nil {
		field := p.form.fields[coded.Field]
		if field.remark != nil {
			field.remark.SetRemark(coded.Message, kit.Red)
		}
		p.refuse(coded.Message)
		focus(field.input)
		return
	}
	p.screen.host.Fail(err)
}

// askSave asks what to do with an unsaved page and goes on when it was saved or given up.
func (s *Screen) askSave(then func()) { kit.AskSave(s.host.Window(), s.page.save, then) }
