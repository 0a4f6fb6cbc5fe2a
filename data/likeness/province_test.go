package likeness_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"bachudong/data"
	"bachudong/data/likeness"
	"bachudong/data/vntext"
)

// Words of invented names, in about the shares in which they are borne.
var (
	families = []string{"Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Danh", "Thạch", "Lâm", "Đỗ", "Sơn", "Hồ", "Ngô", "Dương", "Lý"}
	middles  = [2][]string{{"Văn", "Văn", "Hoàng", "Minh", "Quốc", "Đức", "Hữu", "Chí", "Thành", "Trọng", "Nhật", "Tấn"},
		{"Thị", "Thị", "Thị Ngọc", "Kim", "Thị Cẩm", "Như", "Thị Mỹ", "Bích", "Thị Hồng", "Diễm", "Ngọc", "Thị Kim"}}
	givens = [2][]string{
		{"An", "Bảo", "Cường", "Dũng", "Duy", "Đạt", "Hậu", "Hiếu", "Huy", "Khang", "Khánh", "Kiệt", "Lộc", "Long", "Luân", "Minh", "Nam", "Nghĩa", "Nhân", "Phát", "Phong", "Phúc", "Quân", "Sang", "Tài", "Thiện", "Thịnh", "Toàn", "Tuấn", "Vinh"},
		{"Anh", "Châu", "Diệu", "Giang", "Hà", "Hân", "Hiền", "Hòa", "Hoa", "Hương", "Khanh", "Lan", "Linh", "Loan", "Mai", "My", "Ngân", "Nhi", "Như", "Oanh", "Quyên", "Tâm", "Thảo", "Thư", "Thủy", "Trâm", "Trang", "Uyên", "Vy", "Yến"},
	}
	mistyped = map[string]string{"Nguyễn": "Nguyyễn", "Trần": "Trrần", "Lê": "Lêe", "Phạm": "Phạmm", "Huỳnh": "Hyỳnh", "Võ": "Võo", "Danh": "Dahn"}
)

// crowd invents n people of one province; withNumbers of a hundred have a citizen number, and as many a telephone.
func crowd(n, withNumbers int) []data.Person {
	r := rand.New(rand.NewPCG(1, 2022))
	pick := func(from []string) string { return from[r.IntN(len(from))] }
	people := make([]data.Person, n)
	for i := range people {
		sex, year := r.IntN(2), 1993+r.IntN(14)
		p := data.Person{FullName: pick(families) + " " + pick(middles[sex]) + " " + pick(givens[sex]), Gender: []string{data.Male, data.Female}[sex],
			Birth:    vntext.Date(fmt.Sprintf("%d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28))),
			Hometown: fmt.Sprintf("xã Số %d, tỉnh Bạc Liêu", r.IntN(60))}
		if r.IntN(100) < withNumbers {
			p.CitizenID = fmt.Sprintf("095%d%02d%06d", sex+year/2000*2, year%100, i*7919%1_000_000)
		}
		if r.IntN(100) < withNumbers {
			p.Phone = fmt.Sprintf("09%08d", r.IntN(100_000_000))
		}
		people[i] = p
	}
	return people
}

// alike lists the pairs that look like one person.
func alike(people []data.Person) map[[2]int]likeness.Match {
	index, traits := likeness.NewIndex(len(people)), make([]likeness.Traits, len(people))
	pairs := make(map[[2]int]likeness.Match)
	var near []int32
	for i := range people {
		traits[i] = likeness.Of(&people[i], data.ID(fmt.Sprint(i/60)))
		near = index.Near(&traits[i], near[:0])
		for _, k := range near {
			if m := likeness.Compare(&traits[i], &traits[k]); m.Score > 0 {
				pairs[[2]int{int(k), i}] = m
			}
		}
		index.Add(int32(i), &traits[i])
	}
	return pairs
}

// sameNameAndDay tells of two people that they share name and birth date: that has to be asked.
func sameNameAndDay(a, b *data.Person) bool { return a.FullName == b.FullName && a.Birth == b.Birth }

func TestAProvinceGivesAHandfulOfSuspects(t *testing.T) {
	for _, c := range []struct{ people, withNumbers, most int }{{35_000, 100, 20}, {35_000, 60, 60}, {3_000, 60, 2}, {3_000, 0, 3}} {
		people := crowd(c.people, c.withNumbers)
		noise, namesakes := 0, 0
		why := map[string]int{}
		for at, m := range alike(people) {
			if sameNameAndDay(&people[at[0]], &people[at[1]]) {
				namesakes++
				continue
			}
			why[m.Why]++
			noise++
		}
		t.Logf("%d people, %d %% with numbers: %d pairs of one name and birth date, %d others", c.people, c.withNumbers, namesakes, noise)
		if noise > c.most {
			t.Errorf("%d people: %d suspicious pairs beside namesakes born on one day, want at most %d: %v", c.people, noise, c.most, why)
		}
	}
}

func TestEverySlipThatWasPlantedIsFound(t *testing.T) {
	people := crowd(5000, 60)
	planted := map[[2]int]string{}
	for i := 0; i < 2000; i += 10 {
		twice := people[i]
		family, rest := firstWord(twice.FullName)
		switch wrong := mistyped[family]; {
		case i%40 == 0 && wrong != "":
			twice.FullName = wrong + rest // no syllable any more: seen with the birth date alone
			twice.CitizenID, twice.Phone = "", ""
		case i%40 == 10 && twice.CitizenID != "":
			twice.CitizenID = twice.CitizenID[:11] + string('0'+(twice.CitizenID[11]-'0'+5)%10)
		case i%40 == 20 && twice.Birth[5:7] != twice.Birth[8:] && twice.Birth[8:] <= "12":
			twice.Birth = twice.Birth[:5] + twice.Birth[8:] + "-" + twice.Birth[5:7]
		case i%40 == 30 && twice.Phone != "":
			twice.FullName = "Lân" + rest // a name as well: seen with the telephone
			people[i].FullName = "Lâm" + rest
			twice.CitizenID = ""
		default:
			continue
		}
		planted[[2]int{i, len(people)}] = twice.FullName
		people = append(people, twice)
	}
	if len(planted) < 90 {
		t.Fatalf("only %d planted", len(planted))
	}
	found := alike(people)
	for at, name := range planted {
		if found[at].Score == 0 {
			t.Errorf("%s and %s, %s are not brought together", people[at[0]].FullName, name, people[at[1]].Birth)
		}
	}
}

func firstWord(name string) (first, rest string) {
	for i := range name {
		if name[i] == ' ' {
			return name[:i], name[i:]
		}
	}
	return name, ""
}

func BenchmarkTraitsAndIndexOf35000(b *testing.B) {
	people := crowd(35_000, 60)
	b.ReportAllocs()
	for b.Loop() {
		alike(people)
	}
}
