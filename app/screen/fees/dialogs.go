package fees

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/data"
)

// askExempt asks for the paper by which the chosen months are exempt.
func (m *months) askExempt() {
	chosen, ok := m.sheet.Grid.Block()
	if !ok || monthOf(chosen.Columns[0]) < 0 {
		m.screen.host.Say("Hãy chọn các ô tháng được miễn trước.")
		return
	}
	paper := kit.NewTextField()
	if r := m.table.at(chosen.FirstRow); r != nil {
		paper.Set(r.Fee.ExemptBy)
	}
	paper.SetPlaceHolder("số, ngày văn bản của BCH Đoàn cơ sở")
	d := kit.NewDialog(m.screen.host.Window(), "Miễn đoàn phí", kit.Stack(10, kit.NewNote(chosenText(chosen), kit.Normal), kit.Labeled("Văn bản miễn", false, paper)), 440,
		kit.Answer{Caption: "Ghi", Key: "Enter", Run: func() bool {
			by := paper.Text
			m.sheet.FillRows("Miễn đoàn phí", chosen.FirstRow, chosen.LastRow, append(chosen.Columns, data.FeeExemptBy), func(_ int, column string) (string, bool) {
				if column == data.FeeExemptBy {
					return by, by != ""
				}
				return data.Exempt, monthOf(column) >= 0
			})
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = paper
	d.Show()
}

func chosenText(b kit.Block) string {
	first, last := monthOf(b.Columns[0])+1, monthOf(b.Columns[len(b.Columns)-1])+1
	months := fmt.Sprintf("tháng %d", first)
	if last > first {
		months = fmt.Sprintf("tháng %d đến tháng %d", first, last)
	}
	return fmt.Sprintf("Miễn %s cho %d dòng đang chọn. Số tháng miễn trong năm theo quy định đang áp dụng.", months, b.LastRow-b.FirstRow+1)
}

// askPayer asks which fee the chosen people pay, or all those of whom it is not known.
func (m *months) askPayer() {
	payer := kit.NewChoiceField(data.Payers, false)
	payer.SetValue(data.Unsalaried)
	set := func(first, last int, blank bool) bool {
		payer.Commit()
		value := payer.Value()
		m.sheet.FillRows("Đối tượng đóng đoàn phí", first, last, []string{data.FeePayer}, func(row int, column string) (string, bool) {
			kept, _ := m.table.Value(row, column)
			return value, value != "" && (!blank || kept == "")
		})
		return true
	}
	chosen, ok := m.sheet.Grid.Block()
	if !ok {
		return
	}
	note := kit.NewNote("Mức đóng của từng đối tượng theo quy định có hiệu lực ở tháng đó. Ai chưa rõ đối tượng thì tính mức chưa có lương.", kit.Muted)
	d := kit.NewDialog(m.screen.host.Window(), "Đối tượng đóng đoàn phí", kit.Stack(10, note, kit.Labeled("Đối tượng", true, payer)), 480,
		kit.Answer{Caption: fmt.Sprintf("Ghi cho %d dòng đang chọn", chosen.LastRow-chosen.FirstRow+1), Key: "Enter", Run: func() bool { return set(chosen.FirstRow, chosen.LastRow, false) }},
		kit.Answer{Caption: "Ghi cho người chưa rõ", Run: func() bool { return set(0, m.table.Len()-1, true) }}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	d.FirstFocus = payer
	d.Show()
}
