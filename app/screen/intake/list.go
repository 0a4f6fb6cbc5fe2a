package intake

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

// list is one file as the wizard shows it, with all texts prepared.
type list struct {
	path, name string
	problem    string        // why the file could not be read; preview is nil then
	preview    *work.Preview // what would be written
	counts     lists.Counts
	rows       map[lists.Verdict][]line
	columns    []columnLine
	sheets     int // with people
	branches   []string
	facts      [][]string // of each sheet: what was recognised
}

// line is one row of the list. remark says in words what the tones of the cells show.
type line struct {
	sheet, number, name, birth, gender, branch, citizen string
	nameTone, birthTone, genderTone, branchTone, idTone kit.Tone
	remark                                              string
	remarkTone                                          kit.Tone
	decision                                            *lists.Decision
}

func newList(p *work.Preview) *list {
	l := &list{path: p.Path, name: filepath.Base(p.Path), preview: p, counts: p.Plan.Counts()}
	c := l.counts
	l.rows = map[lists.Verdict][]line{
		lists.New: make([]line, 0, c.New), lists.Updated: make([]line, 0, c.Updated), lists.Suspect: make([]line, 0, c.Suspects),
		lists.Bad: make([]line, 0, c.Errors), lists.Unchanged: make([]line, 0, c.Unchanged),
	}
	for i := range p.Plan.Decisions {
		d := &p.Plan.Decisions[i]
		l.rows[d.Verdict] = append(l.rows[d.Verdict], newLine(d))
	}
	for i := range p.Plan.Draft.Sheets {
		d := &p.Plan.Draft.Sheets[i]
		if len(d.Rows) > 0 {
			l.sheets++
		}
		l.facts = append(l.facts, facts(d))
	}
	for _, u := range p.Plan.NewUnits() {
		l.branches = append(l.branches, u.Name)
	}
	l.columns = columnLines(p.Plan.Draft)
	return l
}

// writable is how many rows would be written.
func (l *list) writable() int { return l.counts.New + l.counts.Updated }

// troubles are the sentences about the file or its sheets that could not be read.
func (l *list) troubles() []string {
	if l.preview == nil {
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

func newLine(d *lists.Decision) line {
	p := &d.Row.Person
	l := line{
		sheet: d.Row.Sheet, number: fmt.Sprint(d.Row.Number), name: p.FullName, birth: p.Birth.Display(), gender: p.Gender,
		branch: d.Place, citizen: p.CitizenID, decision: d,
	}
	l.remark, l.remarkTone = remark(d)
	for _, findings := range [][]lists.Finding{d.Row.Findings, d.Notes} {
		for i := range findings {
			l.mark(&findings[i])
		}
	}
	l.markPartialBirth()
	return l
}

// markPartialBirth points out a birth date that is kept but not complete.
func (l *line) markPartialBirth() {
	birth := l.decision.Row.Person.Birth
	text := map[vntext.Precision]string{vntext.YearOnly: "Chỉ có năm sinh", vntext.YearMonth: "Chỉ có tháng, năm sinh"}[birth.Precision()]
	if text == "" || l.birthTone != kit.Normal {
		return
	}
	l.birthTone = kit.Amber
	if l.remark == "" {
		l.remark, l.remarkTone = text, kit.Amber
	}
}

// mark gives the cell of a finding its tone; a value that could not be read is shown as it stands in the list.
func (l *line) mark(f *lists.Finding) {
	var text *string
	var tone *kit.Tone
	switch f.Key {
	case "full_name", lists.KeyFamilyName, lists.KeyGivenName:
		text, tone = &l.name, &l.nameTone
	case "birth", lists.KeyBirthMale, lists.KeyBirthFemale, lists.KeyBirthDay, lists.KeyBirthMonth, lists.KeyBirthYear:
		text, tone = &l.birth, &l.birthTone
	case "gender":
		text, tone = &l.gender, &l.genderTone
	case lists.KeyBranch:
		text, tone = &l.branch, &l.branchTone
	case "citizen_id":
		text, tone = &l.citizen, &l.idTone
	default:
		return
	}
	if *text == "" {
		*text = f.Value
	}
	if *tone != kit.Red {
		*tone = toneOf(f)
	}
}

func toneOf(f *lists.Finding) kit.Tone {
	if f.Severity == vntext.Error {
		return kit.Red
	}
	return kit.Amber
}

// remark is the last column: what is wrong, whom the row resembles, what changes.
func remark(d *lists.Decision) (string, kit.Tone) {
	switch d.Verdict {
	case lists.Bad:
		return messages(d, vntext.Error), kit.Red
	case lists.Suspect:
		return capital(d.Like.Why) + " – " + d.Like.With, kit.Amber
	case lists.Updated:
		if text := messages(d, vntext.Warning); text != "" {
			return changes(d.Changes) + ". " + text, kit.Amber
		}
		return changes(d.Changes), kit.Normal
	}
	if text := messages(d, vntext.Warning); text != "" {
		return text, kit.Amber
	}
	if len(d.Kept) > 0 {
		return "Sổ giữ nguyên, tệp ghi khác: " + changes(d.Kept), kit.Muted
	}
	return "", kit.Muted
}

// capital makes the first letter of a phrase large.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

func messages(d *lists.Decision, severity vntext.Severity) string {
	var texts []string
	for _, f := range d.Findings() {
		if f.Severity != severity {
			continue
		}
		text := f.Message
		if severity == vntext.Error && f.Column != "" {
			text = fmt.Sprintf("Cột %s: %s", f.Column, text)
		}
		texts = append(texts, text)
	}
	return strings.Join(texts, " ")
}

// arrow stands between old and new; the fonts of the window have no real arrow.
const arrow = "›"

// changes lists facts as "Điện thoại: trống › 0912 345 678".
func changes(facts []lists.FactChange) string {
	texts := make([]string, len(facts))
	for i, c := range facts {
		texts[i] = fmt.Sprintf("%s: %s "+arrow+" %s", lists.KeyLabel(c.Key), shown(c.Key, c.Old), shown(c.Key, c.New))
	}
	return strings.Join(texts, "; ")
}

// shown is a kept value as the officer reads it.
func shown(key, value string) string {
	if value == "" {
		return "trống"
	}
	if f := data.FieldOf(key); f != nil && f.Kind == data.DateFact {
		return vntext.Date(value).Display()
	}
	return value
}
