package recordform

import (
	"strconv"

	"bachudong/app/kit"
	"bachudong/data"
)

// labels are the names under which things of the file are chosen.
type labels struct {
	options []string
	ids     map[string]data.ID
	names   map[data.ID]string
}

// add gives id a name of its own; namesakes are numbered.
func (l *labels) add(id data.ID, name string) {
	plain := name
	for n := 2; ; n++ {
		if _, taken := l.ids[name]; !taken {
			break
		}
		name = plain + " · " + strconv.Itoa(n)
	}
	l.ids[name], l.names[id] = id, name
	l.options = append(l.options, name)
}

func newLabels() *labels { return &labels{ids: map[string]data.ID{}, names: map[data.ID]string{}} }

// unitLabels names each unit with the one above it, since many bear the same name.
func unitLabels(units []data.UnitNode) *labels {
	above := map[data.ID]string{}
	for _, u := range units {
		above[u.ID] = u.Name
	}
	l := newLabels()
	for _, u := range units {
		name := u.Name
		if parent := above[u.Parent]; parent != "" {
			name += " – " + parent
		}
		l.add(u.ID, name)
	}
	return l
}

// personLabels names people with their birth.
func personLabels(people []Person) *labels {
	l := newLabels()
	for _, p := range people {
		name := p.Name
		if p.Birth != "" {
			name += " (" + p.Birth.Display() + ")"
		}
		l.add(p.ID, name)
	}
	return l
}

// referInput chooses one of the labels. What was set and is not among them stays until something else is chosen.
func referInput(s spec, l *labels, changed func()) *input {
	field := kit.NewChoiceField(l.options, false)
	field.OnChoose = func(string) { changed() }
	in := remarked(s.label, field, field)
	var elsewhere data.ID
	in.set = func(place any) {
		id := *place.(*data.ID)
		elsewhere = ""
		name, known := l.names[id]
		if id != "" && !known {
			elsewhere, name = id, "(ngoài danh sách chọn)"
		}
		field.SetValue(name)
	}
	in.read = func(place any) string {
		field.Commit()
		value := field.Value()
		switch id, known := l.ids[value]; {
		case known:
			*place.(*data.ID) = id
		case value == "":
			*place.(*data.ID) = ""
		default:
			*place.(*data.ID) = elsewhere
		}
		return ""
	}
	return in
}
