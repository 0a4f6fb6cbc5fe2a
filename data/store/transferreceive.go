package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/vntext"
)

// Reception is how somebody who waits is received: the unit that takes them in ("" for a move out of the file, of which
// only the day is noted) and the day.
type Reception struct {
	Transfer data.ID
	Unit     data.ID
	On       vntext.Date
}

// DraftReceptions says how members would be received and writes nothing.
func (f *File) DraftReceptions(ctx context.Context, list []Reception) ([]TransferDraft, error) {
	_, moves, findings, err := readReceptions(ctx, f.reader, list)
	if err != nil {
		return nil, f.explain("read what receptions ask", err)
	}
	drafts := make([]TransferDraft, len(moves))
	for i, move := range moves {
		drafts[i] = TransferDraft{Transfer: move.Transfer, Name: move.Name, Findings: findings[i]}
	}
	return drafts, nil
}

// ReceiveTransfers records that members were received, as one change: the old stay ends on the day and the new one begins. It
// refuses the whole when something blocks one of them.
func (f *File) ReceiveTransfers(ctx context.Context, list []Reception) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		known, moves, findings, err := readReceptions(ctx, t, list)
		if err != nil {
			return err
		}
		t.title = known.title("Tiếp nhận sinh hoạt", transfersOf(moves))
		for i, move := range moves {
			if err := refused(findings[i]); err != nil {
				return err
			}
			move.Transfer.State = data.TransferReceived
		}
		return t.record(ctx, moves)
	})
	return err
}

// readReceptions reads the transfers with the receiving unit and day in them, and what stands against each.
func readReceptions(ctx context.Context, q querier, list []Reception) (*moves, []*process.Move, [][]process.Finding, error) {
	ids := make([]data.ID, len(list))
	for i := range list {
		ids[i] = list[i].Transfer
	}
	waiting, err := readTransfers(ctx, q, ids)
	if err != nil {
		return nil, nil, nil, err
	}
	known, err := readMoves(ctx, q, waiting)
	if err != nil {
		return nil, nil, nil, err
	}
	moves, findings := make([]*process.Move, len(list)), make([][]process.Finding, len(list))
	for i, transfer := range waiting {
		introduced := known.place(transfer.ToUnitID, list[i].On)
		if transfer.ToUnitID != "" {
			transfer.ToUnitID = list[i].Unit
		}
		transfer.ReceivedOn = list[i].On
		if moves[i], err = known.move(transfer); err != nil {
			return nil, nil, nil, err
		}
		findings[i] = moves[i].JudgeReception(introduced)
	}
	return known, moves, findings, nil
}

// readTransfers are the transfers with these ids, in their order; one that is not there is refused.
func readTransfers(ctx context.Context, q querier, ids []data.ID) ([]data.Transfer, error) {
	text, err := idList(ids)
	if err != nil {
		return nil, err
	}
	found, err := readRecords(ctx, q, &data.Transfers, `r.id IN `+ofThese, text)
	if err != nil {
		return nil, err
	}
	byID := make(map[data.ID]data.Transfer, len(found))
	for _, transfer := range found {
		byID[transfer.ID] = transfer
	}
	list := make([]data.Transfer, len(ids))
	for i, id := range ids {
		transfer, there := byID[id]
		if !there {
			return nil, data.Errorf(data.NotFound, "Giấy giới thiệu này không còn trong sổ; có thể đã được hoàn tác. Hãy tải lại danh sách.")
		}
		list[i] = transfer
	}
	return list, nil
}

func transfersOf(moves []*process.Move) []data.Transfer {
	list := make([]data.Transfer, len(moves))
	for i, move := range moves {
		list[i] = move.Transfer
	}
	return list
}
