package output

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/list"
)

// Listing is a grid to be written as it is shown: its columns with their present widths, and what stands in them. A Value
// is what list.Table takes; a time.Time keeps its time of day. A list about people names the terms under which it is written:
// then the columns that may not be told are left out and the export is logged.
type Listing struct {
	Job     string // what the window says it is doing: "Kết xuất danh sách đơn vị"
	Name    string // begins the proposed file name
	Of      string // of whom, for the file name
	Noun    string // what the rows are, for the sentence at the end
	Title   string
	Note    string
	Columns []kit.Column // those of facts of people bear the keys of the facts
	Len     int
	Value   func(row int, column string) any
	Terms   *data.Disclosure // of a list about people
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
	l.withhold()
	desk := host.Desk()
	Workbook(host, l.Job, work.ListFileName(l.Name, l.Of, host.Scope().AsOf), nil, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		save := func() error { return list.Save(ctx, path, progress, l.Table()) }
		text := fmt.Sprintf("Đã kết xuất %s %s.", kit.Number(l.Len), l.Noun)
		if l.Terms == nil {
			return text, save()
		}
		return text, desk.File.LogExport(ctx, l.export(), save)
	})
}

// Print asks for a name and writes the listing as a paper of the chosen unit.
func Print(host screen.Host, l Listing) {
	if l.Len == 0 {
		host.Say("Danh sách không có gì để in.")
		return
	}
	l.withhold()
	desk, scope := host.Desk(), host.Scope()
	name := strings.TrimSuffix(work.ListFileName(l.Name, l.Of, scope.AsOf), Excel.Endings[0]) + PDF.Endings[0]
	host.ChooseSave(screen.FileQuestion{Title: "In danh sách", Kinds: []screen.FileKind{PDF}, Proposed: name}, func(path string) {
		Run(host, "In danh sách", nil, func(ctx context.Context, progress func(int, int)) (screen.Outcome, error) {
			var warnings []string
			save := func() (err error) {
				warnings, err = desk.Print(ctx, scope.Unit.Unit, scope.AsOf, l.Table(), path, progress)
				return err
			}
			err := desk.File.LogExport(ctx, l.export(), save)
			return screen.Outcome{Text: fmt.Sprintf("Đã in %s %s.", kit.Number(l.Len), l.Noun), Warnings: warnings, Files: []string{path}}, err
		})
	})
}

// withhold leaves out the columns that may not be told.
func (l *Listing) withhold() {
	if l.Terms != nil {
		l.Columns = slices.DeleteFunc(slices.Clone(l.Columns), func(c kit.Column) bool { return !l.Terms.Shows(c.ID) })
	}
}

// export is the listing in the log of exports.
func (l *Listing) export() data.Export {
	var keys []string
	for _, c := range l.Columns {
		keys = append(keys, c.ID)
	}
	return data.Export{What: l.Name + " – " + l.Of, People: l.Len, Facts: l.Terms.Facts(keys...), Purpose: l.Terms.Purpose}
}

// CentralList asks the terms and writes the members of the chosen unit in the columns of the central software.
func CentralList(host screen.Host, done Done) {
	AskTerms(host, "Danh sách 34 cột", "Danh sách đoàn viên theo tiêu đề của phần mềm quản lý đoàn viên: "+host.Scope().Unit.Name+".", LeftBlank,
		func(d data.Disclosure) { centralList(host, d, done) })
}

func centralList(host screen.Host, terms data.Disclosure, done Done) {
	desk, scope := host.Desk(), host.Scope()
	job := work.ListJob{Format: work.CentralList, Unit: scope.Unit.Name, Filter: store.MemberFilter{Unit: scope.Unit.ID, AsOf: scope.AsOf}, Disclosure: terms}
	Workbook(host, "Kết xuất danh sách 34 cột", work.ListFileName("Danh sách 34 cột", scope.Unit.Name, scope.AsOf), done, func(ctx context.Context, path string, progress func(int, int)) (string, error) {
		n, err := desk.WriteMembers(ctx, job, path, progress)
		return fmt.Sprintf("Đã kết xuất %s đoàn viên vào “%s”.", kit.Number(n), filepath.Base(path)), err
	})
}

// Workbook asks for a name and has write make the .xlsx as a job of the window; write gives the sentence at the end.
func Workbook(host screen.Host, job, proposed string, done Done, write func(ctx context.Context, path string, progress func(done, total int)) (string, error)) {
	host.ChooseSave(screen.FileQuestion{Title: job, Kinds: []screen.FileKind{Excel}, Proposed: proposed}, func(path string) {
		Run(host, job, done, func(ctx context.Context, progress func(done, total int)) (screen.Outcome, error) {
			text, err := write(ctx, path, progress)
			return screen.Outcome{Text: text, Files: []string{path}}, err
		})
	})
}
