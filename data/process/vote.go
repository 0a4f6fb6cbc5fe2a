package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// numbers blocks on numbers of a meeting that contradict each other.
func (n *notes) numbers(v data.Vote) {
	if v.Members != nil && v.Present != nil && *v.Present > *v.Members {
		n.block("present", "Có mặt %d người, nhiều hơn tổng số %d đoàn viên. Hãy sửa lại số.", *v.Present, *v.Members)
	}
	if v.Present != nil && v.Agreed != nil && *v.Agreed > *v.Present {
		n.block("agreed", "Tán thành %d người, nhiều hơn %d người có mặt. Hãy sửa lại số.", *v.Agreed, *v.Present)
	}
}

// majority judges a rule that asks for more than so many percent of those present.
func (n *notes) majority(rules data.Rulebook, key string, v data.Vote, day vntext.Date) {
	rule, set := rules.On(key, day)
	if set && v.Present != nil && v.Agreed != nil && *v.Agreed <= *v.Present && 100**v.Agreed <= rule.Value**v.Present {
		n.broken(rule, "agreed", "Tán thành %d trên %d người có mặt, chưa quá %s. Hãy xem lại biên bản.", *v.Agreed, *v.Present, share(rule.Value))
	}
}

// share is so many percent as it is said.
func share(percent int) string {
	if percent == 50 {
		return "một nửa"
	}
	return fmt.Sprintf("%d%%", percent)
}
