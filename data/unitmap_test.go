package data_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"bachudong/assets"
	"bachudong/data"
)

func shippedMap(t *testing.T) data.UnitMap {
	t.Helper()
	raw, err := fs.ReadFile(assets.UnitMapFiles(), "2025.json")
	if err != nil {
		t.Fatal(err)
	}
	m, err := data.DecodeUnitMap(raw)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestTheMapOf2025HasEveryCommuneOnce(t *testing.T) {
	m := shippedMap(t)
	ranks, districts := map[string]int{}, map[string]int{}
	for _, u := range m.Units {
		ranks["new "+strings.Fields(u.Name)[0]]++
		for _, f := range u.From {
			ranks[strings.Fields(f.Name)[0]]++
			districts[f.District]++
		}
	}
	for what, want := range map[string]int{"new phường": 5, "new xã": 20, "phường": 10, "thị": 5, "xã": 49} {
		if ranks[what] != want {
			t.Errorf("%d × %s, want %d", ranks[what], what, want)
		}
	}
	for district, want := range map[string]int{"Bạc Liêu": 10, "Giá Rai": 10, "Hồng Dân": 9, "Phước Long": 8, "Vĩnh Lợi": 8, "Đông Hải": 11, "Hòa Bình": 8} {
		if districts[district] != want {
			t.Errorf("%s had %d communes, want %d", district, districts[district], want)
		}
	}
	if m.On != "2025-07-01" || !strings.Contains(m.Check, "1655/NQ-UBTVQH15") {
		t.Errorf("the map holds from %s, check: %s", m.On, m.Check)
	}
}

// treeOf is a file: our unit, then units as "level name", those indented by two spaces below the last less indented one.
func treeOf(lines ...string) []data.UnitNode {
	var units []data.UnitNode
	var path []data.ID
	for i, line := range lines {
		text := strings.TrimLeft(line, " ")
		depth := (len(line) - len(text)) / 2
		level, name, _ := strings.Cut(text, " ")
		u := data.UnitNode{Unit: data.Unit{ID: data.ID(rune('a' + i)), Code: "U" + string(rune('A'+i)), Name: name, Level: data.Level(level)}}
		if depth > 0 {
			u.Parent = path[depth-1]
		}
		path = append(path[:depth], u.ID)
		units = append(units, u)
	}
	return units
}

// mergers are the steps as "codes → name".
func mergers(match data.UnitMapMatch) (lines []string) {
	for _, s := range match.Reorganisation.Steps {
		lines = append(lines, strings.TrimSpace(string(s.Do)+" "+strings.Join(s.Units, "+")+" "+s.Into.Name))
	}
	return lines
}

func want(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s\n%s\nwant\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestAProvinceIsMatchedByNameAndDistrict(t *testing.T) {
	m := shippedMap(t)
	match := m.Match(treeOf("province Tỉnh đoàn Bạc Liêu",
		"  district Thành đoàn Bạc Liêu", "    grassroots Đoàn phường 1", "    grassroots Đoàn P.2",
		"  district Đoàn thị xã Giá Rai", "    grassroots Phường đoàn 01", "    grassroots Đoàn xã Phong Thạnh", "    grassroots Đoàn xã Tân Phong", "    grassroots Đoàn Trường THPT Giá Rai",
		"  district Huyện đoàn Phước Long, tỉnh Bạc Liêu", "    grassroots Đoàn TNCS Hồ Chí Minh xã Phước Long", "    grassroots Đoàn TT. Phước Long", "    grassroots Đoàn Phước Long", "    grassroots Đoàn xã Vĩnh Thành"))
	want(t, "steps", mergers(match), "merge UC+UD Đoàn phường Bạc Liêu", "merge UF+UG Đoàn phường Giá Rai", "merge UH Đoàn xã Phong Thạnh",
		"merge UL Đoàn xã Phước Long", "merge UK Đoàn xã Vĩnh Phước", "dissolve UB")
	want(t, "unmatched", match.Unmatched, "Đoàn Phước Long (mã UM): không đúng tên nào trong bảng, gần giống thị trấn Phước Long (Phước Long)",
		"Đoàn xã Vĩnh Thành (mã UN): không đúng tên nào trong bảng, gần giống xã Vĩnh Thanh (Phước Long)")
	for _, missing := range []string{"phường 3 (Bạc Liêu), để lập phường Bạc Liêu", "xã Vĩnh Phú Tây (Phước Long), để lập xã Vĩnh Phước", "xã Vĩnh Thanh (Phước Long), để lập xã Vĩnh Thanh"} {
		if !slices.Contains(match.Missing, missing) {
			t.Errorf("%q is not said to be missing", missing)
		}
	}
	if slices.ContainsFunc(match.Missing, func(s string) bool { return strings.Contains(s, "Hồng Dân") }) {
		t.Error("a district the file does not have is said to be missing")
	}
	if len(match.Notes) != 2 || !strings.Contains(match.Notes[0], "Giá Rai") || !strings.Contains(match.Notes[1], "Đoàn Phước Long") {
		t.Errorf("notes %q", match.Notes)
	}
}

func TestAFileWithoutTheDistrictDoesNotGuess(t *testing.T) {
	m := shippedMap(t)
	match := m.Match(treeOf("province Đoàn khối", "  grassroots Đoàn phường 1", "  grassroots Đoàn phường 7"))
	want(t, "steps", mergers(match), "merge UC Đoàn phường Bạc Liêu")
	want(t, "unmatched", match.Unmatched, "Đoàn phường 1 (mã UB): không rõ là phường 1 (Bạc Liêu) hay phường 1 (Giá Rai)")
	match = m.Match(treeOf("grassroots Đoàn xã Vĩnh Thanh", "  branch Chi đoàn xã Hưng Phú"))
	if len(match.Reorganisation.Steps) != 0 || len(match.Notes) != 1 {
		t.Errorf("a commune's own file gets %+v", match)
	}
}

func TestADistrictGetsThePartThatConcernsIt(t *testing.T) {
	m := shippedMap(t)
	match := m.Match(treeOf("district Huyện đoàn Hòa Bình", "  grassroots Đoàn thị trấn Hoà Bình", "  grassroots Đoàn xã Vĩnh Mỹ A", "  grassroots Đoàn xã Vĩnh Mỹ B"))
	want(t, "steps", mergers(match), "merge UB+UC Đoàn xã Hòa Bình", "merge UD Đoàn xã Vĩnh Mỹ")
	if !slices.Contains(match.Missing, "xã Long Thạnh (Vĩnh Lợi) không thuộc tệp này, để lập xã Hòa Bình") {
		t.Errorf("missing %q", match.Missing)
	}
	if len(match.Notes) != 1 || !strings.Contains(match.Notes[0], "đơn vị quản lý của tệp") {
		t.Errorf("notes %q", match.Notes)
	}
}

func TestMapsThatContradictThemselvesAreRefused(t *testing.T) {
	for _, raw := range []string{`{"units": [{"name": "Phước Long"}]}`, `{"unit": []}`, `{`,
		`{"units": [{"name": "xã A", "from": [{"name": "xã B", "district": "C"}, {"name": "Đoàn xã b", "district": "C"}]}]}`} {
		if _, err := data.DecodeUnitMap([]byte(raw)); err == nil {
			t.Errorf("%s was taken", raw)
		}
	}
}
