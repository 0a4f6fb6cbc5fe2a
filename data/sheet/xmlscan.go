package sheet

import (
	"bytes"
	"errors"
	"io"
)

// maxToken bounds one tag or one text of an XML part: a cell holds 32,767 characters, each at most ten bytes as a
// character reference.
const maxToken = 4 << 20

var (
	errBrokenXML = errors.New("xml is not well formed")
	errLongToken = errors.New("xml text or tag is too long")
)

type tokenKind uint8

const (
	startTag tokenKind = iota
	endTag
	textRun   // raw: entities are not resolved
	cdataText // raw: has no entities
)

// scanner cuts an XML part into tags and texts without copying them: everything it hands out is valid until the next
// call of next. It does not match start and end tags; readers ask for the end tags they cannot do without.
type scanner struct {
	src        io.Reader
	buf        []byte
	pos, end   int
	err        error
	kind       tokenKind
	name       []byte // local name of the tag
	attrs      []byte // raw attributes of a start tag
	selfClosed bool   // <a/>: no end tag follows
	text       []byte
}

func newScanner(src io.Reader) *scanner {
	return &scanner{src: src, buf: make([]byte, 64<<10)}
}

// next moves to the next token; false at the end or on an error, which failed reports.
func (s *scanner) next() bool {
	for s.err == nil {
		i := bytes.IndexByte(s.buf[s.pos:s.end], '<')
		if i > 0 {
			s.kind, s.text = textRun, s.buf[s.pos:s.pos+i]
			s.pos += i
			return true
		}
		if i < 0 {
			s.more()
			continue
		}
		if s.markup() {
			return true
		}
	}
	return false
}

// failed is the error that ended the scan, nil at a plain end.
func (s *scanner) failed() error {
	if s.err == io.EOF {
		return nil
	}
	return s.err
}

// more reads on, keeping what lies behind pos; false and err set when there is nothing more.
func (s *scanner) more() bool {
	if s.err != nil {
		return false
	}
	if s.pos > 0 {
		copy(s.buf, s.buf[s.pos:s.end])
		s.end -= s.pos
		s.pos = 0
	}
	if s.end == len(s.buf) {
		if s.end >= maxToken {
			s.err = errLongToken
			return false
		}
		s.buf = append(s.buf, make([]byte, len(s.buf))...)
	}
	for tries := 0; tries < 100; tries++ {
		n, err := s.src.Read(s.buf[s.end:])
		s.end += n
		if n > 0 {
			return true
		}
		if err != nil {
			s.err = err
			return false
		}
	}
	s.err = io.ErrNoProgress
	return false
}

// markup handles what begins with '<' at pos; false when it was skipped (comment, instruction) or broken.
func (s *scanner) markup() bool {
	for s.end-s.pos < 2 {
		if !s.more() {
			return s.broken()
		}
	}
	switch s.buf[s.pos+1] {
	case '?':
		s.until(2, "?>")
		return false
	case '!':
		return s.declaration()
	}
	return s.tag()
}

// declaration handles comments and CDATA; a document type is refused, spreadsheets have none.
func (s *scanner) declaration() bool {
	const comment, cdata = "<!--", "<![CDATA["
	for s.end-s.pos < len(cdata) && s.more() {
	}
	head := s.buf[s.pos:s.end]
	switch {
	case bytes.HasPrefix(head, []byte(comment)):
		s.until(len(comment), "-->")
		return false
	case bytes.HasPrefix(head, []byte(cdata)):
		s.kind = cdataText
		body, ok := s.until(len(cdata), "]]>")
		s.text = body
		return ok
	}
	return s.broken()
}

// until moves behind the first stop that begins at pos+skip or later and returns what lies before it.
func (s *scanner) until(skip int, stop string) ([]byte, bool) {
	from := skip
	for {
		if i := bytes.Index(s.buf[min(s.pos+from, s.end):s.end], []byte(stop)); i >= 0 {
			body := s.buf[s.pos+skip : s.pos+from+i]
			s.pos += from + i + len(stop)
			return body, true
		}
		from = max(skip, s.end-s.pos-len(stop)+1)
		if !s.more() {
			return nil, s.broken()
		}
	}
}

// tag reads the start or end tag at pos. An attribute value may hold '>'.
func (s *scanner) tag() bool {
	i := 1
	for {
	inBuffer:
		for s.pos+i < s.end {
			c := s.buf[s.pos+i]
			if c == '>' {
				s.split(s.buf[s.pos+1 : s.pos+i])
				s.pos += i + 1
				return true
			}
			if c == '"' || c == '\'' {
				n := bytes.IndexByte(s.buf[s.pos+i+1:s.end], c)
				if n < 0 {
					break inBuffer
				}
				i += n + 1
			}
			i++
		}
		if !s.more() {
			return s.broken()
		}
	}
}

// split takes a tag apart; body is what stands between the angle brackets.
func (s *scanner) split(body []byte) {
	s.kind, s.selfClosed = startTag, false
	if len(body) > 0 && body[0] == '/' {
		s.kind = endTag
		body = body[1:]
	} else if len(body) > 0 && body[len(body)-1] == '/' {
		s.selfClosed = true
		body = body[:len(body)-1]
	}
	n := 0
	for n < len(body) && !isSpace(body[n]) {
		n++
	}
	s.name, s.attrs = localName(body[:n]), body[n:]
}

// broken ends the scan for good.
func (s *scanner) broken() bool {
	if s.err == nil || s.err == io.EOF {
		s.err = errBrokenXML
	}
	return false
}

// skip moves behind the end of the element whose start tag was just read.
func (s *scanner) skip() {
	if s.selfClosed {
		return
	}
	for depth := 1; depth > 0 && s.next(); {
		switch {
		case s.kind == startTag && !s.selfClosed:
			depth++
		case s.kind == endTag:
			depth--
		}
	}
}

// attr is the raw value of an attribute of the start tag by its local name; nil when it is not there.
func (s *scanner) attr(local string) []byte {
	for rest := s.attrs; ; {
		name, value, after, ok := nextAttr(rest)
		if !ok {
			return nil
		}
		if string(localName(name)) == local {
			return value
		}
		rest = after
	}
}

// flag reads a boolean attribute.
func (s *scanner) flag(local string) bool {
	v := string(s.attr(local))
	return v == "1" || v == "true" || v == "on"
}

// nextAttr cuts the first attribute off.
func nextAttr(in []byte) (name, value, rest []byte, ok bool) {
	i := 0
	for i < len(in) && isSpace(in[i]) {
		i++
	}
	start := i
	for i < len(in) && in[i] != '=' && !isSpace(in[i]) {
		i++
	}
	name = in[start:i]
	for i < len(in) && in[i] != '"' && in[i] != '\'' {
		i++
	}
	if i >= len(in) {
		return nil, nil, nil, false
	}
	n := bytes.IndexByte(in[i+1:], in[i])
	if n < 0 {
		return nil, nil, nil, false
	}
	return name, in[i+1 : i+1+n], in[i+n+2:], true
}

func localName(name []byte) []byte {
	if i := bytes.IndexByte(name, ':'); i >= 0 {
		return name[i+1:]
	}
	return name
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }
