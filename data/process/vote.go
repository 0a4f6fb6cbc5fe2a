package process

import (
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

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
