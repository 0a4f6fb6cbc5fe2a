package units

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// decisionFields are the facts of a decision.
type decisionFields struct {
	number  *kit.TextField
	date    *kit.DateField
	issuer  *kit.TextField
	summary *kit.TextField
}

func (s *Screen) newDecision(d data.Document) *decisionFields {
	f := &decisionFields{number: kit.NewTextField(), date: s.day(d.Date), issuer: kit.NewTextField(), summary: kit.NewTextField()}
	f.number.Set(d.Number)
	f.issuer.Set(d.Issuer)
	f.summary.Set(d.Summary)
	return f
}

// day is a field for a day of the past or the future.
func (s *Screen) day(d vntext.Date) *kit.DateField {
	f := kit.NewDateField(vntext.DateOptions{Today: s.host.Desk().Today(), Kind: vntext.Any})
	f.SetDate(d)
	return f
}

// row lays the fields side by side, stack below each other in pairs.
func (f *decisionFields) row() fyne.CanvasObject {
	return container.NewGridWithColumns(4, f.parts()...)
}

func (f *decisionFields) stack() fyne.CanvasObject {
	return container.NewGridWithColumns(2, f.parts()...)
}

func (f *decisionFields) parts() []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.Labeled("Số quyết định", false, f.number), kit.Labeled("Ngày quyết định", false, f.date),
		kit.Labeled("Cơ quan ban hành", false, f.issuer), kit.Labeled("Trích yếu", false, f.summary)}
}

// read gives the decision; it fails while the day is none.
func (f *decisionFields) read() (data.Document, bool) {
	day, valid := f.date.Date()
	return data.Document{Number: vntext.Clean(f.number.Text), Date: day, Issuer: vntext.Clean(f.issuer.Text), Summary: vntext.Clean(f.summary.Text)}, valid
}
