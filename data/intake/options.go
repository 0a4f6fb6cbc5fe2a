package intake

import (
	"bachudong/data"
	"bachudong/data/vntext"
)

// Mode says what happens to people who are in the register already. A blank in the list never overwrites anything.
type Mode int

// The modes.
const (
	Fill   Mode = iota // only facts that are blank in the register are taken over
	Update             // what the list says wins
	Skip               // nothing of a known person changes
)

var modeNames = [...]string{Fill: "fill", Update: "update", Skip: "skip"}

// String is the name of the mode in commands: "fill", "update" or "skip".
func (m Mode) String() string {
	if m < 0 || int(m) >= len(modeNames) {
		return ""
	}
	return modeNames[m]
}

// Label is the mode as the officer chooses it.
func (m Mode) Label() string {
	return [...]string{Fill: "Chỉ điền ô trống", Update: "Cập nhật theo tệp", Skip: "Bỏ qua người đã có"}[m]
}

// ParseMode is the mode of that name; "" is Fill.
func ParseMode(name string) (Mode, error) {
	for m, n := range modeNames {
		if n == name || name == "" {
			return Mode(m), nil
		}
	}
	return Fill, data.Errorf(data.Invalid, "Không có cách nhập “%s”. Hãy chọn fill (chỉ điền ô trống), update (cập nhật) hoặc skip (bỏ qua người đã có).", name)
}

// Options say where the people of a list belong, how to treat those who are known, and what the officer (or a profile
// that the office kept) decided about the list itself. The zero value of each decision leaves it to the program.
type Options struct {
	Unit    data.Unit            // the list is of this unit; branches are looked for and created under it
	Mode    Mode                 //
	Sheets  []string             // names of the sheets to read; empty: all that are not hidden
	Today   vntext.Date          // to judge dates; "" judges none as future
	Layouts map[string]Layout    // by name of the sheet
	Edits   map[CellPlace]string // cells that the officer corrected before the list is read
	Answers map[RowPlace]Answer  // to people who look like somebody
	Aliases []data.ValueAlias    // spellings that the office added to the lists of values
}

// Layout is what was decided about one sheet.
type Layout struct {
	HeaderFirst int            // number of the first header row; 0: found by the program
	HeaderLast  int            //
	Columns     map[int]string // column from 0 -> what it holds, see ColumnMeaning; columns left out are recognised
	Encodings   map[int]string // column -> "unicode", "tcvn3" or "vni"; columns left out are recognised
	Hidden      bool           // read hidden rows and columns too
}

// CellPlace names one cell of a list: the row from 1, the column from 0.
type CellPlace struct {
	Sheet    string
	Row, Col int
}

// RowPlace names one person of a list: the row from 1 and, where people stand side by side in it, the column from 0 in
// which this one begins. The first person of a row has column 0.
type RowPlace struct {
	Sheet    string
	Row, Col int
}

// Answer is what the officer said about a row that looks like somebody. At most one of three things: it is Same as that
// person of the register, or as the person of another row of the list (SameRow), or Different from everybody it was shown
// with. Different makes a new person, and when that is written the register remembers whom it is not. The zero Answer is
// no answer: the row stays a suspect. An answer goes before what the program takes for certain; one that names somebody
// who is not there any more is none.
type Answer struct {
	Same      data.ID
	SameRow   RowPlace
	Different bool
}
