package units

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// shippedMap is the map the wizard offers.
const shippedMap = "2025"

// mapPage shows what a map does to the units of the file, line by line, to be checked, renamed or left out.
type mapPage struct {
	wizard *wizard
	match  data.UnitMapMatch
	names  map[string]string // of units by code
	grid   *kit.Grid
	box    fyne.CanvasObject
}

var mapColumns = []kit.Column{
	{ID: "do", Title: "Việc", Width: 90},
	{ID: "from", Title: "Đơn vị cũ trong tệp", Width: 300, Grow: true},
	{ID: "into", Title: "Đơn vị mới", Width: 220},
}

// loadMap matches the map with the file.
func loadMap(ctx context.Context, desk *work.Desk, w *wizard) (func() dividePage, error) {
	m, match, err := desk.MatchUnitMap(ctx, shippedMap)
	if err != nil {
		return nil, err
	}
	names := map[string]string{}
	for _, step := range match.Reorganisation.Steps {
		for _, code := range step.Units {
			u, err := desk.File.Unit(ctx, code, m.On)
			if err != nil {
				return nil, err
			}
			names[code] = u.Name
		}
	}
	return func() dividePage { return newMapPage(w, m, match, names) }, nil
}

func newMapPage(w *wizard, m data.UnitMap, match data.UnitMapMatch, names map[string]string) *mapPage {
	p := &mapPage{wizard: w, match: match, names: names, grid: kit.NewGrid(mapColumns)}
	p.grid.Multi = true
	p.grid.OnOpen = func(int) { p.edit() }
	p.grid.SetSource(p)
	p.grid.MarkAll(true)
	w.extra = nil
	for _, part := range []struct {
		before string
		lines  []string
	}{{"Thiếu trong tệp: ", match.Missing}, {"Không khớp bảng: ", match.Unmatched}, {"", match.Notes}} {
		for _, line := range part.lines {
			w.extra = append(w.extra, part.before+line)
		}
	}
	text := m.Check
	if n := len(match.Missing) + len(match.Unmatched); n > 0 {
		text += " Có " + kit.Number(n) + " tên thiếu hoặc không khớp, nêu ở bước xem trước."
	}
	head := kit.Inset(kit.NewBanner(kit.Amber, m.Title, text, "", nil), 12, 10, 12, 8)
	foot := kit.Inset(kit.NewNote("Phím cách: bỏ chọn dòng không thực hiện. Enter hoặc F2: sửa tên đơn vị mới.", kit.Muted), 12, 6, 12, 6)
	p.box = kit.Frame(head, foot, nil, nil, p.grid)
	return p
}

// Len is the number of steps.
func (p *mapPage) Len() int { return len(p.match.Reorganisation.Steps) }

// Cell shows one step.
func (p *mapPage) Cell(row, col int) kit.Cell {
	step := &p.match.Reorganisation.Steps[row]
	switch mapColumns[col].ID {
	case "do":
		return kit.Cell{Text: data.ReorganisingLabels[step.Do], Tone: kit.Muted}
	case "into":
		return kit.Cell{Text: step.Into.Name, Bold: true}
	}
	names := make([]string, len(step.Units))
	for i, code := range step.Units {
		names[i] = p.names[code]
	}
	return kit.Cell{Text: strings.Join(names, ", ")}
}

func (p *mapPage) object() fyne.CanvasObject { return p.box }
func (p *mapPage) focus()                    { p.grid.Focus() }

// edit asks for another name of the selected new unit.
func (p *mapPage) edit() {
	row := p.grid.Selected()
	if row < 0 || p.match.Reorganisation.Steps[row].Into.Name == "" {
		return
	}
	step := &p.match.Reorganisation.Steps[row]
	name := kit.NewTextField()
	name.Set(step.Into.Name)
	name.CursorColumn = len([]rune(step.Into.Name))
	d := kit.NewDialog(p.wizard.screen.host.Window(), "Tên đơn vị mới", kit.Labeled("Tên đơn vị", true, name), 420,
		kit.Answer{Caption: "Ghi", Key: "Enter", Run: func() bool {
			name.Commit()
			if vntext.Clean(name.Text) == "" {
				return false
			}
			step.Into.Name = vntext.Clean(name.Text)
			p.grid.Refresh()
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = name
	d.Show()
}

// steps are the marked lines.
func (p *mapPage) steps() ([]data.ReorganisingStep, error) {
	var steps []data.ReorganisingStep
	for _, row := range p.grid.Marked() {
		steps = append(steps, p.match.Reorganisation.Steps[row])
	}
	if len(steps) == 0 {
		return nil, data.Errorf(data.Invalid, "Chưa chọn dòng nào. Hãy đánh dấu (phím cách) các dòng cần thực hiện.")
	}
	return steps, nil
}
