package store_test

import (
	"slices"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
)

// processKinds are the processes of a member's life, as their forms write them.
var processKinds = []eventKind{
	{"admission by decision", 10, (*life).admit},
	{"introduction to another unit", 8, (*life).sendOn},
	{"reception", 8, (*life).receive},
	{"introduction returned", 3, (*life).returnSent},
	{"temporary stay", 4, (*life).stayFor},
	{"graduation by decision", 5, func(l *life, kind string) { l.decide(kind, data.EndedGraduation) }},
	{"striking off by decision", 3, func(l *life, kind string) { l.decide(kind, data.EndedStrikeOff) }},
	{"postponement", 3, func(l *life, kind string) { l.decide(kind, data.Postponed) }},
	{"reprimand", 3, func(l *life, kind string) { l.discipline(kind, data.Reprimand) }},
	{"expulsion by decision", 3, func(l *life, kind string) { l.discipline(kind, data.Expulsion) }},
	{"award", 4, (*life).reward},
	{"card", 4, (*life).card},
	{"way into the Party", 3, (*life).party},
	{"introduction 1+1", 3, (*life).introduce},
	{"hardship", 3, (*life).hardship},
	{"help", 3, (*life).help},
	{"fee", 6, (*life).fee},
	{"training programme", 6, (*life).training},
}

func (l *life) head() data.RecordHead { return data.RecordHead{PersonID: l.member()} }

func (l *life) admit(kind string) {
	p, branch, day := l.person(), l.unit(data.Branch), l.today
	err := l.f.Admit(ctx, p, data.Admission{UnitID: branch, AppliedOn: day, Present: number(20), Agreed: number(19), AdmittedOn: day,
		MinutesDate: day, DecisionNumber: l.name("QĐ"), DecisionDate: day})
	if l.refused(kind, err) {
		return
	}
	id := data.ID(must(l.f.Query(`SELECT id FROM person WHERE full_name = ?`, p.FullName))(l.t)[0])
	l.happened(kind, func(s *state) {
		s.people[id], s.joined[id] = resident{home: branch, woman: p.Gender == data.Female}, day
	})
}

// sendOn introduces somebody to a branch elsewhere: until they are received there they count where they are.
func (l *life) sendOn(kind string) {
	who, to := l.head(), l.unit(data.Branch)
	now := l.present()
	if home := now.people[who.PersonID].home; to == "" || now.units[home].parent == now.units[to].parent {
		return
	}
	_, err := l.f.BeginTransfers(ctx, []data.Transfer{{RecordHead: who, ToUnitID: to, LetterDate: l.today, LetterNumber: l.name("GT")}})
	l.quietly(kind, err)
}

// pending is a move that waits for the other side, nil when there is none.
func (l *life) pending() *store.TransferRow {
	list := must(l.f.PendingTransfers(ctx, l.f.Ours(), l.today))(l.t)
	if len(list) == 0 {
		return nil
	}
	return &list[l.random.IntN(len(list))]
}

func (l *life) receive(kind string) {
	move := l.pending()
	if move == nil {
		return
	}
	who, to := move.PersonID, move.ToUnitID
	if !l.refused(kind, l.f.ReceiveTransfers(ctx, []store.Reception{{Transfer: move.Transfer.ID, Unit: to, On: l.today}})) {
		l.happened(kind, func(s *state) { s.change(who, func(r *resident) { r.home = to }) })
	}
}

func (l *life) returnSent(kind string) {
	if move := l.pending(); move != nil {
		l.quietly(kind, l.f.ReturnTransfers(ctx, []data.ID{move.Transfer.ID}, "Chưa có chỗ sinh hoạt"))
	}
}

// stayFor lets somebody stay in another branch for a time; they go on counting where they are.
func (l *life) stayFor(kind string) {
	_, err := l.f.BeginTransfers(ctx, []data.Transfer{{RecordHead: l.head(), Kind: data.TransferTemporary, ToUnitID: l.unit(data.Branch),
		LetterDate: l.today, ReceivedOn: l.today, ExpectedTo: "2023-06-30"}})
	l.quietly(kind, err)
}

