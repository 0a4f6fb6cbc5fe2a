package intake

import (
	"encoding/json"
	"fmt"

	"bachudong/data"
)

// Profile is how the lists of one sender are laid out. It knows columns by their headings, so that it still fits when they
// stand elsewhere.
type Profile struct {
	Lines   int             `json:"lines"` // rows of the header
	Hidden  bool            `json:"hidden,omitempty"`
	Columns []ProfileColumn `json:"columns"`
}

// ProfileColumn is one column: its heading in plain words and what it holds.
type ProfileColumn struct {
	Heading  string `json:"heading"`
	Meaning  string `json:"meaning"`            // text form of a ColumnMeaning
	Encoding string `json:"encoding,omitempty"` // "" is recognised
}

// NewProfile is the layout of a sheet as it was read, with everything that was recognised; decided says what the officer
// added to it.
func NewProfile(d *SheetDraft, decided Layout) Profile {
	p := Profile{Lines: len(d.HeaderRows), Hidden: decided.Hidden}
	for i, name := range columnNames(d.Columns) {
		c := &d.Columns[i]
		p.Columns = append(p.Columns, ProfileColumn{Heading: name, Meaning: c.Meaning().String(), Encoding: decided.Encodings[c.Index]})
	}
	return p
}

// ParseProfile reads the JSON of a Profile. What the program does not understand is an Invalid error.
func ParseProfile(body string) (Profile, error) {
	var p Profile
	if err := json.Unmarshal([]byte(body), &p); err != nil {
		return Profile{}, data.Errorf(data.Invalid, "Không đọc được mẫu ghép cột. Hãy lưu lại mẫu từ danh sách của nơi gửi.").Because(err)
	}
	if p.Lines < 1 || p.Lines > headerLines || len(p.Columns) == 0 || len(p.Columns) > maxColumns {
		return Profile{}, data.Errorf(data.Invalid, "Mẫu ghép cột này không có cột nào dùng được. Hãy lưu lại mẫu từ danh sách của nơi gửi.")
	}
	for _, c := range p.Columns {
		if _, err := ParseColumnMeaning(c.Meaning); err != nil {
			return Profile{}, fmt.Errorf("column %q: %w", c.Heading, err)
		}
	}
	return p, nil
}

// Body is the JSON of the profile.
func (p Profile) Body() string {
	body, err := json.Marshal(p)
	if err != nil {
		panic(err) // only texts and numbers: cannot fail
	}
	return string(body)
}

// Layout is the profile on the columns of a sheet whose header stands in the rows from first to last. Columns with other
// headings are left to be recognised.
func (p Profile) Layout(columns []Column, first, last int) Layout {
	l := Layout{HeaderFirst: first, HeaderLast: last, Hidden: p.Hidden, Columns: make(map[int]string), Encodings: make(map[int]string)}
	known := make(map[string]ProfileColumn, len(p.Columns))
	for _, c := range p.Columns {
		known[c.Heading] = c
	}
	for i, name := range columnNames(columns) {
		c, found := known[name]
		if !found {
			continue
		}
		l.Columns[columns[i].Index] = c.Meaning
		if c.Encoding != "" {
			l.Encodings[columns[i].Index] = c.Encoding
		}
	}
	return l
}

// Fit is the profile on a sheet: on the headings with its shape wherever they stand, else on those that were read, as far
// as they are the same.
func (p Profile) Fit(d *SheetDraft, shape string) Layout {
	if columns, first, last, found := d.FindShape(func(other string) bool { return other == shape }); found && Shape(d.Columns) != shape {
		return p.Layout(columns, first, last)
	}
	if len(d.HeaderRows) == 0 {
		return Layout{}
	}
	return p.Layout(d.Columns, d.HeaderRows[0], d.HeaderRows[len(d.HeaderRows)-1])
}
