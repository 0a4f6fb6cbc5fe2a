package data_test

import (
	"testing"

	"bachudong/data"
)

func set(rows ...string) *data.CriteriaSet {
	s := &data.CriteriaSet{}
	for _, code := range rows {
		s.Criteria = append(s.Criteria, data.CriteriaGroup{Code: code, Rows: []data.Criterion{{Code: code + "a"}, {Code: code + "b"}}})
	}
	return s
}

func TestCriterionAndConclusion(t *testing.T) {
	two := set("1", "2")
	for _, c := range []struct {
		name           string
		rows           []data.EvaluationRow
		first, overall data.Result
	}{
		{"nothing answered", nil, data.Open, data.Open},
		{"all met", rows(data.Met, data.Met, data.Met, data.Met), data.Met, data.Met},
		{"not arisen counts as met", rows(data.Met, data.NotArisen, data.NotArisen, data.NotArisen), data.Met, data.Met},
		{"one row not met decides at once", rows(data.NotMet, data.Open, data.Met, data.Met), data.NotMet, data.NotMet},
		{"one row open keeps it open", rows(data.Met, data.Open, data.Met, data.Met), data.Open, data.Open},
		{"another criterion not met", rows(data.Met, data.Met, data.Met, data.NotMet), data.Met, data.NotMet},
	} {
		e := &data.Evaluation{Rows: c.rows}
		if got := e.GroupResult(&two.Criteria[0], data.SelfSide); got != c.first {
			t.Errorf("%s: criterion is %q, want %q", c.name, got, c.first)
		}
		if got := e.Overall(two, data.SelfSide); got != c.overall {
			t.Errorf("%s: conclusion is %q, want %q", c.name, got, c.overall)
		}
		if got := e.Overall(two, data.AppraisalSide); got != data.Open {
			t.Errorf("%s: the appraisal is %q, want it untouched by the self-assessment", c.name, got)
		}
	}
}

func rows(results ...data.Result) []data.EvaluationRow {
	codes := []string{"1a", "1b", "2a", "2b"}
	var out []data.EvaluationRow
	for i, r := range results {
		out = append(out, data.EvaluationRow{Code: codes[i], Self: r})
	}
	return out
}
