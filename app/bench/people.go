package main

import (
	"fmt"
	"math/rand/v2"

	"bachudong/data"
	"bachudong/data/vntext"
)

// provincePeople is how many members a whole province has; branches of one list are few, as in a commune's.
const (
	provincePeople = 35_000
	listBranches   = 60
)

// Words of invented names; those that are frequent in the Mekong delta stand more than once.
var (
	families = []string{"Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Danh", "Thạch", "Lâm", "Đỗ", "Sơn", "Hồ"}
	middles  = map[string][]string{
		data.Male:   {"Văn", "Văn", "Hoàng", "Minh", "Quốc", "Đức", "Hữu", "Chí", "Thành", "Trọng"},
		data.Female: {"Thị", "Thị", "Thị Ngọc", "Kim", "Thị Cẩm", "Như", "Thị Mỹ", "Bích", "Thị Hồng", "Diễm"},
	}
	givens = []string{"An", "Anh", "Bảo", "Châu", "Cường", "Dũng", "Đạt", "Đào", "Giang", "Hòa", "Hân", "Huy", "Khánh", "Kiệt", "Lan", "Linh", "My", "Ngân",
		"Nhân", "Nhi", "Oanh", "Phúc", "Quyên", "Quý", "Sang", "Thảo", "Thủy", "Trâm", "Tuấn", "Uyên", "Vĩnh", "Vy", "Xuân", "Ý", "Yến", "Ửng"}
	communes       = []string{"Vĩnh Thanh", "Vĩnh Phú Đông", "Phong Thạnh", "Hưng Phú", "Châu Thới", "Ninh Hòa", "Long Điền", "An Trạch", "Hiệp Thành"}
	qualifications = []string{"", "Trung cấp", "Cao đẳng", "Đại học", "Đại học", "Kỹ sư"}
	theories       = []string{"", "", "Sơ cấp", "Trung cấp"}
	occupations    = []string{"Nông dân", "Công nhân", "Học sinh", "Sinh viên", "Giáo viên", "Cán bộ", "Buôn bán"}
)

// person is the i-th invented member; the same i gives the same facts, and no two share an identity number or phone.
func person(i int) data.Person {
	r := rand.New(rand.NewPCG(uint64(i), 2022))
	gender, digit := data.Male, 0
	if r.IntN(2) == 1 {
		gender, digit = data.Female, 1
	}
	year := 1993 + r.IntN(14)
	if year >= 2000 {
		digit += 2
	}
	day := func(year int) vntext.Date {
		return vntext.Date(fmt.Sprintf("%d-%02d-%02d", year, 1+r.IntN(12), 1+r.IntN(28)))
	}
	p := data.Person{
		FullName: pick(r, families) + " " + pick(r, middles[gender]) + " " + pick(r, givens), Gender: gender, Birth: day(year),
		CitizenID: fmt.Sprintf("095%d%02d%06d", digit, year%100, i), Phone: fmt.Sprintf("09%08d", 10_000_000+i*2371%90_000_000),
		Ethnicity: "Kinh", Religion: "Không", Hometown: "Xã " + pick(r, communes) + ", tỉnh Bạc Liêu", Education: "12/12",
		Qualification: pick(r, qualifications), PoliticalTheory: pick(r, theories), Occupation: pick(r, occupations),
		JoinedUnion: vntext.Date(fmt.Sprintf("%d-03-26", year+16)),
	}
	p.Residence = fmt.Sprintf("Ấp %d, %s", 1+r.IntN(9), p.Hometown)
	return p
}

func pick(r *rand.Rand, from []string) string { return from[r.IntN(len(from))] }
