package data

import "strings"

// Letterhead is the two lines at the top left of a paper: the body above and the body that issues it (HD 29-HD/TWĐTN-VP,
// 29/10/2013). Superior is "" for the topmost body.
type Letterhead struct {
	Superior string
	Issuer   string
}

// territorial names how a committee is called by the name of its union: "Huyện đoàn Phước Long" issues papers as
// "BCH Đoàn huyện Phước Long".
var territorial = []struct{ union, committee string }{
	{"Tỉnh đoàn ", "BCH Đoàn tỉnh "},
	{"Huyện đoàn ", "BCH Đoàn huyện "},
	{"Thị đoàn ", "BCH Đoàn thị xã "},
	{"Thành đoàn ", "BCH Đoàn thành phố "},
}

// PlaceOf is the place name for the date line of papers: the one the office has set, else that in the name of a
// territorial unit ("Huyện đoàn Phước Long": "Phước Long"), else "".
func PlaceOf(office Office, ours Unit) string {
	if office.Place != "" {
		return office.Place
	}
	for _, t := range territorial {
		if strings.HasPrefix(ours.Name, t.union) {
			return ours.Name[len(t.union):]
		}
	}
	return ""
}

// IssuerOf is the issuing line of a unit. A chi đoàn signs as itself, every other unit through its committee.
func IssuerOf(u Unit) string { return strings.ToUpper(CommitteeOf(u)) }

// LetterheadOf is the letterhead of unit, whose path leads from our own unit (first) down to it (last). Our own lines
// are the ones the office has set; a line not set is made from the names.
func LetterheadOf(office Office, path []Unit) Letterhead {
	unit := path[len(path)-1]
	if len(path) == 1 {
		return Letterhead{Superior: office.Superior, Issuer: firstSet(office.Issuer, IssuerOf(unit))}
	}
	parent := path[len(path)-2]
	head := Letterhead{Superior: IssuerOf(parent), Issuer: IssuerOf(unit)}
	if parent.Level == District || parent.Level == Province {
		head.Superior = strings.ToUpper(parent.Name)
	}
	if len(path) == 2 && office.ShortName != "" {
		head.Superior = office.ShortName
	}
	return head
}

func firstSet(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

// CommitteeOf is the body of a unit that decides, as it is written in a text: "BCH Đoàn xã Vĩnh Thanh", "BCH Đoàn huyện
// Phước Long"; a chi đoàn is called by its name.
func CommitteeOf(u Unit) string {
	for _, t := range territorial {
		if len(u.Name) > len(t.union) && strings.EqualFold(u.Name[:len(t.union)], t.union) {
			return t.committee + u.Name[len(t.union):]
		}
	}
	if u.Level == Branch || u.Name == "" {
		return u.Name
	}
	return "BCH " + u.Name
}
