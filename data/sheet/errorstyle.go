package sheet

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// sheetName makes a name that Excel accepts and that is not used yet.
func sheetName(name string, used map[string]bool) string {
	name = strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]`, r) || r < ' ' {
			return '_'
		}
		return r
	}, name), "'")
	if strings.TrimSpace(name) == "" {
		name = "Trang"
	}
	for n := 1; ; n++ {
		suffix := ""
		if n > 1 {
			suffix = "_" + strconv.Itoa(n)
		}
		candidate := cutTo(name, 31-len(suffix)) + suffix
		if !used[strings.ToLower(candidate)] {
			used[strings.ToLower(candidate)] = true
			return candidate
		}
	}
}

// cutTo keeps as many characters as fit into that many UTF-16 units, the measure of Excel.
func cutTo(s string, units int) string {
	for i, r := range s {
		if units -= utf16.RuneLen(r); units < 0 {
			return s[:i]
		}
	}
	return s
}

// errorStyles are the style numbers of the error workbook for cells of one font.
type errorStyles struct{ title, centredTitle, header, text, messageHeader, message int }

const usualFont = "Times New Roman"

// errorFonts are the styles by font, made when a font is first met.
type errorFonts struct {
	file   *excelize.File
	byFont map[string]errorStyles
}

// of is the styles for cells that look so; those of too many fonts get the usual one.
func (s *errorFonts) of(look *Style) (errorStyles, error) {
	const most = 200
	font := usualFont
	if look != nil && look.Font != "" && len(look.Font) < 32 && len(s.byFont) < most {
		font = look.Font
	}
	if styles, known := s.byFont[font]; known {
		return styles, nil
	}
	styles, err := newErrorStyles(s.file, font)
	s.byFont[font] = styles
	return styles, err
}

// valueOf is a text as a cell value: in runs when it stands in several fonts.
func valueOf(text string, look *Style) any {
	if look == nil || look.Runs == nil {
		return text
	}
	var runs []excelize.RichTextRun
	for _, r := range look.Runs {
		font := r.Font
		if font == "" || len(font) >= 32 {
			font = usualFont
		}
		runs = append(runs, excelize.RichTextRun{Text: r.Text, Font: &excelize.Font{Family: font, Size: 12}})
	}
	return runs
}

func newErrorStyles(f *excelize.File, family string) (errorStyles, error) {
	const textFormat = 49 // "@"
	const red = "C00000"
	border := []excelize.Border{}
	for _, side := range []string{"left", "right", "top", "bottom"} {
		border = append(border, excelize.Border{Type: side, Color: "808080", Style: 1})
	}
	font := func(bold bool, color string) *excelize.Font {
		return &excelize.Font{Family: family, Size: 12, Bold: bold, Color: color}
	}
	centred := &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}
	wrapped := &excelize.Alignment{Vertical: "top", WrapText: true}
	var s errorStyles
	var err error
	for _, def := range []struct {
		id    *int
		style excelize.Style
	}{
		{&s.text, excelize.Style{NumFmt: textFormat, Font: font(false, ""), Border: border, Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&s.title, excelize.Style{NumFmt: textFormat, Font: font(true, ""), Alignment: &excelize.Alignment{Vertical: "center"}}},
		{&s.centredTitle, excelize.Style{NumFmt: textFormat, Font: font(true, ""), Alignment: centred}},
		{&s.header, excelize.Style{NumFmt: textFormat, Font: font(true, ""), Border: border, Alignment: centred}},
		{&s.message, excelize.Style{NumFmt: textFormat, Font: font(false, red), Border: border, Alignment: wrapped}},
		{&s.messageHeader, excelize.Style{NumFmt: textFormat, Font: font(true, red), Border: border, Alignment: centred}},
	} {
		if *def.id, err = f.NewStyle(&def.style); err != nil {
			return s, err
		}
	}
	return s, nil
}
