package data

import (
	"strings"

	"bachudong/data/vntext"
)

// What a scale grades.
const (
	MemberScale     = "member"
	TrainingScale   = "training"
	BranchScale     = "branch"
	GrassrootsScale = "grassroots"
)

// ScaleSubjects are all of them, in the order in which they are shown.
var ScaleSubjects = []string{MemberScale, TrainingScale, BranchScale, GrassrootsScale}

// ScaleSubjectLabels are their names on screen.
var ScaleSubjectLabels = map[string]string{
	MemberScale: "Xếp loại đoàn viên", TrainingScale: "Rèn luyện đoàn viên", BranchScale: "Xếp loại chi đoàn", GrassrootsScale: "Xếp loại Đoàn cơ sở",
}

// Scale is a list of grades in the years in which it is used (xếp loại), best first.
type Scale struct {
	ID       ID
	Subject  string
	Name     string
	FromYear int // 0: always
	ToYear   int // inclusive; LastYear: until another one follows
	Grades   []Grade
	Source   string
}

// LastYear ends a scale that is still used.
const LastYear = 9999

// Grade is one step of a scale. From is the least number of points; nil unless the office has set one.
type Grade struct {
	Label string `json:"label"`
	Short string `json:"short"`
	From  *int   `json:"from,omitempty"`
}

// ScaleIn is the scale that grades a subject in a year; one without grades when there is none.
func ScaleIn(scales []Scale, subject string, year int) Scale {
	for _, s := range scales {
		if s.Subject == subject && s.FromYear <= year && year <= s.ToYear {
			return s
		}
	}
	return Scale{Subject: subject}
}

// Labels are the names of the grades.
func (s *Scale) Labels() []string {
	labels := make([]string, len(s.Grades))
	for i, g := range s.Grades {
		labels[i] = g.Label
	}
	return labels
}

// Grade is the grade that a label or a short form names, whatever the capitals and blanks; nil when there is none.
func (s *Scale) Grade(text string) *Grade {
	for i := range s.Grades {
		if g := &s.Grades[i]; vntext.SameText(g.Label, text) || g.Short != "" && strings.EqualFold(g.Short, vntext.Clean(text)) {
			return g
		}
	}
	return nil
}

// Meant is the grade that somebody typed: Grade, or else the only one that begins so or whose words begin with these
// letters, accents or not; nil when none or several are.
func (s *Scale) Meant(typed string) *Grade {
	if g := s.Grade(typed); g != nil {
		return g
	}
	folded := vntext.Fold(typed)
	var meant *Grade
	for i := range s.Grades {
		label := vntext.Fold(s.Grades[i].Label)
		initials := ""
		for _, word := range strings.Fields(label) {
			initials += word[:1] // folded: letters without accents
		}
		if folded == "" || !strings.HasPrefix(label, folded) && !strings.HasPrefix(initials, folded) {
			continue
		}
		if meant != nil {
			return nil
		}
		meant = &s.Grades[i]
	}
	return meant
}

// Short is the short form of a label; a label of another scale stays as it is.
func (s *Scale) Short(label string) string {
	if g := s.Grade(label); g != nil && g.Short != "" {
		return g.Short
	}
	return label
}

// Proposed is the best grade whose points are reached; "" when the office has set no points, or too few are reached.
func (s *Scale) Proposed(points int) string {
	for _, g := range s.Grades {
		if g.From != nil && points >= *g.From {
			return g.Label
		}
	}
	return ""
}
