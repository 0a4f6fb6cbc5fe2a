package paper_test

import (
	"testing"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

var (
	branchHead = form.Head{Letterhead: data.Letterhead{Superior: "BCH ĐOÀN XÃ VĨNH THANH", Issuer: "CHI ĐOÀN ẤP VĨNH ĐÔNG"}, Number: "5-NQ/CĐ", Place: "Vĩnh Thanh", Date: "2022-03-01"}
	by         = form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ", Name: "Lê Văn Tám"}
	an         = paper.Concerned{Name: "Trần Văn An", Birth: "1991-05-01"}
	binh       = paper.Concerned{Name: "Lý Thị Bình", Birth: "1991"}
)

func admitted() *paper.Admission {
	twelve, eleven := 12, 11
	return &paper.Admission{
		Record: data.Admission{AppliedOn: "2022-02-01", Introducer: "Lý Thị Ngọc Anh", MinutesNumber: "3-BB/CĐ", MinutesDate: "2022-03-01", Present: &twelve, Agreed: &eleven,
			AdmittedOn: "2022-03-26"},
		Person: data.Person{FullName: "Danh Hữu Cường", Birth: "2006-07-01", Ethnicity: "Khmer", Education: "9/12"},
		Branch: "Chi đoàn ấp Vĩnh Đông", Committee: "BCH Đoàn xã Vĩnh Thanh", Head: head, BranchHead: branchHead, Signer: by,
	}
}

func TestAnAdmissionIsResolvedByTheBranchAndApprovedAbove(t *testing.T) {
	pages, warnings := printed(t, admitted().Resolution(), admitted().Decision())
	if len(pages) != 2 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0], "CHI ĐOÀN ẤP VĨNH ĐÔNG *** Số: 5-NQ/CĐ", "NGHỊ QUYẾT Về việc đề nghị kết nạp đoàn viên Kính gửi: BCH Đoàn xã Vĩnh Thanh",
		"Họ và tên: DANH HỮU CƯỜNG", "Người, tập thể giới thiệu: Lý Thị Ngọc Anh", "Số đoàn viên có mặt: 12; tán thành: 11.", "TM. CHI ĐOÀN BÍ THƯ", "Mẫu do đơn vị tự lập")
	contains(t, pages[1], "QUYẾT ĐỊNH Về việc chuẩn y kết nạp đoàn viên BCH ĐOÀN XÃ VĨNH THANH - Căn cứ Điều lệ Đoàn TNCS Hồ Chí Minh;",
		"tại biên bản số 3-BB/CĐ ngày 01/03/2022, QUYẾT ĐỊNH: Điều 1. Chuẩn y kết nạp đồng chí DANH HỮU CƯỜNG, sinh ngày 01/07/2006, vào Đoàn TNCS",
		"tổ chức lễ kết nạp ngày 26/03/2022", "Lê Văn Tám", "Nơi nhận: - Như Điều 3; - Lưu VP.")
	unknown := paper.Admission{Person: data.Person{FullName: "Danh Hữu Cường"}}
	pages, _ = printed(t, unknown.Resolution(), unknown.Decision())
	contains(t, pages[0], "Số đoàn viên có mặt: ……; tán thành: ……")
	contains(t, pages[1], "số …………", "ngày …………")
}

