package process

import (
	"context"

	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/reports/paper"
)

// joining are the processes by which somebody becomes a member.
var joining = []Process{
	{Key: "admission", Title: "Kết nạp…", Group: Joining, Suits: notMember, Nobody: true, Open: opener(&admission)},
}

var admission = Kind[data.Admission]{
	Title:  "Kết nạp đoàn viên",
	Record: &data.Admissions,
	Keys: []string{"unit_id", "admitted_on", "admitted_at", "applied_on", "introducer_id", "introducer", "minutes_number", "minutes_date",
		"present", "agreed", "decision_number", "decision_date", "decision_issuer", "note"},
	Labels: map[string]string{"unit_id": "Kết nạp vào chi đoàn (*)", "admitted_on": "Ngày kết nạp (*)", "introducer": "Hoặc tập thể giới thiệu",
		"minutes_date": "Ngày họp chi đoàn xét", "agreed": "Số tán thành"},
	Prepare: prepareAdmission,
}

func prepareAdmission(ctx context.Context, asked Asked) (Case[data.Admission], error) {
	file := asked.File
	var given Case[data.Admission]
	var id data.ID
	alone := ""
	who := &newcomer{today: asked.Today}
	given.Done = "Đã kết nạp đoàn viên mới"
	if len(asked.People) == 1 {
		id = asked.People[0]
		page, err := file.Person(ctx, id)
		if err != nil {
			return given, err
		}
		alone = page.Person.FullName
		given.Whom, given.Done = describe(&page.Person, ""), "Đã kết nạp "+alone
	}
	var err error
	if given.Record, err = file.ProposeAdmission(ctx, id, asked.branch(), asked.Today); err != nil {
		return given, err
	}
	if given.People, err = asked.members(ctx); err != nil {
		return given, err
	}
	given.Check = func(ctx context.Context, r data.Admission) ([]process.Finding, error) {
		c, err := file.AdmissionCase(ctx, who.person(), r)
		return c.Findings(), err
	}
	given.Write = func(ctx context.Context, r data.Admission) error { return file.Admit(ctx, who.person(), r) }
	given.Paper = printing(&asked, work.PaperFileName("KetNap", alone), "Giấy tờ kết nạp đoàn viên", 1,
		func(ctx context.Context, r data.Admission) ([]paper.Paper, error) {
			return asked.Desk.AdmissionPapers(ctx, r, who.person())
		})
	if id == "" {
		given.Above = who.fields
	}
	return given, nil
}

// opener lets a process open the dialog of a kind.
func opener[T any](kind *Kind[T]) func(screen.Host, []data.ID) {
	return func(host screen.Host, people []data.ID) {
		scope := host.Scope()
		ask(host, kind, Asked{Desk: host.Desk(), File: host.Desk().File, Today: host.Desk().Today(), Units: scope.Units, Unit: scope.Unit.Unit, People: people})
	}
}
