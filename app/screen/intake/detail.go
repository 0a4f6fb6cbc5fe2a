package intake

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

var verdictTones = map[lists.Verdict]kit.Tone{
	lists.New: kit.Green, lists.Updated: kit.Info, lists.Suspect: kit.Amber, lists.Bad: kit.Red, lists.Unchanged: kit.Muted,
}

// detail is everything about one row of a list: verdict, findings, what is written and what the list says.
func (s *Screen) detail(l *list, d *lists.Decision) fyne.CanvasObject {
	name := d.Row.Person.FullName
	if name == "" {
		name = "(chưa có họ tên)"
	}
	place := fmt.Sprintf("Dòng %d · Trang “%s”", d.Row.Number, d.Row.Sheet)
	box := kit.Stack(10, kit.Stack(3, kit.NewBoldNote(name, kit.Normal), kit.NewNote(place, kit.Muted),
		container.NewHBox(kit.NewPill(d.Verdict.Label(), verdictTones[d.Verdict]))))
	if d.Like != nil {
		box.Add(s.likeness(d.Like))
	}
	for _, f := range d.Findings() {
		box.Add(finding(&f))
	}
	if len(d.Changes) > 0 {
		box.Add(changeList("Sẽ ghi vào sổ", d.Changes, "%s "+arrow+" %s"))
	}
	if len(d.Kept) > 0 {
		box.Add(changeList("Sổ giữ nguyên", d.Kept, "sổ: %s · tệp: %s"))
	}
	if d.Person != "" && !l.adds(d.Person) {
		box.Add(kit.Beside(0, kit.NewLink("Mở hồ sơ đang có", func() { s.openPerson(d.Person) })))
	}
	box.Add(kit.Facts(factsOf(d)...))
	return box
}

func (s *Screen) openPerson(id data.ID) { s.host.Open(screen.Members, screen.ShowPerson{ID: id}) }

// likeness says whom a suspect resembles. Such a row is not written.
func (s *Screen) likeness(like *lists.Likeness) fyne.CanvasObject {
	text := fmt.Sprintf("%s (giống %d %%). Dòng này không được ghi.", capital(like.Why), like.Score)
	if like.Person == "" {
		return kit.NewBanner(kit.Amber, capital(like.With), text, "", nil)
	}
	return kit.NewBanner(kit.Amber, like.With, text, "Mở hồ sơ đang có", func() { s.openPerson(like.Person) })
}

func finding(f *lists.Finding) fyne.CanvasObject {
	title := "Lưu ý"
	if f.Severity == vntext.Error {
		title = "Lỗi"
	}
	if f.Column != "" {
		title += fmt.Sprintf(" ở cột %s (%s)", f.Column, lists.KeyLabel(f.Key))
	}
	text := f.Message
	if f.Value != "" {
		text += "\nTrong tệp: “" + f.Value + "”"
	}
	return kit.NewBanner(toneOf(f), title, text, "", nil)
}

func changeList(title string, facts []lists.FactChange, format string) fyne.CanvasObject {
	box := kit.Stack(4, kit.NewCaption(title))
	for _, c := range facts {
		text := fmt.Sprintf(format, shown(c.Key, c.Old), shown(c.Key, c.New))
		box.Add(kit.Stack(0, kit.NewText(lists.KeyLabel(c.Key), kit.Muted), kit.NewNote(text, kit.Normal)))
	}
	return box
}

// factsOf are the facts that the list gives about a person.
func factsOf(d *lists.Decision) []kit.Fact {
	facts := []kit.Fact{{Label: "Chi đoàn", Value: d.Place}, {Label: "Chức vụ", Value: d.Row.Position}}
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if value := f.Of(&d.Row.Person); value != "" && f.Key != "full_name" {
			facts = append(facts, kit.Fact{Label: f.Label, Value: shown(f.Key, value)})
		}
	}
	return facts
}
