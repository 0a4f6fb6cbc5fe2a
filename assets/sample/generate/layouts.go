package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"strings"

	"github.com/xuri/excelize/v2"
)

const sheet = "Sheet1"

// book is a workbook being written; the first error sticks.
type book struct {
	*excelize.File
	err error
}

func newBook() *book { return &book{File: excelize.NewFile()} }

func (b *book) row(sheet string, number int, values ...any) {
	if b.err == nil {
		b.err = b.SetSheetRow(sheet, fmt.Sprintf("A%d", number), &values)
	}
}

func (b *book) put(sheet, cell string, value any) {
	if b.err == nil {
		b.err = b.SetCellValue(sheet, cell, value)
	}
}

func (b *book) merge(sheet string, ranges ...string) {
	for _, r := range ranges {
		from, to, _ := strings.Cut(r, ":")
		if b.err == nil {
			b.err = b.MergeCell(sheet, from, to)
		}
	}
}

// look gives a sheet the font of offices and columns wide enough to read.
func (b *book) look(sheet string, last int, widths ...float64) {
	if b.err != nil {
		return
	}
	style, err := b.NewStyle(&excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 12}})
	if err == nil {
		end, _ := excelize.CoordinatesToCellName(len(widths), last)
		err = b.SetCellStyle(sheet, "A1", end, style)
	}
	for i, w := range widths {
		if name, _ := excelize.ColumnNumberToName(i + 1); err == nil {
			err = b.SetColWidth(sheet, name, name, w)
		}
	}
	b.err = err
}

func (b *book) save(path string) error {
	if b.err != nil {
		return b.err
	}
	return b.SaveAs(path)
}

// writeGrouped: office titles, a header of two merged lines, the name over two columns, birth dates under Nam and Nữ, the
// chi đoàn as numbered titles between the people, a total and signatures.
func writeGrouped(path string, branches []branch) error {
	b := newBook()
	b.put(sheet, "A1", "HUYỆN ĐOÀN PHƯỚC LONG")
	b.put(sheet, "K1", "ĐOÀN TNCS HỒ CHÍ MINH")
	b.put(sheet, "A2", "BCH ĐOÀN XÃ VĨNH THANH")
	b.put(sheet, "K2", "Vĩnh Thanh, ngày 15 tháng 11 năm 2022")
	b.put(sheet, "A4", "DANH SÁCH ĐOÀN VIÊN NĂM 2022")
	b.row(sheet, 6, "TT", "Họ và tên", nil, "Ngày, tháng, năm sinh", nil, "Dân tộc", "Tôn giáo", "Quê quán", "Trình độ", nil, nil, "Ngày vào Đoàn", "Số CMND/CCCD", "Ghi chú")
	b.row(sheet, 7, nil, nil, nil, "Nam", "Nữ", nil, nil, nil, "Văn hóa", "Chuyên môn", "LLCT")
	b.merge(sheet, "A4:N4", "A6:A7", "B6:C7", "D6:E6", "F6:F7", "G6:G7", "H6:H7", "I6:K6", "L6:L7", "M6:M7", "N6:N7")
	row, count := 8, 0
	for i, br := range branches {
		b.row(sheet, row, [...]string{"I", "II", "III", "IV", "V"}[i], br.name)
		row++
		for _, p := range br.members {
			count++
			var male, female any = p.born(), nil
			if p.female {
				male, female = nil, p.born()
			}
			b.row(sheet, row, count, p.family, p.given, male, female, p.ethnicity, p.religion, p.hometown, p.education, p.qualification, p.theory, p.joined.Format("02/01/2006"), p.citizenID)
			row++
		}
	}
	b.put(sheet, fmt.Sprintf("B%d", row), fmt.Sprintf("Tổng cộng: %d đoàn viên", count))
	b.put(sheet, fmt.Sprintf("B%d", row+2), "NGƯỜI LẬP BIỂU")
	b.put(sheet, fmt.Sprintf("L%d", row+2), "TM. BAN CHẤP HÀNH")
	b.put(sheet, fmt.Sprintf("L%d", row+3), "BÍ THƯ")
	b.look(sheet, row+3, 5, 18, 9, 12, 12, 9, 14, 42, 9, 17, 10, 13, 15, 10)
	return b.save(path)
}

