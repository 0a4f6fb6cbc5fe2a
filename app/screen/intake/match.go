package intake

import (
	"maps"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	lists "bachudong/data/intake"
)

// matchPage is the second step: what each column holds. Sheets with the same headings are matched together.
type matchPage struct {
	screen   *Screen
	groups   []*shapeGroup
	group    *shapeGroup
	meanings *meanings
	profiles []data.ImportProfile

	choose  *kit.Button // of the group
	title   *kit.Text
	kept    *kit.Button // the profiles
	banners *fyne.Container
	grid    *kit.Grid
	table   *columnTable

	name     *kit.Text // of the column below
	meaning  *kit.ChoiceField
	encoding *kit.Segmented
	auto     *kit.LinkText
	panel    *fyne.Container
	view     fyne.CanvasObject
}

// encodings in the order they are offered; the first leaves it to the program.
var encodings = []string{"", "unicode", "tcvn3", "vni"}

var encodingOptions = []kit.Option{{Text: "Tự nhận", Tone: kit.Muted}, {Text: "Unicode", Tone: kit.Info}, {Text: "TCVN3", Tone: kit.Info}, {Text: "VNI", Tone: kit.Info}}

func newMatchPage(s *Screen) *matchPage {
	p := &matchPage{screen: s, table: &columnTable{}, banners: kit.Stack(6), title: kit.NewSectionTitle("").Cut(200), name: kit.NewText("", kit.Normal).Cut(200)}
	p.choose = kit.NewMenuButton("", p.groupItems)
	p.kept = kit.NewMenuButton("Mẫu ghép cột", p.profileItems)
	p.grid = kit.NewGrid(matchColumns)
	p.grid.EmptyText = "Không có trang nào có tiêu đề để ghép cột. Quay lại bước 1 để chọn trang hoặc dòng tiêu đề."
	p.grid.OnSelect = func(int) { p.showColumn() }
	p.grid.OnOpen = func(int) { kit.FocusOn(p.meaning) }
	p.grid.OnType = func(r rune) {
		kit.FocusOn(p.meaning)
		p.meaning.TypedRune(r)
	}
	p.grid.SetSource(p.table)
	p.meaning = kit.NewChoiceField(nil, false)
	p.meaning.OnChoose = p.setMeaning
	p.leaveWithEscape()
	p.encoding = kit.NewSegmented(encodingOptions, p.setEncoding)
	p.auto = kit.NewLink("Để tự nhận", p.recognise)
	top := kit.Frame(nil, nil, nil, p.kept, container.NewStack(p.title, kit.Beside(0, p.choose)))
	fields := kit.Beside(8, container.NewGridWrap(fyne.NewSize(220, kit.FieldHeight), p.meaning), p.auto, kit.Gap(4, 1), p.encoding)
	p.panel = kit.On(kit.Sheet, kit.Frame(kit.HLine(), nil, nil, nil, kit.Inset(kit.Stack(5, p.name, fields), 12, 6, 12, 7)))
	p.view = kit.Frame(kit.Stack(0, kit.On(kit.Sheet, kit.Inset(top, 12, 6, 10, 6)), p.banners), p.panel, nil, nil, p.grid)
	return p
}

// leaveWithEscape gives the keyboard back to the grid when Esc is pressed in the field and its list is closed.
func (p *matchPage) leaveWithEscape() {
	closeList := p.meaning.OnEscape
	p.meaning.OnEscape = func() bool {
		if !closeList() {
			p.grid.Focus()
		}
		return true
	}
}

// show shows what was read, keeping the group and the column.
func (p *matchPage) show(r *review) {
	if p.meanings == nil {
		p.meanings = newMeanings(p.screen.host.Desk().Today())
	}
	before := p.group
	p.groups, p.group = shapeGroups(r), nil
	for _, g := range p.groups {
		if before != nil && sameGroup(g, before) {
			p.group = g
		}
	}
	if p.group == nil && len(p.groups) > 0 {
		p.group = p.groups[0]
	}
	p.showGroup(p.group != nil && before != nil && sameGroup(p.group, before))
}

func sameGroup(a, b *shapeGroup) bool {
	return a.first().list.path == b.first().list.path && a.first().draft.Name == b.first().draft.Name
}

