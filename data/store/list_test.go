package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// told is entries as lines: day, name, unit, then facts.
func told(entries []data.Entry, keys ...string) []string {
	var lines []string
	for i := range entries {
		e := &entries[i]
		line := e.Day.Display() + " " + e.Person.FullName + ", " + e.UnitName
		for _, key := range keys {
			switch v := e.Facts[key].(type) {
			case nil:
				line += " | –"
			case vntext.Date:
				line += " | " + v.Display()
			default:
				line += fmt.Sprintf(" | %v", v)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func TestMovementsAreListedAsTheStaysHaveThemWithWhatRecordsTell(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	dung := must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lê Dũng", JoinedUnion: "2022-03-26"},
		Membership: data.Membership{UnitID: c.a1.ID, From: "2022-03-26", Began: data.BeganAdmission, Counts: true}}))(t)
	check(t, f.Transfer(ctx, c.binh, c.a2.ID, "2022-04-01"))
	check(t, f.Transfer(ctx, c.cuong, c.a1.ID, "2022-06-01"))
	check(t, f.EndMembership(ctx, c.an, "2022-10-01", data.EndedGraduation))
	check(t, store.SaveRecord(ctx, f, &data.Admissions, data.Admission{RecordHead: data.RecordHead{PersonID: dung}, AdmittedOn: "2022-03-26",
		DecisionNumber: "05-QĐ/ĐTN", Introducer: "Lê An"}))
	stay := must(f.Person(ctx, c.binh))(t).Memberships[0]
	check(t, store.SaveRecord(ctx, f, &data.Transfers, data.Transfer{RecordHead: data.RecordHead{PersonID: c.binh}, Kind: data.TransferProvince,
		FromUnitID: c.b1.ID, ToUnitID: c.a2.ID, LetterNumber: "11", LetterDate: "2022-03-30", LeftID: stay.ID, FeesPaidTo: "2022-03"}))
	check(t, store.SaveRecord(ctx, f, &data.Transfers, data.Transfer{RecordHead: data.RecordHead{PersonID: c.binh}, Kind: data.TransferTemporary,
		LetterNumber: "99", LetterDate: "2022-04-01"})) // tells of no movement
	check(t, store.SaveRecord(ctx, f, &data.Standings, data.Standing{RecordHead: data.RecordHead{PersonID: c.an}, Kind: data.EndedGraduation,
		FromDate: "2022-10-01", Reason: "quá tuổi", DecisionNumber: "20-QĐ/ĐTN"}))
	check(t, store.SaveRecord(ctx, f, &data.Standings, data.Standing{RecordHead: data.RecordHead{PersonID: c.an}, Kind: data.StayingOn,
		FromDate: "2022-10-01", DecisionNumber: "sai"}))

	came, left, err := f.ListMovements(ctx, c.a.ID, "2022-01-01", "2022-12-31")
	check(t, err)
	wantLines(t, told(came, store.MoveReason, "place", "decision_number", "introducer", "letter_number"),
		"26/03/2022 Lê Dũng, Chi đoàn ấp 1 | Kết nạp | – | 05-QĐ/ĐTN | Lê An | –",
		"01/04/2022 Lê Bình, Chi đoàn ấp 2 | Chuyển đến | Chi đoàn ấp 1 | – | – | –",
		"01/06/2022 Lê Cường, Chi đoàn ấp 1 | Chuyển đến | Đoàn xã Hưng Phú | – | – | –")
	wantLines(t, told(left, store.MoveReason, "reason", "decision_number"), "01/10/2022 Lê An, Chi đoàn ấp 1 | Trưởng thành | quá tuổi | 20-QĐ/ĐTN")
	_, left, err = f.ListMovements(ctx, c.b.ID, "2022-04-01", "2022-04-30")
	check(t, err)
	wantLines(t, told(left, store.MoveReason, "place", "letter_number", "fees_paid_to"), "01/04/2022 Lê Bình, Chi đoàn ấp 1 | Chuyển đi | Chi đoàn ấp 2 | 11 | 2022-03")
	_, _, err = f.ListMovements(ctx, c.a.ID, "2022-02-01", "2022-01-01")
	wantCode(t, err, data.Invalid)
}

func TestMovementsAreAsManyAsTheHeadFlowSays(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	r := rand.New(rand.NewPCG(3, 4))
	branches := []data.ID{c.a1.ID, c.a2.ID, c.b1.ID}
	day := func() vntext.Date { return vntext.Date(fmt.Sprintf("2022-%02d-%02d", 1+r.IntN(11), 1+r.IntN(28))) }
	for i := range 60 {
		p := data.Person{FullName: fmt.Sprintf("Lê Thứ %d", i)}
		home := r.IntN(3)
		stay := data.Membership{UnitID: branches[home], Counts: true, Began: data.BeganListed}
		switch r.IntN(3) {
		case 0:
			p.JoinedUnion = day()
			stay.From, stay.Began = p.JoinedUnion, data.BeganAdmission
		case 1:
			p.JoinedUnion = vntext.Date(fmt.Sprintf("2022-%02d", 1+r.IntN(9)))
		}
		id := must(f.AddMember(ctx, data.NewPerson{Person: p, Membership: stay}))(t)
		if at := day(); at > stay.From && r.IntN(2) == 0 {
			check(t, f.Transfer(ctx, id, branches[(home+1+r.IntN(2))%3], at))
			if end := day(); end > at {
				check(t, f.EndMembership(ctx, id, end, []string{data.EndedGraduation, data.EndedStrikeOff, data.EndedTransfer}[r.IntN(3)]))
			}
		}
	}
	reorganise(t, f, data.ReorganisingStep{Do: data.MoveUnits, Units: []string{"CD001"}, Into: data.UnitTarget{Parent: "CS002"}})
	for _, unit := range []data.ID{f.Ours(), c.a.ID, c.b.ID, c.a1.ID, c.a2.ID, c.b1.ID} {
		for _, time := range [][3]vntext.Date{{"2021-12-31", "2022-01-01", "2022-12-31"}, {"2022-03-31", "2022-04-01", "2022-06-30"}, {"2022-06-30", "2022-07-01", "2022-09-30"}} {
			flow := must(f.HeadFlow(ctx, unit, time[0], time[2]))(t)
			came, left, err := f.ListMovements(ctx, unit, time[1], time[2])
			check(t, err)
			for _, side := range []struct {
				parts   []data.FlowPart
				entries []data.Entry
			}{{flow.In, came}, {flow.Out, left}} {
				total := 0
				for _, part := range side.parts {
					var listed []data.ID
					for i := range side.entries {
						if side.entries[i].Text(store.MoveReason) == part.Reason {
							listed = append(listed, side.entries[i].Person.ID)
						}
					}
					slices.Sort(listed)
					people := slices.Sorted(slices.Values(part.People))
					if !slices.Equal(listed, people) {
						t.Errorf("%s, %s: %d are listed, the flow counts %d", time[2], part.Reason, len(listed), len(people))
					}
					total += len(part.People)
				}
				if total != len(side.entries) {
					t.Errorf("%s: %d entries of %d movements", time[2], len(side.entries), total)
				}
			}
		}
	}
}

func TestRecordsAreListedWhereThePersonWasOnTheDay(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	check(t, f.Transfer(ctx, c.binh, c.a2.ID, "2022-04-01"))
	year := 2022
	award := func(person, unit data.ID, day vntext.Date, year *int, form string) {
		check(t, store.SaveRecord(ctx, f, &data.Awards, data.Award{RecordHead: data.RecordHead{PersonID: person}, UnitID: unit, DecisionDate: day, Year: year, Form: form}))
	}
	award(c.binh, "", "2022-02-03", nil, "Giấy khen")
	award(c.binh, "", "2022-05-03", nil, "Bằng khen")
	award(c.binh, c.b1.ID, "2022-06-03", nil, "Kỷ niệm chương")
	award(c.an, "", "", &year, "Giấy khen")
	award(c.an, "", "2021-12-31", nil, "Giấy khen năm trước")
	list := func(table string, unit data.ID, first, last vntext.Date, keys ...string) []string {
		return told(must(f.ListRecords(ctx, table, unit, first, last))(t), keys...)
	}
	wantLines(t, list("award", c.a.ID, "2022-01-01", "2022-12-31", "form"),
		"2022 Lê An, Chi đoàn ấp 1 | Giấy khen", "03/05/2022 Lê Bình, Chi đoàn ấp 2 | Bằng khen")
	wantLines(t, list("award", c.b.ID, "2022-01-01", "2022-12-31", "form"),
		"03/02/2022 Lê Bình, Chi đoàn ấp 1 | Giấy khen", "03/06/2022 Lê Bình, Chi đoàn ấp 1 | Kỷ niệm chương")

	check(t, store.SaveRecord(ctx, f, &data.Hardships, data.Hardship{RecordHead: data.RecordHead{PersonID: c.binh}, UnitID: c.b1.ID, Kind: "Mồ côi", FromDate: "2020", ToDate: "2022-06-01"}))
	wantLines(t, list("hardship", c.b.ID, "2022-01-01", "2022-03-31", "kind"), "2020 Lê Bình, Chi đoàn ấp 1 | Mồ côi")
	wantLines(t, list("hardship", c.a.ID, "2022-01-01", "2022-05-31", "kind"), "2020 Lê Bình, Chi đoàn ấp 2 | Mồ côi")
	wantLines(t, list("hardship", c.a.ID, "2022-07-01", "2022-12-31", "kind"))

	check(t, store.SaveRecord(ctx, f, &data.Transfers, data.Transfer{RecordHead: data.RecordHead{PersonID: c.an}, Kind: data.TransferResidence,
		ToUnitID: c.b1.ID, LetterDate: "2022-08-01", State: data.TransferPending}))
	wantLines(t, list("transfer", c.a.ID, "2022-05-01", "2022-12-31", "from_unit_id", "to_unit_id", store.Goes, store.Comes),
		"01/08/2022 Lê An, Chi đoàn ấp 1 | Chi đoàn ấp 1 | Chi đoàn ấp 1 | true | false")
	wantLines(t, list("transfer", c.b.ID, "2022-05-01", "2022-12-31", store.Goes, store.Comes), "01/08/2022 Lê An, Chi đoàn ấp 1 | false | true")

	check(t, store.SaveRecord(ctx, f, &data.Introductions, data.Introduction{RecordHead: data.RecordHead{PersonID: c.an}, YouthID: c.cuong, IntroducedOn: "2022-03-01"}))
	wantLines(t, list("introduction", c.a.ID, "2022-01-01", "2022-12-31", "youth_id"), "01/03/2022 Lê An, Chi đoàn ấp 1 | Lê Cường")
	_, err := f.ListRecords(ctx, "person", c.a.ID, "2022-01-01", "2022-12-31")
	wantCode(t, err, data.Internal)
}

func TestFeesTrainingAndRemittancesAreListedWithTheRoll(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	check(t, f.Transfer(ctx, c.binh, c.a2.ID, "2022-04-01"))
	writeRaw(t, f, `INSERT INTO fee (id, person_id, year, m01, m02, exempt) VALUES ('f', '`+string(c.an)+`', 2022, 2000, 2000, '3,12')`,
		`INSERT INTO training (id, person_id, year, registered_on, grade) VALUES ('t', '`+string(c.an)+`', 2022, '2022-01-15', 'Tốt')`,
		`INSERT INTO training_item (id, training_id, content, branch_points) VALUES ('i', 't', 1, 18), ('j', 't', 5, 17)`,
		`INSERT INTO remittance (id, unit_id, from_month, to_month, collected, kept, remitted, paid_on) VALUES ('r', '`+string(c.a1.ID)+`', '2022-01', '2022-03', 4000, 2667, 1333, '2022-04-02')`)
	wantLines(t, told(must(f.ListFees(ctx, c.a.ID, "2022-12-31"))(t), "m01", "m03", "m04", "total"),
		"31/12/2022 Lê An, Chi đoàn ấp 1 | 2000 | miễn | – | 4000", "31/12/2022 Lê Bình, Chi đoàn ấp 2 | – | – | – | –")
	wantLines(t, told(must(f.ListTraining(ctx, c.a1.ID, "2022-12-31"))(t), "registered_on", "p1", "p2", "p5", "total", "grade"),
		"31/12/2022 Lê An, Chi đoàn ấp 1 | 15/01/2022 | 18 | – | 17 | 35 | Tốt")
	wantLines(t, told(must(f.ListRemittances(ctx, c.a.ID, "2022-04-01", "2022-06-30"))(t), "from_month", "collected", "remitted"),
		"02/04/2022 , Chi đoàn ấp 1 | 2022-01 | 4000 | 1333")
	wantLines(t, told(must(f.ListRemittances(ctx, c.b.ID, "2022-04-01", "2022-06-30"))(t)))
}

func TestGuestsAreListedWithWhereTheyCount(t *testing.T) {
	f := create(t)
	c := newCommunes(t, f)
	writeRaw(t, f, `INSERT INTO membership (id, person_id, unit_id, from_date, counts) VALUES ('g', '`+string(c.an)+`', '`+string(c.b1.ID)+`', '2022-05-01', 0)`)
	check(t, store.SaveRecord(ctx, f, &data.Transfers, data.Transfer{RecordHead: data.RecordHead{PersonID: c.an}, Kind: data.TransferResidence,
		ToUnitID: c.b1.ID, LetterNumber: "7", LetterDate: "2022-04-28", ArrivedID: "g"}))
	wantLines(t, told(must(f.ListGuests(ctx, c.b.ID, "2022-12-31"))(t), "home", "letter_number", "kind"),
		"01/05/2022 Lê An, Chi đoàn ấp 1 | Chi đoàn ấp 1 | 7 | Nơi cư trú")
	wantLines(t, told(must(f.ListGuests(ctx, c.b.ID, "2022-04-30"))(t)))
	wantLines(t, told(must(f.ListGuests(ctx, c.a.ID, "2022-12-31"))(t)))
}

// writeRaw writes rows that no method here writes yet, as part of the last change.
func writeRaw(t *testing.T, f *store.File, statements ...string) {
	t.Helper()
	check(t, f.Exec(`UPDATE door SET change = (SELECT max(number) FROM change)`))
	for _, statement := range statements {
		check(t, f.Exec(statement))
	}
	check(t, f.Exec(`UPDATE door SET change = NULL`))
}
