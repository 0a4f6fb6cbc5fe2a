package home

import (
	"context"
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/statistics"
)

// register is what the start page reads of the data file.
type register interface {
	Overview(ctx context.Context, unit data.ID, asOf vntext.Date) ([]store.MemberBrief, []data.Due, error)
	YearResults(ctx context.Context, year int) (map[data.ID]*data.Evaluation, error)
	SetForYear(ctx context.Context, year int) (data.CriteriaSet, error)
}

// duty is one thing to do, with the list of it, the people it is about, or the screen to go to.
type duty struct {
	count  int
	text   string
	list   string // key of a list of the papers screen
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

func paint(ctx context.Context, r register, scope screen.Scope) (picture, error) {
	members, dues, err := r.Overview(ctx, scope.Unit.ID, scope.AsOf)
	if err != nil {
		return picture{}, err
	}
	p := picture{ages: []ageGroup{{label: "dưới 16", to: 15}, {label: "16–17", from: 16, to: 17}, {label: "18–25", from: 18, to: 25},
		{label: "26–30", from: 26, to: 30}, {label: "từ 31", from: 31, to: 200}}}
	p.countMembers(members, scope.AsOf)
	p.addDues(dues)
	return p, p.readUnits(ctx, r, scope)
}

func (p *picture) countMembers(members []store.MemberBrief, day vntext.Date) {
	noID := duty{text: "đoàn viên chưa có số CCCD", screen: screen.Members}
	noBirth := duty{text: "đoàn viên chưa đủ ngày, tháng, năm sinh", screen: screen.Members}
	for i := range members {
		m := &members[i]
		p.total++
		if m.Woman {
			p.women++
		}
		if m.Complete {
			p.complete++
		}
		if !m.Numbered {
			noID.people = append(noID.people, m.ID)
		}
		if m.Birth.Precision() != vntext.FullDay {
			noBirth.people = append(noBirth.people, m.ID)
		}
		if age, known := m.Birth.AgeOn(day); known {
			p.countAge(m, age)
		}
	}
	for _, d := range []duty{noID, noBirth} {
		if d.count = len(d.people); d.count > 0 {
			p.duties = append(p.duties, d)
		}
	}
}

// addDues adds what is due, in the order of the lists, before what the records lack one by one.
func (p *picture) addDues(dues []data.Due) {
	counts := map[string]int{}
	for _, d := range dues {
		counts[d.Key] = d.Count
	}
	var list []duty
	for _, l := range statistics.In(statistics.Due) {
		if n := counts[l.Key]; n > 0 {
			list = append(list, duty{count: n, text: l.Duty, list: l.Key, screen: screen.Papers})
		}
	}
	p.duties = append(list, p.duties...)
}

func (p *picture) countAge(m *store.MemberBrief, age int) {
	for i := range p.ages {
		if g := &p.ages[i]; age >= g.from && age <= g.to {
			g.people = append(g.people, m.ID)
			if m.Woman {
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
	results, err := r.YearResults(ctx, scope.Year)
	if err != nil {
		return err
	}
	inside := map[data.ID]bool{scope.Unit.ID: true}
	for _, u := range scope.Units {
		inside[u.ID] = inside[u.ID] || inside[u.Parent]
		if !inside[u.ID] || u.Level != data.Grassroots {
			continue
		}
		e := results[u.ID]
		if e == nil {
			e = &data.Evaluation{} // nothing is recorded
		}
		state := stateOf(e, &set)
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
