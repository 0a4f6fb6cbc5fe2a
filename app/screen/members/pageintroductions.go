package members

import (
	"bachudong/app/screen/process"
	"bachudong/data"
)

// newIntroductionsTab lists the youth whom the member introduces.
func newIntroductionsTab(p *page) *recordTab {
	t := newRecordTab(p, "Giới thiệu 1+1", "Chưa ghi thanh niên nào được giới thiệu. Bấm Insert để thêm.")
	t.hold(nil, p.ways(process.Introducing), &ledger[data.Introduction]{tab: t, kind: &data.Introductions, adds: "Thêm người được giới thiệu",
		fresh: func() data.Introduction {
			return data.Introduction{UnitID: p.unit(), Channel: data.IntroductionChannels[0], Result: data.IntroductionOpen}
		},
		label: func(r *data.Introduction) string { return joined(" ", "Vào", r.Channel) },
		describe: func(r *data.Introduction) string {
			return joined(" · ", r.YouthName, r.YouthBirth.Display(), r.YouthJob, joined(" ", r.Result, r.ResultOn.Display()))
		},
		judge: func(r *data.Introduction) (string, string) {
			if r.YouthID == "" && r.YouthName == "" {
				return "youth_name", "Chưa biết thanh niên là ai. Hãy chọn người trong sổ hoặc nhập họ tên."
			}
			return "", ""
		}})
	return t
}
