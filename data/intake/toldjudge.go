package intake

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"bachudong/data"
	"bachudong/data/vntext"
)

// collectTold reads what is kept of years if the list tells of any.
func (j *judgement) collectTold(ctx context.Context, reg Register) error {
	years := make(map[int]bool)
	for _, row := range j.rows {
		for i := range row.Told {
			years[row.Told[i].Year] = true
		}
	}
	if len(years) == 0 {
		return nil
	}
	kept, err := reg.YearsTold(ctx, slices.Sorted(maps.Keys(years)))
	for _, t := range kept {
		j.told[t.PersonID] = append(j.told[t.PersonID], t)
	}
	return err
}

// tellNew gives a new person what the list tells of years.
func (j *judgement) tellNew(d *Decision) {
	for _, said := range d.Row.Told {
		j.tell(d, said)
	}
}

func (j *judgement) tell(d *Decision, said data.YearTold) {
	said.PersonID = d.Person
	d.record(said)
	j.told[d.Person] = append(j.told[d.Person], said)
}

// settleTold decides what the list tells of years that is written. A grade is a fact like any other; a reward or a measure
// that is not on record is added when there is none of the year, or by Update.
func (j *judgement) settleTold(d *Decision, mode Mode) {
	for _, said := range d.Row.Told {
		kept := told(j.told[d.Person], said.Year)
		write := data.YearTold{Year: said.Year}
		training := keyOf(KeyTraining, said.Year)
		switch {
		case said.Grade != "":
			if d.fact(mode, training, data.ChoiceFact, kept.Grade, said.Grade) {
				write.Grade, write.Registered = said.Grade, true
			}
		case said.Registered && !kept.Registered:
			write.Registered = d.fact(mode, training, data.ChoiceFact, "", data.Registered)
		}
		write.Awards = d.added(mode, keyOf(KeyAward, said.Year), kept.Awards, said.Awards)
		write.Disciplines = d.added(mode, keyOf(KeyDiscipline, said.Year), kept.Disciplines, said.Disciplines)
		if write.Registered || len(write.Awards)+len(write.Disciplines) > 0 {
			j.tell(d, write)
		}
	}
}

func keyOf(key string, year int) string { return ColumnMeaning{Key: key, Year: year}.String() }

// told is all that is kept of a year, with what is kept without one; of no year all there is.
func told(kept []data.YearTold, year int) (all data.YearTold) {
	for i := range kept {
		if t := &kept[i]; t.Year == year || t.Year == 0 || year == 0 {
			all.Registered = all.Registered || t.Registered
			if t.Grade != "" {
				all.Grade = t.Grade
			}
			all.Awards = append(all.Awards, ToldParts(KeyAward, data.JoinTold(t.Awards))...) // as they come back from a list
			all.Disciplines = append(all.Disciplines, ToldParts(KeyDiscipline, data.JoinTold(t.Disciplines))...)
		}
	}
	return all
}

// added are those of said that are not kept yet and are written.
func (d *Decision) added(mode Mode, key string, kept, said []string) []string {
	missing := slices.DeleteFunc(slices.Clone(said), func(s string) bool { return Tells(kept, s) })
	if len(missing) == 0 || !d.fact(mode, key, data.ChoiceFact, data.JoinTold(kept), data.JoinTold(said)) {
		return nil
	}
	return missing
}

// Tells whether one of the texts is the same as said.
func Tells(kept []string, said string) bool {
	return slices.ContainsFunc(kept, func(k string) bool { return vntext.SameText(k, said) })
}

// record makes the records of what is told of a year. A measure of a year took effect in it; more is not said.
func (d *Decision) record(t data.YearTold) {
	head := func() data.RecordHead { return data.RecordHead{ID: data.NewID(), PersonID: d.Person} }
	day := vntext.Date("")
	var year *int
	if t.Year > 0 {
		day, year = vntext.Date(fmt.Sprintf("%04d", t.Year)), &t.Year
	}
	if t.Registered {
		d.trainings = append(d.trainings, data.Training{ID: data.NewID(), PersonID: d.Person, Year: t.Year, RegisteredOn: day, Grade: t.Grade})
	}
	for _, text := range t.Awards {
		d.awards = append(d.awards, data.Award{RecordHead: head(), UnitID: d.Unit, Form: text, Year: year})
	}
	for _, text := range t.Disciplines {
		d.disciplines = append(d.disciplines, data.Discipline{RecordHead: head(), UnitID: d.Unit, Form: text, EffectiveOn: day})
	}
}
