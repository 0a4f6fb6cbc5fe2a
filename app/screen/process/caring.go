package process

import (
	"context"
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// caring are the processes around youth: who is introduced by whom, who needs help and who got it.
var caring = []Process{
	{Key: "introduction", Title: "Giới thiệu 1+1…", Group: Introducing, Suits: member, Open: opener(&introducing)},
	{Key: "hardship", Title: "Hoàn cảnh khó khăn…", Group: Caring, Suits: living, Open: opener(&hardship)},
	{Key: "help", Title: "Giúp đỡ…", Group: Caring, Suits: living, Several: true, Open: opener(&helping)},
}

var hardship = Kind[data.Hardship]{
	Title:  "Hoàn cảnh khó khăn",
	Record: &data.Hardships,
	Keys:   []string{"kind", "from_date", "to_date", "situation", "note"},
	Labels: map[string]string{"kind": "Đối tượng (*)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Hardship], error) {
		var given Case[data.Hardship]
		p, whom, err := asked.only(ctx)
		if err != nil {
			return given, err
		}
		judged, err := asked.File.HardshipCase(ctx, data.Hardship{RecordHead: data.RecordHead{PersonID: p.ID}, FromDate: asked.Today})
		if err != nil {
			return given, err
		}
		given.Whom, given.Record, given.Done = whom, judged.Record, "Đã ghi hoàn cảnh của "+p.FullName
		given.Check = func(_ context.Context, r data.Hardship) ([]process.Finding, error) {
			c := judged
			c.Record = r
			return c.Findings(), nil
		}
		given.Write = asked.File.SaveHardship
		return given, nil
	},
}

var helping = Kind[data.Help]{
	Title:  "Giúp đỡ",
	Record: &data.Helps,
	Keys:   []string{"form", "given_on", "value", "giver", "content", "note"},
	Labels: map[string]string{"form": "Hình thức (*)", "value": "Trị giá (đồng)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Help], error) {
		var given Case[data.Help]
		n := len(asked.People)
		given.Whom, given.Done = fmt.Sprintf("%d người, mỗi người như nhau", n), fmt.Sprintf("Đã ghi giúp đỡ %d người", n)
		if n == 1 {
			p, whom, err := asked.only(ctx)
			if err != nil {
				return given, err
			}
			given.Whom, given.Done = whom, "Đã ghi giúp đỡ "+p.FullName
		}
		given.Record = data.Help{GivenOn: asked.Today}
		given.Check = func(_ context.Context, r data.Help) ([]process.Finding, error) {
			c := process.HelpCase{Record: r, People: asked.People, Today: asked.Today}
			return c.Findings(), nil
		}
		given.Write = func(ctx context.Context, r data.Help) error { return asked.File.GiveHelp(ctx, r, asked.People) }
		if n > 1 {
			given.Arrange = func(form *recordform.Form[data.Help], r data.Help) {
				c, text := process.HelpCase{Record: r, People: asked.People}, "Của mỗi người"
				if total := c.Total(); total != nil {
					text = "Mỗi người; cộng " + kit.Number(*total) + " đồng"
				}
				form.Remark("value", text, kit.Muted)
			}
		}
		return given, nil
	},
}

// from is " từ 10/10/2022", "" for a day that is not known.
func from(day vntext.Date) string {
	if day == "" {
		return ""
	}
	return " từ " + day.Display()
}
