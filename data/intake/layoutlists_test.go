package intake_test

import (
	"fmt"
	"strings"
)

// layouts are the lists that we lay out ourselves, by file name.
var layouts = map[string]func(*paper){
	"01-thong-ke-ba-dong.xlsx":    statistical,
	"02-phan-mem-34-cot.xlsx":     central,
	"03-tieu-de-dong-23.xlsx":     deepHeader,
	"04-moi-trang-mot-kieu.xlsx":  differentSheets,
	"05-ten-gop-hai-cot.xlsx":     mergedName,
	"06-ba-cot-ngay-sinh.xlsx":    birthInThree,
	"07-lap-tieu-de.xlsx":         pageBreaks,
	"08-khong-tieu-de.xlsx":       noHeadings,
	"09-tieu-de-la.xlsx":          strangeHeadings,
	"10-an-dong-an-cot.xlsx":      hiddenParts,
	"11-ngay-sinh-theo-gioi.xlsx": birthBySex,
	"12-hai-nguoi-mot-dong.xlsx":  sideBySide,
	"13-xep-loai-danh-dau.xlsx":   tickedRatings,
}

// statistical is the list for statistics: three merged lines of headings, 36 columns, nearly everything ticked.
func statistical(p *paper) {
	p.row("DANH SÁCH TRÍCH NGANG ĐOÀN VIÊN")
	p.gap(1)
	p.row("Stt", "Họ tên", "Ngày sinh", nil, "Dân tộc", nil, nil, nil, "Tôn giáo", "ĐV là đảng viên", nil, "Độ tuổi", nil, nil, "Nghề nghiệp", nil, nil, nil,
		"Trình độ", nil, nil, nil, nil, nil, nil, nil, nil, nil, "Tham gia cấp ủy", nil, "Chức vụ chủ chốt", nil, nil, nil, nil, nil)
	p.row(nil, nil, "Nam", "Nữ", "Kinh", "Khmer", "Hoa", "Khác", nil, "Ngày dự bị", "Ngày chính thức", "18-25", "26-30", "Từ 31", "Công chức", "Viên chức", "Sinh viên", "Khác",
		"Học vấn", nil, "Chuyên môn", nil, nil, nil, nil, "LLCT", nil, nil, "cơ sở", "cấp trên cơ sở", "BCH", "BTV", "Bí thư", "Phó Bí thư", "Chuyên môn", nil)
	p.row(nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil, nil,
		"THCS", "THPT", "Tiến sỹ", "Thạc sỹ", "ĐH", "CĐ", "Trung cấp", "Sơ cấp", "Trung cấp", "Cao cấp, cử nhân", nil, nil, nil, nil, nil, nil, "Cấp trưởng", "Cấp phó")
	p.merge("A1:AJ1", "A3:A5", "B3:B5", "C3:D3", "E3:H3", "I3:I5", "J3:K3", "L3:N3", "O3:R3", "S3:AB3", "AC3:AD3", "AE3:AJ3", "S4:T4", "U4:Y4", "Z4:AB4", "AI4:AJ4")
	for _, col := range strings.Fields("C D E F G H J K L M N O P Q R AC AD AE AF AG AH") {
		p.merge(col + "4:" + col + "5")
	}
	numbers := make([]any, 36)
	for i := range numbers {
		numbers[i] = fmt.Sprintf("(%d)", i+1)
	}
	p.row(numbers...)
	for i, one := range invent(1, 18) {
		male, female := under(one, shown(one["birth"]))
		one["joined_party"], one["joined_party_officially"] = "", ""
		if i%6 == 0 {
			one["joined_party"], one["joined_party_officially"] = "2023-05-19", "2024-05-19"
		}
		member := one["position"]
		one["position"] = map[string]string{"Ủy viên BCH": "Ủy viên BCH", "Phó Bí thư": "Phó Bí thư"}[member]
		in := any(nil)
		if one["position"] != "" {
			in = "x" // who is deputy secretary is in the committee too
		}
		p.row(i+1, one["full_name"], male, female, x(one["ethnicity"], "Kinh"), x(one["ethnicity"], "Khmer"), x(one["ethnicity"], "Hoa"), nil, one["religion"],
			shown(one["joined_party"]), shown(one["joined_party_officially"]), "x", nil, nil, x(one["occupation"], "Công chức"), x(one["occupation"], "Viên chức"), x(one["occupation"], "Sinh viên"), nil,
			x(one["education"], "THCS"), x(one["education"], "THPT"), nil, x(one["qualification"], "Thạc sĩ"), x(one["qualification"], "Đại học"), x(one["qualification"], "Cao đẳng"), x(one["qualification"], "Trung cấp"),
			x(one["political_theory"], "Sơ cấp"), x(one["political_theory"], "Trung cấp"), x(one["political_theory"], "Cao cấp"), nil, nil, in, nil, nil, x(one["position"], "Phó Bí thư"), "x", nil)
		p.tells(one, "full_name", "gender", "birth", "ethnicity", "religion", "joined_party", "joined_party_officially", "occupation", "education", "qualification", "political_theory", "position")
	}
	p.row(nil, "Tổng cộng", 9, 9, 10, 5, 3)
	p.gap(1)
	p.row(nil, "NGƯỜI LẬP BIỂU", nil, nil, nil, nil, nil, nil, "TM. BAN CHẤP HÀNH")
}

