package sheet

import "errors"

// sharedTexts is the table of texts that cells refer to by number.
type sharedTexts struct {
	texts []string
	runs  map[int][]Run // of those that name fonts inside
}

// readSharedStrings reads the table; a workbook may have none.
func (a *archive) readSharedStrings(part string) (*sharedTexts, error) {
	table := &sharedTexts{runs: map[int][]Run{}}
	if part == "" {
		return table, nil
	}
	s, closer, err := a.scan(part)
	if errors.Is(err, errNoPart) {
		return table, nil
	}
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	var rich richReader
	for s.next() {
		if s.kind != startTag || string(s.name) != "si" {
			continue
		}
		rich.read(s)
		if err := a.budget.spendText(2*len(rich.text) + 16*(1+len(rich.pieces))); err != nil {
			return nil, err
		}
		if runs := rich.runs(); runs != nil {
			table.runs[len(table.texts)] = runs
		}
		table.texts = append(table.texts, tidy(rich.text))
	}
	return table, s.failed()
}

// richCell is a style together with the number of a shared text in runs.
type richCell struct {
	style *Style
	text  int
}

// shareRuns gives the cell the style in which its shared text tells its runs, one for all cells that are equal in both.
func (w *worksheetReader) shareRuns(c *Cell, text int) {
	runs := w.shared.runs[text]
	if runs == nil || c.Kind != Text {
		return
	}
	key := richCell{c.Style, text}
	style := w.rich[key]
	if style == nil {
		style = c.Style.inRuns(runs)
		w.rich[key] = style
	}
	c.setStyle(style)
}

// setStyle gives a cell the look of its text; what the runs say is what stands there.
func (c *Cell) setStyle(style *Style) {
	c.Style = style
	if style.Runs != nil {
		c.Text = joinRuns(style.Runs)
	}
}
