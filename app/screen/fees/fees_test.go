package fees_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"bachudong/app/screen"
	"bachudong/app/screen/fees"
	"bachudong/app/screen/screentest"
	"bachudong/app/work"
	"bachudong/data"
	sheetfile "bachudong/data/sheet"
	"bachudong/data/store"
)

// open shows the fees of a branch of the sample district. Row 0 of the grid holds the sums.
func open(t *testing.T) (*screentest.Host, *fees.Screen, data.Unit) {
	t.Helper()
	var s *fees.Screen
	h := screentest.Sample(t, func(host screen.Host) screen.Screen {
		s = fees.New(host).(*fees.Screen)
		return s
	})
	units, err := h.Desk().File.Units(context.Background(), work.SampleDay)
	if err != nil {
		t.Fatal(err)
	}
	var branch data.Unit
	for _, u := range units {
		if u.Level == data.Branch && u.Members > 5 {
			branch = u.Unit
		}
	}
	h.Choose(branch.ID)
	return h, s, branch
}

func sheet(t *testing.T, h *screentest.Host, unit data.ID) []store.FeeRow {
	t.Helper()
	rows, err := h.Desk().File.FeeSheet(context.Background(), unit, 2022)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func press(h *screentest.Host, name fyne.KeyName) {
	h.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// selectBlock chooses a block of cells with the Shift key.
func selectBlock(h *screentest.Host, s *fees.Screen, row int, column string, down, right int) {
	s.Grid().Focus()
	s.Grid().SelectCell(row, column)
	keyboard := s.Grid().Focusable().(desktop.Keyable)
	keyboard.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	for range down {
		press(h, fyne.KeyDown)
	}
	for range right {
		press(h, fyne.KeyRight)
	}
	keyboard.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
}

func TestOneKeyMarksMonthsAsPaidWithWhatIsAskedFor(t *testing.T) {
	h, s, branch := open(t)
	s.Grid().Focus()
	s.Grid().SelectCell(1, data.FeePayer)
	for _, r := range "co" { // the first letters of "Có lương"
		h.Window().Canvas().Focused().TypedRune(r)
	}
	press(h, fyne.KeyReturn)
	selectBlock(h, s, 1, "m01", 1, 2)
	press(h, fyne.KeySpace)
	rows := sheet(t, h, branch.ID)
	for m := range 3 {
		if rows[0].Fee.Months[m] == nil || *rows[0].Fee.Months[m] != 5000 || *rows[1].Fee.Months[m] != 2000 {
			t.Fatalf("month %d: %v (%v)", m+1, rows[0].Fee, h.Failed)
		}
	}
	if rows[2].Fee.Months[0] != nil || rows[0].Fee.Months[3] != nil {
		t.Error("months beside the block were marked")
	}
	if got := s.Text(0, "m01") + " " + s.Text(1, "m01") + " " + s.Text(1, "m04") + " " + s.Text(1, "m12"); got != "7.000 5.000 nợ " {
		t.Errorf("the grid shows %q", got)
	}
	press(h, fyne.KeySpace) // all are marked: take the marks away
	if rows = sheet(t, h, branch.ID); rows[0].Fee.Months[0] != nil {
		t.Error("the marks are still there")
	}
	h.Do("fees-column")
	if _, err := h.Desk().File.Undo(context.Background(), lastChange(t, h)); err != nil {
		t.Fatal(err)
	}
	if rows = sheet(t, h, branch.ID); rows[3].Fee.Months[2] != nil {
		t.Error("undo left a month marked")
	}
}

func lastChange(t *testing.T, h *screentest.Host) string {
	t.Helper()
	changes, err := h.Desk().File.Changes(context.Background(), 1)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprint(changes[0].Number)
}

func TestAWholeMonthIsMarkedAndWhoOwesIsListed(t *testing.T) {
	h, s, branch := open(t)
	everybody := len(sheet(t, h, branch.ID))
	s.Grid().SelectCell(1, "m01")
	h.Do("fees-column")
	paid := 0
	for _, r := range sheet(t, h, branch.ID) {
		if r.Fee.Months[0] != nil {
			paid++
		}
		if r.Months[0].Due != (r.Fee.Months[0] != nil) {
			t.Errorf("%s: due %v, paid %v", r.FullName, r.Months[0].Due, r.Fee.Months[0])
		}
	}
	if paid == 0 || s.Text(1, "since") != "2/2022" {
		t.Errorf("%d of %d paid, the first one owes since %s", paid, everybody, s.Text(1, "since"))
	}
	s.Grid().SelectCell(1, "m02")
	s.Grid().OnPaste("x\tm\r\n5.000đ\t0\r\nnhiều\t\r\n")
	if h.Dialog() == nil {
		t.Fatal("no preview of what is pasted")
	}
	h.Answer(0)
	rows := sheet(t, h, branch.ID)
	if a, b := rows[0].Fee, rows[1].Fee; *a.Months[1] != 2000 || !a.Exempt[2] || *b.Months[1] != 5000 || *b.Months[2] != 0 || rows[2].Fee.Months[1] != nil {
		t.Errorf("pasted %+v %+v", a, b)
	}
	h.SaveTo = filepath.Join(t.TempDir(), "thu.xlsx")
	h.Do("fees-export")
	book, err := sheetfile.Open(context.Background(), h.SaveTo)
	if err != nil || len(h.Failed) > 0 {
		t.Fatal(err, h.Failed)
	}
	if row := book.Sheets[0].Rows[3]; row.Cell(3) == nil || row.Cell(3).Number != float64(2000*paid) {
		t.Errorf("the sums of the workbook: %+v", row.Cells)
	}
	s.List("owing")
	if s.Grid().Len() != everybody+1 || !strings.Contains(s.Totals(), fmt.Sprintf("%d người", everybody)) {
		t.Errorf("%d of %d owe: %s", s.Grid().Len()-1, everybody, s.Totals())
	}
}

func TestMonthsAreExemptByAPaper(t *testing.T) {
	h, s, branch := open(t)
	selectBlock(h, s, 1, "m03", 0, 1)
	h.Do("fees-exempt")
	for _, r := range "05-QĐ/ĐTN" {
		h.Window().Canvas().Focused().TypedRune(r)
	}
	h.Answer(0)
	if fee := sheet(t, h, branch.ID)[0].Fee; !fee.Exempt[2] || !fee.Exempt[3] || fee.Exempt[4] || fee.ExemptBy != "05-QĐ/ĐTN" {
		t.Fatalf("%+v (%v)", fee, h.Failed)
	}
	selectBlock(h, s, 1, "m05", 0, 6)
	h.Do("fees-exempt")
	h.Answer(0)
	if fee := sheet(t, h, branch.ID)[0].Fee; fee.ExemptMonths() != 2 || len(h.Failed) != 1 || !strings.Contains(data.MessageOf(h.Failed[0]), "không quá 6 tháng") {
		t.Errorf("%d months exempt, %v", fee.ExemptMonths(), h.Failed)
	}
}

func TestFeesGoUpAndAreRecorded(t *testing.T) {
	h, s, branch := open(t)
	s.Grid().SelectCell(1, "m01")
	for range 3 {
		h.Do("fees-column")
		s.Grid().SelectCell(1, fmt.Sprintf("m%02d", 1+len(strings.Fields(s.Text(0, "m01")))))
	}
	collected := 0
	for _, r := range sheet(t, h, branch.ID) {
		for m := range 3 {
			if r.Fee.Months[m] != nil {
				collected += *r.Fee.Months[m]
			}
		}
	}
	h.Choose(branch.Parent)
	s.Choose("remit")
	s.Period("Quý I")
	at := -1
	for row := range s.Grid().Len() {
		if s.Remit(row)[0] != "0" {
			at = row
		}
	}
	up := (2*collected + 3) / 6
	want := []string{number(collected), "0", number(collected - up), number(up), "0", number(up)}
	if at < 0 || strings.Join(s.Remit(at), " ") != strings.Join(want, " ") {
		t.Fatalf("the branch: %v, want %v", s.Remit(max(at, 0)), want)
	}
	if got := s.Remit(0); got[1] != number(up) {
		t.Errorf("the unit above: %v", got)
	}
	s.Grid().Select(at)
	h.Do("fees-remit")
	h.Answer(0)
	if got := s.Remit(at); got[4] != number(up) || got[5] != "0" {
		t.Errorf("recorded: %v (%v)", got, h.Failed)
	}
	h.SaveTo = filepath.Join(t.TempDir(), "nop.xlsx")
	h.Do("fees-export")
	if len(h.Outcome.Files) != 1 || len(h.Failed) > 0 {
		t.Errorf("exported %+v %v", h.Outcome, h.Failed)
	}
	h.Do("fees-remit") // a month is handed up once
	h.Answer(0)
	if len(h.Failed) != 1 || data.CodeOf(h.Failed[0]) != data.Conflict {
		t.Errorf("recorded twice: %v", h.Failed)
	}
	h.Do("fees-remove")
	if got := s.Remit(at); got[4] != "0" {
		t.Errorf("taken out: %v", got)
	}
}

// number is an amount as the grid shows it.
func number(n int) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	return fmt.Sprintf("%d.%03d", n/1000, n%1000)
}
