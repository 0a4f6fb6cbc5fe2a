package intake_test

import (
	"context"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// register keeps what was imported in memory and applies changes as the store does.
type register struct {
	units   []data.UnitNode
	members []data.Member
	ratings []data.Assessment
	told    []data.YearTold
}

func (r *register) Units(context.Context, vntext.Date) ([]data.UnitNode, error) { return r.units, nil }

func (r *register) EveryIdentity(_ context.Context, fn func(*data.Person) error) error {
	for _, m := range r.members {
		if err := fn(&m.Person); err != nil {
			return err
		}
	}
	return nil
}

func (r *register) MembersByID(_ context.Context, _ vntext.Date, ids []data.ID) ([]data.Member, error) {
	wanted := make(map[data.ID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	var members []data.Member
	for _, m := range r.members {
		if wanted[m.ID] {
			members = append(members, m)
		}
	}
	return members, nil
}

func (r *register) Ratings(context.Context, []int) ([]data.Assessment, error) { return r.ratings, nil }

func (r *register) YearsTold(context.Context, []int) ([]data.YearTold, error) { return r.told, nil }

func (r *register) apply(c data.RegisterChange) {
	for _, u := range c.Units {
		r.units = append(r.units, data.UnitNode{Unit: u})
	}
	for _, p := range c.People {
		r.members = append(r.members, data.Member{Person: p.Person, Membership: p.Membership, UnitName: r.name(p.Membership.UnitID), Status: data.StatusActive})
	}
	for _, rating := range c.Ratings {
		r.ratings = slices.DeleteFunc(r.ratings, func(a data.Assessment) bool { return a.PersonID == rating.PersonID && a.Year == rating.Year })
		r.ratings = append(r.ratings, rating)
	}
	for _, t := range c.Trainings {
		r.told = append(r.told, data.YearTold{PersonID: t.PersonID, Year: t.Year, Registered: true, Grade: t.Grade})
	}
	for i := range c.Awards {
		r.told = append(r.told, data.YearTold{PersonID: c.Awards[i].PersonID, Year: c.Awards[i].InYear(), Awards: []string{c.Awards[i].Told()}})
	}
	for i := range c.Disciplines {
		r.told = append(r.told, data.YearTold{PersonID: c.Disciplines[i].PersonID, Year: c.Disciplines[i].InYear(), Disciplines: []string{c.Disciplines[i].Told()}})
	}
	for _, u := range c.Updates {
		for i := range r.members {
			if m := &r.members[i]; m.ID == u.PersonID {
				for key, value := range u.Facts {
					data.FieldOf(key).Set(&m.Person, value)
				}
				if u.Position != nil {
					m.Membership.Position = *u.Position
				}
			}
		}
	}
}

func (r *register) name(id data.ID) string {
	for _, u := range r.units {
		if u.ID == id {
			return u.Name
		}
	}
	return ""
}

var (
	district = data.Unit{ID: "h", Code: "PL", Name: "Huyện đoàn Phước Long", Level: data.District}
	commune  = data.Unit{ID: "x", Code: "PL01", Name: "Đoàn xã Vĩnh Thanh", Level: data.Grassroots, Parent: "h"}
	school   = data.Unit{ID: "t", Code: "PL02", Name: "Đoàn THPT Trần Văn Bảy", Level: data.Grassroots, Parent: "h"}
	hamlet   = data.Unit{ID: "a", Code: "PL0101", Name: "Chi đoàn ấp Vĩnh Đông", Level: data.Branch, Parent: "x"}
)

func newRegister(members ...data.Member) *register {
	r := &register{members: members}
	for _, u := range []data.Unit{district, commune, school, hamlet} {
		r.units = append(r.units, data.UnitNode{Unit: u})
	}
	return r
}

// member makes somebody of the hamlet who is in the register.
func member(id, name, birth string, more func(*data.Member)) data.Member {
	m := data.Member{Person: data.Person{ID: data.ID(id), FullName: name, Birth: vntext.Date(birth)}, UnitName: hamlet.Name, Status: data.StatusActive,
		Membership: data.Membership{ID: data.ID("stay-" + id), PersonID: data.ID(id), UnitID: hamlet.ID, Counts: true}}
	if more != nil {
		more(&m)
	}
	return m
}

func judge(t testing.TB, draft *intake.Draft, r *register, opt intake.Options) *intake.Plan {
	t.Helper()
	if opt.Unit.ID == "" {
		opt.Unit = commune
	}
	opt.Today = today
	plan, err := intake.Judge(context.Background(), draft, r, opt)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}