// central is the export of the central software: 34 headings in the third line, data from the fourth.
func central(p *paper) {
	p.row("ĐOÀN XÃ VĨNH THANH")
	p.row("DANH SÁCH ĐOÀN VIÊN NĂM 2022")
	p.row("STT", "Họ và tên", "Tổ đoàn/Chi đoàn", "Mã định danh đoàn viên", "Số thẻ đoàn", "Ngày sinh", "Giới tính", "Tuổi", "Dân tộc", "Tôn giáo", "Quê quán", "Địa chỉ thường trú", "Số CMND/CCCD",
		"Ngày cấp", "Nơi cấp", "Trình độ văn hóa", "Trình độ chuyên môn", "Trình độ lý luận chính trị", "Tin học", "Ngoại ngữ", "Nơi vào đoàn", "Thời gian vào đoàn", "Số Nghị quyết chuẩn y kết nạp đoàn viên",
		"Thời gian vào Đảng", "Nghề nghiệp hiện nay", "Đối tượng sinh hoạt", "Rèn luyện đoàn viên", "Đánh giá, xếp loại đoàn viên", "Khen thưởng", "Kỷ luật", "Chức vụ trong chi đoàn", "Hội", "Email liên hệ", "Điện thoại liên hệ")
	p.merge("A1:AH1", "A2:AH2")
	ratings := []string{"Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", ""}
	for i, one := range invent(2, 20) {
		one["citizen_id_issued_on"], one["citizen_id_issued_at"] = "2021-08-15", "Cục Cảnh sát QLHC về TTXH"
		one["admission_resolution"] = fmt.Sprintf("%02d-NQ/ĐTN", i+1)
		one["rating@2022"] = ratings[i%4]
		attendance, rating := "Sinh hoạt chính", one["rating@2022"]
		if i == 7 {
			attendance, one["attached"] = "Sinh hoạt ghép", "x"
		}
		if rating == "" {
			rating = "Chưa đánh giá"
		}
		training := "Đã đăng ký"
		if i%5 == 4 {
			training = "Chưa đăng ký"
		} else {
			one["training@2022"] = training
		}
		one["award@2022"] = []string{"", "Giấy khen Huyện đoàn", "", "Bằng khen; Giấy khen xã"}[i%4]
		discipline := "Không"
		if i == 11 {
			discipline = "Khiển trách"
			one["discipline@2022"] = discipline
		}
		p.row(i+1, one["full_name"], one["branch"], one["member_code"], one["card_number"], shown(one["birth"]), one["gender"], 20, one["ethnicity"], one["religion"], one["hometown"], one["residence"], one["citizen_id"],
			"15/08/2021", one["citizen_id_issued_at"], one["education"], one["qualification"], one["political_theory"], one["informatics"], one["foreign_language"], one["joined_union_at"], shown(one["joined_union"]), one["admission_resolution"],
			nil, one["occupation"], attendance, training, rating, one["award@2022"], discipline, one["position"], one["association"], one["email"], one["phone"])
		p.tells(one, "full_name", "branch", "member_code", "card_number", "birth", "gender", "ethnicity", "religion", "hometown", "residence", "citizen_id", "citizen_id_issued_on", "citizen_id_issued_at", "education", "qualification",
			"political_theory", "informatics", "foreign_language", "joined_union_at", "joined_union", "admission_resolution", "occupation", "rating@2022", "training@2022", "award@2022", "discipline@2022", "attached", "position", "association", "email", "phone")
	}
}

// deepHeader has its headings in row 23, below a letterhead and a text with numbered points.
func deepHeader(p *paper) {
	p.row("HUYỆN ĐOÀN PHƯỚC LONG", nil, nil, nil, "ĐOÀN TNCS HỒ CHÍ MINH")
	p.row("BCH ĐOÀN XÃ VĨNH THANH", nil, nil, nil, "Vĩnh Thanh, ngày 15 tháng 11 năm 2022")
	p.gap(2)
	p.row("V/v lập danh sách đoàn viên đề nghị trao thẻ")
	p.gap(1)
	for i := range 12 {
		p.row(i+1, fmt.Sprintf("Nội dung thứ %d: đề nghị các chi đoàn rà soát họ và tên, ngày sinh của đoàn viên trước khi gửi.", i+1))
	}
	p.gap(2)
	p.row("DANH SÁCH KÈM THEO CÔNG VĂN")
	p.merge("A1:C1", "E1:G1", "A5:G5", "A21:G21")
	p.gap(1)
	p.row("TT", "Họ và tên đoàn viên", "Năm sinh", "Phái", "Dân tộc", "Ngày vào Đoàn", "Ghi chú")
	for i, one := range invent(3, 16) {
		one["birth"] = one["birth"][:4]
		if i == 4 {
			one["note"] = "Đang học xa"
		}
		p.row(i+1, strings.ToUpper(one["full_name"]), one["birth"], one["gender"], one["ethnicity"], shown(one["joined_union"]), one["note"])
		p.tells(one, "full_name", "birth", "gender", "ethnicity", "joined_union", "note")
	}
	p.row(nil, "Danh sách này có 16 đoàn viên./.")
}

