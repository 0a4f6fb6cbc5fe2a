package members

import (
	"bachudong/app/kit"
	"bachudong/app/screen/process"
	"bachudong/data"
)

// newHardshipTab lists situations and the help given.
func newHardshipTab(p *page) *recordTab {
	t := newRecordTab(p, "Hoàn cảnh & giúp đỡ", "Chưa ghi hoàn cảnh khó khăn, giúp đỡ nào. Bấm Insert để thêm.")
	t.hold(nil, p.ways(process.Caring),
		&ledger[data.Hardship]{tab: t, kind: &data.Hardships, adds: "Thêm hoàn cảnh",
			fresh: func() data.Hardship { return data.Hardship{UnitID: p.unit()} },
			describe: func(r *data.Hardship) string {
				return joined(" · ", r.Kind, r.Situation, prefixed("đến ", r.ToDate.Display()))
			}},
		&ledger[data.Help]{tab: t, kind: &data.Helps, adds: "Thêm lần giúp đỡ",
			fresh: func() data.Help { return data.Help{UnitID: p.unit()} },
			describe: func(r *data.Help) string {
				return joined(" · ", r.Form, r.Content, money(r.Value), r.Giver)
			}})
	return t
}

// money is "500.000 đồng", "" when it is not known.
func money(value *int) string {
	if value == nil {
		return ""
	}
	return kit.Number(*value) + " đồng"
}
