package evaluation

import (
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// Texts both the workbook and the PDF of R-01 print.
const (
	r01Title  = "PHIẾU TỰ ĐÁNH GIÁ, THẨM ĐỊNH"
	ownForm   = "Mẫu do đơn vị tự lập"
	partyLine = "Ý KIẾN CỦA CẤP ỦY (nếu có)"
)

// r01Line is one printed line of R-01.
type r01Line struct {
	Criterion        bool // one of the three criteria, with its computed results
	Code, Title      string
	Figure, Evidence string // Evidence has a line a document
	Self, Appraised  string
	Note             string
}

// lines are the rows of the form in their order, each criterion before its rows.
func (r *R01) lines() []r01Line {
	var lines []r01Line
	for g := range r.Set.Criteria {
		group := &r.Set.Criteria[g]
		lines = append(lines, r01Line{Criterion: true, Code: group.Code, Title: group.Title,
			Self:      r.Evaluation.GroupResult(group, data.SelfSide).Label(),
			Appraised: r.Evaluation.GroupResult(group, data.AppraisalSide).Label()})
		for _, criterion := range group.Rows {
			lines = append(lines, r.line(criterion))
		}
	}
	return lines
}

func (r *R01) line(criterion data.Criterion) r01Line {
	line := r01Line{Code: criterion.Code, Title: criterion.Title, Figure: r.Figures[criterion.Code]}
	row := r.Evaluation.Row(criterion.Code)
	if row == nil {
		return line
	}
	if strings.TrimSpace(row.Figure) != "" {
		line.Figure = row.Figure
	}
	line.Evidence = evidenceText(row.Evidence, r.Unit)
	line.Self, line.Appraised, line.Note = row.Self.Label(), row.Appraised.Label(), row.Note
	return line
}

// subtitle is the second line of the title.
func subtitle(before string, year int) string {
	return before + `ĐOÀN CƠ SỞ "3 CHỦ ĐỘNG" NĂM ` + yearText(year)
}

func yearText(year int) string {
	if year == 0 {
		return "20……"
	}
	return strconv.Itoa(year)
}

// guidanceLine is "(Thực hiện Hướng dẫn số 13-HD/TĐTN-TCKT ngày 04/6/2018 của Ban Thường vụ Tỉnh đoàn)", with dots for
// a number that is not known.
func guidanceLine(set *data.CriteriaSet) string {
	kind, doc := set.Kind, set.Guidance
	if kind == "" {
		kind = "Hướng dẫn"
	}
	number, date := doc.Number, doc.Date.Display()
	if number == "" {
		number = "……"
	}
	line := "(Thực hiện " + kind + " số " + number
	switch {
	case date != "":
		line += " ngày " + date
	case doc.Number == "":
		line += " ngày ……"
	}
	if doc.Issuer != "" {
		line += " của " + doc.Issuer
	}
	return line + ")"
}

// facts is the line of numbers above the table; dots stand for what is not known.
func (r *R01) facts() string {
	return "Tổng số chi đoàn: " + countText(r.Branches) +
		";   Tổng số đoàn viên: " + countText(r.Members) + " (nữ " + countText(r.Women) + ")" +
		";   Số thanh niên: " + orDots(r.Youth) +
		";   Ngày chốt số liệu: " + orDots(r.FiguresAsOf.Display())
}

func countText(n *int) string {
	if n == nil {
		return dots
	}
	return form.Thousands(*n)
}

const dots = "………"

func orDots(s string) string {
	if strings.TrimSpace(s) == "" {
		return dots
	}
	return s
}

// conclusion is the sentence of the last row. While the appraisal is open both answers stand, one to be struck out.
func (r *R01) conclusion() string {
	result := r.Evaluation.Overall(&r.Set, data.AppraisalSide)
	label := result.Label()
	if result == data.Open {
		label = "Đạt / Chưa đạt"
	}
	return "KẾT LUẬN: " + label + ` Đoàn cơ sở "3 chủ động"`
}

// documentRef is number and date of a document: "05-KH/ĐTN ngày 12/01/2022".
func documentRef(d data.Document) string {
	number, day := strings.TrimSpace(d.Number), d.Date.Display()
	if number != "" && day != "" {
		return number + " ngày " + day
	}
	return number + day
}

// documentText is a document as the unit cites its evidence: "05-KH/ĐTN ngày 12/01/2022: kế hoạch công tác năm". Who
// issued it is told only of papers of others.
func documentText(d data.Document, unit string) string {
	text, summary := documentRef(d), strings.TrimSpace(d.Summary)
	if issuer := strings.TrimSpace(d.Issuer); issuer != "" && !strings.HasSuffix(vntext.Fold(issuer), vntext.Fold(unit)) {
		text = strings.TrimSpace(text + " của " + issuer)
	}
	switch {
	case text == "":
		return summary
	case summary == "":
		return text
	}
	return text + ": " + summary
}

// evidenceText lists documents, each on a line of its own and, if there are several, after a dash.
func evidenceText(documents []data.Document, unit string) string {
	var lines []string
	for _, d := range documents {
		if text := documentText(d, unit); text != "" {
			lines = append(lines, text)
		}
	}
	if len(lines) > 1 {
		return "- " + strings.Join(lines, ";\n- ")
	}
	return strings.Join(lines, "")
}

// signatures are the three columns under the table, completed from the names where the signers do not say otherwise.
func (r *R01) signatures() [3]signature {
	return [3]signature{
		{form.Signer{OnBehalf: partyLine}, "(ký, đóng dấu)"},
		{completed(r.UnitSigner, "TM. BAN CHẤP HÀNH", r.Unit), "(ký, ghi rõ họ tên)"},
		{completed(r.Superior, "TM. BAN THƯỜNG VỤ", r.Appraiser), "(ký, đóng dấu, ghi rõ họ tên)"},
	}
}

type signature struct {
	form.Signer
	Hint string
}

// completed adds the name of the body, on a line of its own, to in whose name is signed, and the usual title.
func completed(s form.Signer, behalf, body string) form.Signer {
	if s.OnBehalf == "" {
		s.OnBehalf = behalf
	}
	if body != "" && !strings.Contains(strings.ToUpper(s.OnBehalf), "ĐOÀN") {
		s.OnBehalf += "\n" + strings.ToUpper(body)
	}
	if s.Title == "" {
		s.Title = "BÍ THƯ"
	}
	return s
}
