package store_test

import (
	"bytes"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestEveryFactOfAPersonIsKept(t *testing.T) {
	f := create(t)
	id := addMember(t, f, "Danh Thị Bé", addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "").ID, "2020-03-26")
	want := data.Person{ID: id}
	facts := map[string]string{}
	for i := range data.PersonFields {
		field := &data.PersonFields[i]
		facts[field.Key] = "giá trị " + field.Key
		if field.Kind == data.DateFact {
			facts[field.Key] = "2020-03"
		}
		if field.Key == "gender" {
			facts[field.Key] = data.Female
		}
		field.Set(&want, facts[field.Key])
	}
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: id, Facts: facts}))
	if got := must(f.Person(ctx, id))(t).Person; got != want {
		t.Errorf("%+v", got)
	}
	if got := must(f.Members(ctx, store.MemberFilter{}))(t)[0].Person; got != want {
		t.Errorf("%+v", got)
	}
}

func TestPersonPageHoldsFamilyPhotoStaysAndAssessments(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	to := addUnit(t, f, "Chi đoàn ấp 2", data.Branch, "")
	id := addMember(t, f, "Danh Thị Bé", branch.ID, "2020-03-26")
	check(t, f.Transfer(ctx, id, to.ID, "2022-05"))
	portrait := []byte("\xff\xd8\xff\x00\x01")
	check(t, f.SetPhoto(ctx, id, portrait))
	check(t, f.SaveRelatives(ctx, id, []data.Relative{{Relation: "Cha", FullName: "Danh Tư"}, {Relation: "Mẹ", FullName: "Lý Thị Sa"}}))
	check(t, f.SaveAssessments(ctx, id, []data.Assessment{{Year: 2022, Rating: "B", Document: data.Document{Number: "1-QĐ"}}, {Year: 2021, Rating: "A"}}))
	page := must(f.Person(ctx, id))(t)
	if !bytes.Equal(page.Photo, portrait) {
		t.Errorf("photo %q", page.Photo)
	}
	if s := page.Memberships; len(s) != 2 || s[0].UnitName != "Chi đoàn ấp 1" || s[0].To != "2022-05" || s[0].Ended != data.EndedTransfer ||
		s[1].UnitName != "Chi đoàn ấp 2" || s[1].From != "2022-05" || s[1].Began != data.BeganTransfer || !s[1].Counts {
		t.Errorf("stays %+v", s)
	}
	if a := page.Assessments; len(a) != 2 || a[0].Year != 2021 || a[1].Document.Number != "1-QĐ" {
		t.Errorf("assessments %+v", a)
	}
	check(t, f.SaveRelatives(ctx, id, page.Relatives[1:]))
	check(t, f.SetPhoto(ctx, id, nil))
	page = must(f.Person(ctx, id))(t)
	if len(page.Relatives) != 1 || page.Relatives[0].FullName != "Lý Thị Sa" || page.Photo != nil {
		t.Errorf("%+v", page)
	}
}

func TestEditsThatCannotBeRightAreRefusedWithTheirField(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	id := addMember(t, f, "Danh Thị Bé", branch.ID, "2020")
	for _, test := range []struct {
		facts map[string]string
		field string
	}{
		{map[string]string{"full_name": "  "}, "full_name"},
		{map[string]string{"birth": "2000-02-31"}, "birth"},
		{map[string]string{"gender": "nu"}, "gender"},
		{map[string]string{"search": "x"}, ""},
	} {
		err := f.SavePerson(ctx, store.PersonEdit{ID: id, Facts: test.facts})
		wantCode(t, err, data.Invalid)
		if got := err.(*data.Error).Field; got != test.field {
			t.Errorf("%v: field %q", test.facts, got)
		}
	}
	wantCode(t, f.SavePerson(ctx, store.PersonEdit{ID: "nobody"}), data.NotFound)
	wantCode(t, f.SetPhoto(ctx, id, []byte("GIF89a")), data.Invalid)
	wantCode(t, f.EndMembership(ctx, id, "", data.EndedStrikeOff), data.Invalid)
	wantCode(t, f.EndMembership(ctx, id, "2019", data.EndedStrikeOff), data.Invalid)
	wantCode(t, f.Transfer(ctx, id, branch.ID, "2022"), data.Invalid)
	wantCode(t, f.Transfer(ctx, id, "nobody", "2022"), data.NotFound)
	twice := data.Membership{PersonID: id, UnitID: branch.ID, From: "2021", Counts: true}
	err := f.SaveMembership(ctx, twice)
	wantCode(t, err, data.Conflict)
	if !strings.Contains(err.Error(), "Chi đoàn ấp 1") {
		t.Error(err)
	}
	twice.Counts = false
	check(t, f.SaveMembership(ctx, twice))
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t).Total; n != 1 {
		t.Errorf("counted %d", n)
	}
	wantCode(t, f.SaveAssessments(ctx, id, []data.Assessment{{Year: 2022}, {Year: 2022}}), data.Conflict)
}