func TestAResolutionSaysWhatBecomesOfOneOrOfThoseInAList(t *testing.T) {
	for kind, wants := range map[string][]string{
		data.EndedGraduation: {"Về việc công nhận đoàn viên trưởng thành", "Điều 1. Công nhận trưởng thành Đoàn đối với đồng chí TRẦN VĂN AN, sinh ngày 01/05/1991, kể từ ngày 26/03/2022."},
		data.StayingOn:       {"Về việc đoàn viên ở lại sinh hoạt Đoàn", "tiếp tục sinh hoạt Đoàn từ ngày 26/03/2022 đến hết ngày 26/03/2023; lý do: theo nguyện vọng."},
		data.Postponed:       {"Về việc hoãn sinh hoạt Đoàn", "được hoãn sinh hoạt Đoàn từ ngày 26/03/2022 đến hết ngày 26/03/2023", "vẫn đóng đoàn phí"},
		data.EndedStrikeOff:  {"Về việc xóa tên trong danh sách đoàn viên", "Điều 1. Xóa tên đồng chí TRẦN VĂN AN", "báo cáo BCH Đoàn xã Vĩnh Thanh"},
	} {
		s := paper.Standing{Record: data.Standing{Kind: kind, FromDate: "2022-03-26", ToDate: "2023-03-26", Reason: "theo nguyện vọng.", MinutesNumber: "4-BB/CĐ"},
			People: []paper.Concerned{an}, Body: "Chi đoàn ấp Vĩnh Đông", Above: "BCH Đoàn xã Vĩnh Thanh", Head: branchHead, Signer: by}
		pages, warnings := printed(t, s.Paper())
		if len(pages) != 1 || len(warnings) != 0 {
			t.Errorf("%s: %d pages, warnings %q", kind, len(pages), warnings)
		}
		contains(t, pages[0], append(wants, "NGHỊ QUYẾT", "Căn cứ biên bản họp số 4-BB/CĐ", "CHI ĐOÀN ẤP VĨNH ĐÔNG")...)
		s.People = append(s.People, binh)
		pages, _ = printed(t, s.Paper())
		contains(t, pages[0], "2 đoàn viên có tên trong danh sách dưới đây", "DANH SÁCH STT Họ và tên Ngày sinh 1 Trần Văn An 01/05/1991 2 Lý Thị Bình 1991")
	}
}

func TestAnHonoraryMemberIsNamedForTheirMerits(t *testing.T) {
	h := paper.Honorary{Record: data.Honorary{FromDate: "2022-03-26", Merits: "Tặng hai căn nhà nhân ái."}, Person: data.Person{FullName: "Lâm Văn Thạch", Birth: "1965"},
		Body: "BCH Đoàn xã Vĩnh Thanh", Head: head, Signer: by}
	pages, _ := printed(t, h.Paper())
	contains(t, pages[0], "Về việc công nhận đoàn viên danh dự", "phong trào thanh thiếu nhi: Tặng hai căn nhà nhân ái,",
		"Công nhận ông (bà) LÂM VĂN THẠCH, sinh năm 1965, là đoàn viên danh dự kể từ ngày 26/03/2022.")
}

func TestALostCardIsExplainedAndConfirmedOnPaper(t *testing.T) {
	c := paper.Card{Record: data.Card{Kind: data.CardAgain, Reason: "Mất"}, Person: data.Person{FullName: "Danh Hữu Cường", Birth: "2006-07-01", CardNumber: "095206000127"},
		Branch: "Chi đoàn ấp Vĩnh Đông", Committee: "BCH Đoàn xã Vĩnh Thanh", Head: branchHead}
	pages, _ := printed(t, c.Explanation(), c.Confirmation())
	contains(t, pages[0], "BẢN TƯỜNG TRÌNH Về việc mất thẻ đoàn viên", "DANH HỮU CƯỜNG", "NGƯỜI TƯỜNG TRÌNH (Ký, ghi rõ họ tên) Danh Hữu Cường")
	contains(t, pages[1], "GIẤY XÁC NHẬN Đề nghị cấp lại thẻ đoàn viên Kính gửi: BCH Đoàn xã Vĩnh Thanh", "Việc mất thẻ đoàn viên như đồng chí đã tường trình là đúng", "Số thẻ đã cấp: 095206000127")
	c.Record = data.Card{Kind: data.BookAgain}
	pages, _ = printed(t, c.Explanation())
	contains(t, pages[0], "Về việc mất, hỏng sổ đoàn viên", "cấp lại sổ đoàn viên")
}

func TestTheListOfCardsHasRoomToSign(t *testing.T) {
	one := an
	one.Facts = "095191000127"
	h := paper.Handing{Record: data.Card{IssuedOn: "2022-03-26", DecisionNumber: "9-QĐ/ĐTN", DecisionDate: "2022-03-20"}, People: []paper.Concerned{one, binh}, Head: branchHead, Signer: by}
	pages, _ := printed(t, h.Paper())
	contains(t, pages[0], "DANH SÁCH Trao thẻ đoàn viên ngày 26/03/2022", "(Theo Quyết định số 9-QĐ/ĐTN ngày 20/03/2022)",
		"STT Họ và tên Ngày sinh Số thẻ Ký nhận 1 Trần Văn An 01/05/1991 095191000127 2 Lý Thị Bình 1991")
}
