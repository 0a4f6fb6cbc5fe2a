package process

import (
	"context"
	"errors"

	"bachudong/app/background"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/process"
)

// save checks the record once more and writes it; then, if set, goes on with what was written. The dialog stays open until
// the record is kept, so that nothing typed is lost when it cannot be.
func (d *dialog[T]) save(then func(T)) {
	if d.writing {
		return
	}
	record, wrong := d.read()
	if wrong != nil {
		d.tell(wrong)
		d.blocked(wrong)
		return
	}
	d.writing = true
	d.checking.Stop()
	background.Run(d.host.Runner(), context.Background(), d.kind.Title,
		func(ctx context.Context, _ func(int, int)) ([]process.Finding, error) {
			found, err := d.given.Check(ctx, record)
			if err != nil || process.Blocked(found) {
				return found, err
			}
			return found, d.given.Write(ctx, record)
		},
		func(found []process.Finding, err error) {
			d.writing = false
			switch {
			case err != nil:
				d.refused(err)
			case process.Blocked(found):
				d.tell(found)
				d.blocked(found)
			default:
				d.sheet.Close()
				d.host.Changed()
				d.host.Say(d.given.Done + " · làm nhầm thì bấm Hoàn tác (Ctrl+Z)")
				if then != nil {
					then(record)
				}
			}
		})
}

// refused shows why the file did not take the record, with the findings that stand.
func (d *dialog[T]) refused(err error) {
	var coded *data.Error
	if !errors.As(err, &coded) || coded.Code == data.Internal {
		d.host.Fail(err)
		return
	}
	found := append([]process.Finding{{Blocks: true, Field: coded.Field, Text: coded.Message}}, d.found...)
	d.body.tell(found)
	d.grown()
	d.focus(coded.Field)
}

var pdfFiles = []screen.FileKind{{Label: "Tệp PDF", Endings: []string{".pdf"}}}

// print asks where the paper goes and writes it; the record is kept already.
func (d *dialog[T]) print(record T) {
	paper, host := d.given.Paper, d.host
	host.ChooseSave(screen.FileQuestion{Title: "Lưu giấy tờ", Kinds: pdfFiles, Proposed: paper.Name}, func(path string) {
		host.Job("In giấy tờ", func(ctx context.Context, _ func(int, int)) (screen.Outcome, error) {
			warnings, err := paper.Print(ctx, record, path)
			return screen.Outcome{Text: d.given.Done + "; đã in giấy tờ.", Warnings: warnings, Files: []string{path}}, err
		})
	})
}
