package members

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
)

// lacking tells how complete a record is and names what it lacks; each name leads to its field.
type lacking struct {
	tab    *factsTab
	box    *fyne.Container
	fields []*factField // as shown
}

func newLacking(t *factsTab) *lacking {
	return &lacking{tab: t, box: t.sheet.lines()}
}

// refresh follows what was typed.
func (l *lacking) refresh() {
	if missing := l.tab.form.missing(); !slices.Equal(missing, l.fields) || len(l.box.Objects) == 0 {
		l.fields = missing
		l.show()
		l.tab.sheet.grown()
	}
}

func (l *lacking) show() {
	required := 0
	for i := range data.PersonFields {
		if data.PersonFields[i].Required {
			required++
		}
	}
	percent, tone := 100*(required-len(l.fields))/required, kit.Amber
	if len(l.fields) == 0 {
		tone = kit.Green
	}
	l.box.Objects = []fyne.CanvasObject{kit.NewPill(fmt.Sprintf("Hồ sơ đủ %d%%", percent), tone)}
	if len(l.fields) > 0 {
		l.box.Add(kit.NewText("Còn thiếu:", kit.Muted))
	}
	for _, field := range l.fields {
		l.box.Add(kit.NewLink(field.lack(), func() { l.tab.page.goTo(l.tab, field.input) }))
	}
	l.box.Refresh()
}

// lack is what a field lacks: itself, or a part of its date.
func (c *factField) lack() string {
	name := lowerFirst(c.field.Label)
	if value, _ := c.read(); value != "" {
		name += " đầy đủ"
	}
	return name
}
