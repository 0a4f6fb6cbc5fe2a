package intake

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/vntext"
)

// finishName puts the name together and judges it. Only a name all in capitals or all in small letters changes its case.
func (p *personReader) finishName(out *Row, t *pieces) {
	parts := t.family
	if t.given != "" {
		parts = append(parts, t.given)
	}
	name := strings.Join(parts, " ")
	out.Person.FullName = vntext.TitleCase(name)
	if t.nameError {
		return
	}
	column := t.nameColumn
	for _, key := range []string{"full_name", KeyFamilyName, KeyGivenName} {
		if column == "" {
			column = p.letter(key)
		}
	}
	for _, f := range vntext.PlausibleName(out.Person.FullName) {
		out.add(f, column, "full_name", name)
	}
}

// birth reads a birth date; the column in which it stands may tell the sex.
func (p *personReader) birth(out *Row, t *pieces, col *Column, cell *sheet.Cell) {
	if col.Key != "birth" && isTick(vntext.Clean(cell.Text)) {
		t.under(col.Key)
		t.birthColumn, t.birthText = col.Letter, ""
		return
	}
	date, findings := p.dates.read(cell, vntext.Birth)
	p.note(out, col, cell.Text, findings)
	t.birthColumn, t.birthText = col.Letter, cell.Text
	t.under(col.Key)
	t.birthError = t.birthError || vntext.HasError(findings)
	if date != "" {
		out.Person.Birth = date
	}
}

func (t *pieces) under(key string) {
	t.male = t.male || key == KeyBirthMale
	t.female = t.female || key == KeyBirthFemale
}

// finishBirth puts a date in three columns together and takes the sex from the column of the date.
func (p *personReader) finishBirth(out *Row, t *pieces) {
	if t.year != "" && !t.birthError {
		text := t.year
		for _, part := range []string{t.month, t.day} {
			if part == "" {
				break
			}
			text = part + "/" + text
		}
		date, findings := p.dates.read(&sheet.Cell{Kind: sheet.Text, Text: text}, vntext.Birth)
		for _, f := range findings {
			out.add(f, t.birthColumn, "birth", text)
		}
		out.Person.Birth = date
	}
	switch {
	case t.male && t.female:
		out.find(vntext.Error, "birth_twice", t.birthColumn, "birth", t.birthText, "Ngày sinh ghi ở cả cột Nam và cột Nữ. Hãy chỉ ghi ở một cột.")
	case t.male:
		sexOfColumn(out, t, data.Male)
	case t.female:
		sexOfColumn(out, t, data.Female)
	}
}

func sexOfColumn(out *Row, t *pieces, sex string) {
	if out.Person.Gender != "" && out.Person.Gender != sex {
		out.find(vntext.Warning, "gender_contradicts", t.birthColumn, "gender", out.Person.Gender, fmt.Sprintf(
			"Cột giới tính ghi %s nhưng ngày sinh đứng ở cột %s; đã giữ %s, hãy kiểm tra.", out.Person.Gender, sex, out.Person.Gender))
		return
	}
	out.Person.Gender = sex
}

// youngest is the age below which nobody can have joined, whichever Charter was in force.
const youngest = 15

func checkJoined(out *Row, column string) {
	birth, joined := out.Person.Birth.Year(), out.Person.JoinedUnion.Year()
	if birth == 0 || joined == 0 || joined-birth >= youngest {
		return
	}
	out.find(vntext.Warning, "joined_too_young", column, "joined_union", out.Person.JoinedUnion.Display(), fmt.Sprintf(
		"Vào Đoàn năm %d khi mới %d tuổi; hãy kiểm tra ngày sinh và ngày vào Đoàn.", joined, joined-birth))
}

// soleGenderColumn settles lists that only tick the women (or only the men): a blank then is the other sex.
func soleGenderColumn(d *SheetDraft) {
	var tick *Column
	for i := range d.Columns {
		c := &d.Columns[i]
		switch {
		case c.Key == KeyBirthMale || c.Key == KeyBirthFemale || c.Key == "gender" && c.Value == "":
			return
		case c.Key == "gender" && tick != nil:
			return
		case c.Key == "gender":
			tick = c
		}
	}
	if tick == nil {
		return
	}
	other, ticks := map[string]string{data.Male: data.Female, data.Female: data.Male}[tick.Value], 0
	for i := range d.Rows {
		if d.Rows[i].Person.Gender == tick.Value {
			ticks++
		}
	}
	if ticks == 0 || other == "" {
		return
	}
	for i := range d.Rows {
		if d.Rows[i].Person.Gender == "" {
			d.Rows[i].Person.Gender = other
		}
	}
	d.note("gender_sole_column", tick.Letter, "gender", fmt.Sprintf("Cột %s chỉ đánh dấu %s; dòng để trống được hiểu là %s.", tick.Letter, tick.Value, other))
}

func (d *SheetDraft) note(code, column, key, message string) {
	d.Notes = append(d.Notes, Finding{Finding: vntext.Finding{Severity: vntext.Warning, Code: code, Message: message}, Column: column, Key: key})
}
