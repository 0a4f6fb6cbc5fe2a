package sheet

import (
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"bachudong/data"
	"bachudong/data/atomicfile"
)

// ErrorHeading heads the column that says what is wrong with each row of the error workbook.
const ErrorHeading = "Lỗi"

// BadRow is a row to return to the sender.
type BadRow struct {
	Sheet   string
	Row     int
	Message string
	Group   int // number of the title row (a chi đoàn inside the list) that the row stands under; 0 for none

	Corrected map[int]string // by column: what the officer put in place of the cell; "" empties it
}

// WriteErrors writes the workbook in which the sender corrects what was refused: each sheet of book that has bad rows,
// with everything down to the last of its header rows (by sheet name, numbers as in the list) as it stood, then the bad
// rows with each cell in its own column, and a last column "Lỗi" with the messages. All cells are text as the officer saw
// them, in their fonts, so leading zeros stay and nothing becomes a formula; the file can be imported again. The file appears whole or
// not at all; errors are *data.Error. Without bad rows nothing is written.
func WriteErrors(path string, book *Book, headers map[string][]int, bad []BadRow) error {
	if len(bad) == 0 {
		return nil
	}
	for _, b := range bad {
		if book.Sheet(b.Sheet) == nil {
			return data.Errorf(data.NotFound, "Không ghi được “%s”: tệp gốc không có trang “%s”. Hãy đọc lại tệp gốc.", filepath.Base(path), b.Sheet)
		}
	}
	return atomicfile.Write(path, func(out io.Writer) error {
		// What does not fit in memory goes beside the target, not into the shared temporary folder: it is personal data.
		f := excelize.NewFile(excelize.Options{TmpDir: filepath.Dir(path)})
		defer f.Close()
		if err := fillErrorBook(f, book, headers, bad); err != nil {
			return err
		}
		return f.Write(out)
	})
}

func fillErrorBook(f *excelize.File, book *Book, headers map[string][]int, bad []BadRow) error {
	styles := &errorFonts{file: f, byFont: map[string]errorStyles{}}
	used := map[string]bool{}
	for _, s := range book.Sheets {
		p := newErrorPage(s, headers[s.Name], bad)
		if p == nil {
			continue
		}
		name := sheetName(s.Name, used)
		var err error
		if len(used) == 1 {
			err = f.SetSheetName("Sheet1", name)
		} else {
			_, err = f.NewSheet(name)
		}
		if err != nil {
			return err
		}
		if err := p.write(f, name, styles); err != nil {
			return err
		}
	}
	return nil
}

// sortedBad is the bad rows of one sheet by number, messages for the same row joined.
func sortedBad(sheet string, bad []BadRow) []BadRow {
	var mine []BadRow
	for _, b := range bad {
		if b.Sheet == sheet {
			mine = append(mine, b)
		}
	}
	slices.SortStableFunc(mine, func(a, b BadRow) int { return a.Row - b.Row })
	kept := mine[:0]
	for _, b := range mine {
		if n := len(kept); n > 0 && kept[n-1].Row == b.Row {
			if b.Message != "" && !strings.Contains(kept[n-1].Message, b.Message) {
				kept[n-1].Message += "\n" + b.Message
			}
			continue
		}
		kept = append(kept, b)
	}
	return kept
}
