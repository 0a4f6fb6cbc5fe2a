package list

import "slices"

// head is the headings of a table as a block of one or more rows.
type head struct {
	texts  [][]string // line -> column
	merges []block
}

// block is a merged part of the headings: lines and columns from 0, both ends inside.
type block struct{ line1, col1, line2, col2 int }

// newHead lays the headings out: columns that begin with the same lines side by side share them, and a heading with fewer
// lines than others is as high as they are.
func newHead(columns []Column) head {
	var paths [][]string
	depth := 1
	for _, c := range columns {
		paths = append(paths, headingLines(c.Title))
		depth = max(depth, len(paths[len(paths)-1]))
	}
	h := head{texts: make([][]string, depth)}
	for line := range depth {
		h.texts[line] = make([]string, len(columns))
		for col := 0; col < len(columns); {
			next := col + 1
			if line >= len(paths[col]) {
				col = next
				continue
			}
			last := line == len(paths[col])-1
			for !last && next < len(columns) && len(paths[next]) > line+1 && slices.Equal(paths[next][:line+1], paths[col][:line+1]) {
				next++
			}
			h.texts[line][col] = paths[col][line]
			h.merge(block{line, col, map[bool]int{false: line, true: depth - 1}[last], next - 1})
			col = next
		}
	}
	return h
}

func (h *head) merge(b block) {
	if b.line1 != b.line2 || b.col1 != b.col2 {
		h.merges = append(h.merges, b)
	}
}