// showGroup shows the columns of a group; same keeps the selection.
func (p *matchPage) showGroup(same bool) {
	p.choose.Hidden = len(p.groups) < 2
	p.title.Hidden = !p.choose.Hidden
	p.banners.RemoveAll()
	p.table.lines = nil
	if p.group != nil {
		p.title.Set(p.group.title, kit.Normal)
		p.choose.SetCaption(shorten(p.group.title, longestCaption))
		p.table.lines = columnLines(p.group.first(), p.meanings)
		p.showProblems()
	}
	p.kept.SetCaption(p.profileCaption())
	if !same {
		p.grid.SetSource(p.table)
	}
	p.grid.Refresh()
	if p.grid.Selected() < 0 && len(p.table.lines) > 0 {
		p.grid.Select(p.table.firstDoubt())
	}
	p.showColumn()
	if p.group != nil {
		first := p.group.first()
		p.screen.showSide(p.screen.aboutSheet(first.list, first.draft))
	}
	p.view.Refresh()
}

// showProblems says at once what keeps the sheet from being read as it stands.
func (p *matchPage) showProblems() {
	first := p.group.first()
	for _, text := range problemsOf(first.draft) {
		p.banners.Add(kit.Inset(kit.NewBanner(kit.Red, "", text, "", nil), 10, 6, 10, 0))
	}
	var doubts []string
	for i := range first.draft.Notes {
		if n := &first.draft.Notes[i]; n.Code == "two_names" || n.Code == "column_repeated" {
			doubts = append(doubts, n.Message)
		}
	}
	if len(doubts) > 0 {
		p.banners.Add(kit.Inset(kit.NewBanner(kit.Amber, "", strings.Join(doubts, "\n"), "", nil), 10, 6, 10, 0))
	}
	p.banners.Refresh()
}

// showColumn shows in the panel what the selected column is taken for.
func (p *matchPage) showColumn() {
	c := p.column()
	p.panel.Hidden = c == nil
	if c == nil {
		return
	}
	heading := c.Heading
	if heading == "" {
		heading = "(không có tiêu đề)"
	}
	p.name.Set("Cột "+c.Letter+" “"+heading+"” là:", kit.Normal)
	label := p.meanings.labelOf(c)
	p.meaning.SetOptions(p.meanings.labels)
	p.meaning.SetValue(label)
	layout := p.layout(p.group.first())
	_, decided := layout.Columns[c.Index]
	p.auto.Hidden = !decided
	for i, e := range encodings {
		if e == layout.Encodings[c.Index] {
			p.encoding.Set(i)
		}
	}
	p.panel.Refresh()
}

func (p *matchPage) column() *lists.Column {
	if row := p.grid.Selected(); p.group != nil && row >= 0 && row < len(p.table.lines) {
		return p.table.lines[row].column
	}
	return nil
}

func (p *matchPage) layout(at sheetPlace) lists.Layout {
	return p.screen.wish(at.list).Layouts[at.draft.Name]
}

// setMeaning takes the selected column for something else.
func (p *matchPage) setMeaning(label string) {
	c, text := p.column(), p.meanings.text[label]
	if c == nil || text == "" {
		return
	}
	p.decide(func(l *lists.Layout) { l.Columns = withColumn(l.Columns, c.Index, text) })
}

// recognise lets the program say again what the selected column holds.
func (p *matchPage) recognise() {
	if c := p.column(); c != nil {
		p.decide(func(l *lists.Layout) { l.Columns = withColumn(l.Columns, c.Index, "") })
	}
}

func (p *matchPage) setEncoding(i int) {
	if c := p.column(); c != nil {
		p.decide(func(l *lists.Layout) { l.Encodings = withColumn(l.Encodings, c.Index, encodings[i]) })
	}
}

// withColumn is a copy of m with another text for a column; "" leaves the column to the program.
func withColumn(m map[int]string, column int, text string) map[int]string {
	copied := maps.Clone(m)
	if copied == nil {
		copied = map[int]string{}
	}
	copied[column] = text
	if text == "" {
		delete(copied, column)
	}
	return copied
}

// decide changes the layout of every sheet of the group.
func (p *matchPage) decide(change func(*lists.Layout)) {
	s := p.screen
	if s.busy() || p.group == nil {
		return
	}
	for _, at := range p.group.places {
		wish := s.wish(at.list)
		layout := wish.Layouts[at.draft.Name]
		change(&layout)
		s.wishes[at.list.path] = wish.WithLayout(at.draft.Name, layout, wish.Profiles[at.draft.Name])
	}
	s.recheck()
}

// use gives every sheet of the group the layout that make makes of it.
func (p *matchPage) use(profile string, make func(sheetPlace) lists.Layout) {
	s := p.screen
	for _, at := range p.group.places {
		wish := s.wish(at.list)
		s.wishes[at.list.path] = wish.WithLayout(at.draft.Name, make(at), profile)
	}
	s.recheck()
}

func (p *matchPage) groupItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, g := range p.groups {
		item := fyne.NewMenuItem(g.title, func() {
			p.group = g
			p.showGroup(false)
		})
		item.Checked = g == p.group
		items = append(items, item)
	}
	return items
}
