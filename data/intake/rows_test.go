package intake_test

import (
	"context"
	"reflect"
	"strings"
	"testing"

	"bachudong/data/intake"
	"bachudong/data/sheet"
)

var plainHeader = []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD"}

// outcome lists what was made of a sheet: "name @branch" for people, "row: reason" for the rest.
func outcome(d *intake.SheetDraft) (people, ignored []string) {
	for i := range d.Rows {
		text := d.Rows[i].Person.FullName
		if d.Rows[i].Branch != "" {
			text += " @" + d.Rows[i].Branch
		}
		people = append(people, text)
	}
	for _, r := range d.Ignored {
		reason, _, _ := strings.Cut(r.Reason, ":")
		ignored = append(ignored, reason)
	}
	return people, ignored
}

func TestRowsThatAreNoPeopleAreLeftOutWithTheirReason(t *testing.T) {
	an, be := []any{1, "Nguyễn Văn An", "15/03/2004", "Nam"}, []any{2, "Lê Thị Bé", "01/02/2003", "Nữ"}
	for _, c := range []struct {
		name    string
		sheet   *sheet.Sheet
		people  []string
		ignored []string
	}{
		{"totals", page("DS", plainHeader, an, be, []any{nil, "Tổng cộng: 2 đoàn viên"}, []any{nil, "Cộng", nil, 2}),
			[]string{"Nguyễn Văn An", "Lê Thị Bé"}, []string{"Dòng cộng", "Dòng cộng"}},
		{"a name that begins like a total", page("DS", plainHeader, []any{1, "Công Tằng Tôn Nữ Hạnh", "15/03/2004", "Nữ"}),
			[]string{"Công Tằng Tôn Nữ Hạnh"}, nil},
		{"column numbers", page("DS", plainHeader, []any{"(1)", "(2)", "(3)", "(4)", "(5)"}, an), []string{"Nguyễn Văn An"}, []string{"Dòng đánh số cột"}},
		{"column letters", page("DS", plainHeader, []any{"A", "B", "C", "D", "E"}, an), []string{"Nguyễn Văn An"}, []string{"Dòng đánh số cột"}},
		{"the header again on the next printed page", page("DS", plainHeader, an, plainHeader, be),
			[]string{"Nguyễn Văn An", "Lê Thị Bé"}, []string{"Dòng tiêu đề lặp lại"}},
		{"empty rows and bare order numbers", page("DS", plainHeader, an, []any{" ", "  "}, []any{3}, be),
			[]string{"Nguyễn Văn An", "Lê Thị Bé"}, []string{"Dòng trống", "Dòng chỉ có số thứ tự"}},
		{"signatures with the names under them", page("DS", plainHeader, an,
			[]any{nil, nil, "Vĩnh Thanh, ngày 15 tháng 11 năm 2022"}, []any{nil, "NGƯỜI LẬP BIỂU", nil, nil, "TM. BAN CHẤP HÀNH"}, []any{nil, nil, nil, nil, "BÍ THƯ"}, nil, []any{nil, "Trần Thị Lan", nil, nil, "Lê Văn Sáu"}),
			[]string{"Nguyễn Văn An"}, []string{"Phần ký tên", "Phần ký tên", "Phần ký tên", "Phần ký tên"}},
		{"a remark", page("DS", plainHeader, an, []any{nil, nil, nil, nil, "số liệu do chi đoàn cung cấp"}), []string{"Nguyễn Văn An"}, []string{"Dòng ghi chú"}},
		{"branches as numbered titles", page("DS", plainHeader, []any{"I", "Chi đoàn ấp 1"}, an, []any{"II", "Chi đoàn ấp 2 (1 đoàn viên)"}, be),
			[]string{"Nguyễn Văn An @Chi đoàn ấp 1", "Lê Thị Bé @Chi đoàn ấp 2"}, []string{"Tên chi đoàn của các dòng dưới", "Tên chi đoàn của các dòng dưới"}},
		{"branches without a number", page("DS", plainHeader, []any{nil, "CHI ĐOÀN ẤP VĨNH ĐÔNG"}, an),
			[]string{"Nguyễn Văn An @Chi đoàn ấp Vĩnh Đông"}, []string{"Tên chi đoàn của các dòng dưới"}},
		{"branches as one merged cell", merge(page("DS", plainHeader, []any{"Ấp Vĩnh Đông"}, an), [4]int{2, 0, 2, 4}),
			[]string{"Nguyễn Văn An @Chi đoàn ấp Vĩnh Đông"}, []string{"Tên chi đoàn của các dòng dưới"}},
		{"branches with the number inside the cell", page("DS", plainHeader, []any{"I. Chi đoàn 10A1"}, an, []any{"II. Chi đoàn 10A2"}, be),
			[]string{"Nguyễn Văn An @Chi đoàn 10A1", "Lê Thị Bé @Chi đoàn 10A2"}, []string{"Tên chi đoàn của các dòng dưới", "Tên chi đoàn của các dòng dưới"}},
		{"titles that are no branch", merge(page("DS", plainHeader, []any{"I", "Đảng viên"}, an, []any{"DANH SÁCH ĐOÀN VIÊN NỮ"}, be), [4]int{4, 0, 4, 4}),
			[]string{"Nguyễn Văn An", "Lê Thị Bé"}, []string{"Dòng ghi chú", "Dòng ghi chú"}},
		{"people go on after the total of a branch", page("DS", plainHeader, []any{"I", "Chi đoàn 10A1"}, an, []any{nil, "Cộng: 1"}, []any{"II", "Chi đoàn 10A2"}, be),
			[]string{"Nguyễn Văn An @Chi đoàn 10A1", "Lê Thị Bé @Chi đoàn 10A2"}, []string{"Tên chi đoàn của các dòng dưới", "Dòng cộng", "Tên chi đoàn của các dòng dưới"}},
		{"a person of whom only the name is known", page("DS", plainHeader, []any{1, "Nguyễn Văn An"}), []string{"Nguyễn Văn An"}, nil},
		{"a person over two rows of merged cells", merge(page("DS", plainHeader, an, []any{nil, nil, nil, nil, "cấp lại"}), [4]int{2, 1, 3, 1}),
			[]string{"Nguyễn Văn An"}, []string{"Phần dưới của ô gộp"}},
		{"people who have left", page("DS", []any{"STT", "Họ và tên", "Ngày sinh", "Trạng thái"}, []any{1, "Nguyễn Văn An", "2004", "Đang sinh hoạt"}, []any{2, "Lê Thị Bé", "2003", "Chuyển đi"}),
			[]string{"Nguyễn Văn An"}, []string{"Không còn sinh hoạt"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := draftOf(t, c.sheet).Sheets[0]
			people, ignored := outcome(&d)
			if !reflect.DeepEqual(people, c.people) || !reflect.DeepEqual(ignored, c.ignored) {
				t.Errorf("people %q, want %q\nleft out %q (%v), want %q", people, c.people, ignored, d.Ignored, c.ignored)
			}
			for i := range d.Rows {
				if d.Rows[i].Bad() {
					t.Errorf("row %d is refused: %+v", d.Rows[i].Number, d.Rows[i].Findings)
				}
			}
		})
	}
}

