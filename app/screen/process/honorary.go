package process

import (
	"context"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/reports/paper"
)

// honorary names honorary members, who are listed apart from the members.
var honorary = []Process{
	{Key: "honorary", Title: "Đoàn viên danh dự…", Group: Joining, Suits: living, Nobody: true, Open: opener(&honoraryMember)},
}

var honoraryMember = Kind[data.Honorary]{
	Title: "Công nhận đoàn viên danh dự", Record: &data.Honoraries,
	Keys:   []string{"unit_id", "from_date", "to_date", "merits", "decision_number", "decision_date", "decision_issuer", "note"},
	Labels: map[string]string{"unit_id": "Đơn vị công nhận (*)", "from_date": "Công nhận từ ngày (*)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Honorary], error) {
		given := Case[data.Honorary]{Done: "Đã ghi đoàn viên danh dự", Record: data.Honorary{UnitID: asked.Unit.ID, FromDate: asked.Today,
			DecisionIssuer: data.CommitteeOf(asked.Unit)}}
		who, file := &newcomer{today: asked.Today}, asked.File
		if len(asked.People) == 1 {
			var err error
			record := given.Record
			if given, _, err = about[data.Honorary](ctx, &asked, given.Done); err != nil {
				return given, err
			}
			given.Record = record
			given.Record.PersonID = asked.People[0]
		} else {
			given.Above = who.fields
		}
		given.Check = func(ctx context.Context, r data.Honorary) ([]process.Finding, error) {
			c, err := file.HonoraryCase(ctx, who.person(), r)
			return c.Findings(), err
		}
		given.Write = func(ctx context.Context, r data.Honorary) error { return file.Honour(ctx, who.person(), r) }
		given.Paper = printing(&asked, work.PaperFileName("DoanVienDanhDu", ""), "Quyết định công nhận đoàn viên danh dự", 1,
			func(ctx context.Context, r data.Honorary) ([]paper.Paper, error) {
				return asked.Desk.HonoraryPapers(ctx, r, who.person())
			})
		return given, nil
	},
}
