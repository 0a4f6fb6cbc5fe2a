package process

import (
	"strings"
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// newcomer is somebody who joins the register with a process: only what is needed to know them is asked for.
type newcomer struct {
	today  vntext.Date
	typed  atomic.Pointer[data.Person] // read by the checks in the background
	name   *kit.TextField
	gender *kit.ChoiceField
	birth  *kit.DateField
}

// person is who was typed last; nobody before anything was.
func (n *newcomer) person() data.Person {
	if p := n.typed.Load(); p != nil {
		return *p
	}
	return data.Person{}
}

// fields makes the fields above those of the record.
func (n *newcomer) fields(changed func(), reached func(fyne.CanvasObject)) Further {
	n.name, n.gender = kit.NewTextField(), kit.NewChoiceField([]string{data.Male, data.Female}, false)
	n.birth = kit.NewDateField(vntext.DateOptions{Today: n.today, Kind: vntext.Birth})
	n.name.OnCommit = func(text string) {
		n.name.Set(vntext.TitleCase(vntext.Clean(text)))
		changed()
	}
	n.gender.OnChoose = func(string) { changed() }
	n.birth.OnRead = changed
	row := container.NewGridWithColumns(3, kit.Labeled("Họ và tên", true, n.name), kit.Labeled("Giới tính", false, n.gender), kit.Labeled("Ngày sinh", false, n.birth))
	for _, field := range []interface{ WhenFocused(func()) }{n.name, n.gender} {
		field.WhenFocused(func() { reached(row) })
	}
	n.birth.OnFocus(func() { reached(row) })
	return Further{Object: row, First: n.name, Read: n.read, Focus: n.focus}
}

func (n *newcomer) read() (key, problem string) {
	n.name.Commit()
	n.gender.Commit()
	birth, valid := n.birth.Date()
	if !valid {
		return "birth", "Ngày sinh chưa đúng. Hãy nhập ngày/tháng/năm, tháng/năm hoặc năm."
	}
	n.typed.Store(&data.Person{FullName: strings.TrimSpace(n.name.Text), Gender: n.gender.Value(), Birth: birth})
	return "", ""
}

func (n *newcomer) focus(key string) bool {
	fields := map[string]fyne.Focusable{"full_name": n.name, "gender": n.gender, "birth": n.birth.Focusable()}
	if field := fields[key]; field != nil {
		kit.FocusOn(field)
		return true
	}
	return false
}
