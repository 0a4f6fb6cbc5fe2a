package intake

import (
	"bachudong/data"
	"bachudong/data/sheet"
)

// cover is a cell merged over several rows: what it says holds of the people in all of them.
type cover struct {
	col   int
	first int // row number
	last  int
	cell  sheet.Cell
}

// longestCover is over how many rows a merged cell is read; a block over more is no value of people.
const longestCover = 1000

// apart are the facts that people do not share: a merged cell says them of the first row only.
var apart = map[string]bool{
	"full_name": true, KeyFamilyName: true, KeyGivenName: true, "birth": true, KeyBirthMale: true, KeyBirthFemale: true,
	KeyBirthDay: true, KeyBirthMonth: true, KeyBirthYear: true, "citizen_id": true, "phone": true, "email": true,
	"member_code": true, "card_number": true, KeyOrder: true, KeyIgnored: true,
	KeyBranch: true, // read by mergedBranches, which also serves rows that other titles stand above
}

type cellPlace struct{ row, col int }

// tallCells finds the merged cells that speak for several people, by the place of their value, with their last row.
func tallCells(s *sheet.Sheet, columns []*Column, header int) map[cellPlace]int {
	tall := make(map[cellPlace]int)
	for _, m := range s.Merges {
		if m.Row1 <= header || m.Row2 <= m.Row1 || m.Row2-m.Row1 > longestCover || m.Col1 >= len(columns) {
			continue
		}
		if c := columns[m.Col1]; c != nil && !apart[c.Key] && data.FieldOf(c.Key) != nil || c != nil && c.Key == KeyPosition {
			tall[cellPlace{m.Row1, m.Col1}] = m.Row2
		}
	}
	return tall
}

// covered reads the cells that are merged over this row from one above it, then notes those that begin here.
func (p *personReader) covered(out *Row, t *pieces, row *sheet.Row) {
	still := p.covers[:0]
	for _, c := range p.covers {
		if c.last < row.Number {
			continue
		}
		still = append(still, c)
		if c.first < row.Number && row.Cell(c.col) == nil {
			p.cell(out, t, p.columns[c.col], &c.cell)
			p.shared[c.col]++
		}
	}
	p.covers = still
	if len(p.tall) == 0 {
		return
	}
	for i := range row.Cells {
		if last := p.tall[cellPlace{row.Number, row.Cells[i].Col}]; last > 0 && row.Cells[i].Kind != sheet.ErrorValue {
			p.covers = append(p.covers, cover{row.Cells[i].Col, row.Number, last, row.Cells[i]})
		}
	}
}
