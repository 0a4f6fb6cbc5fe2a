package store

import (
	"context"
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// census is what the register knows about a unit for one year, read once for all measures.
type census struct {
	ctx     context.Context
	file    *File
	unit    data.ID
	year    int
	day     vntext.Date
	members []listed // who counts on the day
	others  []listed // who has a stay in the unit, or under our unit none at all, and does not count
	tree    *tree
	stays   []movement // stays in the unit that began or ended in the year, up to the day
}

// A measure proposes the figure of a criterion row from the register.
type measure func(*census) (data.Figure, error)

// measures are the figures the register can give; criteria sets name them by these keys.
var measures = []struct {
	key     string
	compute measure
}{
	{"member_list", memberList},
	{"yearly_assessment", yearlyAssessment},
	{"admissions", admissions},
	{"transfers", transfers},
	{"graduations", left(data.EndedGraduation, "trưởng thành đoàn")},
	{"strike_offs", left(data.EndedStrikeOff, "xóa tên")},
	{"expulsions", left(data.EndedExpulsion, "khai trừ")},
	{"party_members", partyMembers},
	{"branches", branches},
}

// Figures computes what the register can say of a unit with everything below it: stock on the day asOf, flow from the
// first day of the year up to it. asOf "" is the last day of the year, or today when that comes first.
func (f *File) Figures(ctx context.Context, unit data.ID, year int, asOf vntext.Date) ([]data.Figure, error) {
	if asOf == "" {
		asOf = min(f.Today(), vntext.Date(fmt.Sprintf("%04d-12-31", year)))
	}
	asOf, err := f.wholeDay(asOf)
	if err != nil {
		return nil, err
	}
	list, day, err := f.unitsOn(ctx, asOf)
	if err != nil {
		return nil, f.explain("read the units", err)
	}
	if _, err := list.find(string(unit), asOf); err != nil {
		return nil, err
	}
	c := &census{ctx: ctx, file: f, unit: unit, year: year, day: asOf, tree: day.tree}
	if err := c.readPeople(); err != nil {
		return nil, f.explain("read members", err)
	}
	if c.stays, err = c.movements(); err != nil {
		return nil, f.explain("read the stays", err)
	}
	figures := make([]data.Figure, 0, len(measures))
	for _, m := range measures {
		figure, err := m.compute(c)
		if err != nil {
			return nil, f.explain("compute "+m.key, err)
		}
		figure.Measure = m.key
		figures = append(figures, figure)
	}
	return figures, nil
}

// inYear tells whether a day lies in the year of the census and not after its day. Of a partial date its year counts.
func (c *census) inYear(day vntext.Date) bool { return day.Year() == c.year && day <= c.day }

// part collects the members that hold.
func (c *census) part(label string, holds func(*listed) bool) data.FigurePart {
	part := data.FigurePart{Label: label}
	for i := range c.members {
		if holds(&c.members[i]) {
			part.People = append(part.People, c.members[i].id)
		}
	}
	part.Count = len(part.People)
	return part
}

// percent is n of total as the office writes it: "94,1 %"; "0 %" of nothing.
func percent(n, total int) string {
	if total == 0 {
		return "0 %"
	}
	text := fmt.Sprintf("%.1f", 100*float64(n)/float64(total))
	return strings.Replace(strings.TrimSuffix(text, ".0"), ".", ",", 1) + " %"
}

func isWoman(p *listed) bool { return p.woman }

// memberList is row 1.2a: how many, how complete the records are, what became of the others, when last updated.
func memberList(c *census) (data.Figure, error) {
	all := c.part("Đoàn viên", func(*listed) bool { return true })
	women := c.part("Nữ", isWoman)
	complete := c.part("Hồ sơ đủ thông tin", func(p *listed) bool { return p.complete })
	incomplete := c.part("Hồ sơ thiếu thông tin", func(p *listed) bool { return !p.complete })
	text := fmt.Sprintf("%d đoàn viên (%d nữ); đủ thông tin %s", all.Count, women.Count, percent(complete.Count, all.Count))
	updated, err := c.lastUpdate()
	if err != nil {
		return data.Figure{}, err
	}
	if updated != "" {
		text += "; cập nhật " + updated.Display()
	}
	parts := []data.FigurePart{all, women, complete, incomplete}
	return data.Figure{Text: text, Parts: append(parts, c.byStatus()...)}, nil
}

// yearlyAssessment is row 1.2b: who of the members was rated in the year, and how.
func yearlyAssessment(c *census) (data.Figure, error) {
	rated := c.part("Đã xếp loại", func(p *listed) bool { return p.rating != "" })
	parts := []data.FigurePart{rated, c.part("Chưa xếp loại", func(p *listed) bool { return p.rating == "" })}
	seen := map[string]bool{}
	for i := range c.members {
		rating := c.members[i].rating
		if rating == "" || seen[rating] {
			continue
		}
		seen[rating] = true
		parts = append(parts, c.part(rating, func(p *listed) bool { return p.rating == rating }))
	}
	text := fmt.Sprintf("%d/%d đoàn viên được đánh giá, xếp loại (%s)", rated.Count, len(c.members), percent(rated.Count, len(c.members)))
	return data.Figure{Text: text, Parts: parts}, nil
}

// partyMembers counts members admitted to the Party by the day, and those of the year.
func partyMembers(c *census) (data.Figure, error) {
	all := c.part("Đảng viên", func(p *listed) bool { return p.joinedParty != "" && p.joinedParty <= c.day })
	fresh := c.part("Kết nạp Đảng trong năm", func(p *listed) bool { return c.inYear(p.joinedParty) })
	text := fmt.Sprintf("%d đoàn viên là đảng viên; kết nạp trong năm %d", all.Count, fresh.Count)
	return data.Figure{Text: text, Parts: []data.FigurePart{all, fresh}}, nil
}

// branches counts the units at branch level below the unit on the day.
func branches(c *census) (data.Figure, error) {
	n := 0
	c.tree.walk(c.unit, func(u data.Unit) {
		if u.Level == data.Branch && u.ID != c.unit {
			n++
		}
	})
	return data.Figure{Text: fmt.Sprintf("%d chi đoàn", n), Parts: []data.FigurePart{{Label: "Chi đoàn", Count: n}}}, nil
}
