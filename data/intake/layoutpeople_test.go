package intake_test

import (
	"fmt"
	"math/rand/v2"
)

// invented is a person of the lists that we lay out ourselves, under the keys of the truth files. All are invented.
type invented map[string]string

// known are the facts of p under those keys that a list shows.
func (p invented) known(keys ...string) invented {
	shown := invented{}
	for _, key := range keys {
		if p[key] != "" {
			shown[key] = p[key]
		}
	}
	return shown
}

var (
	families    = []string{"Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Danh", "Thạch", "Lâm", "Võ", "Đặng"}
	maleParts   = [][]string{{"Văn", "Hữu", "Quốc", "Minh", "Chí"}, {"An", "Đạt", "Khang", "Lộc", "Nghĩa", "Ý", "Út", "Phong"}}
	femaleParts = [][]string{{"Thị", "Ngọc", "Thị Mỹ", "Như", "Thúy"}, {"Ánh", "Bé", "Diễm", "Hằng", "Yến", "Loan", "Ửng", "Quyên"}}
)

// invent makes n people; the same seed gives the same ones, no two of them with the same name or number.
func invent(seed uint64, n int) []invented {
	r := rand.New(rand.NewPCG(seed, 2022))
	pick := func(list ...string) string { return list[r.IntN(len(list))] }
	names := map[string]bool{}
	var people []invented
	for i := 0; len(people) < n; i++ {
		sex, parts, century := "Nam", maleParts, 2
		if r.IntN(2) == 0 {
			sex, parts, century = "Nữ", femaleParts, 3
		}
		family, given := pick(families...)+" "+pick(parts[0]...), pick(parts[1]...)
		if names[family+given] {
			continue
		}
		names[family+given] = true
		year, month, day := 2000+r.IntN(7), 1+r.IntN(12), 1+r.IntN(28)
		joined := year + 16
		people = append(people, invented{
			"full_name": family + " " + given, "family": family, "given": given, "gender": sex,
			"birth": fmt.Sprintf("%04d-%02d-%02d", year, month, day), "citizen_id": fmt.Sprintf("095%d%02d%06d", century, year%100, 100000+37*i+r.IntN(37)),
			"phone": fmt.Sprintf("09%d%07d", 1+r.IntN(8), 1000000+r.IntN(8999999)), "email": fmt.Sprintf("doanvien%d.%d@example.vn", seed, i),
			"ethnicity": pick("Kinh", "Kinh", "Khmer", "Hoa"), "religion": pick("Không", "Không", "Phật giáo", "Công giáo"),
			"hometown": pick("xã Vĩnh Thanh", "xã Hưng Phú", "xã Phong Thạnh") + ", tỉnh Bạc Liêu", "residence": fmt.Sprintf("ấp %d, xã Vĩnh Thanh", 1+r.IntN(9)),
			"education": pick("THCS", "THPT"), "qualification": pick("Thạc sĩ", "Đại học", "Cao đẳng", "Trung cấp", ""), "political_theory": pick("Sơ cấp", "Trung cấp", "Cao cấp", ""),
			"occupation": pick("Công chức", "Viên chức", "Sinh viên"), "joined_union": fmt.Sprintf("%04d-%02d-%02d", joined, 1+r.IntN(12), 1+r.IntN(28)),
			"joined_union_at": pick("Trường THPT Trần Văn Bảy", "Đoàn xã Vĩnh Thanh"), "informatics": "Chuẩn kỹ năng sử dụng CNTT cơ bản", "foreign_language": pick("Bậc 1", "Bậc 2", "Chưa có"),
			"member_code": fmt.Sprint(4100000 + int(seed)*1000 + i), "card_number": fmt.Sprintf("0952%08d", int(seed)*10000+i), "position": pick("Đoàn viên", "Đoàn viên", "Ủy viên BCH", "Phó Bí thư"),
			"association": pick("Hội LHTN Việt Nam", "Không"), "branch": pick("Chi đoàn ấp 1", "Chi đoàn ấp 2"),
		})
	}
	return people
}

// shown is a date as lists write it: 15/03/2004.
func shown(date string) string {
	if len(date) < len("2004-03-15") {
		return date
	}
	return date[8:10] + "/" + date[5:7] + "/" + date[:4]
}

// inBranches puts the people of a list into chi đoàn, one after the other, and gives them in that order.
func inBranches(people []invented, branches ...string) [][]invented {
	groups := make([][]invented, len(branches))
	for i, p := range people {
		g := i * len(branches) / len(people)
		p["branch"] = branches[g]
		groups[g] = append(groups[g], p)
	}
	return groups
}
