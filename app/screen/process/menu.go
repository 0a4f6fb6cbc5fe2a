package process

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

const menuWidth float32 = 420

const menuRows = 10 // the other ones are scrolled to

// menu is the list of processes that suit some people; what is typed goes to the one that is meant.
type menu struct {
	host    screen.Host
	people  []Subject
	offered []Process
	grid    *kit.Grid
	sheet   *kit.Dialog
	typed   string // folded
}

// Choose offers those of the processes that suit the people for which wanted holds, all without wanted; who names the people.
func Choose(host screen.Host, people []Subject, who string, wanted func(Process) bool) {
	m := &menu{host: host, people: people, offered: Offered(people)}
	if wanted != nil {
		m.offered = slices.DeleteFunc(m.offered, func(p Process) bool { return !wanted(p) })
	}
	if len(m.offered) == 0 {
		host.Say("Không có nghiệp vụ nào hợp với " + who + ".")
		return
	}
	m.show(who)
}

func (m *menu) show(who string) {
	m.grid = kit.NewGrid([]kit.Column{{ID: "title", Title: "Nghiệp vụ", Width: 250, Grow: true}, {ID: "group", Title: "Thuộc", Width: 130}})
	m.grid.SetSource(m)
	m.grid.OnOpen = func(row int) {
		m.sheet.Close()
		m.open(row)
	}
	m.grid.OnType = m.jump
	list := container.NewStack(kit.Gap(menuWidth, 31+29*float32(min(menuRows, len(m.offered)))), m.grid)
	content := kit.Stack(8, kit.NewNote(who, kit.Muted), list)
	m.sheet = kit.NewDialog(m.host.Window(), "Nghiệp vụ", content, menuWidth,
		kit.Answer{Caption: "Mở", Key: "Enter", Run: func() bool {
			row := m.grid.Selected()
			m.sheet.OnClosed = func() { m.open(row) }
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	m.sheet.FirstFocus = m.grid.Focusable()
	m.sheet.Show()
	m.grid.Select(0)
}

// open asks for one of them.
func (m *menu) open(row int) {
	if row < 0 || row >= len(m.offered) {
		return
	}
	ids := make([]data.ID, len(m.people))
	for i, p := range m.people {
		ids[i] = p.ID
	}
	m.offered[row].Open(m.host, ids)
}

// jump goes to the process whose title says what was typed so far, from the beginning of any of its words; a letter that
// leads nowhere begins anew with the next process.
func (m *menu) jump(letter rune) {
	begin := vntext.Fold(string(letter))
	if row := m.find(m.typed+begin, max(0, m.grid.Selected())); m.typed != "" && row >= 0 {
		m.typed += begin
		m.grid.Select(row)
		return
	}
	m.typed = begin
	if row := m.find(begin, m.grid.Selected()+1); row >= 0 {
		m.grid.Select(row)
	}
}

// find is the first process from a row on whose title begins so, failing that one of whose words does; -1 is none.
func (m *menu) find(typed string, from int) int {
	within := -1
	for i := range m.offered {
		row := (from + i) % len(m.offered)
		words := strings.Fields(vntext.Fold(m.offered[row].Title))
		for w := range words {
			switch {
			case !strings.HasPrefix(strings.Join(words[w:], ""), typed):
			case w == 0:
				return row
			case within < 0:
				within = row
			}
		}
	}
	return within
}

// Len and Cell are the processes as rows.
func (m *menu) Len() int { return len(m.offered) }

// Cell is the title or the heading of a process.
func (m *menu) Cell(row, col int) kit.Cell {
	if col == 0 {
		return kit.Cell{Text: m.offered[row].Title}
	}
	return kit.Cell{Text: m.offered[row].Group, Tone: kit.Muted}
}
