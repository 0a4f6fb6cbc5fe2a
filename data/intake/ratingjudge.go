package intake

import (
	"context"
	"maps"
	"slices"

	"bachudong/data"
)

// collectRatings reads the ratings that are kept of the years of which the list has some.
func (j *judgement) collectRatings(ctx context.Context, reg Register) error {
	years := make(map[int]bool)
	for _, row := range j.rows {
		for _, r := range row.Ratings {
			years[r.Year] = true
		}
	}
	if len(years) == 0 {
		return nil
	}
	kept, err := reg.Ratings(ctx, slices.Sorted(maps.Keys(years)))
	for _, a := range kept {
		j.ratings[a.PersonID] = append(j.ratings[a.PersonID], a)
	}
	return err
}

// rateNew gives a new person the ratings of the list.
func (j *judgement) rateNew(d *Decision) {
	for _, r := range d.Row.Ratings {
		j.rate(d, r)
	}
}

func (j *judgement) rate(d *Decision, r YearRating) {
	a := data.Assessment{ID: data.NewID(), PersonID: d.Person, Year: r.Year, Rating: r.Rating}
	d.ratings = append(d.ratings, a)
	j.ratings[d.Person] = append(j.ratings[d.Person], a)
}

// settleRatings decides which ratings of a person change, as for any other fact. The last of a year holds.
func (j *judgement) settleRatings(d *Decision, mode Mode) {
	for _, r := range d.Row.Ratings {
		old := ""
		for _, a := range j.ratings[d.Person] {
			if a.Year == r.Year {
				old = a.Rating
			}
		}
		if d.fact(mode, ColumnMeaning{Key: KeyRating, Year: r.Year}.String(), data.ChoiceFact, old, r.Rating) {
			j.rate(d, r)
		}
	}
}
