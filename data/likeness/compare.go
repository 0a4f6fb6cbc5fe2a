package likeness

import (
	"strings"

	"bachudong/data/vntext"
)

// Suspicious is the score from which a likeness is shown to the officer.
const Suspicious = 50

// Certainty is a reason to take two records for one person without asking; the stronger the higher.
type Certainty int

// The reasons.
const (
	Uncertain   Certainty = iota // ask
	ByName                       // same name, full birth date and one more fact, no number against it
	ByCode                       // same member code, compatible names
	ByCitizenID                  // same citizen number, compatible names
)

// Match is how alike two people are. Score is 0 to 100; below Suspicious it is 0 and there is no Why. Why gives the
// reasons in words, strongest first.
type Match struct {
	Certain Certainty
	Score   int
	Why     string
}

// pair is two people being compared.
type pair struct {
	a, b  *Traits
	name  nameRelation
	birth birthRelation
	id    idRelation
}

// Compare judges whether a and b are one person. The order of the two does not matter.
func Compare(a, b *Traits) Match {
	p := pair{a: a, b: b, name: compareNames(a, b), birth: compareBirth(a.Birth, b.Birth), id: compareIDs(a.CitizenID, b.CitizenID)}
	if p.nearID() && p.birth >= birthSameYear {
		p.id = idDiffers // nobody mistypes both the number and the birth date; neighbours have neighbouring numbers
	}
	sameCode := same(a.MemberCode, b.MemberCode)
	switch {
	case p.id == idEqual && p.name.compatible():
		return Match{ByCitizenID, 100, "trùng số CCCD"}
	case sameCode && p.name.compatible() && p.id != idDiffers && !p.nearID():
		return Match{ByCode, 100, "trùng mã đoàn viên"}
	case p.id == idEqual && (p.name == nameTypo || p.name == nameLike):
		return Match{Score: 90, Why: "trùng số CCCD, họ tên lệch một chữ cái"}
	case p.id == idEqual:
		return Match{Score: 70, Why: "trùng số CCCD nhưng khác họ tên"}
	case sameCode && p.name != nameNone && p.nearID():
		return Match{Score: 90, Why: "trùng mã đoàn viên, " + idWords[p.id]}
	case sameCode && p.name.compatible():
		return Match{Score: 70, Why: "trùng mã đoàn viên nhưng khác số CCCD"}
	case sameCode:
		return Match{Score: 60, Why: "trùng mã đoàn viên nhưng khác họ tên"}
	case p.name == nameNone:
		return Match{}
	}
	if more := p.oneMore(); more != "" && !p.against() {
		return Match{ByName, 100, "trùng họ tên, ngày sinh và " + more}
	}
	return p.weigh()
}

func same(a, b string) bool { return a != "" && a == b }

func differ(a, b string) bool { return a != "" && b != "" && a != b }

func (p *pair) nearID() bool { return p.id == idOneDigit || p.id == idTurned }

// against tells whether numbers that are a person's own differ, or the sex does.
func (p *pair) against() bool {
	return p.id == idDiffers || p.nearID() || differ(p.a.MemberCode, p.b.MemberCode) || differ(p.a.Gender, p.b.Gender)
}

// oneMore names the fact that makes two people of one name and birth date the same one; "" when there is none.
func (p *pair) oneMore() string {
	switch {
	case p.name > nameUnmarked || p.birth != birthEqual:
		return ""
	case same(p.a.Phone, p.b.Phone):
		return "số điện thoại"
	case same(p.a.Card, p.b.Card):
		return "số thẻ đoàn"
	case p.sameHome():
		return "quê quán"
	}
	return ""
}

func (p *pair) sameHome() bool {
	return p.a.Hometown != "" && p.b.Hometown != "" && vntext.SameText(p.a.Hometown, p.b.Hometown)
}

// reason is something that speaks for or against two records being one person.
type reason struct {
	points int
	why    string
}

var nameWords = map[nameRelation]reason{
	nameSame:       {45, "trùng họ tên"},
	nameUnmarked:   {35, "trùng họ tên không dấu"},
	nameOtherMarks: {30, "họ tên chỉ khác dấu"},
	nameIY:         {40, "họ tên chỉ khác i và y"},
	nameDropped:    {35, "họ tên bớt chữ Thị hoặc Văn"},
	nameOrder:      {30, "trùng họ tên, viết ngược thứ tự"},
	nameTypo:       {25, "họ tên lệch một chữ cái"},
	nameShorter:    {25, "họ tên bớt chữ đệm"},
	nameLike:       {-5, "họ tên lệch một chữ cái"}, // brothers and sisters share birthdays, branches and home towns
}

var birthWords = map[birthRelation]reason{
	birthEqual:    {40, "trùng ngày sinh"},
	birthPartial:  {20, "trùng năm sinh"},
	birthSwapped:  {25, "ngày và tháng sinh đổi chỗ"},
	birthSameYear: {-5, "khác ngày sinh, cùng năm"}, // a year is full of namesakes
	birthDiffers:  {-20, "khác năm sinh"},
}

var idWords = map[idRelation]string{
	idOneDigit: "số CCCD lệch một chữ số",
	idTurned:   "số CCCD đảo hai chữ số",
}

// weigh adds up what speaks for and against two people of like names. The reasons are only put into words when the
// officer will see them: nearly all pairs fall short.
func (p *pair) weigh() Match {
	reasons := p.reasons()
	score := 0
	for _, r := range reasons {
		score += r.points
	}
	if score < Suspicious {
		return Match{}
	}
	words := make([]string, 0, len(reasons))
	for _, r := range reasons {
		if r.why != "" {
			words = append(words, r.why)
		}
	}
	return Match{Score: min(score, 99), Why: strings.Join(words, ", ")}
}

func (p *pair) reasons() [10]reason {
	all := [10]reason{nameWords[p.name], birthWords[p.birth]}
	for i, r := range []struct {
		holds bool
		reason
	}{
		{p.nearID(), reason{20, idWords[p.id]}},
		{same(p.a.Phone, p.b.Phone), reason{15, "trùng số điện thoại"}},
		{same(p.a.Card, p.b.Card), reason{15, "trùng số thẻ đoàn"}},
		{p.a.Unit != "" && p.a.Unit == p.b.Unit, reason{5, "cùng chi đoàn"}},
		{p.sameHome(), reason{5, "cùng quê quán"}},
		{differ(p.a.Phone, p.b.Phone), reason{-10, "khác số điện thoại"}},
		{p.id == idDiffers || differ(p.a.MemberCode, p.b.MemberCode), reason{-35, "khác số CCCD hoặc mã đoàn viên"}},
		{differ(p.a.Gender, p.b.Gender), reason{-30, "khác giới tính"}},
	} {
		if r.holds {
			all[2+i] = r.reason
		}
	}
	return all
}
