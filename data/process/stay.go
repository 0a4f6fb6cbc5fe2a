package process

import (
	"bachudong/data"
	"bachudong/data/vntext"
)

// counted is the stay that counts on a day; nil when there is none.
func counted(stays []data.Membership, day vntext.Date) *data.Membership {
	for i := range stays {
		if m := &stays[i]; m.Counts && m.From <= day && (m.To == "" || m.To > day) {
			return m
		}
	}
	return nil
}

// open is the counted stay that goes on; nil when there is none.
func open(stays []data.Membership) *data.Membership {
	for i := range stays {
		if stays[i].Counts && stays[i].To == "" {
			return &stays[i]
		}
	}
	return nil
}

// lastEnded is the counted stay that ended last in one of the ways that are no move; nil when there is none.
func lastEnded(stays []data.Membership, ways ...string) *data.Membership {
	var last *data.Membership
	for i := range stays {
		m := &stays[i]
		for _, way := range ways {
			if m.Counts && m.Ended == way && (last == nil || m.To > last.To) {
				last = m
			}
		}
	}
	return last
}
