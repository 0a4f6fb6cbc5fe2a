package fees

import "bachudong/app/kit"

// Grid is the grid of the chosen part.
func (s *Screen) Grid() *kit.Grid { return s.grid() }

// Choose shows another part.
func (s *Screen) Choose(part string) {
	s.parts.Choose(part)
}

// List shows others of those who pay.
func (s *Screen) List(view string) { s.months.tabs.Choose(view) }

// Totals is what the line below the grid says.
func (s *Screen) Totals() string { return s.months.totals.Text() }

// Text is what a cell of the months shows.
func (s *Screen) Text(row int, column string) string { return s.months.table.Cell(row, column).Text }

// Remit is the line of a unit: own, from below, kept, handed up, done, open.
func (s *Screen) Remit(row int) (line []string) {
	for col := 1; col < 7; col++ {
		line = append(line, s.remit.Cell(row, col).Text)
	}
	return line
}

// Period looks at another time.
func (s *Screen) Period(title string) {
	for _, item := range s.remit.choices() {
		if item.Label == title {
			item.Action()
		}
	}
}
