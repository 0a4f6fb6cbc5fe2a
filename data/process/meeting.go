package process

import "bachudong/data"

// numbers blocks on numbers of a meeting that contradict each other.
func (n *notes) numbers(v data.Vote) {
	if v.Members != nil && v.Present != nil && *v.Present > *v.Members {
		n.block("present", "Có mặt %d người, nhiều hơn tổng số %d đoàn viên. Hãy sửa lại số.", *v.Present, *v.Members)
	}
	if v.Present != nil && v.Agreed != nil && *v.Agreed > *v.Present {
		n.block("agreed", "Tán thành %d người, nhiều hơn %d người có mặt. Hãy sửa lại số.", *v.Agreed, *v.Present)
	}
}

// disciplinary judges the meeting that asks for a measure: at least so many thirds of the members come, more than so many
// percent of those agree.
func (n *notes) disciplinary(v data.Vote, rules data.Rulebook, c *DisciplineCase) {
	day := c.day()
	if r, set := rules.On(data.DisciplineQuorum, day); set && v.Members != nil && v.Present != nil && 3**v.Present < r.Value**v.Members {
		n.broken(r, "present", "Có mặt %d trên %d, chưa đủ %d/3 số đoàn viên. Hãy họp lại hoặc sửa số.", *v.Present, *v.Members, r.Value)
	}
	if r, set := rules.On(data.DisciplineVote, day); set && v.Present != nil && v.Agreed != nil && 100**v.Agreed <= r.Value**v.Present {
		n.broken(r, "agreed", "Tán thành %d trên %d người có mặt, chưa quá %d%%. Hãy xem lại biên bản.", *v.Agreed, *v.Present, r.Value)
	}
}
