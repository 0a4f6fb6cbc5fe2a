package data

import "strings"

// Sensitive is a group of facts that lists and papers leave out unless the officer asks for them.
type Sensitive string

// The groups.
const (
	Numbers Sensitive = "numbers" // identity and phone numbers; masked on screen too
	Beliefs Sensitive = "beliefs" // ethnicity and religion
)

// SensitiveGroups are the groups with the words in which they are asked for and the keys of their facts.
var SensitiveGroups = []struct {
	Group Sensitive
	Label string
	Keys  []string
}{
	{Numbers, "Gồm số CCCD, điện thoại", []string{"citizen_id", "phone"}},
	{Beliefs, "Gồm dân tộc, tôn giáo", []string{"ethnicity", "religion"}},
}

var groupOfFact = func() map[string]Sensitive {
	m := map[string]Sensitive{}
	for _, g := range SensitiveGroups {
		for _, key := range g.Keys {
			m[key] = g.Group
		}
	}
	return m
}()

// SensitiveOf is the group that a fact of a person belongs to; "" for the others.
func SensitiveOf(key string) Sensitive { return groupOfFact[key] }

// Disclosure is what a list or paper about people may tell, and what it is for. The zero value tells nothing sensitive.
type Disclosure struct {
	Numbers bool
	Beliefs bool
	Purpose string
}

// Shows tells whether the fact with that key may be told.
func (d Disclosure) Shows(key string) bool {
	switch SensitiveOf(key) {
	case Numbers:
		return d.Numbers
	case Beliefs:
		return d.Beliefs
	}
	return true
}

// Withhold blanks the facts of p that may not be told.
func (d Disclosure) Withhold(p *Person) {
	for key := range groupOfFact {
		if !d.Shows(key) {
			FieldOf(key).Set(p, "")
		}
	}
}

// Facts are the labels of the sensitive facts among keys that may be told, in the order of keys.
func (d Disclosure) Facts(keys ...string) []string {
	var labels []string
	for _, key := range keys {
		if SensitiveOf(key) != "" && d.Shows(key) {
			labels = append(labels, FieldOf(key).Label)
		}
	}
	return labels
}

// Mask is a value as it is shown while numbers are not asked for: of an identity number the last three digits, of a phone
// the first three and the last two. Other facts, and numbers too short to hide anything, stay as they are.
func Mask(key, value string) string {
	switch key {
	case "citizen_id":
		return masked(value, 0, 3)
	case "phone":
		return masked(value, 3, 2)
	}
	return value
}

// maskDot stands for a hidden digit.
const maskDot = "•"

func masked(number string, first, last int) string {
	r := []rune(number)
	if len(r) <= first+last {
		return number
	}
	return string(r[:first]) + strings.Repeat(maskDot, len(r)-first-last) + string(r[len(r)-last:])
}

// IsMasked tells a masked number from one that can be kept.
func IsMasked(value string) bool { return strings.Contains(value, maskDot) }
