package rating

import (
	"fmt"
	"strconv"
	"strings"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// line is one row of the grid: a member, or the heading of a branch.
type line struct {
	row     *store.YearRow
	number  int
	heading string
}

// table is the members that are asked for, under a heading for each branch where there are several.
type table struct {
	*content
	year  int
	lines []line
}

func newTable(c *content, shows string, scope screen.Scope) *table {
	t := &table{content: c, year: scope.Year}
	several := scope.Unit.Level != data.Branch
	var holds func(*content, *store.YearRow) bool
	for _, v := range views {
		if v.id == shows {
			holds = v.holds
		}
	}
	unit, number := data.ID(""), 0
	for i := range c.rows {
		r := &c.rows[i]
		if !holds(c, r) {
			continue
		}
		if several && r.UnitID != unit {
			unit = r.UnitID
			t.lines = append(t.lines, line{heading: r.UnitName})
		}
		number++
		t.lines = append(t.lines, line{row: r, number: number})
	}
	return t
}

// at is the member of a row of the grid; nil where there is none.
func (t *table) at(row int) *store.YearRow {
	if row < 0 || row >= len(t.lines) {
		return nil
	}
	return t.lines[row].row
}

// Len and the methods below are those of massentry.Rows.
func (t *table) Len() int { return len(t.lines) }

// Group tells the headings of branches.
func (t *table) Group(row int) bool { return t.lines[row].row == nil }

// Person is the member.
func (t *table) Person(row int) (data.ID, string) {
	if r := t.lines[row].row; r != nil {
		return r.ID, r.FullName
	}
	return "", ""
}

// Cell is what a cell shows; grades are shown in short.
func (t *table) Cell(row int, column string) kit.Cell {
	l := &t.lines[row]
	if l.row == nil {
		if column == nameColumn {
			return kit.Cell{Text: l.heading, Bold: true}
		}
		return kit.Cell{}
	}
	r := l.row
	_, noted := t.finding(r)
	switch column {
	case numberColumn:
		return kit.Cell{Text: strconv.Itoa(l.number), Tone: kit.Muted}
	case nameColumn:
		if noted {
			return kit.Cell{Text: r.FullName, Tone: kit.Amber}
		}
		return kit.Cell{Text: r.FullName}
	case birthColumn:
		return kit.Cell{Text: r.Birth.Display()}
	case positionColumn:
		return kit.Cell{Text: strings.TrimSuffix(r.Position, " chi đoàn"), Tone: kit.Muted}
	case selfTotalColumn:
		return kit.Cell{Text: points(r.Training.SelfTotal()), Tone: kit.Muted}
	case branchTotalColumn:
		return kit.Cell{Text: points(r.Training.Total()), Bold: true}
	case noteColumn:
		return t.note(r)
	}
	field := data.YearFieldOf(column)
	value := field.Of(&r.YearRecord)
	switch {
	case field.Scale != "":
		return gradeCell(t.scale(field), value)
	case field.Kind == data.DateFact:
		return kit.Cell{Text: vntext.Date(value).Display()}
	}
	return kit.Cell{Text: value}
}

func points(sum *int) string {
	if sum == nil {
		return ""
	}
	return strconv.Itoa(*sum)
}

// gradeCell shows a grade in short; the lowest one is red, one that is not of the scale amber.
func gradeCell(scale *data.Scale, value string) kit.Cell {
	cell := kit.Cell{Text: scale.Short(value)}
	g := scale.Grade(value)
	switch {
	case value == "":
	case g == nil:
		cell.Tone = kit.Amber
	case len(scale.Grades) > 1 && g == &scale.Grades[len(scale.Grades)-1]:
		cell.Tone = kit.Red
	}
	return cell
}

// note says what is to be looked at: too short a time in the branch, a rating beside a reason for none.
func (t *table) note(r *store.YearRow) kit.Cell {
	var said []string
	if r.Assessment.Rating != "" && r.Assessment.NotRated != "" {
		said = append(said, "Vừa có xếp loại, vừa có lý do không xếp loại.")
	}
	if finding, found := t.finding(r); found {
		said = append(said, finding.Text)
	}
	return kit.Cell{Text: strings.Join(said, " "), Tone: kit.Amber}
}

// Value is what is kept of a fact.
func (t *table) Value(row int, column string) (string, bool) {
	field, r := data.YearFieldOf(column), t.lines[row].row
	if field == nil || r == nil {
		return "", false
	}
	return field.Of(&r.YearRecord), true
}

// reasons are offered for a member who is not rated; any other text is taken too.
var reasons = []string{"Mới kết nạp, chưa đủ thời gian", "Mới chuyển đến, chưa có nhận xét của nơi cũ", "Hoãn sinh hoạt", "Nghỉ thai sản", "Đi xa, không tham gia sinh hoạt", "Đang xem xét kỷ luật"}

// Offer lists the grades of the scale in force, or the usual reasons.
func (t *table) Offer(_ int, column string) (options []string, free bool) {
	field := data.YearFieldOf(column)
	switch {
	case field.Scale != "":
		return t.scale(field).Labels(), true // Read knows short forms too
	case column == data.NotRated:
		return reasons, true
	}
	return nil, true
}

// Read turns what was typed into a value.
func (t *table) Read(row int, column, typed string) (string, []vntext.Finding) {
	field, text := data.YearFieldOf(column), vntext.Clean(typed)
	switch {
	case text == "":
		return "", nil
	case field.Scale != "":
		if g := t.scale(field).Meant(text); g != nil {
			return g.Label, t.judge(row, column)
		}
		return "", failure("“%s” không phải là một mức của thang “%s”. Hãy chọn một mức trong danh sách.", text, t.scale(field).Name)
	case field.Kind == data.DateFact:
		day, findings := vntext.ParseDate(text, vntext.DateOptions{Today: t.day})
		return string(day), findings
	case field.Kind == data.NumberFact:
		return t.readPoints(field, text)
	}
	return text, nil
}

// judge remarks on a final rating that a rule speaks against, or that stands beside a reason for none.
func (t *table) judge(row int, column string) []vntext.Finding {
	r := t.lines[row].row
	if column != data.FinalRating {
		return nil
	}
	finding, found := t.finding(r)
	severity := vntext.Warning
	if finding.Blocks {
		severity = vntext.Error
	}
	if found {
		return []vntext.Finding{{Severity: severity, Code: "assessment", Message: finding.Text + " Căn cứ: " + finding.Source}}
	}
	return nil
}

// readPoints reads points and compares them with the most that a content has.
func (t *table) readPoints(field *data.YearField, text string) (string, []vntext.Finding) {
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return "", failure("“%s” không phải là điểm. Hãy nhập số từ 0 trở lên, hoặc để trống.", text)
	}
	value := strconv.Itoa(n)
	most, found := t.rules.On(data.TrainingPoints, t.day)
	if !found || n <= most.Value {
		return value, nil
	}
	said := fmt.Sprintf("%s: %d điểm, quá mức cao nhất %d. Căn cứ: %s", field.Label, n, most.Value, most.Source)
	if most.Strict {
		return "", failure("%s", said)
	}
	return value, []vntext.Finding{{Severity: vntext.Warning, Code: "points", Message: said}}
}

func failure(format string, args ...any) []vntext.Finding {
	return []vntext.Finding{{Severity: vntext.Error, Code: "cell", Message: fmt.Sprintf(format, args...)}}
}

// Text is a value as it is typed.
func (t *table) Text(column, value string) string {
	if field := data.YearFieldOf(column); field != nil && field.Kind == data.DateFact {
		return vntext.Date(value).Display()
	}
	return value
}

// Take puts a value into the row.
func (t *table) Take(row int, column, value string) {
	if r := t.lines[row].row; r != nil {
		// Read has refused what Set would
		_ = data.YearFieldOf(column).Set(&r.YearRecord, value)
	}
}
