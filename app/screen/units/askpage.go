package units

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// byMap is the entry of the list of works that takes a map that comes with the program.
const byMap data.Reorganising = "map"

// works are what the wizard can do, with what the officer has to know about it.
var works = []struct {
	do     data.Reorganising
	title  string
	help   string
	fields []fieldID
}{
	{data.CreateUnit, "Lập mới", "Một đơn vị bắt đầu từ ngày chọn.", []fieldID{fieldName, fieldLevel, fieldKind, fieldParent}},
	{data.RenameUnit, "Đổi tên", "Chọn một đơn vị. Tên cũ vẫn đứng trên số liệu và văn bản trước ngày đó.", []fieldID{fieldName}},
	{data.MoveUnits, "Chuyển trực thuộc", "Đánh dấu (phím cách) các đơn vị; tất cả đơn vị bên dưới đi theo.", []fieldID{fieldParent}},
	{data.MergeUnits, "Sáp nhập, hợp nhất", "Đánh dấu (phím cách) các đơn vị. Để trống “Đơn vị nhận” thì lập đơn vị mới. Đoàn viên không tính là chuyển đi, chuyển đến.",
		[]fieldID{fieldInto, fieldName, fieldKind, fieldParent}},
	{data.SplitUnit, "Chia tách", "Chọn một đơn vị; bước sau phân chia chi đoàn và đoàn viên. Không còn gì ở lại thì đơn vị cũ kết thúc.", []fieldID{fieldNames}},
	{data.DissolveUnit, "Giải thể", "Đánh dấu các đơn vị. Còn chi đoàn hoặc đoàn viên thì phải chọn đơn vị nhận.", []fieldID{fieldInto}},
	{data.RerankUnit, "Nâng, hạ loại", "Chọn một đơn vị, ví dụ chi đoàn cơ sở thành Đoàn cơ sở.", []fieldID{fieldLevel, fieldName, fieldKind, fieldParent}},
	{byMap, "Theo bảng 01/7/2025", "", nil},
}

// askPage is the first step: what is done to which units, from which day, by which decision.
type askPage struct {
	wizard   *wizard
	what     *kit.ChoiceField
	on       *kit.DateField
	decision *decisionFields
	fields   *targetFields
	help     *kit.Note
	form     *fyne.Container
	grid     *kit.Grid
	units    []line // as of the day
	loading  background.Latest
	box      fyne.CanvasObject
}

// unitColumns are those of the list to choose from.
var unitColumns = []kit.Column{
	{ID: "name", Title: "Đơn vị", Width: 240, Grow: true},
	{ID: "code", Title: "Mã", Width: 70},
	{ID: "members", Title: "Đoàn viên", Width: 92, Align: kit.Right},
}

func newAskPage(w *wizard) *askPage {
	s := w.screen
	p := &askPage{wizard: w, on: s.day(s.scope.AsOf), decision: s.newDecision(data.Document{}), help: kit.NewNote("", kit.Muted), form: kit.Stack(8), grid: kit.NewGrid(unitColumns)}
	titles := make([]string, len(works))
	for i, work := range works {
		titles[i] = work.title
	}
	p.what = kit.NewChoiceField(titles, false)
	p.what.SetValue(works[3].title)
	p.what.OnChoose = func(string) { p.refresh() }
	p.on.OnDate = func(vntext.Date) { p.load() }
	p.fields = newTargetFields(s)
	p.grid.Multi = true
	p.grid.EmptyText = "Ngày này trong tệp chưa có đơn vị."
	p.grid.OnSelect = func(int) { p.fields.like(works[p.work()].do, p.selected()) }
	scroll := container.NewVScroll(kit.Inset(p.form, 14, 10, 14, 14))
	kit.LetWheelScroll(scroll)
	right := kit.Frame(nil, nil, kit.VLine(), nil, container.NewStack(kit.Gap(350, 1), scroll))
	p.box = kit.Frame(nil, nil, nil, right, p.grid)
	p.put(s.scope.Units)
	if u := s.chosen(); u != nil {
		p.choose(u.ID)
	}
	p.refresh()
	return p
}

// choose selects and marks a unit of the list.
func (p *askPage) choose(id data.ID) {
	for i := range p.units {
		if p.units[i].unit.ID == id {
			p.grid.Select(i)
			if i > 0 {
				p.grid.Mark(i)
			}
		}
	}
}

// load reads the tree of the chosen day.
func (p *askPage) load() {
	day, valid := p.on.Date()
	if !valid || day.Precision() != vntext.FullDay {
		return
	}
	s := p.wizard.screen
	file := s.host.Desk().File
	background.RunLatest(&p.loading, s.host.Runner(), context.Background(), "Nạp cây đơn vị",
		func(ctx context.Context, _ func(int, int)) ([]data.UnitNode, error) { return file.Units(ctx, day) },
		func(units []data.UnitNode, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			p.put(units)
		})
}

