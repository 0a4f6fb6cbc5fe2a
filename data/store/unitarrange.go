package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// arrangement is the tree of one day while the steps of a reorganisation change it, in memory.
type arrangement struct {
	on       vntext.Date
	ours     data.ID
	list     versions               // as kept
	was      map[data.ID]data.Unit  // in force on the day before any step
	now      map[data.ID]*data.Unit // as the steps left it
	made     []data.ID              // begun by the steps, in order
	heirs    map[data.ID]data.ID    // who took over from a unit that ended
	codes    *unitCodes
	people   people
	assessed map[data.ID]int // evaluations by unit
	branches map[data.ID]bool
	touched  map[data.ID]bool // units that a step named, with what is below them, to be counted once
	plan     data.ReorganisationPlan
}

func (f *File) arrangementOn(ctx context.Context, q querier, r data.Reorganisation) (*arrangement, error) {
	r.Steps = slices.Clone(r.Steps)
	w := &arrangement{on: r.On, ours: f.ours, now: map[data.ID]*data.Unit{}, heirs: map[data.ID]data.ID{}, branches: map[data.ID]bool{}, touched: map[data.ID]bool{}}
	w.plan.Reorganisation, w.plan.Warnings = r, []string{}
	var err error
	if w.plan.Seen, err = newestNumber(ctx, q, 0); err != nil {
		return nil, err
	}
	if w.list, err = readVersions(ctx, q); err != nil {
		return nil, err
	}
	if w.codes, err = usedCodes(ctx, q); err != nil {
		return nil, err
	}
	w.was = w.list.on(w.on)
	for id, u := range w.was {
		w.now[id] = &u
	}
	if w.assessed, err = evaluationsByUnit(ctx, q); err != nil {
		return nil, err
	}
	w.people, err = readPeopleOf(ctx, q, w.on)
	w.plan.Total = sum(w.people.counts)
	return w, err
}

// find is the unit that a step names.
func (w *arrangement) find(ref string) (*data.Unit, error) {
	wanted := strings.TrimSpace(ref)
	if wanted == "" {
		return nil, data.Errorf(data.Invalid, "Việc sắp xếp còn thiếu đơn vị. Hãy chọn đơn vị.")
	}
	for _, u := range w.now {
		if string(u.ID) == wanted || strings.EqualFold(u.Code, wanted) {
			return u, nil
		}
	}
	for _, v := range w.list {
		if string(v.ID) == wanted || strings.EqualFold(v.Code, wanted) {
			return nil, data.Errorf(data.Conflict, "“%s” (%s) chưa có hoặc đã kết thúc hoạt động vào ngày %s. Hãy chọn ngày hoặc đơn vị khác.", v.Name, v.Code, w.on.Display())
		}
	}
	return nil, data.Errorf(data.NotFound, "Không có đơn vị nào mang mã “%s”. Hãy xem lại danh sách đơn vị (lệnh units).", wanted)
}

func (w *arrangement) findAll(refs []string) ([]*data.Unit, error) {
	if len(refs) == 0 {
		return nil, data.Errorf(data.Invalid, "Việc sắp xếp còn thiếu đơn vị. Hãy chọn ít nhất một đơn vị.")
	}
	units := make([]*data.Unit, 0, len(refs))
	for _, ref := range refs {
		u, err := w.find(ref)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(units, u) {
			units = append(units, u)
		}
	}
	return units, nil
}

func (w *arrangement) one(refs []string) (*data.Unit, error) {
	units, err := w.findAll(refs)
	if err == nil && len(units) > 1 {
		err = data.Errorf(data.Invalid, "Việc này chỉ làm với một đơn vị, không phải %d. Hãy chọn lại.", len(units))
	}
	if err != nil {
		return nil, err
	}
	return units[0], nil
}

// children are the units directly below id, oldest code first.
func (w *arrangement) children(id data.ID) []*data.Unit {
	var list []*data.Unit
	for _, u := range w.now {
		if u.Parent == id {
			list = append(list, u)
		}
	}
	slices.SortFunc(list, func(a, b *data.Unit) int { return strings.Compare(a.Code, b.Code) })
	return list
}

// below tells whether id is top or stands somewhere under it.
func (w *arrangement) below(id, top data.ID) bool {
	for ; id != ""; id = w.now[id].Parent {
		if id == top {
			return true
		}
		if w.now[id] == nil {
			return false
		}
	}
	return false
}

// concerned counts what a step takes hold of: the units with everything below them, once in the step and once in all.
func (w *arrangement) concerned(line *data.ReorganisingLine, units []*data.Unit) {
	seen := map[data.ID]bool{}
	var visit func(u *data.Unit)
	visit = func(u *data.Unit) {
		if seen[u.ID] {
			return
		}
		seen[u.ID] = true
		line.Members += w.people.counts[u.ID]
		if u.Level == data.Branch {
			line.Branches++
		}
		if !w.touched[u.ID] {
			w.touched[u.ID] = true
			w.plan.Members += w.people.counts[u.ID]
		}
		for _, child := range w.children(u.ID) {
			visit(child)
		}
	}
	for _, u := range units {
		visit(u)
	}
}

// place puts a unit below another one.
func (w *arrangement) place(u *data.Unit, parent data.ID) error {
	switch {
	case u.ID == w.ours:
		return data.Errorf(data.Conflict, "“%s” là đơn vị quản lý tệp này nên không chuyển đi đâu được.", u.Name)
	case w.below(parent, u.ID):
		return data.Errorf(data.Invalid, "Không thể đặt “%s” dưới chính nó hoặc dưới đơn vị trực thuộc của nó. Hãy chọn đơn vị cấp trên khác.", u.Name)
	}
	if u.Parent == parent {
		return nil
	}
	w.distinguish(u, parent)
	u.Parent = parent
	if u.Level == data.Branch {
		w.branches[u.ID] = true
	}
	return nil
}

// distinguish gives a unit that comes below a superior where its name is taken the name of where it comes from as well.
func (w *arrangement) distinguish(u *data.Unit, parent data.ID) {
	taken := map[string]bool{}
	for _, other := range w.children(parent) {
		taken[vntext.CompareKey(other.Name)] = true
	}
	if !taken[vntext.CompareKey(u.Name)] {
		return
	}
	name := u.Name
	if from := w.now[u.Parent]; from != nil {
		name += " (" + placeName(from.Name) + ")"
	}
	for n := 2; taken[vntext.CompareKey(name)]; n++ {
		name = fmt.Sprintf("%s (%d)", u.Name, n)
	}
	w.warn("“%s” đã có đơn vị trực thuộc tên “%s”; đơn vị chuyển đến sẽ mang tên “%s”. Muốn tên khác thì đổi tên trước.", w.now[parent].Name, u.Name, name)
	u.Name = name
}

// placeName is the name of a unit without the words for Union: "xã Vĩnh Thanh".
func placeName(name string) string {
	for _, prefix := range []string{"Đoàn TNCS Hồ Chí Minh ", "Đoàn Thanh niên ", "Đoàn "} {
		if strings.HasPrefix(name, prefix) {
			return name[len(prefix):]
		}
	}
	return name
}

func (w *arrangement) warn(format string, args ...any) {
	w.plan.Warnings = append(w.plan.Warnings, fmt.Sprintf(format, args...))
}
