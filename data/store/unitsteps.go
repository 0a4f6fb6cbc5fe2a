package store

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// take carries one step out in memory and adds its line to the plan. New units get ids and codes in the step itself, so
// that running the plan makes exactly them.
func (w *arrangement) take(s *data.ReorganisingStep) error {
	s.Units, s.Parts = slices.Clone(s.Units), slices.Clone(s.Parts)
	line := data.ReorganisingLine{Do: s.Do}
	steps := map[data.Reorganising]func(*data.ReorganisingStep, *data.ReorganisingLine) error{
		data.CreateUnit: w.create, data.RenameUnit: w.rename, data.MoveUnits: w.move, data.MergeUnits: w.merge,
		data.SplitUnit: w.split, data.DissolveUnit: w.dissolve, data.RerankUnit: w.rerank,
	}
	do := steps[s.Do]
	if do == nil {
		return data.Errorf(data.Invalid, "Không có việc sắp xếp “%s”. Các việc là create, rename, move, merge, split, dissolve, rerank.", s.Do)
	}
	if err := do(s, &line); err != nil {
		return err
	}
	w.plan.Lines = append(w.plan.Lines, line)
	return nil
}

func (w *arrangement) create(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	u, _, err := w.target(&s.Into, nil)
	if err != nil {
		return err
	}
	line.Text = u.Name + " thuộc " + w.now[u.Parent].Name
	return nil
}

func (w *arrangement) rename(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	u, err := w.one(s.Units)
	if err != nil {
		return err
	}
	w.concerned(line, []*data.Unit{u})
	name := vntext.Clean(s.Into.Name)
	if name == "" || name == u.Name {
		return data.Errorf(data.Invalid, "Chưa có tên mới của “%s”. Hãy nhập tên mới.", u.Name)
	}
	line.Text = u.Name + " thành " + name
	u.Name = name
	return nil
}

func (w *arrangement) move(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	units, err := w.findAll(s.Units)
	if err != nil {
		return err
	}
	parent, err := w.find(s.Into.Parent)
	if err != nil {
		return err
	}
	w.concerned(line, units)
	line.Text = namesOf(units) + " về trực thuộc " + parent.Name
	for _, u := range units {
		if u.Parent == parent.ID {
			return data.Errorf(data.Invalid, "“%s” đã trực thuộc “%s” rồi. Hãy chọn đơn vị cấp trên khác.", u.Name, parent.Name)
		}
		if err := w.place(u, parent.ID); err != nil {
			return err
		}
	}
	return nil
}

// merge makes several units one: their branches come below it, their own people go on in it, they end.
func (w *arrangement) merge(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	units, err := w.findAll(s.Units)
	if err != nil {
		return err
	}
	w.concerned(line, units)
	if err := w.mayEnd(units, s.Into.Unit); err != nil {
		return err
	}
	names := namesOf(units)
	target, fresh, err := w.target(&s.Into, units)
	if err != nil {
		return err
	}
	line.Text = names + " vào " + target.Name
	if fresh {
		line.Text = names + " thành " + target.Name + " (lập mới)"
	} else if len(units) == 1 && units[0] == target {
		return data.Errorf(data.Invalid, "“%s” không thể sáp nhập vào chính nó. Hãy chọn thêm đơn vị.", target.Name)
	}
	return w.empty(line, units, target)
}

// mayEnd refuses, before anything is changed, to end our own unit.
func (w *arrangement) mayEnd(units []*data.Unit, into string) error {
	for _, u := range units {
		if u.ID == w.ours && into != string(u.ID) && !strings.EqualFold(into, u.Code) {
			return data.Errorf(data.Conflict, "“%s” là đơn vị quản lý tệp này nên không kết thúc được ở đây. Hãy sáp nhập các đơn vị khác vào nó, hoặc đổi tên nó.", u.Name)
		}
	}
	return nil
}

