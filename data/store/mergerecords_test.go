package store_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// wholeLife keeps one record of every kind of a person, named after mark; other is named in it as introducer and youth.
func wholeLife(t *testing.T, f *store.File, person, other data.ID, mark string) {
	t.Helper()
	stay := must(f.Person(ctx, person))(t).Memberships[0]
	ids := map[data.FieldKind]data.ID{data.UnitFact: stay.UnitID, data.PersonFact: other, data.StayFact: stay.ID}
	keep(t, f, &data.Admissions, person, mark, ids)
	keep(t, f, &data.Cards, person, mark, ids)
	keep(t, f, &data.Transfers, person, mark, ids)
	keep(t, f, &data.Standings, person, mark, ids)
	keep(t, f, &data.Honoraries, person, mark, ids)
	keep(t, f, &data.Awards, person, mark, ids)
	keep(t, f, &data.Disciplines, person, mark, ids)
	keep(t, f, &data.PartyPaths, person, mark, ids)
	keep(t, f, &data.Hardships, person, mark, ids)
	keep(t, f, &data.Helps, person, mark, ids)
	keep(t, f, &data.Introductions, person, mark, ids)
	check(t, f.SaveAttachment(ctx, data.Attachment{ID: data.NewID(), PersonID: person, Title: mark}))
}

func keep[T any](t *testing.T, f *store.File, kind *data.RecordKind[T], person data.ID, mark string, ids map[data.FieldKind]data.ID) {
	t.Helper()
	var record T
	kind.Head(&record).PersonID = person
	fill(kind, &record, mark+" ", ids)
	check(t, store.SaveRecord(ctx, f, kind, record))
}

// years keeps the programme and the fees of 2022, and of one year more.
func years(t *testing.T, f *store.File, person data.ID, grade string, points, fee, more int) {
	t.Helper()
	for _, year := range []int{2022, more} {
		training := data.Training{PersonID: person, Year: year, RegisteredOn: "2022-01-15", Grade: grade}
		training.Items[1].BranchPoints = &points
		check(t, f.SaveTraining(ctx, training))
		paid := data.Fee{PersonID: person, Year: year, Payer: data.Salaried}
		paid.Months[2] = &fee
		check(t, f.SaveFee(ctx, paid))
	}
}

