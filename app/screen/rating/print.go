package rating

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
)

// askPrint asks which form of the year is written, of the unit and the day that are shown.
func (s *Screen) askPrint() {
	chosen := s.table.at(s.sheet.Grid.Selected())
	text := kit.Stack(8, kit.NewNote(fmt.Sprintf("%s, năm %d, danh sách tính đến %s.", s.scope.Unit.Name, s.scope.Year, s.day.Display()), kit.Normal),
		kit.NewNote("R-06: danh sách đánh giá, xếp loại từng đoàn viên. R-07: tổng hợp theo đơn vị trực thuộc. R-08: phiếu đăng ký và đánh giá rèn luyện, mỗi người một trang.", kit.Muted),
		kit.NewNote("Chọn tên tệp có đuôi .pdf để in, .xlsx để sửa tiếp trong Excel.", kit.Muted))
	form := func(caption, name string, key kit.Key, people []data.ID, kinds ...screen.FileKind) kit.Answer {
		return kit.Answer{Caption: caption, Key: key, Run: func() bool {
			output.Form(s.host, work.FormJob{Form: name, Unit: s.scope.Unit.Unit, Year: s.scope.Year, AsOf: s.day, People: people}, nil, kinds...)
			return true
		}}
	}
	answers := []kit.Answer{form("R-06", "R-06", "Enter", nil, output.PDF, output.Excel), form("R-07", "R-07", "", nil, output.PDF, output.Excel)}
	if chosen != nil {
		answers = append(answers, form("R-08 người đang chọn", "R-08", "", []data.ID{chosen.ID}, output.PDF, output.Excel))
	}
	answers = append(answers, form("R-08 cả danh sách", "R-08", "", s.listed(), output.PDF, output.Excel), kit.Answer{Caption: "Hủy", Key: "Esc"})
	kit.NewDialog(s.host.Window(), "In, kết xuất", text, 640, answers...).Show()
}

// listed is who stands in the grid now.
func (s *Screen) listed() []data.ID {
	var people []data.ID
	for row := range s.table.Len() {
		if r := s.table.at(row); r != nil {
			people = append(people, r.ID)
		}
	}
	return people
}
