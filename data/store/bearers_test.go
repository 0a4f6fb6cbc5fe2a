package store_test

import (
	"strings"
	"testing"

	"bachudong/data"
)

func TestIdentityNumbersLeadToWhoBearsThem(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	for i, number := range []string{"095203000127", "095203000128", "095203000127", "12345", ""} {
		p := data.Person{FullName: "Lý " + string(rune('A'+i)), CitizenID: number}
		must(f.AddMember(ctx, data.NewPerson{Person: p, Membership: data.Membership{UnitID: branch.ID, From: "2020", Counts: true}}))(t)
	}
	for numbers, want := range map[string]string{
		"095203000127":              "Lý A 095203000127 Chi đoàn ấp 1; Lý C 095203000127 Chi đoàn ấp 1",
		"095203000128 12345 999999": "Lý B 095203000128 Chi đoàn ấp 1; Lý D 12345 Chi đoàn ấp 1",
		"09520300012":               "", // only the beginning of numbers
		`"*':-`:                     "",
		"":                          "",
	} {
		var found []string
		for _, m := range must(f.Bearers(ctx, strings.Fields(numbers)))(t) {
			found = append(found, m.FullName+" "+m.CitizenID+" "+m.UnitName)
		}
		if got := strings.Join(found, "; "); got != want {
			t.Errorf("%q is borne by %q, want %q", numbers, got, want)
		}
	}
}
