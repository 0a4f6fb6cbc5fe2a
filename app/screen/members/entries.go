package members

import (
	"reflect"
	"slices"
)

// entry is one record on the page: as it is kept, nil for a new one, and as it will be.
type entry[T any] struct {
	kept    *T
	now     T
	removed bool
}

func (e *entry[T]) altered() bool {
	return e.removed || e.kept == nil || !reflect.DeepEqual(*e.kept, e.now)
}

func (e *entry[T]) state() lineState {
	switch {
	case e.removed:
		return lineRemoved
	case e.altered():
		return lineAltered
	}
	return lineKept
}

// entries are the records of one kind, with what is altered and not saved yet.
type entries[T any] struct{ list []*entry[T] }

// set shows what is kept.
func (s *entries[T]) set(kept []T) {
	s.list = nil
	for i := range kept {
		s.list = append(s.list, &entry[T]{kept: &kept[i], now: kept[i]})
	}
}

// keep takes what was typed for a record, which may be new.
func (s *entries[T]) keep(e *entry[T], record T) {
	e.now, e.removed = record, false
	if !slices.Contains(s.list, e) {
		s.list = append(s.list, e)
	}
}

// drop takes a record out, or back in when it was; one that was never saved is gone.
func (s *entries[T]) drop(e *entry[T]) {
	e.removed = !e.removed
	if e.kept == nil {
		s.list = slices.DeleteFunc(s.list, func(other *entry[T]) bool { return other == e })
	}
}

// changes are the records to be written and those to be taken out.
func (s *entries[T]) changes() (changed, removed []T) {
	for _, e := range s.list {
		switch {
		case !e.altered():
		case e.removed:
			removed = append(removed, e.now)
		default:
			changed = append(changed, e.now)
		}
	}
	return changed, removed
}

func (s *entries[T]) dirty() bool {
	return slices.ContainsFunc(s.list, func(e *entry[T]) bool { return e.altered() })
}
