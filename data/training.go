package data

import "bachudong/data/vntext"

// TrainingContents are the five contents of the training programme (Chương trình Rèn luyện đoàn viên) in short.
var TrainingContents = [5]string{
	"Lý tưởng cách mạng, nhận thức chính trị", "Đạo đức, lối sống, tác phong", "Chuyên môn, nghiệp vụ (học tập)",
	"Sức khỏe", "Ý thức xây dựng tổ chức Đoàn",
}

// Training is what a member registered for a year and how it was judged.
type Training struct {
	ID           ID
	PersonID     ID
	Year         int
	RegisteredOn vntext.Date
	AssessedOn   vntext.Date
	Grade        string // label of the scale in force
	Recorder     string
	Note         string
	Items        [5]TrainingItem // by content
}

// TrainingItem is one of the five contents. Points are nil while nobody gave them.
type TrainingItem struct {
	Registered   string
	SelfPoints   *int
	BranchPoints *int
	Remark       string
}

// Total is the sum of the branch's points; nil when none are given.
func (t *Training) Total() *int { return t.sum(func(i *TrainingItem) *int { return i.BranchPoints }) }

// SelfTotal is the sum of the member's own points; nil when none are given.
func (t *Training) SelfTotal() *int { return t.sum(func(i *TrainingItem) *int { return i.SelfPoints }) }

func (t *Training) sum(of func(*TrainingItem) *int) *int {
	var sum int
	given := false
	for i := range t.Items {
		if points := of(&t.Items[i]); points != nil {
			sum, given = sum+*points, true
		}
	}
	if !given {
		return nil
	}
	return &sum
}
