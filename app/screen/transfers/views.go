package transfers

import (
	"context"
	"fmt"

	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// view is one of the lists.
type view struct {
	id, title, empty string
	columns          []string // by id, see columns
	read             func(ctx context.Context, from source, scope screen.Scope) ([]store.TransferRow, error)
}

// source is what the screen needs of the store.
type source interface {
	PendingTransfers(ctx context.Context, unit data.ID, asOf vntext.Date) ([]store.TransferRow, error)
	Transfers(ctx context.Context, q store.TransferQuery) ([]store.TransferRow, error)
}

// lasting are the kinds of moves that the head count follows, beside the others.
var (
	lasting = []string{data.TransferWithin, data.TransferProvince, data.TransferOutside}
	beside  = []string{data.TransferTemporary, data.TransferResidence}
)

// views are the lists in the order in which they stand side by side.
var views = []view{
	{"waiting", "Chờ tiếp nhận", "Không có giấy giới thiệu nào đang chờ tiếp nhận.",
		[]string{nameColumn, waitColumn, fromColumn, toColumn, dayColumn, letterColumn, sideColumn, kindColumn, feesColumn, birthColumn}, waiting},
	{"introduced", "Sổ giới thiệu", "Trong năm chưa giới thiệu ai đi.",
		[]string{nameColumn, dayColumn, fromColumn, toColumn, stateColumn, receivedColumn, letterColumn, kindColumn, feesColumn, birthColumn, remarksColumn}, introduced},
	{"received", "Sổ tiếp nhận", "Trong năm chưa tiếp nhận ai.",
		[]string{nameColumn, receivedColumn, fromColumn, toColumn, letterColumn, dayColumn, kindColumn, feesColumn, birthColumn, remarksColumn}, received},
	{"beside", "Tạm thời, nơi cư trú", "Không có ai đang sinh hoạt tạm thời hoặc ở nơi cư trú.",
		[]string{nameColumn, kindColumn, fromColumn, toColumn, receivedColumn, untilColumn, sideColumn, birthColumn}, running},
}

// readAll reads every list, by view.
func readAll(ctx context.Context, from source, scope screen.Scope) (map[string][]store.TransferRow, error) {
	lists := map[string][]store.TransferRow{}
	for i := range views {
		rows, err := views[i].read(ctx, from, scope)
		if err != nil {
			return nil, err
		}
		lists[views[i].id] = rows
	}
	return lists, nil
}

// waiting lists letters that wait on the day that is looked at.
func waiting(ctx context.Context, from source, scope screen.Scope) ([]store.TransferRow, error) {
	return from.PendingTransfers(ctx, scope.Unit.ID, scope.AsOf)
}

// year is the time of the books: the year that is looked at, up to the day.
func year(scope screen.Scope) (first, last vntext.Date) {
	first, last = vntext.Date(fmt.Sprintf("%04d-01-01", scope.Year)), vntext.Date(fmt.Sprintf("%04d-12-31", scope.Year))
	return first, min(last, scope.AsOf)
}

func introduced(ctx context.Context, from source, scope screen.Scope) ([]store.TransferRow, error) {
	first, last := year(scope)
	return from.Transfers(ctx, store.TransferQuery{Unit: scope.Unit.ID, First: first, Last: last})
}

func received(ctx context.Context, from source, scope screen.Scope) ([]store.TransferRow, error) {
	first, last := year(scope)
	return from.Transfers(ctx, store.TransferQuery{Unit: scope.Unit.ID, First: first, Last: last, Into: true, Kinds: lasting})
}

// running are the stays beside the main one that go on, of members here and of those from elsewhere, each once.
func running(ctx context.Context, from source, scope screen.Scope) ([]store.TransferRow, error) {
	q := store.TransferQuery{Unit: scope.Unit.ID, Last: scope.AsOf, Kinds: beside, GoingOn: true}
	rows, err := from.Transfers(ctx, q)
	if err != nil {
		return nil, err
	}
	q.Into = true
	more, err := from.Transfers(ctx, q)
	for _, r := range more {
		if !r.Leaves {
			rows = append(rows, r)
		}
	}
	return rows, err
}
