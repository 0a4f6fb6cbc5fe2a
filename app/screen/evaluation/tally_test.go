package evaluation

import (
	"fmt"
	"testing"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// roundOf is a round of two criteria with four rows each, answered in order by letters: d đạt, c chưa, k không phát sinh.
func roundOf(answers string) *work.Round {
	r := &work.Round{}
	for g, code := range []string{"1", "2"} {
		group := data.CriteriaGroup{Code: code}
		for i := range 4 {
			c := data.Criterion{Code: fmt.Sprintf("%s.%d", code, i+1)}
			group.Rows = append(group.Rows, c)
			result := map[byte]data.Result{'d': data.Met, 'c': data.NotMet, 'k': data.NotArisen}[answers[g*4+i]]
			r.Evaluation.Rows = append(r.Evaluation.Rows, data.EvaluationRow{Code: c.Code, Self: result})
		}
		r.Set.Criteria = append(r.Set.Criteria, group)
	}
	return r
}

func TestWhatStandsAgainstIt(t *testing.T) {
	for _, c := range []struct {
		answers, conclusion, obstacle string
		tone                          kit.Tone
	}{
		{"        ", "chưa có", "", kit.Normal},
		{"dddddddk", "Đạt", "", kit.Normal},
		{"dcdddddd", "Chưa đạt", "Chưa đạt TC1: còn 1.2", kit.Red},
		{"dcd ddcc", "Chưa đạt", "Chưa đạt TC1: còn 1.2; TC2: còn 2.3, 2.4", kit.Red},
		{"cccccccc", "Chưa đạt", "Chưa đạt TC1: còn 1.1, 1.2, 1.3, 1.4; TC2: còn 2.1, 2.2 và 2 nội dung nữa", kit.Red},
		{"ddd dddd", "đang làm", "Còn trống TC1: còn 1.4", kit.Amber},
	} {
		r := roundOf(c.answers)
		if got, _ := conclusion(r, data.SelfSide); got != c.conclusion {
			t.Errorf("%q: concluded %q, want %q", c.answers, got, c.conclusion)
		}
		if got, tone := obstacle(r, data.SelfSide); got != c.obstacle || tone != c.tone {
			t.Errorf("%q: against it stands %q (%d), want %q (%d)", c.answers, got, tone, c.obstacle, c.tone)
		}
		if got, _ := conclusion(r, data.AppraisalSide); got != "chưa có" {
			t.Errorf("%q: the appraisal is %q", c.answers, got)
		}
	}
}
