package intake_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

func draftWith(t *testing.T, opt intake.Options, sheets ...*sheet.Sheet) *intake.Draft {
	t.Helper()
	opt.Today = today
	draft, err := intake.Read(context.Background(), &sheet.Book{Path: "danh-sach.xlsx", Format: "xlsx", Sheets: sheets}, opt)
	must(t, err)
	return draft
}

func TestColumnMeaningsHaveOneTextForm(t *testing.T) {
	for text, label := range map[string]string{
		"ethnicity": "Dân tộc", "ethnicity:Khmer": "Dân tộc: Khmer", "rating@2022": "Xếp loại năm 2022",
		"rating@2022:Hoàn thành nhiệm vụ": "Xếp loại năm 2022: Hoàn thành nhiệm vụ", "ignored": "Bỏ qua", "birth_male": "Ngày sinh (nam)",
	} {
		m, err := intake.ParseColumnMeaning(text)
		if err != nil || m.String() != text || m.Label() != label {
			t.Errorf("%q is %+v, %q, labelled %q (%v)", text, m, m.String(), m.Label(), err)
		}
	}
	for _, text := range []string{"", "shoe_size", "rating@22", "ethnicity@2022", ":x"} {
		if m, err := intake.ParseColumnMeaning(text); data.CodeOf(err) != data.Invalid {
			t.Errorf("%q is taken for %+v (%v)", text, m, err)
		}
	}
	for _, key := range intake.Keys() {
		if intake.KeyLabel(key) == "" {
			t.Errorf("%s has no label", key)
		}
	}
}

func TestWhatTheOfficerSaidOfAColumnStands(t *testing.T) {
	s := page("DS", []any{"Danh sách gửi kèm công văn"}, []any{"Thành viên", "Họ tên cha", "Ngày sinh", "Mốc", "Cột lạ", "Tham gia"},
		[]any{"Nguyễn Văn An", "Nguyễn Văn Bốn", "15/03/2004", "2019", "x", "x"}, []any{"Lê Thị Bé", "Lê Văn Năm", "01/02/2003", "2018", nil, nil})
	d := draftWith(t, intake.Options{Layouts: map[string]intake.Layout{"DS": {HeaderFirst: 2, HeaderLast: 2, Columns: map[int]string{
		0: "full_name", 2: "ignored", 3: "joined_union", 4: "ethnicity:Khmer", 5: "association:Hội LHTN Việt Nam"}}}}, s).Sheets[0]
	if got, want := mapping(d.Columns), "A:full_name B:ignored C:ignored D:joined_union E:ethnicity=Khmer F:association=Hội LHTN Việt Nam"; got != want {
		t.Fatalf("columns %s, want %s", got, want)
	}
	if len(d.Rows) != 2 || len(d.Notes) != 1 || d.Notes[0].Code != "column_unkept" || !reflect.DeepEqual(d.HeaderRows, []int{2}) {
		t.Fatalf("%+v", d)
	}
	want := map[string]string{"full_name": "Nguyễn Văn An", "ethnicity": "Khmer", "joined_union": "2019", "association": "Hội LHTN Việt Nam"}
	if got := facts(&d.Rows[0]); !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if got := d.Columns[1].Samples; !reflect.DeepEqual(got, []string{"Nguyễn Văn Bốn", "Lê Văn Năm"}) {
		t.Errorf("samples %q", got)
	}
}

func TestAChosenNameColumnReplacesTheRecognisedOnes(t *testing.T) {
	s := page("DS", []any{"Họ và tên đệm", "Tên", "Biệt hiệu", "Ngày sinh"}, []any{"Nguyễn Văn", "An", "Trần Văn Cường", "15/03/2004"})
	d := draftWith(t, intake.Options{Layouts: map[string]intake.Layout{"DS": {Columns: map[int]string{2: "full_name"}}}}, s).Sheets[0]
	if got := d.Rows[0].Person.FullName; got != "Trần Văn Cường" || len(d.Notes) != 0 {
		t.Errorf("%q, notes %+v", got, d.Notes)
	}
}

func TestAListWithoutHeadingsCanBeToldItsColumns(t *testing.T) {
	s := page("DS", []any{"Nguyễn Văn An", "Kinh", "15/03/2004"}, []any{"Lê Thị Bé", "Khmer", "01/02/2003"})
	d := draftWith(t, intake.Options{Layouts: map[string]intake.Layout{"DS": {HeaderFirst: intake.NoHeader,
		Columns: map[int]string{0: "full_name", 1: "ethnicity", 2: "birth"}}}}, s).Sheets[0]
	if len(d.Rows) != 2 || d.Rows[1].Person.Ethnicity != "Khmer" || d.Rows[0].Person.Birth != "2004-03-15" || len(d.HeaderRows) != 0 {
		t.Errorf("%+v", d)
	}
}

