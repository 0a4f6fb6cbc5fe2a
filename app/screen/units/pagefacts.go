package units

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/vntext"
)

// factsTab shows the unit as it stands on the day of the scope.
func (p *page) factsTab() fyne.CanvasObject {
	s := p.screen
	node, parent, branches := data.UnitNode{Unit: p.unit}, "", 0
	for i := range s.rows {
		if s.rows[i].unit.ID == p.unit.ID {
			node, branches = s.rows[i].unit, s.rows[i].branches
		}
	}
	for _, u := range s.scope.Units {
		if u.ID == node.Parent {
			parent = u.Name
		}
	}
	d := node.Decision
	left := kit.Facts(kit.Fact{Label: "Tên đơn vị", Value: node.Name}, kit.Fact{Label: "Mã", Value: node.Code}, kit.Fact{Label: "Cấp", Value: node.LevelLabel()},
		kit.Fact{Label: "Loại hình", Value: node.Kind}, kit.Fact{Label: "Trực thuộc", Value: parent}, kit.Fact{Label: "Thời gian", Value: dayOr(node.From, "Từ đầu") + " – " + dayOr(node.To, "nay")})
	right := kit.Facts(kit.Fact{Label: "Đoàn viên ngày " + s.scope.AsOf.Display(), Value: kit.Number(node.Members)}, kit.Fact{Label: "Chi đoàn", Value: kit.Number(branches)},
		kit.Fact{Label: "Quyết định số", Value: d.Number}, kit.Fact{Label: "Ngày quyết định", Value: d.Date.Display()},
		kit.Fact{Label: "Cơ quan ban hành", Value: d.Issuer}, kit.Fact{Label: "Trích yếu", Value: d.Summary})
	visit := func(id string) func() {
		return func() {
			s.host.Choose(p.unit.ID)
			s.host.Open(id, nil)
		}
	}
	edit := kit.Beside(14, kit.NewLink("Sửa thông tin, quyết định… (F2)", s.edit), kit.NewLink("Đánh giá, xếp loại năm", visit(screen.Rating)),
		kit.NewLink("Đoàn phí", visit(screen.Fees)))
	return container.NewVScroll(kit.Inset(kit.Stack(16, container.NewGridWithColumns(2, left, right), edit, p.flowPart()), 18, 16, 18, 16))
}

// yearBefore is the last day of the year before, on which the year's flow starts.
func yearBefore(day vntext.Date) vntext.Date {
	return vntext.Date(fmt.Sprintf("%04d-12-31", day.Year()-1))
}

// flowPart tells how the head count came from the beginning of the year to the day; each number opens its people.
func (p *page) flowPart() fyne.CanvasObject {
	flow, day := p.content.flow, p.screen.scope.AsOf
	row := container.New(layout.NewCustomPaddedHBoxLayout(26), kit.Stack(2, kit.NewCaption("Đầu năm"), kit.NewFigure(kit.Number(flow.Start), kit.Normal)))
	for _, side := range []struct {
		sign  string
		parts []data.FlowPart
	}{{"+", flow.In}, {"−", flow.Out}} {
		for _, part := range side.parts {
			reason := part.Reason
			if reason == "" {
				reason = "Không rõ"
			}
			open := func() {
				p.screen.host.Open(screen.Members, screen.ShowPeople{Title: reason + ": " + p.unit.Name, People: part.People})
			}
			row.Add(kit.Stack(2, kit.NewCaption(reason), kit.NewLink(side.sign+kit.Number(len(part.People)), open)))
		}
	}
	row.Add(kit.Stack(2, kit.NewCaption(day.Display()), kit.NewFigure(kit.Number(flow.End), kit.Normal)))
	title := fmt.Sprintf("Biến động đoàn viên năm %d", day.Year())
	return kit.Stack(8, kit.NewSectionTitle(title), kit.HLine(), container.NewHScroll(row))
}

// historyColumns show the versions of a unit.
var historyColumns = []kit.Column{
	{ID: "from", Title: "Từ ngày", Width: 92},
	{ID: "to", Title: "Đến ngày", Width: 92},
	{ID: "name", Title: "Tên", Width: 170, Grow: true},
	{ID: "level", Title: "Cấp", Width: 88},
	{ID: "parent", Title: "Trực thuộc", Width: 150},
	{ID: "decision", Title: "Quyết định", Width: 160},
}

// cells is a grid of prepared texts.
type cells [][]kit.Cell

// Len is the number of rows.
func (c cells) Len() int { return len(c) }

// Cell is one prepared cell.
func (c cells) Cell(row, col int) kit.Cell { return c[row][col] }

func plain(texts ...string) []kit.Cell {
	row := make([]kit.Cell, len(texts))
	for i, text := range texts {
		row[i].Text = text
	}
	return row
}

// historyTab lists what the unit was called and where it stood, the present first.
func (p *page) historyTab() fyne.CanvasObject {
	var rows cells
	for _, v := range p.content.Versions {
		row := plain(dayOr(v.From, "từ đầu"), dayOr(v.To, "đến nay"), v.Name, v.LevelLabel(), v.ParentName, decisionText(v.Decision))
		row[2].Bold = v.To == ""
		rows = append(rows, row)
	}
	p.list(historyColumns, rows)
	return p.withFoot("Enter hoặc F2: sửa tên, loại hình, quyết định của khoảng thời gian đang chọn. Đổi tên, sáp nhập… từ một ngày: Sắp xếp lại (F6).")
}

// list makes the grid of a tab.
func (p *page) list(columns []kit.Column, rows cells) {
	p.grid, p.rows = kit.NewGrid(columns), rows
	p.grid.SetSource(rows)
}

// withFoot puts a line of help under the grid of a tab.
func (p *page) withFoot(help string, links ...fyne.CanvasObject) fyne.CanvasObject {
	foot := kit.Stack(6, kit.NewNote(help, kit.Muted))
	if len(links) > 0 {
		foot.Add(kit.Beside(18, links...))
	}
	return kit.Frame(nil, kit.Inset(foot, 12, 8, 12, 8), nil, nil, p.grid)
}

func dayOr(day vntext.Date, open string) string {
	if day == "" {
		return open
	}
	return day.Display()
}

func span(from, to vntext.Date) string {
	switch {
	case from == "" && to == "":
		return "(từ đầu đến nay)"
	case to == "":
		return "(từ " + from.Display() + ")"
	}
	return "(" + dayOr(from, "từ đầu") + " – " + to.Display() + ")"
}

// decisionText is a decision on one line.
func decisionText(d data.Document) string {
	var parts []string
	for _, part := range []string{d.Number, d.Date.Display(), d.Issuer, d.Summary} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
