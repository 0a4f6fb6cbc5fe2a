package units

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen/ruleform"
	"bachudong/data"
)

var warningColumns = []kit.Column{
	{ID: "unit", Title: "Đơn vị", Width: 230},
	{ID: "text", Title: "Cần xem lại", Width: 250, Grow: true},
	{ID: "source", Title: "Căn cứ", Width: 300},
}

// warningTab lists what is to be looked at in the unit and below it.
func (p *page) warningTab() fyne.CanvasObject {
	var rows cells
	for _, w := range p.content.warnings {
		row := plain(w.Unit.Name, w.Text, w.Source)
		row[1].Tone, row[2].Tone = kit.Amber, kit.Muted
		rows = append(rows, row)
	}
	p.list(warningColumns, rows)
	p.grid.EmptyText = "Không có gì phải xem lại theo các ngưỡng đang áp dụng."
	return p.withFoot("Số liệu ngày "+p.screen.scope.AsOf.Display()+", theo ngưỡng có hiệu lực ngày đó.", kit.NewLink("Sửa ngưỡng theo dõi… (F2)", func() { p.askRules() }))
}

// askRules asks for other numbers from a day on.
func (p *page) askRules() *ruleform.Form {
	return ruleform.Ask(p.screen.host, "Ngưỡng theo dõi đơn vị", p.content.rules, data.RulesOf(data.UnitGroup), p.screen.scope.AsOf)
}
