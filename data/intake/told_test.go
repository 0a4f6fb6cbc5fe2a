package intake_test

import (
	"context"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
	"bachudong/data/store"
)

func TestRewardsMeasuresAndTrainingAreReadInTheirOwnWords(t *testing.T) {
	for _, c := range []struct {
		heading, text string
		want          data.YearTold
		note          string
	}{
		{"Khen thưởng năm 2022", "Giấy khen Huyện đoàn", data.YearTold{Year: 2022, Awards: []string{"Giấy khen Huyện đoàn"}}, ""},
		{"Khen thưởng năm 2022", "- Bằng khen Tỉnh đoàn\n- GK; ", data.YearTold{Year: 2022, Awards: []string{"Bằng khen Tỉnh đoàn", "Giấy khen"}}, ""},
		{"Khen thưởng", "Giấy khen", data.YearTold{Awards: []string{"Giấy khen"}}, ""}, // kept although nobody says of which year
		{"Khen thưởng năm 2022", "Không có", data.YearTold{}, ""},
		{"Khen thưởng năm 2022", "x", data.YearTold{}, "told_marked"},
		{"Khen thưởng năm 2022", "2", data.YearTold{}, "told_marked"},
		{"Kỷ luật năm 2022", "khiển trách", data.YearTold{Year: 2022, Disciplines: []string{"Khiển trách"}}, ""},
		{"Kỷ luật năm 2022", "Không", data.YearTold{}, ""},
		{"Rèn luyện đoàn viên năm 2022", "đã đăng ký", data.YearTold{Year: 2022, Registered: true}, ""},
		{"Rèn luyện đoàn viên năm 2022", "x", data.YearTold{Year: 2022, Registered: true}, ""},
		{"Rèn luyện đoàn viên năm 2022", "Chưa đăng ký", data.YearTold{}, ""},
		{"Kết quả rèn luyện 2022", "TB", data.YearTold{Year: 2022, Registered: true, Grade: "Trung bình"}, ""},
		{"Kết quả rèn luyện 2022", "Đạt", data.YearTold{Year: 2022, Registered: true, Grade: "Đạt"}, "value_unknown"},
	} {
		row := draftOf(t, ratedPage(c.heading, c.text)).Sheets[0].Rows[0]
		var got data.YearTold
		if len(row.Told) > 0 {
			got = row.Told[0]
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q is %+v, want %+v", c.heading, c.text, got, c.want)
		}
		if noted := len(row.Findings) > 0 && row.Findings[0].Code == c.note; noted != (c.note != "") {
			t.Errorf("%s: %q has the findings %+v, want %q", c.heading, c.text, row.Findings, c.note)
		}
	}
	d := draftOf(t, ratedPage("Rèn luyện đoàn viên", "Đã đăng ký")).Sheets[0]
	if len(d.Rows[0].Told) != 0 || len(d.Notes) != 1 || d.Notes[0].Code != "training_undated" || !strings.Contains(d.Notes[0].Message, "không nói rõ rèn luyện đoàn viên của năm nào") {
		t.Errorf("training without a year: %+v, %+v", d.Rows[0].Told, d.Notes)
	}
}

func TestTickedFormsOfRewardsAreEachOne(t *testing.T) {
	s := page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Khen thưởng năm 2022"}, []any{nil, nil, nil, "Bằng khen", "Giấy khen"}, []any{1, "Nguyễn Văn An", "15/03/2004", "x", "x"}, []any{2, "Lê Thị Bé", "01/02/2003", nil, "x"})
	s.Merges = []sheet.Range{{Row1: 1, Col1: 3, Row2: 1, Col2: 4}}
	d := draftOf(t, s).Sheets[0]
	if got := mapping(d.Columns); got != "A:order B:full_name C:birth D:award=Bằng khen E:award=Giấy khen" {
		t.Fatalf("columns %s", got)
	}
	want := [][]data.YearTold{{{Year: 2022, Awards: []string{"Bằng khen", "Giấy khen"}}}, {{Year: 2022, Awards: []string{"Giấy khen"}}}}
	for i := range d.Rows {
		if !reflect.DeepEqual(d.Rows[i].Told, want[i]) {
			t.Errorf("row %d tells %+v, want %+v", i+1, d.Rows[i].Told, want[i])
		}
	}
}