// empty moves all that units have to target and ends them; target itself may be one of them.
func (w *arrangement) empty(line *data.ReorganisingLine, units []*data.Unit, target *data.Unit) error {
	for _, u := range units {
		if u == target {
			continue
		}
		if w.below(target.ID, u.ID) {
			return data.Errorf(data.Invalid, "“%s” đang trực thuộc “%s” nên không nhận nó được. Hãy chuyển “%s” đi nơi khác trước.", target.Name, u.Name, target.Name)
		}
		for _, child := range w.children(u.ID) {
			if !slices.Contains(units, child) {
				if err := w.place(child, target.ID); err != nil {
					return err
				}
			}
		}
		if err := w.people.move(u.ID, target.ID, nil); err != nil {
			return err
		}
	}
	for _, u := range units {
		if u != target {
			w.heirs[u.ID] = target.ID
			w.end(line, u)
		}
	}
	return nil
}

func (w *arrangement) end(line *data.ReorganisingLine, u *data.Unit) {
	line.Evaluations += w.assessed[u.ID]
	w.plan.Evaluations += w.assessed[u.ID]
	delete(w.now, u.ID)
}

func (w *arrangement) dissolve(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	units, err := w.findAll(s.Units)
	if err != nil {
		return err
	}
	w.concerned(line, units)
	if err := w.mayEnd(units, s.Into.Unit); err != nil {
		return err
	}
	line.Text = namesOf(units)
	if s.Into.Unit != "" {
		target, err := w.find(s.Into.Unit)
		if err != nil {
			return err
		}
		if slices.Contains(units, target) {
			return data.Errorf(data.Invalid, "“%s” vừa giải thể vừa nhận người. Hãy chọn đơn vị nhận khác.", target.Name)
		}
		line.Text += ", bàn giao cho " + target.Name
		return w.empty(line, units, target)
	}
	for _, u := range units {
		left := slices.DeleteFunc(w.children(u.ID), func(c *data.Unit) bool { return slices.Contains(units, c) })
		stays, err := w.people.in(u.ID)
		if err != nil {
			return err
		}
		if len(stays) > 0 || len(left) > 0 {
			return data.Errorf(data.Conflict, "“%s” còn %d đơn vị trực thuộc và %d người đang sinh hoạt nên chưa giải thể được. Hãy chọn đơn vị nhận họ.", u.Name, len(left), len(stays))
		}
	}
	for _, u := range units {
		w.end(line, u)
	}
	return nil
}

// rerank lifts or lowers a unit, such as a chi đoàn cơ sở that becomes a Đoàn cơ sở.
func (w *arrangement) rerank(s *data.ReorganisingStep, line *data.ReorganisingLine) error {
	u, err := w.one(s.Units)
	if err != nil {
		return err
	}
	w.concerned(line, []*data.Unit{u})
	switch {
	case u.ID == w.ours:
		return data.Errorf(data.Conflict, "“%s” là đơn vị quản lý tệp này nên không nâng, hạ loại ở đây được.", u.Name)
	case !s.Into.Level.Valid():
		return data.Errorf(data.Invalid, "Chưa chọn cấp mới của “%s”. Hãy chọn một cấp.", u.Name)
	}
	before := u.LevelLabel()
	u.Level, u.LevelName = s.Into.Level, s.Into.LevelName
	line.Text = fmt.Sprintf("%s: %s thành %s", u.Name, before, u.LevelLabel())
	if name := vntext.Clean(s.Into.Name); name != "" {
		u.Name = name
	}
	if s.Into.Kind != "" {
		u.Kind = s.Into.Kind
	}
	if s.Into.Parent == "" {
		return nil
	}
	parent, err := w.find(s.Into.Parent)
	if err != nil {
		return err
	}
	return w.place(u, parent.ID)
}

// namesOf names units; of many the first three.
func namesOf(units []*data.Unit) string {
	const shown = 3
	var names []string
	for _, u := range units[:min(shown, len(units))] {
		names = append(names, u.Name)
	}
	if more := len(units) - shown; more > 0 {
		return strings.Join(names, ", ") + fmt.Sprintf(" và %d đơn vị nữa", more)
	}
	return strings.Join(names, ", ")
}
