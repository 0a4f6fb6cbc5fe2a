package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/vntext"
)

// UnitWarnings lists what is to be looked at in a unit and everything below it on a day, by the rules then in force: units
// that are smaller than they may be, provisional committees without a congress.
func (f *File) UnitWarnings(ctx context.Context, unit data.ID, asOf vntext.Date) ([]data.UnitWarning, error) {
	day, err := f.wholeDay(asOf)
	if err != nil {
		return nil, err
	}
	all, err := f.Rules(ctx)
	if err != nil {
		return nil, err
	}
	rules := map[string]data.Rule{}
	for _, r := range all {
		if inForce(r.From, r.To, day) {
			rules[r.Rule] = r
		}
	}
	nodes, err := f.Units(ctx, day)
	if err != nil {
		return nil, err
	}
	late, err := f.lateCongresses(ctx, day, rules[data.ProvisionalMonths])
	if err != nil {
		return nil, f.explain("read the committees", err)
	}
	branches := branchesBelow(nodes)
	var list []data.UnitWarning
	inside := map[data.ID]bool{unit: true}
	for _, n := range nodes {
		if !inside[n.ID] && !inside[n.Parent] {
			continue
		}
		inside[n.ID] = true
		list = append(list, tooSmall(n, branches[n.ID], rules)...)
		if text := late[n.ID]; text != "" {
			list = append(list, data.UnitWarning{Unit: n.Unit, Rule: data.ProvisionalMonths, Text: text, Source: rules[data.ProvisionalMonths].Source})
		}
	}
	return list, nil
}

// branchesBelow counts the chi đoàn in every subtree; nodes come depth-first.
func branchesBelow(nodes []data.UnitNode) map[data.ID]int {
	counts := map[data.ID]int{}
	for i := len(nodes) - 1; i >= 0; i-- {
		n := nodes[i]
		if n.Level == data.Branch {
			counts[n.ID]++
		}
		counts[n.Parent] += counts[n.ID]
	}
	return counts
}

// tooSmall compares the size of a unit with the rules that hold.
func tooSmall(n data.UnitNode, branches int, rules map[string]data.Rule) []data.UnitWarning {
	var list []data.UnitWarning
	compare := func(rule string, number int, what string) {
		if r, ok := rules[rule]; ok && number < r.Value {
			list = append(list, data.UnitWarning{Unit: n.Unit, Rule: rule, Text: fmt.Sprintf("%d %s, cần từ %d", number, what, r.Value), Source: r.Source})
		}
	}
	switch {
	case n.Level == data.Branch, n.Level == data.Grassroots && n.HoldsPeople: // a chi đoàn cơ sở is one chi đoàn
		compare(data.BranchMembers, n.Members, "đoàn viên")
	case n.Level == data.Grassroots:
		compare(data.GrassrootsBranches, branches, "chi đoàn")
		compare(data.GrassrootsMembers, n.Members, "đoàn viên")
	}
	return list
}

// reminderDays is how long before the time is over a provisional committee is reminded of its congress.
const reminderDays = 30

// lateCongresses says of units with a provisional committee whose time is over, or nearly, what is due.
func (f *File) lateCongresses(ctx context.Context, day vntext.Date, rule data.Rule) (map[data.ID]string, error) {
	late := map[data.ID]string{}
	if rule.Value == 0 {
		return late, nil
	}
	found, err := readCommittees(ctx, f.reader, `c.provisional = 1 AND c.body = ? AND c.from_date <= ? AND (c.to_date = '' OR c.to_date > ?)`, data.ExecutiveCommittee, day, day)
	if err != nil {
		return nil, err
	}
	for _, c := range found {
		from, known := c.From.Time()
		if !known {
			continue
		}
		due := from.AddDate(0, rule.Value, 0)
		dueDay := vntext.DateOf(due)
		switch {
		case dueDay <= day:
			late[c.UnitID] = fmt.Sprintf("Ban Chấp hành lâm thời từ %s, đã quá hạn đại hội (%s)", c.From.Display(), dueDay.Display())
		case vntext.DateOf(due.AddDate(0, 0, -reminderDays)) <= day:
			late[c.UnitID] = fmt.Sprintf("Ban Chấp hành lâm thời từ %s, phải đại hội trước %s", c.From.Display(), dueDay.Display())
		}
	}
	return late, nil
}
