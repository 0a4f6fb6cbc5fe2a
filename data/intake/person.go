package intake

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// personReader turns the cells of one row into a person.
type personReader struct {
	columns  []*Column // by index
	dates    dateReader
	values   valueLists
	lists    map[string]map[string]listValue // key -> text -> value, as far as read
	formulas map[int]int                     // column -> cells with a formula
	branches map[int]string                  // row -> branch of a merged cell above it
	names    map[string]string               // branch as typed -> its name
	above    map[int]sheet.Cell              // column -> the last value, for "như trên"
	tall     map[cellPlace]int               // merged cells that speak for several people -> last row
	covers   []cover                         // those that reach the current row
	shared   map[int]int                     // column -> rows that took their value from a merged cell
}

type listValue struct {
	value string
	known bool
}

// pieces are the parts of a person that stand in several columns.
type pieces struct {
	family                []string
	given                 string
	nameColumn            string
	nameText              string
	birthColumn           string
	birthText             string
	male, female          bool // a birth date stands under Nam, under Nữ
	day, month, year      string
	status                string
	nameError, birthError bool
}

// read reads a row. left is the reason why the person is not to be taken in although the row is in order: "" or the
// status that says that they have gone.
func (p *personReader) read(s string, row *sheet.Row) (out Row, left string) {
	out = Row{Sheet: s, Number: row.Number, Branch: p.branches[row.Number]}
	var t pieces
	for i := range row.Cells {
		cell := &row.Cells[i]
		if cell.Col >= len(p.columns) || p.columns[cell.Col] == nil {
			continue
		}
		col := p.columns[cell.Col]
		if col.Key == KeyIgnored || col.Key == KeyOrder {
			continue
		}
		if cell.Formula {
			p.formulas[cell.Col]++
		}
		if cell.Kind == sheet.ErrorValue {
			p.errorValue(&out, &t, col, cell)
			continue
		}
		p.cell(&out, &t, col, cell)
	}
	p.covered(&out, &t, row)
	p.finishName(&out, &t)
	p.finishBirth(&out, &t)
	for _, f := range vntext.CheckCitizenID(out.Person.CitizenID, out.Person.Gender, out.Person.Birth) {
		out.add(f, p.letter("citizen_id"), "citizen_id", out.Person.CitizenID)
	}
	checkJoined(&out, p.letter("joined_union"))
	return out, t.status
}

// keyColumns are the columns in which a cell such as #REF! makes the row useless.
var keyColumns = map[string]bool{
	"full_name": true, KeyFamilyName: true, KeyGivenName: true, "birth": true, KeyBirthMale: true, KeyBirthFemale: true,
	KeyBirthDay: true, KeyBirthMonth: true, KeyBirthYear: true, "gender": true, "citizen_id": true, "joined_union": true,
	"member_code": true, KeyBranch: true, KeyStatus: true,
}

func (p *personReader) errorValue(out *Row, t *pieces, col *Column, cell *sheet.Cell) {
	severity, end := vntext.Warning, "Đã để trống ô này."
	if keyColumns[col.Key] {
		severity, end = vntext.Error, "Hãy sửa công thức hoặc gõ lại giá trị."
	}
	switch col.Key {
	case "full_name", KeyFamilyName, KeyGivenName:
		t.nameError = true
	case "birth", KeyBirthMale, KeyBirthFemale, KeyBirthYear:
		t.birthError = true
	}
	out.find(severity, "cell_error", col.Letter, col.Key, cell.Text, fmt.Sprintf("Ô báo lỗi %s của Excel nên không đọc được giá trị. %s", cell.Text, end))
}

func (r *Row) add(f vntext.Finding, column, key, value string) {
	r.Findings = append(r.Findings, Finding{Finding: f, Column: column, Key: key, Value: value})
}

func (p *personReader) cell(out *Row, t *pieces, col *Column, cell *sheet.Cell) {
	if col.Value != "" {
		p.tick(out, t, col, vntext.Clean(cell.Text))
		return
	}
	if above, ok := p.above[col.Index]; ok && isDitto(cell.Text) {
		cell = &above
	}
	text := plain(cell)
	if text == "" {
		return
	}
	if repeats[col.Key] {
		p.above[col.Index] = *cell
	}
	switch col.Key {
	case "full_name", KeyFamilyName:
		t.family = append(t.family, text)
		t.nameColumn, t.nameText = col.Letter, text
	case KeyGivenName:
		t.given = text
		if t.nameColumn == "" {
			t.nameColumn = col.Letter
		}
	case "birth", KeyBirthMale, KeyBirthFemale:
		p.birth(out, t, col, cell)
	case KeyBirthDay:
		t.day = text
	case KeyBirthMonth:
		t.month = text
	case KeyBirthYear:
		t.year, t.birthColumn = text, col.Letter
	case KeyBranch:
		out.Branch = p.branch(text)
	case KeyPosition, KeyStatus, KeyAttendance, KeyRating, KeyTraining:
		p.keep(out, t, col, p.listed(out, col, text))
	case KeyAward, KeyDiscipline:
		p.told(out, col, cell.Text)
	default:
		p.fact(out, col, cell, text)
	}
}

