package design

import "github.com/xuri/excelize/v2"

// Look is how a cell looks. The zero value is regular 12 point text, left, in the middle of the row, wrapped, without
// borders.
type Look struct {
	Size      float64
	Bold      bool
	Italic    bool
	Underline bool
	Align     string // "left", "center", "right"
	Top       bool   // text at the top of the row
	Border    Border
	Grey      bool
	Format    Format
}

// Border says which sides of a cell have a thin line.
type Border int

// The borders. A line of a list that runs over several rows is open between them.
const (
	NoBorder  Border = iota
	Box              // all sides
	OpenBelow        // left, right and top
	Sides            // left and right
)

var borderSides = map[Border][]string{
	Box: {"left", "right", "top", "bottom"}, OpenBelow: {"left", "right", "top"}, Sides: {"left", "right"},
}

// Format says what a cell holds.
type Format int

// The formats. Prose is text of any length: Excel keeps it as text even when it is edited and begins with "=" or "-".
const (
	Prose  Format = iota
	Text          // the text format "@", for short identifiers
	Number        // whole numbers with a dot between thousands
	Date          // dd/mm/yyyy
)

func (l Look) excel() *excelize.Style {
	if l.Size == 0 {
		l.Size = 12
	}
	if l.Align == "" {
		l.Align = "left"
	}
	style := &excelize.Style{
		Font:      &excelize.Font{Family: "Times New Roman", Size: l.Size, Bold: l.Bold, Italic: l.Italic},
		Alignment: &excelize.Alignment{Horizontal: l.Align, Vertical: "center", WrapText: true},
	}
	if l.Underline {
		style.Font.Underline = "single"
	}
	if l.Top {
		style.Alignment.Vertical = "top"
	}
	for _, side := range borderSides[l.Border] {
		style.Border = append(style.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
	}
	if l.Grey {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"F2F2F2"}}
	}
	// The dots are written out, since "#,##0" would show what the settings of the PC say.
	thousands, date := `[>=1000000]#"."000"."000;[>=1000]#"."000;0`, "dd/mm/yyyy"
	switch l.Format {
	case Text:
		style.NumFmt = 49
	case Number:
		style.Alignment.Indent, style.Alignment.WrapText = 1, false // away from a text in the next column
		style.CustomNumFmt = &thousands
	case Date:
		style.CustomNumFmt = &date
	}
	return style
}

func (s *Sheet) style(l Look) int {
	if id, known := s.styles[l]; known {
		return id
	}
	id, err := s.file.NewStyle(l.excel())
	s.note(err)
	s.styles[l] = id
	return id
}

// quoteTexts marks prose cells with Excel's "quote prefix": what is in them is text, also after an edit. (The text format
// would do the same, but older versions of Excel show "####" for more than 255 letters in it.)
func (s *Sheet) quoteTexts() {
	quoted := true
	for look, id := range s.styles {
		if look.Format == Prose {
			s.file.Styles.CellXfs.Xf[id].QuotePrefix = &quoted
		}
	}
}
