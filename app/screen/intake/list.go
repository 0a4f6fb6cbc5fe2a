package intake

import (
	"path/filepath"
	"slices"

	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
)

// list is one file as the wizard shows it.
type list struct {
	path, name string
	problem    string        // why the file could not be read; preview is nil then
	code       data.Code     // of the problem
	skipped    bool          // none of its sheets is to be read
	preview    *work.Preview // what would be written
	counts     lists.Counts
	rows       map[lists.Verdict][]*lists.Decision // and those of tabWarned
	asked      []question                          // rows that look like somebody, with what the officer said about them
	strange    []strange                           // values that no list knows
	sheets     int                                 // with people
	branches   []string                            // to be created
	facts      [][]string                          // of each sheet: what was recognised
	drafts     map[string]*lists.SheetDraft
	shapes     []string // of each sheet, "" without headings
}

// newList prepares a list for the screen. before is the same list as it was shown until now, nil at first: who was asked
// about stays in the table of questions when the answer turned the row into something else.
func newList(p *work.Preview, before *list) *list {
	l := &list{path: p.Path, name: filepath.Base(p.Path), preview: p, counts: p.Plan.Counts(), drafts: map[string]*lists.SheetDraft{}}
	c := l.counts
	l.rows = map[lists.Verdict][]*lists.Decision{
		lists.New: make([]*lists.Decision, 0, c.New), lists.Updated: make([]*lists.Decision, 0, c.Updated),
		lists.Bad: make([]*lists.Decision, 0, c.Errors), lists.Unchanged: make([]*lists.Decision, 0, c.Unchanged),
	}
	strangers := newStrangers()
	for i := range p.Plan.Decisions {
		d := &p.Plan.Decisions[i]
		if d.Verdict != lists.Suspect {
			l.rows[d.Verdict] = append(l.rows[d.Verdict], d)
		}
		if (d.Verdict == lists.New || d.Verdict == lists.Updated) && warned(d) {
			l.rows[tabWarned] = append(l.rows[tabWarned], d)
		}
		strangers.add(d)
	}
	l.strange = strangers.all()
	l.asked = questions(p, before)
	for i := range p.Plan.Draft.Sheets {
		d := &p.Plan.Draft.Sheets[i]
		if len(d.Rows) > 0 {
			l.sheets++
		}
		l.drafts[d.Name] = d
		l.facts = append(l.facts, facts(d))
		l.shapes = append(l.shapes, lists.Shape(d.Columns))
	}
	l.branches = unitNames(p.Plan.NewUnits())
	return l
}

func unitNames(units []data.Unit) []string {
	var names []string
	for _, u := range units {
		names = append(names, u.Name)
	}
	return names
}

// adds tells whether somebody is only made by the list, so that there is no page to open yet.
func (l *list) adds(person data.ID) bool {
	return slices.ContainsFunc(l.rows[lists.New], func(d *lists.Decision) bool { return d.Person == person })
}

// skip is the list with nothing of it read.
func (l *list) skip() *list {
	return &list{path: l.path, name: l.name, preview: l.preview, skipped: true, rows: map[lists.Verdict][]*lists.Decision{},
		facts: l.facts, drafts: l.drafts, shapes: l.shapes}
}

// writable is how many rows would be written.
func (l *list) writable() int { return l.counts.New + l.counts.Updated }

// troubles are the sentences about the file or its sheets that could not be read.
func (l *list) troubles() []string {
	switch {
	case l.skipped:
		return nil
	case l.preview == nil:
		return []string{l.problem}
	}
	var texts []string
	for i := range l.preview.Plan.Draft.Sheets {
		if text := l.preview.Plan.Draft.Sheets[i].Problem; text != "" {
			texts = append(texts, text)
		}
	}
	return texts
}
