package paper_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

func number(n int) *int { return &n }

var (
	meetingHead = form.Head{Letterhead: data.Letterhead{Superior: "BCH ĐOÀN XÃ VĨNH THANH", Issuer: "CHI ĐOÀN ẤP VĨNH ĐÔNG"}, Number: "-BB", Place: "Vĩnh Thanh", Date: "2022-10-01"}
	aboveHead   = form.Head{Letterhead: data.Letterhead{Superior: "HUYỆN ĐOÀN PHƯỚC LONG", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"}, Number: "7-QĐ/ĐTN", Place: "Vĩnh Thanh", Date: "2022-10-05"}
	secretary   = form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}
)

func measure() paper.Measure {
	return paper.Measure{Name: "Danh Hữu Cường", Birth: "2003-02-01", Position: "Bí thư chi đoàn", Branch: "Chi đoàn ấp Vĩnh Đông", Decides: "BCH Đoàn xã Vĩnh Thanh",
		Minutes: meetingHead, Decision: aboveHead, Signer: secretary,
		Record: data.Discipline{Form: data.Removal, RemovedFrom: "Bí thư chi đoàn, Chi đoàn ấp Vĩnh Đông", Reason: "Vi phạm Điều lệ Đoàn.", MinutesNumber: "2-BB", MinutesDate: "2022-10-01",
			Members: number(9), Present: number(7), Agreed: number(6), DecidedBy: data.AboveDecides, EffectiveOn: "2022-10-10"}}
}

func TestAMeasureHasItsMinutesAndItsDecision(t *testing.T) {
	m := measure()
	pages, warnings := printed(t, m.Papers()...)
	if len(pages) != 2 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0], "CHI ĐOÀN ẤP VĨNH ĐÔNG *** Số: ……-BB", "BIÊN BẢN Họp chi đoàn xét kỷ luật đoàn viên", "Thời gian: 01/10/2022",
		"Tổng số đoàn viên: 9 Có mặt: 7 Vắng: 2", "Họ và tên: DANH HỮU CƯỜNG Sinh ngày: 01/02/2003", "Lý do: Vi phạm Điều lệ Đoàn.",
		"4. Biểu quyết bằng phiếu kín Hình thức đề nghị: Cách chức (Bí thư chi đoàn, Chi đoàn ấp Vĩnh Đông) Tán thành: 6 Không tán thành: 1", "THƯ KÝ", "CHỦ TỌA")
	contains(t, pages[1], "BCH ĐOÀN XÃ VĨNH THANH *** Số: 7-QĐ/ĐTN", "QUYẾT ĐỊNH Về việc kỷ luật đoàn viên",
		"Căn cứ biên bản họp Chi đoàn ấp Vĩnh Đông số 2-BB ngày 01/10/2022: 7 người có mặt, 6 người tán thành",
		"Điều 1. Kỷ luật bằng hình thức cách chức (Bí thư chi đoàn, Chi đoàn ấp Vĩnh Đông) đối với đồng chí DANH HỮU CƯỜNG, sinh ngày 01/02/2003, bí thư chi đoàn, Chi đoàn ấp Vĩnh Đông. Lý do: Vi phạm Điều lệ Đoàn.",
		"Điều 2. Quyết định này có hiệu lực từ ngày 10 tháng 10 năm 2022.", "Điều 3. Chi đoàn ấp Vĩnh Đông và đồng chí Danh Hữu Cường", "Nơi nhận:")
}

func TestWhatIsNotKnownOfAMeasureIsLeftToFillIn(t *testing.T) {
	m := measure()
	m.Record = data.Discipline{Form: data.Warning}
	m.Position = data.OrdinaryMember
	pages, _ := printed(t, m.Papers()...)
	contains(t, pages[0], "Có mặt: ", "Vắng: ")
	contains(t, pages[1], "hình thức cảnh cáo đối với đồng chí DANH HỮU CƯỜNG, sinh ngày 01/02/2003, đoàn viên Chi đoàn ấp Vĩnh Đông.", "hiệu lực từ ngày …… tháng …… năm 20……")
	if strings.Contains(strings.Join(pages, " "), "Lý do: Vi") || strings.Contains(pages[1], "người có mặt") {
		t.Errorf("said without being known:\n%s", strings.Join(pages, "\n"))
	}
}

func TestTheListOfADecisionHasEveryOnesMerits(t *testing.T) {
	l := paper.Rewards{Head: aboveHead, Signer: secretary, Record: data.Award{Form: "Giấy khen", Level: "Huyện đoàn", DecisionNumber: "9-QĐ/ĐTN", DecisionDate: "2022-08-30", DecisionIssuer: "Huyện đoàn Phước Long"},
		People: []paper.Rewarded{{Name: "Lý An", Birth: "2003", Branch: "Chi đoàn ấp 1", Merits: "Hè tình nguyện"}, {Name: "Lý Bé", Merits: "Đội trưởng"}}}
	pages, _ := printed(t, l.Paper())
	contains(t, pages[0], "DANH SÁCH KHEN THƯỞNG Hình thức: Giấy khen – cấp khen: Huyện đoàn", "(Kèm theo Quyết định số 9-QĐ/ĐTN ngày 30/08/2022 của Huyện đoàn Phước Long)",
		"1 Lý An 2003 Chi đoàn ấp 1 Hè tình nguyện", "2 Lý Bé Đội trưởng", "Danh sách này có 02 người.")
}

func TestTheResolutionAboutAnExcellentMemberIsMarkedAsAModel(t *testing.T) {
	e := paper.Excellent{Head: aboveHead, Signer: secretary, By: "Đoàn xã Vĩnh Thanh", Branch: "Chi đoàn ấp Vĩnh Đông",
		Person: data.Person{FullName: "Lý An", Birth: "2003-02-01", Hometown: "xã Vĩnh Thanh", JoinedUnion: "2019-03-26"},
		Record: data.PartyPath{VotedOn: "2022-03-01", Present: number(9), Agreed: number(9), BranchNumber: "1-NQ"}}
	pages, _ := printed(t, e.Paper())
	contains(t, pages[0], "NGHỊ QUYẾT Giới thiệu đoàn viên ưu tú vào Đảng", "Căn cứ Nghị quyết của Chi đoàn ấp Vĩnh Đông số 1-NQ ngày 01/03/2022: 9 trên 9 đoàn viên có mặt tán thành",
		"Họ và tên: LÝ AN", "Quê quán: xã Vĩnh Thanh", "Mẫu do đơn vị tự lập; đối chiếu với Mẫu 4-KNĐ trước khi gửi")
}
