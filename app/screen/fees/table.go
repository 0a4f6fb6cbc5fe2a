package fees

import (
	"fmt"
	"strconv"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/massentry"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// Columns that are not facts of the fees.
const (
	numberColumn = "number"
	nameColumn   = "full_name"
	birthColumn  = "birth"
	paidColumn   = "paid"
	owedColumn   = "owed"
	sinceColumn  = "since"
	noteColumn   = "note"
)

// frozenColumns are number and name.
const frozenColumns = 2

// columns are those of the grid.
func columns() []kit.Column {
	list := []kit.Column{{ID: numberColumn, Title: "STT", Width: 44, Align: kit.Right}, {ID: nameColumn, Title: "Họ và tên", Width: 150},
		{ID: data.FeePayer, Title: "Đối tượng", Width: 112}}
	for i := range 12 {
		list = append(list, kit.Column{ID: data.FeeMonth(i), Title: fmt.Sprintf("T%d", i+1), Width: 66, Align: kit.Right})
	}
	return append(list, kit.Column{ID: paidColumn, Title: "Đã đóng", Width: 82, Align: kit.Right}, kit.Column{ID: owedColumn, Title: "Còn nợ", Width: 78, Align: kit.Right},
		kit.Column{ID: sinceColumn, Title: "Nợ từ", Width: 62}, kit.Column{ID: birthColumn, Title: "Ngày sinh", Width: 92},
		kit.Column{ID: data.FeeExemptBy, Title: "Văn bản miễn", Width: 140}, kit.Column{ID: noteColumn, Title: "Ghi chú", Width: 160, Grow: true})
}

// monthOf is the month of a column, counted from 0; -1 for other columns.
func monthOf(column string) int {
	for i := range 12 {
		if data.FeeMonth(i) == column {
			return i
		}
	}
	return -1
}

// line is one row of the grid: somebody who pays, or the sums of several.
type line struct {
	row     *store.FeeRow
	number  int
	heading string
	sums    [12]int
	paid    int
	owed    int
}

// table is who is asked for below the sums of everybody, under the sums of each branch where there are several.
type table struct {
	*content
	until data.Month // fees are asked for until this month
	lines []line
}

func newTable(c *content, shows string, scope screen.Scope, until data.Month) *table {
	t := &table{content: c, until: until}
	several := scope.Unit.Level != data.Branch
	holds := views[0].holds
	for _, v := range views {
		if v.id == shows {
			holds = v.holds
		}
	}
	t.lines = append(t.lines, line{heading: "Tổng cộng"})
	unit, number := data.ID(""), 0
	for i := range c.rows {
		r := &c.rows[i]
		if !holds(r, until) {
			continue
		}
		if several && r.UnitID != unit {
			unit = r.UnitID
			t.lines = append(t.lines, line{heading: r.UnitName})
		}
		number++
		t.lines = append(t.lines, line{row: r, number: number})
	}
	if number == 0 {
		t.lines = nil
	}
	t.sum()
	return t
}

// sum adds up each line, the lines of each branch and all of them.
func (t *table) sum() {
	branch := -1 // the heading of the present branch
	for i := range t.lines {
		l := &t.lines[i]
		if l.row == nil {
			l.sums, l.paid, l.owed = [12]int{}, 0, 0
			branch = i
			continue
		}
		l.sums, l.paid = [12]int{}, 0
		for m, month := range l.row.Months {
			if paid := l.row.Fee.Months[m]; paid != nil && month.Here {
				l.sums[m] = *paid
				l.paid += *paid
			}
		}
		l.owed = t.owed(l.row)
		t.lines[0].add(l)
		if branch > 0 {
			t.lines[branch].add(l)
		}
	}
}

func (l *line) add(other *line) {
	for m, sum := range other.sums {
		l.sums[m] += sum
	}
	l.paid, l.owed = l.paid+other.paid, l.owed+other.owed
}

// owed is what somebody owes until the month that is looked at, in đồng.
func (t *table) owed(r *store.FeeRow) (sum int) {
	for _, m := range r.Owed(t.until) {
		due, _ := t.due(r.Fee.Payer, m)
		sum += due
	}
	return sum
}

// at is who a row of the grid is about; nil for sums.
func (t *table) at(row int) *store.FeeRow {
	if row < 0 || row >= len(t.lines) {
		return nil
	}
	return t.lines[row].row
}

// Len and the methods below are those of massentry.Rows.
func (t *table) Len() int { return len(t.lines) }

// Group tells the rows of sums.
func (t *table) Group(row int) bool { return t.lines[row].row == nil }

// Person is who pays.
func (t *table) Person(row int) (data.ID, string) {
	if r := t.lines[row].row; r != nil {
		return r.ID, r.FullName
	}
	return "", ""
}

// Cell is what a cell shows.
func (t *table) Cell(row int, column string) kit.Cell {
	l := &t.lines[row]
	if month := monthOf(column); month >= 0 {
		if l.row == nil {
			return sumCell(l.sums[month])
		}
		return t.monthCell(l.row, month)
	}
	switch column {
	case paidColumn:
		return sumCell(l.paid)
	case owedColumn:
		cell := sumCell(l.owed)
		cell.Tone = kit.Red
		return cell
	case nameColumn:
		if l.row == nil {
			return kit.Cell{Text: l.heading, Bold: true}
		}
		return kit.Cell{Text: l.row.FullName}
	}
	if l.row == nil {
		return kit.Cell{}
	}
	return t.personCell(l, column)
}

// personCell is a cell that is no sum.
func (t *table) personCell(l *line, column string) kit.Cell {
	r := l.row
	switch column {
	case numberColumn:
		return kit.Cell{Text: strconv.Itoa(l.number), Tone: kit.Muted}
	case birthColumn:
		return kit.Cell{Text: r.Birth.Display()}
	case data.FeePayer:
		if r.Fee.Payer == "" {
			return kit.Cell{Text: "chưa rõ", Tone: kit.Amber}
		}
	case sinceColumn:
		if owed := r.Owed(t.until); len(owed) > 0 {
			return kit.Cell{Text: fmt.Sprintf("%d/%d", owed[0]+1, t.year), Tone: kit.Red}
		}
		return kit.Cell{}
	case noteColumn:
		if r.Left != "" {
			return kit.Cell{Text: strings.TrimSuffix(r.Left+" · "+r.Fee.Note, " · "), Tone: kit.Muted}
		}
	}
	return kit.Cell{Text: data.FeeFieldOf(column).Of(r.Fee)}
}

func sumCell(sum int) kit.Cell {
	if sum == 0 {
		return kit.Cell{}
	}
	return kit.Cell{Text: kit.Number(sum), Bold: true}
}

// monthCell shows a month: what was paid, amber when it is less than is asked for, or that it is owed.
func (t *table) monthCell(r *store.FeeRow, month int) kit.Cell {
	here, paid := r.Months[month], r.Fee.Months[month]
	switch {
	case !here.Here:
		return kit.Cell{Text: "–", Tone: kit.Muted}
	case r.Fee.Exempt[month]:
		return kit.Cell{Text: data.Exempt, Tone: kit.Info}
	case paid != nil:
		cell := kit.Cell{Text: kit.Number(*paid)}
		if due, found := t.due(r.Fee.Payer, month); found && *paid < due {
			cell.Tone = kit.Amber
		}
		return cell
	case here.Due && process.MonthOf(t.year, month) <= t.until:
		return kit.Cell{Text: "nợ", Tone: kit.Red}
	}
	return kit.Cell{}
}

// Value is what is kept of a fact; a month that is not paid in the branch is not written there.
func (t *table) Value(row int, column string) (string, bool) {
	field, r := data.FeeFieldOf(column), t.lines[row].row
	if month := monthOf(column); field == nil || r == nil || month >= 0 && !r.Months[month].Here {
		return "", false
	}
	return field.Of(r.Fee), true
}

// Offer lists the payers, or what is asked for the month.
func (t *table) Offer(row int, column string) (options []string, free bool) {
	if column == data.FeePayer {
		return data.Payers, true // Read refuses others
	}
	if month := monthOf(column); month >= 0 {
		if due, found := t.due(t.lines[row].row.Fee.Payer, month); found {
			return []string{kit.Number(due), data.Exempt}, true
		}
		return []string{data.Exempt}, true
	}
	return nil, true
}

// money takes the marks out of an amount as it is written: 5.000, 5,000đ.
var money = strings.NewReplacer(".", "", ",", "", " ", "", "đ", "", "Đ", "")

// Read turns what was typed into a value. An x in a month is what is asked for it.
func (t *table) Read(row int, column, typed string) (string, []vntext.Finding) {
	text, month, r := vntext.Clean(typed), monthOf(column), t.lines[row].row
	if column == data.FeePayer {
		text = massentry.Meant(data.Payers, text)
	}
	if month >= 0 {
		switch {
		case strings.EqualFold(text, "x"):
			due, found := t.due(r.Fee.Payer, month)
			if !found {
				return "", failure("Chưa có mức đoàn phí của tháng %d. Hãy nhập số tiền, hoặc đặt mức trong Hệ thống, Quy định.", month+1)
			}
			text = strconv.Itoa(due)
		default:
			text = money.Replace(massentry.Meant([]string{data.Exempt}, text))
		}
	}
	field, trial := data.FeeFieldOf(column), *r.Fee
	if err := field.Set(&trial, text); err != nil {
		return "", failure("%s", data.MessageOf(err))
	}
	return field.Of(&trial), judge(&trial, t.rules, field.Of(&trial) != field.Of(r.Fee) && month >= 0 && trial.Exempt[month])
}

// judge remarks on months that were made exempt.
func judge(fee *data.Fee, rules data.Rulebook, exempted bool) []vntext.Finding {
	if !exempted {
		return nil
	}
	var list []vntext.Finding
	for _, f := range process.JudgeFee(fee, rules) {
		severity, said := vntext.Warning, f.Text
		if f.Blocks {
			severity = vntext.Error
		}
		if f.Source != "" {
			said += " Căn cứ: " + f.Source
		}
		list = append(list, vntext.Finding{Severity: severity, Code: "fee", Message: said})
	}
	return list
}

func failure(format string, args ...any) []vntext.Finding {
	return []vntext.Finding{{Severity: vntext.Error, Code: "cell", Message: fmt.Sprintf(format, args...)}}
}

// Text is a value as it is typed.
func (t *table) Text(column, value string) string {
	if n, err := strconv.Atoi(value); err == nil && monthOf(column) >= 0 {
		return kit.Number(n)
	}
	return value
}

// Take puts a value into the row.
func (t *table) Take(row int, column, value string) {
	if r := t.lines[row].row; r != nil {
		_ = data.FeeFieldOf(column).Set(r.Fee, value) // Read has refused what Set would
	}
}
