package kit

import (
	"fyne.io/fyne/v2"
)

// messageWidth is the width of the short dialogs.
const messageWidth float32 = 440

// Message tells something and waits for Đóng.
func Message(w fyne.Window, title, text string) *Dialog {
	d := NewDialog(w, title, NewNote(text, Normal), messageWidth, Answer{Caption: "Đóng", Key: "Esc"})
	d.Show()
	return d
}

// Confirm asks before something that cannot be undone. do is the caption of the button that does it ("Xóa 3 đoàn viên"),
// never just "Có".
func Confirm(w fyne.Window, title, text, do string, run func()) *Dialog {
	d := NewDialog(w, title, NewNote(text, Normal), messageWidth,
		Answer{Caption: do, Key: "Enter", Run: func() bool { return true }}, Answer{Caption: "Hủy", Key: "Esc"})
	yes := d.buttons[0]
	yes.Run = func() {
		d.Close()
		run()
	}
	d.Show()
	return d
}

// ErrorBox tells what went wrong; reference, if any, is the small grey text that also stands in the log.
func ErrorBox(w fyne.Window, message, reference string) *Dialog {
	content := Stack(8, NewNote(message, Normal))
	if reference != "" {
		content.Add(makeNote(reference, Muted, SmallText, false))
	}
	d := NewDialog(w, "Chưa làm được", content, messageWidth, Answer{Caption: "Đóng", Key: "Esc"})
	d.Show()
	return d
}

// AskSave asks what to do with changes when something is closed: Lưu, Không lưu or Hủy (stay). save begins to keep them
// and calls saved once they are kept, never when that failed: then the officer stays with what was typed.
func AskSave(w fyne.Window, save func(saved func()), leave func()) *Dialog {
	after := func() {}
	answer := func(do func()) func() bool {
		return func() bool { after = do; return true }
	}
	d := NewDialog(w, "Lưu thay đổi?", NewNote("Những thay đổi trên màn hình này chưa được lưu.", Normal), messageWidth,
		Answer{Caption: "Lưu", Key: "Enter", Run: answer(func() { save(leave) })},
		Answer{Caption: "Không lưu", Run: answer(leave)},
		Answer{Caption: "Hủy", Key: "Esc"})
	d.OnClosed = func() { after() }
	d.Show()
	return d
}
