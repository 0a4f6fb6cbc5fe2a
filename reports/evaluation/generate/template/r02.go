package template

import (
	"bytes"

	"bachudong/reports/form/design"
)

// R02 draws form R-02. Its list has two models: a unit, then the line of totals.
func R02() ([]byte, error) {
	s := design.New("R-02", 4.5, 18, 9, 6.5, 7, 13, 6, 6, 6, 6, 6, 6, 7.5, 13, 15)
	s.Letterhead([2]string{"A", "D"}, [2]string{"G", "O"})
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
	head := design.Look{Bold: true, Align: "center", Border: true, Grey: true}
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
	s.Row(36)
	for i := range 3 {
		s.Cell("", column(6+2*i), column(6+2*i), small, "Tự đánh giá")
		s.Cell("", column(7+2*i), column(7+2*i), small, "Thẩm định")
	}
	s.Header(2)
}

func listModels(s *design.Sheet) {
	for _, bold := range []bool{false, true} {
		look := func(l design.Look) design.Look {
			l.Bold, l.Border, l.Size = bold, true, 11
			return l
		}
		s.Row(18)
		s.Cell("", "A", "A", look(design.Look{Align: "center"}), "")
		s.Cell("", "B", "B", look(design.Look{Size: 12}), "")
		s.Cell("", "C", "C", look(design.Look{}), "")
		s.Cell("", "D", "D", look(design.Look{Align: "right", Format: design.Number}), "")
		s.Cell("", "E", "E", look(design.Look{Align: "right", Format: design.Number}), "")
		s.Cell("", "F", "F", look(design.Look{}), "")
		for i := range 7 {
			s.Cell("", column(6+i), column(6+i), look(design.Look{Align: "center"}), "")
		}
		s.Cell("", "N", "N", look(design.Look{}), "")
		s.Cell("", "O", "O", look(design.Look{}), "")
	}
	s.List("rows", 2)
}
