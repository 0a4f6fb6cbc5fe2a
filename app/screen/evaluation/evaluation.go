// Package evaluation is the screen "Đánh giá": the rows of the criteria set for one Đoàn cơ sở and year, and for a unit
// above it the state of every Đoàn cơ sở. Figures, evidence and results are saved as they are given.
package evaluation

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
)

// Screen shows the evaluation of the chosen unit.
type Screen struct {
	host  screen.Host
	scope screen.Scope
	load  background.Latest
	saver *saver

	sheet   *sheet            // one Đoàn cơ sở
	matrix  *matrix           // every Đoàn cơ sở below a unit
	showing fyne.CanvasObject // what is shown now
	lacking fyne.CanvasObject // the words that stand in for a list
	words   *kit.Note
	up      *kit.Button // from a chi đoàn to its Đoàn cơ sở

	view, side, bar *fyne.Container
}

// New makes the screen for an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, view: container.NewStack(), side: container.NewStack(), bar: container.NewStack()}
	s.saver = &saver{runner: host.Runner(), kept: func() keeper { return host.Desk().File },
		written: host.Changed, failed: host.Fail}
	s.sheet, s.matrix = newSheet(s), newMatrix(s)
	s.words = kit.NewNote("", kit.Muted)
	s.up = kit.NewButton("", "", nil)
	s.lacking = kit.Inset(kit.Stack(12, s.words, container.NewHBox(s.up)), 24, 24, 24, 24)
	return s
}

// View is the list.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is the pane about the chosen row.
func (s *Screen) Side() fyne.CanvasObject { return s.side }

// Toolbar is the row of buttons that fits what is shown.
func (s *Screen) Toolbar() fyne.CanvasObject { return s.bar }

// Leave lets go once everything is written.
func (s *Screen) Leave(then func()) {
	s.sheet.commit()
	s.saver.whenIdle(then)
}

// Show loads the round of a Đoàn cơ sở, or those of all below another unit.
func (s *Screen) Show(scope screen.Scope) {
	s.sheet.commit()
	s.scope = scope
	desk := s.host.Desk()
	switch units := below(scope); {
	case scope.Unit.Level == data.Grassroots:
		unit, year, day := scope.Unit.Unit, scope.Year, scope.AsOf
		background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Nạp đánh giá",
			func(ctx context.Context, _ func(int, int)) (work.Round, error) {
				return desk.Round(ctx, unit, year, day)
			},
			func(r work.Round, err error) {
				if s.loaded(err) {
					s.saver.reapply(&r.Evaluation)
					s.sheet.show(&r)
					s.put(s.sheet.view, s.sheet.editor.view, s.sheet.bar)
				}
			})
	case len(units) > 0:
		background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Nạp đánh giá các đơn vị",
			func(ctx context.Context, _ func(int, int)) ([]work.Round, error) {
				return desk.Rounds(ctx, units, scope.Year, scope.AsOf)
			},
			func(rounds []work.Round, err error) {
				if s.loaded(err) {
					for i := range rounds {
						s.saver.reapply(&rounds[i].Evaluation)
					}
					s.matrix.show(rounds)
					s.put(s.matrix.view, s.matrix.side, s.matrix.bar)
				}
			})
	default:
		s.load.Stop()
		s.explain(scope)
	}
}

// loaded shows why there is nothing to show: a year without a criteria set is no fault, only an empty page.
func (s *Screen) loaded(err error) bool {
	switch {
	case err == nil:
		return true
	case data.CodeOf(err) == data.NotFound:
		s.say(data.MessageOf(err), "", nil)
	default:
		s.host.Fail(err)
	}
	return false
}

// explain says why there is no evaluation for a unit, and leads from a chi đoàn to its Đoàn cơ sở.
func (s *Screen) explain(scope screen.Scope) {
	parent := scope.Unit.Parent
	for _, u := range scope.Units {
		if u.ID == parent && u.Level == data.Grassroots {
			s.say("Bộ tiêu chí “3 chủ động” đánh giá Đoàn cơ sở. "+scope.Unit.Name+" thuộc "+u.Name+".", "Mở đánh giá "+u.Name,
				func() { s.host.Choose(u.ID) })
			return
		}
	}
	s.say(scope.Unit.Name+" chưa có Đoàn cơ sở nào để đánh giá. Thêm đơn vị ở màn hình Đơn vị (Alt+2).", "Mở Đơn vị",
		func() { s.host.Open(screen.Units, nil) })
}

func (s *Screen) say(text, button string, run func()) {
	s.words.Set(text, kit.Muted)
	s.up.SetCaption(button)
	s.up.Run = run
	s.up.Hidden = run == nil
	s.host.Say("")
	s.put(s.lacking, nil, nil)
}

// put shows a middle, its right pane and its toolbar.
func (s *Screen) put(middle, side, bar fyne.CanvasObject) {
	if s.showing == middle {
		return
	}
	s.showing = middle
	for place, o := range map[*fyne.Container]fyne.CanvasObject{s.view: middle, s.side: side, s.bar: bar} {
		place.Objects = nil
		if o != nil {
			place.Objects = []fyne.CanvasObject{o}
		}
		place.Refresh()
	}
	s.takeKeyboard()
}

// below lists the Đoàn cơ sở in the subtree of the chosen unit.
func below(scope screen.Scope) []data.Unit {
	var units []data.Unit
	inside := map[data.ID]bool{scope.Unit.ID: true}
	for _, u := range scope.Units {
		inside[u.ID] = inside[u.ID] || inside[u.Parent]
		if inside[u.ID] && u.Level == data.Grassroots {
			units = append(units, u.Unit)
		}
	}
	return units
}
