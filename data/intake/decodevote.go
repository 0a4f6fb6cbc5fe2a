package intake

import (
	"slices"

	"bachudong/data/vntext/legacy"
)

// evidence is what texts say about their encoding.
type evidence struct {
	scores legacy.Scores
	proofs int // texts that can only be Unicode
	sure   [len(legacy.Guessed)]int
	seen   map[string]bool // texts counted in sure: a word that only repeats proves nothing
}

// enough is how many words must be surely of an old encoding before a column whose font says nothing is taken for it, and
// enoughInCell how many in a cell that stands alone among Unicode. What is less, or a tie, is Unicode.
const (
	enough       = 3
	enoughInCell = 2
)

func (e *evidence) vote(text string, scores *legacy.Scores) {
	e.scores.Add(scores)
	if e.seen[text] {
		return
	}
	for i, guess := range legacy.Guessed {
		sure := scores.Of(guess).Sure
		if sure == 0 || e.sure[i] >= enough {
			continue
		}
		e.sure[i] += sure
		if e.seen == nil {
			e.seen = make(map[string]bool)
		}
		e.seen[text] = true
	}
}

func (e *evidence) add(more *evidence) {
	e.scores.Add(&more.scores)
	e.proofs += more.proofs
	for i := range e.sure {
		e.sure[i] += more.sure[i]
	}
}

func (e *evidence) sureOf(guess legacy.Encoding) int {
	return e.sure[slices.Index(legacy.Guessed[:], guess)]
}

// guesses are the encodings that the texts may be in. The code page of Windows only comes with files that know no fonts.
func (g *fontGroup) guesses() []legacy.Encoding {
	if g.font == "" {
		return legacy.Guessed[:]
	}
	return []legacy.Encoding{legacy.Unicode, legacy.TCVN3, legacy.VNI}
}

// better is an encoding in which a text reads without a mistake, the likeliest first; own when there is none.
func (d *decoder) better(g *fontGroup, scores *legacy.Scores, own legacy.Encoding) legacy.Encoding {
	for _, e := range g.guesses() {
		if s := scores.Of(e); s.Flawless() && (own != legacy.Unicode || d.bytes || s.Sure >= enoughInCell) {
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
	if e := d.elected(g); e != g.byFont {
		g.encoding, g.by = e, ByVote
	} else if d.bytes && g.byFont == legacy.Unicode && g.scores != (legacy.Scores{}) {
		g.encoding, g.by = legacy.Windows1252, ByDefault
	}
}

// elected is the encoding that the vote is clearly for; that of the font where it is for none.
func (d *decoder) elected(g *fontGroup) legacy.Encoding {
	voters, best := &g.evidence, g.scores.Best(g.guesses())
	if g.byFont == legacy.Unicode && (len(best) > 1 || d.bytes && !g.scores.Clear(best[0], g.byFont)) {
		voters = d.fonts[g.font]
		best = voters.scores.Best(best)
	}
	if slices.Contains(best, g.byFont) || !voters.scores.Clear(best[0], g.byFont) || !d.convincing(g, best[0]) {
		return g.byFont
	}
	return best[0]
}

// convincing tells whether there is enough that cannot be Unicode: in the column, or in all columns of its font.
func (d *decoder) convincing(g *fontGroup, e legacy.Encoding) bool {
	if g.byFont != legacy.Unicode || d.bytes || g.sureOf(e) >= enough {
		return true
	}
	all := d.fonts[g.font]
	return all.sureOf(e) >= enough && (g.sureOf(e) > 0 || all.scores.Clear(e, legacy.Unicode))
}
