package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Sizes of the page in Fyne units.
const (
	cardLeast   float32 = 420
	squareWidth float32 = 7
	squareHigh  float32 = 18
	barLength   float32 = 170 // of the longest age group
)

// draw lays the cards out in as many columns as fit.
func (s *Screen) draw(p picture) fyne.CanvasObject {
	cards := container.New(&columns{least: cardLeast, gap: 12},
		kit.Card("Việc cần làm", s.duties(p)),
		kit.Card(fmt.Sprintf("Đánh giá “3 chủ động” năm %d", s.scope.Year), s.matrix(p)),
		kit.Card("Số liệu đến ngày "+s.scope.AsOf.Display(), s.totals(p)),
		kit.Card("Đoàn viên theo độ tuổi", s.ages(p)),
	)
	return kit.Inset(cards, 12, 12, 12, 12)
}

func (s *Screen) duties(p picture) fyne.CanvasObject {
	if len(p.duties) == 0 {
		text := "Không có việc tồn đọng."
		if p.total == 0 {
			text = "Chưa có đoàn viên nào. Bấm Nhập khẩu (Ctrl+I) để đưa danh sách Excel vào."
		}
		return kit.NewNote(text, kit.Muted)
	}
	lines := kit.Stack(0)
	for _, d := range p.duties {
		tone := kit.Amber
		if d.screen == screen.Evaluation {
			tone = kit.Info
		}
		count := container.New(layout.NewGridWrapLayout(fyne.NewSize(54, 24)), container.NewHBox(kit.NewPill(kit.Number(d.count), tone)))
		link := kit.NewLink("Mở", func() { s.follow(d) })
		lines.Add(kit.Inset(container.NewBorder(nil, nil, count, link, kit.NewText(d.text, kit.Normal).Cut(120)), 0, 4, 0, 4))
		lines.Add(kit.HLine())
	}
	return lines
}

// matrix shows each Đoàn cơ sở with one square a criterion row and its state in words.
func (s *Screen) matrix(p picture) fyne.CanvasObject {
	if len(p.units) == 0 {
		return kit.NewNote("Chưa có Đoàn cơ sở nào. Thêm ở màn hình Đơn vị (Alt+2).", kit.Muted)
	}
	lines := kit.Stack(6)
	for _, u := range p.units {
		squares := container.New(layout.NewCustomPaddedHBoxLayout(1))
		for _, r := range u.rows {
			square := canvas.NewRectangle(squareColor(r))
			square.SetMinSize(fyne.NewSize(squareWidth, squareHigh))
			squares.Add(square)
		}
		name := kit.NewLink(u.name, func() { s.openUnit(u.id, screen.Evaluation) })
		lines.Add(container.NewBorder(nil, nil, squares, nil, kit.Inset(kit.NewText(u.state, u.tone).Cut(60), 8, 0, 0, 0)))
		lines.Objects[len(lines.Objects)-1] = kit.Stack(1, name, lines.Objects[len(lines.Objects)-1])
	}
	lines.Add(kit.NewText(fmt.Sprintf("%d/%d đơn vị đã được công nhận", p.recognised, len(p.units)), kit.Muted))
	return lines
}

func squareColor(r data.Result) fyneColor {
	switch r {
	case data.Met:
		return kit.GreenInk
	case data.NotMet:
		return kit.RedInk
	case data.NotArisen:
		return kit.GreyInk
	}
	return kit.GreyTint
}

type fyneColor = interface{ RGBA() (r, g, b, a uint32) }

func (s *Screen) totals(p picture) fyne.CanvasObject {
	share := "—"
	if p.total > 0 {
		share = fmt.Sprintf("%d %%", p.complete*100/p.total)
	}
	figure := func(label, value string) fyne.CanvasObject {
		return kit.Stack(2, kit.NewCaption(label), kit.NewFigure(value, kit.Normal))
	}
	return kit.Beside(36, figure("Đoàn viên", kit.Number(p.total)), figure("Nữ", kit.Number(p.women)),
		figure("Hồ sơ đủ thông tin", share), figure("Đoàn cơ sở", kit.Number(len(p.units))))
}

// ages draws one bar a group, men in blue and women in amber, with the numbers in words beside it.
func (s *Screen) ages(p picture) fyne.CanvasObject {
	longest := 1
	for _, g := range p.ages {
		longest = max(longest, g.men+g.women)
	}
	lines := kit.Stack(6)
	for _, g := range p.ages {
		if g.label == p.ages[0].label && len(g.people) == 0 {
			continue
		}
		bar := container.New(layout.NewCustomPaddedHBoxLayout(2), block(kit.Blue, g.men, longest), block(kit.AmberInk, g.women, longest))
		label := container.New(layout.NewGridWrapLayout(fyne.NewSize(64, 20)), kit.NewText(g.label, kit.Normal))
		title := fmt.Sprintf("%s đoàn viên %s tuổi", kit.Number(len(g.people)), g.label)
		link := kit.NewLink(fmt.Sprintf("%s (nam %s, nữ %s)", kit.Number(len(g.people)), kit.Number(g.men), kit.Number(g.women)),
			func() { s.host.Open(screen.Members, screen.ShowPeople{Title: title, People: g.people}) })
		lines.Add(container.NewHBox(label, container.NewCenter(bar), link))
	}
	return lines
}

func block(fill fyneColor, n, longest int) fyne.CanvasObject {
	b := canvas.NewRectangle(fill)
	b.SetMinSize(fyne.NewSize(barLength*float32(n)/float32(longest), 14))
	return b
}

// columns lays cards out side by side, as many as have room, each row as high as its highest card.
type columns struct{ least, gap float32 }

func (c *columns) perRow(width float32) int {
	return max(1, min(2, int((width+c.gap)/(c.least+c.gap))))
}

// MinSize asks for one column's width; the height is that of the last layout.
func (c *columns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	var high float32
	for i := 0; i < len(objects); i += 2 {
		row := objects[i].MinSize().Height
		if i+1 < len(objects) {
			row = max(row, objects[i+1].MinSize().Height)
		}
		high += row + c.gap
	}
	return fyne.NewSize(c.least, high)
}

// Layout places the cards.
func (c *columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	n := c.perRow(size.Width)
	width := (size.Width - float32(n-1)*c.gap) / float32(n)
	var y float32
	for i := 0; i < len(objects); i += n {
		var high float32
		for _, o := range objects[i:min(i+n, len(objects))] {
			high = max(high, o.MinSize().Height)
		}
		for j, o := range objects[i:min(i+n, len(objects))] {
			o.Resize(fyne.NewSize(width, high))
			o.Move(fyne.NewPos(float32(j)*(width+c.gap), y))
		}
		y += high + c.gap
	}
}
