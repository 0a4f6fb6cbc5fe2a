package sheet

import (
	"errors"
	"strconv"
)

// builtinFormats are the codes that a workbook does not spell out. 14 and 22 follow the country set in Windows; here
// they read as they show in Vietnam. Missing numbers are General.
var builtinFormats = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm",
	21: "h:mm:ss", 22: "dd/mm/yyyy h:mm", 37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)",
	40: "#,##0.00;[Red](#,##0.00)", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}

// formatCode is the code of a built-in number format. 27–36 and 50–58 are the days of East Asian versions of Excel.
func formatCode(id int) string {
	if id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return "dd/mm/yyyy"
	}
	return builtinFormats[id]
}

// readStyles reads fonts and number formats of the cell styles; a workbook may have none.
func (a *archive) readStyles(part string) ([]*Style, error) {
	if part == "" {
		return nil, nil
	}
	s, closer, err := a.scan(part)
	if errors.Is(err, errNoPart) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer closer.Close()
	t := styleTables{codes: map[int]string{}, shapes: map[string]numberShape{}}
	for s.next() {
		if s.kind != startTag {
			continue
		}
		switch string(s.name) {
		case "numFmts":
			s.each("numFmt", func() { t.codes[number(s.attr("numFmtId"))] = unescape(s.attr("formatCode")) })
		case "fonts":
			s.each("font", func() { t.fonts = append(t.fonts, s.fontName()) })
		case "cellXfs":
			s.each("xf", func() { t.add(number(s.attr("numFmtId")), number(s.attr("fontId"))) })
		}
		if len(t.styles)+len(t.fonts)+len(t.codes) > a.budget.merges {
			return nil, refuseTooBig(a.budget.name, "có quá nhiều kiểu định dạng")
		}
	}
	return t.styles, s.failed()
}

// each calls fn on every start tag of that name inside the element whose start tag was just read.
func (s *scanner) each(name string, fn func()) {
	if s.selfClosed {
		return
	}
	for s.next() {
		switch {
		case s.kind == startTag && string(s.name) == name:
			fn()
		case s.kind == startTag:
			s.skip()
		case s.kind == endTag && string(s.name) != name:
			return
		}
	}
}

// fontName reads to the end of a font element.
func (s *scanner) fontName() string {
	font := ""
	s.each("name", func() { font = unescape(s.attr("val")) })
	return font
}

type styleTables struct {
	codes  map[int]string
	fonts  []string
	shapes map[string]numberShape
	styles []*Style
}

func (t *styleTables) add(formatID, fontID int) {
	code, custom := t.codes[formatID]
	if !custom {
		code = formatCode(formatID)
	}
	shape, known := t.shapes[code]
	if !known {
		shape = shapeOf(code)
		t.shapes[code] = shape
	}
	if shape.kind == generalShape {
		code = ""
	}
	style := &Style{Format: code, shape: shape}
	if fontID >= 0 && fontID < len(t.fonts) {
		style.Font = t.fonts[fontID]
	}
	t.styles = append(t.styles, style)
}

// number reads an index; -1 when it is none.
func number(raw []byte) int {
	n, err := strconv.Atoi(string(raw))
	if err != nil {
		return -1
	}
	return n
}
