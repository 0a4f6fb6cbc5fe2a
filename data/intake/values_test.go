package intake_test

import (
	"reflect"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestValuesOfCells(t *testing.T) {
	for _, c := range []struct {
		name    string
		heading string
		cell    any
		key     string
		want    string
		codes   []string // of column C; "!" is an error
	}{
		{"a date as text", "Ngày sinh", "5/3/2004", "birth", "2004-03-05", nil},
		{"a date cell", "Ngày sinh", day("15/03/2004"), "birth", "2004-03-15", nil},
		{"only the year", "Năm sinh", 2004, "birth", "2004", nil},
		{"a year in a date cell", "Năm sinh", serial(2004), "birth", "2004", []string{"C date_year_cell"}},
		{"a day as its bare number", "Ngày sinh", 38061, "birth", "2004-03-15", []string{"C date_serial_read"}},
		{"a day that does not exist", "Ngày sinh", "31/02/2004", "birth", "", []string{"!C date_no_such_day"}},
		{"a birth in the future", "Ngày sinh", "12/05/2035", "birth", "", []string{"!C date_future"}},
		{"a birth of 1900", "Ngày sinh", "01/01/1900", "birth", "", []string{"!C date_implausible"}},
		{"a birth date that is a tick", "Ngày sinh", "x", "birth", "", []string{"!C date_unreadable"}},
		{"an admission of 31/02", "Ngày vào Đoàn", "31/02/2020", "joined_union", "", []string{"!C date_no_such_day"}},
		{"an admission in the future", "Ngày vào Đoàn", "26/03/2035", "joined_union", "", []string{"!C date_future"}},
		{"an admission without its zero", "Ngày vào Đoàn", "2/03/2025", "joined_union", "2025-03-02", nil},
		{"a tick where the day of joining the Party should stand", "Ngày vào Đảng", "x", "joined_party", "", []string{"C date_ticked"}},
		{"a citizen number", "CCCD", "095204001234", "citizen_id", "095204001234", nil},
		{"a citizen number kept as a number", "CCCD", 95204001234.0, "citizen_id", "095204001234", []string{"C citizen_id_padded"}},
		{"a citizen number that lost its digits", "CCCD", "9.5204E+10", "citizen_id", "", []string{"!C citizen_id_scientific"}},
		{"a citizen number of 13 digits", "CCCD", "0952040012345", "citizen_id", "", []string{"!C citizen_id_length"}},
		{"an old number of 9 digits", "CMND", "385123456", "citizen_id", "385123456", nil},
		{"a telephone with dots", "ĐT", "0395.825.139", "phone", "0395825139", nil},
		{"a telephone as a number", "ĐT", 395825139, "phone", "0395825139", []string{"C phone_padded"}},
		{"a telephone that is too short is kept as typed", "ĐT", "12345", "phone", "12345", []string{"C phone_length"}},
		{"sex", "Giới tính", "nu", "gender", "Nữ", nil},
		{"sex in capitals", "Phái", "NAM", "gender", "Nam", nil},
		{"sex that cannot be understood", "Giới tính", "2", "gender", "", []string{"C value_unknown"}},
		{"Khmer in any spelling", "Dân tộc", "khơ-me", "ethnicity", "Khmer", nil},
		{"a people not on the list", "Dân tộc", "Pháp", "ethnicity", "Pháp", []string{"C value_unknown"}},
		{"no religion", "Tôn giáo", "0", "religion", "Không", nil},
		{"no religion, short", "Tôn giáo", "Ko", "religion", "Không", nil},
		{"a dash is a blank", "Tôn giáo", "-", "religion", "", nil},
		{"Hòa Hảo", "Tôn giáo", "PGHH", "religion", "Phật giáo Hòa Hảo", nil},
		{"a grade", "Trình độ văn hóa", "09/12", "education", "9/12", nil},
		{"12/12 taken for the 12th of December", "Trình độ văn hóa", serial(44907), "education", "12/12", []string{"C education_date"}},
		{"9/12 taken for the 9th of December", "Văn hóa", serial(44904), "education", "9/12", []string{"C education_date"}},
		{"10/12 on an American PC, the 12th of October", "Văn hóa", serial(44846), "education", "10/12", []string{"C education_date"}},
		{"a grade by its class", "Học vấn", "Lớp 11", "education", "11/12", nil},
		{"qualification, short", "Chuyên môn", "ĐH", "qualification", "Đại học", nil},
		{"qualification by title", "Chuyên môn", "Cử nhân", "qualification", "Đại học", nil},
		{"political theory, none", "LLCT", "Không", "political_theory", "Chưa có", nil},
		{"political theory, short", "LLCT", "TC", "political_theory", "Trung cấp", nil},
		{"position, short", "Chức vụ", "PBT", "position", "Phó Bí thư", nil},
		{"position of a branch", "Chức vụ", "BT chi đoàn", "position", "Bí thư chi đoàn", nil},
		{"a position not on the list", "Chức vụ", "Thủ quỹ", "position", "Thủ quỹ", []string{"C value_unknown"}},
		{"an occupation is free", "Nghề nghiệp", "Thợ hồ", "occupation", "Thợ hồ", nil},
		{"a code as a number", "Mã đoàn viên", 4100000.0, "member_code", "4100000", nil},
		{"tone typed before the shape", "Quê quán", "xã Vi\u0303nh Thanh", "hometown", "xã Vĩnh Thanh", nil},
		{"an Excel error in a key column", "Số CCCD", broken("#REF!"), "citizen_id", "", []string{"!C cell_error"}},
		{"an Excel error elsewhere", "Quê quán", broken("#N/A"), "hometown", "", []string{"C cell_error"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := draftOf(t, page("DS", []any{"STT", "Họ và tên", c.heading, "Ghi chú"}, []any{1, "Nguyễn Văn An", c.cell, "x"})).Sheets[0]
			if len(d.Rows) != 1 {
				t.Fatalf("%d people, columns %s", len(d.Rows), mapping(d.Columns))
			}
			if got := facts(&d.Rows[0])[c.key]; got != c.want {
				t.Errorf("%s is %q, want %q", c.key, got, c.want)
			}
			if got := codes(d.Rows[0].Findings); !reflect.DeepEqual(got, append([]string{}, c.codes...)) {
				t.Errorf("findings %q, want %q: %+v", got, c.codes, d.Rows[0].Findings)
			}
			for _, f := range d.Rows[0].Findings {
				if f.Message == "" || f.Key != c.key {
					t.Errorf("finding %+v says nothing or is about another fact", f)
				}
			}
		})
	}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		cell  any
		want  string
		codes []string
	}{
		{"HỒ THỊ NGỌC ỬNG", "Hồ Thị Ngọc Ửng", nil},
		{"nguyễn văn an", "Nguyễn Văn An", nil},
		{"  Lê  Nhật  Kiệt  ", "Lê Nhật Kiệt", nil},
		{"Nguyễn văn An", "Nguyễn văn An", nil},
		{"H'Hen Niê", "H'Hen Niê", nil},
		{"12345", "12345", []string{"!B name_not_a_name"}},
		{nil, "", []string{"!B name_missing"}},
		{broken("#NAME?"), "", []string{"!B cell_error"}},
		{"An", "An", []string{"B name_one_word"}},
	} {
		d := draftOf(t, page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "CCCD"}, []any{1, c.cell, "15/03/2004", "095204001234"})).Sheets[0]
		if len(d.Rows) != 1 || d.Rows[0].Person.FullName != c.want || !reflect.DeepEqual(codes(d.Rows[0].Findings), append([]string{}, c.codes...)) {
			t.Errorf("%v: %+v, want %q with %q", c.cell, d.Rows, c.want, c.codes)
		}
	}
}

