package sheet

import "strings"

// richReader reads the text of an element (si, is) that may be cut into runs. One reader serves many elements.
type richReader struct {
	text   []byte // of the element read last, valid until the next one
	pieces []richPiece
	fonts  map[string]string // names seen, so that equal ones share their memory
}

// richPiece is where a run begins in text; its font is "" when it names none.
type richPiece struct {
	from int
	font string
}

// read joins the text runs of the element whose start tag was just read, leaving out phonetic guides. As in Excel, blanks
// around the whole text count only under xml:space="preserve"; between runs they always count.
func (r *richReader) read(s *scanner) {
	r.text, r.pieces = r.text[:0], r.pieces[:0]
	if s.selfClosed {
		return
	}
	keepLeft, keepRight, first, inText := false, false, true, false
	for depth := 1; depth > 0 && s.next(); {
		switch s.kind {
		case startTag:
			name := string(s.name)
			switch {
			case name == "rPr":
				if font := r.font(s); len(r.pieces) > 0 {
					r.pieces[len(r.pieces)-1].font = font
				}
				continue
			case name == "rPh", name == "phoneticPr":
				s.skip()
				continue
			case s.selfClosed:
				continue
			case name == "r":
				r.pieces = append(r.pieces, richPiece{from: len(r.text)})
			}
			depth++
			if name == "t" {
				inText = true
				keepRight = string(s.attr("space")) == "preserve"
				if first {
					keepLeft, first = keepRight, false
				}
			}
		case endTag:
			depth--
			inText = false
		default:
			if inText {
				r.text = s.appendText(r.text)
			}
		}
	}
	r.trim(keepLeft, keepRight)
}

// font reads to the end of run properties: the name of their font, "" when they have none.
func (r *richReader) font(s *scanner) string {
	name := ""
	s.each("rFont", func() { name = unescape(s.attr("val")) })
	if known, ok := r.fonts[name]; ok {
		return known
	}
	if r.fonts == nil {
		r.fonts = map[string]string{}
	}
	r.fonts[name] = name
	return name
}

// trim cuts white space off the ends of the text.
func (r *richReader) trim(keepLeft, keepRight bool) {
	from, end := 0, len(r.text)
	for !keepRight && end > 0 && isSpace(r.text[end-1]) {
		end--
	}
	for !keepLeft && from < end && isSpace(r.text[from]) {
		from++
	}
	r.text = append(r.text[:0], r.text[from:end]...)
	for i := range r.pieces {
		r.pieces[i].from = min(max(0, r.pieces[i].from-from), len(r.text))
	}
}

// runs is the text by pieces; nil when none of them names a font.
func (r *richReader) runs() []Run {
	var runs []Run
	named := false
	for i, p := range r.pieces {
		end := len(r.text)
		if i+1 < len(r.pieces) {
			end = r.pieces[i+1].from
		}
		if i == 0 && p.from > 0 { // text before the first run
			runs = append(runs, Run{Text: tidy(r.text[:p.from])})
		}
		runs = append(runs, Run{Text: tidy(r.text[p.from:end]), Font: p.font})
		named = named || p.font != ""
	}
	if !named {
		return nil
	}
	return runs
}

func joinRuns(runs []Run) string {
	var b strings.Builder
	for _, r := range runs {
		b.WriteString(r.Text)
	}
	return b.String()
}