func TestBranchOfAWholeSheet(t *testing.T) {
	row := []any{1, "Nguyễn Văn An", "15/03/2004"}
	header := []any{"STT", "Họ và tên", "Ngày sinh"}
	for _, c := range []struct{ name, title, want string }{
		{"Chi đoàn Giáo viên", "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN GIÁO VIÊN", "Chi đoàn Giáo viên"},
		{"10A1", "Danh sách", "Chi đoàn 10A1"},
		{"Ấp Vĩnh Đông", "Danh sách", "Chi đoàn ấp Vĩnh Đông"},
		{"CĐ ấp 4", "Danh sách", "Chi đoàn ấp 4"},
		{"Sheet1", "DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN ẤP VĨNH ĐÔNG NĂM 2022", "Chi đoàn ấp Vĩnh Đông"},
		{"Sheet1", "DANH SÁCH ĐOÀN VIÊN", ""},
		{"DS DOAN VIEN", "BCH ĐOÀN XÃ VĨNH THANH", ""},
		{"Danh sách", "Danh sách các chi đoàn trực thuộc", ""},
	} {
		d := draftOf(t, page(c.name, []any{c.title}, header, row)).Sheets[0]
		if d.Branch != c.want || len(d.Rows) != 1 || d.Rows[0].Branch != c.want {
			t.Errorf("sheet %q titled %q: branch %q, want %q", c.name, c.title, d.Branch, c.want)
		}
	}
}

