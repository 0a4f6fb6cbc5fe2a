package kit

import "strings"

// copyText is the marked rows, or else the chosen cells, as Excel takes them from the clipboard; without Cells it is the
// chosen rows. Texts that Excel would read as formulas get an apostrophe.
func (g *Grid) copyText() string {
	var b strings.Builder
	rows, from, to := g.Chosen(), 0, len(g.columns)-1
	if g.Cells && g.marked == 0 && g.selected >= 0 {
		first, last := g.block()
		from, to, rows = first.col, last.col, nil
		for row := first.row; row <= last.row; row++ {
			rows = append(rows, row)
		}
	}
	for _, row := range rows {
		for col := from; col <= to; col++ {
			if col > from {
				b.WriteByte('\t')
			}
			text := strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(g.cellText(row, col))
			if text != "" && strings.ContainsRune("=+-@", rune(text[0])) {
				b.WriteByte('\'')
			}
			b.WriteString(text)
		}
		b.WriteString("\r\n")
	}
	return b.String()
}

func (g *Grid) cellText(row, col int) string {
	if g.OnText != nil {
		return g.OnText(row, g.columns[col].ID)
	}
	cell := g.source.Cell(row, col)
	if cell.Choice == nil {
		return cell.Text
	}
	if cell.Chosen >= 0 && cell.Chosen < len(cell.Choice) {
		return cell.Choice[cell.Chosen].Text
	}
	return ""
}
