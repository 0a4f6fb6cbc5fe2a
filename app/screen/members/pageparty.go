package members

import (
	"bachudong/app/screen/process"
	"bachudong/data"
)

// newPartyTab lists the way into the Party.
func newPartyTab(p *page) *recordTab {
	t := newRecordTab(p, "Đảng", "Chưa ghi bước nào của việc giới thiệu đoàn viên ưu tú. Bấm Insert để thêm.")
	t.hold(nil, p.ways(process.Party), &ledger[data.PartyPath]{tab: t, kind: &data.PartyPaths, adds: "Thêm đoàn viên ưu tú",
		fresh:    func() data.PartyPath { return data.PartyPath{UnitID: p.unit()} },
		describe: partySteps})
	return t
}

// partySteps are the steps taken, in their order.
func partySteps(r *data.PartyPath) string {
	return joined(" · ",
		prefixed("chi đoàn bình xét ", r.VotedOn.Display()),
		prefixed("NQ chi đoàn ", joined(", ", r.BranchNumber, r.BranchDate.Display())),
		prefixed("NQ Đoàn cơ sở ", joined(", ", r.GrassrootsNumber, r.GrassrootsDate.Display())),
		prefixed("lớp nhận thức ", joined(", ", r.ClassOn.Display(), r.ClassCertificate)),
		prefixed("dự bị ", r.AdmittedOn.Display()),
		prefixed("chính thức ", r.OfficialOn.Display()),
		r.PartyCell,
		prefixed("dừng ", joined(", ", r.StoppedOn.Display(), r.StoppedWhy)))
}
