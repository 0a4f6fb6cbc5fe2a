package fees

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// ask asks for day and receipt of what the chosen units hand up for the period.
func (r *remit) ask() {
	shares := r.chosen()
	host := r.screen.host
	day := kit.NewDateField(vntext.DateOptions{Today: host.Desk().Today()})
	day.SetDate(host.Desk().Today())
	receipt, note := kit.NewTextField(), kit.NewTextField()
	receipt.SetPlaceHolder("số phiếu thu")
	collected, kept, remitted := 0, 0, 0
	for _, s := range shares {
		collected, kept, remitted = collected+s.Received, kept+s.Kept, remitted+s.Remitted
	}
	who := shares[0].Unit.Name
	if len(shares) > 1 {
		who = fmt.Sprintf("%d đơn vị", len(shares))
	}
	text := kit.NewNote(fmt.Sprintf("%s, %s năm %d: thu %s đồng, giữ lại %s đồng, nộp lên %s đồng.", who, inSentence(r.period.title), r.screen.scope.Year,
		kit.Number(collected), kit.Number(kept), kit.Number(remitted)), kit.Normal)
	fields := container.NewGridWithColumns(2, kit.Labeled("Ngày nộp", false, day), kit.Labeled("Chứng từ", false, receipt))
	remark := kit.NewNote("", kit.Red)
	var d *kit.Dialog
	d = kit.NewDialog(host.Window(), "Ghi đã nộp đoàn phí", kit.Stack(10, text, fields, kit.Labeled("Ghi chú", false, note), remark), 480,
		kit.Answer{Caption: "Ghi", Key: "Enter", Run: func() bool {
			on, valid := day.Date()
			if !valid {
				remark.Set("Hãy nhập đúng ngày nộp, hoặc để trống.", kit.Red)
				d.Refresh()
				return false
			}
			var list []data.Remittance
			for _, s := range shares {
				list = append(list, data.Remittance{UnitID: s.Unit.ID, FromMonth: r.month(r.period.first), ToMonth: r.month(r.period.last),
					Collected: s.Received, Kept: s.Kept, Remitted: s.Remitted, PaidOn: on, Receipt: receipt.Text, Note: note.Text})
			}
			file := host.Desk().File
			r.write("Đã ghi nộp đoàn phí của "+who, func(ctx context.Context) error { return file.SaveRemittances(ctx, list) })
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = day.Focusable()
	d.Show()
}

// inSentence writes the title of a period inside a sentence.
func inSentence(title string) string {
	return map[byte]string{'C': "c", 'Q': "q", 'T': "t"}[title[0]] + title[1:]
}
