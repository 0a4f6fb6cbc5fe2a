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

// Options say where the people of a list belong and how to treat those who are known.
type Options struct {
	Unit   data.Unit   // the list is of this unit; branches are looked for and created under it
	Mode   Mode        //
	Sheets []string    // names of the sheets to read; empty: all that are not hidden
	Today  vntext.Date // to judge dates; "" judges none as future
}
