package form

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// Head is the top of every paper: who issues it, its number, where and when. Empty facts print as dots to fill in by
// hand, except Superior: a body without one (the province) has a single line on the left.
type Head struct {
	data.Letterhead
	Number string      // whole notation "12-BC/ĐTN", or its end "-BC/ĐTN" to leave room for the number
	Place  string      // "Phước Long"
	Date   vntext.Date // only a full day is printed whole
}

// Union is the line at the top right of every paper; Union documents carry no national motto.
const Union = "ĐOÀN TNCS HỒ CHÍ MINH"

// Stars stands between the issuing body and the number.
const Stars = "***"

// NumberLine is "Số: 12-BC/ĐTN", with dots for what is not known.
func (h Head) NumberLine() string {
	number := strings.TrimSpace(h.Number)
	if number == "" || strings.HasPrefix(number, "-") {
		number = "……" + number
	}
	return "Số: " + number
}

// PlaceDate is "Phước Long, ngày 05 tháng 01 năm 2022", with dots for what is not known.
func (h Head) PlaceDate() string {
	place := strings.TrimSpace(h.Place)
	if place == "" {
		place = "…………"
	}
	return place + ", " + DateInWords(h.Date)
}

// DateInWords is "ngày 05 tháng 01 năm 2022": leading zeros as the Union writes them, dots for unknown parts.
func DateInWords(d vntext.Date) string {
	t, _ := d.Time()
	switch d.Precision() {
	case vntext.FullDay:
		return fmt.Sprintf("ngày %02d tháng %02d năm %d", t.Day(), t.Month(), t.Year())
	case vntext.YearMonth:
		return fmt.Sprintf("ngày …… tháng %02d năm %d", t.Month(), t.Year())
	case vntext.YearOnly:
		return fmt.Sprintf("ngày …… tháng …… năm %d", t.Year())
	}
	return "ngày …… tháng …… năm 20……"
}

// Signer is one signature: in whose name, the title, the full name. Empty parts leave their line empty.
type Signer struct {
	OnBehalf string // "TM. BAN THƯỜNG VỤ"
	Title    string // "BÍ THƯ"
	Name     string
}
