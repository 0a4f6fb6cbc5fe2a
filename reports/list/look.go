package list

import (
	"fmt"
	"time"

	"github.com/xuri/excelize/v2"

	"bachudong/data/vntext"
)

// look is the styles of one kind of cell, plain and tinted, set as usual and centred.
type look struct{ plain, tinted, centred int }

// looks are the numbers of the styles of a workbook.
type looks struct {
	title, note, head                 int
	text, number, money, date, moment look
	paper                             paperLooks
}

func newLooks(file *excelize.File) (*looks, error) {
	l := &looks{}
	// The dots are written out, since "#,##0" would show what the settings of the PC say.
	day, moment, money := "dd/mm/yyyy", "dd/mm/yyyy hh:mm", `[>=1000000]#"."000"."000;[>=1000]#"."000;0`
	specs := []spec{
		{&l.title, excelize.Style{Font: font(14, true, false)}},
		{&l.note, excelize.Style{Font: font(12, false, true), Alignment: &excelize.Alignment{Vertical: "top"}}},
		{&l.head, excelize.Style{Font: font(12, true, false), Border: border(), Fill: fill("F2F2F2"), Alignment: middle(true)}},
	}
	specs = append(specs, l.text.specs("left", 49, nil)...)
	specs = append(specs, l.number.specs("right", 0, nil)...)
	specs = append(specs, l.money.specs("right", 0, &money)...)
	specs = append(specs, l.date.specs("center", 0, &day)...)
	specs = append(specs, l.moment.specs("center", 0, &moment)...)
	specs = append(specs, l.paper.specs(&money)...)
	for i := range specs {
		var err error
		if *specs[i].id, err = file.NewStyle(&specs[i].style); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// spec is a style to make and where its number goes.
type spec struct {
	id    *int
	style excelize.Style
}

// specs are the styles of a kind of cell; only texts wrap.
func (k *look) specs(horizontal string, format int, custom *string) []spec {
	wrap := horizontal == "left"
	plain := excelize.Style{Font: font(12, false, false), Border: border(), NumFmt: format, CustomNumFmt: custom,
		Alignment: &excelize.Alignment{Horizontal: horizontal, Vertical: "center", WrapText: wrap}}
	tinted, centred := plain, plain
	tinted.Fill, centred.Alignment = fill("FFF2B3"), middle(wrap)
	return []spec{{&k.plain, plain}, {&k.tinted, tinted}, {&k.centred, centred}}
}

func border() (all []excelize.Border) {
	for _, side := range []string{"left", "right", "top", "bottom"} {
		all = append(all, excelize.Border{Type: side, Color: "808080", Style: 1})
	}
	return all
}

func middle(wrap bool) *excelize.Alignment {
	return &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: wrap}
}

func font(size float64, bold, italic bool) *excelize.Font {
	return &excelize.Font{Family: "Times New Roman", Size: size, Bold: bold, Italic: italic}
}

func fill(color string) excelize.Fill {
	return excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}
}

// cell is a value with its look.
func (l *looks) cell(value any, centred bool) excelize.Cell {
	marked, tinted := value.(Marked)
	if tinted {
		value = marked.Value
	}
	if _, date := value.(vntext.Date); date {
		centred = true
	}
	kind, content := l.typed(value)
	switch {
	case tinted:
		return excelize.Cell{StyleID: kind.tinted, Value: content}
	case centred:
		return excelize.Cell{StyleID: kind.centred, Value: content}
	}
	return excelize.Cell{StyleID: kind.plain, Value: content}
}

// firstYear is the first year of the day numbers of a workbook that all programs count alike.
const firstYear = 1901

func (l *looks) typed(value any) (*look, any) {
	switch v := value.(type) {
	case vntext.Date:
		day, known := v.Time()
		switch {
		case v.Precision() == vntext.FullDay && known && day.Year() >= firstYear:
			return &l.date, day
		case v.Precision() == vntext.YearMonth:
			return &l.text, string(v[5:] + "/" + v[:4])
		}
		return &l.text, v.Display()
	case time.Time:
		// A workbook knows no time zones: what the clock on the wall said is what it shows.
		return &l.moment, time.Date(v.Year(), v.Month(), v.Day(), v.Hour(), v.Minute(), v.Second(), 0, time.UTC)
	case int:
		return &l.number, v
	case Money:
		return &l.money, int(v)
	case float64:
		return &l.number, v
	}
	text := fmt.Sprint(value)
	if text == "" {
		return &l.text, nil
	}
	return &l.text, text
}
