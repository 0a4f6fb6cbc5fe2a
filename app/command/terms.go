package command

import (
	"strings"

	"bachudong/data"
)

// terms are the flags of commands that write something about people.
type terms struct{ with, purpose *string }

// askTerms adds the flags to a call.
func (c *call) askTerms() terms {
	return terms{with: c.String("with", "", "numbers: gồm số CCCD, điện thoại; beliefs: gồm dân tộc, tôn giáo; cách nhau bằng dấu phẩy"),
		purpose: c.String("purpose", "", "mục đích kết xuất, ghi vào nhật ký kết xuất")}
}

// disclosure is what the flags say.
func (t terms) disclosure() (data.Disclosure, error) {
	d := data.Disclosure{Purpose: strings.TrimSpace(*t.purpose)}
	for _, word := range strings.FieldsFunc(*t.with, func(r rune) bool { return r == ',' || r == ' ' }) {
		switch data.Sensitive(word) {
		case data.Numbers:
			d.Numbers = true
		case data.Beliefs:
			d.Beliefs = true
		default:
			return d, misuse{"--with nhận numbers (số CCCD, điện thoại) và beliefs (dân tộc, tôn giáo), không có “" + word + "”."}
		}
	}
	return d, nil
}
