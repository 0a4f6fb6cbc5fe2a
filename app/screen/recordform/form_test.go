package recordform

import (
	"reflect"
	"testing"

	"fyne.io/fyne/v2/test"

	"bachudong/app/kit"
	"bachudong/data"
)

// window shows a form, since fields only work in one.
func window[T any](t *testing.T, kind *data.RecordKind[T]) *Form[T] {
	app := test.NewTempApp(t)
	app.Settings().SetTheme(kit.Theme())
	f := New(kind, Choices{Today: "2022-11-15",
		Units:  []data.UnitNode{{Unit: data.Unit{ID: "u1", Name: "Xã Hưng Phú"}}, {Unit: data.Unit{ID: "u2", Name: "Ấp 1", Parent: "u1"}}},
		People: []Person{{"p1", "Danh Hữu Cường", "2004-03-26"}, {"p2", "Danh Hữu Cường", "2004-03-26"}}})
	test.NewTempWindow(t, f.Layout(2))
	return f
}

// typed puts text into a field as somebody at the keyboard would.
func typed[T any](f *Form[T], key, text string) {
	in := f.inputs[key].focus
	in.FocusGained()
	for _, r := range text {
		in.TypedRune(r)
	}
	in.FocusLost()
}

func TestARecordIsTypedAndRead(t *testing.T) {
	f := window(t, &data.Helps)
	f.Set(data.Help{RecordHead: data.RecordHead{PersonID: "p"}})
	if f.Dirty() {
		t.Error("nothing typed, yet dirty")
	}
	typed(f, "unit_id", "ap 1")
	typed(f, "given_on", "26032022")
	typed(f, "form", "hoc bong")
	typed(f, "content", "  Tặng xe   đạp ")
	typed(f, "value", "1.500.000")
	got, key, problem := f.Read()
	value := 1500000
	want := data.Help{RecordHead: data.RecordHead{PersonID: "p"}, UnitID: "u2", GivenOn: "2022-03-26", Form: "Học bổng", Content: "Tặng xe đạp", Value: &value}
	if problem != "" || !reflect.DeepEqual(got, want) {
		t.Errorf("%s %s: read %+v\nwant %+v", key, problem, got, want)
	}
	f.Set(want)
	if f.Dirty() {
		t.Error("set anew, yet dirty")
	}
}

func TestWhatCannotBeKeptIsSaidAtItsField(t *testing.T) {
	f := window(t, &data.Awards)
	typed(f, "year", "20x2")
	if _, key, problem := f.Read(); key != "year" || problem != "Năm: “20x2” không phải là số. Hãy nhập một số nguyên, hoặc để trống nếu chưa biết." {
		t.Errorf("%s: %s", key, problem)
	}
	typed(f, "year", "")
	f.Set(data.Award{})
	typed(f, "decision_date", "31/02/2022")
	if _, key, problem := f.Read(); key != "decision_date" || problem == "" {
		t.Errorf("a day that does not exist was read: %s %s", key, problem)
	}
}

func TestAMonthIsKeptAsAMonthAndNamesakesAreToldApart(t *testing.T) {
	f := window(t, &data.Transfers)
	typed(f, "fees_paid_to", "3/2022")
	if got, _, problem := f.Read(); got.FeesPaidTo != "2022-03" || problem != "" {
		t.Errorf("month %q %s", got.FeesPaidTo, problem)
	}
	f.Set(data.Transfer{})
	typed(f, "fees_paid_to", "2022")
	if _, key, problem := f.Read(); key != "fees_paid_to" || problem == "" {
		t.Errorf("a year was taken for a month: %s %s", key, problem)
	}
	g := window(t, &data.Introductions)
	g.Set(data.Introduction{YouthID: "p2"})
	if got, _, _ := g.Read(); got.YouthID != "p2" || g.Dirty() {
		t.Errorf("the second of two namesakes became %q", got.YouthID)
	}
	g.Set(data.Introduction{YouthID: "gone"})
	if got, _, _ := g.Read(); got.YouthID != "gone" || g.Dirty() {
		t.Errorf("somebody who is not offered became %q", got.YouthID)
	}
}
