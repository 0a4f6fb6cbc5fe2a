// Package home is the start page "Tổng quan": what needs doing, the year's evaluation of each Đoàn cơ sở, and the
// members by age. Every number opens the list behind it.
package home

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Screen is the start page.
type Screen struct {
	host   screen.Host
	load   background.Latest
	scope  screen.Scope
	page   *fyne.Container
	scroll *container.Scroll
}

// New makes the start page of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, page: container.NewStack()}
	s.scroll = container.NewVScroll(s.page)
	return s
}

// View is the page.
func (s *Screen) View() fyne.CanvasObject { return s.scroll }

// Side is nil: the page uses the whole width.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave lets go at once; there is nothing to save here.
func (s *Screen) Leave(then func()) { then() }

// Actions are the ways on from here.
func (s *Screen) Actions() []*kit.Action {
	return []*kit.Action{
		{ID: "home-evaluate", Caption: "Đánh giá", Run: func() { s.host.Open(screen.Evaluation, nil) }},
		{ID: "home-import", Caption: "Nhập khẩu", Run: func() { s.host.Open(screen.Intake, nil) }},
		{ID: "home-members", Caption: "Danh sách đoàn viên", Run: func() { s.host.Open(screen.Members, nil) }},
	}
}

// Show loads the picture of the scope.
func (s *Screen) Show(scope screen.Scope) {
	s.scope = scope
	file := s.host.Desk().File
	background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Tổng quan",
		func(ctx context.Context, _ func(int, int)) (picture, error) { return paint(ctx, file, scope) },
		func(p picture, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.page.Objects = []fyne.CanvasObject{s.draw(p)}
			s.page.Refresh()
			s.host.Say(fmt.Sprintf("%s đoàn viên · %s nữ · mọi số đều mở được danh sách đã đếm", kit.Number(p.total), kit.Number(p.women)))
		})
}

// follow opens what a duty is about.
func (s *Screen) follow(d duty) {
	if d.list != "" {
		s.host.Open(screen.Papers, screen.ShowList{Key: d.list})
		return
	}
	if len(d.people) > 0 {
		s.host.Open(screen.Members, screen.ShowPeople{Title: kit.Number(d.count) + " " + d.text, People: d.people})
		return
	}
	s.openUnit(d.unit, d.screen)
}

func (s *Screen) openUnit(unit data.ID, where string) {
	s.host.Choose(unit)
	s.host.Open(where, nil)
}