func TestSexFromTheColumnOfTheBirthDate(t *testing.T) {
	s := merge(page("DS", []any{"TT", "Họ và tên", "Ngày sinh", nil}, []any{nil, nil, "Nam", "Nữ"},
		[]any{1, "Nguyễn Văn An", "15/03/2004", nil}, []any{2, "Lê Thị Bé", nil, 2003}, []any{3, "Trần Văn Cường", "2001", "2001"}), [4]int{1, 2, 1, 3})
	rows := draftOf(t, s).Sheets[0].Rows
	for i, want := range []data.Person{{Gender: data.Male, Birth: "2004-03-15"}, {Gender: data.Female, Birth: "2003"}} {
		if rows[i].Person.Gender != want.Gender || rows[i].Person.Birth != want.Birth {
			t.Errorf("row %d: %s born %s, want %s born %s", rows[i].Number, rows[i].Person.Gender, rows[i].Person.Birth, want.Gender, want.Birth)
		}
	}
	if got := codes(rows[2].Findings); !reflect.DeepEqual(got, []string{"!D birth_twice"}) {
		t.Errorf("a date in both columns: %q", got)
	}
}

func TestAsAboveTakesTheValueOfTheRowAbove(t *testing.T) {
	d := draftOf(t, page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Chi đoàn", "Quê quán"},
		[]any{1, "Nguyễn Văn An", "2004", "Chi đoàn ấp 1", "xã Hưng Phú"}, []any{2, "Lê Thị Bé", "2003", "nt", "//"}, []any{3, "Trần Văn Cường", "2002", "Như trên"})).Sheets[0]
	for _, r := range d.Rows[1:] {
		if r.Branch != "Chi đoàn ấp 1" {
			t.Errorf("row %d: branch %q", r.Number, r.Branch)
		}
	}
	if d.Rows[1].Person.Hometown != "xã Hưng Phú" || d.Rows[2].Person.Hometown != "" {
		t.Errorf("hometowns %q and %q: only what is said to repeat repeats", d.Rows[1].Person.Hometown, d.Rows[2].Person.Hometown)
	}
}

