package work

import (
	"cmp"
	"context"
	"io"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

// LettersFileName is the name we propose for letters of introduction; who is "" for several people.
func LettersFileName(who string) string {
	if who == "" {
		return "GiayGioiThieu.pdf"
	}
	return "GiayGioiThieu_" + plainName(who) + ".pdf"
}

// WriteLetters prints letters of introduction into one PDF and logs that: one for those whom the same chi đoàn introduced to
// the same place by the same paper. The warnings name what could not be printed.
func (d *Desk) WriteLetters(ctx context.Context, transfers []data.ID, path string) (warnings []string, err error) {
	rows, err := d.File.TransfersByID(ctx, transfers)
	if err != nil {
		return nil, err
	}
	papers, err := d.letters(ctx, rows)
	if err != nil {
		return nil, err
	}
	e := data.Export{What: "Giấy giới thiệu sinh hoạt đoàn", People: len(rows), Purpose: "Bàn giao, chuyển sinh hoạt"}
	err = d.File.LogExport(ctx, e, func() error {
		return atomicfile.Write(path, func(w io.Writer) error {
			warnings, err = paper.Write(ctx, w, papers...)
			return err
		})
	})
	return warnings, err
}

// together says which members stand in one letter.
type together struct {
	from, to data.ID
	place    string
	number   string
	day      vntext.Date
	kind     string
	expected vntext.Date
}

func (d *Desk) letters(ctx context.Context, rows []store.TransferRow) ([]paper.Paper, error) {
	office, err := d.File.Office(ctx)
	if err != nil {
		return nil, err
	}
	var order []together
	groups := map[together][]store.TransferRow{}
	for _, r := range rows {
		if r.FromUnitID == "" {
			return nil, data.Errorf(data.Invalid, "%s đến từ nơi ngoài tệp này; giấy giới thiệu do nơi đó cấp.", r.Person.FullName)
		}
		key := together{from: r.FromUnitID, to: r.ToUnitID, place: r.ToPlace, number: r.LetterNumber, day: r.LetterDate, kind: r.Kind, expected: r.ExpectedTo}
		if len(groups[key]) == 0 {
			order = append(order, key)
		}
		groups[key] = append(groups[key], r)
	}
	papers := make([]paper.Paper, len(order))
	for i, key := range order {
		letter, err := d.letter(ctx, office, groups[key])
		if err != nil {
			return nil, err
		}
		papers[i] = letter.Paper()
	}
	return papers, nil
}

// letter gathers one letter; units are named as on its day.
func (d *Desk) letter(ctx context.Context, office data.Office, rows []store.TransferRow) (*paper.Letter, error) {
	first := &rows[0]
	t, err := d.tree(ctx, first.LetterDate)
	if err != nil {
		return nil, err
	}
	path := t.path(first.FromUnitID)
	if path == nil {
		return nil, data.Errorf(data.NotFound, "Ngày %s chưa có chi đoàn giới thiệu %s trong cây đơn vị. Hãy kiểm tra ngày trên giấy.",
			first.LetterDate.Display(), first.Person.FullName)
	}
	from := path[len(path)-1]
	letter := &paper.Letter{
		Head: form.Head{Letterhead: data.LetterheadOf(office, path), Number: first.LetterNumber, Place: data.PlaceOf(office, path[0]), Date: first.LetterDate},
		Kind: first.Kind, From: from.Name, To: first.To, ExpectedTo: first.ExpectedTo, Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"},
	}
	home, to := grassroots(path), grassroots(t.path(first.ToUnitID))
	if home != nil && home.ID != from.ID && (to == nil || to.ID != home.ID) {
		letter.Forward = &paper.Forwarding{By: home.Name, To: first.To, Signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}}
		if to != nil {
			letter.Forward.To = to.Name
		}
		if home.ID == path[0].ID {
			letter.Forward.Signer = form.Signer{OnBehalf: cmp.Or(office.SignsOnBehalf, "TM. BAN CHẤP HÀNH"), Title: cmp.Or(office.SignerTitle, "BÍ THƯ"), Name: office.SignerName}
		}
	}
	for i := range rows {
		member, err := d.introduced(ctx, &rows[i])
		if err != nil {
			return nil, err
		}
		letter.Members = append(letter.Members, member)
	}
	return letter, nil
}

// introduced is a member as the letter names them, with the position in the branch that they leave.
func (d *Desk) introduced(ctx context.Context, r *store.TransferRow) (paper.Introduced, error) {
	page, err := d.File.Person(ctx, r.PersonID)
	member := paper.Introduced{Name: r.Person.FullName, Birth: r.Person.Birth, Joined: r.Person.JoinedUnion, CardNumber: r.Person.CardNumber,
		FeesPaidTo: r.FeesPaidTo, Remarks: r.Remarks}
	for _, stay := range page.Memberships {
		if stay.ID == r.LeftID || r.LeftID == "" && stay.Counts && stay.UnitID == r.FromUnitID {
			member.Position = stay.Position
		}
	}
	return member, err
}

// grassroots is the Đoàn cơ sở on the way down to a unit, nil when there is none.
func grassroots(path []data.Unit) *data.Unit {
	for i := range path {
		if path[i].Level == data.Grassroots {
			return &path[i]
		}
	}
	return nil
}
