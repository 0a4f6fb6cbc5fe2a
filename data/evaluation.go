package data

import "bachudong/data/vntext"

// Result is what one row, one criterion or the whole evaluation came to.
type Result string

// The results of a row; a criterion and the whole are only ever open, met or not met.
const (
	Open      Result = ""         // not answered yet
	Met       Result = "met"      // Đạt
	NotMet    Result = "not_met"  // Chưa đạt
	NotArisen Result = "no_cases" // Không phát sinh: counts as met
)

// Label is the result as printed; "" for Open.
func (r Result) Label() string {
	return map[Result]string{Met: "Đạt", NotMet: "Chưa đạt", NotArisen: "Không phát sinh"}[r]
}

// Evaluation is one unit's round of one year: registration, figures, evidence, self-assessment, appraisal, decision.
// Rows holds one entry a criterion that has anything to say; a missing entry is an empty row.
type Evaluation struct {
	ID           ID
	UnitID       ID
	Year         int
	SetID        string
	Registration Document    // plan or registration of the unit
	Recognition  Document    // decision that recognised it
	FiguresAsOf  vntext.Date // ngày chốt số liệu
	Youth        string      // số thanh niên, typed in; "" unknown
	Note         string
	Rows         []EvaluationRow
}

// EvaluationRow is what is recorded for one criterion. The appraisal never overwrites the self-assessment.
type EvaluationRow struct {
	ID        ID
	Code      string // of the Criterion
	Figure    string // typed in; "" lets the register's figure stand, if there is one
	Evidence  []Document
	Self      Result
	Appraised Result
	Note      string
}

// Row is the entry for code, nil when the row is empty.
func (e *Evaluation) Row(code string) *EvaluationRow {
	for i := range e.Rows {
		if e.Rows[i].Code == code {
			return &e.Rows[i]
		}
	}
	return nil
}

// Side picks one of the two opinions that stand side by side.
type Side int

// The two opinions.
const (
	SelfSide Side = iota
	AppraisalSide
)

// Of is the result of the side in row; Open when row is nil.
func (s Side) Of(row *EvaluationRow) Result {
	switch {
	case row == nil:
		return Open
	case s == SelfSide:
		return row.Self
	}
	return row.Appraised
}

// GroupResult computes a criterion: not met as soon as one row is, met when every row is met or has not arisen, else
// open (strict reading of "đảm bảo, có hiệu quả").
func (e *Evaluation) GroupResult(g *CriteriaGroup, side Side) Result {
	result := Met
	for i := range g.Rows {
		switch side.Of(e.Row(g.Rows[i].Code)) {
		case NotMet:
			return NotMet
		case Open:
			result = Open
		}
	}
	return result
}

// Overall computes the conclusion: all three criteria must be met at the same time. A set without rows leaves it open.
func (e *Evaluation) Overall(set *CriteriaSet, side Side) Result {
	result := Met
	if set.Rows() == 0 {
		result = Open
	}
	for i := range set.Criteria {
		switch e.GroupResult(&set.Criteria[i], side) {
		case NotMet:
			return NotMet
		case Open:
			result = Open
		}
	}
	return result
}
