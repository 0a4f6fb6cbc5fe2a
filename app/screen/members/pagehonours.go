package members

import (
	"strconv"

	"bachudong/app/screen/process"
	"bachudong/data"
)

// newHonoursTab lists rewards and disciplinary measures.
func newHonoursTab(p *page) *recordTab {
	t := newRecordTab(p, "Khen thưởng – kỷ luật", "Chưa ghi khen thưởng, kỷ luật nào. Bấm Insert để thêm.")
	t.hold(nil, p.ways(process.Merits),
		&ledger[data.Award]{tab: t, kind: &data.Awards, adds: "Thêm khen thưởng",
			fresh:    func() data.Award { return data.Award{UnitID: p.unit()} },
			describe: func(r *data.Award) string { return joined(" · ", r.Form, r.Level, year(r.Year), r.Content) }},
		&ledger[data.Discipline]{tab: t, kind: &data.Disciplines, adds: "Thêm kỷ luật",
			fresh: func() data.Discipline { return data.Discipline{UnitID: p.unit()} },
			describe: func(r *data.Discipline) string {
				return joined(" · ", r.Form, r.RemovedFrom, r.Reason, prefixed(r.EndedHow+" ", r.EndedOn.Display()))
			}})
	return t
}

// year is "năm 2022", "" when it is not known.
func year(y *int) string {
	if y == nil {
		return ""
	}
	return "năm " + strconv.Itoa(*y)
}
