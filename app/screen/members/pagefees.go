package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

// newFeesTab lists what was paid in the months of each year.
func newFeesTab(p *page) *yearTab[data.Fee] {
	t := &yearTab[data.Fee]{page: p, name: "Đoàn phí", year: func(f *data.Fee) int { return f.Year },
		begin: func(year int) data.Fee { return data.Fee{Year: year} }, part: store.FeesPart, row: feeCells, form: feeFields,
		load: func(ctx context.Context, from *reading) ([]data.Fee, error) { return from.file.FeesOf(ctx, from.id) }}
	columns := []kit.Column{{ID: "payer", Title: "Đối tượng", Width: 92}, {ID: "sum", Title: "Cộng", Width: 66, Align: kit.Right}}
	for month := range 12 {
		columns = append(columns, kit.Column{ID: data.FeeMonth(month), Title: fmt.Sprintf("T%d", month+1), Width: 52, Align: kit.Right})
	}
	t.lay("Chưa ghi đoàn phí năm nào. Bấm Insert để thêm.", append(columns, kit.Column{ID: "note", Title: "Văn bản miễn, ghi chú", Width: 150, Grow: true})...)
	t.grid.Frozen = 3
	return t
}

func feeCells(f *data.Fee) []kit.Cell {
	payer := f.Payer
	if payer == "" {
		payer = data.Unsalaried
	}
	sum := 0
	cells := []kit.Cell{{Text: payer}, {}}
	for month, paid := range f.Months {
		text := data.FeeFieldOf(data.FeeMonth(month)).Of(f)
		if paid != nil {
			sum += *paid
			text = kit.Number(*paid)
		}
		cells = append(cells, kit.Cell{Text: text})
	}
	cells[1] = kit.Cell{Text: kit.Number(sum), Bold: true}
	return append(cells, kit.Cell{Text: joined(" · ", f.ExemptBy, f.Note)})
}

func feeFields(f *sheetForm[data.Fee], _ int, reached func(fyne.CanvasObject)) fyne.CanvasObject {
	add := func(key string) fyne.CanvasObject {
		field := data.FeeFieldOf(key)
		kind, options := data.TextFact, []string(nil)
		if key == data.FeePayer {
			kind, options = data.ChoiceFact, data.Payers
		}
		return f.add(sheetField[data.Fee]{field.Label, kind, options, field.Of, field.Set}, reached).box
	}
	months := container.NewGridWithColumns(6)
	head := container.NewGridWithColumns(3, add(data.FeePayer), add(data.FeeExemptBy), add("note"))
	for month := range 12 {
		months.Add(add(data.FeeMonth(month)))
	}
	return kit.Stack(8, head, months, kit.NewNote("Mỗi tháng ghi số tiền đã đóng (đồng), “Miễn”, hoặc để trống nếu chưa đóng.", kit.Muted))
}
