package work

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/list"
	"bachudong/reports/statistics"
)

// BookJob says which list of which unit and time to read or write.
type BookJob struct {
	List string // key of one of statistics.Lists
	statistics.Query
}

// ReadList reads a list with what it needs to be printed.
func (d *Desk) ReadList(ctx context.Context, job BookJob) (*statistics.Sheet, error) {
	described := statistics.Of(job.List)
	if described == nil {
		return nil, data.Errorf(data.NotFound, "Không có danh sách “%s”. Các danh sách hiện có: %s.", job.List, strings.Join(ListKeys(), ", "))
	}
	s, err := described.Read(ctx, d.File, job.Query)
	if err != nil {
		return nil, err
	}
	s.Unit, s.Head, s.Signers, err = d.paperOf(ctx, job.Unit, job.Period.Last)
	return s, err
}

// paperOf is a unit as it stood on a day, with the head of its papers and who signs its lists.
func (d *Desk) paperOf(ctx context.Context, unit data.Unit, day vntext.Date) (data.Unit, form.Head, []form.Signer, error) {
	t, err := d.tree(ctx, day)
	if err != nil {
		return unit, form.Head{}, nil, err
	}
	path := t.path(unit.ID)
	if path == nil {
		return unit, form.Head{}, nil, data.Errorf(data.NotFound, "Ngày %s trong cây không có %s. Hãy chọn ngày khác.", day.Display(), unit.Name)
	}
	office, err := d.File.Office(ctx)
	return path[len(path)-1], d.head(office, path, day.Year(), ""), listSigners(office, path), err
}

// Print writes any table as a paper of a unit, of a day: with its letterhead, without signatures.
func (d *Desk) Print(ctx context.Context, unit data.Unit, day vntext.Date, t list.Table, path string, progress Progress) (warnings []string, err error) {
	_, head, _, err := d.paperOf(ctx, unit, day)
	if err != nil {
		return nil, err
	}
	t.Paper = &list.Paper{Head: head}
	return WriteTable(ctx, t, path, progress)
}

// listSigners are who signs a list: who made it, and the secretary of the unit; the names are known of our own unit.
func listSigners(office data.Office, path []data.Unit) []form.Signer {
	made := form.Signer{Title: "NGƯỜI LẬP BIỂU"}
	head := form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}
	if len(path) == 1 {
		made.Name = office.PreparerName
		if office.SignsOnBehalf != "" || office.SignerTitle != "" {
			head.OnBehalf, head.Title = office.SignsOnBehalf, office.SignerTitle
		}
		head.Name = office.SignerName
	}
	return []form.Signer{made, head}
}

// ListKeys are the keys of all lists.
func ListKeys() []string {
	var keys []string
	for _, l := range statistics.Lists {
		keys = append(keys, l.Key)
	}
	return keys
}

// WriteList writes a list as .xlsx or .pdf, as the ending of path says, and gives how many lines it has. The warnings name
// what could not be printed as it is kept.
func (d *Desk) WriteList(ctx context.Context, job BookJob, path string, progress Progress) (lines int, warnings []string, err error) {
	ending := strings.ToLower(filepath.Ext(path))
	if ending != ".xlsx" && ending != ".pdf" {
		return 0, nil, data.Errorf(data.Invalid, "Danh sách ghi được thành tệp .xlsx hoặc .pdf. Hãy đặt tên tệp có một trong hai đuôi đó.")
	}
	s, err := d.ReadList(ctx, job)
	if err != nil {
		return 0, nil, err
	}
	e := data.Export{What: s.Name + " – " + s.Unit.Name, People: len(s.Entries), Facts: s.Told(), Purpose: job.Purpose}
	err = d.File.LogExport(ctx, e, func() error {
		warnings, err = WriteTable(ctx, s.Table(), path, progress)
		return err
	})
	return len(s.Entries), warnings, err
}

// WriteTable writes a table as path's ending says: a paper as .pdf, any as .xlsx. The warnings are those of list.WritePDF.
func WriteTable(ctx context.Context, t list.Table, path string, progress Progress) (warnings []string, err error) {
	if strings.ToLower(filepath.Ext(path)) == ".pdf" {
		err = atomicfile.Write(path, func(w io.Writer) error {
			warnings, err = list.WritePDF(ctx, w, t, progress)
			return err
		})
		return warnings, err
	}
	return nil, list.Save(ctx, path, progress, t)
}

// WriteBook writes all lists that make up the book of job's unit into a folder, each as a file with the ending, and gives
// their names. What was written before an error or a cancel stays: each file is whole.
func (d *Desk) WriteBook(ctx context.Context, job BookJob, folder, ending string, progress Progress) (files, warnings []string, err error) {
	book := statistics.BookOf(job.Unit)
	for i, l := range book {
		if ctx.Err() != nil {
			return files, warnings, canceled(ctx.Err())
		}
		progress.tell(i, len(book))
		job.List = l.Key
		path := filepath.Join(folder, fmt.Sprintf("%02d-%s", i+1, BookFileName(job, ending)))
		_, warned, err := d.WriteList(ctx, job, path, nil)
		if err != nil {
			return files, warnings, err
		}
		files, warnings = append(files, path), append(warnings, warned...)
	}
	progress.tell(len(book), len(book))
	return files, warnings, nil
}

// BookFileName is the name we propose for a list: "chuyen-di_CD001_chi-doan-ap-vinh-dong_2022-12-31.xlsx".
func BookFileName(job BookJob, ending string) string {
	return fmt.Sprintf("%s_%s_%s_%s%s", job.List, plainName(job.Unit.Code), plainName(job.Unit.Name), job.Period.Last, ending)
}

// BookFolderName is the name of the folder for a whole book: "so_CD001_chi-doan-ap-vinh-dong_2022-12-31".
func BookFolderName(job BookJob) string {
	job.List = "so"
	return BookFileName(job, "")
}
