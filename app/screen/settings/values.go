package settings

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
)

var valueColumns = []kit.Column{
	{ID: "value", Title: "Giá trị", Width: 240},
	{ID: "spelling", Title: "Cách ghi cũng được hiểu", Width: 420, Grow: true},
	{ID: "source", Title: "Nguồn", Width: 140},
}

// valueRow is one line of a list: a value with the spellings that the program knows, or a spelling of the office.
type valueRow struct {
	value, spelling string
	alias           *data.ValueAlias // what the office added; nil for the program's own
}

// valueLists shows the list of values of one fact and lets the office add spellings and values of its own.
type valueLists struct {
	screen   *Screen
	aliases  []data.ValueAlias
	rows     []valueRow
	fact     *kit.ChoiceField
	value    *kit.ChoiceField
	spelling *kit.TextField
	grid     *kit.Grid
	keys     map[string]string // label -> key of the fact
	view     fyne.CanvasObject
}

func newValueLists(s *Screen) *valueLists {
	l := &valueLists{screen: s, grid: kit.NewGrid(valueColumns), keys: map[string]string{}}
	var labels []string
	for _, key := range data.ListedFacts() {
		label := intake.KeyLabel(key)
		l.keys[label] = key
		labels = append(labels, label)
	}
	l.fact, l.value, l.spelling = kit.NewChoiceField(labels, false), kit.NewChoiceField(nil, true), kit.NewTextField()
	l.fact.SetValue(intake.KeyLabel("ethnicity"))
	l.fact.OnChoose = func(string) { l.value.SetValue(""); l.list() }
	l.spelling.SetPlaceHolder("Để trống nếu thêm giá trị mới")
	l.grid.EmptyText = "Danh mục này chưa có giá trị nào."
	l.grid.OnSelect = func(int) {
		if keys := kit.KeysOf(l.grid); keys != nil {
			keys.Refresh()
		}
	}
	wide := func(o fyne.CanvasObject, width float32) fyne.CanvasObject {
		return container.NewGridWrap(fyne.NewSize(width, o.MinSize().Height), o)
	}
	add := kit.NewPrimary("Thêm", "", l.add)
	form := container.NewHBox(wide(kit.Labeled("Danh mục", false, l.fact), 240), wide(kit.Labeled("Giá trị", false, l.value), 280),
		wide(kit.Labeled("Cách ghi trong danh sách nhận được", false, l.spelling), 300), kit.Labeled("", false, add))
	note := kit.NewNote("Danh sách nhập khẩu ghi theo cách ở cột giữa sẽ được hiểu là giá trị ở cột đầu. Không phân biệt dấu, chữ hoa và dấu câu.", kit.Muted)
	l.view = kit.Frame(kit.Inset(kit.Stack(8, note, form), 12, 12, 12, 8), nil, nil, nil, l.grid)
	return l
}

func (l *valueLists) key() string { return l.keys[l.fact.Value()] }

func (l *valueLists) show(aliases []data.ValueAlias) {
	l.aliases = aliases
	l.list()
}

// list fills the grid: each value, below it what the office added to it.
func (l *valueLists) list() {
	key := l.key()
	choices := intake.Choices(key, l.aliases...)
	l.rows = nil
	for _, value := range choices {
		at := len(l.rows)
		l.rows = append(l.rows, valueRow{value: value, spelling: strings.Join(intake.Spellings(key, value), ", ")})
		for i := range l.aliases {
			switch a := &l.aliases[i]; {
			case a.Key != key || a.Value != value:
			case a.Spelling == value:
				l.rows[at].alias = a
			default:
				l.rows = append(l.rows, valueRow{spelling: a.Spelling, alias: a})
			}
		}
	}
	l.value.SetOptions(choices)
	l.grid.SetSource(l)
}

// Len is the number of lines.
func (l *valueLists) Len() int { return len(l.rows) }

// Cell is the text of one cell.
func (l *valueLists) Cell(row, col int) kit.Cell {
	r := &l.rows[row]
	switch valueColumns[col].ID {
	case "value":
		return kit.Cell{Text: r.value}
	case "spelling":
		if r.alias == nil || r.value != "" {
			return kit.Cell{Text: r.spelling, Tone: kit.Muted}
		}
		return kit.Cell{Text: r.spelling}
	}
	if r.alias == nil {
		return kit.Cell{Text: "Có sẵn", Tone: kit.Muted}
	}
	return kit.Cell{Text: "Cơ quan thêm", Tone: kit.Info}
}

func (l *valueLists) chosen() *data.ValueAlias {
	if i := l.grid.Selected(); i >= 0 && i < len(l.rows) {
		return l.rows[i].alias
	}
	return nil
}

func (l *valueLists) add() {
	l.value.Commit()
	l.spelling.Commit()
	a := data.ValueAlias{Key: l.key(), Value: l.value.Value(), Spelling: l.spelling.Text}
	if strings.TrimSpace(a.Spelling) == "" {
		a.Spelling = a.Value
	}
	file := l.screen.host.Desk().File
	l.write(fmt.Sprintf("Đã thêm “%s” vào danh mục", a.Spelling), func(ctx context.Context) error { return file.SaveValueAlias(ctx, a) })
}

func (l *valueLists) remove() {
	a := l.chosen()
	if a == nil {
		l.screen.host.Say("Hãy chọn một cách ghi do cơ quan thêm.")
		return
	}
	file, id := l.screen.host.Desk().File, a.ID
	l.write(fmt.Sprintf("Đã bỏ “%s” khỏi danh mục", a.Spelling), func(ctx context.Context) error { return file.RemoveValueAlias(ctx, id) })
}

func (l *valueLists) write(done string, do func(context.Context) error) {
	host := l.screen.host
	background.Run(host.Runner(), context.Background(), "Danh mục", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, do(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		l.spelling.Set("")
		host.Changed()
		host.Say(done)
	})
}