func (l *life) decide(kind, what string) {
	who := l.member()
	r := data.Standing{Kind: what, FromDate: l.today, Reason: "Theo nghị quyết", Present: number(20), Agreed: number(20), DecisionNumber: l.name("QĐ"), DecisionDate: l.today}
	if what == data.Postponed {
		r.ToDate = "2022-12-31"
	}
	if l.refused(kind, l.f.RecordStandings(ctx, []data.ID{who}, r)) {
		return
	}
	if process.Ends(what) {
		l.left(kind, who, what)
		return
	}
	l.happened(kind, func(*state) {})
}

func (l *life) discipline(kind, form string) {
	r := data.Discipline{RecordHead: l.head(), Form: form, Reason: "Vi phạm Điều lệ", Members: number(20), Present: number(20), Agreed: number(20),
		DecisionNumber: l.name("QĐ"), DecisionDate: l.today, EffectiveOn: l.today}
	if l.refused(kind, l.f.Discipline(ctx, r)) {
		return
	}
	if form == data.Expulsion {
		l.left(kind, r.PersonID, data.EndedExpulsion)
		return
	}
	l.happened(kind, func(*state) {})
}

func (l *life) reward(kind string) {
	people := []process.Awarded{{Person: l.member()}}
	if other := l.member(); other != people[0].Person {
		people = append(people, process.Awarded{Person: other, Merits: "Gương mẫu"})
	}
	record := data.Award{Form: data.AwardForms[l.random.IntN(2)], Level: "Huyện đoàn", Content: "Thành tích năm 2022", DecisionNumber: l.name("QĐ"), DecisionDate: l.today}
	l.quietly(kind, l.f.Award(ctx, process.AwardCase{Record: record, People: people}))
}

func (l *life) card(kind string) {
	card := data.Card{RecordHead: l.head(), Kind: data.CardFirst, State: data.CardHandedOut, Number: l.name("BL"), IssuedOn: l.today}
	l.quietly(kind, l.f.HandOut(ctx, []data.Card{card}))
}

func (l *life) party(kind string) {
	path := data.PartyPath{RecordHead: l.head(), VotedOn: l.today, Present: number(20), Agreed: number(18)}
	if l.random.IntN(2) == 0 {
		path.AdmittedOn = l.today
	}
	l.quietly(kind, l.f.SavePartyPath(ctx, path))
}

func (l *life) introduce(kind string) {
	record := data.Introduction{RecordHead: l.head(), IntroducedOn: l.today, YouthName: l.name("Lâm Thị"), YouthBirth: "2006-02", Channel: "Đoàn"}
	l.quietly(kind, l.f.Introduce(ctx, record, l.random.IntN(2) == 0))
}

func (l *life) hardship(kind string) {
	record := data.Hardship{RecordHead: l.head(), Kind: data.HardshipKinds[0], Situation: "Hộ nghèo", FromDate: l.today}
	l.quietly(kind, l.f.SaveHardship(ctx, record))
}

func (l *life) help(kind string) {
	people := []data.ID{l.member(), l.member()}
	slices.Sort(people)
	l.quietly(kind, l.f.GiveHelp(ctx, data.Help{GivenOn: l.today, Form: "Tặng quà", Value: number(300_000)}, slices.Compact(people)))
}

func (l *life) fee(kind string) {
	fee := data.Fee{PersonID: l.member(), Year: 2022, Payer: data.Unsalaried}
	for month := range 1 + l.random.IntN(6) {
		fee.Months[month] = number(2000)
	}
	l.quietly(kind, l.f.SaveFee(ctx, fee))
}

func (l *life) training(kind string) {
	training := data.Training{PersonID: l.member(), Year: 2022, RegisteredOn: l.today}
	training.Items[0] = data.TrainingItem{Registered: l.name("Đọc"), SelfPoints: number(8)}
	l.quietly(kind, l.f.SaveTraining(ctx, training))
}
