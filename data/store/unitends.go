package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// ends says of every unit there ever was when it ends; "" while it goes on.
type ends map[data.ID]vntext.Date

func unitEnds(ctx context.Context, q querier) (ends, error) {
	list, err := readVersions(ctx, q)
	return list.ends(), err
}

func (list versions) ends() ends {
	e := ends{}
	for _, v := range list { // oldest first: the last version decides
		e[v.ID] = v.To
	}
	return e
}

// check refuses a stay in a unit that is not there, or that lasts longer than its unit.
func (e ends) check(m *data.Membership) error {
	end, known := e[m.UnitID]
	switch {
	case !known:
		return data.Errorf(data.NotFound, "Không tìm thấy chi đoàn của người được thêm (mã nội bộ %s). Hãy tải lại cây đơn vị rồi làm lại.", m.UnitID)
	case end != "" && (m.To == "" || m.To > end):
		return data.Errorf(data.Conflict, "Đơn vị này đã kết thúc hoạt động từ ngày %s. Hãy chọn đơn vị đã nhận bàn giao, hoặc ghi ngày kết thúc sinh hoạt trước ngày đó.", end.Display())
	}
	return nil
}