// differentSheets has another header on each sheet, and one sheet that is no list.
func differentSheets(p *paper) {
	people := invent(4, 21)
	p.page("Chi đoàn ấp Vĩnh Đông")
	p.row("STT", "Họ và tên", "Ngày sinh", "Giới tính", "SĐT")
	for i, one := range people[:7] {
		one["branch"] = "Chi đoàn ấp Vĩnh Đông"
		p.row(i+1, one["full_name"], shown(one["birth"]), one["gender"], one["phone"])
		p.tells(one, "full_name", "birth", "gender", "phone", "branch")
	}
	p.page("CĐ 10A1")
	p.row("DANH SÁCH LỚP")
	p.row("CCCD", "Họ và tên đệm", "Tên", "Nữ", "NTNS")
	for _, one := range people[7:14] {
		one["branch"] = "Chi đoàn 10A1"
		p.row(one["citizen_id"], one["family"], one["given"], x(one["gender"], "Nữ"), shown(one["birth"]))
		p.tells(one, "citizen_id", "full_name", "gender", "birth", "branch")
	}
	p.page("Tổng hợp")
	p.row("TT", "Chi đoàn", "Tổng số đoàn viên", "Nữ")
	p.row(1, "Chi đoàn ấp Vĩnh Đông", 7, 3)
	p.page("Công an xã")
	p.row(nil, nil, "TRÍCH NGANG")
	p.row("Tên chi đoàn", "TT", "Họ tên", "Sinh ngày", nil, "Trình độ", nil)
	p.row(nil, nil, nil, "Nam", "Nữ", "Học vấn", "LLCT")
	p.merge("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:G2")
	for i, one := range people[14:] {
		one["branch"] = "Chi đoàn Công an xã"
		male, female := under(one, shown(one["birth"]))
		p.row("Công an xã", i+1, one["full_name"], male, female, one["education"], one["political_theory"])
		p.tells(one, "full_name", "gender", "birth", "education", "political_theory", "branch")
	}
}

// mergedName has one heading over family and given name, and the sex in two columns to tick.
func mergedName(p *paper) {
	p.row("TT", "Họ và tên", nil, "Giới tính", nil, "Ngày, tháng, năm sinh", "Số CCCD", "Tôn giáo", nil)
	p.row(nil, nil, nil, "Nam", "Nữ", nil, nil, "Có", "Không")
	p.merge("A1:A2", "B1:C2", "D1:E1", "F1:F2", "G1:G2", "H1:I1")
	for i, one := range invent(5, 17) {
		has := any("x")
		none := x(one["religion"], "Không")
		if none != nil {
			has = nil
		} else {
			one["religion"] = "" // that there is one is not which
		}
		p.row(i+1, one["family"], one["given"], x(one["gender"], "Nam"), x(one["gender"], "Nữ"), shown(one["birth"]), one["citizen_id"], has, none)
		p.tells(one, "full_name", "gender", "birth", "citizen_id", "religion")
	}
}

// birthInThree has the birth date in three columns, the name in two and a line of letters under the headings.
func birthInThree(p *paper) {
	p.row("STT", "Họ và chữ lót", "Tên", "Ngày sinh", nil, nil, "Dân tộc", nil, nil, "Quê quán", "Ghi chú")
	p.row(nil, nil, nil, "Ngày", "Tháng", "Năm", "Kinh", "Khơ-me", "Dân tộc khác", nil, nil)
	p.merge("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:I1", "J1:J2", "K1:K2")
	p.row("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K")
	for i, one := range invent(6, 15) {
		other := any(nil)
		if one["ethnicity"] == "Hoa" {
			other = "Hoa"
		}
		if i == 2 {
			one["note"] = "Mới chuyển đến"
		}
		birth := strings.Split(one["birth"], "-")
		p.row(i+1, one["family"], one["given"], strings.TrimLeft(birth[2], "0"), strings.TrimLeft(birth[1], "0"), birth[0], x(one["ethnicity"], "Kinh"), x(one["ethnicity"], "Khmer"), other, one["hometown"], one["note"])
		p.tells(one, "full_name", "birth", "ethnicity", "hometown", "note")
	}
}
