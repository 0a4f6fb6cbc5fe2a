package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"codeberg.org/go-pdf/fpdf"

	"bachudong/app/work"
	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/pdf/pdftest"
)

// measureDossiers prints dossiers from the data file into one PDF, against the PDF library alone writing the same text.
func measureDossiers(ctx context.Context, folder string) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		return outcome{}, err
	}
	defer desk.Close()
	printed := filepath.Join(folder, "ho-so.pdf")
	job, err := wholeLives(ctx, desk)
	if err != nil {
		return outcome{}, err
	}
	print := func() error {
		_, err := desk.WriteDossiers(ctx, job, printed, nil)
		return err
	}
	if err := print(); err != nil {
		return outcome{}, err
	}
	file, err := os.ReadFile(printed)
	if err != nil {
		return outcome{}, err
	}
	pages, err := pdftest.Pages(file)
	if err == nil && len(pages) != 2*dossierPeople {
		err = fmt.Errorf("%d dossiers have %d pages", dossierPeople, len(pages))
	}
	if err != nil {
		return outcome{}, err
	}
	o := outcome{work: fmt.Sprintf("%d two-page dossiers in one file, from the data file to disk", dossierPeople),
		yardstick: "bare fpdf writing the same pages of text", limit: 2}
	o.ours, o.theirs, err = alternate(ctx, timed(print), timed(func() error { return bareText(filepath.Join(folder, "chu.pdf"), pages) }))
	return o, err
}

// wholeLives picks the people of whom family and assessments are known.
func wholeLives(ctx context.Context, desk *work.Desk) (work.DossierJob, error) {
	unit, err := desk.OurUnit(ctx)
	job := work.DossierJob{Unit: unit}
	if err != nil {
		return job, err
	}
	known := map[string]bool{}
	for i := range dossierPeople {
		p := person(i)
		known[p.CitizenID] = true
	}
	members, err := desk.File.Members(ctx, store.MemberFilter{Unit: unit.ID})
	for i := range members {
		if known[members[i].CitizenID] {
			job.People = append(job.People, members[i].ID)
		}
	}
	if err == nil && len(job.People) != dossierPeople {
		err = data.Errorf(data.NotFound, "%d people to print", len(job.People))
	}
	return job, err
}

// bareText writes the same pieces of text at the same places: no wrapping, no rules, no tables, no bold.
func bareText(path string, pages []pdftest.Page) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := writeBare(f, pages); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func writeBare(w io.Writer, pages []pdftest.Page) error {
	const height = 842
	out := fpdf.New("P", "pt", "A4", "")
	out.SetAutoPageBreak(false, 0)
	out.AddUTF8FontFromBytes("serif", "", assets.SerifRegular)
	out.AddUTF8FontFromBytes("serif", "B", assets.SerifBold)
	out.AddUTF8FontFromBytes("serif", "I", assets.SerifItalic)
	for _, page := range pages {
		out.AddPage()
		out.SetFont("serif", "", 12)
		for _, t := range page {
			out.Text(t.X, height-t.Y, t.Text)
		}
	}
	return out.Output(w)
}
