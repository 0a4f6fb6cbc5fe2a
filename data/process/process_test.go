package process_test

import (
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/process"
)

func number(n int) *int { return &n }

// rules are those of the tests, with numbers apart from the seeded ones where that tells more.
var rules = data.Rulebook{
	{Rule: data.DisciplineQuorum, Value: 2, Strict: true, Source: "Hướng dẫn A"},
	{Rule: data.DisciplineVote, Value: 50, Strict: true, Source: "Hướng dẫn B"},
	{Rule: data.IntroductionsAYear, Value: 2, From: "2018-01-01", Source: "Chủ trương 1+1"},
}

// said joins findings as "field! text (source)", where ! blocks.
func said(findings []process.Finding) string {
	var all []string
	for _, f := range findings {
		text := f.Field
		if f.Blocks {
			text += "!"
		}
		text += " " + f.Text
		if f.Source != "" {
			text += " (" + f.Source + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, "\n")
}

// wants fails unless the findings have a line with every text, and none that blocks when blocked is false.
func wants(t *testing.T, name string, findings []process.Finding, blocked bool, texts ...string) {
	t.Helper()
	got := said(findings)
	if process.Blocked(findings) != blocked {
		t.Errorf("%s: blocked is %v, want %v:\n%s", name, !blocked, blocked, got)
	}
	for _, text := range texts {
		if !strings.Contains(got, text) {
			t.Errorf("%s: no finding says %q:\n%s", name, text, got)
		}
	}
}
