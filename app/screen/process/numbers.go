package process

import (
	"sync/atomic"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// numbers asks for the number of a card for each of some people.
type numbers struct {
	people []data.Member
	typed  atomic.Pointer[[]string] // in the order of the people; read by the checks in the background
	inputs []*kit.TextField
}

func newNumbers(people []data.Member) *numbers {
	n := &numbers{people: people}
	kept := make([]string, len(people))
	for i := range people {
		kept[i] = people[i].CardNumber
	}
	n.typed.Store(&kept)
	return n
}

// cards are the cards of all with the other facts of r.
func (n *numbers) cards(r data.Card) []data.Card {
	typed := *n.typed.Load()
	list := make([]data.Card, len(n.people))
	for i := range n.people {
		list[i] = r
		list[i].PersonID, list[i].Number = n.people[i].ID, typed[i]
	}
	return list
}

// fields makes one field a person, under their name.
func (n *numbers) fields(changed func(), reached func(fyne.CanvasObject)) Further {
	grid := container.NewGridWithColumns(min(3, max(2, len(n.people))))
	for i := range n.people {
		field := kit.NewTextField()
		field.Set((*n.typed.Load())[i])
		field.OnCommit = func(string) { changed() }
		label := "Số thẻ"
		if len(n.people) > 1 {
			label += " của " + n.people[i].FullName
		}
		box := kit.Labeled(label, false, field)
		field.WhenFocused(func() { reached(box) })
		grid.Add(box)
		n.inputs = append(n.inputs, field)
	}
	return Further{Object: grid, First: n.inputs[0], Read: n.read, Focus: n.focus}
}

func (n *numbers) read() (key, problem string) {
	typed := make([]string, len(n.inputs))
	for i, field := range n.inputs {
		field.Commit()
		typed[i] = vntext.Clean(field.Text)
	}
	n.typed.Store(&typed)
	return "", ""
}

func (n *numbers) focus(key string) bool {
	if key == "number" {
		kit.FocusOn(n.inputs[0])
	}
	return key == "number"
}
