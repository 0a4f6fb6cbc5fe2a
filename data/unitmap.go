package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"bachudong/data/vntext"
)

// UnitMap says which units of one day came out of which: a reorganisation of a whole province by names, from which a plan
// for the units of a file is made. Check says what must be compared before it is used.
type UnitMap struct {
	ID       string       `json:"id"`
	Title    string       `json:"title"`
	On       vntext.Date  `json:"on"`
	Check    string       `json:"check"`
	Decision Document     `json:"decision"`
	Units    []MappedUnit `json:"units"`
}

// MappedUnit is a new unit with those it was formed from.
type MappedUnit struct {
	Name string       `json:"name"` // "phường Giá Rai"
	From []FormerUnit `json:"from"`
}

// FormerUnit is a unit as it was called, with the district it lay in: "phường 1" alone names two.
type FormerUnit struct {
	Name     string `json:"name"`
	District string `json:"district"` // without its rank: "Giá Rai"
}

// String is the unit with its district.
func (f FormerUnit) String() string { return f.Name + " (" + f.District + ")" }

// DecodeUnitMap reads a map as it is shipped. A name without a rank, or one that stands twice, is an error.
func DecodeUnitMap(raw []byte) (UnitMap, error) {
	var m UnitMap
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&m); err != nil {
		return m, err
	}
	seen := map[placeKey]bool{}
	for _, u := range m.Units {
		if _, ok := communeKey(u.Name); !ok {
			return m, fmt.Errorf("%s is no commune", u.Name)
		}
		for _, f := range u.From {
			key, ok := communeKey(f.Name)
			key.district = vntext.CompareKey(f.District)
			if !ok || seen[key] {
				return m, fmt.Errorf("%s is no commune or stands twice", f)
			}
			seen[key] = true
		}
	}
	return m, nil
}

// placeKey is what tells communes apart.
type placeKey struct{ rank, name, district string }

var (
	shortWard  = regexp.MustCompile(`^p\.?(\d+)$`)
	restOfName = regexp.MustCompile(`[,(]| - | – `)
	// unionWords stand before the name of a place in the name of a unit: "Đoàn TNCS Hồ Chí Minh xã …".
	unionWords = []string{"bch", "doan", "tncs", "hcm", "ho", "chi", "minh", "thanh", "nien", "cong", "san", "co", "so"}
)

// communeKey reads the name of a commune, or of its unit: "Đoàn xã Vĩnh Thanh", "Xã đoàn Vĩnh Thanh", "Phường 01". It
// fails for names without a rank: schools, and places of which it is not said what they are; the key then only has a name.
func communeKey(name string) (placeKey, bool) {
	words := strings.Fields(restOfName.Split(vntext.Clean(name), 2)[0])
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = vntext.Fold(w)
	}
	at := 0
	for at < len(words) && slices.Contains(unionWords, folded[at]) {
		if rank, _ := rankOf(folded[at:]); rank != "" {
			break
		}
		at++
	}
	if at == len(words) {
		return placeKey{}, false
	}
	if short := shortWard.FindStringSubmatch(folded[at]); short != nil && len(words) == at+1 {
		return placeKey{rank: "phường", name: strings.TrimLeft(short[1], "0")}, true
	}
	rank, n := rankOf(folded[at:])
	at += n
	if at < len(words) && folded[at] == "doan" { // "Xã đoàn Vĩnh Thanh"
		at++
	}
	proper := strings.TrimLeft(strings.Join(words[at:], " "), "0") // "Phường 01"
	return placeKey{rank: rank, name: vntext.CompareKey(proper)}, rank != "" && proper != ""
}

// rankOf is the rank that folded words begin with, "" for none, and how many of the words say it.
func rankOf(folded []string) (rank string, words int) {
	switch {
	case folded[0] == "xa":
		return "xã", 1
	case folded[0] == "phuong":
		return "phường", 1
	case folded[0] == "tt" || folded[0] == "tt.":
		return "thị trấn", 1
	case len(folded) > 1 && folded[0] == "thi" && folded[1] == "tran":
		return "thị trấn", 2
	}
	return "", 0
}
