package vntext

import (
	"math"
	"time"
)

// The day numbers of spreadsheets end with 31/12/9999.
const (
	lastSerial     = 2958465
	lastSerial1904 = 2957003
)

// DateFromSerial is the day that a spreadsheet keeps as a number: days since 1900 with a 29/2/1900 (60) that never was, or
// since 1904 when the workbook says so. The time of day is dropped. It is false for what is no day at all.
func DateFromSerial(serial float64, date1904 bool) (Date, bool) {
	if math.IsNaN(serial) || serial < 0 {
		return "", false
	}
	day := math.Floor(serial)
	if date1904 {
		if day > lastSerial1904 {
			return "", false
		}
		return DateOf(time.Date(1904, 1, 1+int(day), 0, 0, 0, 0, time.UTC)), true
	}
	if day < 1 || day == 60 || day > lastSerial {
		return "", false
	}
	if day < 60 {
		day++
	}
	return DateOf(time.Date(1899, 12, 30+int(day), 0, 0, 0, 0, time.UTC)), true
}
