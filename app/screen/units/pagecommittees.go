package units

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
)

// committeeColumns show committees with their seats below them.
var committeeColumns = []kit.Column{
	{ID: "what", Title: "Ban, chức vụ", Width: 210},
	{ID: "who", Title: "Họ và tên", Width: 180, Grow: true},
	{ID: "from", Title: "Từ ngày", Width: 92},
	{ID: "to", Title: "Đến ngày", Width: 92},
	{ID: "how", Title: "Hình thức", Width: 90},
	{ID: "decision", Title: "Quyết định", Width: 150},
}

// committeeTab lists the committees, the newest term first.
func (p *page) committeeTab() fyne.CanvasObject {
	var rows cells
	for _, c := range p.content.Committees {
		how, tone := "", kit.Normal
		if c.Provisional {
			how, tone = "lâm thời", kit.Amber
		}
		head := plain(data.CommitteeLabels[c.Body]+" "+c.Term, "", dayOr(c.From, ""), dayOr(c.To, "đến nay"), how, decisionText(c.Decision))
		head[0].Bold, head[4].Tone = true, tone
		rows = append(rows, head)
		for _, s := range c.Seats {
			rows = append(rows, plain("      "+s.Position, s.FullName, dayOr(s.From, ""), dayOr(s.To, ""), howSeated(s), ""))
		}
	}
	p.list(committeeColumns, rows)
	p.grid.EmptyText = "Chưa ghi Ban Chấp hành nào. Bấm Thêm (F4)."
	return p.withFoot("Đơn vị kết thúc thì nhiệm kỳ kết thúc theo. Ban Chấp hành lâm thời được nhắc trước hạn đại hội.",
		kit.NewLink("Thêm (F4)", p.add), kit.NewLink("Sửa (F2)", p.edit), kit.NewLink("Xóa (F8)", p.remove))
}

func howSeated(s data.Seat) string {
	if s.Appointed {
		return appointed
	}
	return elected
}

// chosenCommittee is the committee of the selected row, nil when there is none.
func (p *page) chosenCommittee() *data.Committee {
	if p.grid == nil || p.tabs.Chosen() != tabCommittees {
		return nil
	}
	row := p.grid.Selected()
	for i := range p.content.Committees {
		if row < 0 {
			break
		}
		if row -= 1 + len(p.content.Committees[i].Seats); row < 0 {
			return &p.content.Committees[i]
		}
	}
	return nil
}

func (p *page) canRemove() bool { return p.chosenCommittee() != nil }

// remove takes out the selected committee; undo brings it back.
func (p *page) remove() {
	c := p.chosenCommittee()
	if c == nil {
		return
	}
	file, id, name := p.screen.host.Desk().File, c.ID, data.CommitteeLabels[c.Body]+" "+c.Term
	p.screen.write("Xóa "+name, "Đã xóa "+name, func(ctx ctx) error { return file.RemoveCommittee(ctx, id) }, nil)
}
