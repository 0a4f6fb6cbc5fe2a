package main

import (
	"fmt"
	"math/rand/v2"
	"time"
)

// asOf is the day of the lists: nothing in them is later, and members are 16 to 30 years old on it.
var asOf = time.Date(2022, 11, 15, 0, 0, 0, 0, time.UTC)

type person struct {
	family, given  string // family holds họ and đệm
	female         bool
	birth          time.Time
	yearOnly       bool // only the year of birth is known
	citizenID      string
	phone          string
	ethnicity      string
	religion       string
	hometown       string
	occupation     string
	education      string
	qualification  string
	theory         string
	joined         time.Time
	party          time.Time // zero for most
	position, code string
}

func (p *person) name() string { return p.family + " " + p.given }

func (p *person) sex() string {
	if p.female {
		return "Nữ"
	}
	return "Nam"
}

func (p *person) born() string {
	if p.yearOnly {
		return p.birth.Format("2006")
	}
	return p.birth.Format("02/01/2006")
}

// maker invents people, no two of the same name or number.
type maker struct {
	*rand.Rand
	names map[string]bool
	ids   map[string]bool
	code  int
}

func newMaker() *maker {
	return &maker{Rand: rand.New(rand.NewPCG(2022, 1115)), names: map[string]bool{}, ids: map[string]bool{}, code: 2200100}
}

