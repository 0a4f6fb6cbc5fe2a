package rating

import (
	"bachudong/app/kit"
	"bachudong/data/store"
)

// Which of the members are listed.
const (
	everybody    = "all"
	unrated      = "unrated"
	excused      = "excused"
	short        = "short"
	unregistered = "unregistered"
)

// views are the choices with their titles and whom they hold.
var views = []struct {
	id, title string
	tone      kit.Tone
	holds     func(c *content, r *store.YearRow) bool
}{
	{everybody, "Tất cả", kit.Normal, func(*content, *store.YearRow) bool { return true }},
	{unrated, "Chưa xếp loại", kit.Amber, func(_ *content, r *store.YearRow) bool {
		return r.Assessment.Rating == "" && r.Assessment.NotRated == ""
	}},
	{excused, "Không xếp loại", kit.Normal, func(_ *content, r *store.YearRow) bool {
		return r.Assessment.Rating == "" && r.Assessment.NotRated != ""
	}},
	{short, "Chưa đủ thời gian", kit.Amber, func(c *content, r *store.YearRow) bool { _, found := c.finding(r); return found }},
	{unregistered, "Chưa đăng ký RLĐV", kit.Amber, func(_ *content, r *store.YearRow) bool { return r.Training.RegisteredOn == "" }},
}

// viewTabs are the choices with their counts; without content they show none.
func viewTabs(c *content) []kit.Tab {
	tabs := make([]kit.Tab, len(views))
	for i, v := range views {
		tabs[i] = kit.Tab{ID: v.id, Title: v.title, Count: -1, Tone: v.tone}
		if c == nil {
			continue
		}
		tabs[i].Count = 0
		for row := range c.rows {
			if v.holds(c, &c.rows[row]) {
				tabs[i].Count++
			}
		}
	}
	return tabs
}