func TestAMergeMovesEveryKindOfRecordAndASplitBringsThemBack(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	first, second := addMember(t, f, "Lý An", branch.ID, "2020"), addMember(t, f, "Lý Ân", branch.ID, "2019")
	third := addMember(t, f, "Lý Bé", branch.ID, "2020")
	wholeLife(t, f, first, third, "một")
	wholeLife(t, f, second, third, "hai")
	wholeLife(t, f, third, second, "ba")
	years(t, f, first, "Tốt", 18, 5000, 2020)
	years(t, f, second, "Khá", 15, 2000, 2021)
	before := dump(t, f)

	m := must(f.MergePreview(ctx, first, second, nil))(t)
	if dump(t, f) != before {
		t.Fatal("looking at a merge wrote something")
	}
	said := map[string]string{}
	for _, move := range m.Moves {
		said[move.Label] = move.Note
	}
	for label, note := range map[string]string{
		"Kết nạp của Lý Ân": "", "Thẻ, sổ đoàn viên (hai kind) của Lý Ân": "", "Chuyển sinh hoạt của Lý Ân": "", "hai kind của Lý Ân": "",
		"Đoàn viên danh dự của Lý Ân": "", "Khen thưởng (hai form) của Lý Ân": "", "Kỷ luật (hai form) của Lý Ân": "", "Đoàn viên ưu tú của Lý Ân": "",
		"Hoàn cảnh (hai kind) của Lý Ân": "", "Giúp đỡ (hai form) của Lý Ân": "", "Giới thiệu 1+1 (hai youth_name) của Lý Ân": "", "Tài liệu của Lý Ân": "",
		"Kết nạp của Lý Bé": "ở đó là người giới thiệu", "Giới thiệu 1+1 (ba youth_name) của Lý Bé": "ở đó là thanh niên được giới thiệu",
		"Rèn luyện đoàn viên năm 2021 của Lý Ân": "", "Đoàn phí năm 2021 của Lý Ân": "",
		"Rèn luyện đoàn viên năm 2022 của Lý Ân": "đã có và được giữ; bản này ghi vào Ghi chú: kết quả rèn luyện Khá, nội dung rèn luyện 2 chi đoàn chấm 15",
		"Đoàn phí năm 2022 của Lý Ân":            "đã có và được giữ; bản này ghi vào Ghi chú: đoàn phí tháng 3 2000",
	} {
		if got, there := said[label]; !there || got != note {
			t.Errorf("%s: %q (there: %v), want %q", label, got, there, note)
		}
	}

	must(f.Merge(ctx, first, second, nil))(t)
	for table, n := range map[string]int{
		"admission": many(t, f, &data.Admissions, first), "card": many(t, f, &data.Cards, first), "transfer": many(t, f, &data.Transfers, first),
		"standing": many(t, f, &data.Standings, first), "honorary": many(t, f, &data.Honoraries, first), "award": many(t, f, &data.Awards, first),
		"discipline": many(t, f, &data.Disciplines, first), "party_path": many(t, f, &data.PartyPaths, first), "hardship": many(t, f, &data.Hardships, first),
		"help": many(t, f, &data.Helps, first), "introduction": many(t, f, &data.Introductions, first), "attachment": len(must(f.Attachments(ctx, first))(t)),
	} {
		if n != 2 {
			t.Errorf("%d of %s after the merge, want 2", n, table)
		}
	}
	trainings, fees := must(f.TrainingsOf(ctx, first))(t), must(f.FeesOf(ctx, first))(t)
	if len(trainings) != 3 || trainings[2].Grade != "Tốt" || *trainings[2].Items[1].BranchPoints != 18 || trainings[1].Grade != "Khá" || len(fees) != 3 || *fees[2].Months[2] != 5000 {
		t.Errorf("trainings %+v, fees %+v", trainings, fees)
	}
	if note := must(f.Person(ctx, first))(t).Person.Note; !strings.Contains(note, "Năm 2022, hồ sơ gộp vào ghi: đoàn phí tháng 3 2000.") || !strings.Contains(note, "kết quả rèn luyện Khá") {
		t.Errorf("note %q", note)
	}
	if by := must(store.RecordsOf(ctx, f, &data.Admissions, third))(t)[0].IntroducerID; by != first {
		t.Errorf("the introducer of the third is %s", by)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := dump(t, f); got != before {
		t.Errorf("split, yet not as before:\n%s\nwant\n%s", got, before)
	}
}

func many[T any](t *testing.T, f *store.File, kind *data.RecordKind[T], person data.ID) int {
	t.Helper()
	return len(must(store.RecordsOf(ctx, f, kind, person))(t))
}

func TestTwoWhoIntroducedEachOtherAndTwoWaysIntoThePartyAreToldBeforeAMerge(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	first, second := addMember(t, f, "Lý An", branch.ID, "2020"), addMember(t, f, "Lý Ân", branch.ID, "2019")
	check(t, f.Introduce(ctx, data.Introduction{RecordHead: data.RecordHead{PersonID: first}, YouthID: second, IntroducedOn: "2022"}, false))
	for _, id := range []data.ID{first, second} {
		check(t, f.SavePartyPath(ctx, data.PartyPath{RecordHead: data.RecordHead{PersonID: id}, VotedOn: "2022-03-01"}))
	}
	var notes []string
	for _, move := range must(f.MergePreview(ctx, first, second, nil))(t).Moves {
		if move.Table == "introduction" || move.Table == "party_path" {
			notes = append(notes, move.Note)
		}
	}
	want := []string{"hai hồ sơ giới thiệu nhau: sau khi gộp là tự giới thiệu, hãy xem lại", "hồ sơ giữ lại cũng đang có một hồ sơ đoàn viên ưu tú: hãy kết thúc một trong hai"}
	if !reflect.DeepEqual(notes, want) {
		t.Errorf("notes %q, want %q", notes, want)
	}
}

func TestSomebodyWithALifeIsRemovedWholeAndStaysNamedElsewhere(t *testing.T) {
	f := create(t)
	person, commune, branch := secretary(t, f)
	other := addMember(t, f, "Lý Bé", branch.ID, "2020")
	wholeLife(t, f, person, other, "một")
	years(t, f, person, "Tốt", 18, 5000, 2021)
	head := data.RecordHead{PersonID: other}
	check(t, store.SaveRecord(ctx, f, &data.Admissions, data.Admission{RecordHead: head, IntroducerID: person}))
	check(t, store.SaveRecord(ctx, f, &data.Introductions, data.Introduction{RecordHead: head, YouthID: person}))
	must(f.KeepApart(ctx, []data.PairIDs{{A: person, B: other}}))(t)
	raw := data.RawText{PersonID: person, File: "a.xls", Sheet: "DS", Row: 1, Encoding: "tcvn3", Cells: map[string]string{"B": "x"}}
	must(f.Import(ctx, data.RegisterChange{Title: "Chữ gốc", Raw: []data.RawText{raw}}, nil))(t)
	before := dump(t, f)
	check(t, f.RemovePerson(ctx, person))
	if _, err := f.Person(ctx, person); data.CodeOf(err) != data.NotFound {
		t.Errorf("removed, yet %v", err)
	}
	if got := must(store.AllRecords(ctx, f, &data.Awards))(t); len(got) != 0 {
		t.Errorf("left behind: %+v", got)
	}
	admission, introduction := must(store.RecordsOf(ctx, f, &data.Admissions, other))(t)[0], must(store.RecordsOf(ctx, f, &data.Introductions, other))(t)[0]
	if admission.IntroducerID != "" || admission.Introducer != "Danh Hữu Cường" || introduction.YouthID != "" || introduction.YouthName != "Danh Hữu Cường" {
		t.Errorf("named elsewhere as %+v, %+v", admission, introduction)
	}
	if seat := must(f.UnitPage(ctx, commune.ID))(t).Committees[0].Seats[0]; seat.PersonID != "" || seat.FullName != "Danh Hữu Cường" {
		t.Errorf("seat %+v", seat)
	}
	check(t, f.Check(ctx))
	if report := undo(t, f, lastChange(t, f).Number); len(report.Kept) > 0 {
		t.Errorf("undone, yet kept are %+v", report.Kept)
	}
	if got := dump(t, f); got != before {
		t.Errorf("undone, yet not as before:\n%s\nwant\n%s", got, before)
	}
}

func TestUndoingAnImportKeepsWhomSomethingHappenedToSince(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	year := 2022
	in := data.RegisterChange{Title: "Nhập khẩu: 3 mới"}
	for _, name := range []string{"Lý An", "Lý Bé", "Lý Cò"} {
		p := data.NewPerson{Person: data.Person{ID: data.NewID(), FullName: name}, Membership: data.Membership{ID: data.NewID(), UnitID: branch.ID, From: "2020", Counts: true}}
		in.People = append(in.People, p)
		in.Awards = append(in.Awards, data.Award{RecordHead: data.RecordHead{ID: data.NewID(), PersonID: p.Person.ID}, Form: "Giấy khen", Year: &year})
		in.Trainings = append(in.Trainings, data.Training{ID: data.NewID(), PersonID: p.Person.ID, Year: year, RegisteredOn: vntext.Date("2022")})
	}
	result := must(f.Import(ctx, in, nil))(t)
	an, be := in.People[0].Person.ID, in.People[1].Person.ID
	check(t, f.Discipline(ctx, severe(an, data.Warning)))
	check(t, f.Introduce(ctx, data.Introduction{RecordHead: data.RecordHead{PersonID: an}, YouthID: be, IntroducedOn: "2022-10-01"}, false))
	report := undo(t, f, result.Batch)
	var kept []string
	for _, row := range report.Kept {
		kept = append(kept, row.Label+" – "+row.ChangedBy)
	}
	for _, want := range []string{
		"Đoàn viên Lý An – Số 4: Kỷ luật cảnh cáo: Lý An (15/11/2022)", "Sinh hoạt của Lý An tại Chi đoàn ấp 1", "Khen thưởng (Giấy khen) của Lý An", "Rèn luyện đoàn viên năm 2022 của Lý An",
		"Đoàn viên Lý Bé – Số 5: Giới thiệu 1+1: Lý An giới thiệu Lý Bé (15/11/2022)", "Khen thưởng (Giấy khen) của Lý Bé",
	} {
		if !slices.ContainsFunc(kept, func(k string) bool { return strings.HasPrefix(k, want) }) {
			t.Errorf("it is not said that %q is kept: %q", want, kept)
		}
	}
	if got := names(must(f.Members(ctx, store.MemberFilter{}))(t)); !slices.Equal(got, []string{"Lý An", "Lý Bé"}) {
		t.Errorf("members %q", got)
	}
	if n := many(t, f, &data.Disciplines, an); n != 1 {
		t.Errorf("%d measures", n)
	}
	if got := must(store.AllRecords(ctx, f, &data.Awards))(t); len(got) != 2 {
		t.Errorf("rewards %+v", got)
	}
}
