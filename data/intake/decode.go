package intake

import (
	"slices"

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
// clearly shows another one, or the officer has said what the column is in. The sheet itself stays as it is.
func decodeSheet(s *sheet.Sheet, layout Layout) *decoded {
	d := &decoder{layout: layout, groups: make(map[groupKey]*fontGroup), fonts: make(map[string]*legacy.Scores)}
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
	scorer legacy.Scorer
	groups map[groupKey]*fontGroup
	recent []*fontGroup              // by column: the group of the last text there
	fonts  map[string]*legacy.Scores // the votes of the whole sheet by font
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
	scores   legacy.Scores
	proofs   int  // texts that can only be Unicode
	doubtful bool // a text reads better in another encoding than in that of the font

	encoding legacy.Encoding // what they are taken for
	by       string
}

// guesses are the encodings that the texts may be in. The code page of Windows only comes with files that know no fonts.
func (g *fontGroup) guesses() []legacy.Encoding {
	if g.font == "" {
		return legacy.Guessed[:]
	}
	return []legacy.Encoding{legacy.Unicode, legacy.TCVN3, legacy.VNI}
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
		total := d.fonts[g.font]
		if total == nil {
			total = new(legacy.Scores)
			d.fonts[g.font] = total
		}
		total.Add(&g.scores)
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
	g.scores.Add(&scores)
	if own := scores.Of(g.byFont); own.Bad > 0 && !g.doubtful {
		g.doubtful = g.better(&scores, g.byFont) != g.byFont
	}
}

// better is an encoding in which a text reads without a mistake, the likeliest first; own when there is none.
func (g *fontGroup) better(scores *legacy.Scores, own legacy.Encoding) legacy.Encoding {
	for _, e := range g.guesses() {
		if scores.Of(e).Flawless() {
			return e
		}
	}
	return own
}

// settle decides what each group is in, and tells whether there is anything to convert or to tell.
func (d *decoder) settle() bool {
	work := false
	for _, g := range d.groups {
		d.decide(g)
		work = work || g.encoding != legacy.Unicode || g.byFont != legacy.Unicode || g.doubtful
	}
	return work
}

// decide follows the officer, then the vote where it is clear, then the font. A tie goes to the encoding of the font; where
// that is Unicode, the other columns in the same font may break it.
func (d *decoder) decide(g *fontGroup) {
	g.encoding, g.by = g.byFont, ByFont
	if e := legacy.Encoding(d.layout.Encodings[g.col]); e.Known() {
		g.encoding, g.by = e, ByOfficer
		return
	}
	best := g.scores.Best(g.guesses())
	switch {
	case !slices.Contains(best, g.byFont):
		if g.scores.Clear(best[0], g.byFont) {
			g.encoding, g.by = best[0], ByVote
		}
	case g.byFont == legacy.Unicode && len(best) > 1:
		rest := d.fonts[g.font]
		if e := rest.Best(best)[0]; e != g.byFont && rest.Clear(e, g.byFont) {
			g.encoding, g.by = e, ByVote
		}
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