func TestSexByTicks(t *testing.T) {
	header := []any{"TT", "Họ và tên", "Ngày sinh", "Nam", "Nữ"}
	rows := draftOf(t, page("DS", header, []any{1, "Nguyễn Văn An", "2004", "x"}, []any{2, "Lê Thị Bé", "2003", nil, "X"}, []any{3, "Trần Văn Cường", "2001", "x", "x"})).Sheets[0].Rows
	if rows[0].Person.Gender != data.Male || rows[1].Person.Gender != data.Female || !reflect.DeepEqual(codes(rows[2].Findings), []string{"E tick_twice"}) {
		t.Errorf("%+v", rows)
	}
	d := draftOf(t, page("DS", []any{"TT", "Họ và tên", "Ngày sinh", "Nữ"}, []any{1, "Nguyễn Văn An", "2004"}, []any{2, "Lê Thị Bé", "2003", "x"})).Sheets[0]
	if d.Rows[0].Person.Gender != data.Male || d.Rows[1].Person.Gender != data.Female || d.Notes[0].Code != "gender_sole_column" {
		t.Errorf("only women are ticked: %+v, notes %+v", d.Rows, d.Notes)
	}
}

func TestBirthInThreeColumns(t *testing.T) {
	s := merge(page("DS", []any{"TT", "Họ tên", "Ngày sinh", nil, nil}, []any{nil, nil, "Ngày", "Tháng", "Năm"},
		[]any{1, "Nguyễn Văn An", 15, 3, 2004}, []any{2, "Lê Thị Bé", nil, 3, 2004}, []any{3, "Trần Văn Cường", 31, 2, 2004}), [4]int{1, 2, 1, 4})
	rows := draftOf(t, s).Sheets[0].Rows
	if rows[0].Person.Birth != "2004-03-15" || rows[1].Person.Birth != "2004-03" || !reflect.DeepEqual(codes(rows[2].Findings), []string{"!E date_no_such_day"}) {
		t.Errorf("%s, %s, %+v", rows[0].Person.Birth, rows[1].Person.Birth, rows[2].Findings)
	}
}

