package store

import (
	"context"
	"encoding/json"
	"sync"

	"bachudong/data"
	"bachudong/data/vntext"
)

// unitCache remembers the units between changes: every list and every keystroke of a search needs them. Only this
// process writes the file, so a finished change is the one event that makes it stale.
type unitCache struct {
	mu         sync.Mutex
	generation int
	list       versions
	days       map[vntext.Date]*unitDay
}

// unitDay is the tree of one day; it is shared and never altered.
type unitDay struct {
	tree  *tree
	names map[data.ID]string // of every unit there ever was: on the day, or failing that last
}

func (c *unitCache) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.generation++
	c.list, c.days = nil, nil
}

// unitsOn gives all versions and the tree of a day. What was read while a change finished is used but not remembered.
func (f *File) unitsOn(ctx context.Context, day vntext.Date) (versions, *unitDay, error) {
	c := &f.units
	c.mu.Lock()
	list, known, generation := c.list, c.days[day], c.generation
	c.mu.Unlock()
	if known != nil {
		return list, known, nil
	}
	if list == nil {
		var err error
		if list, err = readVersions(ctx, f.reader); err != nil {
			return nil, nil, err
		}
	}
	fresh := &unitDay{newTree(list.on(day)), list.names(day)}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.generation == generation {
		if c.days == nil || len(c.days) > 20 {
			c.days = map[vntext.Date]*unitDay{}
		}
		c.list, c.days[day] = list, fresh
	}
	return list, fresh, nil
}

// idList is ids as the JSON that SQL reads with json_each.
func idList(ids []data.ID) (string, error) {
	if ids == nil {
		ids = []data.ID{}
	}
	text, err := json.Marshal(ids)
	return string(text), err
}
