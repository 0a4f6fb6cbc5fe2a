package template

import (
	"bytes"

	"bachudong/reports/form/design"
)

// R01 draws form R-01.
func R01() ([]byte, error) {
	s := design.New("R-01", 5.5, 33, 19.5, 31, 8, 8, 11)
	s.Letterhead([2]string{"A", "B"}, [2]string{"C", "G"})
	title(s, "G")
	s.Row(18)
	s.Cell("unit", "A", "G", design.Look{Size: 13, Align: "center", Bold: true}, "")
	s.Row(18)
	s.Cell("facts", "A", "G", design.Look{Size: 13, Align: "center"}, "")
	s.Row(6)
	s.Row(34.5)
	head := design.Look{Bold: true, Align: "center", Border: design.Box, Grey: true}
	for i, text := range []string{"TT", "Tiêu chí, nội dung", "Kết quả, số liệu", "Minh chứng (số, ký hiệu, ngày văn bản)", "Tự đánh giá", "Thẩm định", "Ghi chú"} {
		s.Cell("", column(i), column(i), head, text)
	}
	s.Header(1)
	r01List(s)
	result := design.Look{Bold: true, Border: design.Box, Align: "center", Size: 11}
	s.Row(24)
	s.Cell("conclusion", "A", "D", design.Look{Size: 13, Bold: true, Border: design.Box, Align: "center"}, "")
	s.Cell("conclusion_self", "E", "E", result, "")
	s.Cell("conclusion_appraised", "F", "F", result, "")
	s.Cell("conclusion_note", "G", "G", design.Look{Border: design.Box, Size: 11}, "")
	s.Row(12)
	s.Signatures([2]string{"A", "B"}, [2]string{"C", "D"}, [2]string{"E", "G"})
	var out bytes.Buffer
	err := s.Write(&out, `Mẫu R-01. Phiếu tự đánh giá, thẩm định Đoàn cơ sở "3 chủ động"`)
	return out.Bytes(), err
}

// r01List draws the models of the list: a criterion, one of its rows, and such a row when it takes several rows.
func r01List(s *design.Sheet) {
	result := design.Look{Bold: true, Border: design.Box, Align: "center", Size: 11}
	s.Row(19.5)
	s.Cell("", "A", "A", design.Look{Bold: true, Border: design.Box, Align: "center", Format: design.Text}, "")
	s.Cell("", "B", "D", design.Look{Bold: true, Border: design.Box}, "")
	s.Cell("", "E", "E", result, "")
	s.Cell("", "F", "F", result, "")
	s.Cell("", "G", "G", design.Look{Border: design.Box, Size: 11}, "")
	for _, border := range []design.Border{design.Box, design.OpenBelow, design.Sides} {
		prose := design.Look{Border: border, Top: border != design.Box}
		code, small := prose, prose
		code.Align, code.Format = "center", design.Text
		small.Size = 11
		answer := small
		answer.Align = "center"
		s.Row(18)
		for i, look := range []design.Look{code, prose, prose, small, answer, answer, small} {
			s.Cell("", column(i), column(i), look, "")
		}
	}
	s.List("rows", 4)
}

// title draws the three centred lines under the letterhead.
func title(s *design.Sheet, last string) {
	bold := design.Look{Size: 16, Bold: true, Align: "center"}
	s.Row(9)
	s.Row(22.5)
	s.Cell("title", "A", last, bold, "")
	s.Row(22.5)
	s.Cell("subtitle", "A", last, bold, "")
	s.Row(18)
	s.Cell("guidance", "A", last, design.Look{Size: 13, Italic: true, Align: "center"}, "")
}

func column(i int) string { return string(rune('A' + i)) }
