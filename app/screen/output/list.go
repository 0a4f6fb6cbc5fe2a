package output

import (
	"context"
	"fmt"
	"path/filepath"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data/store"
	"bachudong/reports/list"
)

// Listing is a grid to be written as it is shown: its columns with their present widths, and what stands in them. A Value
// is what list.Table takes; a time.Time keeps its time of day.
type Listing struct {
	Job     string // what the window says it is doing: "Kết xuất danh sách đơn vị"
	Name    string // begins the proposed file name
	Of      string // of whom, for the file name
	Noun    string // what the rows are, for the sentence at the end
	Title   string
	Note    string
	Columns []kit.Column
	Len     int
	Value   func(row int, column string) any
}

// unitsOfDigit turns the widths of the screen into digits of the font of a workbook.
const unitsOfDigit = 7

// leastDigits keeps narrow columns of the screen, whose letters are smaller, readable on paper.
const leastDigits = 6

// Table is the listing as it goes into a workbook.
func (l *Listing) Table() list.Table {
	t := list.Table{Title: l.Title, Note: l.Note, Sheet: "Danh sách", Len: l.Len,
		Value: func(row, col int) any { return l.Value(row, l.Columns[col].ID) }}
	for _, c := range l.Columns {
		t.Columns = append(t.Columns, list.Column{Title: c.Title, Width: max(leastDigits, float64(c.Width)/unitsOfDigit), Centered: c.Align == kit.Center})
	}
	return t
}

// List asks for a name and writes the listing.
func List(host screen.Host, l Listing) {
	if l.Len == 0 {
		host.Say("Danh sách không có gì để kết xuất.")
		return
	}
	Workbook(host, l.Job, work.ListFileName(l.Name, l.Of, host.Scope().AsOf), nil, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		return fmt.Sprintf("Đã kết xuất %s %s.", kit.Number(l.Len), l.Noun), list.Save(ctx, path, progress, l.Table())
	})
}

// CentralList writes the members of the chosen unit in the columns of the central software.
func CentralList(host screen.Host, done Done) {
	desk, scope := host.Desk(), host.Scope()
	job := work.ListJob{Format: work.CentralList, Unit: scope.Unit.Name, Filter: store.MemberFilter{Unit: scope.Unit.ID, AsOf: scope.AsOf}}
	Workbook(host, "Kết xuất danh sách 34 cột", work.ListFileName("Danh sách 34 cột", scope.Unit.Name, scope.AsOf), done, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		n, err := desk.WriteMembers(ctx, job, path, progress)
		return fmt.Sprintf("Đã kết xuất %s đoàn viên vào “%s”.", kit.Number(n), filepath.Base(path)), err
	})
}

// Workbook asks for a name and has write make the .xlsx as a job of the window; write gives the sentence at the end.
func Workbook(host screen.Host, job, proposed string, done Done, write func(ctx context.Context, path string, progress func(done, total int)) (string, error)) {
	host.ChooseSave(screen.FileQuestion{Title: job, Kinds: []screen.FileKind{Excel}, Proposed: proposed}, func(path string) {
		run(host, job, done, func(ctx context.Context, progress func(done, total int)) (screen.Outcome, error) {
			text, err := write(ctx, path, progress)
			return screen.Outcome{Text: text, Files: []string{path}}, err
		})
	})
}
