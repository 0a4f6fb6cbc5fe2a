package sheet

// Style is how a cell looks. Text in a font of an old encoding is kept exactly as it is stored: what it says is known only
// to the one who decodes it by its font.
type Style struct {
	Format string // number format code; "" is General
	Font   string // name of the font in which the whole text stands, or most of what Runs leaves open
	Runs   []Run  // the text of this one cell piece by piece, when it stands in several fonts; nil otherwise

	shape numberShape
}

// Run is a piece of text in one font.
type Run struct{ Text, Font string }

// Font is the name of the font; "" when the file tells none.
func (c *Cell) Font() string {
	if c.Style == nil {
		return ""
	}
	return c.Style.Font
}

// Format is the number format code; "" is General.
func (c *Cell) Format() string {
	if c.Style == nil {
		return ""
	}
	return c.Style.Format
}

// Runs is the text piece by piece, joined it is Text; nil when all of it stands in Font.
func (c *Cell) Runs() []Run {
	if c.Style == nil || c.Kind != Text {
		return nil
	}
	return c.Style.Runs
}

// plainStyle is the look of cells that name no style.
var plainStyle = &Style{}

// inRuns is the style of a text that is told in runs. A run that names no font stands in that of the cell; neighbours
// in one font become one run.
func (st *Style) inRuns(runs []Run) *Style {
	var joined []Run
	for _, r := range runs {
		if r.Font == "" {
			r.Font = st.Font
		}
		switch n := len(joined); {
		case r.Text == "":
		case n > 0 && joined[n-1].Font == r.Font:
			joined[n-1].Text += r.Text
		default:
			joined = append(joined, r)
		}
	}
	switch {
	case len(joined) == 0 || len(joined) == 1 && joined[0].Font == st.Font:
		return st
	case len(joined) == 1:
		return &Style{Format: st.Format, Font: joined[0].Font, shape: st.shape}
	}
	return &Style{Format: st.Format, Font: st.Font, Runs: joined, shape: st.shape}
}
