package biff

// Style is what a cell's style number leads to.
type Style struct {
	Format int // number of the format
	Font   string
}

// Sheet is a page of the workbook.
type Sheet struct {
	Name   string
	Hidden bool
	offset int
}

// Book is what the beginning of the stream tells of the whole workbook.
type Book struct {
	Sheets   []Sheet
	Styles   []Style
	Formats  map[int]string // codes that the file spells out itself
	Date1904 bool

	stream []byte
	old    bool // before Excel 97: text has one byte a letter
	fonts  []string
	texts  []Text
	left   int // bytes of records that may still be read: sheets may point to the same place
}

const (
	version5, version8 = 0x0500, 0x0600
	globals, worksheet = 0x0005, 0x0010
	sheetKinds         = 0xFF00 // of the flags of a sheet; 0 is a page of cells
	hiddenSheet        = 0x0003
	longestStyleTable  = 1 << 16
	allowedRereads     = 4
	noSuchFont         = 4
)

// Open reads the beginning of a stream; spend is told how many bytes of text are kept and may stop the work. Its own
// errors are ErrDamaged, ErrVersion and ErrEncrypted.
func Open(stream []byte, spend func(bytes int) error) (*Book, error) {
	b := &Book{stream: stream, Formats: map[int]string{}, left: allowedRereads*len(stream) + 1<<16}
	c := &cursor{stream: stream}
	if !c.next() || c.id&0x00FF != recBOF&0x00FF {
		return nil, ErrDamaged
	}
	switch version := c.u16(0); {
	case c.id != recBOF || version != version5 && version != version8:
		return nil, ErrVersion
	case c.u16(2) != globals:
		return nil, ErrDamaged
	default:
		b.old = version == version5
	}
	var formats []int // of the styles, whose fonts may come later
	var fonts []int
	for c.next() && c.id != recEOF {
		switch c.id {
		case recFilePass:
			return nil, ErrEncrypted
		case recDateMode:
			b.Date1904 = c.u16(0) == 1
		case recFont:
			b.fonts = append(b.fonts, b.name(&reader{current: c.body[min(14, len(c.body)):]}, 1))
		case recFormat:
			b.addFormat(c)
		case recXF:
			fonts, formats = append(fonts, c.u16(0)), append(formats, c.u16(2))
		case recBoundSheet:
			b.addSheet(c)
		case recSST:
			if err := b.readTexts(c, spend); err != nil {
				return nil, err
			}
		}
		if len(b.fonts)+len(fonts)+len(b.Sheets) > longestStyleTable {
			return nil, ErrDamaged
		}
	}
	for i := range fonts {
		b.Styles = append(b.Styles, Style{Format: formats[i], Font: b.font(fonts[i])})
	}
	return b, nil
}

func (b *Book) addFormat(c *cursor) {
	length := 2
	if b.old {
		length = 1
	}
	b.Formats[c.u16(0)] = b.name(&reader{current: c.body[min(2, len(c.body)):]}, length)
}

// addSheet keeps pages of cells; charts and macros hold no list.
func (b *Book) addSheet(c *cursor) {
	flags := c.u16(4)
	if flags&sheetKinds != 0 || len(c.body) < 7 {
		return
	}
	b.Sheets = append(b.Sheets, Sheet{Name: b.name(&reader{current: c.body[6:]}, 1), Hidden: flags&hiddenSheet != 0, offset: int(c.u32(0))})
}

// readTexts reads the table of shared texts. What it says of its own length is not believed.
func (b *Book) readTexts(c *cursor, spend func(int) error) error {
	r := c.whole()
	r.u32()
	for n := r.u32(); n > 0; n-- {
		if len(r.current) == 0 && len(r.rest) == 0 {
			return nil
		}
		text := b.text(r, 2)
		if err := spend(len(text.String)*(1+min(1, len(text.Runs))) + 16 + 32*len(text.Runs)); err != nil {
			return err
		}
		b.texts = append(b.texts, text)
	}
	return nil
}

// font is a name by number; there is no number 4.
func (b *Book) font(i int) string {
	if i > noSuchFont {
		i--
	}
	if i < 0 || i >= len(b.fonts) {
		return ""
	}
	return b.fonts[i]
}
