package store

import (
	"context"
	"strings"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// ReturnTransfers records that the other side sent the letters back; CancelTransfers that they were withdrawn. Everything
// is as it was before the introduction: also a stay that had ended with a letter out of the file goes on.
func (f *File) ReturnTransfers(ctx context.Context, ids []data.ID, why string) error {
	return f.withdraw(ctx, ids, data.TransferReturned, "Trả lại giấy giới thiệu", why)
}

// CancelTransfers withdraws letters.
func (f *File) CancelTransfers(ctx context.Context, ids []data.ID, why string) error {
	return f.withdraw(ctx, ids, data.TransferCancelled, "Hủy giấy giới thiệu", why)
}

func (f *File) withdraw(ctx context.Context, ids []data.ID, state, title, why string) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		list, err := readTransfers(ctx, t, ids)
		if err != nil {
			return err
		}
		known, err := readMoves(ctx, t, list)
		if err != nil {
			return err
		}
		t.title = known.title(title, list)
		for i := range list {
			transfer := &list[i]
			if !transfer.Waits() {
				return data.Errorf(data.Conflict, "Giấy giới thiệu của %s %s nên không %s được. Hãy tải lại danh sách.",
					known.names[transfer.PersonID], strings.ToLower(transfer.State), inSentence(title))
			}
			if err := t.takeBack(ctx, transfer); err != nil {
				return err
			}
			transfer.State = state
			transfer.Note = joined(transfer.Note, why)
			if err := writeRecord(t, &data.Transfers, transfer); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// takeBack lets the stay go on that the transfer had ended; it refuses when the person counts elsewhere since.
func (t *tx) takeBack(ctx context.Context, transfer *data.Transfer) error {
	if transfer.LeftID == "" {
		return nil
	}
	stays, err := membershipsOf(ctx, t.steady, transfer.PersonID)
	if err != nil {
		return err
	}
	for _, stay := range stays {
		if stay.ID == transfer.LeftID && stay.Ended == data.EndedTransfer {
			stay.To, stay.Ended = "", ""
			if err := t.saveStay(ctx, &stay); err != nil {
				return err
			}
		}
	}
	transfer.LeftID = ""
	return nil
}

// DraftEnds says how stays beside the main one would end and writes nothing.
func (f *File) DraftEnds(ctx context.Context, ids []data.ID, on vntext.Date) ([]TransferDraft, error) {
	_, moves, err := readEnds(ctx, f.reader, ids, on)
	drafts := make([]TransferDraft, len(moves))
	for i, move := range moves {
		drafts[i] = TransferDraft{Transfer: move.Transfer, Name: move.Name, Findings: move.JudgeEnd()}
	}
	return drafts, f.explain("read what ends ask", err)
}

// FinishTransfers ends stays beside the main one on a day, as one change; the main stay was never left.
func (f *File) FinishTransfers(ctx context.Context, ids []data.ID, on vntext.Date) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		known, moves, err := readEnds(ctx, t, ids, on)
		if err != nil {
			return err
		}
		t.title = known.title("Kết thúc sinh hoạt tạm thời, nơi cư trú", transfersOf(moves))
		for _, move := range moves {
			if err := refused(move.JudgeEnd()); err != nil {
				return err
			}
			transfer := &move.Transfer
			transfer.State = data.TransferOver
			const end = `UPDATE membership SET to_date = ?, ended = ? WHERE id = ? AND to_date = ''`
			if _, err := t.steady.Exec(end, on, data.EndedBeside, lastOf(move.Stays, transfer.ArrivedID)); err != nil {
				return err
			}
			if err := writeRecord(t, &data.Transfers, transfer); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}

// readEnds reads the transfers with the day on which they are to end.
func readEnds(ctx context.Context, q querier, ids []data.ID, on vntext.Date) (*moves, []*process.Move, error) {
	list, err := readTransfers(ctx, q, ids)
	if err != nil {
		return nil, nil, err
	}
	known, err := readMoves(ctx, q, list)
	if err != nil {
		return nil, nil, err
	}
	ending := make([]*process.Move, len(list))
	for i, transfer := range list {
		transfer.EndedOn = on
		if ending[i], err = known.move(transfer); err != nil {
			return nil, nil, err
		}
	}
	return known, ending, nil
}

// lastOf is the stay in which one goes on that a reorganisation ended, or that one itself.
func lastOf(stays []data.Membership, id data.ID) data.ID {
	for _, stay := range stays {
		if stay.ID != id || stay.Ended != data.EndedMerger {
			continue
		}
		for _, next := range stays {
			if next.Began == data.BeganMerger && next.From == stay.To && next.Counts == stay.Counts {
				return lastOf(stays, next.ID)
			}
		}
	}
	return id
}

// handOver lets letters that wait follow their units: who took over from a unit that ended receives, or answers, for it.
func (t *tx) handOver(heirs map[data.ID]data.ID) error {
	for unit := range heirs {
		heir := unit
		for next, ended := heirs[heir]; ended; next, ended = heirs[heir] {
			heir = next
		}
		for _, column := range []string{"to_unit_id", "from_unit_id"} {
			if _, err := t.Exec(`UPDATE transfer SET `+column+` = ? WHERE `+column+` = ? AND state = ?`, heir, unit, data.TransferPending); err != nil {
				return err
			}
		}
	}
	return nil
}

// joined is two notes as one.
func joined(notes ...string) string {
	var said []string
	for _, note := range notes {
		if note = strings.TrimSpace(note); note != "" {
			said = append(said, note)
		}
	}
	return strings.Join(said, "; ")
}
