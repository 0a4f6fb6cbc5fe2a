package process

import (
	"context"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
)

var excelling = Kind[data.PartyPath]{
	Title:  "Đoàn viên ưu tú, vào Đảng",
	Record: &data.PartyPaths,
	Keys: []string{"voted_on", "present", "agreed", "branch_number", "branch_date", "grassroots_number", "grassroots_date", "class_on", "class_certificate",
		"admitted_on", "official_on", "party_cell", "stopped_on", "stopped_why", "note"},
	Labels: map[string]string{"class_on": "Lớp nhận thức về Đảng", "voted_on": "Chi đoàn bình xét"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.PartyPath], error) {
		var given Case[data.PartyPath]
		p, whom, err := asked.only(ctx)
		if err != nil {
			return given, err
		}
		judged, err := asked.File.PartyPathCase(ctx, p.ID)
		if err != nil {
			return given, err
		}
		given.Whom, given.Record, given.Done = whom, judged.Record, "Đã ghi các bước của "+p.FullName
		given.Check = func(_ context.Context, r data.PartyPath) ([]process.Finding, error) {
			c := judged
			c.Record = r
			return c.Findings(), nil
		}
		given.Write = asked.File.SavePartyPath
		given.Paper = &Paper[data.PartyPath]{Name: work.PaperFileName("GioiThieuDoanVienUuTu", p.FullName), Print: func(ctx context.Context, r data.PartyPath, path string) ([]string, error) {
			resolution, err := asked.Desk.RecommendationPaper(ctx, r)
			if err != nil {
				return nil, err
			}
			return asked.Desk.WritePapers(ctx, "Nghị quyết giới thiệu đoàn viên ưu tú", 1, path, resolution)
		}}
		return given, nil
	},
}
