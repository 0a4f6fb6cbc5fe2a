package data

import (
	"fmt"
	"strconv"

	"bachudong/data/vntext"
)

// Who pays which fee, as kept. "" is a member of whom that is not known; the fee without salary is asked of them.
const (
	Unsalaried = "Chưa có lương"
	Salaried   = "Có lương"
	Abroad     = "Ở nước ngoài"
)

// Payers are all of them.
var Payers = []string{Unsalaried, Salaried, Abroad}

// Exempt is what stands in a month of which the fee is not asked.
const Exempt = "Miễn"

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

// ExemptMonths counts the months of which the fee is not asked.
func (f *Fee) ExemptMonths() (n int) {
	for _, exempt := range f.Exempt {
		if exempt {
			n++
		}
	}
	return n
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

// Keys of FeeFields that the program itself speaks of.
const (
	FeePayer    = "payer"
	FeeExemptBy = "exempt_by"
)

// FeeMonth is the key of a month, counted from 0.
func FeeMonth(month int) string { return fmt.Sprintf("m%02d", month+1) }

// FeeField describes one fact of a Fee as it is written for a whole branch at once.
type FeeField struct {
	Key   string
	Label string
	of    func(*Fee) string
	set   func(*Fee, string) error
}

// Of is the value of the fact as text: a month holds đồng in digits, Exempt, or "" when nothing was paid.
func (f *FeeField) Of(fee *Fee) string { return f.of(fee) }

// Set writes the value of the fact, given as Of gives it, and refuses one that is none.
func (f *FeeField) Set(fee *Fee, text string) error { return f.set(fee, vntext.Clean(text)) }

// FeeFields are the facts of a Fee. It is read-only.
var FeeFields = func() []FeeField {
	fields := []FeeField{{FeePayer, "Đối tượng", func(f *Fee) string { return f.Payer }, setPayer}}
	for i := range 12 {
		fields = append(fields, FeeField{FeeMonth(i), fmt.Sprintf("Tháng %d", i+1), func(f *Fee) string { return f.month(i) },
			func(f *Fee, text string) error { return f.setMonth(i, text) }})
	}
	text := func(key, label string, place func(*Fee) *string) FeeField {
		return FeeField{key, label, func(f *Fee) string { return *place(f) }, func(f *Fee, text string) error {
			*place(f) = text
			return nil
		}}
	}
	return append(fields, text(FeeExemptBy, "Văn bản miễn", func(f *Fee) *string { return &f.ExemptBy }),
		text("note", "Ghi chú", func(f *Fee) *string { return &f.Note }))
}()

// FeeFieldOf is the field with that key; nil when there is none.
func FeeFieldOf(key string) *FeeField {
	for i := range FeeFields {
		if FeeFields[i].Key == key {
			return &FeeFields[i]
		}
	}
	return nil
}

func setPayer(f *Fee, text string) error {
	for _, payer := range append([]string{""}, Payers...) {
		if vntext.SameText(payer, text) {
			f.Payer = payer
			return nil
		}
	}
	return Errorf(Invalid, "“%s” không phải là đối tượng đóng đoàn phí. Hãy chọn %s, %s hoặc %s.", text, Unsalaried, Salaried, Abroad)
}

func (f *Fee) month(i int) string {
	switch {
	case f.Exempt[i]:
		return Exempt
	case f.Months[i] != nil:
		return strconv.Itoa(*f.Months[i])
	}
	return ""
}

// mostFee bounds what is paid for a month, in đồng: more is a slip of the finger.
const mostFee = 100_000_000

func (f *Fee) setMonth(i int, text string) error {
	if text == "" || vntext.SameText(text, Exempt) {
		f.Months[i], f.Exempt[i] = nil, text != ""
		return nil
	}
	amount, err := strconv.Atoi(text)
	if err != nil || amount < 0 || amount > mostFee {
		return Errorf(Invalid, "Tháng %d: “%s” không phải là số tiền. Hãy nhập số đồng, “%s”, hoặc để trống nếu chưa đóng.", i+1, text, Exempt)
	}
	f.Months[i], f.Exempt[i] = &amount, false
	return nil
}
