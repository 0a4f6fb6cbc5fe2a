package shell

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
)

// jobPanel shows the long job that is running at the right of the status line, with its progress and a cancel button.
type jobPanel struct {
	window *Window
	name   *canvas.Text
	bar    *widget.ProgressBar
	cancel *kit.Button
	job    *background.Job
	box    *fyne.Container
}

func newJobPanel(w *Window) *jobPanel {
	p := &jobPanel{window: w, name: canvas.NewText("", kit.Ink), bar: widget.NewProgressBar()}
	p.name.TextSize = kit.SmallText
	p.cancel = kit.NewButton("Dừng", "", func() {
		if p.job != nil {
			p.job.Cancel()
		}
	})
	bar := container.NewGridWrap(fyne.NewSize(180, 18), p.bar)
	p.box = container.NewHBox(container.NewCenter(p.name), container.NewCenter(bar), p.cancel)
	p.box.Hide()
	return p
}

func (p *jobPanel) object() fyne.CanvasObject { return p.box }

func (p *jobPanel) show(name string) {
	p.name.Text = name
	p.bar.SetValue(0)
	p.box.Show()
}

func (p *jobPanel) progress(done, total int) {
	if total > 0 {
		p.bar.SetValue(float64(done) / float64(total))
	}
}

// Job runs work with the panel showing, then tells what it came to. A second job waits for the officer to let the first
// one end.
func (w *Window) Job(name string, work screen.Work) {
	if w.jobs.job != nil && !w.jobs.job.Ended() {
		w.Say("Đang chạy: " + w.jobs.name.Text + ". Hãy đợi xong hoặc bấm Dừng.")
		return
	}
	w.jobs.show(name)
	ctx := background.WithProgress(context.Background(), w.jobs.progress)
	job := background.Run(w.runner, ctx, name, work, func(outcome screen.Outcome, err error) {
		w.jobs.box.Hide()
		if err != nil {
			w.Fail(err)
			return
		}
		w.Say(outcome.Text)
		w.showOutcome(outcome)
	})
	if !job.Ended() {
		w.jobs.job = job
	}
}

// showOutcome offers to open what a job wrote.
func (w *Window) showOutcome(outcome screen.Outcome) {
	if len(outcome.Files) == 0 && len(outcome.Warnings) == 0 {
		return
	}
	lines := container.NewVBox(kit.NewParagraph(outcome.Text, kit.Normal))
	for i, warning := range outcome.Warnings {
		if i == 8 {
			lines.Add(kit.NewParagraph(fmt.Sprintf("… và %d lưu ý nữa.", len(outcome.Warnings)-i), kit.Amber))
			break
		}
		lines.Add(kit.NewParagraph(warning, kit.Amber))
	}
	var buttons []kit.DialogButton
	if len(outcome.Files) > 0 {
		first := outcome.Files[0]
		buttons = append(buttons,
			kit.DialogButton{Caption: "Mở tệp", Primary: true, Run: func() { w.openFile(first) }},
			kit.DialogButton{Caption: "Mở thư mục", Run: func() { w.reveal(first) }})
	}
	kit.ShowDialog(w.win, "Đã xong", lines, append(buttons, kit.DialogButton{Caption: "Đóng", Cancel: true}))
}
