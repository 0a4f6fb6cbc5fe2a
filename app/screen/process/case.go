package process

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/app/screen/recordform"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/paper"
)

// Asked is what a dialog is opened with. It is read off the UI goroutine.
type Asked struct {
	Desk   *work.Desk
	File   *store.File // of the desk
	Today  vntext.Date
	Units  []data.UnitNode // our own unit first
	Unit   data.Unit       // the one that is looked at
	People []data.ID
}

// Kind is one dialog over records of the kind T.
type Kind[T any] struct {
	Title  string // "Kết nạp"
	Record *data.RecordKind[T]
	Keys   []string          // facts that are asked for, in their order
	Labels map[string]string // what facts are called here, where the record's own label is too general
	// Prepare reads what the dialog begins with, off the UI goroutine.
	Prepare func(ctx context.Context, asked Asked) (Case[T], error)
}

// Case is one dialog filled with what is known. Check, Write and Print run off the UI goroutine, on a copy of the record.
type Case[T any] struct {
	Whom   string // who it is about: "Danh Hữu Cường, Chi đoàn ấp Vĩnh Đông"
	Record T
	People []recordform.Person // who can be named in the record
	Values map[string][]string // further values to choose from, by key
	// Check says what the rules hold against a record.
	Check func(ctx context.Context, record T) ([]process.Finding, error)
	// Write keeps it, as one change.
	Write func(ctx context.Context, record T) error
	// Done is what the officer is told then: "Đã kết nạp Danh Hữu Cường".
	Done string
	// Paper prints what belongs to the record; nil when nothing does.
	Paper *Paper[T]
	// Arrange, if set, shows and hides fields by what the record holds. It is called on the UI goroutine.
	Arrange func(form *recordform.Form[T], record T)
	// Above, if set, makes further fields above those of the record, on the UI goroutine; changed is to be called when
	// they were altered, and reached with a field that got the keyboard.
	Above func(changed func(), reached func(fyne.CanvasObject)) Further
}

// Further is fields that are no facts of the record.
type Further struct {
	Object fyne.CanvasObject
	First  fyne.Focusable                // where the keyboard begins
	Read   func() (key, problem string)  // takes over what was typed; why it cannot be kept, "" when it can
	Focus  func(key string) (found bool) // goes to the field that a finding is about
}

// Paper is what "Ghi và in" makes.
type Paper[T any] struct {
	Name string // proposed name of the file: "KetNap_DanhHuuCuong.pdf"
	// Print writes the paper to path; the warnings say what could not be printed.
	Print func(ctx context.Context, record T, path string) (warnings []string, err error)
}

// printing is the Paper that prints what gather gives about so many people, logged as what.
func printing[T any](asked *Asked, name, what string, people int, gather func(context.Context, T) ([]paper.Paper, error)) *Paper[T] {
	return &Paper[T]{Name: name, Print: func(ctx context.Context, record T, path string) ([]string, error) {
		papers, err := gather(ctx, record)
		if err != nil {
			return nil, err
		}
		return asked.Desk.WritePapers(ctx, what, people, path, papers...)
	}}
}
