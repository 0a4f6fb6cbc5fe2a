package work_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// hardTexts are what a spreadsheet likes to change.
var hardTexts = []string{
	"=1+1", "=HYPERLINK(\"http://a\")", "+84 là đầu số", "-5", "@lan", "007", "1e5", "12/12", "TRUE", "3-4", "'nháy", "_x0041_", "😀 vui 🎉",
	"a<b & \"c\">d", "ghi\ndòng hai\nvà ba", strings.Repeat("Nguyễn Thị ", 27) + "Hoa", "#N/A", "{=A1}", "5%", "1.234,5", "x",
}

// Names of people who cannot be taken for one another.
var (
	families = []string{"Lý", "Danh", "Trần", "Thạch", "Ngô", "Huỳnh", "Phan"}
	givens   = []string{"Văn An", "Hữu Bảo", "Quốc Cường", "Minh Dũng", "Thanh Hải", "Chí Khang", "Hoàng Long", "Trọng Nghĩa", "Đức Phát"}
)

// hardOffice is a file with a chi đoàn whose members have such texts as facts.
func hardOffice(t *testing.T) *work.Desk {
	t.Helper()
	ctx := context.Background()
	desk := emptyOffice(t)
	branch, err := desk.File.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp 4", Level: data.Branch, Parent: ourUnit(t, desk).ID})
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 2))
	births := []vntext.Date{"2003-02-01", "2003-02", "2003", "", "1999-12-31", "1998-03-01"}
	for i := range 3 * len(hardTexts) {
		text := func() string { return hardTexts[random.IntN(len(hardTexts))] }
		line := func() string { return strings.ReplaceAll(text(), "\n", " ") }
		p := data.Person{FullName: families[i%len(families)] + " " + givens[i%len(givens)], Birth: births[i%len(births)], Gender: data.Male,
			CitizenID: fmt.Sprintf("095203%06d", random.IntN(1_000_000)),
			Hometown:  line(), Residence: line(), OtherNames: line(), AdmissionResolution: line(), JoinedUnionAt: line(), Note: text(),
			CardNumber: fmt.Sprintf("000%d", random.IntN(1_000_000)), MemberCode: fmt.Sprintf("00%06d", random.IntN(1_000_000)),
			Phone: fmt.Sprintf("09%08d", random.IntN(100_000_000)), JoinedUnion: "2019-03-26"}
		if i%7 == 0 {
			p.FullName += strings.Repeat(" Hồng Ngọc", 30)
		}
		id, err := desk.File.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch.ID, Began: data.BeganListed, Counts: true, Position: "Đoàn viên"}})
		if err != nil {
			t.Fatal(err)
		}
		honour(t, desk, id, i)
	}
	return desk
}

// honour gives somebody what lists tell of this year; there are all mixes of it, also what has no year.
func honour(t *testing.T, desk *work.Desk, id data.ID, i int) {
	t.Helper()
	ctx, head, year := context.Background(), data.RecordHead{PersonID: id}, desk.Today().Year()
	errs := []error{desk.File.SaveAssessments(ctx, id, []data.Assessment{{Year: year, Rating: []string{"", "Hoàn thành tốt nhiệm vụ"}[i%2]}})}
	awards := []data.Award{{Form: "Giấy khen", Level: "Huyện đoàn", Year: &year}, {Form: "=Bằng khen của tỉnh; cấp tỉnh", DecisionDate: desk.Today()}, {Content: "Gương mặt trẻ"}}
	for n := range i % 4 {
		awards[n].RecordHead = head
		errs = append(errs, store.SaveRecord(ctx, desk.File, &data.Awards, awards[n]))
	}
	if i%5 == 0 {
		errs = append(errs, store.SaveRecord(ctx, desk.File, &data.Disciplines, data.Discipline{RecordHead: head, Form: "khiển trách", EffectiveOn: desk.Today()}))
	}
	if i%3 == 0 {
		training := data.Training{ID: data.NewID(), PersonID: id, Year: year, RegisteredOn: desk.Today()}
		_, err := desk.File.Import(ctx, data.RegisterChange{Title: "Rèn luyện", Trainings: []data.Training{training}}, nil)
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		t.Fatal(err)
	}
}