// writeWithBranchColumn: a one-line header below titles, real date cells, the chi đoàn in a column merged over its
// people, the member numbers of the central list, and three rows with mistakes that must go back to the sender.
func writeWithBranchColumn(path string, branches []branch) error {
	b := newBook()
	b.put(sheet, "A1", "ĐOÀN XÃ HƯNG PHÚ")
	b.put(sheet, "A2", "DANH SÁCH ĐOÀN VIÊN THÁNG 11/2022")
	b.merge(sheet, "A2:P2")
	b.row(sheet, 4, "STT", "Họ và tên", "Tổ đoàn/Chi đoàn", "Ngày sinh", "Giới tính", "Dân tộc", "Tôn giáo", "Quê quán", "Số CCCD", "Điện thoại",
		"Trình độ văn hóa", "Trình độ chuyên môn", "Lý luận chính trị", "Thời gian vào Đoàn", "Thời gian vào Đảng", "Chức vụ")
	row, count := 5, 0
	var dates []string
	for _, br := range branches {
		first := row
		for _, p := range br.members {
			count++
			b.row(sheet, row, count, p.name(), nil, p.birth, p.sex(), p.ethnicity, p.religion, p.hometown, p.citizenID, p.phone, p.education, p.qualification, p.theory, p.joined, nil, p.position)
			dates = append(dates, fmt.Sprintf("D%d", row), fmt.Sprintf("N%d", row))
			if p.yearOnly {
				b.put(sheet, fmt.Sprintf("D%d", row), p.born())
				dates[len(dates)-2] = dates[len(dates)-1]
			}
			if !p.party.IsZero() {
				b.put(sheet, fmt.Sprintf("O%d", row), p.party.Format("02/01/2006"))
			}
			row++
		}
		b.put(sheet, fmt.Sprintf("C%d", first), br.name)
		b.merge(sheet, fmt.Sprintf("C%d:C%d", first, row-1))
	}
	for _, wrong := range [][]any{
		{"Lê Thị Hồng Nhanh", "Chi đoàn ấp Mỹ Hòa", "12/04/2003", "Nữ", "Kinh", "Không", "xã Hưng Phú, huyện Phước Long, tỉnh Bạc Liêu", "0953030412345", "0947000121"},
		{"Trần Minh Thuận", "Chi đoàn ấp Mỹ Tân", "31/02/2001", "Nam", "Kinh", "Không", "xã Hưng Phú, huyện Phước Long, tỉnh Bạc Liêu", "095201000311", "0947000122"},
		{"Danh Quốc Lợi", "Chi đoàn Quân sự xã", "17/08/2035", "Nam", "Khmer", "Phật giáo", "xã Hưng Phú, huyện Phước Long, tỉnh Bạc Liêu", "095203000312", "0947000123"},
	} {
		count++
		b.row(sheet, row, append([]any{count}, append(wrong, "12/12", "Chưa qua đào tạo", "Chưa có", "26/03/2019", nil, "Đoàn viên")...)...)
		row++
	}
	b.put(sheet, fmt.Sprintf("B%d", row), fmt.Sprintf("Cộng: %d đồng chí", count))
	b.look(sheet, row, 5, 24, 22, 12, 9, 9, 14, 42, 15, 12, 9, 17, 10, 13, 13, 22)
	b.asDates(dates)
	return b.save(path)
}

func (b *book) asDates(cells []string) {
	format := "dd/mm/yyyy"
	style, err := b.NewStyle(&excelize.Style{Font: &excelize.Font{Family: "Times New Roman", Size: 12}, CustomNumFmt: &format})
	for _, cell := range cells {
		if err == nil {
			err = b.SetCellStyle(sheet, cell, cell, style)
		}
	}
	if b.err == nil {
		b.err = err
	}
}

// writeSheetEach: a summary, then one sheet a chi đoàn, each header somewhere else, names in capitals, telephones with
// dots, days without their zero.
func writeSheetEach(path string, branches []branch) error {
	b := newBook()
	const summary = "TONG HOP"
	b.err = b.SetSheetName(sheet, summary)
	b.put(summary, "A1", "BẢNG TỔNG HỢP SỐ LƯỢNG ĐOÀN VIÊN")
	b.row(summary, 3, "TT", "Chi đoàn", "Tổng số đoàn viên", "Nữ")
	for i, br := range branches {
		women := 0
		for _, p := range br.members {
			if p.female {
				women++
			}
		}
		b.row(summary, 4+i, i+1, br.name, len(br.members), women)
		b.branchSheet(br, i)
	}
	b.look(summary, 4+len(branches), 5, 26, 20, 8)
	return b.save(path)
}

func (b *book) branchSheet(br branch, i int) {
	if _, err := b.NewSheet(br.name); err != nil {
		b.err = err
		return
	}
	header := 3 + i
	b.put(br.name, fmt.Sprintf("A%d", header-1), "DANH SÁCH ĐOÀN VIÊN "+strings.ToUpper(br.name))
	b.row(br.name, header, "Stt", "HỌ TÊN ĐOÀN VIÊN", "NGÀY SINH", "PHÁI", "CCCD", "NGHỀ NGHIỆP", "ĐT", "NGÀY VÀO ĐOÀN", "CHỨC VỤ", "DÂN TỘC", "TÔN GIÁO")
	for n, p := range br.members {
		position := p.position
		if position == "Đoàn viên" {
			position = ""
		}
		phone := p.phone[:4] + "." + p.phone[4:7] + "." + p.phone[7:]
		b.row(br.name, header+1+n, n+1, strings.ToUpper(p.name()), p.born(), p.sex(), p.citizenID, p.occupation, phone, p.joined.Format("2/01/2006"), position, p.ethnicity, p.religion)
	}
	b.look(br.name, header+len(br.members), 5, 30, 12, 7, 15, 16, 15, 16, 22, 10, 18)
}

// writeCSV: the export of another program, semicolons and a byte order mark.
func writeCSV(path string, branches []branch) error {
	var text strings.Builder
	text.WriteString("\ufeff")
	w := csv.NewWriter(&text)
	w.Comma, w.UseCRLF = ';', true
	rows := [][]string{{"Mã đoàn viên", "Họ và tên khai sinh", "Ngày sinh", "Giới tính", "Số điện thoại", "Số CCCD", "Chi đoàn", "Ngày vào Đoàn", "Dân tộc", "Tôn giáo", "Trình độ văn hóa", "Chức vụ"}}
	for _, br := range branches {
		for _, p := range br.members {
			rows = append(rows, []string{p.code, p.name(), p.born(), p.sex(), p.phone, p.citizenID, br.name, p.joined.Format("02/01/2006"), p.ethnicity, p.religion, p.education, p.position})
		}
	}
	if err := w.WriteAll(rows); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text.String()), 0o644)
}