func TestMergedCellsSpeakForTheirRowsOnlyAndTheOfficerIsTold(t *testing.T) {
	s := merge(page("Chi đoàn ấp 9", []any{"STT", "Họ và tên", "Chi đoàn", "Năm sinh", "Dân tộc"},
		[]any{1, "Nguyễn Văn An", "Chi đoàn ấp 1", "2004", "Kinh"}, []any{2, "Lê Thị Bé", nil, "2003", nil},
		[]any{3, "Trần Văn Cường", nil, "2002", nil}, []any{4, "Võ Thị Dung", nil, nil, nil}),
		[4]int{2, 2, 3, 2}, [4]int{2, 4, 4, 4}, [4]int{4, 3, 5, 3})
	d := draftOf(t, s).Sheets[0]
	people, _ := outcome(&d)
	if want := []string{"Nguyễn Văn An @Chi đoàn ấp 1", "Lê Thị Bé @Chi đoàn ấp 1", "Trần Văn Cường @Chi đoàn ấp 9", "Võ Thị Dung @Chi đoàn ấp 9"}; !reflect.DeepEqual(people, want) {
		t.Errorf("got %q, want %q", people, want)
	}
	for i, want := range []string{"Kinh", "Kinh", "Kinh", ""} {
		if got := d.Rows[i].Person.Ethnicity; got != want {
			t.Errorf("row %d: ethnicity %q, want %q", d.Rows[i].Number, got, want)
		}
	}
	if d.Rows[1].Person.Birth != "2003" || d.Rows[3].Person.Birth != "" {
		t.Errorf("births %q and %q", d.Rows[1].Person.Birth, d.Rows[3].Person.Birth)
	}
	if len(d.Notes) != 1 || d.Notes[0].Code != "merged_cells" || !strings.Contains(d.Notes[0].Message, "2 dòng đã lấy giá trị") {
		t.Errorf("notes %+v", d.Notes)
	}
}

func TestBranchNames(t *testing.T) {
	for typed, want := range map[string]string{
		"Chi đoàn 10A1": "Chi đoàn 10A1", "  10A1 ": "Chi đoàn 10A1", "ấp Vĩnh Đông": "Chi đoàn ấp Vĩnh Đông", "Khóm 5": "Chi đoàn khóm 5",
		"CHI ĐOÀN CÔNG AN PHƯỜNG": "Chi đoàn Công an phường", "CHI ĐOÀN THPT TRẦN VĂN BẢY": "Chi đoàn THPT Trần Văn Bảy", "2. Chi đoàn ấp 2: 15 đ/c": "Chi đoàn ấp 2",
		"Đoàn trường THPT Trần Văn Bảy": "Đoàn trường THPT Trần Văn Bảy", "Phân đoàn 3": "Phân đoàn 3", "10-A1": "Chi đoàn 10-A1", "I.Chi đoàn ấp 3": "Chi đoàn ấp 3", "": "", "12": "Chi đoàn 12",
	} {
		if got := intake.BranchName(typed); got != want {
			t.Errorf("%q is %q, want %q", typed, got, want)
		}
	}
}

func TestOnlySheetsAskedForAreRead(t *testing.T) {
	book := &sheet.Book{Path: "a.xlsx", Sheets: []*sheet.Sheet{page("Một", plainHeader, []any{1, "Nguyễn Văn An", "2004"}), page("Hai", plainHeader, []any{1, "Lê Thị Bé", "2003"})}}
	d, err := intake.Read(context.Background(), book, intake.Options{Sheets: []string{"Hai"}, Today: today})
	if err != nil || d.Rows() != 1 || d.Sheets[0].LeftOut == "" || d.Sheets[1].Rows[0].Person.FullName != "Lê Thị Bé" {
		t.Errorf("%v, %+v", err, d)
	}
	if _, err := intake.Read(context.Background(), book, intake.Options{Sheets: []string{"Ba"}}); err == nil || err.Error() != "Tệp không có trang “Ba”. Các trang có: “Một”, “Hai”." {
		t.Errorf("asking for a sheet that is not there: %v", err)
	}
}

func TestReadingStopsWhenAsked(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := intake.Read(ctx, bigBook(3000), intake.Options{}); err == nil {
		t.Error("a cancelled reading went on")
	}
}
