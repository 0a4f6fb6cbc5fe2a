package store

import (
	"context"
	"encoding/json"
	"sync"

	"bachudong/data"
	"bachudong/data/vntext"
)

// unitCache remembers the units between changes: every list and every keystroke of a search needs them,
// and every form the tree with its head counts. Only this
// process writes the file, so a finished change is the one event that makes it stale.
type unitCache struct {
	mu         sync.Mutex
	generation int
	list       versions
	days       map[vntext.Date]*unitDay
	counts     map[vntext.Date]map[data.ID]int // counted stays in force by unit
}

// rememberedDays is how many days are looked at without reading the units again.
const rememberedDays = 20

// unitDay is the tree of one day; it is shared and never altered.
type unitDay struct {
	tree  *tree
	names map[data.ID]string // of every unit there ever was: on the day, or failing that last
	ours  string             // our unit with everything below it, as idList gives it
	whole bool               // that is every unit there ever was
}

func (c *unitCache) forget() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.generation++
	c.list, c.days, c.counts = nil, nil, nil
}

// age is another number after every finished change.
func (c *unitCache) age() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.generation
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
	fresh := &unitDay{tree: newTree(list.on(day)), names: list.names(day)}
	inside := fresh.tree.subtree(f.ours)
	fresh.whole = len(inside) == len(fresh.names)
	var err error
	if fresh.ours, err = idList(inside); err != nil {
		return nil, nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.generation == generation {
		if c.days == nil || len(c.days) > rememberedDays {
			c.days = map[vntext.Date]*unitDay{}
		}
		c.list, c.days[day] = list, fresh
	}
	return list, fresh, nil
}

// countsOn gives the number of counted stays in force on a day by unit, without the units below; the map is shared and
// never altered.
func (f *File) countsOn(ctx context.Context, day vntext.Date) (map[data.ID]int, error) {
	c := &f.units
	c.mu.Lock()
	counts, generation := c.counts[day], c.generation
	c.mu.Unlock()
	if counts != nil {
		return counts, nil
	}
	counts, err := countByUnit(ctx, f.reader, day)
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.generation == generation {
		if c.counts == nil || len(c.counts) > rememberedDays {
			c.counts = map[vntext.Date]map[data.ID]int{}
		}
		c.counts[day] = counts
	}
	return counts, nil
}

// idList is ids as the JSON that SQL reads with json_each.
func idList(ids []data.ID) (string, error) {
	if ids == nil {
		ids = []data.ID{}
	}
	text, err := json.Marshal(ids)
	return string(text), err
}
