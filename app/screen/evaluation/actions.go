package evaluation

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/output"
	"bachudong/app/work"
)

// Actions are the keys of the screen; the buttons stand in its own toolbar.
func (s *Screen) Actions() []*kit.Action {
	unit := func() bool { return s.showing == s.sheet.view }
	several := func() bool { return s.showing == s.matrix.view }
	return []*kit.Action{
		{ID: "evaluation-export", Caption: "Xuất phiếu R-01, biểu R-02", Key: "F9", Enabled: func() bool { return unit() || several() }, Run: s.export},
		{ID: "evaluation-pdf", Caption: "Phiếu R-01 bản PDF", Key: "F7", Enabled: unit, Run: s.exportPDF},
		{ID: "evaluation-edit", Caption: "Sửa số liệu của nội dung", Key: "F2", Enabled: unit, Run: func() { s.sheet.edit() }},
		{ID: "evaluation-evidence", Caption: "Thêm minh chứng", Key: "F4", Enabled: unit, Run: func() { s.sheet.addEvidence() }},
		{ID: "evaluation-list", Caption: "Kết xuất bảng đang hiện", Key: "Ctrl+E", Enabled: several, Run: func() { s.matrix.export() }},
	}
}

func (h *sheet) toolbar() fyne.CanvasObject {
	s := h.screen
	return kit.Beside(6, kit.NewPrimary("Xuất phiếu R-01", "F9", s.export), kit.NewButton("Bản PDF", "F7", s.exportPDF),
		kit.NewButton("Thông tin chung…", "", h.askGeneral),
		kit.NewButton("Đạt các nội dung trống…", "", h.askFill),
		kit.NewButton("Bảng các đơn vị", "", func() { s.host.Choose(s.scope.Units[0].ID) }))
}

func (m *matrix) toolbar() fyne.CanvasObject {
	s := m.screen
	return kit.Beside(6, kit.NewPrimary("Xuất biểu R-02", "F9", s.export), kit.NewButton("R-01 tất cả đơn vị", "", s.exportAll),
		kit.NewButton("Mở đơn vị", "Enter", func() { m.open(m.grid.Selected()) }))
}

// export writes what is shown as Excel, or R-01 as PDF when the chosen name ends so.
func (s *Screen) export() {
	if s.showing == s.sheet.view {
		s.writeForm("R-01", output.Excel, output.PDF)
		return
	}
	s.writeForm("R-02", output.Excel)
}

func (s *Screen) exportPDF() { s.writeForm("R-01", output.PDF) }

// whenSaved runs then after everything on the screen is in the file, where forms are made from.
func (s *Screen) whenSaved(then func()) {
	s.sheet.commit()
	s.saver.whenIdle(then)
}

func (s *Screen) writeForm(form string, kinds ...screen.FileKind) {
	job := work.FormJob{Form: form, Unit: s.scope.Unit.Unit, Year: s.scope.Year, AsOf: s.scope.AsOf}
	s.whenSaved(func() { output.Form(s.host, job, nil, kinds...) })
}

func (s *Screen) exportAll() {
	job := work.FormJob{Form: "R-01", Unit: s.scope.Unit.Unit, Year: s.scope.Year, AsOf: s.scope.AsOf}
	s.whenSaved(func() { output.Forms(s.host, job, nil) })
}
