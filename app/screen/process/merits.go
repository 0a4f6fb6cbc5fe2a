package process

import (
	"context"

	"bachudong/data"
)

// merits are the processes around what somebody earned or did wrong, and the way into the Party.
var merits = []Process{
	{Key: "award", Title: "Khen thưởng…", Group: Merits, Suits: living, Several: true, Open: opener(&rewarding)},
	{Key: "discipline", Title: "Kỷ luật…", Group: Merits, Suits: member, Open: opener(&disciplining)},
	{Key: "discipline_end", Title: "Công nhận tiến bộ, xóa kỷ luật…", Group: Merits, Suits: living, Open: opener(&disciplineEnding)},
	{Key: "party_path", Title: "Đoàn viên ưu tú, vào Đảng…", Group: Party, Suits: member, Open: opener(&excelling)},
}

// only is the person that a process for one is about.
func (a *Asked) only(ctx context.Context) (p data.Person, whom string, err error) {
	page, err := a.File.Person(ctx, a.People[0])
	if err != nil {
		return p, "", err
	}
	unit := ""
	for _, stay := range page.Memberships {
		if stay.Counts && stay.To == "" {
			unit = stay.UnitName
		}
	}
	return page.Person, describe(&page.Person, unit), nil
}
