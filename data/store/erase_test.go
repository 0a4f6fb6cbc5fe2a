package store_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// left is a file in which somebody left, after everything that may be kept about a person was.
type left struct {
	f                     *store.File
	branch                data.Unit
	gone, stays, namesake data.ID
}

func someoneLeft(t *testing.T) left {
	t.Helper()
	f := create(t)
	l := left{f: f, branch: addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")}
	l.stays = addMember(t, f, "Lê Văn Ở", l.branch.ID, "2018-01-01")
	l.namesake = addMember(t, f, "Đã Xóa", l.branch.ID, "2018-01-01")
	l.gone = must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Bimat Văn Ẩn", Gender: data.Female, Birth: "1999-03-26", JoinedUnion: "2016-05-19"},
		Membership: data.Membership{UnitID: l.branch.ID, From: "2016-05-19", Began: data.BeganAdmission, Counts: true, Position: "Bí thư", Note: "bimat ghi chú"}}))(t)
	twin := addMember(t, f, "Bimat Thị Trùng", l.branch.ID, "2016-05-19")
	check(t, f.AttachFiles(ctx, twin, []string{paper(t, "bimat.pdf", "bimat nội dung")}, nil))
	must(f.Merge(ctx, l.gone, twin, nil))(t)
	facts := map[string]string{}
	for i := range data.PersonFields {
		if field := &data.PersonFields[i]; field.Kind != data.DateFact && field.Key != "gender" {
			facts[field.Key] = "bimat " + field.Key
		}
	}
	facts["full_name"] = "Bimat Văn Ẩn Danh"
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: l.gone, Facts: facts}))
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: l.gone, Facts: map[string]string{"phone": "bimat 0912345678", "citizen_id": "bimat 095203000127"}}))
	check(t, f.SaveRelatives(ctx, l.gone, []data.Relative{{Relation: "Mẹ", FullName: "Bimat Thị Mẹ"}}))
	check(t, f.SaveRelatives(ctx, l.gone, nil))
	store.FillRecords(t, f, l.gone, l.branch.ID, "giữ", "bimat")
	must(f.KeepApart(ctx, []data.PairIDs{{A: l.gone, B: l.stays}}))(t)
	check(t, store.SaveRecord(ctx, f, &data.Admissions, data.Admission{RecordHead: data.RecordHead{PersonID: l.stays}, IntroducerID: l.gone, Introducer: "Bimat Văn Ẩn", AdmittedOn: "2018-03-26"}))
	check(t, store.SaveRecord(ctx, f, &data.Introductions, data.Introduction{RecordHead: data.RecordHead{PersonID: l.stays}, YouthID: l.gone, YouthName: "Bimat Văn Ẩn", Channel: "Đoàn"}))
	must(f.SaveCommittee(ctx, data.Committee{UnitID: l.branch.ID, Body: data.ExecutiveCommittee, Term: "2017–2019", From: "2017-01-01",
		Seats: []data.Seat{{PersonID: l.gone, FullName: "Bimat Văn Ẩn", Position: "Bí thư"}}}))(t)
	check(t, f.EndMembership(ctx, l.gone, "2020-06-01", data.EndedGraduation))
	check(t, f.LogExport(ctx, data.Export{What: "Hồ sơ", People: 1, Purpose: "Bàn giao cho Bimat Văn Ẩn Danh"}, func() error { return nil }))
	return l
}

// counts are the head counts and flows of some days and years.
func (l *left) counts(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	encode := json.NewEncoder(&b)
	for _, day := range []vntext.Date{"2016-12-31", "2019-12-31", "2020-06-01", "2022-11-15"} {
		check(t, encode.Encode(must(l.f.Units(ctx, day))(t)))
		check(t, encode.Encode(must(l.f.HeadFlow(ctx, l.f.Ours(), "2016-01-01", day))(t)))
		check(t, encode.Encode(must(l.f.CountMembers(ctx, store.MemberFilter{AsOf: day}))(t)))
	}
	return b.String()
}

func TestAnErasureLeavesNoByteAndEveryCount(t *testing.T) {
	l := someoneLeft(t)
	before := l.counts(t)
	content := must(l.f.Query(`SELECT content FROM attachment WHERE file_name = 'bimat.pdf'`))(t)[0]
	report := must(l.f.Erase(ctx, []data.ID{l.gone}))(t)
	if len(report.People) != 1 || report.People[0].FullName != "Bimat Văn Ẩn Danh" || report.People[0].Left != "2020-06-01" || report.Files == 0 || report.Records < 10 || report.Changes < 8 {
		t.Errorf("reported %+v", report)
	}
	if after := l.counts(t); after != before {
		t.Errorf("counts before\n%s\nafter\n%s", before, after)
	}
	secrets := [][]byte{[]byte("bimat"), []byte("Bimat"), []byte("BIMAT"), []byte("095203000127"), []byte("0912345678"), vntext.SortKey("Bimat Văn Ẩn"), []byte(content)}
	for _, name := range []string{l.f.Path(), l.f.Path() + "-wal", l.f.Path() + "-shm"} {
		raw, err := os.ReadFile(name)
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		for _, secret := range secrets {
			if at := bytes.Index(raw, secret); at >= 0 {
				t.Errorf("%s still holds %q: …%q…", filepath.Base(name), secret, raw[max(0, at-80):min(len(raw), at+80)])
			}
		}
	}
	if l.f.Contents().Has(content) {
		t.Error("the attached content is still there")
	}
	p := must(l.f.Person(ctx, l.gone))(t)
	if want := (data.Person{ID: l.gone, FullName: data.ErasedName, Gender: data.Female, Birth: "1999", JoinedUnion: "2016-05-19"}); p.Person != want {
		t.Errorf("what stays is %+v", p.Person)
	}
	if stay := p.Memberships[0]; stay.Began != data.BeganAdmission || stay.Ended != data.EndedGraduation || stay.Note != "" || stay.Position != "Bí thư" {
		t.Errorf("the stay is %+v", stay.Membership)
	}
	if got := must(store.RecordsOf(ctx, l.f, &data.Awards, l.gone))(t); len(got) != 1 || got[0].Form != "giữ form" || got[0].Note != "" || got[0].DecisionNumber != "" {
		t.Errorf("the award is %+v", got)
	}
	if got := must(l.f.Members(ctx, store.MemberFilter{Status: store.AnyStatus, Find: "bimat"}))(t); len(got) != 0 {
		t.Errorf("a search finds %d", len(got))
	}
	check(t, l.f.Check(ctx))
	reopen(t, l.f)
}

