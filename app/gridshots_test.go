package main

import (
	"context"
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/shell"
	"bachudong/app/work"
	"bachudong/data"
)

// smallest is what a window of 1024 x 600 holds at 125 %.
var smallest = fyne.NewSize(819, 480)

// TestGridScreenshots shows what is done for a whole chi đoàn in the whole window: the ratings and the fees of a Đoàn cơ sở
// in the middle of the year. Where SCREENSHOTS names a folder, it keeps the pictures.
func TestGridScreenshots(t *testing.T) {
	w := sampleWindow(t)
	unit := grassroots(t, w)
	fillYear(t, w, unit)
	w.Choose(unit)
	for _, size := range []fyne.Size{fyne.NewSize(1366, 768), smallest} {
		w.Open(screen.Rating, nil)
		keep(t, w, "xep-loai", size)
		w.Open(screen.Fees, nil)
		chooseTab(w, "months")
		keep(t, w, "doan-phi", size)
		chooseTab(w, "remit")
		keep(t, w, "trich-nop", size)
		w.Open(screen.Settings, nil)
		chooseTab(w, "rules")
		keep(t, w, "quy-dinh", size)
		chooseTab(w, "scales")
		keep(t, w, "thang-xep-loai", size)
	}
}

// chooseTab chooses a tab in whichever row has it.
func chooseTab(w *shell.Window, id string) {
	for _, o := range test.LaidOutObjects(w.Window().Content()) {
		if tabs, ok := o.(*kit.Tabs); ok && tabs.Visible() {
			tabs.Choose(id)
		}
	}
}

// fillYear records a year as it stands in November: most are rated, some are not and why, fees are paid with gaps.
func fillYear(t *testing.T, w *shell.Window, unit data.ID) {
	t.Helper()
	file := w.Desk().File
	rows, err := file.YearSheet(context.Background(), unit, work.SampleDay, 2022)
	if err != nil {
		t.Fatal(err)
	}
	ratings := []string{"Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ"}
	var years, fees []data.SheetEdit
	for i, r := range rows {
		values := map[string]string{data.RegisteredOn: "2022-01-15", data.TrainingGrade: []string{"Xuất sắc", "Tốt", "Khá"}[i%3]}
		for c := range data.TrainingContents {
			values[data.SelfPoints(c)], values[data.BranchPoints(c)] = fmt.Sprint(16+(i+c)%5), fmt.Sprint(15+(i+c)%5)
		}
		switch {
		case i%9 == 8:
			values[data.NotRated] = "Đi xa, không tham gia sinh hoạt"
		case i%7 != 6:
			values[data.SelfRating], values[data.BranchRating], values[data.FinalRating] = ratings[i%4], ratings[(i+1)%4], ratings[(i*3)%5]
		}
		years = append(years, data.SheetEdit{PersonID: r.ID, Values: values})
		paid := map[string]string{data.FeePayer: []string{"", data.Unsalaried, data.Salaried}[i%3]}
		for m := range 8 + i%4 {
			paid[data.FeeMonth(m)] = []string{"2000", "2000", "5000"}[i%3]
		}
		if i%11 == 5 {
			paid[data.FeeMonth(3)], paid[data.FeeMonth(4)], paid[data.FeeExemptBy] = data.Exempt, data.Exempt, "05-QĐ/ĐTN, 02/04/2022"
		}
		fees = append(fees, data.SheetEdit{PersonID: r.ID, Values: paid})
	}
	if err := file.SaveYearRecords(context.Background(), "Xếp loại", 2022, years); err != nil {
		t.Fatal(err)
	}
	if err := file.SaveFees(context.Background(), "Đoàn phí", 2022, fees); err != nil {
		t.Fatal(err)
	}
}
