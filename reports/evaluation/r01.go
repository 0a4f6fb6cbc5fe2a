package evaluation

import (
	"io"
	"sync"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
)

// R01 is everything printed on form R-01, "Phiếu tự đánh giá, thẩm định", of one Đoàn cơ sở and one year.
type R01 struct {
	Head       form.Head
	Unit       string // "Đoàn xã Vĩnh Thanh"
	Appraiser  string // body that appraises: "Huyện đoàn Phước Long"; "" leaves it off
	Year       int
	Set        data.CriteriaSet
	Evaluation data.Evaluation
	// Figures is what the register gives, by criterion code; it shows where the row has no typed figure.
	Figures     map[string]string
	Branches    *int        // nil: not known, printed as dots
	Members     *int        // nil: not known
	Women       *int        // nil: not known
	Youth       string      // as typed; "" prints dots
	FiguresAsOf vntext.Date // ngày chốt số liệu
	UnitSigner  form.Signer
	Superior    form.Signer // who signs for the appraising body
}

var r01Template = sync.OnceValues(func() (*form.Template, error) {
	return openTemplate("R-01.xlsx", "superior", "issuer", "stars", "number", "union", "place_date", "title", "subtitle",
		"guidance", "unit", "facts", "header", "rows", "conclusion", "conclusion_self", "conclusion_appraised",
		"conclusion_note", "sign1_behalf", "sign2_behalf", "sign3_behalf", "sign1_name", "sign2_name", "sign3_name")
})

// WriteR01 writes the form as a workbook.
func WriteR01(w io.Writer, r R01) error {
	template, err := r01Template()
	if err != nil {
		return err
	}
	sheet, err := template.New()
	if err != nil {
		return err
	}
	sheet.Letterhead(r.Head)
	sheet.Text("title", r01Title)
	sheet.Text("subtitle", subtitle("", r.Year))
	sheet.Text("guidance", guidanceLine(&r.Set))
	sheet.Text("unit", "Đơn vị: "+orDots(r.Unit))
	sheet.Text("facts", r.facts())
	r.fillList(sheet)
	sheet.Text("conclusion", r.conclusion())
	sheet.Text("conclusion_self", r.Evaluation.Overall(&r.Set, data.SelfSide).Label())
	sheet.Text("conclusion_appraised", r.Evaluation.Overall(&r.Set, data.AppraisalSide).Label())
	sheet.Text("conclusion_note", r.Evaluation.Note)
	for i, s := range r.signatures() {
		sheet.Sign(i+1, s.Signer, s.Hint)
	}
	_, err = sheet.WriteTo(w)
	return err
}

// fillList writes the rows and says what pages must not divide: a criterion and its first row, and the last row, the
// conclusion and the signatures.
func (r *R01) fillList(sheet *form.Sheet) {
	printed := r.lines()
	lines := make([]form.Line, len(printed))
	for i, p := range printed {
		lines[i] = form.Line{Model: form.Model{Plain: 1, Tall: 2, More: 3}, Cells: []any{p.Code, p.Title, p.Figure, p.Evidence, p.Self, p.Appraised, p.Note}}
		if p.Criterion {
			lines[i].Model = form.Model{}
		}
	}
	starts := sheet.List("rows", lines)
	for i, start := range starts {
		if printed[i].Criterion && i+1 < len(starts) {
			sheet.Together(start, starts[i+1])
		}
	}
	if len(starts) > 0 {
		sheet.Together(starts[len(starts)-1], sheet.Row("sign1_name"))
	}
}