var (
	kinhFamilies  = []string{"Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Huỳnh", "Phan", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Trương", "Mai", "Cao"}
	khmerFamilies = []string{"Danh", "Thạch", "Sơn", "Kim", "Lâm", "Lý", "Tô"}
	maleMiddles   = []string{"Văn", "Hoàng", "Minh", "Quốc", "Hữu", "Chí", "Trọng", "Công", "Nhật", "Phúc", "Thanh", "Tấn", "Đức", ""}
	femaleMiddles = []string{"Thị", "Thị Ngọc", "Thị Cẩm", "Thị Mỹ", "Thị Thúy", "Ngọc", "Kim", "Bích", "Hồng", "Như", "Thùy", ""}
	maleGivens    = []string{"An", "Bảo", "Chiến", "Cường", "Duy", "Dũng", "Đạt", "Đẳng", "Giang", "Hải", "Hậu", "Hòa", "Huy", "Khang", "Khánh", "Kiệt", "Lộc", "Mẫn", "Nghĩa", "Nhân", "Phong", "Quý", "Sang", "Thắng", "Thịnh", "Toàn", "Trí", "Út", "Vĩnh", "Ý"}
	femaleGivens  = []string{"Anh", "Ánh", "Châu", "Chi", "Diễm", "Dung", "Đào", "Giàu", "Hằng", "Hân", "Hiền", "Hoa", "Huyền", "Kiều", "Lan", "Loan", "Ly", "Mai", "My", "Ngân", "Nguyệt", "Nhung", "Oanh", "Phượng", "Quyên", "Thảo", "Thủy", "Tiên", "Trâm", "Trang", "Uyên", "Ửng", "Vân", "Xuân", "Yến"}
	communes      = []string{"xã Vĩnh Thanh", "xã Hưng Phú", "xã Phước Long", "xã Phong Thạnh Tây A", "xã Phong Thạnh Tây B", "xã Vĩnh Phú Đông", "xã Vĩnh Phú Tây", "thị trấn Phước Long"}
	jobs          = []string{"Nông dân", "Nông dân", "Nông dân", "Công nhân", "Lao động tự do", "Công chức", "Viên chức", "Sinh viên"}
	skills        = []string{"Chưa qua đào tạo", "Chưa qua đào tạo", "Sơ cấp", "Trung cấp", "Cao đẳng", "Đại học"}
	joinDays      = []string{"09/01", "03/02", "26/03", "30/04", "19/05", "02/09", "15/10", "22/12"}
	prefixes      = []string{"070", "079", "082", "083", "088", "091", "094", "039"}
)

func pick[T any](m *maker, list []T) T { return list[m.IntN(len(list))] }

// rural makes the members of a commune or town, spread over its chi đoàn.
func (m *maker) rural(n int, branches ...string) []branch {
	return m.spread(n, branches, func(string) *person { return m.person(1992, 2005) })
}

// school makes pupils of 16 and 17 years, and teachers.
func (m *maker) school(n int, branches ...string) []branch {
	return m.spread(n, branches, func(name string) *person {
		if name == "Giáo viên" {
			p := m.person(1992, 1999)
			p.occupation, p.education, p.qualification, p.theory = "Viên chức", "12/12", "Đại học", "Sơ cấp"
			return p
		}
		year := 2005
		if name[:2] == "11" {
			year = 2006
		}
		p := m.person(year, year)
		p.occupation, p.education, p.qualification, p.theory = "Học sinh", name[:2]+"/12", "Chưa qua đào tạo", "Chưa có"
		p.party = time.Time{}
		return p
	})
}

func (m *maker) spread(n int, names []string, make func(string) *person) []branch {
	branches := []branch{}
	for i, name := range names {
		size := n / len(names)
		if i < n%len(names) {
			size++
		}
		b := branch{name: "Chi đoàn " + name}
		for j := range size {
			p := make(name)
			p.position = [...]string{"Bí thư chi đoàn", "Phó Bí thư chi đoàn", "Ủy viên BCH chi đoàn", "Đoàn viên"}[min(j, 3)]
			b.members = append(b.members, p)
		}
		m.Shuffle(len(b.members), func(i, j int) { b.members[i], b.members[j] = b.members[j], b.members[i] })
		branches = append(branches, b)
	}
	return branches
}

// person invents somebody born in one of the years from first to last.
func (m *maker) person(first, last int) *person {
	p := &person{female: m.IntN(100) < 48, ethnicity: "Kinh", religion: "Không"}
	m.nameFor(p)
	for {
		p.birth = time.Date(first+m.IntN(last-first+1), time.Month(1+m.IntN(12)), 1+m.IntN(28), 0, 0, 0, 0, time.UTC)
		age := asOf.AddDate(0, -1, 0) // a month at least lies between the sixteenth birthday and the list
		if p.birth.AddDate(16, 0, 0).Before(age) && p.birth.AddDate(31, 0, 0).After(asOf) {
			break
		}
	}
	m.numbersFor(p)
	if r := m.IntN(100); r < 12 {
		p.religion = [...]string{"Phật giáo", "Phật giáo", "Công giáo", "Cao Đài", "Phật giáo Hòa Hảo"}[m.IntN(5)]
	}
	p.hometown = pick(m, communes) + ", huyện Phước Long, tỉnh Bạc Liêu"
	p.occupation = pick(m, jobs)
	p.qualification = pick(m, skills)
	p.education = [...]string{"12/12", "12/12", "12/12", "11/12", "10/12", "9/12"}[m.IntN(6)]
	p.theory = [...]string{"Chưa có", "Chưa có", "Chưa có", "Sơ cấp", "Trung cấp"}[m.IntN(5)]
	m.datesFor(p)
	m.code += 1 + m.IntN(40)
	p.code = fmt.Sprintf("%08d", m.code)
	return p
}

func (m *maker) nameFor(p *person) {
	for {
		family := pick(m, kinhFamilies)
		if m.IntN(100) < 16 {
			family, p.ethnicity = pick(m, khmerFamilies), "Khmer"
		} else if p.ethnicity = "Kinh"; m.IntN(100) < 3 {
			p.ethnicity = "Hoa"
		}
		middle, given := pick(m, maleMiddles), pick(m, maleGivens)
		if p.female {
			middle, given = pick(m, femaleMiddles), pick(m, femaleGivens)
		}
		p.family, p.given = family, given
		if middle != "" {
			p.family += " " + middle
		}
		if !m.names[p.name()] {
			m.names[p.name()] = true
			return
		}
	}
}

// numbersFor gives a citizen number of Bạc Liêu that agrees with sex and year of birth, and a telephone.
func (m *maker) numbersFor(p *person) {
	for p.citizenID == "" || m.ids[p.citizenID] {
		digit := 2 * (p.birth.Year()/100 - 19)
		if p.female {
			digit++
		}
		p.citizenID = fmt.Sprintf("095%d%02d%06d", digit, p.birth.Year()%100, m.IntN(1000000))
	}
	m.ids[p.citizenID] = true
	p.phone = pick(m, prefixes) + fmt.Sprintf("%07d", m.IntN(10000000))
}

// datesFor gives the day of admission, at sixteen or later, and to a few of the older ones that of joining the Party.
func (m *maker) datesFor(p *person) {
	from := p.birth.AddDate(16, 0, 0)
	years := min(4, asOf.Year()-from.Year())
	for p.joined.IsZero() || p.joined.Before(from) || p.joined.After(asOf) {
		day, _ := time.Parse("02/01/2006", fmt.Sprintf("%s/%d", pick(m, joinDays), from.Year()+m.IntN(years+1)))
		p.joined = day
		if !day.Before(from) && !day.After(asOf) {
			break
		}
		if years == 0 { // no festive day left between the birthday and the list
			p.joined = from.AddDate(0, 0, 1+m.IntN(20))
		}
	}
	if p.birth.Year() <= 2000 && m.IntN(100) < 12 {
		p.party = time.Date(2019+m.IntN(3), time.Month(1+m.IntN(12)), 3+m.IntN(20), 0, 0, 0, 0, time.UTC)
	}
	p.yearOnly = m.IntN(100) < 6
}
