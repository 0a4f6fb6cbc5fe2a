package sheet

import "errors"

// readSharedStrings reads the table of texts that cells refer to by number; a workbook may have none.
func (a *archive) readSharedStrings(part string) ([]string, error) {
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
	var texts []string
	var scratch []byte
	for s.next() {
		if s.kind != startTag || string(s.name) != "si" {
			continue
		}
		scratch = s.richText(scratch[:0])
		if err := a.budget.spendText(len(scratch) + 16); err != nil {
			return nil, err
		}
		texts = append(texts, tidy(scratch))
	}
	return texts, s.failed()
}

// richText joins the text runs of the element whose start tag was just read (si, is), leaving out phonetic guides. As in
// Excel, blanks around the whole text count only under xml:space="preserve"; between runs they always count.
func (s *scanner) richText(dst []byte) []byte {
	if s.selfClosed {
		return dst
	}
	start, keepLeft, keepRight, first := len(dst), false, false, true
	inText := false
	for depth := 1; depth > 0 && s.next(); {
		switch s.kind {
		case startTag:
			name := string(s.name)
			if name == "rPh" || name == "phoneticPr" || name == "rPr" {
				s.skip()
				continue
			}
			if s.selfClosed {
				continue
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
				dst = s.appendText(dst)
			}
		}
	}
	return trimBlanks(dst, start, keepLeft, keepRight)
}

// trimBlanks cuts white space off the ends of b[start:].
func trimBlanks(b []byte, start int, keepLeft, keepRight bool) []byte {
	end := len(b)
	for !keepRight && end > start && isSpace(b[end-1]) {
		end--
	}
	from := start
	for !keepLeft && from < end && isSpace(b[from]) {
		from++
	}
	return append(b[:start], b[from:end]...)
}
