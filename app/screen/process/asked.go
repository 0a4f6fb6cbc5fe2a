package process

import (
	"context"
	"strings"

	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/store"
)

// branch is the chi đoàn that is looked at; "" while a higher unit is.
func (a *Asked) branch() data.ID {
	if a.Unit.Level == data.Branch {
		return a.Unit.ID
	}
	return ""
}

// members are the members of the unit that is looked at, by name, to be named in a record.
func (a *Asked) members(ctx context.Context) ([]recordform.Person, error) {
	list, err := a.File.MemberRows(ctx, store.MemberFilter{Unit: a.Unit.ID, AsOf: a.Today}, 0)
	people := make([]recordform.Person, len(list))
	for i, m := range list {
		people[i] = recordform.Person{ID: m.ID, Name: m.FullName, Birth: m.Birth}
	}
	return people, err
}

// describe says who a process is about: name, birth and branch.
func describe(p *data.Person, unit string) string {
	parts := []string{p.FullName}
	if p.Birth != "" {
		parts = append(parts, "sinh "+p.Birth.Display())
	}
	if unit != "" {
		parts = append(parts, unit)
	}
	return strings.Join(parts, " · ")
}
