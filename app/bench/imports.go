package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/app/work"
	"bachudong/data"
)

// measureImport takes a province's list in, from opening it to the committed change, against reading its rows.
func measureImport(ctx context.Context, folder string) (outcome, error) {
	list := filepath.Join(folder, "danh-sach.xlsx")
	if _, _, err := chore(ctx, "chore-list", list, strconv.Itoa(provincePeople)); err != nil {
		return outcome{}, err
	}
	var most int64
	ours := func() (time.Duration, error) {
		took, peak, err := chore(ctx, "chore-import", list, filepath.Join(folder, "nhap.db"), strconv.Itoa(provincePeople))
		most = max(most, peak)
		return took, err
	}
	theirs := func() (time.Duration, error) {
		took, _, err := chore(ctx, "chore-rows", list, strconv.Itoa(listHeader+provincePeople))
		return took, err
	}
	o := outcome{work: fmt.Sprintf("import a list of 35,000 rows and %d columns to the committed change", len(listColumns)),
		yardstick: "excelize `Rows()` reading the same file", limit: 3}
	var err error
	o.ours, o.theirs, err = alternate(ctx, ours, theirs)
	o.also = []bound{{"peak", float64(most) / 1e6, 400, "MB"}}
	return o, err
}

// choreList writes the list: its path and number of people.
func choreList(_ context.Context, args []string) (time.Duration, error) {
	people, err := strconv.Atoi(args[1])
	if err != nil {
		return 0, err
	}
	return timed(func() error { return writeList(args[0], people, person) })()
}

// choreImport takes a list into a fresh data file: paths of both and the number of people that must come in.
func choreImport(ctx context.Context, args []string) (time.Duration, error) {
	list, path := args[0], args[1]
	people, err := strconv.Atoi(args[2])
	if err != nil {
		return 0, err
	}
	defer removeFile(path)
	desk, err := work.Create(ctx, path, "Tỉnh đoàn Bạc Liêu", data.Province, "")
	if err != nil {
		return 0, err
	}
	defer desk.Close()
	ours, err := desk.OurUnit(ctx)
	if err != nil {
		return 0, err
	}
	unit, err := desk.File.AddUnit(ctx, data.Unit{Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Parent: ours.ID})
	if err != nil {
		return 0, err
	}
	return timed(func() error {
		done, err := desk.Import(ctx, work.ImportJob{Paths: []string{list}, Unit: unit}, nil)
		if err == nil && done.Files[0].New != people {
			f := done.Files[0]
			err = fmt.Errorf("%d of %d people came in, %d suspects, %d errors", f.New, people, len(f.Suspects), len(f.Errors))
		}
		return err
	})()
}

// choreRows is the yardstick: path of the list and number of the last row.
func choreRows(_ context.Context, args []string) (time.Duration, error) {
	want, err := strconv.Atoi(args[1])
	if err != nil {
		return 0, err
	}
	return timed(func() error { return excelizeRows(args[0], want) })()
}

func excelizeRows(path string, want int) error {
	f, err := excelize.OpenFile(path)
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows(listSheet)
	if err != nil {
		return err
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			return err
		}
		n++
	}
	if n != want {
		return fmt.Errorf("excelize read %d rows, want %d", n, want)
	}
	return rows.Error()
}

// removeFile takes a data file away with what lies beside it.
func removeFile(path string) {
	beside, err := filepath.Glob(path + "*")
	if err != nil {
		return
	}
	for _, name := range beside {
		os.Remove(name)
	}
}
