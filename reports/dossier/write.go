package dossier

import (
	"context"
	"io"
	"iter"
	"time"

	"bachudong/data"
	"bachudong/reports/pdf"
)

// Write prints the dossiers into one file. Photos that cannot be read and characters that cannot be printed do not stop
// it: they are returned as Vietnamese warnings, each naming its person. Progress (nil: nobody listens) is told after each
// person. When ctx ends, nothing is written and the error is a *data.Error with code Canceled.
func Write(ctx context.Context, w io.Writer, dossiers []Dossier, progress func(done, total int)) (warnings []string, err error) {
	return WriteEach(ctx, w, len(dossiers), func(yield func(*Dossier, error) bool) {
		for i := range dossiers {
			if !yield(&dossiers[i], nil) {
				return
			}
		}
	}, progress)
}

// WriteEach is Write for many people: each dossier is asked for when its turn has come and not kept. Total is how many
// will come. An error from the sequence ends the work and is returned.
func WriteEach(ctx context.Context, w io.Writer, total int, dossiers iter.Seq2[*Dossier, error], progress func(done, total int)) (warnings []string, err error) {
	var doc *pdf.Document
	done := 0
	for dossier, err := range dossiers {
		if err != nil {
			return warnings, err
		}
		if ctx.Err() != nil {
			return warnings, stopped(ctx)
		}
		if doc == nil {
			doc = begin(dossier, total)
		}
		warnings = append(warnings, add(doc, dossier, total > 1)...)
		done++
		if progress != nil {
			progress(done, max(done, total))
		}
	}
	switch {
	case doc == nil:
		return warnings, data.Errorf(data.NotFound, "Không có đoàn viên nào để in hồ sơ. Hãy chọn chi đoàn hoặc đoàn viên khác.")
	case ctx.Err() != nil:
		return warnings, stopped(ctx)
	}
	return warnings, doc.Write(w)
}

func stopped(ctx context.Context) error {
	return data.Errorf(data.Canceled, "Đã dừng in hồ sơ theo yêu cầu; chưa có tệp nào được ghi.").Because(ctx.Err())
}

// begin starts the file; the day of the first dossier is that of the file, so that the same input makes the same file.
func begin(first *Dossier, total int) *pdf.Document {
	title := "Hồ sơ đoàn viên"
	if total == 1 && first.Member.FullName != "" {
		title += " " + first.Member.FullName
	}
	created := time.Time{}
	for _, day := range []interface{ Time() (time.Time, bool) }{first.Head.Date, first.AsOf} {
		if t, ok := day.Time(); ok {
			created = t
			break
		}
	}
	return pdf.New(pdf.Options{Title: title, Created: created})
}

// add prints one person, with a line in the list of contents if listed, and returns what has to be said about it.
func add(doc *pdf.Document, dossier *Dossier, listed bool) (warnings []string) {
	p := &page{Document: doc, Dossier: dossier}
	doc.NewPage()
	first := doc.Pages()
	p.front()
	if doc.Pages() == first {
		doc.NewPage()
	} else {
		doc.Y += 4
	}
	p.back()
	p.footers(first)
	if listed {
		doc.OnPages(first, first, func(int) { doc.Mark(p.name()) })
	}
	if p.photoErr != nil {
		warnings = append(warnings, "Hồ sơ "+p.name()+": "+data.MessageOf(p.photoErr)+
			"; hồ sơ được in với khung ảnh trống. Hãy chọn lại ảnh rồi in lại.")
	}
	if lost := doc.TakeLost(); len(lost) > 0 {
		warnings = append(warnings, "Hồ sơ "+p.name()+": không in được ký tự "+pdf.NameRunes(lost)+
			"; ký tự đã bỏ hoặc in thành □. Hãy sửa lại trong hồ sơ rồi in lại.")
	}
	return warnings
}
