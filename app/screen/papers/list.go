package papers

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/reports/statistics"
)

// paperID names a paper.
type paperID string

// The papers.
const (
	unitForm     paperID = "r01"
	allForms     paperID = "r01-all"
	districtForm paperID = "r02"
	dossiers     paperID = "dossiers"
	centralList  paperID = "central"
	comparison   paperID = "compare"
	books        paperID = "books"
)

// paper is one thing that can be written, or why it cannot be for the chosen unit.
type paper struct {
	id          paperID
	title, text string
	why         string // "" when it can be written
	write       []writer
}

// writer is one button of a paper.
type writer struct {
	caption string
	key     kit.Key
	run     func(*Screen)
}

func find(papers []paper, id paperID) *paper {
	for i := range papers {
		if papers[i].id == id {
			return &papers[i]
		}
	}
	return nil
}

// list says what can be written for the chosen unit and year.
func list(scope screen.Scope) []paper {
	return []paper{unitPaper(scope), allPaper(scope), districtPaper(scope), dossierPaper(scope), bookPaper(scope), centralPaper(scope), comparePaper(scope)}
}

func bookPaper(scope screen.Scope) paper {
	return paper{id: books, title: "Danh sách, sổ theo dõi",
		text: fmt.Sprintf("%d danh sách của sổ chi đoàn, sổ Đoàn cơ sở, khen thưởng, kỷ luật, phát triển Đảng, giúp đỡ và việc cần làm; xem, kết xuất Excel hoặc in PDF theo quý, 6 tháng, năm. Ký: người lập biểu, bí thư.",
			len(statistics.Lists)),
		write: []writer{{"Mở danh sách…", "Ctrl+L", func(s *Screen) { s.openList("") }}}}
}

func formJob(form string, scope screen.Scope) work.FormJob {
	return work.FormJob{Form: form, Unit: scope.Unit.Unit, Year: scope.Year, AsOf: scope.AsOf}
}

func unitPaper(scope screen.Scope) paper {
	job := formJob("R-01", scope)
	p := paper{id: unitForm, title: "R-01 – Phiếu tự đánh giá, thẩm định Đoàn cơ sở “3 chủ động”",
		text: "Của một Đoàn cơ sở, A4 ngang. Ký: bí thư Đoàn cơ sở, bí thư Đoàn cấp trên; có chỗ ghi ý kiến cấp ủy.",
		write: []writer{
			{"Excel…", "F9", func(s *Screen) { output.Form(s.host, job, s.wrote, output.Excel, output.PDF) }},
			{"PDF…", "", func(s *Screen) { output.Form(s.host, job, s.wrote, output.PDF) }}}}
	if scope.Unit.Level != data.Grassroots {
		p.why = "Chọn một Đoàn cơ sở ở cây đơn vị."
	}
	return p
}

func allPaper(scope screen.Scope) paper {
	n := grassroots(scope)
	job := formJob("R-01", scope)
	p := paper{id: allForms, title: "R-01 – Phiếu của tất cả Đoàn cơ sở",
		text:  "Mỗi Đoàn cơ sở một tệp Excel, ghi vào một thư mục" + counted(n) + ".",
		write: []writer{{"Chọn thư mục…", "", func(s *Screen) { output.Forms(s.host, job, s.wrote) }}}}
	p.why = above(scope, n)
	return p
}

func districtPaper(scope screen.Scope) paper {
	n := grassroots(scope)
	job := formJob("R-02", scope)
	p := paper{id: districtForm, title: "R-02 – Bảng tổng hợp kết quả",
		text:  "Đăng ký, kết quả từng tiêu chí, quyết định công nhận, tỷ lệ" + counted(n) + ", A4 ngang. Ký: người lập biểu, bí thư thay mặt Ban Thường vụ.",
		write: []writer{{"Excel…", "", func(s *Screen) { output.Form(s.host, job, s.wrote, output.Excel) }}}}
	p.why = above(scope, n)
	return p
}

// counted says how many Đoàn cơ sở a paper is about.
func counted(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(" (%d đơn vị)", n)
}

// above says why a paper about several Đoàn cơ sở cannot be written for the chosen unit.
func above(scope screen.Scope, n int) string {
	switch {
	case scope.Unit.Level == data.Grassroots, scope.Unit.Level == data.Branch:
		return "Chọn đơn vị cấp huyện ở cây đơn vị."
	case n == 0:
		return "Đơn vị này chưa có Đoàn cơ sở nào. Thêm ở màn hình Đơn vị (Alt+2)."
	}
	return ""
}

func dossierPaper(scope screen.Scope) paper {
	job := work.DossierJob{Unit: scope.Unit.Unit, AsOf: scope.AsOf}
	p := paper{id: dossiers, title: "Hồ sơ đoàn viên",
		text: fmt.Sprintf("Sơ yếu, quá trình sinh hoạt và đánh giá hằng năm của %s đoàn viên, mỗi người hai trang A4, chung một tệp PDF. Ký: đoàn viên, bí thư chi đoàn, xác nhận của Đoàn cơ sở.",
			kit.Number(scope.Unit.Members)),
		write: []writer{{"PDF…", "F7", func(s *Screen) { output.Dossiers(s.host, job, s.wrote) }}}}
	if scope.Unit.Members == 0 {
		p.why = "Đơn vị này chưa có đoàn viên. Nhập khẩu danh sách (Ctrl+I) trước."
	}
	return p
}

func centralPaper(scope screen.Scope) paper {
	p := paper{id: centralList, title: "Danh sách đoàn viên theo phần mềm quản lý đoàn viên",
		text:  fmt.Sprintf("%s đoàn viên đang sinh hoạt, đúng 34 cột và thứ tự của phần mềm; mục sổ không có thì để trống.", kit.Number(scope.Unit.Members)),
		write: []writer{{"Excel…", "", func(s *Screen) { output.CentralList(s.host, s.wrote) }}}}
	if scope.Unit.Members == 0 {
		p.why = "Đơn vị này chưa có đoàn viên. Nhập khẩu danh sách (Ctrl+I) trước."
	}
	return p
}

func comparePaper(scope screen.Scope) paper {
	return paper{id: comparison, title: "Chênh lệch với phần mềm quản lý đoàn viên",
		text:  "Đối chiếu danh sách kết xuất từ phần mềm với sổ của " + scope.Unit.Name + ": ai chỉ có một bên, mục nào ghi khác, và tệp các dòng cần sửa. Không ghi gì vào sổ.",
		write: []writer{{"Chọn tệp…", "", (*Screen).askCompare}}}
}

// grassroots counts the Đoàn cơ sở in the subtree of the chosen unit.
func grassroots(scope screen.Scope) int {
	n, inside := 0, map[data.ID]bool{scope.Unit.ID: true}
	for _, u := range scope.Units {
		inside[u.ID] = inside[u.ID] || inside[u.Parent]
		if inside[u.ID] && u.Level == data.Grassroots {
			n++
		}
	}
	return n
}