// put shows a tree, keeping the marks and the selection.
func (p *askPage) put(units []data.UnitNode) {
	marked := map[data.ID]bool{}
	var before data.ID
	if u := p.selected(); u != nil {
		before = u.ID
	}
	for _, row := range p.grid.Marked() {
		marked[p.units[row].unit.ID] = true
	}
	p.units = nil
	if len(units) > 0 {
		p.units = linesOf(units, units[0].ID)
	}
	var rows cells
	var again []int
	selected := -1
	for i, l := range p.units {
		row := []kit.Cell{{Text: l.title, Bold: l.unit.Level != data.Branch}, {Text: l.unit.Code, Tone: kit.Muted}, {Text: kit.Number(l.unit.Members)}}
		rows = append(rows, row)
		if marked[l.unit.ID] {
			again = append(again, i)
		}
		if l.unit.ID == before {
			selected = i
		}
	}
	p.grid.SetSource(rows)
	p.grid.Mark(again...)
	p.grid.Select(selected)
	p.fields.offer(p.units)
}

// work is what is chosen to be done.
func (p *askPage) work() int {
	for i := range works {
		if works[i].title == p.what.Value() {
			return i
		}
	}
	return 0
}

// refresh shows the fields of the chosen work.
func (p *askPage) refresh() {
	work := works[p.work()]
	p.help.Set(work.help, kit.Muted)
	p.fields.like(work.do, p.selected())
	p.form.Objects = []fyne.CanvasObject{kit.Labeled("Việc cần làm", true, p.what), p.help}
	if work.do == byMap {
		p.help.Set("Bước sau liệt kê từng đơn vị mới với các đơn vị cũ của tệp này để kiểm tra, sửa tên hoặc bỏ bớt. Ngày và nghị quyết lấy theo bảng.", kit.Muted)
		p.form.Refresh()
		return
	}
	p.form.Add(kit.Labeled("Từ ngày", true, p.on))
	for _, field := range p.fields.objects(work.do, work.fields) {
		p.form.Add(field)
	}
	p.form.Add(p.decision.stack())
	p.form.Refresh()
}

// selected is the unit the selection is on, nil for none.
func (p *askPage) selected() *data.UnitNode {
	if row := p.grid.Selected(); row >= 0 && row < len(p.units) {
		return &p.units[row].unit
	}
	return nil
}

// chosen are the codes of the marked units, or of the selected one.
func (p *askPage) chosen() []string {
	var codes []string
	for _, row := range p.grid.Chosen() {
		codes = append(codes, p.units[row].unit.Code)
	}
	return codes
}

func (p *askPage) commit() {
	p.what.Commit()
	p.fields.commit()
}

// head is the day and the decision.
func (p *askPage) head() (data.Reorganisation, error) {
	on, valid := p.on.Date()
	decision, dated := p.decision.read()
	if !valid || !dated || on.Precision() != vntext.FullDay {
		return data.Reorganisation{}, data.Errorf(data.Invalid, "Ngày sắp xếp hoặc ngày quyết định chưa đúng. Hãy nhập đủ ngày, tháng, năm.")
	}
	return data.Reorganisation{On: on, Decision: decision}, nil
}

// reorganisation is what was asked for, without what the second step divides.
func (p *askPage) reorganisation() (data.Reorganisation, error) {
	if m, ok := p.wizard.divide.(*mapPage); ok {
		return m.match.Reorganisation, nil
	}
	r, err := p.head()
	if err != nil {
		return r, err
	}
	work := works[p.work()]
	step := data.ReorganisingStep{Do: work.do, Into: p.fields.target(work.do, work.fields)}
	if work.do != data.CreateUnit {
		step.Units = p.chosen()
	}
	if work.do == data.MergeUnits && step.Into.Unit == "" && strings.TrimSpace(step.Into.Name) == "" {
		return r, data.Errorf(data.Invalid, "Hãy chọn đơn vị nhận, hoặc nhập tên đơn vị mới.")
	}
	r.Steps = []data.ReorganisingStep{step}
	return r, nil
}

// division tells how to read what the second step divides; nil when the work has none.
func (p *askPage) division() (func(context.Context) (func() dividePage, error), error) {
	w := p.wizard
	w.extra, w.divide = nil, nil
	desk := w.screen.host.Desk()
	switch works[p.work()].do {
	case byMap:
		return func(ctx context.Context) (func() dividePage, error) { return loadMap(ctx, desk, w) }, nil
	case data.SplitUnit:
		r, err := p.head()
		u := p.selected()
		if err == nil && (u == nil || len(p.fields.partNames()) == 0) {
			err = data.Errorf(data.Invalid, "Hãy chọn một đơn vị và nhập tên đơn vị được tách ra.")
		}
		if err != nil {
			return nil, err
		}
		node, names := *u, p.fields.partNames()
		var branches []data.UnitNode
		for _, l := range p.units {
			if l.unit.Parent == node.ID {
				branches = append(branches, l.unit)
			}
		}
		return func(ctx context.Context) (func() dividePage, error) {
			return loadSplit(ctx, desk.File, node, branches, names, r.On)
		}, nil
	}
	return nil, nil
}
