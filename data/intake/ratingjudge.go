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
	j.ratings = make(map[data.ID][]data.Assessment)
	for _, a := range kept {
		j.ratings[a.PersonID] = append(j.ratings[a.PersonID], a)
	}
	return err
}

// rateNew gives a new person the ratings of the list.
func (d *Decision) rateNew() {
	for _, r := range d.Row.Ratings {
		d.rate(r)
	}
}

func (d *Decision) rate(r YearRating) {
	d.ratings = append(d.ratings, data.Assessment{ID: data.NewID(), PersonID: d.Person, Year: r.Year, Rating: r.Rating})
}

// settleRatings decides which ratings of a known person change, as for any other fact.
func (j *judgement) settleRatings(d *Decision) {
	for _, r := range d.Row.Ratings {
		old := ""
		for _, a := range j.ratings[d.Person] {
			if a.Year == r.Year {
				old = a.Rating
			}
		}
		before := len(d.Changes)
		j.fact(d, ColumnMeaning{Key: KeyRating, Year: r.Year}.String(), data.ChoiceFact, old, r.Rating)
		if len(d.Changes) > before {
			d.rate(r)
		}
	}
}
