package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

func TestACheckIsTickedByMouseAndSpace(t *testing.T) {
	begin(t)
	var said []bool
	c := NewCheck("Đọc cả dòng ẩn", func(on bool) { said = append(said, on) })
	show(t, c, 300, 60)
	test.Tap(c)
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	c.Disable()
	test.Tap(c)
	if len(said) != 2 || !said[0] || said[1] || c.On() {
		t.Errorf("said %v, ticked %v", said, c.On())
	}
	c.Set(true)
	if !c.On() || len(said) != 2 {
		t.Error("Set must tick without telling")
	}
}
