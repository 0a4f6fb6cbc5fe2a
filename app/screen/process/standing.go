package process

import (
	"context"
	"fmt"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/reports/paper"
)

// staying are the processes of members who stay, leaving those by which they leave.
var (
	staying = []Process{
		{Key: "stayingOn", Title: "Ở lại sinh hoạt…", Group: Staying, Suits: member, Several: true, Open: opener(standing(data.StayingOn, "Ở lại sinh hoạt đoàn", "Đã ghi ở lại sinh hoạt"))},
		{Key: "postponement", Title: "Hoãn sinh hoạt…", Group: Staying, Suits: member, Several: true, Open: opener(standing(data.Postponed, "Hoãn sinh hoạt", "Đã ghi hoãn sinh hoạt"))},
		{Key: "resumption", Title: "Kết thúc hoãn sinh hoạt…", Group: Staying, Suits: excused, Open: opener(&resumption)},
	}
	leaving = []Process{
		{Key: "graduation", Title: "Trưởng thành đoàn…", Group: Leaving, Suits: member, Several: true, Open: opener(standing(data.EndedGraduation, "Trưởng thành đoàn", "Đã ghi trưởng thành đoàn"))},
		{Key: "strikeOff", Title: "Xóa tên…", Group: Leaving, Suits: member, Open: opener(standing(data.EndedStrikeOff, "Xóa tên đoàn viên", "Đã xóa tên"))},
		{Key: "death", Title: "Từ trần…", Group: Leaving, Suits: member, Open: opener(standing(data.EndedDeath, "Đoàn viên từ trần", "Đã ghi từ trần"))},
	}
)

// meeting are the facts of the meeting and the paper that a standing rests on.
var meeting = []string{"minutes_number", "minutes_date", "members", "present", "agreed", "decision_number", "decision_date", "decision_issuer", "note"}

// standingKeys are what is asked for before the meeting, standingLabels what the days are called.
var (
	standingKeys = map[string][]string{
		data.StayingOn: append([]string{"from_date", "to_date", "reason"}, meeting...), data.Postponed: append([]string{"from_date", "to_date", "reason"}, meeting...),
		data.EndedGraduation: append([]string{"from_date"}, meeting...), data.EndedStrikeOff: append([]string{"from_date", "reason"}, meeting...),
		data.EndedDeath: {"from_date", "note"},
	}
	standingLabels = map[string]map[string]string{
		data.StayingOn:       {"from_date": "Từ ngày (*)", "to_date": "Đến hết ngày (*)", "reason": "Nguyện vọng, lý do"},
		data.Postponed:       {"from_date": "Hoãn từ ngày (*)", "to_date": "Đến hết ngày", "reason": "Lý do hoãn"},
		data.EndedGraduation: {"from_date": "Ngày trưởng thành (*)"},
		data.EndedStrikeOff:  {"from_date": "Xóa tên từ ngày (*)", "reason": "Lý do xóa tên (*)"},
		data.EndedDeath:      {"from_date": "Ngày từ trần (*)"},
	}
)

// standing is the dialog of one kind of standing; done says what was done.
func standing(kind, title, done string) *Kind[data.Standing] {
	return &Kind[data.Standing]{
		Title: title, Record: &data.Standings, Keys: standingKeys[kind], Labels: standingLabels[kind],
		Prepare: func(ctx context.Context, asked Asked) (Case[data.Standing], error) {
			given, people, err := about[data.Standing](ctx, &asked, done)
			if err != nil {
				return given, err
			}
			file, ids := asked.File, asked.People
			if given.Record, err = file.ProposeStanding(ctx, kind, ids, asked.Today); err != nil {
				return given, err
			}
			given.Check = func(ctx context.Context, r data.Standing) ([]process.Finding, error) {
				return eachOf(people, func(i int) ([]process.Finding, error) {
					r.PersonID = people[i].ID
					c, err := file.StandingCase(ctx, r)
					return c.Findings(), err
				})
			}
			given.Write = func(ctx context.Context, r data.Standing) error { return file.RecordStandings(ctx, ids, r) }
			if kind != data.EndedDeath {
				given.Paper = printing(&asked, work.PaperFileName("NghiQuyet", alone(people)), title, len(people),
					func(ctx context.Context, r data.Standing) ([]paper.Paper, error) {
						return asked.Desk.StandingPapers(ctx, r, people)
					})
			}
			return given, nil
		},
	}
}

// resumption ends a postponement that goes on.
var resumption = Kind[data.Standing]{
	Title: "Kết thúc hoãn sinh hoạt", Record: &data.Standings, Keys: []string{"to_date", "note"}, Labels: map[string]string{"to_date": "Ngày cuối được hoãn (*)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Standing], error) {
		given, _, err := about[data.Standing](ctx, &asked, "Đã kết thúc hoãn sinh hoạt")
		if err != nil {
			return given, err
		}
		file := asked.File
		if given.Record, err = file.OpenPostponement(ctx, asked.People[0], asked.Today); err != nil {
			return given, err
		}
		given.Whom += " · hoãn từ " + given.Record.FromDate.Display()
		given.Record.ToDate = asked.Today
		given.Check = func(ctx context.Context, r data.Standing) ([]process.Finding, error) {
			c, err := file.StandingCase(ctx, r)
			return c.Findings(), err
		}
		given.Write = file.EndPostponement
		return given, nil
	},
}

func excused(status string) bool { return status == data.Postponed }

// about begins a case for some people of the register.
func about[T any](ctx context.Context, asked *Asked, done string) (Case[T], []data.Member, error) {
	var given Case[T]
	people, err := asked.File.Members(ctx, store.MemberFilter{People: asked.People, AsOf: asked.Today, Status: store.AnyStatus})
	switch {
	case err != nil:
		return given, nil, err
	case len(people) == 0:
		return given, nil, data.Errorf(data.NotFound, "Không tìm thấy những người đã chọn trong sổ. Hãy tải lại danh sách.")
	case len(people) == 1:
		given.Whom, given.Done = describe(&people[0].Person, people[0].UnitName), done+": "+people[0].FullName
	default:
		given.Whom, given.Done = together(people), fmt.Sprintf("%s: %d đoàn viên", done, len(people))
	}
	return given, people, nil
}
