package home

import (
	"context"
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// register is what the start page reads of the data file.
type register interface {
	Members(ctx context.Context, filter store.MemberFilter) ([]data.Member, error)
	Evaluation(ctx context.Context, unit data.ID, year int) (data.Evaluation, error)
	SetForYear(ctx context.Context, year int) (data.CriteriaSet, error)
}

// duty is one thing to do, with the people it is about or the screen to go to.
type duty struct {
	count  int
	text   string
	people []data.ID
	screen string
	unit   data.ID
}

// ageGroup counts the members of one age group by sex.
type ageGroup struct {
	label      string
	from, to   int // whole years, both included
	men, women int
	people     []data.ID
}

// unitState is the evaluation of one Đoàn cơ sở in the year.
type unitState struct {
	id    data.ID
	name  string
	rows  []data.Result // of the set, in order: the appraisal where there is one, else the unit's own word
	state string
	tone  kit.Tone
}

// picture is everything the page shows, made away from the window.
type picture struct {
	total, women int
	complete     int // members with all required facts
	duties       []duty
	ages         []ageGroup
	units        []unitState
	recognised   int
}

// graduationAge is the age past which the branch holds the graduation ceremony (Điều lệ: over 30).
const graduationAge = 30

func paint(ctx context.Context, r register, scope screen.Scope) (picture, error) {
	members, err := r.Members(ctx, store.MemberFilter{Unit: scope.Unit.ID, AsOf: scope.AsOf})
	if err != nil {
		return picture{}, err
	}
	p := picture{ages: []ageGroup{{label: "dưới 16", to: 15}, {label: "16–17", from: 16, to: 17}, {label: "18–25", from: 18, to: 25},
		{label: "26–30", from: 26, to: 30}, {label: "từ 31", from: 31, to: 200}}}
	p.countMembers(members, scope.AsOf)
	return p, p.readUnits(ctx, r, scope)
}

func (p *picture) countMembers(members []data.Member, day vntext.Date) {
	var lacking, noID, noBirth, past duty
	for i := range members {
		m := &members[i]
		p.total++
		if m.Gender == data.Female {
			p.women++
		}
		if len(data.Missing(&m.Person)) == 0 {
			p.complete++
		} else {
			lacking.people = append(lacking.people, m.ID)
		}
		if m.CitizenID == "" {
			noID.people = append(noID.people, m.ID)
		}
		if m.Birth.Precision() != vntext.FullDay {
			noBirth.people = append(noBirth.people, m.ID)
		}
		age, known := m.Birth.AgeOn(day)
		if known {
			p.countAge(m, age)
		}
		if known && age > graduationAge {
			past.people = append(past.people, m.ID)
		}
	}
	lacking.text, lacking.screen = "hồ sơ còn thiếu thông tin bắt buộc", screen.Members
	noID.text, noID.screen = "đoàn viên chưa có số CCCD", screen.Members
	noBirth.text, noBirth.screen = "đoàn viên chưa đủ ngày, tháng, năm sinh", screen.Members
	past.text, past.screen = "đoàn viên đã quá 30 tuổi, cần xét trưởng thành", screen.Members
	for _, d := range []duty{lacking, noID, noBirth, past} {
		if d.count = len(d.people); d.count > 0 {
			p.duties = append(p.duties, d)
		}
	}
}

func (p *picture) countAge(m *data.Member, age int) {
	for i := range p.ages {
		if g := &p.ages[i]; age >= g.from && age <= g.to {
			g.people = append(g.people, m.ID)
			if m.Gender == data.Female {
				g.women++
			} else {
				g.men++
			}
		}
	}
}

// readUnits reads the year's evaluation of every Đoàn cơ sở in the scope.
func (p *picture) readUnits(ctx context.Context, r register, scope screen.Scope) error {
	set, err := r.SetForYear(ctx, scope.Year)
	if err != nil {
		if data.CodeOf(err) == data.NotFound {
			return nil // a year before the programme: nothing to show
		}
		return err
	}
	inside := map[data.ID]bool{scope.Unit.ID: true}
	for _, u := range scope.Units {
		inside[u.ID] = inside[u.ID] || inside[u.Parent]
		if !inside[u.ID] || u.Level != data.Grassroots {
			continue
		}
		e, err := r.Evaluation(ctx, u.ID, scope.Year)
		if err != nil {
			return err
		}
		state := stateOf(&e, &set)
		state.id, state.name = u.ID, u.Name
		if e.Recognition.Number != "" {
			p.recognised++
		}
		p.units = append(p.units, state)
	}
	p.addEvaluationDuties(scope.Year)
	return nil
}

func (p *picture) addEvaluationDuties(year int) {
	for _, u := range p.units {
		if u.tone == kit.Muted || u.tone == kit.Amber {
			p.duties = append(p.duties, duty{count: open(u.rows), text: fmt.Sprintf("nội dung chưa đánh giá năm %d: %s", year, u.name),
				screen: screen.Evaluation, unit: u.id})
		}
	}
}

func open(rows []data.Result) int {
	n := 0
	for _, r := range rows {
		if r == data.Open {
			n++
		}
	}
	return n
}

func stateOf(e *data.Evaluation, set *data.CriteriaSet) unitState {
	var s unitState
	for _, g := range set.Criteria {
		for _, c := range g.Rows {
			row := e.Row(c.Code)
			result := data.AppraisalSide.Of(row)
			if result == data.Open {
				result = data.SelfSide.Of(row)
			}
			s.rows = append(s.rows, result)
		}
	}
	self, appraised := e.Overall(set, data.SelfSide), e.Overall(set, data.AppraisalSide)
	switch {
	case e.Recognition.Number != "":
		s.state, s.tone = "Đã công nhận", kit.Green
	case appraised == data.Met:
		s.state, s.tone = "Thẩm định: đạt", kit.Green
	case appraised == data.NotMet:
		s.state, s.tone = "Thẩm định: chưa đạt", kit.Red
	case self == data.NotMet:
		s.state, s.tone = "Tự đánh giá: chưa đạt", kit.Red
	case self == data.Met:
		s.state, s.tone = "Chờ thẩm định", kit.Info
	case open(s.rows) < len(s.rows):
		s.state, s.tone = fmt.Sprintf("Còn %d nội dung", open(s.rows)), kit.Amber
	default:
		s.state, s.tone = "Chưa đánh giá", kit.Muted
	}
	return s
}