func TestWhatIsToldOfYearsComesInOnceAndIsNeverTakenAway(t *testing.T) {
	ctx := context.Background()
	f, err := store.Create(ctx, filepath.Join(t.TempDir(), "so.db"), store.Setup{UnitName: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Code: "VT"})
	must(t, err)
	defer f.Close()
	ours, err := f.Unit(ctx, "VT", today)
	must(t, err)
	list := func(training, award, discipline any) *sheet.Sheet {
		return page("DS", []any{"DANH SÁCH NĂM 2022"}, []any{"STT", "Họ và tên", "Ngày sinh", "Chi đoàn", "Rèn luyện đoàn viên", "Khen thưởng", "Kỷ luật"},
			[]any{1, "Nguyễn Văn An", "15/03/2004", "ấp 1", training, award, discipline})
	}
	bring := func(s *sheet.Sheet, mode intake.Mode) (*intake.Plan, data.RegisterChange) {
		t.Helper()
		plan, err := intake.Judge(ctx, draftOf(t, s), f, intake.Options{Unit: ours, Mode: mode, Today: today})
		must(t, err)
		change := plan.Change()
		if again := plan.Change(); !reflect.DeepEqual(change, again) {
			t.Error("two calls give two identities")
		}
		_, err = f.Import(ctx, change, nil)
		must(t, err)
		return plan, change
	}
	told := func() data.YearTold {
		t.Helper()
		all, err := f.ToldOf(ctx, 2022)
		must(t, err)
		for _, one := range all {
			one.PersonID = ""
			return one
		}
		return data.YearTold{}
	}
	if plan, change := bring(list("Đã đăng ký", "Giấy khen", nil), intake.Fill); plan.Counts().New != 1 || len(change.Awards) != 1 || change.Awards[0].UnitID != change.Units[0].ID {
		t.Fatalf("%+v, %+v", plan.Counts(), change)
	}
	for _, mode := range []intake.Mode{intake.Fill, intake.Update, intake.Skip} {
		if plan, change := bring(list("Đã đăng ký", "giấy khen", "Không"), mode); plan.Counts().Unchanged != 1 || change.Size() != 0 {
			t.Errorf("the same list again, %s: %+v", mode, change)
		}
	}
	plan, change := bring(list("Tốt", "Bằng khen", "Cảnh cáo"), intake.Fill)
	if d := plan.Decisions[0]; d.Verdict != intake.Updated || len(change.Awards) != 0 || len(change.Disciplines) != 1 || len(change.Trainings) != 1 ||
		len(d.Kept) != 1 || d.Kept[0] != (intake.FactChange{Key: "award@2022", Old: "Giấy khen", New: "Bằng khen"}) {
		t.Errorf("blanks filled: %+v", d)
	}
	want := data.YearTold{Year: 2022, Registered: true, Grade: "Tốt", Awards: []string{"Giấy khen"}, Disciplines: []string{"Cảnh cáo"}}
	if got := told(); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v, want %+v", got, want)
	}
	bring(list("Khá", "Bằng khen", "Không"), intake.Update)
	want.Grade, want.Awards = "Khá", []string{"Giấy khen", "Bằng khen"}
	if got := told(); !reflect.DeepEqual(got, want) {
		t.Errorf("kept %+v, want %+v", got, want)
	}
	if _, change := bring(list("Khá", "Bằng khen", nil), intake.Update); change.Size() != 0 {
		t.Errorf("once more: %+v", change)
	}
	changes, err := f.Changes(ctx, 0)
	must(t, err)
	for _, c := range changes[:3] {
		_, err := f.Undo(ctx, string(c.Batch))
		must(t, err)
	}
	if got := told(); !reflect.DeepEqual(got, data.YearTold{}) {
		t.Errorf("undone, yet kept: %+v", got)
	}
}

func TestARewardWithoutAYearIsTheOneThatIsKeptOfAnyYear(t *testing.T) {
	reg := newRegister(member("an", "Nguyễn Văn An", "2004-03-15", nil))
	reg.told = []data.YearTold{{PersonID: "an", Year: 2021, Awards: []string{"Giấy khen"}}}
	for text, want := range map[string][]string{"Giấy khen": nil, "Giấy khen; Bằng khen": {"Bằng khen"}} {
		change := judge(t, draftOf(t, ratedPage("Khen thưởng", text)), reg, intake.Options{Mode: intake.Update, Unit: hamlet}).Change()
		var got []string
		for i := range change.Awards {
			got = append(got, change.Awards[i].Form)
			if change.Awards[i].Year != nil {
				t.Errorf("%q is of the year %d", text, *change.Awards[i].Year)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q adds %q, want %q", text, got, want)
		}
	}
}
