package store

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// TransferDraft is a transfer as it would be written, whose it is and what stands against it.
type TransferDraft struct {
	data.Transfer
	Name     string
	Findings []process.Finding
}

// DraftTransfers says how members would be introduced and writes nothing: each transfer bears a person, where to, the letter.
// The kind "" is worked out from where the member is and goes.
func (f *File) DraftTransfers(ctx context.Context, list []data.Transfer) ([]TransferDraft, error) {
	known, err := readMoves(ctx, f.reader, list)
	if err != nil {
		return nil, f.explain("read what transfers ask", err)
	}
	drafts := make([]TransferDraft, len(list))
	for i := range list {
		move, err := known.introduction(list[i])
		if err != nil {
			return nil, err
		}
		drafts[i] = TransferDraft{Transfer: move.Transfer, Name: move.Name, Findings: move.Judge()}
	}
	return drafts, nil
}

// introduction completes a transfer that begins.
func (m *moves) introduction(t data.Transfer) (*process.Move, error) {
	if t.LetterDate == "" {
		t.LetterDate = t.ReceivedOn
	}
	move, err := m.move(t)
	if err != nil {
		return nil, err
	}
	out := &move.Transfer
	open, _ := move.Open()
	out.FromUnitID = open.UnitID
	if out.Kind == "" || out.Kind == data.TransferWithin {
		out.Kind = process.KindOfMove(move.From, move.To)
	}
	out.State = data.TransferPending
	if move.AtOnce() && out.ReceivedOn == "" {
		out.ReceivedOn = out.LetterDate
	}
	if out.ReceivedOn != "" {
		out.State = data.TransferReceived
	}
	return move, nil
}

// BeginTransfers records that members are introduced elsewhere, as one change: within one Đoàn cơ sở, or with a day of reception,
// the move takes effect at once; to another Đoàn cơ sở of the file it waits and the member stays where they are; out of
// the file the stay ends on the day of the letter. A stay beside the main one leaves that alone. It gives the transfers as
// written, and refuses the whole when something blocks one of them.
func (f *File) BeginTransfers(ctx context.Context, list []data.Transfer) ([]data.Transfer, error) {
	var written []data.Transfer
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		known, err := readMoves(ctx, t, list)
		if err != nil {
			return err
		}
		t.title = known.title("Giới thiệu sinh hoạt", list)
		written, err = t.introduce(ctx, known, list)
		return err
	})
	return written, err
}

// TransferAll moves people to another chi đoàn on a day as one change, with a record of each move. It refuses the whole when
// one of them does not belong to any, or is there already.
func (f *File) TransferAll(ctx context.Context, people []data.ID, unit data.ID, on vntext.Date) error {
	list := make([]data.Transfer, len(people))
	for i, person := range people {
		list[i] = data.Transfer{RecordHead: data.RecordHead{PersonID: person}, ToUnitID: unit, LetterDate: on, ReceivedOn: on}
	}
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		known, err := readMoves(ctx, t, list)
		if err != nil {
			return err
		}
		t.title = known.title("Chuyển sinh hoạt", list)
		_, err = t.introduce(ctx, known, list)
		return err
	})
	return err
}

// title names a change: "Giới thiệu sinh hoạt: Trần Văn An", or where to and how many.
func (m *moves) title(what string, list []data.Transfer) string {
	if len(list) == 1 {
		return what + ": " + m.names[list[0].PersonID]
	}
	to := ""
	for i := range list {
		place := list[i].ToPlace + m.nameOf(list[i].ToUnitID)
		if i > 0 && place != to {
			to = ""
			break
		}
		to = place
	}
	if to != "" {
		to = " đến " + to
	}
	return fmt.Sprintf("%s%s: %d đoàn viên", what, to, len(list))
}

// nameOf is the newest name of a unit.
func (m *moves) nameOf(unit data.ID) (name string) {
	for _, v := range m.units { // oldest first
		if v.ID == unit {
			name = v.Name
		}
	}
	return name
}

func (t *tx) introduce(ctx context.Context, known *moves, list []data.Transfer) ([]data.Transfer, error) {
	begun := make([]*process.Move, len(list))
	seen := map[data.ID]bool{}
	for i := range list {
		move, err := known.introduction(list[i])
		if err != nil {
			return nil, err
		}
		if seen[move.Transfer.PersonID] {
			return nil, data.Errorf(data.Invalid, "%s có hai lần trong danh sách chuyển. Hãy bỏ bớt một lần.", move.Name)
		}
		seen[move.Transfer.PersonID] = true
		if err := refused(move.Judge()); err != nil {
			return nil, err
		}
		begun[i] = move
	}
	err := t.record(ctx, begun) // gives them their ids
	return transfersOf(begun), err
}

// record writes moves that nothing stands against, after the stays that they name: what is undone comes back in the order
// of writing.
func (t *tx) record(ctx context.Context, moves []*process.Move) error {
	var arrivals []*data.Membership
	tick := t.ticking(ctx)
	for _, move := range moves {
		arrival, err := t.takeEffect(ctx, move)
		if err != nil {
			return err
		}
		if arrival != nil {
			arrivals = append(arrivals, arrival)
		}
		if err := tick(); err != nil {
			return err
		}
	}
	if err := t.addStays(ctx, arrivals, tick); err != nil {
		return err
	}
	for _, move := range moves {
		if err := writeRecord(t, &data.Transfers, &move.Transfer); err != nil {
			return err
		}
		if err := tick(); err != nil {
			return err
		}
	}
	return nil
}

// takeEffect lets the stays follow a move that waits no longer, or that leads out of the file. What it ends is written; the
// stay that begins is given back, still to be written.
func (t *tx) takeEffect(ctx context.Context, move *process.Move) (arrival *data.Membership, err error) {
	transfer := &move.Transfer
	outside := transfer.ToUnitID == ""
	if transfer.Waits() && !outside || outside && !transfer.Counts() || transfer.LeftID != "" {
		return nil, nil
	}
	open, belongs := move.Open()
	if transfer.Counts() && belongs {
		open.To, open.Ended = transfer.Day(), data.EndedTransfer
		if err := checkStay(&open); err != nil {
			return nil, err
		}
		if _, err := t.steady.Exec(`UPDATE membership SET to_date = ?, ended = ? WHERE id = ?`, open.To, open.Ended, open.ID); err != nil {
			return nil, err
		}
		transfer.LeftID = open.ID
	}
	if outside {
		return nil, nil
	}
	arrival = arrivalOf(transfer)
	if transfer.Counts() {
		arrival.Position = open.Position
	}
	transfer.ArrivedID = arrival.ID
	return arrival, t.checkOverlap(ctx, arrival)
}

// arrivalOf is the stay that a received transfer begins.
func arrivalOf(t *data.Transfer) *data.Membership {
	m := &data.Membership{ID: data.NewID(), PersonID: t.PersonID, UnitID: t.ToUnitID, From: t.Day(), Counts: t.Counts()}
	switch t.Kind {
	case data.TransferTemporary:
		m.Began = data.BeganTemporary
	case data.TransferResidence:
		m.Began = data.BeganResidence
	default:
		m.Began = data.BeganTransfer
	}
	return m
}
