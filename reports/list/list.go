// Package list writes lists as plain workbooks that can be sorted, filtered, printed and read back: those the screens
// show, and the lists of members in fixed columns. It knows no register and no window.
package list

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

// Table is one sheet to write: a title, a note, the headings, then the rows. Value gives a string, an int, a Money, a
// float64, a vntext.Date, a time.Time (day and time of day) or a Marked of one of these. A whole day is written as a date, a partial
// one as the text "03/2004" or "2004"; a string stays a text whatever it begins with. Value is called from one goroutine.
type Table struct {
	Title   string
	Note    string // below the title: of whom, of which day, how many
	Sheet   string // at most 31 characters; every table of a workbook needs another one
	Columns []Column
	Len     int
	Value   func(row, col int) any
	Totals  []any  // a last line in bold, one value a column, nil for none; no line at all when it is nil
	Paper   *Paper // nil: a plain list
}

// Column is one column. A Title such as "Ngày sinh > Nam" stands in two lines, the upper one shared with the neighbours that
// begin alike.
type Column struct {
	Title    string
	Width    float64 // in digits of the font
	Centered bool    // for order numbers and short marks; numbers are right otherwise
}

// Marked is a value whose cell is tinted.
type Marked struct{ Value any }

// Money is a number of đồng, written with dots between the thousands.
type Money int

// Save writes the tables as the sheets of one .xlsx, which appears whole or not at all. progress counts rows of all tables.
// Errors are *data.Error.
func Save(ctx context.Context, path string, progress func(done, total int), tables ...Table) error {
	return atomicfile.Write(path, func(w io.Writer) error {
		// What does not fit in memory goes beside the target, not into the shared temporary folder: it is personal data.
		file := excelize.NewFile(excelize.Options{TmpDir: filepath.Dir(path)})
		defer file.Close()
		return write(ctx, w, file, progress, tables)
	})
}

func write(ctx context.Context, w io.Writer, file *excelize.File, progress func(done, total int), tables []Table) error {
	if tables[0].Paper != nil {
		if err := serif(file); err != nil {
			return fmt.Errorf("preparing the font: %w", err)
		}
	}
	styles, err := newLooks(file)
	if err != nil {
		return fmt.Errorf("preparing the styles: %w", err)
	}
	done, total := 0, 0
	for i := range tables {
		total += tables[i].Len
	}
	tell := func(row int) {
		if progress != nil {
			progress(done+row, total)
		}
	}
	for i := range tables {
		p := &page{file: file, looks: styles, table: &tables[i], head: newHead(tables[i].Columns)}
		if err := p.write(ctx, i == 0, tell); err != nil {
			return fmt.Errorf("writing list %s: %w", tables[i].Title, err)
		}
		done += tables[i].Len
	}
	if err := describe(file, tables[0].Title); err != nil {
		return err
	}
	if err := ctx.Err(); err != nil {
		return stopped(err)
	}
	return file.Write(w)
}

// serif measures the columns of a workbook in the font of its texts: programs agree on its width on every machine, so that
// the pages turn where they should.
func serif(file *excelize.File) error {
	size := 12.0
	err := file.SetDefaultFont("Times New Roman")
	file.Styles.Fonts.Font[0].Sz.Val = &size
	return err
}

func stopped(err error) error {
	return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; tệp chưa được ghi.").Because(err)
}

// headingLines are the lines of a heading, the outermost first.
func headingLines(title string) []string { return strings.Split(title, " > ") }
