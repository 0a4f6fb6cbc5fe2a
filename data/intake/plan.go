package intake

import (
	"fmt"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// Verdict is what becomes of one row.
type Verdict string

// The verdicts.
const (
	New       Verdict = "new"       // is added
	Updated   Verdict = "updated"   // is known; some facts change
	Unchanged Verdict = "unchanged" // is known; nothing changes
	Suspect   Verdict = "suspect"   // may be known: nothing is written, the officer decides
	Bad       Verdict = "error"     // goes back to the sender
)

// Label is the verdict as the officer reads it.
func (v Verdict) Label() string {
	return map[Verdict]string{New: "Mới", Updated: "Cập nhật", Unchanged: "Không đổi", Suspect: "Trùng nghi ngờ", Bad: "Lỗi"}[v]
}

// Plan is what an import would do, row by row, before anything is written.
type Plan struct {
	Draft     *Draft
	Decisions []Decision // in the order of the list
	units     []data.Unit
}

// Decision is the verdict on one row with everything that led to it.
type Decision struct {
	Row     *Row
	Verdict Verdict
	Person  data.ID      // of the new or known person; "" for Suspect and Bad
	Unit    data.ID      // where the person is placed
	Place   string       // its name
	Changes []FactChange // what is written
	Kept    []FactChange // where the list differs and the register stays as it is
	Like    *Likeness    // of a Suspect: whom it resembles most
	Others  []Likeness   // of a Suspect: who else it may be, likeliest first; a handful at most
	Notes   []Finding    // what the comparison with the register showed, beside the findings of the row

	stay    data.ID           // of the new or known person
	apart   []data.ID         // people of whom the officer said that this one is none
	ratings []data.Assessment // to write

	trainings   []data.Training
	awards      []data.Award
	disciplines []data.Discipline
}

// FactChange is one value before and after. Key is a key of data.PersonFields, KeyPosition or the text form of the
// rating of a year.
type FactChange struct {
	Key, Old, New string
}

// Likeness says whom a suspect resembles: somebody of the register (Person) or another row of the list (Sheet, Row).
type Likeness struct {
	Person data.ID
	Sheet  string
	Row    int
	Col    int    // of the person in that row, see RowPlace
	With   string // name, birth and place for the officer
	Score  int    // 0 to 100
	Why    string
}

// Same is the answer that says: yes, that is who it is.
func (l *Likeness) Same() Answer {
	if l.Person != "" {
		return Answer{Same: l.Person}
	}
	return Answer{SameRow: RowPlace{l.Sheet, l.Row, l.Col}}
}

// Counts is the sum of a plan.
type Counts struct {
	Rows, New, Updated, Unchanged, Suspects, Errors int
}

// Counts sums the verdicts.
func (p *Plan) Counts() Counts {
	c := Counts{Rows: len(p.Decisions)}
	for i := range p.Decisions {
		switch p.Decisions[i].Verdict {
		case New:
			c.New++
		case Updated:
			c.Updated++
		case Unchanged:
			c.Unchanged++
		case Suspect:
			c.Suspects++
		case Bad:
			c.Errors++
		}
	}
	return c
}

// NewUnits are the branches that would be created.
func (p *Plan) NewUnits() []data.Unit { return p.units }

// Change is what the store writes: rows that are new or change something, and the branches they need. Two calls give
// the same identities.
func (p *Plan) Change() data.RegisterChange {
	counts := p.Counts()
	change := data.RegisterChange{Title: p.title(counts), Units: p.units, People: make([]data.NewPerson, 0, counts.New)}
	for i := range p.Decisions {
		d := &p.Decisions[i]
		switch d.Verdict {
		case New:
			person := d.Row.Person
			person.ID = d.Person
			change.People = append(change.People, data.NewPerson{Person: person, Membership: data.Membership{
				ID: d.stay, PersonID: d.Person, UnitID: d.Unit, Began: data.BeganListed, Counts: !d.Row.Attached, Position: d.Row.Position,
			}})
			for _, other := range d.apart {
				change.Apart = append(change.Apart, data.PairIDs{A: d.Person, B: other})
			}
		case Updated:
			if u := d.update(); len(u.Facts) > 0 || u.Position != nil {
				change.Updates = append(change.Updates, u)
			}
		}
		change.Ratings = append(change.Ratings, d.ratings...)
		change.Trainings = append(change.Trainings, d.trainings...)
		change.Awards = append(change.Awards, d.awards...)
		change.Disciplines = append(change.Disciplines, d.disciplines...)
		if d.Verdict == New || d.Verdict == Updated {
			if raw, ok := p.Draft.rawText(d.Row, d.Person); ok {
				change.Raw = append(change.Raw, raw)
			}
		}
	}
	return change
}

func (d *Decision) update() data.FactUpdate {
	u := data.FactUpdate{PersonID: d.Person, Facts: make(map[string]string)}
	for _, c := range d.Changes {
		switch {
		case c.Key == KeyPosition:
			position := c.New
			u.MembershipID, u.Position = d.stay, &position
		case data.FieldOf(c.Key) != nil:
			u.Facts[c.Key] = c.New
		}
	}
	return u
}

func (p *Plan) title(c Counts) string {
	title := fmt.Sprintf("Nhập khẩu %s: %d mới", filepath.Base(p.Draft.Path), c.New)
	if c.Updated > 0 {
		title += fmt.Sprintf(", %d cập nhật", c.Updated)
	}
	return title
}

// Findings are all findings of a row: those of its cells and those of the comparison.
func (d *Decision) Findings() []Finding {
	if len(d.Notes) == 0 {
		return d.Row.Findings
	}
	return append(append([]Finding(nil), d.Row.Findings...), d.Notes...)
}

// Refusal is why something of the list does not come in: a whole sheet (Row 0) or a row. Column is "" where the whole
// row is meant.
type Refusal struct {
	Sheet   string
	Row     int
	Column  string
	Value   string
	Message string
}

// Refusals lists the sheets that could not be read and every error of the bad rows.
func (p *Plan) Refusals() []Refusal {
	var list []Refusal
	for i := range p.Draft.Sheets {
		if s := &p.Draft.Sheets[i]; s.Problem != "" {
			list = append(list, Refusal{Sheet: s.Name, Message: s.Problem})
		}
	}
	for i := range p.Decisions {
		d := &p.Decisions[i]
		if d.Verdict != Bad {
			continue
		}
		for _, f := range d.Findings() {
			if f.Severity == vntext.Error {
				list = append(list, Refusal{d.Row.Sheet, d.Row.Number, f.Column, f.Value, f.Message})
			}
		}
	}
	return list
}

// BadRows are the rows for the error file, each once with all its errors in one text that names the columns.
func (p *Plan) BadRows() []sheet.BadRow {
	var bad []sheet.BadRow
	at := make(map[CellPlace]int) // a row may hold several people, and goes back once
	for i := range p.Decisions {
		d := &p.Decisions[i]
		if d.Verdict != Bad {
			continue
		}
		var parts []string
		for _, f := range d.Findings() {
			switch {
			case f.Severity != vntext.Error:
			case f.Column != "":
				parts = append(parts, fmt.Sprintf("Cột %s (%s): %s", f.Column, KeyLabel(f.Key), f.Message))
			default:
				parts = append(parts, f.Message)
			}
		}
		place := CellPlace{Sheet: d.Row.Sheet, Row: d.Row.Number}
		if i, there := at[place]; there {
			bad[i].Message += " " + strings.Join(parts, " ")
			continue
		}
		at[place] = len(bad)
		bad = append(bad, sheet.BadRow{Sheet: d.Row.Sheet, Row: d.Row.Number, Message: strings.Join(parts, " "), Group: d.Row.Group})
	}
	return bad
}
