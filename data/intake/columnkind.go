package intake

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// columnKind is what the values of a column may give away; those before are surer.
type columnKind struct {
	key  string
	fits func(*sheet.Cell) bool
}

var columnKinds = []columnKind{
	{"email", func(c *sheet.Cell) bool { return strings.Count(c.Text, "@") == 1 && strings.Contains(c.Text, ".") }},
	{"citizen_id", isCitizenID},
	{"phone", isPhoneNumber},
	{"gender", func(c *sheet.Cell) bool { return isSex(plain(c)) }},
	{"ethnicity", listedIn("ethnicity")},
	{"education", func(c *sheet.Cell) bool { _, ok := grade(c.Text); return ok && !c.IsDate }},
	{KeyBranch, func(c *sheet.Cell) bool { return unitWords(plain(c), false) }},
	{"full_name", isName},
}

func isCitizenID(c *sheet.Cell) bool {
	n := code(c)
	if n != digits(n) || isPhoneNumber(c) {
		return false
	}
	id, findings := vntext.ParseCitizenID(n)
	return len(id) == 12 && !vntext.HasError(findings)
}

func isPhoneNumber(c *sheet.Cell) bool {
	if c.IsDate {
		return false
	}
	n := strings.NewReplacer(" ", "", ".", "", "-", "", "+84", "0").Replace(code(c))
	if len(n) == 9 && n[0] != '0' {
		n = "0" + n
	}
	return len(n) == 10 && n == digits(n) && n[0] == '0' && strings.IndexByte("35789", n[1]) >= 0
}

func isSex(text string) bool {
	return text == data.Male || text == data.Female || text == "nam" || text == "nữ"
}

func listedIn(key string) func(*sheet.Cell) bool {
	return func(c *sheet.Cell) bool {
		text := plain(c)
		_, known := commonLists.find(key, text)
		return known && len(text) > 1 && hasLetter(text)
	}
}

// isName holds for two to six words that all begin with a capital, or are all in capitals, and can be a name.
func isName(c *sheet.Cell) bool {
	text := vntext.Clean(c.Text)
	words := strings.Fields(text)
	if c.Kind != sheet.Text || len(words) < 2 || len(words) > 6 || unitWords(text, true) {
		return false
	}
	for _, word := range words {
		if first := []rune(word)[0]; !unicode.IsUpper(first) {
			return false
		}
	}
	return len(vntext.PlausibleName(vntext.TitleCase(text))) == 0
}

// Ages that tell one date from another: of people in a list of the Youth Union, and when they joined it.
const (
	youngestListed, oldestListed     = 14, 40
	youngestAdmitted, oldestAdmitted = 14, 22
)

// guessDates tells birth from admission: birth dates are those of young people, admissions follow them by as many years
// as the Charter asks for.
func guessDates(columns []Column, rows []sheet.Row, taken map[string]bool, today vntext.Date) {
	now := today.Year()
	birth := -1
	for i := range columns {
		c := &columns[i]
		switch {
		case c.Key == "birth" || c.Key == KeyBirthYear:
			birth = c.Index
		case c.unknown && !c.fixed && !taken["birth"] && now > 0 && agree(rows, c.Index, isDate):
			if age := now - middle(years(rows, c.Index)); age >= youngestListed && age <= oldestListed {
				c.Key, c.Guess, c.unknown, taken["birth"], birth = "birth", true, false, true, c.Index
			}
		}
	}
	for i := range columns {
		c := &columns[i]
		if birth < 0 || taken["joined_union"] || !c.unknown || c.fixed || !agree(rows, c.Index, isDate) {
			continue
		}
		var ages []int
		for r := range rows {
			if born, joined := yearAt(&rows[r], birth), yearAt(&rows[r], c.Index); born > 0 && joined > 0 {
				ages = append(ages, joined-born)
			}
		}
		if age := middle(ages); age >= youngestAdmitted && age <= oldestAdmitted {
			c.Key, c.Guess, c.unknown, taken["joined_union"] = "joined_union", true, false, true
		}
	}
}

func isDate(c *sheet.Cell) bool { return cellYear(c) > 0 }

// cellYear is the year of a date in a cell, 0 when there is none.
func cellYear(c *sheet.Cell) int {
	if !c.IsDate && c.Kind == sheet.Number && c.Number == math.Trunc(c.Number) && c.Number >= 1900 && c.Number <= 2100 {
		return int(c.Number)
	}
	date, _ := vntext.ParseDate(c.Text, vntext.DateOptions{})
	return date.Year()
}

func yearAt(row *sheet.Row, col int) int {
	if c := row.Cell(col); c != nil {
		return cellYear(c)
	}
	return 0
}

func years(rows []sheet.Row, col int) []int {
	var list []int
	for i := range rows {
		if year := yearAt(&rows[i], col); year > 0 {
			list = append(list, year)
		}
	}
	return list
}

// middle is the median; 0 of nothing.
func middle(list []int) int {
	if len(list) == 0 {
		return 0
	}
	slices.Sort(list)
	return list[len(list)/2]
}
