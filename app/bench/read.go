package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"bachudong/data/sheet"
)

// wideRows is how many rows the list has whose reading is measured.
const wideRows = 100_000

// measureRead reads a long and wide list with the font of each cell, against reading its texts alone.
func measureRead(ctx context.Context, folder string) (outcome, error) {
	list := filepath.Join(folder, "rong.xlsx")
	rows := strconv.Itoa(wideRows)
	if _, _, err := chore(ctx, "chore-wide", list, rows); err != nil {
		return outcome{}, err
	}
	var most int64
	ours := func() (time.Duration, error) {
		took, peak, err := chore(ctx, "chore-read", list, rows)
		most = max(most, peak)
		return took, err
	}
	theirs := func() (time.Duration, error) {
		took, _, err := chore(ctx, "chore-rows", list, rows)
		return took, err
	}
	o := outcome{work: fmt.Sprintf("read a list of 100,000 rows and %d columns with the font of each cell", wideColumns),
		yardstick: "excelize `Rows()` reading the same file without fonts", limit: 1}
	var err error
	o.ours, o.theirs, err = alternate(ctx, ours, theirs)
	o.also = []bound{{"peak", float64(most) / 1e6, 200, "MB"}}
	return o, err
}

// choreWide writes the list: its path and number of rows.
func choreWide(_ context.Context, args []string) (time.Duration, error) {
	rows, err := strconv.Atoi(args[1])
	if err != nil {
		return 0, err
	}
	return timed(func() error { return writeWideList(args[0], rows) })()
}

// choreRead reads the list: its path and the number of rows that must be there, each with all its fonts.
func choreRead(ctx context.Context, args []string) (time.Duration, error) {
	want, err := strconv.Atoi(args[1])
	if err != nil {
		return 0, err
	}
	return timed(func() error {
		book, err := sheet.Open(ctx, args[0])
		if err != nil {
			return err
		}
		rows := book.Sheets[0].Rows
		if len(rows) != want || !wholeWideRow(&rows[0]) || !wholeWideRow(&rows[want-1]) {
			return fmt.Errorf("%d of %d rows were read, or not in whole", len(rows), want)
		}
		return nil
	})()
}

func wholeWideRow(row *sheet.Row) bool {
	if len(row.Cells) != wideColumns {
		return false
	}
	for i := range row.Cells {
		if row.Cells[i].Font() != wideFonts[i%len(wideFonts)] {
			return false
		}
	}
	return true
}
