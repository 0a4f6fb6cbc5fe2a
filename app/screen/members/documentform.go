package members

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// documentForm is what is written about a document.
type documentForm struct {
	box                         *fyne.Container
	original                    data.Attachment
	title, number, issuer, note *kit.TextField
	kind                        *kit.ChoiceField
	day                         *kit.DateField
}

func newDocumentForm(a data.Attachment, today vntext.Date) *documentForm {
	f := &documentForm{original: a, title: kit.NewTextField(), number: kit.NewTextField(), issuer: kit.NewTextField(), note: kit.NewTextField(),
		kind: kit.NewChoiceField(data.AttachmentKinds, true), day: kit.NewDateField(vntext.DateOptions{Today: today, Kind: vntext.Past})}
	f.title.Set(a.Title)
	f.number.Set(a.Document.Number)
	f.issuer.Set(a.Document.Issuer)
	f.note.Set(a.Note)
	f.kind.SetValue(a.Kind)
	f.day.SetDate(a.Document.Date)
	f.box = kit.Stack(8, kit.Labeled("Tên tài liệu", true, f.title),
		container.NewGridWithColumns(2, kit.Labeled("Loại", false, f.kind), kit.Labeled("Số, ký hiệu", false, f.number)),
		container.NewGridWithColumns(2, kit.Labeled("Ngày ban hành", false, f.day), kit.Labeled("Nơi ban hành", false, f.issuer)),
		kit.Labeled("Ghi chú", false, f.note))
	if a.Content != "" {
		f.box.Add(kit.NewNote("Tệp: "+a.FileName+" · "+sizeText(a.Size), kit.Muted))
	}
	return f
}

// read is the document as it would be kept, or why it cannot be.
func (f *documentForm) read() (a data.Attachment, problem string) {
	a = f.original
	f.kind.Commit()
	day, valid := f.day.Date()
	a.Title, a.Kind, a.Note = vntext.Clean(f.title.Text), vntext.Clean(f.kind.Value()), vntext.Clean(f.note.Text)
	a.Document = data.Document{Number: vntext.Clean(f.number.Text), Date: day, Issuer: vntext.Clean(f.issuer.Text), Summary: a.Document.Summary}
	switch {
	case !valid:
		kit.FocusOn(f.day.Focusable())
		return a, "Ngày ban hành không phải là ngày. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm."
	case a.Title == "":
		kit.FocusOn(f.title)
		return a, "Chưa có tên tài liệu. Hãy nhập tên, ví dụ “Đơn xin vào Đoàn”."
	}
	return a, ""
}
