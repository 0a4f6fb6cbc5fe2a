package store

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// split makes several units of one. What no part takes stays where it is; when a part takes the rest, the unit ends.
func (w *arrangement) split(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	u, err := w.one(s.Units)
	if err != nil {
		return err
	}
	w.concerned(line, []*data.Unit{u})
	rest := slices.IndexFunc(s.Parts, func(p data.SplitPart) bool { return p.Rest })
	switch {
	case len(s.Parts) == 0 || rest >= 0 && len(s.Parts) == 1:
		return data.Errorf(data.Invalid, "Chia tách “%s” cần ít nhất hai nơi. Hãy thêm đơn vị được tách ra.", u.Name)
	case rest >= 0 && u.ID == w.ours:
		return w.mayEnd([]*data.Unit{u}, "")
	case rest >= 0 && slices.ContainsFunc(s.Parts[rest+1:], func(p data.SplitPart) bool { return p.Rest }):
		return data.Errorf(data.Invalid, "Chỉ một nơi được nhận phần còn lại của “%s”. Hãy chọn lại.", u.Name)
	}
	var names []string
	var targets []*data.Unit
	for i := range s.Parts {
		target, _, err := w.target(&s.Parts[i].UnitTarget, []*data.Unit{u})
		if err != nil {
			return err
		}
		names, targets = append(names, target.Name), append(targets, target)
	}
	line.Text = u.Name + " tách ra " + strings.Join(names, ", ")
	taken := map[data.ID]bool{}
	for i := range s.Parts {
		if err := w.part(u, &s.Parts[i], targets[i], taken); err != nil {
			return err
		}
	}
	if rest < 0 {
		return nil
	}
	return w.empty(line, []*data.Unit{u}, targets[rest])
}

// part moves the branches and people that a part names; taken are the people that an earlier part got.
func (w *arrangement) part(u *data.Unit, p *data.SplitPart, target *data.Unit, taken map[data.ID]bool) error {
	for _, ref := range p.Units {
		branch, err := w.find(ref)
		if err != nil {
			return err
		}
		if branch.Parent != u.ID {
			return data.Errorf(data.Conflict, "“%s” không trực thuộc “%s” (hoặc đã chia cho nơi khác). Hãy xem lại phần chia cho “%s”.", branch.Name, u.Name, target.Name)
		}
		if err := w.place(branch, target.ID); err != nil {
			return err
		}
	}
	if len(p.People) == 0 {
		return nil
	}
	stays, err := w.people.in(u.ID)
	if err != nil {
		return err
	}
	here := map[data.ID]bool{}
	for _, s := range stays {
		here[s.PersonID] = true
	}
	chosen := map[data.ID]bool{}
	for _, id := range p.People {
		if !here[id] || taken[id] {
			return data.Errorf(data.Conflict, "Có người được chia cho “%s” nhưng không sinh hoạt trực tiếp ở “%s” (hoặc đã chia cho nơi khác). Hãy chọn lại người.", target.Name, u.Name)
		}
		chosen[id], taken[id] = true, true
	}
	return w.people.move(u.ID, target.ID, chosen)
}

// target is the unit that takes in what others give: one that is there, or a new one, whose facts that are not given are
// those of the first of like. The step then names it, with its id and code.
func (w *arrangement) target(t *data.UnitTarget, like []*data.Unit) (u *data.Unit, fresh bool, err error) {
	if t.Unit != "" {
		u, err = w.find(t.Unit)
		return u, false, err
	}
	u = &data.Unit{ID: t.ID, Code: t.Code, Name: vntext.Clean(t.Name), Level: t.Level, LevelName: t.LevelName, Kind: t.Kind, Parent: w.ours, From: w.on, Decision: w.plan.Reorganisation.Decision}
	if len(like) > 0 {
		if t.Level == "" {
			u.Level, u.LevelName = like[0].Level, like[0].LevelName
		}
		u.Kind, u.Parent = firstText(t.Kind, like[0].Kind), like[0].Parent
	}
	if t.Parent != "" {
		parent, err := w.find(t.Parent)
		if err != nil {
			return nil, false, err
		}
		u.Parent = parent.ID
	}
	if u.ID == "" {
		u.ID = data.NewID()
	}
	if err := checkUnit(u); err != nil {
		return nil, false, err
	}
	if w.now[u.Parent] == nil {
		return nil, false, data.Errorf(data.Invalid, "Chưa chọn đơn vị cấp trên của “%s”. Hãy chọn đơn vị cấp trên.", u.Name)
	}
	if err := w.codes.give(u); err != nil {
		return nil, false, err
	}
	t.ID, t.Code = u.ID, u.Code
	w.now[u.ID] = u
	w.made = append(w.made, u.ID)
	return u, true, nil
}

func firstText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
