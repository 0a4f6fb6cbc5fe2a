package process

import "bachudong/data"

// Finding is something about what is about to be recorded that the officer should know: where a rule is broken, or what
// the file does not tell. A blocking one must be mended first, the others leave the decision to the office.
type Finding struct {
	Blocks bool
	Field  string // key of the record's field it is about; "" is the whole
	Text   string // a sentence with what was found and what to do
	Source string // where the rule is written; "" when it is not a rule
}

// breach is the finding that a rule is broken.
func breach(r data.Rule, field, text string) Finding {
	return Finding{Blocks: r.Strict, Field: field, Text: text, Source: r.Source}
}

// Blocked tells whether one of the findings blocks.
func Blocked(findings []Finding) bool {
	for _, f := range findings {
		if f.Blocks {
			return true
		}
	}
	return false
}
