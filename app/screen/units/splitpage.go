package units

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// splitPage divides the branches and people of one unit between it and the units that are made of it.
type splitPage struct {
	unit     data.UnitNode
	names    []string
	branches []data.UnitNode
	people   []data.Member
	goes     []int // by row, branches first: 0 stays, 1 and more the new units
	options  []kit.Option
	grid     *kit.Grid
	count    *kit.Text
	box      fyne.CanvasObject
}

// splitColumns are those of the list for so many choices of where to go.
func splitColumns(choices int) []kit.Column {
	return []kit.Column{
		{ID: "name", Title: "Chi đoàn, đoàn viên trực tiếp", Width: 200, Grow: true},
		{ID: "what", Title: "", Width: 110},
		{ID: "goes", Title: fmt.Sprintf("Về đơn vị (phím 1–%d)", choices), Width: 90 + float32(choices-1)*optionWide},
	}
}

const goesColumn = 2

// optionWide is room for a choice with a name cut by short.
const optionWide float32 = 120

// loadSplit reads the people of the unit itself and gives the page of them.
func loadSplit(ctx context.Context, file *store.File, unit data.UnitNode, branches []data.UnitNode, names []string, on vntext.Date) (func() dividePage, error) {
	all, err := file.Members(ctx, store.MemberFilter{Unit: unit.ID, AsOf: on})
	if err != nil {
		return nil, err
	}
	var own []data.Member
	for _, m := range all {
		if m.Membership.UnitID == unit.ID {
			own = append(own, m)
		}
	}
	return func() dividePage { return newSplitPage(unit, branches, own, names) }, nil
}

func newSplitPage(unit data.UnitNode, branches []data.UnitNode, people []data.Member, names []string) *splitPage {
	p := &splitPage{unit: unit, names: names, branches: branches, people: people, goes: make([]int, len(branches)+len(people)), count: kit.NewText("", kit.Muted)}
	p.options = []kit.Option{{Text: "Ở lại"}}
	for _, name := range names {
		p.options = append(p.options, kit.Option{Text: short(name), Tone: kit.Info})
	}
	p.grid = kit.NewGrid(splitColumns(len(p.options)))
	p.grid.Multi, p.grid.ChoiceColumn = true, "goes"
	p.grid.EmptyText = "Đơn vị này không có chi đoàn và không có đoàn viên trực tiếp."
	p.grid.OnChoose = func(row int, _ string, chose int) { p.send(row, chose) }
	p.grid.SetSource(p)
	p.box = kit.Frame(nil, kit.Inset(p.count, 14, 6, 14, 6), nil, nil, p.grid)
	p.tell()
	return p
}

// short keeps the name of an option on its button.
func short(name string) string {
	const longest = 16
	runes := []rune(name)
	if len(runes) <= longest {
		return name
	}
	return "…" + string(runes[len(runes)-longest:])
}

// send lets a row go somewhere; a marked row takes the other marked ones along.
func (p *splitPage) send(row, where int) {
	rows := []int{row}
	for _, marked := range p.grid.Marked() {
		if marked == row {
			rows = p.grid.Marked()
		}
	}
	for _, r := range rows {
		p.goes[r] = where
	}
	p.grid.Refresh()
	p.tell()
}

// tell says how many go where.
func (p *splitPage) tell() {
	text := ""
	for i, option := range p.options {
		branches, people := 0, 0
		for row, goes := range p.goes {
			switch {
			case goes != i:
			case row < len(p.branches):
				branches, people = branches+1, people+p.branches[row].Members
			default:
				people++
			}
		}
		if i > 0 {
			text += " · "
		}
		text += fmt.Sprintf("%s: %d chi đoàn, %d đoàn viên", option.Text, branches, people)
	}
	p.count.Set(text, kit.Normal)
}

// Len is the number of rows.
func (p *splitPage) Len() int { return len(p.goes) }

// Cell shows a branch or a person with where it goes.
func (p *splitPage) Cell(row, col int) kit.Cell {
	if col == goesColumn {
		return kit.Cell{Choice: p.options, Chosen: p.goes[row]}
	}
	if row < len(p.branches) {
		b := &p.branches[row]
		return []kit.Cell{{Text: b.Name, Bold: true}, {Text: kit.Number(b.Members) + " đoàn viên", Tone: kit.Muted}}[col]
	}
	m := &p.people[row-len(p.branches)]
	return []kit.Cell{{Text: m.FullName}, {Text: m.Birth.Display(), Tone: kit.Muted}}[col]
}

func (p *splitPage) object() fyne.CanvasObject { return p.box }
func (p *splitPage) focus()                    { p.grid.Focus() }
func (p *splitPage) edit()                     {}

// steps is the split as divided; the last new unit takes the rest when nothing stays, and the old unit ends.
func (p *splitPage) steps() ([]data.ReorganisingStep, error) {
	step := data.ReorganisingStep{Do: data.SplitUnit, Units: []string{p.unit.Code}}
	for _, name := range p.names {
		step.Parts = append(step.Parts, data.SplitPart{UnitTarget: data.UnitTarget{Name: name}})
	}
	stays := 0
	for row, goes := range p.goes {
		switch {
		case goes == 0:
			stays++
		case row < len(p.branches):
			step.Parts[goes-1].Units = append(step.Parts[goes-1].Units, p.branches[row].Code)
		default:
			step.Parts[goes-1].People = append(step.Parts[goes-1].People, p.people[row-len(p.branches)].ID)
		}
	}
	if stays == len(p.goes) && len(p.goes) > 0 {
		return nil, data.Errorf(data.Invalid, "Chưa chia gì cho đơn vị mới. Hãy chọn chi đoàn hoặc đoàn viên (phím 2, 3).")
	}
	if stays == 0 && len(step.Parts) > 1 {
		step.Parts[len(step.Parts)-1].Rest = true
	}
	return []data.ReorganisingStep{step}, nil
}
