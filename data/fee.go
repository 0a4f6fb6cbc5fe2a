package data

import "bachudong/data/vntext"

// Who pays which fee, as kept. "" is a member without salary.
const (
	Unsalaried = "Chưa có lương"
	Salaried   = "Có lương"
	Abroad     = "Ở nước ngoài"
)

// Payers are all of them.
var Payers = []string{Unsalaried, Salaried, Abroad}

// Fee is what a member paid in the months of a year (đoàn phí), in đồng; nil is not paid.
type Fee struct {
	ID       ID
	PersonID ID
	Year     int
	Payer    string
	Months   [12]*int
	Exempt   [12]bool
	ExemptBy string // decision
	Note     string
}

// Remittance is what a unit handed up of the fees of some months (trích nộp), in đồng.
type Remittance struct {
	ID        ID
	UnitID    ID
	FromMonth Month
	ToMonth   Month
	Collected int
	Kept      int
	Remitted  int
	PaidOn    vntext.Date
	Receipt   string
	Note      string
}
