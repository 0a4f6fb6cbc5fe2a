package intake

import (
	"bachudong/data/sheet"
	"bachudong/data/vntext/legacy"
)

// decoded is a sheet with its texts in Unicode.
type decoded struct {
	sheet       *sheet.Sheet // to be read on; the sheet itself where nothing had to be changed
	encoding    string       // "unicode", "tcvn3", "vni", … or "mixed"
	conversions []Conversion
}

// decodeSheet turns the texts of a sheet into Unicode: each by the encoding of its font, unless the spelling of its column
// clearly shows another one, or the officer has said what the column is in. bytes is for texts of a file that is in no
// Unicode (Book.Legacy). The sheet itself stays as it is.
func decodeSheet(s *sheet.Sheet, layout Layout, bytes bool) *decoded {
	d := &decoder{layout: layout, bytes: bytes, groups: make(map[groupKey]*fontGroup), fonts: make(map[string]*evidence)}
	d.survey(s.Rows)
	out := &decoded{sheet: s, encoding: string(legacy.Unicode)}
	if !d.settle() {
		return out
	}
	c := converter{decoder: d, made: make(map[conversionKey]*Conversion)}
	if rows, changed := c.rows(s.Rows); changed {
		copied := *s
		copied.Rows = rows
		copied.Name = c.title(s.Name)
		out.sheet = &copied
	}
	out.encoding, out.conversions = c.summary()
	return out
}

// decoder knows, after the survey, in which encoding the texts of each column and font are.
type decoder struct {
	layout Layout
	bytes  bool
	scorer legacy.Scorer
	groups map[groupKey]*fontGroup
	recent []*fontGroup         // by column: the group of the last text there
	fonts  map[string]*evidence // of the whole sheet by font
}

type groupKey struct {
	col  int
	font string
}

// fontGroup is the texts of one column in one font. They vote together.
type fontGroup struct {
	groupKey
	byFont   legacy.Encoding
	capitals bool
	evidence
	doubtful bool // a text reads better in another encoding than in that of the font

	encoding legacy.Encoding // what they are taken for
	by       string
}

func (d *decoder) group(col int, font string) *fontGroup {
	for len(d.recent) <= col {
		d.recent = append(d.recent, nil)
	}
	if g := d.recent[col]; g != nil && g.font == font {
		return g
	}
	key := groupKey{col, font}
	g := d.groups[key]
	if g == nil {
		g = &fontGroup{groupKey: key}
		g.byFont, g.capitals = legacy.FontEncoding(font)
		d.groups[key] = g
	}
	d.recent[col] = g
	return g
}

// survey lets every text vote.
func (d *decoder) survey(rows []sheet.Row) {
	for i := range rows {
		for j := range rows[i].Cells {
			if c := &rows[i].Cells[j]; c.Kind == sheet.Text {
				eachPart(c, func(text, font string) { d.vote(c.Col, text, font) })
			}
		}
	}
	for _, g := range d.groups {
		g.scores.Prove(g.proofs)
		if d.fonts[g.font] == nil {
			d.fonts[g.font] = new(evidence)
		}
		d.fonts[g.font].add(&g.evidence)
	}
}

func (d *decoder) vote(col int, text, font string) {
	g := d.group(col, font)
	if isASCII(text) {
		return // but the group is there: its font may show it as capitals
	}
	if legacy.ProvesUnicode(text) {
		g.proofs++
		return
	}
	scores := d.scorer.Score(text)
	g.vote(text, &scores)
	if own := scores.Of(g.byFont); own.Bad > 0 && !g.doubtful {
		g.doubtful = d.better(g, &scores, g.byFont) != g.byFont
	}
}

// eachPart calls fn with each part of a cell's text that is in one font.
func eachPart(c *sheet.Cell, fn func(text, font string)) {
	runs := c.Runs()
	if runs == nil {
		fn(c.Text, c.Font())
	}
	for _, r := range runs {
		fn(r.Text, r.Font)
	}
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
