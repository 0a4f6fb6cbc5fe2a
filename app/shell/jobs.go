package shell

import (
	"context"
	"fmt"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
)

// warningsShown is how many remarks on a job stand in its closing dialog.
const warningsShown = 8

// Job runs work with a panel over the status line, then tells what it came to. Only one job runs at a time: a second one
// is refused in the status line.
func (w *Window) Job(name string, work screen.Work) {
	if w.job != nil && !w.job.Ended() {
		w.Say("Đang chạy một việc khác. Hãy đợi xong hoặc bấm Dừng.")
		return
	}
	var job *background.Job
	panel := kit.NewProgress(name, func() {
		if job != nil {
			job.Cancel()
		}
	})
	w.frame.setJob(panel)
	esc := w.keys.Add(&kit.Action{ID: "job-stop", Caption: "Dừng việc đang chạy", Key: "Esc", Run: panel.Stop})
	ctx := background.WithProgress(context.Background(), panel.Set)
	job = background.Run(w.runner, ctx, name, work, func(outcome screen.Outcome, err error) {
		w.frame.setJob(nil)
		esc.Remove()
		if err != nil {
			w.Fail(err)
			return
		}
		w.Say(outcome.Text)
		w.showOutcome(outcome)
	})
	w.job = job
}

// showOutcome offers to open what a job wrote.
func (w *Window) showOutcome(outcome screen.Outcome) {
	if len(outcome.Files) == 0 && len(outcome.Warnings) == 0 {
		return
	}
	lines := kit.Stack(8, kit.NewNote(outcome.Text, kit.Normal))
	for i, warning := range outcome.Warnings {
		if i == warningsShown {
			lines.Add(kit.NewNote(fmt.Sprintf("… và %d lưu ý nữa.", len(outcome.Warnings)-i), kit.Amber))
			break
		}
		lines.Add(kit.NewNote(warning, kit.Amber))
	}
	var answers []kit.Answer
	if len(outcome.Files) > 0 {
		first := outcome.Files[0]
		answers = append(answers,
			kit.Answer{Caption: "Mở tệp", Key: "Enter", Run: func() bool { w.openFile(first); return true }},
			kit.Answer{Caption: "Mở thư mục", Run: func() bool { w.reveal(first); return true }})
	}
	kit.NewDialog(w.win, "Đã xong", lines, 460, append(answers, kit.Answer{Caption: "Đóng", Key: "Esc"})...).Show()
}

// TellCrash says that the last run ended badly and where that was written down.
func (w *Window) TellCrash(file string) {
	text := kit.NewNote("Lần trước chương trình dừng đột ngột. Dữ liệu đã lưu không bị ảnh hưởng. Xin gửi tệp ghi sự cố cho người hỗ trợ.", kit.Normal)
	kit.NewDialog(w.win, "Lần trước có sự cố", text, 440,
		kit.Answer{Caption: "Mở thư mục chứa tệp", Key: "Enter", Run: func() bool { w.reveal(file); return true }},
		kit.Answer{Caption: "Đóng", Key: "Esc"}).Show()
}