func TestALayoutThatCannotBeIsRefused(t *testing.T) {
	for _, l := range []intake.Layout{{Columns: map[int]string{0: "shoe_size"}}, {Columns: map[int]string{9000: "birth"}}} {
		_, err := intake.Read(context.Background(), &sheet.Book{Sheets: []*sheet.Sheet{page("DS", plainHeader)}}, intake.Options{Layouts: map[string]intake.Layout{"DS": l}})
		if data.CodeOf(err) != data.Invalid || !strings.Contains(data.MessageOf(err), "Trang “DS”") {
			t.Errorf("%+v: %v", l, err)
		}
	}
}

func TestCorrectedCellsAreReadInsteadOfTheirOriginals(t *testing.T) {
	s := page("DS", plainHeader, []any{1, "Nguyễn Văn An", "31/02/2004", "Nam"}, []any{2, "Lê Thị Bé", "01/02/2003", "Nữ", 95303001234})
	edits := map[intake.CellPlace]string{
		{Sheet: "DS", Row: 2, Col: 2}: "28/02/2004", {Sheet: "DS", Row: 2, Col: 4}: "095204001234", {Sheet: "DS", Row: 3, Col: 4}: "",
		{Sheet: "DS", Row: 5, Col: 1}: "Trần Văn Cường", {Sheet: "DS", Row: 5, Col: 2}: "2002", {Sheet: "Trang khác", Row: 2, Col: 1}: "Ai đó",
		{Sheet: "DS", Row: -1, Col: 1}: "x", {Sheet: "DS", Row: 2, Col: 1 << 20}: "x",
	}
	d := draftWith(t, intake.Options{Edits: edits}, s).Sheets[0]
	var got []string
	for i := range d.Rows {
		p := &d.Rows[i].Person
		got = append(got, p.FullName+" "+string(p.Birth)+" "+p.CitizenID)
	}
	if want := []string{"Nguyễn Văn An 2004-02-28 095204001234", "Lê Thị Bé 2003-02-01 ", "Trần Văn Cường 2002 "}; !reflect.DeepEqual(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if s.Rows[1].Cells[2].Text != "31/02/2004" || len(s.Rows) != 3 || len(s.Rows[2].Cells) != 5 {
		t.Error("the sheet itself was changed")
	}
}

func TestHiddenRowsAndColumnsAreReportedAndReadOnlyWhenAsked(t *testing.T) {
	s := page("DS", plainHeader, []any{1, "Nguyễn Văn An", "15/03/2004", "Nam", "095204001234"}, []any{2, "Lê Thị Bé", "2003", "Nữ"},
		[]any{"I", "Chi đoàn ấp 1"}, []any{3, "Trần Văn Cường", "2002", "Nam"}, []any{4, "Võ Thị Dung", "2001", "Nữ"})
	for _, i := range []int{1, 3, 4} {
		s.Rows[i].Hidden = true
	}
	s.HiddenCols = []sheet.Range{{Row1: 1, Col1: 4, Row2: sheet.MaxRows, Col2: 4}}
	d := draftWith(t, intake.Options{}, s).Sheets[0]
	people, _ := outcome(&d)
	if want := []string{"Lê Thị Bé", "Võ Thị Dung @Chi đoàn ấp 1"}; !reflect.DeepEqual(people, want) {
		t.Errorf("read %q, want %q", people, want)
	}
	notes := map[string]string{}
	for _, n := range d.Notes {
		notes[n.Code] = n.Message
	}
	if !strings.HasPrefix(notes["rows_hidden"], "Có 2 dòng ẩn (2, 5) không đọc.") || !strings.HasPrefix(notes["columns_hidden"], "Có 1 cột ẩn (E “Số CCCD”) không đọc.") {
		t.Errorf("notes %q", notes)
	}
	d = draftWith(t, intake.Options{Layouts: map[string]intake.Layout{"DS": {Hidden: true}}}, s).Sheets[0]
	if len(d.Rows) != 4 || d.Rows[0].Person.CitizenID != "095204001234" || len(d.Notes) != 0 {
		t.Errorf("asked for hidden parts: %d people, %+v", len(d.Rows), d.Notes)
	}
	s.HiddenCols = []sheet.Range{{Row1: 1, Col1: 1, Row2: sheet.MaxRows, Col2: 1}}
	if d = draftWith(t, intake.Options{}, s).Sheets[0]; !strings.Contains(d.Problem, "cột họ tên đang ẩn") || len(d.Rows) != 0 {
		t.Errorf("hidden names: %q, %d people", d.Problem, len(d.Rows))
	}
}
