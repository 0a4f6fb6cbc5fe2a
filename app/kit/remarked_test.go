package kit

import "testing"

func TestRemarkMakesRoomBelowTheField(t *testing.T) {
	begin(t)
	r := NewRemarked(NewTextField())
	show(t, r, 200, 200)
	bare := r.MinSize().Height
	if !r.SetRemark("Số CCCD phải có 12 chữ số.", Red) {
		t.Error("a new remark is not reported as a change")
	}
	if r.SetRemark("Số CCCD phải có 12 chữ số.", Red) {
		t.Error("the same remark is reported as a change")
	}
	if got := r.MinSize().Height; got <= bare+10 {
		t.Errorf("height %.0f with a remark, %.0f without: no room was made", got, bare)
	}
	if text, tone := r.Remark(); text != "Số CCCD phải có 12 chữ số." || tone != Red {
		t.Errorf("got remark %q in tone %d", text, tone)
	}
	r.SetRemark("", Normal)
	if got := r.MinSize().Height; got != bare {
		t.Errorf("height %.0f after the remark went, want %.0f", got, bare)
	}
}

func TestFieldTellsWhenItGetsTheKeyboard(t *testing.T) {
	begin(t)
	f, calls := NewTextField(), 0
	f.OnFocus = func() { calls++ }
	w := show(t, f, 200, 60)
	w.Canvas().Focus(f)
	if calls != 1 {
		t.Errorf("OnFocus was called %d times, want once", calls)
	}
}
