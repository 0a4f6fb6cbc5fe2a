package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/data"
	"bachudong/data/likeness"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// duplicatePerson is one of a pair as programs read it; what is not known is absent.
type duplicatePerson struct {
	ID         data.ID     `json:"id"`
	FullName   string      `json:"full_name"`
	Birth      vntext.Date `json:"birth,omitempty"`
	Gender     string      `json:"gender,omitempty"`
	CitizenID  string      `json:"citizen_id,omitempty"`
	MemberCode string      `json:"member_code,omitempty"`
	CardNumber string      `json:"card_number,omitempty"`
	Phone      string      `json:"phone,omitempty"`
	Hometown   string      `json:"hometown,omitempty"`
	Unit       string      `json:"unit,omitempty"`
	Status     string      `json:"status,omitempty"`
}

type duplicateRow struct {
	A     duplicatePerson `json:"a"`
	B     duplicatePerson `json:"b"`
	Score int             `json:"score"`
	Why   string          `json:"why"`
}

// runDuplicates prints the pairs of people who may be one, the likeliest first.
func runDuplicates(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị; bỏ trống là toàn bộ")
	least := c.Int("min", likeness.Suspicious, "điểm giống ít nhất, từ 50 đến 100")
	if err := c.parse(); err != nil {
		return err
	}
	if *least < 0 || *least > 100 {
		return misuse{"Điểm --min phải từ 0 đến 100."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	filter := store.DuplicateFilter{Min: *least}
	if *unit != "" {
		u, err := desk.File.Unit(ctx, *unit, desk.Today())
		if err != nil {
			return err
		}
		filter.Unit = u.ID
	}
	pairs, err := desk.File.Duplicates(ctx, filter, nil)
	if err != nil {
		return err
	}
	rows := make([]duplicateRow, len(pairs))
	for i := range pairs {
		p := &pairs[i]
		rows[i] = duplicateRow{duplicateOf(&p.A), duplicateOf(&p.B), p.Score, p.Why}
	}
	return c.answer(rows, func(w io.Writer) { printDuplicates(w, rows) })
}

func duplicateOf(m *data.Member) duplicatePerson {
	return duplicatePerson{ID: m.ID, FullName: m.FullName, Birth: m.Birth, Gender: m.Gender, CitizenID: m.CitizenID, MemberCode: m.MemberCode,
		CardNumber: m.CardNumber, Phone: m.Phone, Hometown: m.Hometown, Unit: m.UnitName, Status: m.Status}
}

func printDuplicates(w io.Writer, rows []duplicateRow) {
	for _, r := range rows {
		fmt.Fprintf(w, "%3d  %s\n", r.Score, r.Why)
		for _, p := range []duplicatePerson{r.A, r.B} {
			fmt.Fprintf(w, "     %-32s %-10s %-12s  %s  (%s)\n", p.FullName, p.Birth.Display(), p.CitizenID, p.Unit, p.ID)
		}
	}
	fmt.Fprintf(w, "%d cặp nghi trùng.\n", len(rows))
}
