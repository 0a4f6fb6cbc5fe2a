package evaluation

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// codesNamed is how many rows a sentence names before it only counts the others.
const codesNamed = 6

// tally counts the results of one side.
type tally struct {
	rows, met, notMet, notArisen, open int
}

func (t *tally) add(r data.Result) {
	t.rows++
	switch r {
	case data.Met:
		t.met++
	case data.NotMet:
		t.notMet++
	case data.NotArisen:
		t.notArisen++
	default:
		t.open++
	}
}

// counted is the number of rows that count as met.
func (t tally) counted() int { return t.met + t.notArisen }

func (t tally) untouched() bool { return t.open == t.rows }

// words are the counts that are not zero: "26 đạt, 1 chưa, 1 không phát sinh, 1 còn trống".
func (t tally) words() string {
	var parts []string
	for _, p := range []struct {
		n    int
		word string
	}{{t.met, "đạt"}, {t.notMet, "chưa đạt"}, {t.notArisen, "không phát sinh"}, {t.open, "còn trống"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.word))
		}
	}
	return strings.Join(parts, ", ")
}

func groupTally(e *data.Evaluation, g *data.CriteriaGroup, side data.Side) tally {
	var t tally
	for i := range g.Rows {
		t.add(side.Of(e.Row(g.Rows[i].Code)))
	}
	return t
}

func wholeTally(r *work.Round, side data.Side) tally {
	var t tally
	for i := range r.Set.Criteria {
		g := groupTally(&r.Evaluation, &r.Set.Criteria[i], side)
		t.rows, t.met, t.notMet, t.notArisen, t.open = t.rows+g.rows, t.met+g.met, t.notMet+g.notMet, t.notArisen+g.notArisen, t.open+g.open
	}
	return t
}

// codesWith lists the codes of the rows with a result on a side, criterion by criterion.
func codesWith(r *work.Round, side data.Side, result data.Result) [][]string {
	codes := make([][]string, len(r.Set.Criteria))
	for g := range r.Set.Criteria {
		for _, row := range r.Set.Criteria[g].Rows {
			if side.Of(r.Evaluation.Row(row.Code)) == result {
				codes[g] = append(codes[g], row.Code)
			}
		}
	}
	return codes
}

// obstacle says what keeps a side from being met: red for rows that are not met, amber for rows without a result. It is
// empty when all is met or nothing was begun.
func obstacle(r *work.Round, side data.Side) (string, kit.Tone) {
	if text := byCriterion(codesWith(r, side, data.NotMet)); text != "" {
		return "Chưa đạt " + text, kit.Red
	}
	if wholeTally(r, side).untouched() {
		return "", kit.Normal
	}
	if text := byCriterion(codesWith(r, side, data.Open)); text != "" {
		return "Còn trống " + text, kit.Amber
	}
	return "", kit.Normal
}

// byCriterion writes codes as "TC1: còn 1.2d; TC2: còn 2.1, 2.4".
func byCriterion(codes [][]string) string {
	var parts []string
	left, more := codesNamed, 0
	for g, list := range codes {
		n := min(left, len(list))
		left, more = left-n, more+len(list)-n
		if n > 0 {
			parts = append(parts, fmt.Sprintf("TC%d: còn %s", g+1, strings.Join(list[:n], ", ")))
		}
	}
	text := strings.Join(parts, "; ")
	if more > 0 {
		text += fmt.Sprintf(" và %d nội dung nữa", more)
	}
	return text
}

// conclusion is the computed result of a side in words.
func conclusion(r *work.Round, side data.Side) (string, kit.Tone) {
	switch r.Evaluation.Overall(&r.Set, side) {
	case data.Met:
		return "Đạt", kit.Green
	case data.NotMet:
		return "Chưa đạt", kit.Red
	}
	if wholeTally(r, side).untouched() {
		return "chưa có", kit.Muted
	}
	return "đang làm", kit.Amber
}

// statusText is the sentence of the status line.
func statusText(r *work.Round) string {
	self, appraised := wholeTally(r, data.SelfSide), wholeTally(r, data.AppraisalSide)
	text := fmt.Sprintf("%d nội dung · tự đánh giá %s", self.rows, self.words())
	if !appraised.untouched() {
		text += " · thẩm định " + appraised.words()
	}
	return text
}
