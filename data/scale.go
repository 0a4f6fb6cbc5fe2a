package data

// What a scale grades.
const (
	MemberScale     = "member"
	TrainingScale   = "training"
	BranchScale     = "branch"
	GrassrootsScale = "grassroots"
)

// Scale is a list of grades in the years in which it is used (xếp loại), best first.
type Scale struct {
	ID       ID
	Subject  string
	Name     string
	FromYear int
	ToYear   int
	Grades   []Grade
	Source   string
}

// Grade is one step of a scale. From is the least number of points; nil unless the office has set one.
type Grade struct {
	Label string `json:"label"`
	Short string `json:"short"`
	From  *int   `json:"from,omitempty"`
}
