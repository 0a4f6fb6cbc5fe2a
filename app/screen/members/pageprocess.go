package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen/process"
	"bachudong/data"
)

// ways is a button on a tab with the processes of some groups that suit the person of the page.
func (p *page) ways(groups ...string) []fyne.CanvasObject {
	return []fyne.CanvasObject{kit.NewMenuButton("Nghiệp vụ", func() []*fyne.MenuItem { return p.wayItems(groups) })}
}

func (p *page) wayItems(groups []string) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, group := range groups {
		for _, asked := range process.Offered([]process.Subject{{ID: p.id, Status: p.status()}}) {
			if asked.Group == group {
				items = append(items, fyne.NewMenuItem(asked.Title, func() { p.start(asked) }))
			}
		}
	}
	return items
}

// start opens a process for the person of the page, after what is unsaved was decided.
func (p *page) start(asked process.Process) {
	s := p.screen
	s.Leave(func() { asked.Open(telling{s.host, s}, []data.ID{p.id}) })
}

// status is that of the person of the page; "" for somebody new.
func (p *page) status() string {
	if p.shown == nil {
		return ""
	}
	return p.shown.member.Status
}