func emptyOffice(t *testing.T) *work.Desk {
	t.Helper()
	desk, err := work.Create(context.Background(), filepath.Join(t.TempDir(), "co-so.db"), "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { desk.Close() })
	return desk
}

func ourUnit(t *testing.T, desk *work.Desk) data.Unit {
	t.Helper()
	unit, err := desk.OurUnit(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return unit
}

// factsOf are the facts of everybody by citizen number or name: the keys of the list as a text, perhaps with what is told of this year.
func factsOf(t *testing.T, desk *work.Desk, keys func(string) bool, yearly bool) map[string]string {
	t.Helper()
	people, err := desk.File.Members(context.Background(), store.MemberFilter{})
	if err != nil {
		t.Fatal(err)
	}
	year := desk.Today().Year()
	ratings, err := desk.File.AssessmentsOf(context.Background(), year)
	if err != nil {
		t.Fatal(err)
	}
	told, err := desk.File.ToldOf(context.Background(), year)
	if err != nil {
		t.Fatal(err)
	}
	facts := map[string]string{}
	for i := range people {
		m := &people[i]
		text := fmt.Sprintf("%q %q", m.UnitName, m.Membership.Position)
		for f := range data.PersonFields {
			if field := &data.PersonFields[f]; keys(field.Key) {
				text += fmt.Sprintf(" %s=%q", field.Key, field.Of(&m.Person))
			}
		}
		if yearly {
			one := told[m.ID]
			text += fmt.Sprintf(" rated %q, registered %v, rewards %q, measures %q", ratings[m.ID].Rating, one.Registered, data.JoinTold(one.Awards), strings.ToLower(data.JoinTold(one.Disciplines)))
		}
		facts[m.FullName+" "+m.CitizenID] = text
	}
	return facts
}

// notCentral are the facts that the central software has no column for.
var notCentral = map[string]bool{"other_names": true, "family_background": true, "health": true, "abroad": true, "joined_party_officially": true, "note": true}

func TestWhatWeWriteWeReadBackWithoutADifference(t *testing.T) {
	sample := filepath.Join(t.TempDir(), "mau.db")
	if _, err := work.Sample(context.Background(), sample, "", nil); err != nil {
		t.Fatal(err)
	}
	district, err := work.Open(context.Background(), sample)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { district.Close() })
	for name, desk := range map[string]*work.Desk{"sample district": district, "hard texts": hardOffice(t)} {
		for _, format := range []work.ListFormat{work.FullList, work.CentralList} {
			t.Run(name+" "+string(format), func(t *testing.T) { readBack(t, desk, format) })
		}
	}
}

func readBack(t *testing.T, desk *work.Desk, format work.ListFormat) {
	ctx, unit := context.Background(), ourUnit(t, desk)
	path := filepath.Join(t.TempDir(), "ra.xlsx")
	n, err := desk.WriteMembers(ctx, work.ListJob{Format: format, Unit: unit.Name, Disclosure: data.Disclosure{Numbers: true, Beliefs: true}}, path, nil)
	if err != nil || n == 0 {
		t.Fatalf("wrote %d: %v", n, err)
	}
	for _, mode := range []intake.Mode{intake.Fill, intake.Update} {
		p, err := desk.Preview(ctx, work.ImportJob{Unit: unit, Mode: mode}, path)
		if err != nil {
			t.Fatal(err)
		}
		if c := p.Plan.Counts(); c.Unchanged != n {
			t.Errorf("read back into the same register, mode %s: %+v", mode, c)
			for i := range p.Plan.Decisions {
				if d := &p.Plan.Decisions[i]; d.Verdict != intake.Unchanged {
					t.Fatalf("for example %s: %s %+v %+v", d.Row.Person.FullName, d.Verdict, d.Changes, d.Findings())
				}
			}
		}
	}
	r, err := desk.Compare(ctx, work.CompareJob{Path: path, Unit: unit})
	if err != nil {
		t.Fatal(err)
	}
	if r.Same != n || len(r.OnlyHere)+len(r.OnlyThere)+len(r.Differ)+len(r.Doubtful) != 0 {
		t.Errorf("compared with ourselves: %d of %d the same, %+v", r.Same, n, r.Differ)
	}
	intoAnEmptyFile(t, desk, path, format)
}

func intoAnEmptyFile(t *testing.T, desk *work.Desk, path string, format work.ListFormat) {
	empty := emptyOffice(t)
	if _, err := empty.Import(context.Background(), work.ImportJob{Paths: []string{path}, Unit: ourUnit(t, empty)}, nil); err != nil {
		t.Fatal(err)
	}
	kept := func(key string) bool { return format == work.FullList || !notCentral[key] }
	central := format == work.CentralList
	want, got := factsOf(t, desk, kept, central), factsOf(t, empty, kept, central)
	if len(want) != len(got) {
		t.Errorf("%d members came back as %d", len(want), len(got))
	}
	wrong := 0
	for key, facts := range want {
		if got[key] != facts && wrong < 3 {
			wrong++
			t.Errorf("kept\n%s\ncame back as\n%s", facts, got[key])
		}
	}
}
