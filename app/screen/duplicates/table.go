package duplicates

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// What tells two people apart comes first, so that a narrow window shows it; where they are stands in the facts too.
var pairColumns = []kit.Column{
	{ID: "score", Title: "Giống", Width: 64, Align: kit.Right},
	{ID: "a", Title: "Hồ sơ 1", Width: 150},
	{ID: "birthA", Title: "Ngày sinh", Width: 86},
	{ID: "b", Title: "Hồ sơ 2", Width: 150},
	{ID: "birthB", Title: "Ngày sinh", Width: 86},
	{ID: "why", Title: "Vì", Width: 230, Grow: true},
	{ID: "unitA", Title: "Chi đoàn 1", Width: 130},
	{ID: "unitB", Title: "Chi đoàn 2", Width: 130},
}

// pairTable gives the grid its pairs.
type pairTable []data.DuplicatePair

// Len is the number of pairs.
func (t pairTable) Len() int { return len(t) }

// Cell is the text of one cell; what the two do not share is amber.
func (t pairTable) Cell(row, col int) kit.Cell {
	p := &t[row]
	switch pairColumns[col].ID {
	case "score":
		return kit.Cell{Text: fmt.Sprintf("%d %%", p.Score), Tone: scoreTone(p.Score)}
	case "a":
		return kit.Cell{Text: p.A.FullName, Tone: kit.Link}
	case "b":
		return kit.Cell{Text: p.B.FullName, Tone: kit.Link}
	case "birthA":
		return kit.Cell{Text: p.A.Birth.Display(), Tone: tone(p.A.Birth == p.B.Birth)}
	case "birthB":
		return kit.Cell{Text: p.B.Birth.Display(), Tone: tone(p.A.Birth == p.B.Birth)}
	case "unitA":
		return kit.Cell{Text: p.A.UnitName, Tone: tone(p.A.Membership.UnitID == p.B.Membership.UnitID)}
	case "unitB":
		return kit.Cell{Text: p.B.UnitName, Tone: tone(p.A.Membership.UnitID == p.B.Membership.UnitID)}
	}
	return kit.Cell{Text: p.Why, Tone: kit.Muted}
}

func tone(same bool) kit.Tone {
	if same {
		return kit.Normal
	}
	return kit.Amber
}

// sure is the score from which a pair is as good as certain.
const sure = 90

func scoreTone(score int) kit.Tone {
	if score >= sure {
		return kit.Red
	}
	return kit.Amber
}

var factColumns = []kit.Column{
	{ID: "label", Title: "Mục", Width: 190},
	{ID: "a", Title: "Hồ sơ 1", Width: 300},
	{ID: "b", Title: "Hồ sơ 2", Width: 300, Grow: true},
}

// factLine is one fact of two people.
type factLine struct{ key, label, a, b string }

// factTable gives a grid the facts of two people, numbers as they may be shown now.
type factTable struct {
	lines  []factLine
	number func(key, value string) string
}

// Len is the number of facts.
func (t factTable) Len() int { return len(t.lines) }

// Cell is the text of one cell; a fact that differs is amber, one that only one of them has is plain.
func (t factTable) Cell(row, col int) kit.Cell {
	f := &t.lines[row]
	switch factColumns[col].ID {
	case "label":
		return kit.Cell{Text: f.label, Tone: kit.Muted}
	case "a":
		return kit.Cell{Text: t.number(f.key, f.a), Tone: tone(f.agree()), Bold: !f.agree()}
	}
	return kit.Cell{Text: t.number(f.key, f.b), Tone: tone(f.agree()), Bold: !f.agree()}
}

// agree tells whether the two do not contradict each other.
func (f *factLine) agree() bool { return f.a == "" || f.b == "" || vntext.SameText(f.a, f.b) }

// showFacts puts the two people of the chosen pair side by side.
func (s *Screen) showFacts() {
	s.facts = nil
	if p := s.pair(); p != nil {
		s.facts = factsOf(&p.A, &p.B)
	}
	s.table.SetSource(factTable{s.facts, s.host.Desk().Number})
	s.refresh()
}

// factsOf lists what is known of either of two people.
func factsOf(a, b *data.Member) []factLine {
	lines := []factLine{
		{"", "Chi đoàn", a.UnitName, b.UnitName}, {"", "Tình trạng", a.Status, b.Status}, {"", "Chức vụ", a.Membership.Position, b.Membership.Position},
	}
	var all []factLine
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		all = append(all, factLine{f.Key, f.Label, shown(f.Key, f.Of(&a.Person)), shown(f.Key, f.Of(&b.Person))})
	}
	all = append(all, lines...)
	known := all[:0]
	for _, l := range all {
		if l.a != "" || l.b != "" {
			known = append(known, l)
		}
	}
	return known
}

// shown is a kept value as the officer reads it.
func shown(key, value string) string {
	if f := data.FieldOf(key); f != nil && f.Kind == data.DateFact {
		return vntext.Date(value).Display()
	}
	return strings.TrimSpace(value)
}
