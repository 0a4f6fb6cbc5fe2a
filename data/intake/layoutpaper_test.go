package intake_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"
)

// paper is a workbook being laid out, line by line.
type paper struct {
	t     *testing.T
	file  *excelize.File
	sheet string
	line  int
	truth []invented
}

func newPaper(t *testing.T) *paper { return &paper{t: t, file: excelize.NewFile(), sheet: "Sheet1"} }

// page begins another sheet.
func (p *paper) page(name string) {
	if p.line == 0 && p.sheet == "Sheet1" {
		must(p.t, p.file.SetSheetName("Sheet1", name))
	} else {
		_, err := p.file.NewSheet(name)
		must(p.t, err)
	}
	p.sheet, p.line = name, 0
}

// row writes the next line; nil leaves a cell empty.
func (p *paper) row(values ...any) int {
	p.line++
	cell, err := excelize.CoordinatesToCellName(1, p.line)
	must(p.t, err)
	must(p.t, p.file.SetSheetRow(p.sheet, cell, &values))
	return p.line
}

// gap leaves lines empty.
func (p *paper) gap(lines int) { p.line += lines }

// merge joins blocks, each "A1:B2".
func (p *paper) merge(blocks ...string) {
	for _, b := range blocks {
		for i := range b {
			if b[i] == ':' {
				must(p.t, p.file.MergeCell(p.sheet, b[:i], b[i+1:]))
			}
		}
	}
}

// tells adds what a reader must find of a person.
func (p *paper) tells(person invented, keys ...string) {
	p.truth = append(p.truth, person.known(keys...))
}

// save writes the workbook and, from the same people, its truth.
func (p *paper) save(path string) {
	must(p.t, os.MkdirAll(filepath.Dir(path), 0o755))
	must(p.t, p.file.SaveAs(path))
	must(p.t, p.file.Close())
	saveTruth(p.t, path, p.truth)
}

func saveTruth(t *testing.T, path string, people []invented) {
	text, err := json.MarshalIndent(map[string]any{"file": filepath.Base(path), "count": len(people), "members": people}, "", " ")
	must(t, err)
	must(t, os.WriteFile(path+".truth.json", append(text, '\n'), 0o644))
}

// x is a tick where the value is the one of the column.
func x(value, column string) any {
	if value == column {
		return "x"
	}
	return nil
}

// under is a value in the column of the person's sex, the other one stays empty.
func under(p invented, value string) (male, female any) {
	if p["gender"] == "Nam" {
		return value, nil
	}
	return nil, value
}
