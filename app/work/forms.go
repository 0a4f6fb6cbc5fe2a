package work

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/vntext"
	"bachudong/reports/evaluation"
)

// FormJob says which form of which unit and year to write.
type FormJob struct {
	Form   string // one of FormNames
	Unit   data.Unit
	Year   int
	AsOf   vntext.Date // of the figures, where the unit has not set a day itself; "" or a day of another year is the year's last
	People []data.ID   // of R-08: only these members; nil is all of the unit
}

// FormNames are the forms that can be written.
func FormNames() []string { return []string{"R-01", "R-02", ratedMembers, ratedUnits, trainingForms} }

// formLevels are the units of which each gets a form of its own.
var formLevels = map[string]data.Level{"R-01": data.Grassroots, ratedMembers: data.Branch, trainingForms: data.Branch}

// WriteForm writes one form as path's ending says: .xlsx, or .pdf for all but R-02. The warnings name what could not be printed
// as it is kept.
func (d *Desk) WriteForm(ctx context.Context, job FormJob, path string) (warnings []string, err error) {
	if yearForms[job.Form] != nil {
		return d.writeYearForm(ctx, job, path)
	}
	write, err := d.form(ctx, job, strings.ToLower(filepath.Ext(path)))
	if err != nil {
		return nil, err
	}
	err = atomicfile.Write(path, func(w io.Writer) error {
		warnings, err = write(w)
		return err
	})
	return warnings, err
}

// WriteForms writes one form for every Đoàn cơ sở or chi đoàn under job.Unit into folder, as .xlsx, and gives the files' names.
// What was written before an error or a cancel stays: each file is whole.
func (d *Desk) WriteForms(ctx context.Context, job FormJob, folder string, progress Progress) ([]string, error) {
	level, each := formLevels[job.Form]
	if !each {
		return nil, data.Errorf(data.Invalid, "Mẫu %s lập chung cho cả huyện nên không có bản theo từng đơn vị. Hãy bỏ --all.", job.Form)
	}
	t, err := d.tree(ctx, d.dayIn(job.Year, job.AsOf))
	if err != nil {
		return nil, err
	}
	units := t.under(job.Unit.ID, level)
	if len(units) == 0 {
		return nil, data.Errorf(data.NotFound, "%s chưa có %s nào để lập phiếu. Hãy thêm đơn vị trước.", job.Unit.Name, level.Label())
	}
	path := func(i int) string {
		return filepath.Join(folder, FormFileName(job.Form, units[i].Unit, job.Year, ".xlsx"))
	}
	written, err := inParallel(ctx, len(units), func(i int) error {
		_, err := d.WriteForm(ctx, FormJob{Form: job.Form, Unit: units[i].Unit, Year: job.Year, AsOf: job.AsOf}, path(i))
		return err
	}, progress)
	var files []string
	for i := range units {
		if written[i] {
			files = append(files, path(i))
		}
	}
	return files, err
}

// UnitOfYear finds a unit by code or id as it stood at the end of a year: one that has ended since still has its forms.
func (d *Desk) UnitOfYear(ctx context.Context, codeOrID string, year int) (data.Unit, error) {
	return d.File.Unit(ctx, codeOrID, d.lastDay(year))
}

// FormFileName is the name we propose for a form: "R-01_2022_CS001_doan-xa-vinh-thanh.xlsx". It has no marks, so that
// it survives mail and chat programs.
func FormFileName(form string, u data.Unit, year int, ext string) string {
	return fmt.Sprintf("%s_%d_%s_%s%s", form, year, plainName(u.Code), plainName(u.Name), ext)
}

// longestPlainName keeps a file name with several such names well inside what file systems and mail programs take.
const longestPlainName = 60

// plainName keeps the unmarked letters and digits of a text, joined with dashes; of a long text its first words.
func plainName(text string) string {
	upper := text == strings.ToUpper(text)
	words := strings.FieldsFunc(vntext.Fold(text), func(r rune) bool {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9')
	})
	name := strings.Join(words, "-")
	if len(name) > longestPlainName {
		name = name[:longestPlainName]
		if cut := strings.LastIndexByte(name, '-'); cut > 0 {
			name = name[:cut]
		}
	}
	if upper {
		return strings.ToUpper(name)
	}
	return name
}

// writer writes a gathered form and tells what could not be printed as it is kept.
type writer func(io.Writer) (warnings []string, err error)

// form gathers what a form prints and gives the function that writes it in the wanted file type.
func (d *Desk) form(ctx context.Context, job FormJob, ext string) (writer, error) {
	switch {
	case !slices.Contains(FormNames(), job.Form):
		return nil, data.Errorf(data.NotFound, "Chưa có mẫu “%s”. Các mẫu hiện có: %s.", job.Form, strings.Join(FormNames(), ", "))
	case job.Form == "R-01" && (ext == ".xlsx" || ext == ".pdf"):
		r, err := d.r01(ctx, job)
		if err != nil {
			return nil, err
		}
		if ext == ".pdf" {
			return func(w io.Writer) ([]string, error) { return evaluation.WriteR01PDF(w, r) }, nil
		}
		return func(w io.Writer) ([]string, error) { return nil, evaluation.WriteR01(w, r) }, nil
	case job.Form == "R-02" && ext == ".xlsx":
		r, err := d.r02(ctx, job)
		if err != nil {
			return nil, err
		}
		return func(w io.Writer) ([]string, error) { return nil, evaluation.WriteR02(w, r) }, nil
	}
	return nil, data.Errorf(data.Invalid, "Mẫu %s không kết xuất được dạng “%s”. Hãy đặt tên tệp có đuôi .xlsx%s.", job.Form, ext,
		map[bool]string{true: " hoặc .pdf"}[job.Form == "R-01"])
}

func canceled(err error) error {
	return data.Errorf(data.Canceled, "Đã dừng theo yêu cầu.").Because(err)
}
