package members

import (
	"context"

	"bachudong/app/background"
	"bachudong/data"
	"bachudong/data/vntext"
)

// checkNumbers marks the changes that would give somebody an identity number which another person has, and goes on; problem is
// the first of them in words, "" when there is none.
func (s *Screen) checkNumbers(changes []cellChange, then func(problem string)) {
	var numbers []string
	for i := range changes {
		if changes[i].numbers() {
			numbers = append(numbers, changes[i].value)
		}
	}
	if len(numbers) == 0 {
		then("")
		return
	}
	file := s.host.Desk().File
	background.Run(s.host.Runner(), context.Background(), "Tìm hồ sơ trùng",
		func(ctx context.Context, _ func(int, int)) ([]data.Member, error) { return file.Bearers(ctx, numbers) },
		func(found []data.Member, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			then(refuseTwins(changes, found))
		})
}

// numbers tells whether the change gives somebody another identity number.
func (c *cellChange) numbers() bool {
	return c.column.id == "citizen_id" && c.value != "" && c.value != c.old && !vntext.HasError(c.findings)
}

// refuseTwins marks the changes by which two people would have one number: somebody has it who does not get another one by
// these changes, or an earlier change gives it. A refused change leaves its person the number they have, so others may then
// have to be refused too.
func refuseTwins(changes []cellChange, found []data.Member) (problem string) {
	for again := true; again; {
		again = false
		leaves := map[data.ID]bool{} // gets another number, or none
		for i := range changes {
			if c := &changes[i]; c.column.id == "citizen_id" && c.value != c.old && !vntext.HasError(c.findings) {
				leaves[c.person.ID] = true
			}
		}
		has := map[string]map[data.ID]string{} // by number, who would have it in words
		take := func(number string, id data.ID, who string) {
			if has[number] == nil {
				has[number] = map[data.ID]string{}
			}
			has[number][id] = who
		}
		for i := range found {
			if m := &found[i]; !leaves[m.ID] {
				take(m.CitizenID, m.ID, described(m))
			}
		}
		for i := range changes {
			c := &changes[i]
			if !c.numbers() {
				continue
			}
			if other := another(has[c.value], c.person.ID); other != "" {
				said := twinText(other)
				c.findings = append(c.findings, vntext.Finding{Severity: vntext.Error, Code: "twin", Message: said})
				if problem == "" {
					problem = c.person.FullName + ": " + said
				}
				again = true
				continue
			}
			take(c.value, c.person.ID, joined(", ", c.person.FullName, c.person.Birth.Display(), c.person.UnitName))
		}
	}
	return problem
}

// another is somebody else among those who have a number; of several the first in the order of their words.
func another(has map[data.ID]string, self data.ID) (other string) {
	for id, who := range has {
		if id != self && (other == "" || who < other) {
			other = who
		}
	}
	return other
}
