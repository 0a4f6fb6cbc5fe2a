package process

import (
	"context"

	"bachudong/app/kit"
	"bachudong/app/screen/recordform"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
)

var disciplining = Kind[data.Discipline]{
	Title:  "Kỷ luật",
	Record: &data.Disciplines,
	Keys: []string{"form", "removed_from", "effective_on", "minutes_number", "minutes_date", "members", "present", "agreed", "decided_by",
		"decision_number", "decision_date", "decision_issuer", "reason", "note"},
	Labels:  map[string]string{"form": "Hình thức (*)", "removed_from": "Chức vụ bị cách (*)", "minutes_date": "Ngày họp chi đoàn"},
	Prepare: prepareDiscipline,
}

func prepareDiscipline(ctx context.Context, asked Asked) (Case[data.Discipline], error) {
	var given Case[data.Discipline]
	p, whom, err := asked.only(ctx)
	if err != nil {
		return given, err
	}
	judged, err := asked.File.DisciplineCase(ctx, p.ID)
	if err != nil {
		return given, err
	}
	given.Whom, given.Record, given.Done = whom, judged.Record, "Đã ghi kỷ luật "+p.FullName
	posts := []string{}
	for _, post := range judged.Posts {
		posts = append(posts, post.Label)
	}
	if len(posts) > 1 {
		posts = append(posts, data.AllPosts)
	}
	given.Values = map[string][]string{"removed_from": posts}
	given.Check = func(_ context.Context, r data.Discipline) ([]process.Finding, error) {
		c := judged
		c.Record = r
		return c.Findings(), nil
	}
	given.Write = asked.File.Discipline
	given.Paper = &Paper[data.Discipline]{Name: work.PaperFileName("KyLuat", p.FullName), Print: func(ctx context.Context, r data.Discipline, path string) ([]string, error) {
		if r.DecidedBy == "" {
			r.DecidedBy = process.Decider(r.Form, judged.Posts)
		}
		papers, err := asked.Desk.MeasurePapers(ctx, r)
		if err != nil {
			return nil, err
		}
		return asked.Desk.WritePapers(ctx, "Biên bản, quyết định kỷ luật", 1, path, papers...)
	}}
	given.Arrange = func(form *recordform.Form[data.Discipline], r data.Discipline) {
		form.Show("removed_from", r.Form == data.Removal)
		usual := ""
		if r.Form != "" && r.DecidedBy == "" {
			usual = "Để trống: " + process.Decider(r.Form, judged.Posts)
		}
		form.Remark("decided_by", usual, kit.Muted)
	}
	return given, nil
}

var disciplineEnding = Kind[data.Discipline]{
	Title:   "Công nhận tiến bộ, xóa kỷ luật",
	Record:  &data.Disciplines,
	Keys:    []string{"ended_on", "ended_how", "ended_number"},
	Labels:  map[string]string{"ended_on": "Ngày hết kỷ luật (*)"},
	Prepare: prepareDisciplineEnd,
}

// prepareDisciplineEnd takes the newest measure that goes on.
func prepareDisciplineEnd(ctx context.Context, asked Asked) (Case[data.Discipline], error) {
	var given Case[data.Discipline]
	p, whom, err := asked.only(ctx)
	if err != nil {
		return given, err
	}
	open, err := asked.File.OpenDiscipline(ctx, p.ID)
	if err != nil {
		return given, err
	}
	given.Whom, given.Done = whom+" · "+open.Form+from(open.EffectiveOn), "Đã ghi hết kỷ luật "+p.FullName
	given.Record = open
	given.Record.EndedOn, given.Record.EndedHow = asked.Today, data.DisciplineEnds[0]
	given.Check = func(_ context.Context, r data.Discipline) ([]process.Finding, error) {
		return process.DisciplineEnding(&r), nil
	}
	given.Write = asked.File.EndDiscipline
	return given, nil
}
