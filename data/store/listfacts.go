package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// recordOf is a record on its way into a list: when it was, which stay it names, and its facts by key.
type recordOf struct {
	kind  string // "" where records of the table are all of one kind
	stays []data.ID
	day   vntext.Date
	facts func(*listing) map[string]any
}

// recordsAbout reads the records of a kind about some people, by person.
func recordsAbout[T any](ctx context.Context, f *File, kind *data.RecordKind[T], people []data.ID, keep func(*T) bool) (map[data.ID][]recordOf, error) {
	ids, err := idList(people)
	if err != nil {
		return nil, err
	}
	found, err := readRecords(ctx, f.reader, kind, `r.person_id IN (SELECT value FROM json_each(?))`, ids)
	if err != nil {
		return nil, err
	}
	by := map[data.ID][]recordOf{}
	for i := range found {
		r := &found[i]
		if !keep(r) {
			continue
		}
		one := recordOf{day: kind.When(r), facts: func(l *listing) map[string]any { return recordFacts(l, kind, r) }}
		for j := range kind.Fields {
			field := &kind.Fields[j]
			switch v := field.Ref(r).(type) {
			case *data.ID:
				if field.Kind == data.StayFact && *v != "" {
					one.stays = append(one.stays, *v)
				}
			case *string:
				if field.Key == "kind" {
					one.kind = *v
				}
			}
		}
		person := kind.Head(r).PersonID
		by[person] = append(by[person], one)
	}
	return by, nil
}

// recordFacts are the facts of a record by key as lists show them: units and people by name, numbers and flags as they are;
// what is not known is absent.
func recordFacts[T any](l *listing, kind *data.RecordKind[T], r *T) map[string]any {
	facts := map[string]any{}
	for i := range kind.Fields {
		field := &kind.Fields[i]
		switch v := field.Ref(r).(type) {
		case *string:
			if *v != "" {
				facts[field.Key] = *v
			}
		case *vntext.Date:
			if *v != "" {
				facts[field.Key] = *v
			}
		case *data.Month:
			if *v != "" {
				facts[field.Key] = *v
			}
		case *bool:
			facts[field.Key] = *v
		case **int:
			if *v != nil {
				facts[field.Key] = **v
			}
		case *data.ID:
			switch {
			case *v == "":
			case field.Kind == data.UnitFact:
				facts[field.Key] = l.unitName(*v, kind.When(r))
			case field.Kind == data.PersonFact:
				facts[field.Key] = l.people[*v].FullName
			}
		}
	}
	return facts
}

// nearest is the record that names the stay or, where none does, the one of the same year that names no stay and is
// nearest to the day; nil when there is neither.
func nearest(records []recordOf, stay data.ID, day vntext.Date) *recordOf {
	var found *recordOf
	for i := range records {
		r := &records[i]
		for _, named := range r.stays {
			if named == stay {
				return r
			}
		}
		if len(r.stays) == 0 && r.day.Year() == day.Year() && (found == nil || distance(r.day, day) < distance(found.day, day)) {
			found = r
		}
	}
	return found
}

// distance is the time between two days.
func distance(a, b vntext.Date) float64 {
	first, _ := a.Time()
	second, _ := b.Time()
	return first.Sub(second).Abs().Hours()
}
