package intake_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// mapping writes columns as "A:order B:full_name D:gender=Nam".
func mapping(columns []intake.Column) string {
	var parts []string
	for _, c := range columns {
		part := c.Letter + ":" + c.Key
		if c.Value != "" {
			part += "=" + c.Value
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

func TestHeaderIsFoundWhereverItStands(t *testing.T) {
	person := []any{1, "Nguyễn Văn An", "15/03/2004", "Nam"}
	for _, c := range []struct {
		name    string
		sheet   *sheet.Sheet
		rows    []int
		columns string
	}{
		{"in the first row", page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính"}, person),
			[]int{1}, "A:order B:full_name C:birth D:gender"},
		{"in the 38th row", page("DS", append(blank(37), []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính"}, person)...),
			[]int{38}, "A:order B:full_name C:birth D:gender"},
		{"below titles of the office", page("DS", []any{"HUYỆN ĐOÀN PHƯỚC LONG", nil, nil, "ĐOÀN TNCS HỒ CHÍ MINH"}, []any{"BCH ĐOÀN XÃ", nil, nil, "Phước Long, ngày 15 tháng 11 năm 2022"}, []any{"DANH SÁCH ĐOÀN VIÊN"}, []any{"STT", "Họ và tên", "Ngày sinh", "Phái"}, person),
			[]int{4}, "A:order B:full_name C:birth D:gender"},
		{"in capitals and short forms", page("DS", []any{"Stt", "HỌ TÊN ĐOÀN VIÊN", "NĂM SINH", "PHÁI", "ĐT", "LLCT", "TĐVH"}, person),
			[]int{1}, "A:order B:full_name C:birth D:gender E:phone F:political_theory G:education"},
		{"without marks", page("DS", []any{"stt", "ho va ten", "ngay sinh", "gioi tinh", "so cccd", "dan toc"}, person),
			[]int{1}, "A:order B:full_name C:birth D:gender E:citizen_id F:ethnicity"},
		{"with remarks in brackets and line breaks", page("DS", []any{"STT", "Họ và tên\n(chữ in hoa)", "Ngày sinh (ngày/tháng/năm)", "Giới tính:", "Số CCCD (*)"}, person),
			[]int{1}, "A:order B:full_name C:birth D:gender E:citizen_id"},
		{"two lines, birth under Nam and Nữ", merge(page("DS",
			[]any{"TT", "Họ và tên", "Ngày, tháng, năm sinh", nil, "Trình độ", nil}, []any{nil, nil, "Nam", "Nữ", "Văn hóa", "LLCT"}, []any{1, "Nguyễn Văn An", "15/03/2004", nil, "12/12", "Sơ cấp"}),
			[4]int{1, 0, 2, 0}, [4]int{1, 1, 2, 1}, [4]int{1, 2, 1, 3}, [4]int{1, 4, 1, 5}),
			[]int{1, 2}, "A:order B:full_name C:birth_male D:birth_female E:education F:political_theory"},
		{"two lines without merged cells", page("DS",
			[]any{"TT", "Họ và tên", "Năm sinh", nil, "Dân tộc"}, []any{nil, nil, "Nam", "Nữ"}, []any{1, "Nguyễn Văn An", "2004", nil, "Kinh"}),
			[]int{1, 2}, "A:order B:full_name C:birth_male D:birth_female E:ethnicity"},
		{"name merged over two columns", merge(page("DS", []any{"TT", "Họ và tên", nil, "Ngày sinh"}, []any{1, "Nguyễn Văn", "An", "15/03/2004"}), [4]int{1, 1, 1, 2}),
			[]int{1}, "A:order B:family_name C:given_name D:birth"},
		{"name in two columns with headings", page("DS", []any{"TT", "Họ và tên đệm", "Tên", "Ngày sinh"}, []any{1, "Nguyễn Văn", "An", "15/03/2004"}),
			[]int{1}, "A:order B:family_name C:given_name D:birth"},
		{"name in two columns, the second without heading", page("DS", []any{"TT", "Họ và tên", nil, "Ngày sinh"}, []any{1, "Nguyễn Văn", "An", "15/03/2004"}, []any{2, "Lê Thị", "Bé", "1/2/2003"}),
			[]int{1}, "A:order B:family_name C:given_name D:birth"},
		{"sex ticked under Nam and Nữ", page("DS", []any{"TT", "Họ tên", "Sinh ngày", "Nam", "Nữ"}, []any{1, "Nguyễn Văn An", "15/03/2004", "x"}),
			[]int{1}, "A:order B:full_name C:birth D:gender=Nam E:gender=Nữ"},
		{"birth dates under Nam and Nữ without a heading above", page("DS", []any{"TT", "Họ tên", "Nam", "Nữ"}, []any{1, "Nguyễn Văn An", "15/03/2004"}, []any{2, "Lê Thị Bé", nil, "2003"}),
			[]int{1}, "A:order B:full_name C:birth_male D:birth_female"},
		{"birth in three columns", merge(page("DS", []any{"TT", "Họ tên", "Ngày sinh", nil, nil}, []any{nil, nil, "Ngày", "Tháng", "Năm"}, []any{1, "Nguyễn Văn An", 15, 3, 2004}), [4]int{1, 2, 1, 4}),
			[]int{1, 2}, "A:order B:full_name C:birth_day D:birth_month E:birth_year"},
		{"three lines of the statistical list", merge(page("DS",
			[]any{"Stt", "Họ tên", "Ngày sinh", nil, "Dân tộc", nil, "Trình độ", nil, nil}, []any{nil, nil, "Nam", "Nữ", "Kinh", "Khác", "Học vấn", nil, "Chuyên môn"}, []any{nil, nil, nil, nil, nil, nil, "THCS", "THPT", "ĐH"},
			[]any{1, "Nguyễn Văn An", "15/03/2004", nil, "x", nil, nil, "x", "x"}),
			[4]int{1, 2, 1, 3}, [4]int{1, 4, 1, 5}, [4]int{1, 6, 1, 8}, [4]int{2, 6, 2, 7}),
			[]int{1, 2, 3}, "A:order B:full_name C:birth_male D:birth_female E:ethnicity=Kinh F:ethnicity=Khác G:education=THCS H:education=THPT I:qualification=Đại học"},
		{"data right below are not a second line", page("DS", []any{"TT", "Họ tên", "Giới tính", "Dân tộc"}, []any{nil, "Nguyễn Văn An", "Nam", "Kinh"}),
			[]int{1}, "A:order B:full_name C:gender D:ethnicity"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := draftOf(t, c.sheet).Sheets[0]
			if d.Problem != "" || d.LeftOut != "" {
				t.Fatalf("not read: %s%s", d.Problem, d.LeftOut)
			}
			if !reflect.DeepEqual(d.HeaderRows, c.rows) {
				t.Errorf("header rows %v, want %v", d.HeaderRows, c.rows)
			}
			if got := mapping(d.Columns); got != c.columns {
				t.Errorf("columns %s\n   want %s", got, c.columns)
			}
		})
	}
}

func blank(n int) [][]any { return make([][]any, n) }

// The headings of the central list and the fact each must lead to.
func TestEveryHeadingOfTheCentralListIsKnown(t *testing.T) {
	want := []struct{ heading, key string }{
		{"STT", "order"}, {"Họ và tên", "full_name"}, {"Tổ đoàn/Chi đoàn", "branch"}, {"Mã định danh đoàn viên", "member_code"},
		{"Số thẻ đoàn", "card_number"}, {"Ngày sinh", "birth"}, {"Giới tính", "gender"}, {"Tuổi", "ignored"}, {"Dân tộc", "ethnicity"},
		{"Tôn giáo", "religion"}, {"Quê quán", "hometown"}, {"Địa chỉ thường trú", "residence"}, {"Số CMND/CCCD", "citizen_id"},
		{"Ngày cấp", "citizen_id_issued_on"}, {"Nơi cấp", "citizen_id_issued_at"}, {"Trình độ văn hóa", "education"},
		{"Trình độ chuyên môn", "qualification"}, {"Trình độ lý luận chính trị", "political_theory"}, {"Tin học", "informatics"},
		{"Ngoại ngữ", "foreign_language"}, {"Nơi vào đoàn", "joined_union_at"}, {"Thời gian vào đoàn", "joined_union"},
		{"Số Nghị quyết chuẩn y kết nạp đoàn viên", "admission_resolution"}, {"Thời gian vào Đảng", "joined_party"},
		{"Nghề nghiệp hiện nay", "occupation"}, {"Đối tượng sinh hoạt", "attendance"}, {"Rèn luyện đoàn viên", "ignored"},
		{"Đánh giá, xếp loại đoàn viên", "ignored"}, {"Khen thưởng", "award"}, {"Kỷ luật", "discipline"}, {"Chức vụ trong chi đoàn", "position"},
		{"Hội", "association"}, {"Email liên hệ", "email"}, {"Điện thoại liên hệ", "phone"}, {"Trạng thái", "status"},
	}
	var header, row []any
	for i, w := range want {
		header = append(header, w.heading)
		row = append(row, fmt.Sprint("giá trị ", i))
	}
	row[1], row[34] = "Nguyễn Văn An", nil
	d := draftOf(t, page("DS", nil, nil, header, row)).Sheets[0]
	if len(d.Columns) != len(want) {
		t.Fatalf("%d columns, want %d", len(d.Columns), len(want))
	}
	for i, w := range want {
		if d.Columns[i].Key != w.key {
			t.Errorf("%q is %s, want %s", w.heading, d.Columns[i].Key, w.key)
		}
	}
}

func TestTwoColumnsThatLookLikeTheName(t *testing.T) {
	s := page("DS", []any{"STT", "Họ tên", "Họ và tên đoàn viên", "Ngày sinh"},
		[]any{1, "DV001", "Nguyễn Văn An", "15/03/2004"}, []any{2, "DV002", "Lê Thị Bé", "01/02/2003"})
	d := draftOf(t, s).Sheets[0]
	if got := mapping(d.Columns); got != "A:order B:ignored C:full_name D:birth" {
		t.Errorf("columns %s: the one with the names must be taken", got)
	}
	if len(d.Notes) != 1 || d.Notes[0].Code != "two_names" || !strings.Contains(d.Notes[0].Message, "Đã lấy cột C") {
		t.Errorf("notes %+v: must say that column C was taken", d.Notes)
	}
}

func TestSheetsThatAreNoLists(t *testing.T) {
	hidden := page("Ẩn", []any{"STT", "Họ và tên", "Ngày sinh"}, []any{1, "Nguyễn Văn An", "2004"})
	hidden.Hidden = true
	for _, c := range []struct {
		name    string
		sheet   *sheet.Sheet
		leftOut string
		problem string
	}{
		{"hidden", hidden, "đang ẩn", ""},
		{"empty", page("Trống"), "Trang trống", ""},
		{"summary", page("TONG HOP", []any{"TT", "Chi đoàn", "Tổng số đoàn viên", "Nữ"}, []any{1, "Chi đoàn 10A1", 16, 11}), "tổng hợp", ""},
		{"header but nobody below", page("DS", []any{"STT", "Họ và tên", "Ngày sinh"}), "không có dòng đoàn viên", ""},
		{"no header anywhere", page("Sheet1", []any{1, "Nguyễn Văn An", "15/03/2004"}, []any{2, "Lê Thị Bé", "01/02/2003"}), "", "Trang “Sheet1” không có dòng tiêu đề"},
		{"only a letter", page("Công văn", []any{"Kính gửi Huyện đoàn, họ và tên các đồng chí như sau"}), "", "không có dòng tiêu đề"},
	} {
		d := draftOf(t, c.sheet).Sheets[0]
		if len(d.Rows) != 0 || !strings.Contains(d.LeftOut, c.leftOut) || !strings.Contains(d.Problem, c.problem) || (c.problem == "") != (d.Problem == "") || (c.leftOut == "") != (d.LeftOut == "") {
			t.Errorf("%s: left out %q, problem %q, %d rows", c.name, d.LeftOut, d.Problem, len(d.Rows))
		}
	}
}
