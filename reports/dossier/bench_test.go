package dossier_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"bachudong/assets"
	"bachudong/reports/dossier"
	"bachudong/reports/pdf/pdftest"
)

// many is n dossiers that differ in what members differ in.
func many(n int) []dossier.Dossier {
	dossiers := make([]dossier.Dossier, n)
	for i := range dossiers {
		d := full()
		d.Member.FullName = fmt.Sprintf("%s %c", d.Member.FullName, 'A'+rune(i%26))
		d.Member.CitizenID = fmt.Sprintf("0953020%05d", i)
		dossiers[i] = d
	}
	return dossiers
}

// bare writes the same pieces of text at the same places with the PDF library alone: no wrapping, no rules, no tables.
func bare(w io.Writer, pages []pdftest.Page) error {
	out := fpdf.New("P", "pt", "A4", "")
	out.SetAutoPageBreak(false, 0)
	out.AddUTF8FontFromBytes("serif", "", assets.SerifRegular)
	out.AddUTF8FontFromBytes("serif", "B", assets.SerifBold)
	out.AddUTF8FontFromBytes("serif", "I", assets.SerifItalic)
	for _, page := range pages {
		out.AddPage()
		out.SetFont("serif", "", 12)
		for _, t := range page {
			out.Text(t.X, 842-t.Y, t.Text)
		}
	}
	return out.Output(w)
}

// BenchmarkThousandDossiers prints 1,000 two-page dossiers into one file and the same text with the bare library, in
// turns, and reports how many times as long the dossiers take.
func BenchmarkThousandDossiers(b *testing.B) {
	dossiers := many(1000)
	var file bytes.Buffer
	if _, err := dossier.Write(context.Background(), &file, dossiers, nil); err != nil {
		b.Fatal(err)
	}
	pages, err := pdftest.Pages(file.Bytes())
	if err != nil || len(pages) != 2000 {
		b.Fatalf("%d pages, %v", len(pages), err)
	}
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		if _, err := dossier.Write(context.Background(), io.Discard, dossiers, nil); err != nil {
			b.Fatal(err)
		}
		middle := time.Now()
		if err := bare(io.Discard, pages); err != nil {
			b.Fatal(err)
		}
		ours += middle.Sub(start)
		theirs += time.Since(middle)
	}
	b.ReportMetric(float64(ours.Milliseconds())/float64(b.N), "ms-dossiers")
	b.ReportMetric(float64(theirs.Milliseconds())/float64(b.N), "ms-bare")
	b.ReportMetric(float64(ours)/float64(theirs), "x-bare")
	b.ReportMetric(float64(file.Len())/(1<<20), "MB-file")
}
