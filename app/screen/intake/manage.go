package intake

import (
	"context"
	"io"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/atomicfile"
	lists "bachudong/data/intake"
)

var profileColumns = []kit.Column{
	{ID: "name", Title: "Mẫu ghép cột", Width: 220, Grow: true},
	{ID: "columns", Title: "Số cột", Width: 60, Align: kit.Right},
	{ID: "rename", Title: "", Width: 70},
	{ID: "export", Title: "", Width: 92},
	{ID: "delete", Title: "", Width: 54},
}

var profileLinks = map[string]string{"rename": "Đổi tên", "export": "Ghi ra tệp", "delete": "Xóa"}

// profileTable gives the grid its cells.
type profileTable []data.ImportProfile

// Len is the number of profiles.
func (t profileTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t profileTable) Cell(row, col int) kit.Cell {
	switch id := profileColumns[col].ID; id {
	case "name":
		return kit.Cell{Text: t[row].Name}
	case "columns":
		if p, err := lists.ParseProfile(t[row].Body); err == nil {
			return kit.Cell{Text: kit.Number(len(p.Columns)), Tone: kit.Muted}
		}
		return kit.Cell{}
	default:
		return kit.Cell{Text: profileLinks[id], Tone: kit.Link}
	}
}

// manage lists the kept profiles to rename, write to a file or delete.
func (p *matchPage) manage() {
	grid := kit.NewGrid(profileColumns)
	grid.SetSource(profileTable(p.profiles))
	dialog := kit.NewDialog(p.screen.host.Window(), "Các mẫu ghép cột", container.NewGridWrap(fyne.NewSize(540, 240), grid), 576, kit.Answer{Caption: "Đóng", Key: "Esc"})
	grid.OnCell = func(row int, column string) {
		profile := p.profiles[row]
		dialog.Close()
		switch column {
		case "rename":
			p.askName("Đổi tên mẫu ghép cột", "Đổi tên", profile.Name, func(name string) {
				profile.Name = name
				p.keep(profile, "Đã đổi tên mẫu ghép cột.")
			})
		case "export":
			p.export(profile)
		case "delete":
			p.store("Đã xóa mẫu ghép cột “"+profile.Name+"” (Ctrl+Z để lấy lại).", func(ctx context.Context) error {
				return p.screen.host.Desk().File.DeleteImportProfile(ctx, profile.ID)
			})
		}
	}
	dialog.FirstFocus = grid.Focusable()
	dialog.Show()
}

// export writes a profile into a file for another office.
func (p *matchPage) export(profile data.ImportProfile) {
	question := screen.FileQuestion{Title: "Ghi mẫu ghép cột ra tệp", Kinds: profileFiles, Proposed: "MauGhepCot.json"}
	p.screen.host.ChooseSave(question, func(path string) {
		p.screen.host.Job("Ghi mẫu ghép cột", func(context.Context, func(int, int)) (screen.Outcome, error) {
			err := atomicfile.Write(path, func(w io.Writer) error {
				_, err := w.Write(lists.EncodeProfile(profile))
				return err
			})
			return screen.Outcome{Text: "Đã ghi mẫu “" + profile.Name + "”.", Files: []string{path}}, err
		})
	})
}
