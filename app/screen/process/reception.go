package process

import (
	"context"
	"fmt"

	"bachudong/app/background"
	"bachudong/app/screen"
	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
)

// Receive asks where and when members who wait are received.
func Receive(host screen.Host, waiting []store.TransferRow) {
	kind := &Kind[data.Transfer]{Title: "Tiếp nhận sinh hoạt", Record: &data.Transfers, Keys: []string{"to_unit_id", "received_on"},
		Labels: map[string]string{"to_unit_id": "Chi đoàn tiếp nhận (*)", "received_on": "Ngày tiếp nhận (*)"},
		Prepare: func(_ context.Context, asked Asked) (Case[data.Transfer], error) {
			return prepareReception(asked, waiting), nil
		}}
	scope := host.Scope()
	ask(host, kind, Asked{File: host.Desk().File, Today: host.Desk().Today(), Units: nearFirst(scope.Units, waiting), Unit: scope.Unit.Unit})
}

// nearFirst puts the units that the letters lead to, and what is below them, before the others.
func nearFirst(units []data.UnitNode, waiting []store.TransferRow) []data.UnitNode {
	inside := map[data.ID]bool{}
	for i := range waiting {
		inside[waiting[i].ToUnitID] = true
	}
	var near, others []data.UnitNode
	for _, u := range units { // depth-first: a unit comes after the one above it
		if inside[u.ID] = inside[u.ID] || inside[u.Parent]; inside[u.ID] {
			near = append(near, u)
		} else {
			others = append(others, u)
		}
	}
	return append(near, others...)
}

func prepareReception(asked Asked, waiting []store.TransferRow) Case[data.Transfer] {
	file, inside := asked.File, false
	given := Case[data.Transfer]{Whom: whomOf(waiting), Done: "Đã ghi tiếp nhận " + nameOf(waiting), Record: data.Transfer{ReceivedOn: asked.Today}}
	for i := range waiting {
		inside = inside || waiting[i].ToUnitID != ""
	}
	if len(waiting) > 0 && branchOf(asked.Units, waiting[0].ToUnitID) {
		given.Record.ToUnitID = waiting[0].ToUnitID
	} else if inside {
		given.Record.ToUnitID = asked.branch()
	}
	each := func(r data.Transfer) []store.Reception {
		list := make([]store.Reception, len(waiting))
		for i := range waiting {
			list[i] = store.Reception{Transfer: waiting[i].ID, Unit: r.ToUnitID, On: r.ReceivedOn}
		}
		return list
	}
	given.Check = func(ctx context.Context, r data.Transfer) ([]process.Finding, error) {
		if inside && r.ToUnitID == "" {
			return []process.Finding{{Blocks: true, Field: "to_unit_id", Text: "Chưa có chi đoàn tiếp nhận. Hãy chọn chi đoàn."}}, nil
		}
		drafts, err := file.DraftReceptions(ctx, each(r))
		return allFindings(drafts), err
	}
	given.Write = func(ctx context.Context, r data.Transfer) error { return file.ReceiveTransfers(ctx, each(r)) }
	given.Arrange = func(form *recordform.Form[data.Transfer], _ data.Transfer) { form.Show("to_unit_id", inside) }
	return given
}

// branchOf tells whether a unit of the tree can receive members itself.
func branchOf(units []data.UnitNode, id data.ID) bool {
	for _, u := range units {
		if u.ID == id {
			return u.HoldsPeople
		}
	}
	return false
}

// whomOf says who waits and where: "Danh Hữu Cường · từ Chi đoàn ấp 1 · đến Đoàn xã B · giới thiệu 10/05/2022".
func whomOf(rows []store.TransferRow) string {
	if len(rows) != 1 {
		return fmt.Sprintf("%d đoàn viên đã chọn", len(rows))
	}
	r := &rows[0]
	return fmt.Sprintf("%s · từ %s · đến %s · giới thiệu %s", r.Person.FullName, r.From, r.To, r.LetterDate.Display())
}

