package intake

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"bachudong/data/sheet"
	"bachudong/data/vntext/legacy"
)

// converter writes the texts of a surveyed sheet in Unicode and keeps account.
type converter struct {
	*decoder
	made map[conversionKey]*Conversion
}

type conversionKey struct {
	groupKey
	encoding legacy.Encoding
	by       string
}

// rows are the rows in Unicode; those that need no change share their cells with the sheet.
func (c *converter) rows(rows []sheet.Row) (converted []sheet.Row, changed bool) {
	converted = slices.Clone(rows)
	for i := range converted {
		own := false
		for j := range converted[i].Cells {
			cell := &converted[i].Cells[j]
			if cell.Kind != sheet.Text {
				continue
			}
			text := c.text(cell)
			if text == cell.Text {
				continue
			}
			if !own {
				converted[i].Cells = slices.Clone(converted[i].Cells)
				own, changed = true, true
			}
			converted[i].Cells[j].Text = text
			if cell.Runs() != nil { // they say what the text was
				converted[i].Cells[j].Style = &sheet.Style{Format: cell.Format(), Font: cell.Font()}
			}
		}
	}
	return converted, changed
}

func (c *converter) text(cell *sheet.Cell) string {
	var whole []string
	eachPart(cell, func(text, font string) { whole = append(whole, c.piece(c.group(cell.Col, font), text)) })
	return strings.Join(whole, "")
}

// piece is a text in Unicode. Text of plain Latin letters only changes in fonts that show it as capitals.
func (c *converter) piece(g *fontGroup, text string) string {
	if isASCII(text) && g.encoding != legacy.VIQR {
		if g.capitals && g.encoding == legacy.TCVN3 {
			return strings.ToUpper(text)
		}
		return text
	}
	e, by := c.encodingOf(g, text)
	if e == legacy.Unicode && g.byFont == legacy.Unicode && by != ByOfficer {
		return text
	}
	after, undecodable := text, 0
	if e != legacy.Unicode {
		after, undecodable = legacy.Decode(text, e)
	}
	switch {
	case e == legacy.TCVN3 && g.capitals:
		after = strings.ToUpper(after)
	case e == legacy.TCVN3:
		after = legacy.RestoreCapitals(after)
	}
	key := conversionKey{g.groupKey, e, by}
	if c.made[key] == nil {
		c.made[key] = newConversion(g, e, by)
	}
	c.made[key].add(text, after, undecodable)
	return after
}

// encodingOf is what one text is in: that of its column, unless it can only be Unicode, or reads without a mistake in
// another encoding and not in that one.
func (c *converter) encodingOf(g *fontGroup, text string) (e legacy.Encoding, by string) {
	if legacy.ProvesUnicode(text) {
		if g.encoding == legacy.Unicode {
			return legacy.Unicode, g.by
		}
		return legacy.Unicode, ByVote
	}
	if g.by == ByOfficer {
		return g.encoding, g.by
	}
	scores := c.scorer.Score(text)
	if scores.Of(g.encoding).Bad == 0 {
		return g.encoding, g.by
	}
	if e := c.better(g, &scores, g.encoding); e != g.encoding {
		if e == g.byFont {
			return e, ByFont
		}
		return e, ByVote
	}
	return g.encoding, g.by
}

// title is the name of the sheet, which has no font of its own: it is in an old encoding where one reads it without a
// mistake that the sheet uses too.
func (c *converter) title(name string) string {
	scores := c.scorer.Score(name)
	if scores.Of(legacy.Unicode).Bad == 0 {
		return name
	}
	for _, e := range legacy.Guessed {
		if s := scores.Of(e); s.Flawless() && s.Sure > 0 && c.uses(e) {
			name, _ = legacy.Decode(name, e)
			return name
		}
	}
	return name
}

func (c *converter) uses(e legacy.Encoding) bool {
	for key := range c.made {
		if key.encoding == e {
			return true
		}
	}
	return false
}

// summary is the one encoding of the sheet, or "mixed", and the conversions by column.
func (c *converter) summary() (encoding string, conversions []Conversion) {
	used := make(map[string]bool)
	for _, made := range c.made {
		used[made.Encoding] = true
		conversions = append(conversions, *made)
	}
	for _, g := range c.groups {
		if g.proofs > 0 || g.encoding == legacy.Unicode && g.scores != (legacy.Scores{}) {
			used[string(legacy.Unicode)] = true
		}
	}
	slices.SortFunc(conversions, func(a, b Conversion) int {
		return cmp.Or(a.Column-b.Column, strings.Compare(a.Font, b.Font), strings.Compare(a.Encoding, b.Encoding), strings.Compare(a.By, b.By))
	})
	switch names := slices.Collect(maps.Keys(used)); len(names) {
	case 0:
		return string(legacy.Unicode), conversions
	case 1:
		return names[0], conversions
	}
	return mixedEncodings, conversions
}

// mixedEncodings is what the encoding of a sheet is called that has several.
const mixedEncodings = "mixed"
