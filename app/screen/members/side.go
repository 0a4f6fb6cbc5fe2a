package members

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// side is the pane about the chosen person: what is known, what is missing, what happened.
type side struct {
	screen  *Screen
	box     *fyne.Container
	loading background.Latest
	shown   *portrait
}

func newSide(s *Screen) *side {
	return &side{screen: s, box: container.NewStack()}
}

// show loads and shows a person; "" empties the pane.
func (d *side) show(id data.ID) {
	if id == "" {
		d.loading.Stop()
		d.shown, d.box.Objects = nil, nil
		d.box.Refresh()
		return
	}
	s := d.screen
	file, asOf := s.host.Desk().File, s.query.scope.AsOf
	background.RunLatest(&d.loading, s.host.Runner(), context.Background(), "Nạp hồ sơ",
		func(ctx context.Context, _ func(int, int)) (*portrait, error) {
			return loadPortrait(ctx, file, id, asOf)
		},
		func(p *portrait, err error) {
			switch data.CodeOf(err) {
			case "":
			case data.NotFound:
				return // the list is read anew after every change; who is gone leaves it then
			default:
				s.host.Fail(err)
				return
			}
			d.shown = p
			d.draw()
		})
}

func (d *side) draw() {
	p := d.shown
	parts := kit.Stack(12, d.head(p))
	if missing := p.missing(); len(missing) > 0 {
		parts.Add(kit.NewBanner(kit.Amber, "Còn thiếu:", strings.Join(missing, " · "), "Bổ sung ngay (F2)", d.screen.complete))
	}
	parts.Add(d.numbers(p))
	parts.Add(kit.Facts(p.facts()...))
	if events := p.history(); len(events) > 0 {
		parts.Add(kit.Stack(2, kit.NewCaption("Diễn biến"), eventList(events)))
	}
	buttons := kit.Beside(8, kit.NewButton("Mở hồ sơ", "Enter", func() { d.screen.openPage(p.Person.ID, "") }),
		kit.NewButton("In hồ sơ", "F7", func() { d.screen.printOf([]data.ID{p.Person.ID}) }))
	scroll := container.NewVScroll(kit.Inset(parts, 14, 14, 14, 10))
	foot := kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(buttons, 14, 8, 14, 8))
	d.box.Objects = []fyne.CanvasObject{kit.Frame(nil, foot, nil, nil, scroll)}
	d.box.Refresh()
}

// numbers are the identity number and the phone, masked unless asked for.
func (d *side) numbers(p *portrait) fyne.CanvasObject {
	box := kit.Stack(10)
	s, link := d.screen, "hiện (Ctrl+H)"
	if s.host.Desk().NumbersShown {
		link = "che (Ctrl+H)"
	}
	for _, n := range []struct{ label, value string }{
		{"Số CCCD/CMND", s.host.Desk().Number("citizen_id", p.Person.CitizenID)}, {"Điện thoại", s.host.Desk().Number("phone", p.Person.Phone)},
	} {
		if n.value != "" {
			box.Add(kit.Stack(1, kit.NewCaption(n.label), kit.Beside(8, kit.NewText(n.value, kit.Normal), kit.NewLink(link, s.toggleNumbers))))
		}
	}
	return box
}

// head is the photo with name, status and branch beside it.
func (d *side) head(p *portrait) fyne.CanvasObject {
	texts := kit.Stack(3, kit.NewBoldNote(p.Person.FullName, kit.Normal), kit.NewNote(p.headline(), kit.Muted),
		container.NewHBox(kit.NewPill(p.member.Status, statusTone(p.member.Status))))
	if p.member.UnitName != "" {
		texts.Add(kit.NewNote(joined(" · ", p.member.UnitName, notOrdinary(p.member.Membership.Position)), kit.Muted))
	}
	photo := kit.Frame(photoFrame(p.picture), nil, nil, nil, nil)
	return kit.Frame(nil, nil, photo, nil, kit.Inset(texts, 12, 0, 0, 0))
}

func notOrdinary(position string) string {
	if position == ordinary {
		return ""
	}
	return position
}

// eventList shows dates in a column with what happened beside them.
func eventList(events []event) fyne.CanvasObject {
	box := kit.Stack(2)
	for _, e := range events {
		date := container.NewGridWrap(fyne.NewSize(76, 18), kit.NewText(e.date.Display(), kit.Muted))
		box.Add(kit.Frame(nil, nil, date, nil, kit.NewNote(e.text, kit.Normal)))
	}
	return box
}
