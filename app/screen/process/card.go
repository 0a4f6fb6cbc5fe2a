package process

import (
	"context"

	"bachudong/app/screen/recordform"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/reports/paper"
)

// cards are the processes of cards and member books.
var cards = []Process{
	{Key: "card", Title: "Trao thẻ đoàn viên…", Group: Joining, Suits: member, Several: true, Open: opener(&firstCard)},
	{Key: "cardAgain", Title: "Cấp lại thẻ, sổ…", Group: Joining, Suits: member, Open: opener(&cardAgain)},
}

// firstCard hands cards to one or many members, each with a number of their own.
var firstCard = Kind[data.Card]{
	Title: "Trao thẻ đoàn viên", Record: &data.Cards,
	Keys:   []string{"issued_on", "decision_number", "decision_date", "decision_issuer", "note"},
	Labels: map[string]string{"issued_on": "Ngày trao (*)"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Card], error) {
		given, people, err := about[data.Card](ctx, &asked, "Đã trao thẻ")
		if err != nil {
			return given, err
		}
		file := asked.File
		if given.Record, err = file.ProposeCard(ctx, data.CardFirst, people[0].ID, asked.Today); err != nil {
			return given, err
		}
		if given.Record.DecisionNumber, err = file.NextDecision(ctx, data.Cards.Table, given.Record.DecisionIssuer, asked.Today); err != nil {
			return given, err
		}
		numbers := newNumbers(people)
		given.Above = numbers.fields
		given.Check = func(ctx context.Context, r data.Card) ([]process.Finding, error) {
			cases, err := file.CardCases(ctx, numbers.cards(r))
			if err != nil {
				return nil, err
			}
			return eachOf(people, func(i int) ([]process.Finding, error) { return cases[i].Findings(), nil })
		}
		given.Write = func(ctx context.Context, r data.Card) error { return file.HandOut(ctx, numbers.cards(r)) }
		given.Paper = printing(&asked, work.PaperFileName("TraoThe", alone(people)), "Danh sách trao thẻ đoàn viên", len(people),
			func(ctx context.Context, r data.Card) ([]paper.Paper, error) {
				return asked.Desk.HandingPapers(ctx, numbers.cards(r), people)
			})
		return given, nil
	},
}

// cardAgain issues a lost or spoilt card or book anew: explained, confirmed, handed out, in as many visits as it takes.
var cardAgain = Kind[data.Card]{
	Title: "Cấp lại thẻ, sổ đoàn viên", Record: &data.Cards,
	Keys:   []string{"kind", "reason", "state", "number", "issued_on", "decision_number", "decision_date", "decision_issuer", "note"},
	Labels: map[string]string{"kind": "Cấp lại (*)", "state": "Tình trạng (*)", "number": "Số thẻ mới", "issued_on": "Ngày trao lại"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Card], error) {
		given, people, err := about[data.Card](ctx, &asked, "Đã ghi cấp lại")
		if err != nil {
			return given, err
		}
		file := asked.File
		if given.Record, err = file.ProposeCard(ctx, data.CardAgain, people[0].ID, asked.Today); err != nil {
			return given, err
		}
		given.Check = func(ctx context.Context, r data.Card) ([]process.Finding, error) {
			cases, err := file.CardCases(ctx, []data.Card{r})
			if err != nil {
				return nil, err
			}
			return cases[0].Findings(), nil
		}
		given.Write = func(ctx context.Context, r data.Card) error { return file.HandOut(ctx, []data.Card{r}) }
		given.Arrange = func(form *recordform.Form[data.Card], r data.Card) {
			form.Show("number", r.Kind != data.BookAgain)
			form.Show("issued_on", process.HandedOut(&r))
		}
		given.Paper = printing(&asked, work.PaperFileName("CapLai", alone(people)), "Giấy tờ cấp lại thẻ, sổ đoàn viên", 1,
			func(ctx context.Context, r data.Card) ([]paper.Paper, error) {
				return asked.Desk.CardPapers(ctx, r, people[0])
			})
		return given, nil
	},
}
