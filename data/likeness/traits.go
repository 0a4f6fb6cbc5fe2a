package likeness

import (
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Traits is what is compared of a person. Two people of the same Traits are alike whatever else is known of them.
type Traits struct {
	Name       string
	Gender     string
	Birth      vntext.Date
	CitizenID  string
	MemberCode string
	Phone      string
	Card       string
	Hometown   string
	Unit       data.ID // where the person is or would be

	folded string   // name as searched
	words  []string // of the name, as searched, i for y
	core   string   // those words without Thị and Văn, in alphabetical order
}

// Of takes from a person what is compared.
func Of(p *data.Person, unit data.ID) Traits {
	t := Traits{Name: p.FullName, Gender: p.Gender, Birth: p.Birth, CitizenID: p.CitizenID, MemberCode: p.MemberCode,
		Phone: p.Phone, Card: p.CardNumber, Hometown: p.Hometown, Unit: unit, folded: vntext.Fold(p.FullName)}
	t.words = strings.Fields(strings.ReplaceAll(t.folded, "y", "i"))
	core := append(make([]string, 0, 8), coreOf(t.words)...)
	slices.Sort(core)
	t.core = strings.Join(core, " ")
	return t
}

// coreOf leaves out the middle names that say no more than the sex and are often dropped.
func coreOf(words []string) []string {
	core := make([]string, 0, len(words))
	for i, w := range words {
		if i > 0 && i < len(words)-1 && (w == "thi" || w == "van") {
			continue
		}
		core = append(core, w)
	}
	return core
}

func (t *Traits) family() string { return t.words[0] }

func (t *Traits) given() string { return t.words[len(t.words)-1] }
