package data

// Figure is a number the register can give for a criterion row, with the people behind it.
type Figure struct {
	Measure string // key of the measure, e.g. "member_list"
	Text    string // as proposed for the form: "286 đoàn viên (141 nữ); đủ thông tin 94,1 %; cập nhật 15/11/2022"
	Parts   []FigurePart
}

// FigurePart is one countable piece of a Figure; opening it lists exactly these people.
type FigurePart struct {
	Label  string // "Nữ"
	Count  int
	People []ID
}
