package store_test

import (
	"fmt"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

func TestBriefsAreTheMembersOfTheList(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	complete := data.Person{FullName: "Trần Đủ", Gender: data.Male, JoinedUnion: "2020-03-26", CitizenID: "095204000001", Education: "12/12"}
	for i := range data.PersonFields {
		if field := &data.PersonFields[i]; field.Required && field.Of(&complete) == "" {
			field.Set(&complete, "2004-03-26")
		}
	}
	for i, p := range []data.Person{complete, {FullName: "Lê Năm", Gender: data.Female, Birth: "1999"}, {FullName: "Lê Tháng", Birth: "1999-02", CitizenID: "095099000001"},
		{FullName: "Lê Sau", JoinedUnion: "2030"}} {
		unit := []data.ID{c.a1.ID, c.a2.ID, c.b1.ID}[i%3]
		must(f.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: unit, From: p.JoinedUnion, Began: data.BeganAdmission, Counts: true}}))(t)
	}
	writeRaw(t, f, `INSERT INTO membership (id, person_id, unit_id, to_date, counts) SELECT 'again', id, '`+string(c.b1.ID)+`', '2040', 1 FROM person WHERE full_name = 'Lê Năm'`)
	for _, unit := range []data.ID{f.Ours(), c.a.ID, c.b.ID, c.a2.ID, ""} {
		for _, day := range []vntext.Date{"", "2022-11-15", "2010-01-01", "2031-01-01"} {
			want := briefsOfList(t, f, unit, day)
			var got []string
			for _, b := range must(f.MemberBriefs(ctx, unit, day))(t) {
				got = append(got, fmt.Sprint(b.ID, b.Birth, b.Woman, b.Numbered, b.Complete))
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s on %q: briefs\n%q\nlist\n%q", unit, day, got, want)
			}
		}
	}
	if n := len(must(f.MemberBriefs(ctx, f.Ours(), "2022-11-15"))(t)); n < 6 {
		t.Errorf("only %d members were compared", n)
	}
}

// briefsOfList is what the list says of the members, as their briefs would.
func briefsOfList(t *testing.T, f *store.File, unit data.ID, day vntext.Date) []string {
	t.Helper()
	var lines []string
	for _, r := range must(f.MemberRows(ctx, store.MemberFilter{Unit: unit, AsOf: day}, 0, "citizen_id"))(t) {
		lines = append(lines, fmt.Sprint(r.ID, r.Birth, r.Gender == data.Female, r.Fact("citizen_id") != "", r.Filled == store.RequiredFacts))
	}
	slices.Sort(lines)
	return lines
}
