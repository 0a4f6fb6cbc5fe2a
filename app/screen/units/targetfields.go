package units

import (
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// fieldID names a field about where units go.
type fieldID int

const (
	fieldName fieldID = iota
	fieldNames
	fieldLevel
	fieldKind
	fieldParent
	fieldInto
)

// targetFields are the facts of the unit that a step makes, alters or leads to.
type targetFields struct {
	name                      *kit.TextField
	names                     *kit.NoteField // of the parts of a split, one a line
	level, kind, parent, into *kit.ChoiceField
	levels                    []data.UnitLevel
	codes                     map[string]string  // by what the list of units shows
	labels                    map[data.ID]string // what it shows
	chose                     bool               // the officer has chosen the superior
}

func newTargetFields(s *Screen) *targetFields {
	f := &targetFields{name: kit.NewTextField(), names: kit.NewNoteField(3), kind: kit.NewChoiceField(s.kinds, true),
		parent: kit.NewChoiceField(nil, false), into: kit.NewChoiceField(nil, false)}
	f.levels = s.levelsOf(data.Levels...)
	f.level = kit.NewChoiceField(levelNames(f.levels), false)
	f.level.SetValue(data.Grassroots.Label())
	f.parent.OnChoose = func(string) { f.chose = true }
	f.name.SetPlaceHolder("Đoàn xã …, Chi đoàn …")
	return f
}

// offer lets units of a tree be chosen.
func (f *targetFields) offer(units []line) {
	f.codes, f.labels = map[string]string{}, map[data.ID]string{}
	var all, parents []string
	for _, l := range units {
		label := l.unit.Name + " (" + l.unit.Code + ")"
		f.codes[label], f.labels[l.unit.ID] = l.unit.Code, label
		all = append(all, label)
		if l.unit.Level != data.Group {
			parents = append(parents, label)
		}
	}
	f.into.SetOptions(all)
	f.parent.SetOptions(parents)
}

// like proposes where what is made of a selected unit stands, until the officer chooses another place, and its kind.
func (f *targetFields) like(do data.Reorganising, u *data.UnitNode) {
	if u == nil {
		return
	}
	if f.kind.Value() == "" {
		f.kind.SetValue(u.Kind)
	}
	if f.chose {
		return
	}
	switch {
	case do == data.MoveUnits:
		f.parent.SetValue("")
	case do == data.CreateUnit && u.Level != data.Branch:
		f.parent.SetValue(f.labels[u.ID])
	default:
		f.parent.SetValue(f.labels[u.Parent])
	}
}

// objects are the fields of a work in its order.
func (f *targetFields) objects(do data.Reorganising, ids []fieldID) []fyne.CanvasObject {
	labels := map[fieldID]string{fieldName: "Tên đơn vị mới", fieldNames: "Các đơn vị được tách ra, mỗi dòng một tên", fieldLevel: "Cấp", fieldKind: "Loại hình", fieldParent: "Trực thuộc", fieldInto: "Đơn vị nhận"}
	switch do {
	case data.RenameUnit, data.RerankUnit:
		labels[fieldName] = "Tên mới"
	case data.MoveUnits:
		labels[fieldParent] = "Chuyển đến trực thuộc"
	}
	required := map[fieldID]bool{fieldName: do == data.CreateUnit || do == data.RenameUnit, fieldNames: true, fieldLevel: true, fieldParent: do == data.MoveUnits}
	objects := map[fieldID]fyne.CanvasObject{fieldName: f.name, fieldNames: f.names, fieldLevel: f.level, fieldKind: f.kind, fieldParent: f.parent, fieldInto: f.into}
	var list []fyne.CanvasObject
	for _, id := range ids {
		list = append(list, kit.Labeled(labels[id], required[id], objects[id]))
	}
	return list
}

func (f *targetFields) commit() {
	for _, field := range []*kit.TextField{f.name, &f.names.TextField, &f.level.TextField, &f.kind.TextField, &f.parent.TextField, &f.into.TextField} {
		field.Commit()
	}
}

// partNames are the names of the units that a split makes.
func (f *targetFields) partNames() []string {
	var names []string
	for line := range strings.Lines(f.names.Text) {
		if name := vntext.Clean(line); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// target is what the fields of a work say.
func (f *targetFields) target(do data.Reorganising, ids []fieldID) data.UnitTarget {
	var t data.UnitTarget
	for _, id := range ids {
		switch id {
		case fieldName:
			t.Name = f.name.Text
		case fieldKind:
			t.Kind = f.kind.Value()
		case fieldParent:
			t.Parent = f.codes[f.parent.Value()]
		case fieldInto:
			t.Unit = f.codes[f.into.Value()]
		case fieldLevel:
			t.Level, t.LevelName, _ = levelNamed(f.levels, f.level.Value())
		}
	}
	if do == data.MergeUnits && t.Unit != "" {
		return data.UnitTarget{Unit: t.Unit}
	}
	return t
}
