package main

import (
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/screen"
	"bachudong/data"
)

// TestListScreenshots shows the start page of a unit with work to do, lists of what is due and of the branch book. Where
// SCREENSHOTS names a folder, it keeps the pictures.
func TestListScreenshots(t *testing.T) {
	w := sampleWindow(t)
	introduce(t, w)
	unit := grassroots(t, w)
	fillYear(t, w, unit)
	w.Choose(unit)
	fillLife(t, w.Desk().File, somebody(t, w))
	w.Changed()
	for _, size := range []fyne.Size{smallest, fyne.NewSize(1366, 768)} {
		w.Window().Resize(size)
		w.Open(screen.Home, nil)
		keep(t, w, "home-unit", size)
		for _, key := range []string{data.DueUnpaid, data.DueIncomplete, data.DueReception, data.DueSmallUnit, "doan-vien", "doan-phi", "khen-thuong"} {
			w.Open(screen.Papers, screen.ShowList{Key: key})
			keep(t, w, "list-"+key, size)
		}
	}
}
