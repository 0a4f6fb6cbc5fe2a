package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/xuri/excelize/v2"

	"bachudong/app/work"
	"bachudong/assets"
)

// measureForms writes R-01 of every unit of a province from its data file, against opening and saving the template as
// often.
func measureForms(ctx context.Context, folder string) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		return outcome{}, err
	}
	defer desk.Close()
	top, err := desk.OurUnit(ctx)
	if err != nil {
		return outcome{}, err
	}
	template, err := fs.ReadFile(assets.FormFiles(), "R-01.xlsx")
	if err != nil {
		return outcome{}, err
	}
	forms, copies := filepath.Join(folder, "mau"), filepath.Join(folder, "ban-sao")
	for _, made := range []string{forms, copies} {
		if err := os.Mkdir(made, 0o755); err != nil {
			return outcome{}, err
		}
	}
	o := outcome{work: fmt.Sprintf("R-01 for %d units, from the data file to files on disk", provinceUnits),
		yardstick: fmt.Sprintf("excelize opening and saving the template %d times", provinceUnits), limit: 3}
	o.ours, o.theirs, err = alternate(ctx, timed(func() error {
		files, err := desk.WriteForms(ctx, work.FormJob{Form: "R-01", Unit: top, Year: formYear}, forms, nil)
		if err == nil && len(files) != provinceUnits {
			err = fmt.Errorf("%d forms were written", len(files))
		}
		return err
	}), timed(func() error { return copyTemplate(template, copies) }))
	return o, err
}

func copyTemplate(template []byte, folder string) error {
	for i := range provinceUnits {
		f, err := excelize.OpenReader(bytes.NewReader(template))
		if err != nil {
			return err
		}
		if err := f.SaveAs(filepath.Join(folder, fmt.Sprintf("R-01-%03d.xlsx", i))); err != nil {
			return err
		}
		if err := f.Close(); err != nil {
			return err
		}
	}
	return nil
}
