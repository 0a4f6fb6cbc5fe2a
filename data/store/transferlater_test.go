package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestBooksOfIntroductionsAndReceptions(t *testing.T) {
	m := withMovers(t)
	list := m.introduce(to(m.an, m.b.ID, "2022-05-10"))
	check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{list[0].ID, m.b1.ID, "2022-06-01"}}))
	m.introduce(to(m.binh, "", "2022-07-01", func(r *data.Transfer) { r.ToPlace = "Đoàn phường Năm" }))
	must(m.f.Arrive(ctx, data.NewPerson{Person: data.Person{FullName: "Danh Châu"}}, to("", m.a2.ID, "2022-05-11", func(r *data.Transfer) {
		r.FromPlace, r.ReceivedOn = "Đoàn xã Ba", "2022-05-12"
	})))(t)
	lines := func(q store.TransferQuery) (lines []string) {
		for _, r := range must(m.f.Transfers(ctx, q))(t) {
			lines = append(lines, fmt.Sprintf("%s: %s → %s (%s)", r.Person.FullName, r.From, r.To, r.State))
		}
		return lines
	}
	for name, c := range map[string]struct {
		q    store.TransferQuery
		want []string
	}{
		"introduced by A": {store.TransferQuery{Unit: m.a.ID}, []string{"Trần Văn An: Chi đoàn A1, Đoàn xã A → Chi đoàn B1, Đoàn xã B (Đã tiếp nhận)", "Lê Thị Bình: Chi đoàn A1, Đoàn xã A → Đoàn phường Năm (Chờ tiếp nhận)"}},
		"in May":          {store.TransferQuery{Unit: m.a.ID, First: "2022-05-01", Last: "2022-05-31"}, []string{"Trần Văn An: Chi đoàn A1, Đoàn xã A → Chi đoàn B1, Đoàn xã B (Đã tiếp nhận)"}},
		"received by A":   {store.TransferQuery{Unit: m.a.ID, Into: true}, []string{"Danh Châu: Đoàn xã Ba → Chi đoàn A2, Đoàn xã A (Đã tiếp nhận)"}},
		"received by B":   {store.TransferQuery{Unit: m.b.ID, Into: true}, []string{"Trần Văn An: Chi đoàn A1, Đoàn xã A → Chi đoàn B1, Đoàn xã B (Đã tiếp nhận)"}},
		"B before June":   {store.TransferQuery{Unit: m.b.ID, Into: true, Last: "2022-05-31"}, nil},
		"by reception": {store.TransferQuery{Into: true}, []string{"Danh Châu: Đoàn xã Ba → Chi đoàn A2, Đoàn xã A (Đã tiếp nhận)",
			"Trần Văn An: Chi đoàn A1, Đoàn xã A → Chi đoàn B1, Đoàn xã B (Đã tiếp nhận)"}},
		"of a kind": {store.TransferQuery{Kinds: []string{data.TransferOutside}}, nil},
	} {
		if got := lines(c.q); !slices.Equal(got, c.want) {
			t.Errorf("%s:\ngot  %q\nwant %q", name, got, c.want)
		}
	}
}

func TestLettersThatWaitFollowAReorganisation(t *testing.T) {
	m := withMovers(t)
	b2 := addUnit(t, m.f, "Chi đoàn B2", data.Branch, m.b.ID)
	list := m.introduce(to(m.an, m.b1.ID, "2022-05-10"), to(m.binh, b2.ID, "2022-05-10", func(r *data.Transfer) {
		r.Kind, r.ReceivedOn, r.ExpectedTo = data.TransferTemporary, "2022-05-10", "2022-12-31"
	}))
	c := addUnit(t, m.f, "Đoàn xã C", data.Grassroots, "")
	plan := must(m.f.PlanReorganisation(ctx, data.Reorganisation{On: "2022-06-01", Steps: []data.ReorganisingStep{
		{Do: data.MergeUnits, Units: []string{m.b1.Code, b2.Code}, Into: data.UnitTarget{Name: "Chi đoàn B mới"}},
		{Do: data.MergeUnits, Units: []string{m.a1.Code}, Into: data.UnitTarget{Unit: m.a2.Code}},
		{Do: data.MergeUnits, Units: []string{m.b.Code}, Into: data.UnitTarget{Unit: c.Code}},
	}}))(t)
	number := must(m.f.Reorganise(ctx, plan))(t)
	rows := must(m.f.PendingTransfers(ctx, c.ID, "2022-06-02"))(t)
	if len(rows) != 1 || !rows[0].Arrives || rows[0].FromUnitID != m.a2.ID {
		t.Fatalf("C is to receive %+v", rows)
	}
	check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{list[0].ID, rows[0].ToUnitID, "2022-06-10"}}))
	m.wantStays(m.an, "Chi đoàn A1 2020-03-26 Theo danh sách – 2022-06-01 Sáp nhập; Chi đoàn A2 2022-06-01 Sáp nhập – 2022-06-10 Chuyển đi; Chi đoàn B mới 2022-06-10 Chuyển đến –")
	check(t, m.f.FinishTransfers(ctx, []data.ID{list[1].ID}, "2022-08-01"))
	if got := m.stays(m.binh); !strings.Contains(got, "(Chi đoàn B mới 2022-06-01 Sáp nhập – 2022-08-01 Kết thúc sinh hoạt)") {
		t.Errorf("the temporary stay is %s", got)
	}
	for range 2 {
		must(m.f.Undo(ctx, fmt.Sprint(lastStanding(t, m.f).Number)))(t)
	}
	must(m.f.Undo(ctx, fmt.Sprint(number)))(t)
	m.wantStays(m.an, anBefore)
	if r := m.records(m.an); r[0] != list[0] {
		t.Errorf("undo left %+v", r)
	}
}

func TestMergedPeopleKeepTheirTransfers(t *testing.T) {
	m := withMovers(t)
	letter := m.introduce(to(m.an, m.b.ID, "2022-05-10"))[0]
	must(m.f.Merge(ctx, m.binh, m.an, nil))(t)
	if r := m.records(m.binh); len(r) != 1 || r[0].ID != letter.ID {
		t.Fatalf("the kept person has %+v", r)
	}
	check(t, m.f.ReceiveTransfers(ctx, []store.Reception{{letter.ID, m.b1.ID, "2022-05-20"}}))
	if got := m.heads("2022-05-20"); got != "1 0 0 0 1 1" {
		t.Errorf("heads %s", got)
	}
}

// lastStanding is the newest change that was not undone and undoes nothing.
func lastStanding(t *testing.T, f *store.File) store.Change {
	t.Helper()
	for _, c := range must(f.Changes(ctx, 0))(t) {
		if c.UndoneBy == 0 && c.Undoes == 0 {
			return c
		}
	}
	t.Fatal("no change stands")
	return store.Change{}
}
