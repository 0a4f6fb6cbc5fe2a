package list_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/list"
)

// centralHeadings are the 34 headings of the central software, typed apart from the code.
const centralHeadings = "STT · Họ và tên · Tổ đoàn/Chi đoàn · Mã định danh đoàn viên · Số thẻ đoàn · Ngày sinh · Giới tính · Tuổi · Dân tộc · Tôn giáo · " +
	"Quê quán · Địa chỉ thường trú · Số CMND/CCCD · Ngày cấp · Nơi cấp · Trình độ văn hóa · Trình độ chuyên môn · Trình độ lý luận chính trị · " +
	"Tin học · Ngoại ngữ · Nơi vào đoàn · Thời gian vào đoàn · Số Nghị quyết chuẩn y kết nạp đoàn viên · Thời gian vào Đảng · Nghề nghiệp hiện nay · " +
	"Đối tượng sinh hoạt · Rèn luyện đoàn viên · Đánh giá, xếp loại đoàn viên · Khen thưởng · Kỷ luật · Chức vụ trong chi đoàn · Hội · " +
	"Email liên hệ · Điện thoại liên hệ"

func TestTheCentralListHasItsHeadingsAndWhatTheRegisterKeeps(t *testing.T) {
	m := list.Members{Unit: "Đoàn xã Vĩnh Thanh", Day: "2022-11-15", People: []data.Member{{
		Person:     data.Person{ID: "1", FullName: "Lý Anh", Birth: "2003-11-16", CitizenID: "095203000127", Association: "Hội LHTN Việt Nam"},
		Membership: data.Membership{ID: "s", Counts: true, Position: "Bí thư chi đoàn"}, UnitName: "Chi đoàn ấp 4"}},
		Assessments: map[data.ID]data.Assessment{"1": {Rating: "Hoàn thành tốt nhiệm vụ"}},
		Told:        map[data.ID]data.YearTold{"1": {Registered: true, Awards: []string{"Bằng khen", "Giấy khen"}, Disciplines: []string{"Khiển trách"}}}}
	table := list.Central(m)
	var titles []string
	said := map[string]any{}
	for col, c := range table.Columns {
		titles = append(titles, c.Title)
		said[c.Title] = table.Value(0, col)
	}
	if got := strings.Join(titles, " · "); got != centralHeadings {
		t.Errorf("the headings are\n%s\nwant\n%s", got, centralHeadings)
	}
	for title, want := range map[string]any{"STT": 1, "Tổ đoàn/Chi đoàn": "Chi đoàn ấp 4", "Ngày sinh": vntext.Date("2003-11-16"), "Tuổi": 18,
		"Số CMND/CCCD": "095203000127", "Đối tượng sinh hoạt": "Sinh hoạt chính", "Rèn luyện đoàn viên": "Đã đăng ký", "Đánh giá, xếp loại đoàn viên": "Hoàn thành tốt nhiệm vụ",
		"Khen thưởng": "Bằng khen; Giấy khen", "Kỷ luật": "Khiển trách", "Chức vụ trong chi đoàn": "Bí thư chi đoàn", "Hội": "Hội LHTN Việt Nam", "Số thẻ đoàn": ""} {
		if said[title] != want {
			t.Errorf("%s is %v, want %v", title, said[title], want)
		}
	}
	if table.Note != "Đoàn xã Vĩnh Thanh – số liệu đến ngày 15/11/2022 – 1 đoàn viên" {
		t.Errorf("the note is %q", table.Note)
	}
}

func TestAgesAreOfTheDay(t *testing.T) {
	for birth, want := range map[vntext.Date]any{"2003-11-15": 19, "2003-11-16": 18, "2003-12": 18, "2003-11": 19, "2003": 19, "": "", "2023-01-01": ""} {
		table := list.Central(list.Members{Day: "2022-11-15", People: []data.Member{{Person: data.Person{Birth: birth}}}})
		if got := table.Value(0, 7); got != want {
			t.Errorf("born %q: %v, want %v", birth, got, want)
		}
	}
}

func TestTheFullListHasEveryFact(t *testing.T) {
	table := list.Full(list.Members{People: make([]data.Member, 1)})
	if want := len(data.PersonFields) + 3; len(table.Columns) != want {
		t.Errorf("%d columns, want %d", len(table.Columns), want)
	}
}
