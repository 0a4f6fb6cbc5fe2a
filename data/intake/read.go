package intake

import (
	"context"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// Read finds the people in a book. What is wrong with a sheet or a row is in the Draft; the error is only for a sheet
// that was asked for and does not exist, and for ctx.
func Read(ctx context.Context, book *sheet.Book, opt Options) (*Draft, error) {
	for _, name := range opt.Sheets {
		if book.Sheet(name) == nil {
			return nil, data.Errorf(data.NotFound, "Tệp không có trang “%s”. Các trang có: %s.", name, strings.Join(sheetNames(book), ", "))
		}
	}
	draft := &Draft{Path: book.Path, Book: book}
	values := commonLists.with(opt.Aliases)
	for _, s := range book.Sheets {
		d, err := readSheet(ctx, book, s, opt, values)
		if err != nil {
			return nil, err
		}
		draft.Sheets = append(draft.Sheets, d)
	}
	crossCheck(draft)
	return draft, nil
}

func sheetNames(book *sheet.Book) []string {
	var names []string
	for _, s := range book.Sheets {
		names = append(names, "“"+s.Name+"”")
	}
	return names
}

func readSheet(ctx context.Context, book *sheet.Book, s *sheet.Sheet, opt Options, values valueLists) (SheetDraft, error) {
	d := SheetDraft{Name: s.Name, Encoding: "unicode"}
	asked := len(opt.Sheets) > 0
	switch {
	case asked && !contains(opt.Sheets, s.Name):
		d.LeftOut = "Trang không được chọn để nhập."
		return d, nil
	case s.Hidden && !asked:
		d.LeftOut = "Trang đang ẩn nên không đọc. Nếu cần nhập, hãy bỏ ẩn trang trong Excel."
		return d, nil
	case len(s.Rows) == 0:
		d.LeftOut = "Trang trống."
		return d, nil
	}
	layout, err := opt.Layouts[s.Name].decide(s.Name)
	if err != nil {
		return d, err
	}
	s = edited(d.decode(book, s, layout.Layout), s.Name, opt.Edits)
	d.Cells = s
	h := layout.header(s, values, opt.Today)
	if h == nil {
		d.noHeader(s)
		return d, nil
	}
	if parts := h.beside(); len(parts) > 1 {
		return d, d.readBeside(parts, s, h, func(part *SheetDraft, s *sheet.Sheet, h *header) error {
			return part.read(ctx, book, s, h, layout, values, opt)
		})
	}
	return d, d.read(ctx, book, s, h, layout, values, opt)
}

// noHeader tells a summary from a list whose header cannot be found.
func (d *SheetDraft) noHeader(s *sheet.Sheet) {
	if row := summaryRow(s); row != 0 {
		d.LeftOut = fmt.Sprintf("Trang tổng hợp số liệu (tiêu đề ở dòng %d không có cột họ tên), không phải danh sách.", row)
		return
	}
	d.Problem = fmt.Sprintf("Trang “%s” không có dòng tiêu đề: %d dòng đầu không có cột “Họ và tên” cùng các cột khác. Hãy thêm dòng tiêu đề phía trên danh sách rồi nhập lại.", s.Name, min(headerDepth, len(s.Rows)))
}

// summaryRow is the row whose headings count people instead of naming them; 0 when there is none.
func summaryRow(s *sheet.Sheet) int {
	for i := 0; i < len(s.Rows) && i < headerDepth; i++ {
		counts := 0
		for _, c := range s.Rows[i].Cells {
			words := headingWords(c.Text)
			if strings.HasPrefix(words, "tong so") || strings.HasPrefix(words, "so luong") || strings.HasPrefix(words, "tong cong") || strings.HasPrefix(words, "so doan vien") || words == "ty le" {
				counts++
			}
		}
		if counts > 0 && len(s.Rows[i].Cells) > 1 {
			return s.Rows[i].Number
		}
	}
	return 0
}

func (d *SheetDraft) read(ctx context.Context, book *sheet.Book, s *sheet.Sheet, h *header, layout *decided, values valueLists, opt Options) error {
	d.settle(s, h, layout, opt.Today)
	d.noteSwappedDates(dataSample(s, h.last), book.Date1904)
	if d.Problem != "" {
		return nil
	}
	sort := newSorter(s, h)
	people := &personReader{
		columns: sort.columns, dates: dateReader{today: opt.Today, date1904: book.Date1904}, values: values,
		lists: make(map[string]map[string]listValue), formulas: make(map[int]int), branches: mergedBranches(s, h), names: make(map[string]string), above: make(map[int]sheet.Cell),
		tall: tallCells(s, sort.columns, h.last), shared: make(map[int]int),
	}
	d.Rows = make([]Row, 0, min(len(s.Rows), maxRemembered))
	var group branchTitle
	var hidden []int
	for i := range s.Rows {
		row := &s.Rows[i]
		if row.Number <= h.last {
			continue
		}
		if i%1024 == 0 && ctx.Err() != nil {
			return stopped(ctx)
		}
		kind, text := sort.kind(row)
		switch {
		case kind == ignoredRow:
			d.Ignored = append(d.Ignored, IgnoredRow{row.Number, text})
		case kind == groupRow:
			group = branchTitle{row.Number, text}
			d.Ignored = append(d.Ignored, IgnoredRow{row.Number, "Tên chi đoàn của các dòng dưới: " + text})
		case row.Hidden && !layout.Hidden:
			hidden = append(hidden, row.Number)
		default:
			d.addPerson(people, row, group)
		}
	}
	d.noteHidden(hidden)
	d.finish(s, people)
	return nil
}

// settle decides what each column holds and tells what the officer should know about it.
func (d *SheetDraft) settle(s *sheet.Sheet, h *header, layout *decided, today vntext.Date) {
	for row := max(h.first, 1); row <= h.last && h.first > 0; row++ {
		d.HeaderRows = append(d.HeaderRows, row)
	}
	if !layout.Hidden && !d.leaveHidden(s, h) {
		d.Problem = fmt.Sprintf("Trang “%s”: cột họ tên đang ẩn nên không đọc. Hãy bỏ ẩn cột trong Excel rồi nhập lại, hoặc chọn đọc cả phần ẩn.", s.Name)
	}
	d.dateColumns(s, h)
	d.Notes = append(d.Notes, settle(s, h, today)...)
	if d.Problem == "" && !named(h.columns) {
		d.Problem = fmt.Sprintf("Trang “%s”: chưa cột nào là họ và tên nên chưa đọc được ai. Hãy chọn cột có họ tên khi ghép cột.", s.Name)
	}
	d.restoreNames(s, h)
	d.Columns = h.columns
	d.Branch = sheetBranch(s, h)
	sampleValues(d.Columns, dataSample(s, h.last))
}

// branchTitle is the title row of a chi đoàn inside a list; the zero value is none.
type branchTitle struct {
	row  int
	name string
}

func (d *SheetDraft) addPerson(people *personReader, row *sheet.Row, group branchTitle) {
	person, left := people.read(d.Name, row)
	person.Group = group.row
	if left != "" && !person.Bad() {
		d.Ignored = append(d.Ignored, IgnoredRow{row.Number, "Không còn sinh hoạt: " + left})
		d.Gone = append(d.Gone, GoneRow{person, left})
		return
	}
	if person.Branch == "" {
		person.Branch = group.name
	}
	if person.Branch == "" {
		person.Branch = d.Branch
	}
	d.Rows = append(d.Rows, person)
}

func (d *SheetDraft) finish(s *sheet.Sheet, people *personReader) {
	soleGenderColumn(d)
	for i := range d.Columns {
		c := &d.Columns[i]
		if n := people.formulas[c.Index]; n > 0 {
			d.note("formula", c.Letter, c.Key, fmt.Sprintf("Cột %s “%s” có %d ô công thức; đã lấy kết quả Excel lưu sẵn trong tệp.", c.Letter, c.Heading, n))
		}
	}
	for i := range d.Columns {
		if c := &d.Columns[i]; people.shared[c.Index] > 0 {
			d.note("merged_cells", c.Letter, c.Key, fmt.Sprintf("Cột %s “%s” có ô gộp nhiều dòng; %d dòng đã lấy giá trị của ô gộp, hãy kiểm tra lại.", c.Letter, c.Heading, people.shared[c.Index]))
		}
	}
	if s.Uncalculated > 0 {
		d.note("formula_uncalculated", "", "", fmt.Sprintf("%d ô công thức chưa có kết quả lưu trong tệp, được coi là trống. Hãy mở tệp bằng Excel, lưu lại rồi nhập.", s.Uncalculated))
	}
	if len(d.Rows) == 0 {
		d.LeftOut = "Trang có tiêu đề nhưng không có dòng đoàn viên nào."
	}
}

// mergedBranches gives the branch that is merged over several rows to each of them.
func mergedBranches(s *sheet.Sheet, h *header) map[int]string {
	branches := make(map[int]string)
	for i := range h.columns {
		if h.columns[i].Key != KeyBranch {
			continue
		}
		for _, m := range s.Merges {
			if m.Row1 == m.Row2 || m.Row1 <= h.last || !m.Contains(m.Row1, h.columns[i].Index) {
				continue
			}
			top := s.Row(m.Row1)
			if top == nil || top.Cell(m.Col1) == nil {
				continue
			}
			name := BranchName(top.Cell(m.Col1).Text)
			last := s.Rows[len(s.Rows)-1].Number
			for row := m.Row1 + 1; row <= min(m.Row2, last) && branches[row] == ""; row++ {
				branches[row] = name
			}
		}
	}
	return branches
}

func stopped(ctx context.Context) error {
	return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; chưa ghi gì vào dữ liệu.").Because(ctx.Err())
}

func contains(list []string, s string) bool {
	for _, item := range list {
		if item == s {
			return true
		}
	}
	return false
}
