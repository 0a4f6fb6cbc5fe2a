package process

import (
	"context"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/recordform"
	"bachudong/data/process"
)

// width is that of a dialog; the smallest window has room for it.
const width float32 = 700

// dialog is the open dialog of one process.
type dialog[T any] struct {
	host     screen.Host
	kind     *Kind[T]
	given    Case[T]
	form     *recordform.Form[T]
	further  Further
	body     *body
	sheet    *kit.Dialog
	checking background.Latest
	found    []process.Finding
	writing  bool
}

// ask prepares a dialog in the background and shows it.
func ask[T any](host screen.Host, kind *Kind[T], asked Asked) {
	background.Run(host.Runner(), context.Background(), kind.Title,
		func(ctx context.Context, _ func(int, int)) (Case[T], error) { return kind.Prepare(ctx, asked) },
		func(given Case[T], err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			show(host, kind, given, asked)
		})
}

func show[T any](host screen.Host, kind *Kind[T], given Case[T], asked Asked) {
	d := &dialog[T]{host: host, kind: kind, given: given}
	d.form = recordform.New(kind.Record, recordform.Choices{Today: asked.Today, Units: asked.Units, People: given.People,
		Values: given.Values, Labels: kind.Labels}, kind.Keys...)
	d.form.Set(given.Record)
	fields := kit.Stack(10)
	d.body = newBody(host.Window().Canvas(), given.Whom, fields)
	if given.Above != nil {
		d.further = given.Above(d.changed, d.body.reveal)
		fields.Add(d.further.Object)
	}
	fields.Add(d.form.Layout(3))
	d.form.OnChange, d.form.OnGrown, d.form.OnReach = d.changed, d.grown, d.body.reveal
	d.sheet = kit.NewDialog(host.Window(), kind.Title, d.body.box, width, d.answers()...)
	d.sheet.FirstFocus = d.form.First()
	if d.further.First != nil {
		d.sheet.FirstFocus = d.further.First
	}
	d.sheet.OnClosed = d.checking.Stop
	d.arrange()
	d.body.fit()
	d.sheet.Show()
	d.changed()
}

func (d *dialog[T]) answers() []kit.Answer {
	answers := []kit.Answer{{Caption: "Ghi", Key: "Ctrl+S", Run: func() bool { d.save(nil); return false }}}
	if d.given.Paper != nil {
		answers = append(answers, kit.Answer{Caption: "Ghi và in", Key: "Ctrl+P", Run: func() bool { d.save(d.print); return false }})
	}
	return append(answers, kit.Answer{Caption: "Hủy", Key: "Esc"})
}

// read is the record as typed; why it cannot be kept is shown as the only finding.
func (d *dialog[T]) read() (T, []process.Finding) {
	record, key, problem := d.form.Read()
	if d.further.Read != nil && problem == "" {
		key, problem = d.further.Read()
	}
	if problem != "" {
		return record, []process.Finding{{Blocks: true, Field: key, Text: problem}}
	}
	return record, nil
}

// changed looks at what the rules say now.
func (d *dialog[T]) changed() {
	if d.sheet == nil || d.writing {
		return
	}
	record, wrong := d.read()
	if d.given.Arrange != nil {
		d.given.Arrange(d.form, record)
	}
	if wrong != nil {
		d.checking.Stop()
		d.tell(wrong)
		return
	}
	background.RunLatest(&d.checking, d.host.Runner(), context.Background(), "Kiểm tra quy định",
		func(ctx context.Context, _ func(int, int)) ([]process.Finding, error) {
			return d.given.Check(ctx, record)
		},
		func(found []process.Finding, err error) {
			if err != nil {
				d.host.Fail(err)
				return
			}
			d.tell(found)
		})
}

func (d *dialog[T]) arrange() {
	if d.given.Arrange != nil {
		d.given.Arrange(d.form, d.given.Record)
	}
}

func (d *dialog[T]) tell(found []process.Finding) {
	d.found = found
	d.body.tell(found)
	d.grown()
}

func (d *dialog[T]) grown() {
	if d.sheet != nil && d.sheet.Open() {
		d.body.fit()
		d.sheet.Refresh()
	}
}

// focus goes to the field that a finding is about.
func (d *dialog[T]) focus(key string) {
	if d.further.Focus == nil || !d.further.Focus(key) {
		d.form.Focus(key)
	}
}

// blocked goes to the first field that has to be mended, if any.
func (d *dialog[T]) blocked(found []process.Finding) bool {
	for _, f := range found {
		if f.Blocks {
			d.focus(f.Field)
			return true
		}
	}
	return false
}
