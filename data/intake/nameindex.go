package intake

import "bachudong/data/vntext"

// nameIndex finds the rows whose people have a name (marks aside) and may have been born in the same year.
type nameIndex struct {
	all    map[string][]int32
	ofYear map[nameYear][]int32
}

type nameYear struct {
	folded string
	year   string // "" unknown
}

func newNameIndex(n int) nameIndex {
	return nameIndex{all: make(map[string][]int32), ofYear: make(map[nameYear][]int32, n)}
}

func yearOf(birth vntext.Date) string {
	if len(birth) < 4 {
		return ""
	}
	return string(birth[:4])
}

func (x nameIndex) add(folded string, birth vntext.Date, row int32) {
	if folded == "" {
		return
	}
	x.all[folded] = append(x.all[folded], row)
	key := nameYear{folded, yearOf(birth)}
	x.ofYear[key] = append(x.ofYear[key], row)
}

// of gives two lists of rows: those of the same year and those of an unknown one. When birth is unknown, all.
func (x nameIndex) of(folded string, birth vntext.Date) [2][]int32 {
	year := yearOf(birth)
	if year == "" {
		return [2][]int32{x.all[folded]}
	}
	return [2][]int32{x.ofYear[nameYear{folded, year}], x.ofYear[nameYear{folded, ""}]}
}
