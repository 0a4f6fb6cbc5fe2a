package intake

import (
	_ "embed"
	"maps"
	"slices"
	"strconv"
	"strings"

	"bachudong/data"
)

//go:embed values.txt
var valuesText string

// valueLists are the values that facts usually have, by key.
type valueLists map[string]*valueList

// valueList holds the values of one fact by every spelling.
type valueList struct {
	byWords   map[string]string
	order     []string            // the values, as they stand in the list
	spellings map[string][]string // of each value, as typed in the list
	open      bool                // other values are as good
}

var commonLists = parseValueLists(valuesText)

func parseValueLists(text string) valueLists {
	lists := make(valueLists)
	var current *valueList
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			key, open := strings.CutSuffix(strings.Trim(line, "[]"), " ~")
			current = &valueList{byWords: make(map[string]string), spellings: make(map[string][]string), open: open}
			lists[key] = current
		default:
			value, spellings, _ := strings.Cut(line, " = ")
			current.order = append(current.order, value)
			current.add(value, value)
			for _, s := range strings.Split(spellings, " | ") {
				current.add(s, value)
				if s != "" {
					current.spellings[value] = append(current.spellings[value], s)
				}
			}
		}
	}
	return lists
}

func (l *valueList) add(spelling, value string) {
	words := headingWords(spelling)
	if _, taken := l.byWords[words]; words != "" && !taken {
		l.byWords[words] = value
	}
}

// with are the lists with the spellings of the office, which stand above the common ones. The lists themselves stay.
func (l valueLists) with(aliases []data.ValueAlias) valueLists {
	if len(aliases) == 0 {
		return l
	}
	own := make(valueLists)
	for _, a := range aliases {
		list := own[a.Key]
		if list == nil {
			list = &valueList{byWords: make(map[string]string), open: true}
			if common := l[a.Key]; common != nil {
				*list = valueList{maps.Clone(common.byWords), slices.Clone(common.order), common.spellings, common.open}
			}
			own[a.Key] = list
		}
		if !slices.Contains(list.order, a.Value) {
			list.order = append(list.order, a.Value)
			list.add(a.Value, a.Value)
		}
		if words := headingWords(a.Spelling); words != "" {
			list.byWords[words] = a.Value
		}
	}
	all := maps.Clone(l)
	maps.Copy(all, own)
	return all
}

// find is the usual form of a clean text; known is false when the fact's list does not have it.
func (l valueLists) find(key, text string) (value string, known bool) {
	list := l[key]
	if list == nil {
		return text, true
	}
	if value, known = list.byWords[headingWords(text)]; known {
		return value, true
	}
	return text, list.open
}

// rank is the place of a value in its list; a value that the list does not have comes last.
func (l valueLists) rank(key, value string) int {
	list := l[key]
	if list == nil {
		return 0
	}
	if i := slices.Index(list.order, value); i >= 0 {
		return i
	}
	return len(list.order)
}

// grade reads a school grade such as "9/12" or "09/10" (hệ 12, 10 hay 9 năm).
func grade(text string) (string, bool) {
	year, system, found := strings.Cut(strings.ReplaceAll(text, " ", ""), "/")
	y, err := strconv.Atoi(year)
	if !found || err != nil || y < 1 {
		return "", false
	}
	switch s, _ := strconv.Atoi(system); s {
	case 9, 10, 12:
		if y <= s {
			return strconv.Itoa(y) + "/" + strconv.Itoa(s), true
		}
	}
	return "", false
}
