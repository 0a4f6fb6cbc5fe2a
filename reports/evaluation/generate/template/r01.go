package template

import (
	"bytes"

	"bachudong/reports/form/design"
)

// R01 draws form R-01. Its list has two models: a criterion, then one of its rows.
func R01() ([]byte, error) {
	s := design.New("R-01", 6.5, 37, 20, 20, 8, 8, 16)
	s.Letterhead([2]string{"A", "B"}, [2]string{"C", "G"})
	title(s, "G")
	s.Row(18)
	s.Cell("unit", "A", "G", design.Look{Size: 13, Align: "center", Bold: true}, "")
	s.Row(18)
	s.Cell("facts", "A", "G", design.Look{Size: 13, Align: "center"}, "")
	s.Row(6)
	s.Row(36)
	head := design.Look{Bold: true, Align: "center", Border: true, Grey: true}
	for i, text := range []string{"TT", "Tiêu chí, nội dung", "Kết quả, số liệu", "Minh chứng\n(số, ký hiệu, ngày văn bản)", "Tự đánh giá", "Thẩm định", "Ghi chú"} {
		s.Cell("", column(i), column(i), head, text)
	}
	s.Header(1)
	criterion := design.Look{Bold: true, Border: true}
	result := design.Look{Bold: true, Border: true, Align: "center", Size: 11}
	s.Row(19.5)
	s.Cell("", "A", "A", design.Look{Bold: true, Border: true, Align: "center", Format: design.Text}, "")
	s.Cell("", "B", "D", criterion, "")
	s.Cell("", "E", "E", result, "")
	s.Cell("", "F", "F", result, "")
	s.Cell("", "G", "G", design.Look{Border: true, Size: 11}, "")
	s.Row(18)
	s.Cell("", "A", "A", design.Look{Border: true, Align: "center", Format: design.Text}, "")
	s.Cell("", "B", "B", design.Look{Border: true}, "")
	s.Cell("", "C", "C", design.Look{Border: true}, "")
	s.Cell("", "D", "D", design.Look{Border: true}, "")
	answer := design.Look{Border: true, Align: "center", Size: 11}
	s.Cell("", "E", "E", answer, "")
	s.Cell("", "F", "F", answer, "")
	s.Cell("", "G", "G", design.Look{Border: true, Size: 11}, "")
	s.List("rows", 2)
	s.Row(24)
	s.Cell("conclusion", "A", "D", design.Look{Size: 13, Bold: true, Border: true, Align: "center"}, "")
	s.Cell("conclusion_self", "E", "E", result, "")
	s.Cell("conclusion_appraised", "F", "F", result, "")
	s.Cell("conclusion_note", "G", "G", design.Look{Border: true, Size: 11}, "")
	s.Row(12)
	s.Signatures([2]string{"A", "B"}, [2]string{"C", "D"}, [2]string{"E", "G"})
	var out bytes.Buffer
	err := s.Write(&out, `Mẫu R-01. Phiếu tự đánh giá, thẩm định Đoàn cơ sở "3 chủ động"`)
	return out.Bytes(), err
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
