package paper_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

func trained() *paper.TrainingForm {
	n := func(n int) *int { return &n }
	f := &paper.TrainingForm{Head: head, Name: "Đặng Thị Ánh", Birth: "2003-02-01", Joined: "2018-03-26", Position: "Bí thư", Branch: "Chi đoàn ấp Vĩnh Đông", Most: 20,
		Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}}
	f.Training = data.Training{Year: 2022, RegisteredOn: "2022-01-10", Grade: "Tốt"}
	f.Training.Items[0] = data.TrainingItem{Registered: "Học 4 bài lý luận chính trị", SelfPoints: n(18), BranchPoints: n(17), Remark: "Tốt"}
	f.Training.Items[4] = data.TrainingItem{SelfPoints: n(20), BranchPoints: n(20)}
	return f
}

func TestTrainingFormShowsTheFiveContentsAndTheirSums(t *testing.T) {
	pages, warnings := printed(t, trained().Paper(), (&paper.TrainingForm{Head: head, Name: "Danh Hữu Cường", Training: data.Training{Year: 2022}}).Paper())
	if len(pages) != 2 || len(warnings) != 0 {
		t.Fatalf("%d pages, warnings %q", len(pages), warnings)
	}
	contains(t, pages[0], "PHIẾU ĐĂNG KÝ VÀ ĐÁNH GIÁ Chương trình rèn luyện đoàn viên năm 2022", "Họ và tên: ĐẶNG THỊ ÁNH", "Ngày đăng ký: 10/01/2022",
		"Tổng cộng 100 38 37", "Kết quả rèn luyện: Tốt", "TM. BAN CHẤP HÀNH")
	for _, content := range data.TrainingContents[3:4] {
		contains(t, pages[0], content)
	}
	contains(t, pages[1], "DANH HỮU CƯỜNG", "Tổng cộng Kết quả rèn luyện:")
}

func TestTrainingFormIsASheetToo(t *testing.T) {
	s := trained().Sheet("R-08 (1)")
	if got := fmt.Sprint(s.Value(0, 2), s.Value(0, 3), s.Value(0, 4), s.Totals[3:6]); got != "Học 4 bài lý luận chính trị20 18 [100 38 37]" || s.Value(1, 4) != "" {
		t.Errorf("%s", got)
	}
	if s.Note != "Họ và tên: Đặng Thị Ánh; sinh ngày 01/02/2003; chức vụ Bí thư; đăng ký ngày 10/01/2022; kết quả Tốt" || s.Len != 5 || s.Sheet != "R-08 (1)" {
		t.Errorf("%q, %d rows, %q", s.Note, s.Len, s.Sheet)
	}
}
