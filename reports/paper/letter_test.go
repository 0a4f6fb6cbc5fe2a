package paper_test

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

func letter(members int) paper.Letter {
	l := paper.Letter{
		Head: form.Head{Letterhead: data.Letterhead{Superior: "BCH ĐOÀN XÃ VĨNH THANH", Issuer: "CHI ĐOÀN ẤP VĨNH ĐÔNG"},
			Place: "Vĩnh Thanh", Date: "2022-05-10"},
		Kind: data.TransferProvince, From: "Chi đoàn ấp Vĩnh Đông", To: "Đoàn xã Hưng Phú", Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"},
		Forward: &paper.Forwarding{By: "Đoàn xã Vĩnh Thanh", To: "Đoàn xã Hưng Phú", Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}},
	}
	for i := range members {
		l.Members = append(l.Members, paper.Introduced{Name: fmt.Sprintf("Danh Thị Bích %d", i+1), Birth: "2003-02-01", Joined: "2019-03-26", CardNumber: "095303000123",
			Position: "Ủy viên BCH", FeesPaidTo: "2022-04", Remarks: "Sinh hoạt đều, hoàn thành tốt nhiệm vụ."})
	}
	return l
}

func TestLetterOfOneMember(t *testing.T) {
	l := letter(1)
	pages, warnings := printed(t, l.Paper())
	if len(pages) != 1 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0], "BCH ĐOÀN XÃ VĨNH THANH CHI ĐOÀN ẤP VĨNH ĐÔNG *** Số: …… ĐOÀN TNCS HỒ CHÍ MINH Vĩnh Thanh, ngày 10 tháng 05 năm 2022",
		"GIẤY GIỚI THIỆU Chuyển sinh hoạt đoàn Kính gửi: BCH Đoàn xã Vĩnh Thanh BCH Chi đoàn ấp Vĩnh Đông giới thiệu đồng chí: Họ và tên: DANH THỊ BÍCH 1",
		"Sinh ngày: 01/02/2003 Ngày vào Đoàn: 26/03/2019 Số thẻ đoàn viên: 095303000123 Chức vụ: Ủy viên BCH Đã đóng đoàn phí hết tháng: 04/2022",
		"Nhận xét: Sinh hoạt đều, hoàn thành tốt nhiệm vụ. Đến sinh hoạt đoàn tại: Đoàn xã Hưng Phú", "TM. BAN CHẤP HÀNH BÍ THƯ Kính gửi: BCH Đoàn xã Hưng Phú",
		"BCH Đoàn xã Vĩnh Thanh giới thiệu đồng chí DANH THỊ BÍCH 1 đến sinh hoạt", "Ngày …… tháng …… năm 20…… TM. BAN CHẤP HÀNH BÍ THƯ")
}

func TestLetterWithinTheUnitHasOnePart(t *testing.T) {
	l := letter(1)
	l.Forward, l.Kind, l.To = nil, data.TransferWithin, "Chi đoàn ấp Vĩnh Tây"
	pages, _ := printed(t, l.Paper())
	contains(t, pages[0], "Kính gửi: BCH Chi đoàn ấp Vĩnh Tây")
	if n := strings.Count(pages[0], "TM. BAN CHẤP HÀNH"); n != 1 {
		t.Errorf("%d signatures", n)
	}
}

func TestLettersOfStaysBeside(t *testing.T) {
	l := letter(1)
	l.Kind, l.ExpectedTo = data.TransferTemporary, "2022-12-31"
	pages, _ := printed(t, l.Paper())
	contains(t, pages[0], "GIẤY GIỚI THIỆU Sinh hoạt đoàn tạm thời", "Đến hết ngày: 31/12/2022")
	l.Kind = data.TransferResidence
	pages, _ = printed(t, l.Paper())
	contains(t, pages[0], "Tham gia sinh hoạt đoàn tại nơi cư trú", "Đến tham gia sinh hoạt đoàn nơi cư trú tại: Đoàn xã Hưng Phú")
	if strings.Contains(pages[0], "đoàn phí") || strings.Contains(pages[0], "Đến hết ngày") {
		t.Errorf("fees are paid where the main stay is:\n%s", pages[0])
	}
}

func TestLetterOfManyListsThemOnSeveralPages(t *testing.T) {
	l := letter(50)
	pages, _ := printed(t, l.Paper())
	if len(pages) < 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, page := range pages[:len(pages)-1] {
		contains(t, page, "STT Họ và tên Ngày sinh Ngày vào Đoàn Đoàn phí hết tháng Nhận xét")
	}
	all := strings.Join(pages, " ")
	contains(t, all, "giới thiệu 50 đoàn viên có tên sau đây", "50 Danh Thị Bích 50 01/02/2003 26/03/2019 04/2022", "giới thiệu 50 đoàn viên có tên trên đến sinh hoạt")
}

func TestLetterOfNobodyKnownIsFilledInByHand(t *testing.T) {
	l := paper.Letter{Members: []paper.Introduced{{}}}
	pages, warnings := printed(t, l.Paper())
	if len(pages) != 1 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0], "Kính gửi: ………", "Họ và tên: Sinh ngày: Ngày vào Đoàn:", "Nhận xét: Đến sinh hoạt đoàn tại:")
}

func TestPartOfTheUnitStaysTogether(t *testing.T) {
	for lines := range 25 {
		l := letter(1)
		l.Members[0].Remarks = strings.TrimSpace(strings.Repeat("Sinh hoạt đều, hoàn thành tốt nhiệm vụ được chi đoàn giao trong năm nay. ", lines))
		pages, _ := printed(t, l.Paper())
		last := pages[len(pages)-1]
		begins := strings.Index(last, "Kính gửi: BCH Đoàn xã Hưng Phú")
		if begins < 0 || !strings.Contains(last[begins:], "BCH Đoàn xã Vĩnh Thanh giới thiệu đồng chí") || !strings.Contains(last[begins:], "TM. BAN CHẤP HÀNH") {
			t.Errorf("with %d lines of remarks the part of the Đoàn cơ sở is parted: %s", lines, last)
		}
		if lines < 3 && len(pages) > 1 {
			t.Errorf("with %d lines of remarks the letter takes %d pages", lines, len(pages))
		}
	}
}
