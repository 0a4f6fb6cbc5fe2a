package intake

import (
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// view is what is compared of a person, of the list or of the register.
type view struct {
	person *data.Person
	folded string  // name as searched
	unit   data.ID // where the person is or would be
	inside bool    // in the unit of the list or below it
}

// match is how alike two people are.
type match struct {
	same  certainty
	score int // of a likeness that is not certain
	why   string
}

// certainty is the reason to take two people for one, the stronger the higher; 0 is no such reason.
type certainty int

const (
	notSame     certainty = iota
	sayTheSame            // everything the row says is in the register already
	byNameBirth           // same name and full birth date in the unit, no number against it
	byCode                // same member code, compatible names
	byCitizenID           // same citizen number, compatible names
)

// suspicious is the score from which a likeness is shown to the officer.
const suspicious = 50

// compare judges row a of the list against b.
func compare(a, b *view) match {
	sameID := a.person.CitizenID != "" && a.person.CitizenID == b.person.CitizenID
	sameCode := a.person.MemberCode != "" && a.person.MemberCode == b.person.MemberCode
	compatible := (sameID || sameCode) && (a.folded == b.folded || compatibleNames(a.person.FullName, b.person.FullName))
	against := contradict(a.person, b.person)
	switch {
	case sameID && compatible:
		return match{same: byCitizenID, score: 100, why: "trùng số CCCD"}
	case sameCode && compatible && !against:
		return match{same: byCode, score: 100, why: "trùng mã đoàn viên"}
	case sameID:
		return match{score: 70, why: "trùng số CCCD nhưng khác họ tên"}
	case sameCode && compatible:
		return match{score: 70, why: "trùng mã đoàn viên nhưng khác số CCCD"}
	case sameCode:
		return match{score: 60, why: "trùng mã đoàn viên nhưng khác họ tên"}
	case a.folded != b.folded:
		return match{}
	}
	return compareNamesakes(a, b, against)
}

// compareNamesakes weighs two people of one name (marks aside).
func compareNamesakes(a, b *view, against bool) match {
	sameName := vntext.SameText(a.person.FullName, b.person.FullName)
	birth := compareBirth(a.person.Birth, b.person.Birth)
	if sameName && !against && birth == birthEqual && a.person.Birth.Precision() == vntext.FullDay && b.inside {
		return match{same: byNameBirth, score: 100, why: "trùng họ tên và ngày sinh"}
	}
	if sameName && !against && a.unit == b.unit && saysNothingNew(a.person, b.person) {
		return match{same: sayTheSame, score: 100, why: "trùng toàn bộ thông tin"}
	}
	if birth == birthDiffers {
		return match{}
	}
	return weigh(a, b, birth, sameName, against)
}

// weigh adds up what speaks for and against two namesakes being one person. The reasons are only put into words when
// the officer will see them: in a long list nearly all pairs fall short.
func weigh(a, b *view, birth birthRelation, sameName, against bool) match {
	p, q := a.person, b.person
	fullDay := p.Birth.Precision() == vntext.FullDay
	points := [...]struct {
		holds  bool
		points int
		why    string
	}{
		{sameName, 45, "trùng họ tên"},
		{!sameName, 35, "trùng họ tên không dấu"},
		{birth == birthEqual && fullDay, 40, "trùng ngày sinh"},
		{birth == birthEqual && !fullDay || birth == birthWithin, 20, "trùng năm sinh"},
		{birth == birthSwapped, 25, "ngày và tháng sinh đổi chỗ"},
		{birth == birthSameYear, 5, "cùng năm sinh"},
		{p.Phone != "" && p.Phone == q.Phone, 15, "trùng số điện thoại"},
		{p.Phone != "" && q.Phone != "" && p.Phone != q.Phone, -10, "khác số điện thoại"},
		{a.unit == b.unit, 5, "cùng chi đoàn"},
		{p.Hometown != "" && vntext.SameText(p.Hometown, q.Hometown), 5, "cùng quê quán"},
		{p.Gender != "" && q.Gender != "" && p.Gender != q.Gender, -30, "khác giới tính"},
		{against, -35, "khác số CCCD hoặc mã đoàn viên"},
	}
	m := match{}
	for i := range points {
		if points[i].holds {
			m.score += points[i].points
		}
	}
	if m.score < suspicious {
		return match{}
	}
	var why []string
	for i := range points {
		if points[i].holds {
			why = append(why, points[i].why)
		}
	}
	return match{score: min(m.score, 99), why: strings.Join(why, ", ")}
}

// contradict tells whether numbers of the same kind differ. An old 9-digit number says nothing against a 12-digit one.
func contradict(a, b *data.Person) bool {
	id := a.CitizenID != b.CitizenID && a.CitizenID != "" && len(a.CitizenID) == len(b.CitizenID)
	code := a.MemberCode != b.MemberCode && a.MemberCode != "" && b.MemberCode != ""
	return id || code
}

type birthRelation int

const (
	birthUnknown  birthRelation = iota
	birthEqual                  // written the same, at whatever precision
	birthWithin                 // one is the year or month of the other
	birthSwapped                // day and month changed places
	birthSameYear               //
	birthDiffers                //
)

func compareBirth(a, b vntext.Date) birthRelation {
	switch {
	case len(a) < 4 || len(b) < 4:
		return birthUnknown
	case a == b:
		return birthEqual
	case strings.HasPrefix(string(a), string(b)) || strings.HasPrefix(string(b), string(a)):
		return birthWithin
	case a[:4] != b[:4]:
		return birthDiffers
	case len(a) == 10 && len(b) == 10 && a[5:7] == b[8:10] && a[8:10] == b[5:7]:
		return birthSwapped
	}
	return birthSameYear
}

// saysNothingNew tells whether every fact the row gives is in the register just so.
func saysNothingNew(row, known *data.Person) bool {
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if said := f.Of(row); said != "" && said != f.Of(known) && (f.Key != "full_name" || !vntext.SameText(said, f.Of(known))) {
			return false
		}
	}
	return true
}

// compatibleNames tells whether two names can be of one person: the same words whatever the marks, or the same family
// and given name with the words of the shorter one among those of the longer (Thị or Văn left out).
func compatibleNames(a, b string) bool {
	x, y := vntext.Fold(a), vntext.Fold(b)
	if x == y {
		return true
	}
	short, long := strings.Fields(x), strings.Fields(y)
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) < 2 || short[0] != long[0] || short[len(short)-1] != long[len(long)-1] {
		return false
	}
	i := 0
	for _, w := range long {
		if i < len(short) && short[i] == w {
			i++
		}
	}
	return i == len(short)
}
