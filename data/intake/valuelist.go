package intake

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed values.txt
var valuesText string

// valueList holds the values that one fact usually has, by every spelling.
type valueList struct {
	byWords map[string]string
	open    bool // other values are as good
}

var valueLists = parseValueLists(valuesText)

func parseValueLists(text string) map[string]*valueList {
	lists := make(map[string]*valueList)
	var current *valueList
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			key, open := strings.CutSuffix(strings.Trim(line, "[]"), " ~")
			current = &valueList{byWords: make(map[string]string), open: open}
			lists[key] = current
		default:
			value, spellings, _ := strings.Cut(line, " = ")
			current.add(value, value)
			for _, s := range strings.Split(spellings, " | ") {
				current.add(s, value)
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

// find is the usual form of a clean text; known is false when the list does not have it.
func (l *valueList) find(text string) (value string, known bool) {
	value, known = l.byWords[headingWords(text)]
	if !known {
		return text, l.open
	}
	return value, true
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
