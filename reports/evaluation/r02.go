package evaluation

import (
	"fmt"
	"io"
	"strings"
	"sync"

	"bachudong/data"
	"bachudong/reports/form"
)

// R02 is everything printed on form R-02, the summary of all Đoàn cơ sở of one body and one year.
type R02 struct {
	Head     form.Head
	Year     int
	Set      data.CriteriaSet
	Rows     []R02Row // in the order to print
	Preparer string   // người lập biểu
	Signer   form.Signer
}

// R02Row is one Đoàn cơ sở; its results, its registration and its recognition are taken from the evaluation.
type R02Row struct {
	Unit       string
	Kind       string // loại hình
	Branches   *int   // nil: not known
	Members    *int   // nil: not known
	Evaluation data.Evaluation
}

var r02Template = sync.OnceValues(func() (*form.Template, error) {
	return openTemplate("R-02.xlsx", "superior", "issuer", "stars", "number", "union", "place_date", "title", "subtitle",
		"guidance", "header", "rows", "totals", "sign1_behalf", "sign2_behalf", "sign1_name", "sign2_name")
})

// WriteR02 writes the form as a workbook. The form has room for three criteria; a set with more is refused.
func WriteR02(w io.Writer, r R02) error {
	if len(r.Set.Criteria) > 3 {
		return data.Errorf(data.Invalid, "Bộ tiêu chí %q có %d tiêu chí; mẫu R-02 chỉ có chỗ cho 3 tiêu chí.", r.Set.ID, len(r.Set.Criteria))
	}
	template, err := r02Template()
	if err != nil {
		return err
	}
	sheet, err := template.New()
	if err != nil {
		return err
	}
	sheet.Letterhead(r.Head)
	sheet.Text("title", "BẢNG TỔNG HỢP KẾT QUẢ")
	sheet.Text("subtitle", subtitle("XÂY DỰNG ", r.Year))
	sheet.Text("guidance", guidanceLine(&r.Set))
	starts := sheet.List("rows", r.lines())
	sheet.Text("totals", r.totals())
	sheet.Sign(1, form.Signer{OnBehalf: "NGƯỜI LẬP BIỂU", Name: r.Preparer}, "(ký, ghi rõ họ tên)")
	sheet.Sign(2, completed(r.Signer, "TM. BAN THƯỜNG VỤ", ""), "(ký, đóng dấu, ghi rõ họ tên)")
	if n := len(starts); n > 1 {
		sheet.Together(starts[n-2], sheet.Row("sign1_name"))
	}
	_, err = sheet.WriteTo(w)
	return err
}

// lines are the units in their order, then the sums; a sum of counts none of which is known stays empty.
func (r *R02) lines() []form.Line {
	var lines []form.Line
	var branches, members *int
	for i := range r.Rows {
		row := &r.Rows[i]
		branches, members = plus(branches, row.Branches), plus(members, row.Members)
		lines = append(lines, form.Line{Model: form.Model{Plain: 0, Tall: 1, More: 2}, Cells: r.cells(i+1, row)})
	}
	return append(lines, form.Line{Model: form.Model{Plain: 3, Tall: 3, More: 3},
		Cells: []any{nil, "TỔNG CỘNG", nil, branches, members}})
}

func plus(sum, n *int) *int {
	switch {
	case n == nil:
		return sum
	case sum == nil:
		return new(*n)
	}
	return new(*sum + *n)
}

func (r *R02) cells(number int, row *R02Row) []any {
	e := &row.Evaluation
	cells := []any{number, row.Unit, row.Kind, row.Branches, row.Members, documentRef(e.Registration)}
	for g := range 3 {
		for _, side := range []data.Side{data.SelfSide, data.AppraisalSide} {
			label := ""
			if g < len(r.Set.Criteria) {
				label = e.GroupResult(&r.Set.Criteria[g], side).Label()
			}
			cells = append(cells, label)
		}
	}
	return append(cells, e.Overall(&r.Set, data.AppraisalSide).Label(), documentRef(e.Recognition), r.remarks(e))
}

// remarks are the rows that are not met, as appraised or, before the appraisal, as the unit says itself; then the note.
func (r *R02) remarks(e *data.Evaluation) string {
	var unmet, parts []string
	for _, group := range r.Set.Criteria {
		for _, criterion := range group.Rows {
			row := e.Row(criterion.Code)
			result := data.AppraisalSide.Of(row)
			if result == data.Open {
				result = data.SelfSide.Of(row)
			}
			if result == data.NotMet {
				unmet = append(unmet, criterion.Code)
			}
		}
	}
	if len(unmet) > 0 {
		parts = append(parts, "Chưa đạt: "+strings.Join(unmet, ", "))
	}
	if note := strings.TrimSpace(e.Note); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(parts, "\n")
}

// totals is the line under the table. A unit has registered, or is recognised, when the document is on record.
func (r *R02) totals() string {
	registered, recognised := 0, 0
	for i := range r.Rows {
		if documentRef(r.Rows[i].Evaluation.Registration) != "" {
			registered++
		}
		if documentRef(r.Rows[i].Evaluation.Recognition) != "" {
			recognised++
		}
	}
	return fmt.Sprintf("Tổng số Đoàn cơ sở: %s; đăng ký: %s; được công nhận: %s; tỷ lệ: %s", form.Thousands(len(r.Rows)),
		form.Thousands(registered), form.Thousands(recognised), form.Percent(recognised, len(r.Rows)))
}