func nameOf(rows []store.TransferRow) string {
	if len(rows) == 1 {
		return rows[0].Person.FullName
	}
	return fmt.Sprintf("%d đoàn viên", len(rows))
}

func idsIn(rows []store.TransferRow) []data.ID {
	ids := make([]data.ID, len(rows))
	for i := range rows {
		ids[i] = rows[i].ID
	}
	return ids
}

// Return and Withdraw ask why letters came back or are taken back.
func Return(host screen.Host, waiting []store.TransferRow) {
	withdraw(host, waiting, "Trả lại giấy giới thiệu", "Đã ghi trả lại giấy giới thiệu của ", host.Desk().File.ReturnTransfers)
}

// Withdraw takes letters back.
func Withdraw(host screen.Host, waiting []store.TransferRow) {
	withdraw(host, waiting, "Hủy giấy giới thiệu", "Đã hủy giấy giới thiệu của ", host.Desk().File.CancelTransfers)
}

func withdraw(host screen.Host, waiting []store.TransferRow, title, done string, write func(context.Context, []data.ID, string) error) {
	kind := &Kind[data.Transfer]{Title: title, Record: &data.Transfers, Keys: []string{"note"}, Labels: map[string]string{"note": "Lý do"},
		Prepare: func(context.Context, Asked) (Case[data.Transfer], error) {
			given := Case[data.Transfer]{Whom: whomOf(waiting), Done: done + nameOf(waiting)}
			given.Check = func(context.Context, data.Transfer) ([]process.Finding, error) {
				return []process.Finding{{Text: "Người này vẫn sinh hoạt ở nơi đang giới thiệu như trước khi có giấy."}}, nil
			}
			given.Write = func(ctx context.Context, r data.Transfer) error { return write(ctx, idsIn(waiting), r.Note) }
			return given, nil
		}}
	opener(kind)(host, nil)
}

// Finish asks when stays beside the main one ended.
func Finish(host screen.Host, running []store.TransferRow) {
	kind := &Kind[data.Transfer]{Title: "Kết thúc sinh hoạt tạm thời, nơi cư trú", Record: &data.Transfers, Keys: []string{"ended_on"},
		Labels: map[string]string{"ended_on": "Kết thúc từ ngày (*)"},
		Prepare: func(_ context.Context, asked Asked) (Case[data.Transfer], error) {
			return prepareFinish(asked, running), nil
		}}
	opener(kind)(host, nil)
}

func prepareFinish(asked Asked, running []store.TransferRow) Case[data.Transfer] {
	given := Case[data.Transfer]{Whom: whomOf(running), Done: "Đã kết thúc sinh hoạt tạm thời, nơi cư trú của " + nameOf(running),
		Record: data.Transfer{EndedOn: asked.Today}}
	given.Check = func(ctx context.Context, r data.Transfer) ([]process.Finding, error) {
		drafts, err := asked.File.DraftEnds(ctx, idsIn(running), r.EndedOn)
		return allFindings(drafts), err
	}
	given.Write = func(ctx context.Context, r data.Transfer) error {
		return asked.File.FinishTransfers(ctx, idsIn(running), r.EndedOn)
	}
	return given
}

// finishing asks to end what one member has beside the main stay.
func finishing(host screen.Host, people []data.ID) {
	file := host.Desk().File
	background.Run(host.Runner(), context.Background(), "Tìm sinh hoạt tạm thời",
		func(ctx context.Context, _ func(int, int)) ([]store.TransferRow, error) {
			return file.RunningTransfers(ctx, people[0])
		},
		func(running []store.TransferRow, err error) {
			switch {
			case err != nil:
				host.Fail(err)
			case len(running) == 0:
				host.Say("Người này không có sinh hoạt tạm thời hay nơi cư trú nào đang tiếp tục.")
			default:
				Finish(host, running)
			}
		})
}
