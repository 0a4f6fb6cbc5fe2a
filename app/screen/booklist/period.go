package booklist

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data/vntext"
	"bachudong/reports/statistics"
)

// periodRow chooses the time of a list: a usual span around the day of the title row, or two days.
type periodRow struct {
	spans    *kit.Segmented
	from, to *kit.DateField
	day      vntext.Date
	changed  func()
	box      *fyne.Container
}

const dateWidth float32 = 104

func newPeriodRow(today vntext.Date, changed func()) *periodRow {
	opt := vntext.DateOptions{Today: today}
	r := &periodRow{from: kit.NewDateField(opt), to: kit.NewDateField(opt), day: today, changed: changed}
	r.spans = kit.NewSegmented([]kit.Option{{Text: "Quý", Tone: kit.Info}, {Text: "6 tháng", Tone: kit.Info}, {Text: "Năm", Tone: kit.Info}}, func(i int) {
		r.set(statistics.PeriodOf(statistics.Span(i), r.day))
		r.changed()
	})
	for _, field := range []*kit.DateField{r.from, r.to} {
		field.OnDate = func(vntext.Date) {
			r.spans.Set(r.span())
			r.changed()
		}
	}
	sized := func(field fyne.CanvasObject) fyne.CanvasObject {
		return container.NewStack(kit.Gap(dateWidth, kit.FieldHeight), field)
	}
	r.box = kit.Beside(6, r.spans, sized(r.from), kit.NewText("–", kit.Muted), sized(r.to))
	r.move(today)
	return r
}

// move chooses the same span around another day; two days chosen by hand become the year of the day.
func (r *periodRow) move(day vntext.Date) {
	r.day = day
	span := statistics.Year
	if i := r.spans.Chosen(); i >= 0 {
		span = statistics.Span(i)
	}
	r.set(statistics.PeriodOf(span, day))
}

func (r *periodRow) set(p statistics.Period) {
	r.from.SetDate(p.First)
	r.to.SetDate(p.Last)
	r.spans.Set(r.span())
}

// value is the time in the fields, not valid while one of them holds no whole day.
func (r *periodRow) value() statistics.Period {
	first, good := r.from.Date()
	last, too := r.to.Date()
	if !good || !too {
		return statistics.Period{}
	}
	return statistics.Period{First: first, Last: last}
}

// span is the usual span that the fields hold, -1 for none.
func (r *periodRow) span() int {
	first, _ := r.from.Date()
	last, _ := r.to.Date()
	for _, span := range []statistics.Span{statistics.Quarter, statistics.HalfYear, statistics.Year} {
		if (statistics.Period{First: first, Last: last}) == statistics.PeriodOf(span, first) {
			return int(span)
		}
	}
	return -1
}

// show hides the row of lists that are of a day.
func (r *periodRow) show(shown bool) {
	if r.box.Hidden == shown {
		r.box.Hidden = !shown
		r.box.Refresh()
	}
}
