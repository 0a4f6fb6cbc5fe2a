package template

import (
	"bytes"

	"bachudong/reports/form/design"
)

// R02 draws form R-02.
func R02() ([]byte, error) {
	s := design.New("R-02", 4.5, 18.5, 9, 7, 8, 14.5, 6, 6, 6, 6, 6, 6, 7.5, 14.5, 15)
	s.Letterhead([2]string{"A", "E"}, [2]string{"G", "O"})
	title(s, "O")
	s.Row(6)
	columnHeads(s)
	listModels(s)
	s.Row(21)
	s.Cell("totals", "A", "O", design.Look{Size: 13, Bold: true}, "")
	s.Row(9)
	s.Signatures([2]string{"A", "E"}, [2]string{"I", "O"})
	var out bytes.Buffer
	err := s.Write(&out, `Mẫu R-02. Bảng tổng hợp kết quả xây dựng Đoàn cơ sở "3 chủ động"`)
	return out.Bytes(), err
}

// columnHeads draws the two header rows: the criteria stand over the two opinions about them.
func columnHeads(s *design.Sheet) {
	head := design.Look{Bold: true, Align: "center", Border: design.Box, Grey: true}
	small := head
	small.Size = 11
	s.Row(24)
	for _, c := range [][2]string{{"A", "TT"}, {"B", "Tên Đoàn cơ sở"}, {"C", "Loại hình"}, {"D", "Số chi đoàn"},
		{"E", "Số đoàn viên"}, {"F", "Đăng ký (số, ngày kế hoạch)"}, {"M", "Kết quả"},
		{"N", "Số, ngày quyết định công nhận"}, {"O", "Ghi chú, nội dung chưa đạt"}} {
		s.Block("", c[0], c[0], 2, head, c[1])
	}
	for i, text := range []string{"Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3"} {
		s.Cell("", column(6+2*i), column(7+2*i), head, text)
	}
	s.Row(48)
	for i := range 3 {
		s.Cell("", column(6+2*i), column(6+2*i), small, "Tự đánh giá")
		s.Cell("", column(7+2*i), column(7+2*i), small, "Thẩm định")
	}
	s.Header(2)
}

// listModels draws the models of the list: a unit, a unit that takes several rows, and the line of totals.
func listModels(s *design.Sheet) {
	for _, border := range []design.Border{design.Box, design.OpenBelow, design.Sides} {
		listModel(s, design.Look{Border: border, Size: 11, Top: border != design.Box})
	}
	listModel(s, design.Look{Border: design.Box, Size: 11, Bold: true})
	s.List("rows", 4)
}

func listModel(s *design.Sheet, text design.Look) {
	center, number := text, text
	center.Align = "center"
	number.Align, number.Format = "right", design.Number
	s.Row(18)
	for i, look := range []design.Look{center, text, text, number, number, text,
		center, center, center, center, center, center, center, text, text} {
		s.Cell("", column(i), column(i), look, "")
	}
}
