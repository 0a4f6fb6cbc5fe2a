package booklist

import (
	"strconv"
	"unicode/utf8"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/list"
	"bachudong/reports/statistics"
)

// names are the lists to choose from, book by book.
func names() []string {
	var all []string
	for _, l := range statistics.Lists {
		all = append(all, l.Name)
	}
	return all
}

func listOf(name string) *statistics.List {
	for _, l := range statistics.Lists {
		if l.Name == name {
			return l
		}
	}
	return nil
}

// The width of a column on screen: room for its digits and, up to a limit, for its heading.
const (
	digit       float32 = 7.7
	headingRoom float32 = 18
	widestHead  float32 = 150
)

func widthOf(c *statistics.Column) float32 {
	heading := digit*float32(utf8.RuneCountInString(c.Title)) + headingRoom
	return max(float32(c.Width)*digit, min(heading, widestHead))
}

// columnsOf are the columns of the grid, the running number first.
func columnsOf(s *statistics.Sheet) []kit.Column {
	columns := []kit.Column{{ID: "number", Title: "STT", Width: 39}}
	for i := range s.Shown {
		c := &s.Shown[i]
		column := kit.Column{ID: strconv.Itoa(i), Title: c.Title, Width: widthOf(c)}
		switch {
		case c.Centered:
			column.Align = kit.Center
		case c.Sum:
			column.Align = kit.Right
		}
		columns = append(columns, column)
	}
	return columns
}

// cellsOf are the texts of the grid.
func cellsOf(s *statistics.Sheet) [][]kit.Cell {
	rows := make([][]kit.Cell, len(s.Entries))
	for row := range rows {
		cells := make([]kit.Cell, len(s.Shown)+1)
		cells[0] = kit.Cell{Text: strconv.Itoa(row + 1), Tone: kit.Muted}
		for col := range s.Shown {
			cells[col+1] = kit.Cell{Text: text(s.Value(row, col))}
		}
		rows[row] = cells
	}
	return rows
}

func text(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case int:
		return strconv.Itoa(v)
	case list.Money:
		return kit.Number(int(v))
	case vntext.Date:
		return v.Display()
	}
	return ""
}

// Len and Cell make the page the source of its grid.
func (p *Page) Len() int { return len(p.cells) }

// Cell is what stands in the grid.
func (p *Page) Cell(row, col int) kit.Cell { return p.cells[row][col] }

// open goes to the person, or the unit, of a row.
func (p *Page) open(row int) {
	e := &p.sheet.Entries[row]
	switch {
	case e.Person.ID != "":
		p.host.Open(screen.Members, screen.ShowPerson{ID: e.Person.ID})
	case e.UnitID != "":
		p.host.Choose(e.UnitID)
		p.host.Open(screen.Units, nil)
	}
}

// showPeople lists the people of the list, each once, on the screen of the members, where more can be done with them.
func (p *Page) showPeople() {
	var people []data.ID
	seen := map[data.ID]bool{"": true}
	for i := range p.entries() {
		if id := p.sheet.Entries[i].Person.ID; !seen[id] {
			seen[id] = true
			people = append(people, id)
		}
	}
	if len(people) == 0 {
		p.host.Say("Danh sách không có người nào để mở.")
		return
	}
	p.host.Open(screen.Members, screen.ShowPeople{Title: p.sheet.Name + ": " + kit.Number(len(people)) + " người", People: people})
}

func (p *Page) entries() []data.Entry {
	if p.sheet == nil {
		return nil
	}
	return p.sheet.Entries
}
