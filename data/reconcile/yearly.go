package reconcile

import (
	"maps"
	"slices"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// Yearly is what the register tells of years in the words of lists: of each person, by the fact of a column ("award@2022").
type Yearly map[data.ID]map[string]string

// Years are the years of which a list has columns, ascending; 0 is a column that does not say.
func Years(draft *intake.Draft) []int {
	years := map[int]bool{}
	for i := range draft.Sheets {
		for _, c := range draft.Sheets[i].Columns {
			if intake.Yearly(c.Key) {
				years[c.Year] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(years))
}

// Add takes over what the register tells of a year.
func (y Yearly) Add(year int, ratings map[data.ID]data.Assessment, told map[data.ID]data.YearTold) {
	put := func(id data.ID, key, text string) {
		if text == "" {
			return
		}
		if y[id] == nil {
			y[id] = map[string]string{}
		}
		y[id][intake.ColumnMeaning{Key: key, Year: year}.String()] = text
	}
	for id, a := range ratings {
		put(id, intake.KeyRating, a.Rating)
	}
	for id, t := range told {
		put(id, intake.KeyAward, data.JoinTold(t.Awards))
		put(id, intake.KeyDiscipline, data.JoinTold(t.Disciplines))
		put(id, intake.KeyTraining, trainingOf(t))
	}
}

func trainingOf(t data.YearTold) string {
	if t.Grade == "" && t.Registered {
		return data.Registered
	}
	return t.Grade
}

// differences compares what a row tells of years with the register, in the order of the columns.
func (y Yearly) differences(row *intake.Row, facts map[string][]intake.Column, person data.ID) []Field {
	columns := make([]intake.Column, 0, len(facts))
	for _, of := range facts {
		if intake.Yearly(of[0].Key) {
			columns = append(columns, of[0])
		}
	}
	slices.SortFunc(columns, func(a, b intake.Column) int { return a.Index - b.Index })
	var fields []Field
	for i := range columns {
		fact := FactOf(&columns[i])
		there, here := toldBy(row, &columns[i]), y[person][fact]
		if !sameTold(columns[i].Key, there, here) {
			fields = append(fields, Field{fact, there, here})
		}
	}
	return fields
}

// toldBy is what a row says in a column of a year.
func toldBy(row *intake.Row, c *intake.Column) string {
	if c.Key == intake.KeyRating {
		for _, r := range row.Ratings {
			if r.Year == c.Year {
				return r.Rating
			}
		}
		return ""
	}
	for _, t := range row.Told {
		if t.Year != c.Year {
			continue
		}
		return map[string]string{intake.KeyAward: data.JoinTold(t.Awards), intake.KeyDiscipline: data.JoinTold(t.Disciplines),
			intake.KeyTraining: trainingOf(t)}[c.Key]
	}
	return ""
}

// sameTold compares two cells: rewards and measures in any order; who was graded had registered.
func sameTold(key, there, here string) bool {
	switch {
	case key == intake.KeyTraining && there == data.Registered && here != "":
		return true
	case key == intake.KeyRating || key == intake.KeyTraining:
		return there == here || there != "" && here != "" && vntext.SameText(there, here)
	}
	a, b := intake.ToldParts(key, there), intake.ToldParts(key, here)
	for _, part := range a {
		if !intake.Tells(b, part) {
			return false
		}
	}
	return len(a) == len(b)
}
