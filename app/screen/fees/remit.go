package fees

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/process"
)

// remit is how the fees of some months go up: what each unit took in, keeps and hands up, and what it has handed up.
type remit struct {
	screen *Screen
	period period
	shares []process.UnitShare
	ruled  bool // a rule says how much is kept
	menu   *kit.Button
	note   *kit.Text
	grid   *kit.Grid
	view   fyne.CanvasObject
}

// period is some months of a year, counted from 0.
type period struct {
	title       string
	first, last int
}

// upper is the title in capitals.
func (p *period) upper() string { return strings.ToUpper(p.title) }

// periods are the choices: the year, its quarters and months.
var periods = func() []period {
	list := []period{{"Cả năm", 0, 11}}
	for q, roman := range []string{"I", "II", "III", "IV"} {
		list = append(list, period{"Quý " + roman, 3 * q, 3*q + 2})
	}
	for m := range 12 {
		list = append(list, period{fmt.Sprintf("Tháng %d", m+1), m, m})
	}
	return list
}()

var remitColumns = []kit.Column{
	{ID: "unit", Title: "Đơn vị", Width: 200, Grow: true}, {ID: "own", Title: "Đoàn viên đóng", Width: 130, Align: kit.Right},
	{ID: "below", Title: "Cấp dưới nộp", Width: 116, Align: kit.Right}, {ID: "kept", Title: "Giữ lại", Width: 90, Align: kit.Right},
	{ID: "remitted", Title: "Nộp lên", Width: 90, Align: kit.Right}, {ID: "done", Title: "Đã nộp", Width: 90, Align: kit.Right},
	{ID: "open", Title: "Còn phải nộp", Width: 116, Align: kit.Right}, {ID: "receipt", Title: "Ngày nộp, chứng từ", Width: 170},
}

func newRemit(s *Screen) *remit {
	r := &remit{screen: s, period: periods[0], grid: kit.NewGrid(remitColumns), note: kit.NewText("", kit.Muted).Cut(120)}
	r.grid.Multi = true
	r.grid.SetSource(r)
	r.grid.EmptyText = "Đơn vị này chưa có đoàn viên đóng đoàn phí."
	r.grid.OnSelect = func(int) { s.refreshKeys() }
	r.grid.OnMark = s.refreshKeys
	r.menu = kit.NewMenuButton("", r.choices)
	r.menu.SetCaption("Kỳ: " + r.period.title)
	top := kit.ToolbarRow([]fyne.CanvasObject{r.menu}, nil)
	foot := kit.On(kit.Sheet, kit.Stack(0, kit.HLine(), kit.Inset(r.note, 12, 5, 12, 5)))
	r.view = kit.Frame(top, foot, nil, nil, kit.On(kit.Sheet, r.grid))
	return r
}

// choices let another period be looked at.
func (r *remit) choices() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, p := range periods {
		items = append(items, fyne.NewMenuItem(p.title, func() {
			r.period = p
			r.menu.SetCaption("Kỳ: " + p.title)
			r.show()
		}))
	}
	return items
}

// show works out the shares of the period.
func (r *remit) show() {
	c := r.screen.content
	if c == nil {
		return
	}
	own := c.collected(r.period.first, r.period.last)
	r.shares, r.ruled = process.ShareByUnit(c.units, own, c.rules, r.month(r.period.first))
	r.note.Set(r.ruleText(), kit.Muted)
	r.grid.Refresh()
	r.screen.refreshKeys()
}

// ruleText says by which rule fees are divided.
func (r *remit) ruleText() string {
	rule, found := r.screen.content.rules.On(data.FeeKeptThirds, process.FirstDay(r.month(r.period.first)))
	if !found {
		return "Chưa đặt số phần được giữ lại: mọi khoản thu được giữ ở đơn vị."
	}
	return fmt.Sprintf("Giữ lại %d/3; số nộp lên làm tròn đến đồng, phần còn lại giữ. Đóng ở nước ngoài không nộp lên.", rule.Value)
}

func (r *remit) month(m int) data.Month { return process.MonthOf(r.screen.scope.Year, m) }

// done are the remittances of a unit that lie within the period.
func (r *remit) done(unit data.ID) (list []data.Remittance, sum int) {
	for _, paid := range r.screen.content.paid[unit] {
		if paid.FromMonth >= r.month(r.period.first) && paid.ToMonth <= r.month(r.period.last) {
			list, sum = append(list, paid), sum+paid.Remitted
		}
	}
	return list, sum
}

// Len is the number of units.
func (r *remit) Len() int { return len(r.shares) }

// Cell is what is told of a unit.
func (r *remit) Cell(row, col int) kit.Cell {
	s := &r.shares[row]
	list, sum := r.done(s.Unit.ID)
	switch remitColumns[col].ID {
	case "unit":
		return kit.Cell{Text: strings.Repeat("    ", s.Depth) + s.Unit.Name, Bold: s.Depth == 0}
	case "own":
		return moneyCell(s.Own.Collected)
	case "below":
		return moneyCell(s.Below)
	case "kept":
		return moneyCell(s.Kept)
	case "remitted":
		cell := moneyCell(s.Remitted)
		cell.Bold = true
		return cell
	case "done":
		return moneyCell(sum)
	case "open":
		cell := moneyCell(s.Remitted - sum)
		cell.Tone = kit.Amber
		return cell
	}
	var said []string
	for _, paid := range list {
		said = append(said, strings.TrimSuffix(paid.PaidOn.Display()+" · "+paid.Receipt, " · "))
	}
	return kit.Cell{Text: strings.Join(said, "; "), Tone: kit.Muted}
}

func moneyCell(amount int) kit.Cell {
	if amount == 0 {
		return kit.Cell{Text: "0", Tone: kit.Muted}
	}
	return kit.Cell{Text: kit.Number(amount)}
}

// chosen are the marked units, or the selected one.
func (r *remit) chosen() []process.UnitShare {
	var list []process.UnitShare
	for _, row := range r.grid.Chosen() {
		if row < len(r.shares) {
			list = append(list, r.shares[row])
		}
	}
	return list
}

// recorded is the last remittance of the selected unit in the period; nil without one.
func (r *remit) recorded() *data.Remittance {
	row := r.grid.Selected()
	if row < 0 || row >= len(r.shares) {
		return nil
	}
	list, _ := r.done(r.shares[row].Unit.ID)
	if len(list) == 0 {
		return nil
	}
	return &list[len(list)-1]
}

// remove takes out the last remittance of the selected unit.
func (r *remit) remove() {
	file, id := r.screen.host.Desk().File, r.recorded().ID
	r.write("Đã bỏ một lần nộp đoàn phí", func(ctx context.Context) error { return file.RemoveRemittance(ctx, id) })
}

// write writes one change and shows what is kept then.
func (r *remit) write(done string, do func(context.Context) error) {
	host := r.screen.host
	background.Run(host.Runner(), context.Background(), "Nộp đoàn phí", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		host.Changed()
		host.Say(done)
	})
}
