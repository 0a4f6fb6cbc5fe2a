package data

// GradeCount is how many were given a grade.
type GradeCount struct {
	Label string
	Count int
}

// YearTally counts what a yearly assessment came to: Total is the sum of the grades, of Excused and of Open.
type YearTally struct {
	Total   int
	Grades  []GradeCount // those of the scale in force, best first, then others that are kept
	Excused int          // without a rating, with the reason why
	Open    int          // neither
}

// NewYearTally counts nobody yet by the grades of a scale.
func NewYearTally(scale *Scale) YearTally {
	var t YearTally
	for _, g := range scale.Grades {
		t.Grades = append(t.Grades, GradeCount{Label: g.Label})
	}
	return t
}

// Add counts one rating; why is the reason when there is none.
func (t *YearTally) Add(rating, why string) {
	t.Total++
	switch {
	case rating == "" && why != "":
		t.Excused++
	case rating == "":
		t.Open++
	default:
		t.grade(rating).Count++
	}
}

// grade is the count of a label, added if it is none of the scale.
func (t *YearTally) grade(label string) *GradeCount {
	for i := range t.Grades {
		if t.Grades[i].Label == label {
			return &t.Grades[i]
		}
	}
	t.Grades = append(t.Grades, GradeCount{Label: label})
	return &t.Grades[len(t.Grades)-1]
}

// Join adds what another tally of the same scale counts.
func (t *YearTally) Join(other YearTally) {
	t.Total, t.Excused, t.Open = t.Total+other.Total, t.Excused+other.Excused, t.Open+other.Open
	for _, g := range other.Grades {
		t.grade(g.Label).Count += g.Count
	}
}

// Rated is how many have a grade.
func (t *YearTally) Rated() int { return t.Total - t.Excused - t.Open }
