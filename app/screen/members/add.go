package members

import (
	"context"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// askAdd opens an empty page for somebody new, in the chosen chi đoàn when one is chosen.
func (s *Screen) askAdd() {
	if s.page != nil && s.page.id == "" {
		return
	}
	s.Leave(func() {
		s.closePage()
		s.openAdd("")
	})
}

// openAdd opens an empty page; branch is the chi đoàn that is proposed, "" for the chosen one.
func (s *Screen) openAdd(branch string) {
	s.openPage("", nameColumn)
	p := s.page
	p.title.Set("Thêm đoàn viên", kit.Normal)
	p.state.Hide()
	if unit := s.query.scope.Unit; branch == "" && unit.Level == data.Branch {
		branch = p.placement.labels[unit.ID]
	}
	p.placement.branch.SetValue(branch)
	p.placement.position.SetValue(ordinary)
}

// saveAndNext saves somebody new and goes on with the next one, in the same chi đoàn.
func (p *page) saveAndNext() {
	p.again = true
	p.save(nil)
}

// add writes somebody new. When another record bears the same identity number that is told first, once.
func (p *page) add(then func()) {
	id, _ := p.facts.form.fields["citizen_id"].read()
	if id == "" || p.warned == id {
		p.addNow(then)
		return
	}
	s := p.screen
	file := s.host.Desk().File
	p.saving = true
	background.Run(s.host.Runner(), context.Background(), "Tìm hồ sơ trùng",
		func(ctx context.Context, _ func(int, int)) (string, error) { return twin(ctx, file, id, p.id) },
		func(other string, err error) {
			p.saving = false
			switch {
			case err != nil:
				s.host.Fail(err)
			case other == "":
				p.addNow(then)
			default:
				p.tellTwin(id, other)
				p.refuse(twinText(other) + " Nếu đúng là hai người, bấm Lưu lần nữa.")
			}
		})
}

func (p *page) addNow(then func()) {
	var in data.NewPerson
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		value, _ := p.facts.form.fields[f.Key].read()
		f.Set(&in.Person, value)
	}
	in.Membership, _ = p.placement.read(in.Person.JoinedUnion)
	if in.Membership.UnitID == "" {
		in.Membership = data.Membership{}
	}
	var edit store.PageEdit
	for _, t := range p.parts {
		t.write(&edit)
	}
	file := p.screen.host.Desk().File
	p.write("Thêm đoàn viên", "Đã thêm", func(ctx context.Context) (data.ID, error) { return file.AddMember(ctx, in, edit.Parts...) }, then)
}

// lookForTwin tells when another record bears the identity number that was just typed.
func (p *page) lookForTwin() {
	id, findings := p.facts.form.fields["citizen_id"].read()
	if id == "" || vntext.HasError(findings) {
		return
	}
	file, self := p.screen.host.Desk().File, p.id
	background.RunLatest(&p.twins, p.screen.host.Runner(), context.Background(), "Tìm hồ sơ trùng",
		func(ctx context.Context, _ func(int, int)) (string, error) { return twin(ctx, file, id, self) },
		func(other string, err error) {
			if now, _ := p.facts.form.fields["citizen_id"].read(); err == nil && other != "" && now == id {
				p.tellTwin(id, other)
			}
		})
}

func (p *page) tellTwin(id, other string) {
	p.warned = id
	if p.facts.form.fields["citizen_id"].remark.SetRemark(twinText(other), kit.Amber) {
		p.facts.sheet.grown()
	}
}

func twinText(other string) string {
	return "Số này đã có ở hồ sơ " + other + ". Hãy xem có phải cùng một người."
}

// bearers is what is asked about identity numbers.
type bearers interface {
	Bearers(ctx context.Context, numbers []string) ([]data.Member, error)
}

// twin describes another person who bears the identity number; "" when nobody does.
func twin(ctx context.Context, from bearers, number string, self data.ID) (string, error) {
	found, err := from.Bearers(ctx, []string{number})
	for i := range found {
		if found[i].ID != self {
			return described(&found[i]), err
		}
	}
	return "", err
}

// described tells somebody from others of the same name.
func described(m *data.Member) string {
	return joined(", ", m.FullName, m.Birth.Display(), m.UnitName)
}
