package store_test

import (
	"fmt"
	"slices"

	"bachudong/data"
	"bachudong/data/store"
)

// eventKind is something that can happen. do makes it happen today to somebody or some unit chosen at random and tells the
// life what a plain count has to know; when the file refuses it, or there is nobody, it does nothing.
type eventKind struct {
	name string
	rate int // how often, beside the others
	do   func(l *life, kind string)
}

// plainKinds are what is entered by hand and what happens to units.
var plainKinds = []eventKind{
	{"admission", 14, func(l *life, kind string) { l.arrive(kind, data.BeganAdmission) }},
	{"arrival from outside", 6, func(l *life, kind string) { l.arrive(kind, data.BeganTransfer) }},
	{"youth without a membership", 2, (*life).youth},
	{"transfer", 22, (*life).transfer},
	{"transfer of several", 4, (*life).transferSeveral},
	{"leaving for outside", 6, func(l *life, kind string) { l.leave(kind, data.EndedTransfer) }},
	{"graduation", 8, func(l *life, kind string) { l.leave(kind, data.EndedGraduation) }},
	{"striking off", 3, func(l *life, kind string) { l.leave(kind, data.EndedStrikeOff) }},
	{"expulsion", 2, func(l *life, kind string) { l.leave(kind, data.EndedExpulsion) }},
	{"death", 1, func(l *life, kind string) { l.leave(kind, data.EndedDeath) }},
	{"rating", 12, (*life).rate},
	{"facts", 8, (*life).alter},
	{"position", 4, (*life).position},
	{"family", 2, (*life).family},
	{"committee", 2, (*life).committee},
	{"unit founded", 2, (*life).found},
	{"unit renamed", 2, (*life).rename},
	{"branch moved", 3, (*life).moveBranch},
	{"units merged", 2, (*life).mergeUnits},
	{"unit split", 2, (*life).splitUnit},
	{"unit dissolved", 1, (*life).dissolve},
}

// eventKinds are all of them.
var eventKinds = slices.Concat(plainKinds, processKinds)

// turn makes one thing happen.
func (l *life) turn() {
	total := 0
	for _, k := range eventKinds {
		total += k.rate
	}
	at := l.random.IntN(total)
	for _, k := range eventKinds {
		if at -= k.rate; at < 0 {
			k.do(l, k.name)
			return
		}
	}
}

func (l *life) person() data.Person {
	return data.Person{FullName: l.name("Trần Thị"), Gender: []string{data.Male, data.Female}[l.random.IntN(2)], Birth: "2005-03-26"}
}

func (l *life) arrive(kind, how string) {
	p, branch := l.person(), l.unit(data.Branch)
	if how == data.BeganAdmission {
		p.JoinedUnion = l.today
	}
	id, err := l.f.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch, From: l.today, Began: how, Counts: true}})
	if l.refused(kind, err) {
		return
	}
	joined := p.JoinedUnion
	l.happened(kind, func(s *state) {
		s.people[id] = resident{home: branch, woman: p.Gender == data.Female}
		if joined != "" {
			s.joined[id] = joined
		}
	})
}

func (l *life) youth(kind string) {
	if _, err := l.f.AddMember(ctx, data.NewPerson{Person: l.person()}); !l.refused(kind, err) {
		l.happened(kind, func(*state) {})
	}
}

func (l *life) transfer(kind string) {
	who := l.member()
	to := l.unit(data.Branch)
	if who != "" && to != "" && !l.refused(kind, l.f.Transfer(ctx, who, to, l.today)) {
		l.happened(kind, func(s *state) { s.change(who, func(r *resident) { r.home = to }) })
	}
}

func (l *life) transferSeveral(kind string) {
	to := l.unit(data.Branch)
	var who []data.ID
	for range 5 {
		if id := l.member(); id != "" && !slices.Contains(who, id) {
			who = append(who, id)
		}
	}
	if to != "" && !l.refused(kind, l.f.TransferAll(ctx, who, to, l.today)) {
		l.happened(kind, func(s *state) {
			for _, id := range who {
				s.change(id, func(r *resident) { r.home = to })
			}
		})
	}
}

func (l *life) leave(kind, how string) {
	if who := l.member(); who != "" && !l.refused(kind, l.f.EndMembership(ctx, who, l.today, how)) {
		l.left(kind, who, how)
	}
}

// left keeps that somebody left the Union, or the file.
func (l *life) left(kind string, who data.ID, how string) {
	l.happened(kind, func(s *state) {
		s.change(who, func(r *resident) {
			for _, unit := range s.above(r.home) {
				s.ended[ending{unit, how}]++
			}
			r.home = ""
		})
	})
}

func (l *life) rate(kind string) {
	who, rating := l.member(), []string{"Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"}[l.random.IntN(3)]
	if who != "" && !l.refused(kind, l.f.SaveAssessments(ctx, who, []data.Assessment{{Year: 2022, Rating: rating}})) {
		l.happened(kind, func(s *state) { s.change(who, func(r *resident) { r.rating = rating }) })
		l.events[len(l.events)-1].undated = true
	}
}

func (l *life) alter(kind string) {
	who := l.member()
	gender := []string{data.Male, data.Female}[l.random.IntN(2)]
	facts := map[string]string{"full_name": l.name("Lê Văn"), "gender": gender, "phone": fmt.Sprintf("09%08d", l.random.IntN(1e8))}
	if who != "" && !l.refused(kind, l.f.SavePerson(ctx, store.PersonEdit{ID: who, Facts: facts})) {
		l.happened(kind, func(s *state) { s.change(who, func(r *resident) { r.woman = gender == data.Female }) })
		l.events[len(l.events)-1].undated = true
	}
}

func (l *life) position(kind string) {
	who := l.member()
	if who == "" {
		return
	}
	for _, stay := range must(l.f.Person(ctx, who))(l.t).Memberships {
		if stay.Counts && stay.To == "" {
			stay.Position = l.name("Ủy viên")
			if !l.refused(kind, l.f.SaveMembership(ctx, stay.Membership)) {
				l.happened(kind, func(*state) {})
			}
		}
	}
}

func (l *life) family(kind string) {
	who := l.member()
	if who != "" && !l.refused(kind, l.f.SaveRelatives(ctx, who, []data.Relative{{Relation: "Cha", FullName: l.name("Danh Văn")}})) {
		l.happened(kind, func(*state) {})
	}
}

func (l *life) committee(kind string) {
	who, commune := l.member(), l.unit(data.Grassroots)
	seats := []data.Seat{{PersonID: who, FullName: "Bí thư", Position: "Bí thư", From: l.today}, {FullName: l.name("Ngô"), Position: "Ủy viên", From: l.today}}
	_, err := l.f.SaveCommittee(ctx, data.Committee{UnitID: commune, Body: data.ExecutiveCommittee, Term: l.name("Nhiệm kỳ"), From: l.today, Seats: seats})
	if who != "" && commune != "" && !l.refused(kind, err) {
		l.happened(kind, func(*state) {})
	}
}
