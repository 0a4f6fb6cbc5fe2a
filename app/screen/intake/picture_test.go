package intake_test

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen"
)

// TestEveryStepFitsItsWindow walks real lists through the wizard at the room that the window leaves it: on the usual
// screen with the pane, on the smallest one (1024 × 600 at 125 %) without. Where SCREENSHOTS names a folder, it keeps a
// picture of each step.
func TestEveryStepFitsItsWindow(t *testing.T) {
	rooms := map[string]fyne.Size{"wide": fyne.NewSize(1137, 696), "small": fyne.NewSize(649, 366+42)}
	for name, room := range rooms {
		for _, sample := range []string{"02-xa-vinh-thanh.xlsx", "04-font-vntime.xls", "06-so-va-ngay-lon-xon.xlsx", "08-trung-lap.xlsx", "03-moi-chi-doan-mot-trang.xlsx"} {
			t.Run(name+"/"+sample, func(t *testing.T) {
				o := newOffice(t)
				view := o.screen.View()
				if name == "wide" {
					view = kit.WithSide(view, o.screen.Side(), 284, 0)
				}
				bar := container.NewStack(kit.Gap(1, 42), kit.Inset(o.screen.(screen.OwnToolbar).Toolbar(), 10, 4, 10, 4))
				whole := kit.Frame(bar, nil, nil, nil, view)
				o.window.SetContent(kit.NewRoot(kit.On(kit.Ground, whole)))
				o.window.Resize(room)
				o.Choose(o.commune.ID)
				keep := func(step string) {
					t.Helper()
					if least := o.screen.(screen.OwnToolbar).Toolbar().MinSize(); least.Width > 690 { // beside "Hoàn tác"
						t.Errorf("the buttons of step %s want %v", step, least)
					}
					if least := view.MinSize(); least.Width > room.Width || least.Height > room.Height-42 {
						t.Errorf("step %s wants %v, more than %v", step, least, room)
					}
					o.picture(fmt.Sprintf("%s-%s-%s", sample[:2], step, name))
				}
				keep("0")
				o.take(o.sample(sample))
				keep("1")
				o.do("intake-next")
				keep("2")
				o.do("intake-next")
				keep("3")
				for _, tab := range []string{"suspect", "error", "strange"} {
					part[*kit.Tabs](o).Choose(tab)
					keep("3-" + tab)
				}
				o.do("intake-write")
				keep("4")
			})
		}
	}
}

// picture keeps what the window shows.
func (o *office) picture(name string) {
	o.t.Helper()
	folder := os.Getenv("SCREENSHOTS")
	if folder == "" {
		return
	}
	file, err := os.Create(filepath.Join(folder, "intake-"+name+".png"))
	o.check(err)
	defer file.Close()
	o.check(png.Encode(file, o.window.Canvas().Capture()))
}
