package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

func TestWhatIsDueIsCountedAndListedAlike(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	member := func(name string, birth, joined vntext.Date, unit data.ID) data.ID {
		return must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: name, Birth: birth, JoinedUnion: joined},
			Membership: data.Membership{UnitID: unit, From: joined, Began: data.BeganAdmission, Counts: true}}))(t)
	}
	past := member("Trần Quá", "1991-11-15", "2010", c.a1.ID) // 31 on the day
	stays := member("Trần Ở", "1990", "2010", c.a1.ID)
	soon := member("Trần Sắp", "1991-11-16", "2010", c.a2.ID)
	member("Trần Năm", "1992-11-15", "2010", c.b1.ID)
	member("Trần Trẻ", "2004-03", "2022-08-20", c.b1.ID)
	check(t, store.SaveRecord(ctx, f, &data.Standings, data.Standing{RecordHead: data.RecordHead{PersonID: stays}, Kind: data.StayingOn, FromDate: "2021-01-01", ToDate: "2024-06-30"}))
	check(t, store.SaveRecord(ctx, f, &data.Cards, data.Card{RecordHead: data.RecordHead{PersonID: past}, Kind: data.CardFirst, Number: "12"}))
	check(t, store.SaveRecord(ctx, f, &data.Introductions, data.Introduction{RecordHead: data.RecordHead{PersonID: soon}, IntroducedOn: "2022-05-01"}))
	check(t, store.SaveRecord(ctx, f, &data.Transfers, data.Transfer{RecordHead: data.RecordHead{PersonID: past}, Kind: data.TransferOutside, FromUnitID: c.a1.ID, State: data.TransferPending, LetterDate: "2022-09-01"}))
	check(t, f.SaveRules(ctx, []data.Rule{{Rule: data.ReceptionDays, Value: 30}}))
	writeRaw(t, f, `INSERT INTO fee (id, person_id, year, m01, m02, m03, m04, m05, m06, m07, m08, m10, m11, exempt) VALUES
			('f', '`+string(past)+`', 2022, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, '9'), ('g', '`+string(soon)+`', 2022, 1, 1, 1, 1, 1, 1, 1, 1, NULL, 0, '10')`,
		`INSERT INTO training (id, person_id, year, registered_on) VALUES ('t', '`+string(past)+`', 2022, '2022-01-15')`,
		`INSERT INTO assessment (id, person_id, year, rating) VALUES ('a', '`+string(past)+`', 2022, 'Hoàn thành tốt nhiệm vụ')`,
		`INSERT INTO assessment (id, person_id, year, not_rated) VALUES ('b', '`+string(soon)+`', 2022, 'Mới chuyển đến')`)
	for _, w := range []struct {
		key  string
		ours int
		in   []string // commune A
	}{
		{data.DuePastAge, 1, []string{"15/11/2022 Trần Quá, Chi đoàn ấp 1"}},
		{data.DueSoon, 1, []string{"15/11/2022 Trần Sắp, Chi đoàn ấp 2"}},
		{data.DueThisYear, 2, []string{"15/11/2022 Trần Sắp, Chi đoàn ấp 2"}},
		{data.DueUnrated, 6, []string{"15/11/2022 Lê An, Chi đoàn ấp 1", "15/11/2022 Trần Ở, Chi đoàn ấp 1"}},
		{data.DueUntrained, 7, []string{"15/11/2022 Lê An, Chi đoàn ấp 1", "15/11/2022 Trần Ở, Chi đoàn ấp 1", "15/11/2022 Trần Sắp, Chi đoàn ấp 2"}},
		{data.DueCardless, 7, []string{"15/11/2022 Lê An, Chi đoàn ấp 1", "15/11/2022 Trần Ở, Chi đoàn ấp 1", "15/11/2022 Trần Sắp, Chi đoàn ấp 2"}},
		{data.DueIntroduction, 7, []string{"15/11/2022 Lê An, Chi đoàn ấp 1", "15/11/2022 Trần Ở, Chi đoàn ấp 1", "15/11/2022 Trần Quá, Chi đoàn ấp 1"}},
		{data.DueUnpaid, 7, []string{"15/11/2022 Lê An, Chi đoàn ấp 1", "15/11/2022 Trần Ở, Chi đoàn ấp 1", "15/11/2022 Trần Sắp, Chi đoàn ấp 2"}},
		{data.DueReception, 1, []string{"01/09/2022 Trần Quá, "}},
		{data.DueLate, 1, []string{"01/09/2022 Trần Quá, "}},
	} {
		wantLines(t, told(must(f.ListDue(ctx, w.key, c.a.ID, "2022-11-15"))(t)), w.in...)
		if n := len(must(f.ListDue(ctx, w.key, f.Ours(), "2022-11-15"))(t)); n != w.ours {
			t.Errorf("%s: %d in the district, want %d", w.key, n, w.ours)
		}
	}
	for _, unit := range []data.ID{f.Ours(), c.a.ID, c.a2.ID, c.b.ID} {
		for _, day := range []vntext.Date{"2022-11-15", "2022-01-15", "2023-03-01", "2020-02-29"} {
			for _, due := range must(f.Dues(ctx, unit, day))(t) {
				if n := len(must(f.ListDue(ctx, due.Key, unit, day))(t)); n != due.Count {
					t.Errorf("%s on %s: %d are counted, %d listed", due.Key, day, due.Count, n)
				}
			}
		}
	}
	open := told(must(f.ListDue(ctx, data.DueUnpaid, f.Ours(), "2022-11-15"))(t), store.OpenMonths)
	wantLines(t, open[len(open)-3:], "15/11/2022 Trần Ở, Chi đoàn ấp 1 | 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11",
		"15/11/2022 Trần Sắp, Chi đoàn ấp 2 | 9, 11", "15/11/2022 Trần Trẻ, Chi đoàn ấp 1 | 9, 10, 11")
}

func TestUnitsThatAreTooSmallAreDue(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	for i := range 3 {
		addMember(t, f, fmt.Sprintf("Lê Thứ %d", i), c.a2.ID, "2020")
	}
	lines := told(must(f.ListDue(ctx, data.DueSmallUnit, c.a.ID, "2022-11-15"))(t), store.Said)
	wantLines(t, lines, "15/11/2022 , Đoàn xã Vĩnh Thanh | 4 đoàn viên, cần từ 30", "15/11/2022 , Chi đoàn ấp 1 | 1 đoàn viên, cần từ 3")
	must(f.SaveCommittee(ctx, data.Committee{UnitID: c.a1.ID, Body: data.ExecutiveCommittee, From: "2022-01-01", Provisional: true}))(t)
	wantLines(t, told(must(f.ListDue(ctx, data.DueProvisional, c.a.ID, "2022-11-15"))(t), store.Said),
		"15/11/2022 , Chi đoàn ấp 1 | Ban Chấp hành lâm thời từ 01/01/2022, đã quá hạn đại hội (01/07/2022)")
}
