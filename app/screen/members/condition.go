package members

import (
	"slices"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/roster"
	"bachudong/data/vntext"
)

// askCondition makes a condition, or changes number at.
func (s *Screen) askCondition(at int) {
	id := s.front.grid.Column()
	if at >= 0 {
		id = s.query.conditions.List[at].Column
	}
	if s.list.columns.catalog.Of(id) == nil || id == nameColumn && at < 0 {
		id = "ethnicity"
	}
	s.conditionDialog(at, id, nil)
}

// conditionForm asks for column, relation and values of one condition.
type conditionForm struct {
	screen   *Screen
	column   *kit.ChoiceField
	relation *kit.ChoiceField
	values   *fyne.Container
	remark   *kit.Note
	dates    []*kit.DateField
	texts    []*kit.ChoiceField
	given    []string // of the condition that is changed
}

// conditionDialog opens the form in the middle, or below a heading.
func (s *Screen) conditionDialog(present int, id string, at *fyne.Position) {
	f := &conditionForm{screen: s, values: kit.Stack(8), remark: kit.NewNote("", kit.Red)}
	var labels []string
	for _, c := range s.list.columns.catalog.Columns {
		labels = append(labels, c.Label)
	}
	f.column = kit.NewChoiceField(labels, false)
	f.relation = kit.NewChoiceField(nil, false)
	f.column.SetValue(s.list.columns.catalog.Of(id).Label)
	f.column.OnChoose = func(string) { f.offerRelations(""); f.offerValues() }
	f.relation.OnChoose = func(string) { f.offerValues() }
	relation := data.Relation("")
	if present >= 0 {
		relation, f.given = s.query.conditions.List[present].Relation, s.query.conditions.List[present].Values
	}
	f.offerRelations(relation)
	f.offerValues()
	content := kit.Stack(8, kit.Labeled("Mục thông tin", true, f.column), kit.Labeled("So sánh", true, f.relation), f.values, f.remark)
	answers := []kit.Answer{{Caption: "Lọc", Key: "Enter", Run: func() bool { return f.take(present) }}}
	if present >= 0 {
		answers = append(answers, kit.Answer{Caption: "Bỏ điều kiện", Run: func() bool { s.replaceCondition(present, nil); return true }})
	}
	d := kit.NewDialog(s.host.Window(), "Điều kiện lọc", content, 380, append(answers, kit.Answer{Caption: "Hủy", Key: "Esc"})...)
	d.At, d.FirstFocus = at, f.column
	if at != nil || present >= 0 {
		d.FirstFocus = f.relation
	}
	d.Show()
}

// chosen is the column asked about.
func (f *conditionForm) chosen() *roster.Column {
	columns := f.screen.list.columns.catalog.Columns
	i := slices.IndexFunc(columns, func(c roster.Column) bool { return c.Label == f.column.Value() })
	return &columns[max(0, i)]
}

func (f *conditionForm) offerRelations(relation data.Relation) {
	kind := f.chosen().Kind
	var labels []string
	for _, r := range kind.Relations() {
		labels = append(labels, r.Label(kind))
	}
	f.relation.SetOptions(labels)
	f.relation.SetValue(labels[0])
	if relation != "" {
		f.relation.SetValue(relation.Label(kind))
	}
}

func (f *conditionForm) relationChosen() data.Relation {
	kind := f.chosen().Kind
	for _, r := range kind.Relations() {
		if r.Label(kind) == f.relation.Value() {
			return r
		}
	}
	return kind.Relations()[0]
}

// offerValues makes the fields that the relation needs.
func (f *conditionForm) offerValues() {
	column, relation := f.chosen(), f.relationChosen()
	f.dates, f.texts, f.values.Objects = nil, nil, nil
	captions := []string{"Giá trị"}
	switch relation.Operands() {
	case 0:
		captions = nil
	case 2:
		captions = []string{"Từ", "Đến"}
	}
	for i, caption := range captions {
		value := ""
		if i < len(f.given) {
			value = f.given[i]
		}
		if column.Kind == data.DateValue {
			field := kit.NewDateField(vntext.DateOptions{Kind: vntext.Any})
			field.SetDate(vntext.Date(value))
			f.dates = append(f.dates, field)
			f.values.Add(kit.Labeled(caption, false, field))
			continue
		}
		field := kit.NewChoiceField(f.screen.offered(column), true)
		field.SetValue(value)
		f.texts = append(f.texts, field)
		f.values.Add(kit.Labeled(caption, false, field))
	}
	f.values.Refresh()
}

// offered are the values of a condition to choose from.
func (s *Screen) offered(column *roster.Column) []string {
	if s.list.columns.ownField(column.ID) != nil {
		return union(s.list.columns.choices(column.ID), s.valuesOf(column))
	}
	return s.valuesOf(column)
}

// valuesOf are values to offer for a column: those of a choice that occur in the list.
func (s *Screen) valuesOf(column *roster.Column) []string {
	var values []string
	if column.Kind != data.ChoiceValue {
		return nil
	}
	for _, v := range roster.Values(s.list.all, column) {
		if v.Value != "" {
			values = append(values, v.Value)
		}
	}
	return values
}

// take shows who fits, or says what is wrong with the condition.
func (f *conditionForm) take(present int) bool {
	column := f.chosen()
	c := data.Condition{Column: column.ID, Relation: f.relationChosen()}
	for _, field := range f.dates {
		day, valid := field.Date()
		if !valid {
			return false // the field says why
		}
		c.Values = append(c.Values, string(day))
	}
	for _, field := range f.texts {
		field.Commit()
		c.Values = append(c.Values, vntext.Clean(field.Value()))
	}
	if c.Relation.Operands() < 0 && c.Values[0] == "" && len(f.given) == 0 {
		c.Values = nil // forgotten; who wants the blanks asks for them by name
	}
	if len(c.Values) == 1 && len(f.given) > 1 && c.Values[0] == f.given[0] {
		c.Values = f.given // several values, chosen below a heading
	}
	if err := c.Check(column.Kind, column.Label); err != nil {
		f.remark.Set(data.MessageOf(err), kit.Red)
		return false
	}
	f.screen.replaceCondition(present, &c)
	return true
}
