package home

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Sizes of the page in Fyne units.
const (
	cardLeast   float32 = 420
	cardGap     float32 = 12
	squareWidth float32 = 7
	pillRoom    float32 = 56
)

// draw lays the cards out in as many columns as fit.
func (s *Screen) draw(p picture) fyne.CanvasObject {
	cards := container.New(&columns{least: cardLeast, gap: cardGap},
		kit.Card("Việc cần làm", s.duties(p)),
		kit.Card(fmt.Sprintf("Đánh giá “3 chủ động” năm %d: từng nội dung × đơn vị", s.scope.Year), s.matrix(p)),
		kit.Card("Số liệu đến ngày "+s.scope.AsOf.Display(), s.totals(p)),
		kit.Card("Đoàn viên theo độ tuổi (xanh: nam, cam: nữ)", s.ages(p)),
	)
	return kit.Inset(cards, cardGap, cardGap, cardGap, cardGap)
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
		count := container.NewGridWrap(fyne.NewSize(pillRoom, 24), container.NewHBox(kit.NewPill(kit.Number(d.count), tone)))
		link := kit.NewLink("Mở", func() { s.follow(d) })
		lines.Add(kit.Inset(kit.Frame(nil, nil, count, link, kit.NewText(d.text, kit.Normal).Cut(120)), 0, 4, 0, 4))
		lines.Add(kit.HLine())
	}
	return lines
}

// matrix shows each Đoàn cơ sở with one square a criterion row and its state in words; both open the evaluation.
func (s *Screen) matrix(p picture) fyne.CanvasObject {
	if len(p.units) == 0 {
		return kit.NewNote("Chưa có Đoàn cơ sở nào. Thêm ở màn hình Đơn vị (Alt+2).", kit.Muted)
	}
	m := kit.NewMatrix(nil, squareWidth)
	rows := make([]kit.MatrixRow, len(p.units))
	for i, u := range p.units {
		rows[i] = kit.MatrixRow{Title: u.name, Remark: u.state, Tone: u.tone}
		for _, r := range u.rows {
			rows[i].Cells = append(rows[i].Cells, toneOf(r))
		}
	}
	m.Set(rows)
	open := func(row int) { s.openUnit(p.units[row].id, screen.Evaluation) }
	m.OnRow = open
	m.OnCell = func(row, _ int) { open(row) }
	return kit.Stack(8, m, kit.NewText(fmt.Sprintf("%d/%d đơn vị đã được công nhận", p.recognised, len(p.units)), kit.Muted))
}

func toneOf(r data.Result) kit.Tone {
	switch r {
	case data.Met:
		return kit.Green
	case data.NotMet:
		return kit.Red
	case data.NotArisen:
		return kit.Info
	}
	return kit.Muted
}

func (s *Screen) totals(p picture) fyne.CanvasObject {
	share := "—"
	if p.total > 0 {
		share = fmt.Sprintf("%d %%", p.complete*100/p.total)
	}
	figure := func(label, value string) fyne.CanvasObject {
		return kit.Stack(2, kit.NewCaption(label), kit.NewFigure(value, kit.Normal))
	}
	return kit.Stack(0, kit.Beside(36, figure("Đoàn viên", kit.Number(p.total)), figure("Nữ", kit.Number(p.women)),
		figure("Hồ sơ đủ thông tin", share), figure("Đoàn cơ sở", kit.Number(len(p.units)))))
}

// ages draws one line a group; a click lists its people.
func (s *Screen) ages(p picture) fyne.CanvasObject {
	var groups []ageGroup
	var bars []kit.Bar
	for _, g := range p.ages {
		if len(g.people) > 0 || g.from > 0 { // "dưới 16" only when there is somebody
			groups = append(groups, g)
			bars = append(bars, kit.Bar{Title: g.label, Values: []int{g.men, g.women}, Text: kit.Number(len(g.people))})
		}
	}
	chart := kit.NewBars(bars)
	chart.OnBar = func(i int) {
		title := fmt.Sprintf("%s đoàn viên %s tuổi", kit.Number(len(groups[i].people)), groups[i].label)
		s.host.Open(screen.Members, screen.ShowPeople{Title: title, People: groups[i].people})
	}
	return chart
}
