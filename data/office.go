package data

// Office is what stands at the head and foot of every paper our unit issues. Empty facts print as dots to fill in by hand.
type Office struct {
	Place         string // địa danh: "Phước Long"
	Superior      string // left line 1: "TỈNH ĐOÀN BẠC LIÊU"
	Issuer        string // left line 2: "BCH ĐOÀN HUYỆN PHƯỚC LONG"
	ShortName     string // as the superior of its units: "HUYỆN ĐOÀN PHƯỚC LONG"
	SignerTitle   string // "BÍ THƯ"
	SignerName    string
	PreparerName  string // người lập biểu
	SignsOnBehalf string // "TM. BAN THƯỜNG VỤ"
}
