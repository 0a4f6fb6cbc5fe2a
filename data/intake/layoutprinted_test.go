package intake_test

import (
	"fmt"
	"os"
	"strings"
)

// pageBreaks repeats its header on every printed page, with groups, subtotals, sums carried over and a signature.
func pageBreaks(p *paper) {
	header := []any{"STT", "Họ và tên", "Ngày sinh", "Giới tính", "Nơi ở hiện nay", "Ký nhận"}
	p.row("DANH SÁCH NHẬN SỔ ĐOÀN VIÊN")
	p.row(header...)
	n := 0
	for g, group := range inBranches(invent(7, 24), "Chi đoàn ấp 1", "Chi đoàn ấp 2", "Chi đoàn Quân sự xã") {
		p.row([]string{"I", "II", "III"}[g], strings.ToUpper(group[0]["branch"]))
		for i, one := range group {
			n++
			p.row(n, one["full_name"], shown(one["birth"]), one["gender"], one["residence"])
			p.tells(one, "full_name", "birth", "gender", "residence", "branch")
			if i == 4 {
				p.row(nil, "Cộng trang", nil, 5)
				p.row(header...)
				p.row("(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
				p.row(nil, "Mang sang", nil, 5)
			}
		}
		p.row(nil, fmt.Sprintf("Cộng %s: %d đoàn viên", group[0]["branch"], len(group)))
	}
	p.row("Tổng cộng", nil, nil, 24)
	p.gap(1)
	p.row(nil, nil, nil, "Vĩnh Thanh, ngày 20 tháng 11 năm 2022")
	p.row(nil, "NGƯỜI LẬP", nil, "TM. BAN CHẤP HÀNH ĐOÀN XÃ")
	p.row(nil, nil, nil, "BÍ THƯ")
	p.gap(3)
	p.row(nil, "Lê Thị Hồng", nil, "Trần Văn Mười")
}

// noHeadings is a table without any headings.
func noHeadings(p *paper) {
	p.row("Đoàn viên tham gia hội trại")
	for i, one := range invent(8, 18) {
		p.row(i+1, one["full_name"], shown(one["birth"]), one["gender"], one["citizen_id"], one["phone"], one["branch"], shown(one["joined_union"]))
		p.tells(one, "full_name", "birth", "gender", "citizen_id", "phone", "branch", "joined_union")
	}
}

// strangeHeadings has headings that no one has seen; only the values tell.
func strangeHeadings(p *paper) {
	p.row("BIỂU 05", nil, nil, "Theo mẫu của huyện")
	p.row("#", "Thành viên", "Chào đời", "Phận", "Thẻ căn", "Liên lạc", "Hòm thư", "Sắc tộc", "Thề ngày", "Mức", "Ưng ý")
	for i, one := range invent(9, 16) {
		one["education"] = fmt.Sprintf("%d/12", 9+i%4)
		p.row(i+1, one["full_name"], shown(one["birth"]), one["gender"], one["citizen_id"], one["phone"], one["email"], one["ethnicity"], shown(one["joined_union"]), one["education"], "tốt")
		p.tells(one, "full_name", "birth", "gender", "citizen_id", "phone", "email", "ethnicity", "joined_union", "education")
	}
}

// hiddenParts hides two people, the column of the numbers and one of the years; none of it is read.
func hiddenParts(p *paper) {
	p.row("STT", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD", "Điện thoại")
	for i, one := range invent(10, 17) {
		line := p.row(i+1, one["full_name"], shown(one["birth"]), one["gender"], one["citizen_id"], one["phone"])
		if i == 3 || i == 9 {
			must(p.t, p.file.SetRowVisible(p.sheet, line, false))
			continue
		}
		p.tells(one, "full_name", "birth", "gender", "phone")
	}
	must(p.t, p.file.SetColVisible(p.sheet, "E", false))
}

// birthBySex tells the sex by the column of the birth date, in two lines of which nothing is merged.
func birthBySex(p *paper) {
	p.row("STT", "Họ tên", "Ngày tháng năm sinh", nil, "Học vấn", nil, "Chuyên môn", nil, nil, "Chức vụ")
	p.row(nil, nil, "Nam", "Nữ", "THCS", "THPT", "ĐH", "CĐ", "Trung cấp", nil)
	for i, one := range invent(11, 19) {
		male, female := under(one, shown(one["birth"]))
		if one["qualification"] == "Thạc sĩ" {
			one["qualification"] = ""
		}
		short := map[string]string{"Đoàn viên": "ĐV", "Ủy viên BCH": "UV BCH", "Phó Bí thư": "PBT"}[one["position"]]
		p.row(i+1, one["full_name"], male, female, x(one["education"], "THCS"), x(one["education"], "THPT"), x(one["qualification"], "Đại học"), x(one["qualification"], "Cao đẳng"), x(one["qualification"], "Trung cấp"), short)
		p.tells(one, "full_name", "gender", "birth", "education", "qualification", "position")
	}
}

// sideBySide prints two people in one row to save paper.
func sideBySide(p *paper) {
	people := invent(12, 19)
	p.row("DANH SÁCH ĐOÀN VIÊN CHI ĐOÀN 11A2")
	p.row("STT", "Họ và tên", "Ngày sinh", "Giới tính", "STT", "Họ và tên", "Ngày sinh", "Giới tính")
	cells := func(i int) []any {
		return []any{i + 1, people[i]["full_name"], shown(people[i]["birth"]), people[i]["gender"]}
	}
	for i := range 10 {
		row := cells(i)
		if i+10 < len(people) {
			row = append(row, cells(i+10)...)
		}
		p.row(row...)
	}
	for _, one := range people {
		one["branch"] = "Chi đoàn 11A2"
		p.tells(one, "full_name", "birth", "gender", "branch")
	}
}

// tickedRatings ticks the rating of one year and writes that of another in short.
func tickedRatings(p *paper) {
	p.row("KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI ĐOÀN VIÊN")
	p.row("STT", "Họ và tên", "Ngày sinh", "Xếp loại năm 2021", "Xếp loại năm 2022", nil, nil, nil)
	p.row(nil, nil, nil, nil, "HTXSNV", "HTTNV", "HTNV", "KHTNV")
	p.merge("A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:H2")
	old := map[string]string{"Xuất sắc": "XS", "Khá": "K", "Trung bình": "TB", "Yếu": "Yếu kém"}
	grades := []string{"Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"}
	for i, one := range invent(13, 16) {
		one["rating@2021"], one["rating@2022"] = []string{"Xuất sắc", "Khá", "Trung bình", "Yếu"}[i%4], grades[i/4]
		row := []any{i + 1, one["full_name"], shown(one["birth"]), old[one["rating@2021"]]}
		for _, grade := range grades {
			row = append(row, x(one["rating@2022"], grade))
		}
		p.row(row...)
		p.tells(one, "full_name", "birth", "rating@2021", "rating@2022")
	}
}

// csvGroups is text between semicolons; headings over several columns stand in the first of them.
func csvGroups() (string, []invented) {
	var b strings.Builder
	var truth []invented
	b.WriteString("STT;Họ và tên;Ngày sinh;;Dân tộc;;;Lý luận chính trị;;\r\n;;Nam;Nữ;Kinh;Khmer;Hoa;SC;TC;CC\r\n")
	mark := func(value, column string) string {
		if value == column {
			return "X"
		}
		return ""
	}
	for i, one := range invent(14, 15) {
		male, female := under(one, shown(one["birth"]))
		if male == nil {
			male = ""
		}
		if female == nil {
			female = ""
		}
		fmt.Fprintf(&b, "%d;%s;%s;%s;%s;%s;%s;%s;%s;%s\r\n", i+1, one["full_name"], male, female, mark(one["ethnicity"], "Kinh"), mark(one["ethnicity"], "Khmer"), mark(one["ethnicity"], "Hoa"),
			mark(one["political_theory"], "Sơ cấp"), mark(one["political_theory"], "Trung cấp"), mark(one["political_theory"], "Cao cấp"))
		truth = append(truth, one.known("full_name", "gender", "birth", "ethnicity", "political_theory"))
	}
	return b.String(), truth
}

func writeText(path, text string) error { return os.WriteFile(path, []byte(text), 0o644) }