func TestAnErasureIsNeverTakenBackAndOthersStillAre(t *testing.T) {
	l := someoneLeft(t)
	admission := ""
	for _, c := range must(l.f.Changes(ctx, 0))(t) {
		if strings.HasPrefix(c.Title, "Kết nạp: Lê Văn Ở") {
			admission = string(must(json.Marshal(c.Number))(t))
		}
	}
	must(l.f.Erase(ctx, []data.ID{l.gone}))(t)
	last := lastChange(t, l.f)
	if last.Kind != store.KindErase || last.Title != "Xóa dữ liệu cá nhân của 1 người đã rời sổ" || last.CanUndo() || last.Rows == 0 {
		t.Errorf("logged as %+v", last)
	}
	_, err := l.f.Undo(ctx, string(must(json.Marshal(last.Number))(t)))
	wantCode(t, err, data.Conflict)
	for _, c := range must(l.f.Changes(ctx, 0))(t) {
		if strings.Contains(strings.ToLower(c.Title), "bimat") {
			t.Errorf("the log still says %q", c.Title)
		}
	}
	if got := must(store.RecordsOf(ctx, l.f, &data.Admissions, l.stays))(t)[0]; got.Introducer != data.ErasedName || got.IntroducerID != l.gone {
		t.Errorf("the introducer of somebody else is %+v", got)
	}
	if report := undo(t, l.f, admission); report.Restored != 1 || len(report.Kept) != 0 {
		t.Errorf("taking back what happened to somebody else: %+v", report)
	}
	for _, c := range must(l.f.Changes(ctx, 0))(t) { // whatever else is taken back does not bring the data or a miscount
		if c.CanUndo() && c.Undoes == 0 {
			_, _ = l.f.Undo(ctx, string(must(json.Marshal(c.Number))(t)))
		}
	}
	if names := must(l.f.Query(`SELECT full_name FROM person WHERE id = ?`, l.gone))(t); len(names) != 1 || names[0] != data.ErasedName {
		t.Errorf("after taking everything else back there is %v", names)
	}
}

func TestOnlyWhoLeftIsErased(t *testing.T) {
	l := someoneLeft(t)
	_, err := l.f.Erase(ctx, []data.ID{l.gone, l.stays})
	wantCode(t, err, data.Conflict)
	if !strings.Contains(data.MessageOf(err), "Lê Văn Ở") || must(l.f.Person(ctx, l.gone))(t).Person.FullName != "Bimat Văn Ẩn Danh" {
		t.Errorf("refused with %v", err)
	}
	names := func(months int) (list []string) {
		for _, x := range must(l.f.Leavers(ctx, months))(t) {
			list = append(list, x.FullName+" "+string(x.Left)+" "+x.How+" "+x.UnitName)
		}
		return list
	}
	want := []string{"Bimat Văn Ẩn Danh 2020-06-01 Trưởng thành Chi đoàn ấp 1"}
	if !slices.Equal(names(29), want) || len(names(30)) != 0 {
		t.Errorf("left 29 months ago: %v; 30: %v", names(29), names(30))
	}
	must(l.f.Erase(ctx, []data.ID{l.gone}))(t)
	if got := names(0); len(got) != 0 {
		t.Errorf("erased, yet offered again: %v", got)
	}
	if pairs := must(l.f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 0 {
		t.Errorf("taken for duplicates: %+v", pairs)
	}
}

func TestAnErasureTellsWhichOlderCopiesStillHoldThePeople(t *testing.T) {
	l := someoneLeft(t)
	folder := filepath.Dir(l.f.Path())
	check(t, l.f.Exec(`VACUUM INTO ?`, filepath.Join(folder, "so.truoc-v9.db")))
	check(t, os.WriteFile(filepath.Join(folder, "khác.db"), []byte("not a register"), 0o600))
	report := must(l.f.Erase(ctx, []data.ID{l.gone}))(t)
	if len(report.Copies) != 1 || filepath.Base(report.Copies[0].Path) != "so.truoc-v9.db" || report.Copies[0].People != 1 {
		t.Errorf("older copies: %+v", report.Copies)
	}
}
