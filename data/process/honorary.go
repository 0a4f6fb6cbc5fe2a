package process

import (
	"bachudong/data"
	"bachudong/data/vntext"
)

// HonoraryCase is an honorary membership about to be recorded, with what the file knows of the person (domain: đoàn viên
// danh dự, apart from the count).
type HonoraryCase struct {
	Record  data.Honorary
	Person  data.Person
	Stays   []data.Membership
	Earlier []data.Honorary // of the same person, without this one
	Today   vntext.Date
}

// Findings judges the case. How honorary members are admitted is set by the central committee and not known here.
func (c *HonoraryCase) Findings() []Finding {
	var n notes
	r := &c.Record
	if c.Person.FullName == "" {
		n.block("full_name", "Chưa có họ và tên. Hãy nhập họ và tên.")
	}
	if r.UnitID == "" {
		n.block("unit_id", "Chưa chọn đơn vị công nhận. Hãy chọn đơn vị.")
	}
	if r.FromDate == "" {
		n.block("from_date", "Chưa có ngày công nhận. Hãy nhập ngày.")
		return n
	}
	n.inOrder(dated{"from_date", "Từ ngày", r.FromDate}, dated{"to_date", "Đến ngày", r.ToDate})
	for i := range c.Earlier {
		if e := &c.Earlier[i]; e.ToDate == "" || !before(e.ToDate, r.FromDate) {
			n.block("from_date", "%s đã là đoàn viên danh dự từ %s. Hãy xem lại.", c.Person.FullName, e.FromDate.Display())
			break
		}
	}
	if counted(c.Stays, r.FromDate) != nil {
		n.warn("from_date", "%s đang là đoàn viên và vẫn được tính; đoàn viên danh dự là danh sách riêng, không tính vào số đoàn viên.", c.Person.FullName)
	}
	if r.Merits == "" {
		n.warn("merits", "Chưa ghi thành tích, đóng góp.")
	}
	if r.DecisionNumber == "" {
		n.warn("decision_number", "Chưa có số quyết định công nhận; bổ sung khi có.")
	}
	return n
}
