package paper

import (
	"fmt"
	"strconv"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
	"bachudong/reports/pdf"
)

// TrainingForm is R-08: what a member registered for the training programme of a year and how it was judged. What is not
// known stays free to be filled in by hand.
type TrainingForm struct {
	Head     form.Head // of the chi đoàn
	Name     string
	Birth    vntext.Date
	Joined   vntext.Date
	Position string
	Branch   string
	Training data.Training
	Most     int // points of a content at most; 0 when nobody has set it
	Signer   form.Signer
}

// Paper is the form.
func (f *TrainingForm) Paper() Paper {
	t := &f.Training
	return Paper{
		Name: fmt.Sprintf("Phiếu rèn luyện năm %d của %s", t.Year, f.Name), Head: f.Head, Type: "PHIẾU ĐĂNG KÝ VÀ ĐÁNH GIÁ",
		Subject: fmt.Sprintf("Chương trình rèn luyện đoàn viên năm %d", t.Year), Note: "Mẫu do đơn vị tự lập",
		Body: []Part{
			Facts{{Label: "Họ và tên", Value: strings.ToUpper(f.Name), Strong: true}},
			Facts{{Label: "Sinh ngày", Value: f.Birth.Display()}, {Label: "Ngày vào Đoàn", Value: f.Joined.Display()}},
			Facts{{Label: "Chức vụ", Value: f.Position}, {Label: "Chi đoàn", Value: f.Branch}},
			Facts{{Label: "Ngày đăng ký", Value: t.RegisteredOn.Display()}, {Label: "Ngày đánh giá", Value: t.AssessedOn.Display()}},
			f.table(),
			Facts{{Label: "Kết quả rèn luyện", Value: t.Grade, Strong: true}},
			Foot{Signers: []Signer{{Signer: form.Signer{Title: "ĐOÀN VIÊN", Name: f.Name}, Hint: "(Ký, ghi rõ họ tên)"}, {Signer: f.Signer}}},
		},
	}
}

// trainingHeads are the headings of the table of contents.
var trainingHeads = []string{"TT", "Nội dung", "Đăng ký thực hiện", "Điểm tối đa", "Tự đánh giá", "Chi đoàn đánh giá", "Ghi chú"}

// rows are the five contents with their points, then the sums.
func (f *TrainingForm) rows() (rows [][]string) {
	most := func(n int) string {
		if f.Most == 0 {
			return ""
		}
		return strconv.Itoa(f.Most * n)
	}
	for i, content := range data.TrainingContents {
		item := &f.Training.Items[i]
		rows = append(rows, []string{strconv.Itoa(i + 1), content, item.Registered, most(1), pointsText(item.SelfPoints), pointsText(item.BranchPoints), item.Remark})
	}
	return append(rows, []string{"", "Tổng cộng", "", most(len(data.TrainingContents)), pointsText(f.Training.SelfTotal()), pointsText(f.Training.Total()), ""})
}

func pointsText(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// leastRow leaves room to write what is not registered yet, in millimetres.
const leastRow = 14.0

// table is the contents on paper.
func (f *TrainingForm) table() Table {
	widths := []float64{9, 37, 51, 13, 14, 16, Width - 140}
	t := Table{}
	for i, title := range trainingHeads {
		column := pdf.Column{Title: title, Width: widths[i]}
		if i == 0 || i >= 3 && i <= 5 {
			column.Align = pdf.Center
		}
		t.Columns = append(t.Columns, column)
	}
	rows := f.rows()
	for _, texts := range rows[:len(rows)-1] {
		row := pdf.Texts(texts...)
		row.MinHeight = leastRow
		t.Rows = append(t.Rows, row)
	}
	sums := pdf.Texts(rows[len(rows)-1]...)
	for i := range sums.Cells {
		sums.Cells[i].Face = pdf.Bold
	}
	t.Rows = append(t.Rows, sums)
	return t
}

// Sheet is the form as a sheet of a workbook with that name.
func (f *TrainingForm) Sheet(name string) list.Table {
	rows, widths := f.rows(), []float64{5, 26, 34, 9, 9, 10, 18}
	t := list.Table{Title: fmt.Sprintf("PHIẾU ĐĂNG KÝ VÀ ĐÁNH GIÁ RÈN LUYỆN ĐOÀN VIÊN NĂM %d", f.Training.Year), Sheet: name, Len: len(data.TrainingContents),
		Note:  strings.Join(f.facts(), "; "),
		Value: func(row, col int) any { return cellOf(rows[row][col]) },
		Paper: &list.Paper{Head: f.Head, Subtitle: f.Branch, Signers: []form.Signer{{Title: "ĐOÀN VIÊN", Name: f.Name}, f.Signer}, Foot: "Mẫu do đơn vị tự lập"}}
	for i, title := range trainingHeads {
		t.Columns = append(t.Columns, list.Column{Title: title, Width: widths[i], Centered: i == 0 || i >= 3 && i <= 5})
	}
	t.Totals = []any{"Tổng cộng", nil, nil}
	for _, text := range rows[len(rows)-1][len(t.Totals):] {
		t.Totals = append(t.Totals, cellOf(text))
	}
	return t
}

// facts are what is told of the member in one line.
func (f *TrainingForm) facts() []string {
	facts := []string{"Họ và tên: " + f.Name}
	for _, fact := range []struct{ label, value string }{{"sinh ngày", f.Birth.Display()}, {"chức vụ", f.Position}, {"đăng ký ngày", f.Training.RegisteredOn.Display()},
		{"kết quả", f.Training.Grade}} {
		if fact.value != "" {
			facts = append(facts, fact.label+" "+fact.value)
		}
	}
	return facts
}

// cellOf is a number where the text is one.
func cellOf(text string) any {
	if n, err := strconv.Atoi(text); err == nil {
		return n
	}
	return text
}
