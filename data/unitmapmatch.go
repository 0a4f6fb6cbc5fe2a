package data

import (
	"fmt"
	"slices"
	"strings"

	"bachudong/data/vntext"
)

// UnitMapMatch is a UnitMap applied to the units of a file: the plan of those it found, for the office to check.
type UnitMapMatch struct {
	Reorganisation Reorganisation `json:"reorganisation"`
	Missing        []string       `json:"missing"`   // former units of the map that the file should have and has not
	Unmatched      []string       `json:"unmatched"` // communes of the file that the map does not know, and why
	Notes          []string       `json:"notes"`     // what is left for the office to decide
}

// matching is a map being applied to the tree of the day before it holds.
type matching struct {
	units  []UnitNode
	byID   map[ID]*UnitNode
	former map[placeKey]FormerUnit
	found  map[FormerUnit]*UnitNode
	match  UnitMapMatch
}

// Match finds the units of a file, given as its tree of the day before the map holds, our unit first. A former unit is
// found by rank, name and district; a name that means two places without its district is not guessed.
func (m *UnitMap) Match(units []UnitNode) UnitMapMatch {
	w := &matching{units: units, byID: map[ID]*UnitNode{}, former: map[placeKey]FormerUnit{}, found: map[FormerUnit]*UnitNode{}}
	w.match = UnitMapMatch{Reorganisation: Reorganisation{Title: m.Title, On: m.On, Decision: m.Decision}, Missing: []string{}, Unmatched: []string{}, Notes: []string{}}
	for _, u := range m.Units {
		for _, f := range u.From {
			key, _ := communeKey(f.Name)
			key.district = vntext.CompareKey(f.District)
			w.former[key] = f
		}
	}
	for i := range units {
		w.byID[units[i].ID] = &units[i]
	}
	for i := range units {
		w.find(&units[i])
	}
	w.merge(m)
	w.closeDistricts()
	return w.match
}

// find looks a unit of the file up in the map.
func (w *matching) find(u *UnitNode) {
	if u.Level != Grassroots {
		return
	}
	key, isCommune := communeKey(u.Name)
	if u.ID == w.units[0].ID && isCommune {
		w.note("Tệp này do “%s” quản lý nên bảng sắp xếp không đổi đơn vị này; hãy làm ở tệp của cấp trên.", u.Name)
		return
	}
	var hits []FormerUnit
	near := w.near(u, key)
	for _, f := range near {
		if known, _ := communeKey(f.Name); isCommune && known == key {
			hits = append(hits, f)
		}
	}
	switch {
	case len(hits) == 0 && len(near) > 0:
		w.match.Unmatched = append(w.match.Unmatched, fmt.Sprintf("%s (mã %s): không đúng tên nào trong bảng, gần giống %s", u.Name, u.Code, near[0]))
	case !isCommune: // a school, an agency
	case len(hits) == 0:
		w.match.Unmatched = append(w.match.Unmatched, fmt.Sprintf("%s (mã %s): không có trong bảng", u.Name, u.Code))
	case len(hits) > 1:
		w.match.Unmatched = append(w.match.Unmatched, fmt.Sprintf("%s (mã %s): không rõ là %s hay %s", u.Name, u.Code, hits[0], hits[1]))
	case w.found[hits[0]] != nil:
		w.match.Unmatched = append(w.match.Unmatched, fmt.Sprintf("%s (mã %s): trùng với “%s” (mã %s)", u.Name, u.Code, w.found[hits[0]].Name, w.found[hits[0]].Code))
	default:
		w.found[hits[0]] = u
	}
}

// near are the former units in the district of u, or anywhere when the file does not say the district, that are called
// like it but for accents and rank.
func (w *matching) near(u *UnitNode, key placeKey) []FormerUnit {
	var list []FormerUnit
	district := w.district(u)
	for known, f := range w.former {
		if vntext.Fold(known.name) == vntext.Fold(key.name) && (district == "" || strings.HasSuffix(district, known.district)) {
			list = append(list, f)
		}
	}
	slices.SortFunc(list, func(a, b FormerUnit) int { return strings.Compare(a.String(), b.String()) })
	return list
}

// district is the comparable name of the district a unit lies in; "" when the file does not say.
func (w *matching) district(u *UnitNode) string {
	for at := u; at != nil; at = w.byID[at.Parent] {
		if at.Level == District {
			return vntext.CompareKey(restOfName.Split(at.Name, 2)[0])
		}
	}
	return ""
}

// merge makes one step of every new unit of which the file has a part.
func (w *matching) merge(m *UnitMap) {
	districts := map[string]bool{}
	for f := range w.found {
		districts[f.District] = true
	}
	for _, u := range m.Units {
		var codes, missing []string
		for _, f := range u.From {
			switch unit := w.found[f]; {
			case unit != nil:
				codes = append(codes, unit.Code)
			case districts[f.District]:
				missing = append(missing, f.String())
			default:
				missing = append(missing, f.String()+" không thuộc tệp này")
			}
		}
		if len(codes) > 0 {
			w.match.Reorganisation.Steps = append(w.match.Reorganisation.Steps, ReorganisingStep{Do: MergeUnits, Units: codes,
				Into: UnitTarget{Name: "Đoàn " + u.Name, Level: Grassroots, Parent: w.units[0].Code}})
			for _, f := range missing {
				w.match.Missing = append(w.match.Missing, f+", để lập "+u.Name)
			}
			continue
		}
		for _, f := range u.From {
			if districts[f.District] {
				w.match.Missing = append(w.match.Missing, f.String()+", để lập "+u.Name)
			}
		}
	}
}

// closeDistricts ends the districts of a province that have nothing left, and says what the others still have.
func (w *matching) closeDistricts() {
	gone := map[ID]bool{}
	for _, u := range w.found {
		gone[u.ID] = true
	}
	for i := range w.units {
		u := &w.units[i]
		own, left, concerned := u.Members, []string{}, false
		for j := range w.units {
			if child := &w.units[j]; child.Parent == u.ID {
				own -= child.Members
				concerned = concerned || gone[child.ID]
				if !gone[child.ID] {
					left = append(left, child.Name)
				}
			}
		}
		switch {
		case u.Level != District || !concerned:
		case i == 0:
			w.note("“%s” vẫn được giữ làm đơn vị quản lý của tệp này để xem số liệu các năm trước; các đơn vị mới đứng dưới nó.", u.Name)
		case len(left) == 0 && own == 0:
			w.match.Reorganisation.Steps = append(w.match.Reorganisation.Steps, ReorganisingStep{Do: DissolveUnit, Units: []string{u.Code}})
		default:
			w.note("“%s” còn %d đơn vị trực thuộc ngoài bảng (%s) và %d đoàn viên trực tiếp nên chưa kết thúc. Hãy chuyển họ đi rồi giải thể.", u.Name, len(left), strings.Join(left, ", "), own)
		}
	}
}

func (w *matching) note(format string, args ...any) {
	w.match.Notes = append(w.match.Notes, fmt.Sprintf(format, args...))
}
