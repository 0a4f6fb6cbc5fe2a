package evaluation

import (
	"fmt"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// matrixRow is one unit's line of the matrix.
func matrixRow(r *work.Round) []kit.Cell {
	e := &r.Evaluation
	row := []kit.Cell{matrixUnit: {Text: r.Unit.Name, Tone: kit.Link}, matrixRegistration: paperCell(e.Registration, "chưa có")}
	for g := range r.Set.Criteria {
		row = append(row, criterionCell(e, &r.Set.Criteria[g]))
	}
	text, tone := state(r)
	return append(row, resultCell(r), paperCell(e.Recognition, ""), kit.Cell{Text: text, Tone: tone, Pill: true})
}

func paperCell(d data.Document, missing string) kit.Cell {
	switch {
	case d.Number != "":
		return kit.Cell{Text: d.Number}
	case d.Date != "":
		return kit.Cell{Text: d.Date.Display()}
	}
	return kit.Cell{Text: missing, Tone: kit.Amber}
}

// criterionCell shows a criterion as "self · appraised": in words once it is decided, else how many rows are met.
func criterionCell(e *data.Evaluation, g *data.CriteriaGroup) kit.Cell {
	var texts [2]string
	var decided [2]data.Result
	for i, side := range []data.Side{data.SelfSide, data.AppraisalSide} {
		t := groupTally(e, g, side)
		decided[i] = e.GroupResult(g, side)
		switch {
		case decided[i] == data.Met:
			texts[i] = "Đạt"
		case decided[i] == data.NotMet:
			texts[i] = "Chưa"
		case t.untouched():
			texts[i] = "—"
		default:
			texts[i] = fmt.Sprintf("%d/%d", t.counted(), t.rows)
		}
	}
	cell := kit.Cell{Text: strings.Join(texts[:], " · "), Tone: kit.Normal}
	switch {
	case decided[0] == data.NotMet || decided[1] == data.NotMet:
		cell.Tone = kit.Red
	case decided[0] == data.Met && decided[1] == data.Met:
		cell.Tone = kit.Green
	case texts == [2]string{"—", "—"}:
		cell.Tone = kit.Muted
	}
	return cell
}

// resultCell is the conclusion that counts: the appraisal's once it is decided, else the unit's own.
func resultCell(r *work.Round) kit.Cell {
	for _, side := range []data.Side{data.AppraisalSide, data.SelfSide} {
		if result := r.Evaluation.Overall(&r.Set, side); result != data.Open {
			text, tone := conclusion(r, side)
			if side == data.SelfSide {
				tone = kit.Normal // the unit's own word is not the result yet
			}
			return kit.Cell{Text: text, Tone: tone, Bold: side == data.AppraisalSide}
		}
	}
	return kit.Cell{Text: "—", Tone: kit.Muted}
}

// state says how far a unit has come.
func state(r *work.Round) (string, kit.Tone) {
	e := &r.Evaluation
	self, appraised := wholeTally(r, data.SelfSide), wholeTally(r, data.AppraisalSide)
	switch {
	case e.Recognition.Number != "":
		return "Đã công nhận", kit.Green
	case e.Overall(&r.Set, data.AppraisalSide) == data.Met:
		return "Chờ công nhận", kit.Info
	case e.Overall(&r.Set, data.AppraisalSide) == data.NotMet && appraised.open == 0:
		return "Không đạt", kit.Red
	case !appraised.untouched():
		return "Đang thẩm định", kit.Amber
	case self.open == 0 && self.rows > 0:
		return "Chờ thẩm định", kit.Info
	case !self.untouched():
		return fmt.Sprintf("Còn trống %d", self.open), kit.Amber
	case e.Registration.Number != "" || e.Registration.Date != "":
		return "Đã đăng ký", kit.Muted
	}
	return "Chưa bắt đầu", kit.Muted
}

// matrixTotals are the numbers at the foot of form R-02.
func matrixTotals(rounds []work.Round) string {
	registered, met, recognised := 0, 0, 0
	for i := range rounds {
		r := &rounds[i]
		if r.Evaluation.Registration.Number != "" || r.Evaluation.Registration.Date != "" {
			registered++
		}
		if r.Evaluation.Overall(&r.Set, data.SelfSide) == data.Met {
			met++
		}
		if r.Evaluation.Recognition.Number != "" {
			recognised++
		}
	}
	return fmt.Sprintf("%d Đoàn cơ sở · đăng ký %d · tự đánh giá đạt %d · được công nhận %d (%s %%)", len(rounds), registered, met, recognised,
		strings.Replace(strings.TrimSuffix(fmt.Sprintf("%.1f", 100*float64(recognised)/float64(len(rounds))), ".0"), ".", ",", 1))
}
