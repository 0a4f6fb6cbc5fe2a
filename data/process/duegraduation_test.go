package process

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/vntext"
)

func TestWhoIsDueToLeaveByAge(t *testing.T) {
	people := []Due{
		{Name: "past", Birth: "1990-01-15"}, {Name: "first day", Birth: "1991-11-15"}, {Name: "last day", Birth: "1992-11-15"},
		{Name: "after", Birth: "1992-11-16"}, {Name: "year", Birth: "1992"}, {Name: "month", Birth: "1991-12"}, {Name: "unknown"},
		{Name: "stays", Birth: "1990-03-01", StaysTo: "2023-05-31"}, {Name: "stays long", Birth: "1990-03-01", StaysTo: "2024-01-01"},
		{Name: "stayed", Birth: "1989-03-01", StaysTo: "2021-12-31"},
	}
	due := func(until vntext.Date, rules data.Rulebook) string {
		var lines []string
		for _, d := range DueGraduation(people, rules, "2022-11-15", until) {
			lines = append(lines, fmt.Sprintf("%s %s %d", d.Name, d.Day, d.Age))
		}
		return strings.Join(lines, "; ")
	}
	if got, want := due("2023-11-15", charters), "past 2021-01-15 31; stayed 2022-01-01 32; month 2022-12 31; first day 2022-11-15 31; year 2023 31; stays 2023-06-01 33; last day 2023-11-15 31"; !sameSet(got, want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got, want := due("2022-11-15", charters), "past 2021-01-15 31; stayed 2022-01-01 32; first day 2022-11-15 31"; got != want {
		t.Errorf("on the day: got %s", got)
	}
	soon := append(append(data.Rulebook{}, charters...), data.Rule{Rule: data.OverAgeMonths, Value: 0})
	if got := due("2022-11-15", soon); !strings.Contains(got, "first day 2021-11-16 30") || strings.Contains(got, "last day") {
		t.Errorf("older from the day after: %s", got)
	}
	if got := due("2030-01-01", nil); got != "" {
		t.Errorf("without an age: %s", got)
	}
}

func sameSet(a, b string) bool {
	seen := map[string]bool{}
	for _, part := range strings.Split(a, "; ") {
		seen[part] = true
	}
	parts := strings.Split(b, "; ")
	for _, part := range parts {
		if !seen[part] {
			return false
		}
	}
	return len(seen) == len(parts)
}

func TestAnHonoraryMemberIsNamedOnceAndApart(t *testing.T) {
	proper := func() HonoraryCase {
		return HonoraryCase{Record: data.Honorary{UnitID: "commune", FromDate: "2022-03-26", Merits: "Tặng nhà", DecisionNumber: "3-QĐ/ĐTN"},
			Person: data.Person{FullName: "Lâm Văn Thạch"}, Today: "2022-11-15"}
	}
	for what, test := range map[string]struct {
		alter       func(*HonoraryCase)
		field, want string
	}{
		"proper":          {func(c *HonoraryCase) {}, "", ""},
		"no name":         {func(c *HonoraryCase) { c.Person.FullName = "" }, "full_name", "chặn:"},
		"no unit":         {func(c *HonoraryCase) { c.Record.UnitID = "" }, "unit_id", "chặn:"},
		"no day":          {func(c *HonoraryCase) { c.Record.FromDate = "" }, "from_date", "chặn: Chưa có ngày công nhận."},
		"ends before":     {func(c *HonoraryCase) { c.Record.ToDate = "2022-03-25" }, "to_date", "chặn:"},
		"named already":   {func(c *HonoraryCase) { c.Earlier = []data.Honorary{{FromDate: "2020"}} }, "from_date", "chặn: Lâm Văn Thạch đã là đoàn viên danh dự từ 2020."},
		"named before":    {func(c *HonoraryCase) { c.Earlier = []data.Honorary{{FromDate: "2020", ToDate: "2021"}} }, "from_date", ""},
		"a member":        {func(c *HonoraryCase) { c.Stays = []data.Membership{{Counts: true}} }, "from_date", "nhắc: Lâm Văn Thạch đang là đoàn viên"},
		"no merits":       {func(c *HonoraryCase) { c.Record.Merits = "" }, "merits", "nhắc:"},
		"no decision":     {func(c *HonoraryCase) { c.Record.DecisionNumber = "" }, "decision_number", "nhắc:"},
		"a former member": {func(c *HonoraryCase) { c.Stays = []data.Membership{{Counts: true, To: "2020"}} }, "from_date", ""},
	} {
		c := proper()
		test.alter(&c)
		wantMark(t, what, byField(c.Findings(), test.field), test.want)
	}
	c := proper()
	if found := c.Findings(); len(found) != 0 {
		t.Errorf("got %+v", found)
	}
}
