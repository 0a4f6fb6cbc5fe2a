package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestACoveredFieldShowsItsTextOnlyToWhoWorksInIt(t *testing.T) {
	test.NewTempApp(t)
	field, other := NewTextField(), NewTextField()
	open := false
	covered := NewCovered(field, func(text string) string {
		if open {
			return ""
		}
		return strings.Repeat("•", len(text))
	})
	w := test.NewTempWindow(t, NewRoot(container.NewVBox(covered, other)))
	w.Resize(fyne.NewSize(300, 120))
	field.Set("095203")
	if got := covered.Shown(); got != "••••••" || field.Text != "095203" {
		t.Errorf("shown %q, holds %q", got, field.Text)
	}
	test.Tap(covered)
	if got := covered.Shown(); w.Canvas().Focused() != field || got != "095203" {
		t.Errorf("tapped: shown %q", got)
	}
	w.Canvas().Focus(other)
	if got := covered.Shown(); got != "••••••" {
		t.Errorf("left: shown %q", got)
	}
	open = true
	if covered.Refresh(); covered.Shown() != "095203" {
		t.Errorf("asked for: shown %q", covered.Shown())
	}
}
