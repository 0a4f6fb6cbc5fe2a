package intake_test

import (
	"reflect"
	"strings"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// tickedPage is a list with one heading merged over the sub-headings, and one row of cells below them.
func tickedPage(heading string, subHeadings, cells []any) *sheet.Sheet {
	top, below, row := []any{"STT", "Họ và tên", "Ngày sinh", heading}, []any{nil, nil, nil}, []any{1, "Nguyễn Văn An", "15/03/2004"}
	s := page("DS", top, append(below, subHeadings...), append(row, cells...))
	return merge(s, [4]int{1, 0, 2, 0}, [4]int{1, 1, 2, 1}, [4]int{1, 2, 2, 2}, [4]int{1, 3, 1, 2 + len(subHeadings)})
}

func TestAnyFactCanBeTickedUnderSubHeadings(t *testing.T) {
	for _, c := range []struct {
		heading     string
		subHeadings []any
		cells       []any
		fact, value string
		finding     string
	}{
		{"Dân tộc", []any{"Kinh", "Khơ-me", "Hoa"}, []any{nil, "x"}, "ethnicity", "Khmer", ""},
		{"Dân tộc", []any{"Kinh", "Khác"}, []any{nil, "x"}, "ethnicity", "", "E tick_vague"},
		{"Dân tộc", []any{"Kinh", "Khác"}, []any{nil, "Chàm"}, "ethnicity", "Chăm", ""},
		{"Tôn giáo", []any{"Có", "Không"}, []any{nil, "X"}, "religion", "Không", ""},
		{"Tôn giáo", []any{"Đạo Phật", "Thiên Chúa", "Không"}, []any{"+"}, "religion", "Phật giáo", ""},
		{"Trình độ học vấn", []any{"THCS", "THPT"}, []any{nil, 1}, "education", "THPT", ""},
		{"Chuyên môn", []any{"Tiến sỹ", "Thạc sỹ", "ĐH", "CĐ"}, []any{"x", nil, nil, nil}, "qualification", "Tiến sĩ", ""},
		{"Chuyên môn", []any{"ĐH", "CĐ"}, []any{"x", "x"}, "qualification", "Đại học", "E tick_twice"},
		{"Lý luận chính trị", []any{"SC", "TC", "Cao cấp, cử nhân"}, []any{nil, nil, "x"}, "political_theory", "Cao cấp", ""},
		{"Nghề nghiệp", []any{"Công chức", "Nuôi tôm", "Khác"}, []any{nil, "x"}, "occupation", "Nuôi tôm", ""},
		{"Chức vụ", []any{"BCH", "BTV", "Bí thư", "Phó Bí thư"}, []any{"x", "x", "x"}, "position", "Bí thư", ""},
		{"Tin học", []any{"A", "B"}, []any{"x"}, "informatics", "A", ""},
		{"Độ tuổi", []any{"18-25", "26-30", "từ 31"}, []any{"x"}, "", "", ""},
		{"Dân tộc", []any{"Kinh", "Hoa"}, []any{"có lẽ"}, "ethnicity", "", "D tick_unknown"},
	} {
		d := draftOf(t, tickedPage(c.heading, c.subHeadings, c.cells)).Sheets[0]
		if len(d.Rows) != 1 || !reflect.DeepEqual(d.HeaderRows, []int{1, 2}) {
			t.Errorf("%s %v: header rows %v, %d people", c.heading, c.subHeadings, d.HeaderRows, len(d.Rows))
			continue
		}
		want := map[string]string{"full_name": "Nguyễn Văn An", "birth": "2004-03-15"}
		if c.value != "" {
			want[c.fact] = c.value
		}
		if got := facts(&d.Rows[0]); !reflect.DeepEqual(got, want) {
			t.Errorf("%s %v: %v, want %v", c.heading, c.subHeadings, got, want)
		}
		if got := strings.Join(codes(d.Rows[0].Findings), ","); got != c.finding {
			t.Errorf("%s %v: findings %q, want %q", c.heading, c.subHeadings, got, c.finding)
		}
	}
}

func TestTextsUnderAStrangeSubHeadingAreNoTicks(t *testing.T) {
	s := tickedPage("Trình độ", []any{"Văn hóa", "Quốc phòng", "LLCT"}, []any{"12/12", "Đối tượng 4", "Sơ cấp"})
	d := draftOf(t, s).Sheets[0]
	if got := mapping(d.Columns); got != "A:order B:full_name C:birth D:education E:ignored F:political_theory" {
		t.Errorf("columns %s", got)
	}
	if got := d.Rows[0].Person; got.Education != "12/12" || got.PoliticalTheory != "Sơ cấp" || len(d.Rows[0].Findings) != 0 {
		t.Errorf("%+v, %+v", got, d.Rows[0].Findings)
	}
	if len(d.Notes) != 1 || d.Notes[0].Code != "column_unknown" || d.Notes[0].Column != "E" {
		t.Errorf("notes %+v: must say that column E is left out", d.Notes)
	}
}

func TestGuessesAreShownAsGuessesAndOverruleNothing(t *testing.T) {
	d := draftOf(t, page("DS", []any{"Họ và tên", "Mốc", "Số CCCD", "Mã số"},
		[]any{"Nguyễn Văn An", "15/03/2004", "không rõ", "095204001234"}, []any{"Lê Thị Bé", "01/02/2003", nil, "095303001234"}, []any{"Trần Văn Cường", "2002", nil, "095202001239"})).Sheets[0]
	if got := mapping(d.Columns); got != "A:full_name B:birth C:citizen_id D:ignored" {
		t.Errorf("columns %s: a recognised heading must not be overruled", got)
	}
	if !d.Columns[1].Guess || d.Columns[0].Guess || d.Columns[2].Guess {
		t.Errorf("guesses are not marked: %+v", d.Columns)
	}
	found := map[string]string{}
	for _, n := range d.Notes {
		found[n.Column+" "+n.Code] = n.Message
	}
	if !strings.Contains(found["B column_guessed"], "“Mốc” có tiêu đề lạ; theo các giá trị bên dưới đã đoán là “Ngày sinh”") || found["D column_unknown"] == "" {
		t.Errorf("notes %q", found)
	}
	if d.Columns[1].Meaning() != (intake.ColumnMeaning{Key: "birth"}) {
		t.Errorf("%+v", d.Columns[1].Meaning())
	}
}
