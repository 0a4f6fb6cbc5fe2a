package fees

import (
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// views are the choices of who is listed with their titles.
var views = []struct {
	id, title string
	tone      kit.Tone
	holds     func(r *store.FeeRow, until data.Month) bool
}{
	{"all", "Tất cả", kit.Normal, func(*store.FeeRow, data.Month) bool { return true }},
	{"owing", "Còn nợ", kit.Red, func(r *store.FeeRow, until data.Month) bool { return len(r.Owed(until)) > 0 }},
	{"unknown", "Chưa rõ đối tượng", kit.Amber, func(r *store.FeeRow, _ data.Month) bool { return r.Fee.Payer == "" }},
	{"exempt", "Được miễn", kit.Normal, func(r *store.FeeRow, _ data.Month) bool { return r.Fee.ExemptMonths() > 0 }},
	{"left", "Đã rời chi đoàn", kit.Normal, func(r *store.FeeRow, _ data.Month) bool { return r.Left != "" }},
}

// viewTabs are the choices with their counts; without content they show none.
func viewTabs(c *content, until data.Month) []kit.Tab {
	tabs := make([]kit.Tab, len(views))
	for i, v := range views {
		tabs[i] = kit.Tab{ID: v.id, Title: v.title, Count: -1, Tone: v.tone}
		if c == nil {
			continue
		}
		tabs[i].Count = 0
		for row := range c.rows {
			if v.holds(&c.rows[row], until) {
				tabs[i].Count++
			}
		}
	}
	return tabs
}
