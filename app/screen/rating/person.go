package rating

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// personForm is the dialog of one member's year: what was registered for the five contents, what it came to, remarks.
type personForm struct {
	screen *Screen
	row    int
	keys   []string // of data.YearFields, in the order of the fields
	fields map[string]textInput
	remark *kit.Note
	dialog *kit.Dialog
	first  fyne.Focusable
}

// textInput is a field that holds a text.
type textInput interface {
	Value() string
}

// formHeight lets the form fit the smallest window; the rest of it scrolls.
const formHeight float32 = 300

// askPerson opens the form of the member in a row.
func (s *Screen) askPerson(row int) {
	r := s.table.at(row)
	if r == nil {
		return
	}
	f := &personForm{screen: s, row: row, fields: map[string]textInput{}, remark: kit.NewNote("", kit.Red)}
	parts := kit.Stack(12)
	for i, title := range data.TrainingContents {
		parts.Add(f.content(r, i, title))
	}
	parts.Add(kit.HLine())
	parts.Add(container.NewGridWithColumns(2, f.field(r, "assessed_on"), f.field(r, "recorder")))
	parts.Add(container.NewGridWithColumns(4, f.field(r, data.TrainingGrade), f.field(r, data.SelfRating), f.field(r, data.BranchRating), f.field(r, data.FinalRating)))
	parts.Add(f.field(r, data.NotRated))
	parts.Add(container.NewGridWithColumns(2, f.field(r, "strengths"), f.field(r, "weaknesses")))
	scroll := container.NewVScroll(kit.Inset(parts, 0, 0, 14, 0))
	scroll.SetMinSize(fyne.NewSize(720, formHeight))
	f.dialog = kit.NewDialog(s.host.Window(), fmt.Sprintf("Rèn luyện, đánh giá năm %d: %s", s.scope.Year, r.FullName), kit.Stack(8, scroll, f.remark), 760,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.first
	f.dialog.Show()
}

// content is one of the five contents: what was registered, points, remark.
func (f *personForm) content(r *store.YearRow, i int, title string) fyne.CanvasObject {
	registered := f.labeled(r, data.RegisteredText(i), "Đăng ký thực hiện")
	points := container.NewGridWithColumns(2, f.labeled(r, data.SelfPoints(i), "Tự chấm"), f.labeled(r, data.BranchPoints(i), "Chi đoàn"))
	small := container.NewStack(kit.Gap(130, 1), points)
	right := kit.Beside(10, small, container.NewStack(kit.Gap(150, 1), f.labeled(r, data.ContentRemark(i), "Nhận xét")))
	return kit.Stack(4, kit.NewText(fmt.Sprintf("%d. %s", i+1, title), kit.Normal), kit.Frame(nil, nil, nil, kit.Inset(right, 10, 0, 0, 0), registered))
}

func (f *personForm) field(r *store.YearRow, key string) fyne.CanvasObject {
	return f.labeled(r, key, data.YearFieldOf(key).Label)
}

// labeled is the field of a fact with what is kept in it.
func (f *personForm) labeled(r *store.YearRow, key, label string) fyne.CanvasObject {
	text := f.screen.table.Text(key, data.YearFieldOf(key).Of(&r.YearRecord))
	options, free := f.screen.table.Offer(f.row, key)
	var input fyne.CanvasObject
	if options != nil {
		choice := kit.NewChoiceField(options, free)
		choice.SetValue(text)
		f.fields[key], input = committed{choice}, choice
	} else {
		plain := kit.NewTextField()
		plain.Set(text)
		f.fields[key], input = typedText{plain}, plain
	}
	f.keys = append(f.keys, key)
	if f.first == nil {
		f.first = input.(fyne.Focusable)
	}
	return kit.Labeled(label, false, input)
}

// committed is a choice whose typed text is read as a value first.
type committed struct{ *kit.ChoiceField }

// Value is the choice.
func (c committed) Value() string {
	c.Commit()
	return c.ChoiceField.Value()
}

// typedText is a plain field.
type typedText struct{ *kit.TextField }

// Value is the text.
func (t typedText) Value() string { return vntext.Compose(t.Text) }

// save writes what was altered as one change; what cannot be kept is said and nothing is written.
func (f *personForm) save() bool {
	typed := map[string]string{}
	for _, key := range f.keys {
		typed[key] = f.fields[key].Value()
		if _, findings := f.screen.table.Read(f.row, key, typed[key]); vntext.HasError(findings) {
			f.remark.Set(data.YearFieldOf(key).Label+": "+findings[0].Message, kit.Red)
			f.dialog.Refresh()
			return false
		}
	}
	_, name := f.screen.table.Person(f.row)
	f.screen.sheet.FillRows("Phiếu của "+name, f.row, f.row, f.keys, func(_ int, key string) (string, bool) { return typed[key], true })
	return true
}