// repeats are the columns in which offices write "nt" (như trên) for the value of the row above.
var repeats = map[string]bool{
	KeyBranch: true, "ethnicity": true, "religion": true, "hometown": true, "residence": true, "occupation": true,
	"education": true, "qualification": true, "political_theory": true, "citizen_id_issued_at": true, "joined_union_at": true,
}

func isDitto(text string) bool {
	if len(text) > len("như trên ") {
		return false
	}
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "nt", "n.t", "-nt-", "như trên", `"`, `''`, "//", "”", "″":
		return true
	}
	return false
}

// gone are the states of people who are members no more.
var gone = map[string]bool{
	data.EndedTransfer: true, data.EndedGraduation: true, data.EndedStrikeOff: true, data.EndedExpulsion: true, data.EndedDeath: true,
}

func (p *personReader) branch(text string) string {
	name, found := p.names[text]
	if !found {
		name = BranchName(text)
		p.names[text] = name
	}
	return name
}

func (p *personReader) fact(out *Row, col *Column, cell *sheet.Cell, text string) {
	field := data.FieldOf(col.Key)
	if field == nil {
		return
	}
	switch {
	case field.Kind == data.DateFact:
		if isTick(text) {
			out.find(vntext.Warning, "date_ticked", col.Letter, col.Key, text, "Ô chỉ đánh dấu, chưa ghi ngày; đã để trống ngày.")
			return
		}
		date, findings := p.dates.read(cell, vntext.Past)
		p.note(out, col, cell.Text, findings)
		field.Set(&out.Person, string(date))
	case field.Kind == data.CitizenIDFact:
		id, findings := vntext.ParseCitizenID(code(cell))
		p.note(out, col, cell.Text, findings)
		field.Set(&out.Person, id)
	case field.Kind == data.PhoneFact:
		field.Set(&out.Person, p.phone(out, col, cell))
	case field.Kind == data.NoteFact:
		field.Set(&out.Person, cleanLines(cell.Text))
	case col.Key == "education":
		field.Set(&out.Person, p.education(out, col, cell, text))
	case col.Key == "member_code" || col.Key == "card_number":
		field.Set(&out.Person, code(cell))
	case p.values[col.Key] != nil:
		field.Set(&out.Person, p.listed(out, col, text))
	default:
		field.Set(&out.Person, text)
	}
}

func (p *personReader) note(out *Row, col *Column, value string, findings []vntext.Finding) {
	for _, f := range findings {
		out.add(f, col.Letter, col.Key, vntext.Clean(value))
	}
}

// phone keeps what was typed when it is no number: a telephone must not send a person back.
func (p *personReader) phone(out *Row, col *Column, cell *sheet.Cell) string {
	typed := code(cell)
	number, findings := vntext.ParsePhone(typed)
	for i := range findings {
		if findings[i].Severity == vntext.Error {
			findings[i].Severity = vntext.Warning
			number = typed
		}
	}
	p.note(out, col, cell.Text, findings)
	return number
}

func (p *personReader) education(out *Row, col *Column, cell *sheet.Cell, text string) string {
	if cell.IsDate {
		if value, ok := gradeOfDate(cell, p.dates.date1904); ok {
			out.find(vntext.Warning, "education_date", col.Letter, col.Key, text, fmt.Sprintf("Excel đã đổi trình độ văn hóa thành ngày %s; đã hiểu là %s.", text, value))
			return value
		}
	}
	if value, ok := grade(text); ok {
		return value
	}
	return p.listed(out, col, text)
}

// listed is the usual form of a value of a list; an unusual one is kept as typed, with a warning.
func (p *personReader) listed(out *Row, col *Column, text string) string {
	seen := p.lists[col.Key]
	if seen == nil {
		seen = make(map[string]listValue)
		p.lists[col.Key] = seen
	}
	v, found := seen[text]
	if !found {
		v.value, v.known = p.values.find(col.Key, text)
		if len(seen) < maxRemembered {
			seen[text] = v
		}
	}
	if v.known {
		return v.value
	}
	if col.Key == "gender" {
		out.find(vntext.Warning, "value_unknown", col.Letter, col.Key, text, fmt.Sprintf("Không hiểu giới tính “%s”; đã để trống. Hãy ghi Nam hoặc Nữ.", text))
		return ""
	}
	out.find(vntext.Warning, "value_unknown", col.Letter, col.Key, text, fmt.Sprintf("“%s” không có trong danh mục %s; đã giữ nguyên như tệp.", text, strings.ToLower(KeyLabel(col.Key))))
	return v.value
}

func (p *personReader) letter(key string) string {
	for _, c := range p.columns {
		if c != nil && c.Key == key {
			return c.Letter
		}
	}
	return ""
}
