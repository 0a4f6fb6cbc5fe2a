package members

import (
	"context"
	"fmt"
	"image"
	"slices"
	"strings"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// portrait is everything the screen shows of one person, read in the background.
type portrait struct {
	store.PersonPage
	member  data.Member // where they stand on the day of the figures
	picture image.Image // nil when there is no photo or it cannot be shown
	changes []store.Change
	raw     []data.RawText
}

// portraitSource is what a portrait needs of the store.
type portraitSource interface {
	Person(ctx context.Context, id data.ID) (store.PersonPage, error)
	Members(ctx context.Context, filter store.MemberFilter) ([]data.Member, error)
	PersonChanges(ctx context.Context, id data.ID, limit int) ([]store.Change, error)
	RawTexts(ctx context.Context, person data.ID) ([]data.RawText, error)
}

// changesShown is how many past changes of a record are listed.
const changesShown = 12

func loadPortrait(ctx context.Context, from portraitSource, id data.ID, asOf vntext.Date) (*portrait, error) {
	page, err := from.Person(ctx, id)
	if err != nil {
		return nil, err
	}
	p := &portrait{PersonPage: page, picture: picture(page.Photo)}
	p.member.Person, p.member.Status = page.Person, data.StatusNotAMember
	found, err := from.Members(ctx, store.MemberFilter{AsOf: asOf, People: []data.ID{id}, Status: store.AnyStatus})
	if err != nil {
		return nil, err
	}
	if len(found) > 0 {
		p.member = found[0]
	}
	changes, err := from.PersonChanges(ctx, id, 0)
	if err != nil {
		return nil, err
	}
	p.changes = listedChanges(changes)
	p.raw, err = from.RawTexts(ctx, id)
	return p, err
}

// listedChanges are the newest changes of a record, and every merge that still can be taken back.
func listedChanges(all []store.Change) []store.Change {
	var listed []store.Change
	for i, c := range all {
		if i < changesShown || c.Kind == store.KindMerge && c.UndoneBy == 0 {
			listed = append(listed, c)
		}
	}
	return listed
}

// headline is "Nam · …/07/2003 · Khmer".
func (p *portrait) headline() string {
	return joined(" · ", p.Person.Gender, p.Person.Birth.Display(), p.Person.Ethnicity)
}

// missing names what the record still lacks, incomplete dates included.
func (p *portrait) missing() []string {
	var names []string
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		value := f.Of(&p.Person)
		switch {
		case !f.Required:
		case value == "":
			names = append(names, lowerFirst(f.Label))
		case f.Kind == data.DateFact && vntext.Date(value).Precision() != vntext.FullDay:
			names = append(names, lowerFirst(f.Label)+" đầy đủ")
		}
	}
	return names
}

// event is one line of what happened to a person.
type event struct {
	date vntext.Date
	text string
}

// history is what happened, oldest first: admission, stays, ratings, Party. What is known only by its year stands at the
// end of that year.
func (p *portrait) history() []event {
	var events []event
	add := func(date vntext.Date, text string) {
		if date != "" {
			events = append(events, event{date, text})
		}
	}
	admitted := false
	for i, s := range p.Memberships {
		admitted = admitted || s.Began == data.BeganAdmission
		add(s.From, joined(" – ", s.Began, s.UnitName))
		if moved := i+1 < len(p.Memberships) && p.Memberships[i+1].From == s.To; !moved { // the arrival says it
			add(s.To, joined(" – ", s.Ended, s.UnitName))
		}
	}
	if !admitted {
		add(p.Person.JoinedUnion, joined(" – ", "Vào Đoàn", p.Person.JoinedUnionAt))
	}
	add(p.Person.JoinedParty, "Vào Đảng")
	add(p.Person.JoinedPartyOfficially, "Đảng viên chính thức")
	for _, a := range p.Assessments {
		add(vntext.Date(fmt.Sprintf("%04d", a.Year)), "Xếp loại: "+orDash(joined(" · ", a.Rating, a.Reward, a.Discipline)))
	}
	slices.SortStableFunc(events, func(a, b event) int { return strings.Compare(string(a.date)+"~", string(b.date)+"~") })
	return events
}

// facts are the other lines of the pane.
func (p *portrait) facts() []kit.Fact {
	person := &p.Person
	return []kit.Fact{
		{Label: "Số thẻ đoàn", Value: person.CardNumber},
		{Label: "Mã đoàn viên", Value: person.MemberCode},
		{Label: "Quê quán", Value: person.Hometown},
		{Label: "Trình độ", Value: joined(" · ", person.Education, person.Qualification, prefixed("LLCT ", person.PoliticalTheory))},
	}
}

func joined(separator string, parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), separator)
}

func prefixed(prefix, text string) string {
	if text == "" {
		return ""
	}
	return prefix + text
}

func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// lowerFirst writes a label inside a sentence: "Ngày sinh" is "ngày sinh", "CCCD" stays.
func lowerFirst(label string) string {
	r := []rune(label)
	if len(r) > 1 && strings.ToUpper(string(r[1])) == string(r[1]) && string(r[1]) != " " {
		return label
	}
	return strings.ToLower(string(r[:1])) + string(r[1:])
}