func TestFormulasAreReadByTheirStoredResultWithANote(t *testing.T) {
	d := draftOf(t, page("DS", plainHeader, []any{1, formula("Nguyễn Văn An"), "15/03/2004"}, []any{2, formula("Lê Thị Bé"), "01/02/2003"})).Sheets[0]
	if d.Rows[0].Person.FullName != "Nguyễn Văn An" || len(d.Notes) != 1 || !strings.Contains(d.Notes[0].Message, "2 ô công thức") {
		t.Errorf("%+v, notes %+v", d.Rows[0].Person, d.Notes)
	}
}

func TestOneCitizenNumberOnTwoNames(t *testing.T) {
	d := draftOf(t, page("DS", plainHeader, []any{1, "Nguyễn Văn An", "15/03/2004", "Nam", "095204001234"}, []any{2, "Trần Quốc Bảo", "16/03/2004", "Nam", "095204001234"}, []any{3, "Lê Minh Trí", "16/03/2004", "Nam", "095204001235"})).Sheets[0]
	if !d.Rows[0].Bad() || !d.Rows[1].Bad() || d.Rows[2].Bad() {
		t.Errorf("%+v", d.Rows)
	}
	if f := d.Rows[1].Findings[0]; f.Code != "citizen_id_shared" || !strings.Contains(f.Message, "“Nguyễn Văn An” ở trang “DS” dòng 2") {
		t.Errorf("%+v", f)
	}
}

func TestDoubtsAboutNumbersDoNotSendARowBack(t *testing.T) {
	d := draftOf(t, page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Ngày vào Đoàn"}, []any{1, "Nguyễn Văn An", "15/03/2004", "Nữ", "095204001234", "26/03/2015"})).Sheets[0]
	if got := codes(d.Rows[0].Findings); d.Rows[0].Bad() || !reflect.DeepEqual(got, []string{"E citizen_id_gender", "F joined_too_young"}) {
		t.Errorf("%q", got)
	}
}

func FuzzValues(f *testing.F) {
	for _, seed := range []string{"", "31/02/2004", "9.5E+10", "12/12", "#REF!", "x", "Nguyễn Văn An", "\x00\xff", "e\u0303\u0302", "=1+1", "(1)", "I. Chi đoàn", "…/03/2004", "0", "99999999999999999999", "Tổng cộng: 5", "ngày tháng năm"} {
		f.Add(seed, 38061.0)
	}
	f.Fuzz(func(t *testing.T, text string, number float64) {
		header := []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "CCCD", "ĐT", "Dân tộc", "Văn hóa", "Chức vụ", "Chi đoàn", "Ngày vào Đoàn"}
		row := []any{1, text, text, text, text, text, text, text, text, text, text}
		numbers := []any{2, "Nguyễn Văn An", number, number, number, number, number, serial(number), number, number, serial(number)}
		d := draftOf(t, page(text, header, row, numbers, []any{text}, []any{nil, text, text})).Sheets[0]
		for i := range d.Rows {
			r := &d.Rows[i]
			for _, date := range []vntext.Date{r.Person.Birth, r.Person.JoinedUnion} {
				if date != "" && (date.Precision() == vntext.NoDate || date.Year() > 2026) {
					t.Errorf("date %q from %q, %v", date, text, number)
				}
			}
			if g := r.Person.Gender; g != "" && g != data.Male && g != data.Female {
				t.Errorf("gender %q", g)
			}
			if !r.Bad() && r.Person.FullName == "" {
				t.Errorf("a nameless person from %q", text)
			}
			for i := range data.PersonFields {
				if v := data.PersonFields[i].Of(&r.Person); v != vntext.Clean(v) {
					t.Errorf("%s keeps unclean text %q", data.PersonFields[i].Key, v)
				}
			}
		}
	})
}
