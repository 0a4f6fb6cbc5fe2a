package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// planStays fits the stays of other beside those of keep. A position that only other's record of the present branch
// tells is taken over.
func (plan *mergePlan) planStays(ctx context.Context, q querier, today vntext.Date) error {
	keep, err := membershipsOf(ctx, q, plan.Keep.ID)
	if err != nil {
		return err
	}
	other, err := membershipsOf(ctx, q, plan.Other.ID)
	if err != nil {
		return err
	}
	for i, fitted := range data.JoinStays(keep, other, today) {
		if fitted != other[i] {
			plan.stays = append(plan.stays, fitted)
		}
	}
	for i := range keep {
		for _, o := range other {
			if k := keep[i]; k.To == "" && o.To == "" && k.UnitID == o.UnitID && k.Position == "" && o.Position != "" {
				k.Position = o.Position
				plan.stays = append(plan.stays, k)
			}
		}
	}
	return nil
}

func membershipsOf(ctx context.Context, q querier, person data.ID) ([]data.Membership, error) {
	stays, err := staysOf(ctx, q, person)
	list := make([]data.Membership, len(stays))
	for i := range stays {
		list[i] = stays[i].Membership
	}
	return list, err
}

// refitStays changes stays, each where it is.
func (t *tx) refitStays(stays []data.Membership) error {
	for _, m := range stays {
		_, err := t.Exec(`UPDATE membership SET from_date = ?, to_date = ?, ended = ?, counts = ?, position = ? WHERE id = ?`,
			m.From, m.To, m.Ended, m.Counts, m.Position, m.ID)
		if err != nil {
			return err
		}
	}
	return nil
}

// stayNote says what becomes of a stay besides passing on; "" when nothing does.
func (plan *mergePlan) stayNote(id string) string {
	for _, m := range plan.stays {
		switch {
		case string(m.ID) != id:
		case !m.Counts:
			return "trùng thời gian với hồ sơ giữ lại: để làm lịch sử, không tính"
		default:
			return "tính từ " + m.From.Display() + ", sau khi đợt sinh hoạt của hồ sơ giữ lại kết thúc"
		}
	}
	return ""
}
