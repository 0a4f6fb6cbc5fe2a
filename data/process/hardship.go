package process

import (
	"bachudong/data"
	"bachudong/data/vntext"
)

// HardshipCase is the situation of somebody about to be recorded, with what is recorded already.
type HardshipCase struct {
	Record  data.Hardship
	Earlier []data.Hardship // of the same person, without this one
}

// Findings judges the case.
func (c *HardshipCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if r.Kind == "" {
		n.block("kind", "Chưa chọn đối tượng. Hãy chọn hoặc nhập.")
	}
	n.inOrder(dated{"from_date", "Từ ngày", r.FromDate}, dated{"to_date", "Đến ngày", r.ToDate})
	for i := range c.Earlier {
		if e := &c.Earlier[i]; vntext.SameText(e.Kind, r.Kind) && r.Kind != "" && (e.ToDate == "" || r.FromDate == "" || !before(e.ToDate, r.FromDate)) {
			n.warn("kind", "Đã có trong danh sách: %s%s.", lowerFirst(e.Kind), since(e.FromDate))
		}
	}
	if r.Situation == "" {
		n.warn("situation", "Chưa ghi hoàn cảnh cụ thể.")
	}
	return n
}

func since(day vntext.Date) string {
	if day == "" {
		return ""
	}
	return " từ " + day.Display()
}

// HelpCase is one help about to be recorded for one or many.
type HelpCase struct {
	Record data.Help // for each of the people
	People []data.ID
	Today  vntext.Date
}

// Findings judges the case.
func (c *HelpCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if len(c.People) == 0 {
		n.block("", "Chưa chọn ai được giúp. Hãy chọn ít nhất một người.")
	}
	if r.Form == "" && r.Content == "" {
		n.block("form", "Chưa ghi giúp gì. Hãy chọn hình thức hoặc ghi nội dung.")
	}
	switch {
	case r.GivenOn == "":
		n.warn("given_on", "Chưa có ngày giúp nên chưa tính cho kỳ nào.")
	case before(c.Today, r.GivenOn):
		n.warn("given_on", "Ngày giúp (%s) còn ở phía trước.", r.GivenOn.Display())
	}
	if r.Value == nil {
		n.warn("value", "Chưa ghi trị giá; nếu không quy ra tiền thì để trống.")
	}
	return n
}

// Total is the value of the help for all, in đồng; nil when none is given.
func (c *HelpCase) Total() *int {
	if c.Record.Value == nil {
		return nil
	}
	sum := *c.Record.Value * len(c.People)
	return &sum
}
