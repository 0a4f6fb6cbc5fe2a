package store_test

import (
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestCardsAreHandedToManyAndTheirNumbersBecomeTheirs(t *testing.T) {
	f, east, _, a := parish(t)
	b := addMember(t, f, "Danh Hữu Cường", east.ID, "2020")
	before := everything(t, f, a)
	card := must(f.ProposeCard(ctx, data.CardFirst, a, "2022-11-15"))(t)
	if card.IssuedOn != "2022-11-15" || card.DecisionIssuer != "BCH Đoàn xã Vĩnh Thanh" || card.State != "" {
		t.Errorf("proposed %+v", card)
	}
	first, second := card, card
	first.Number, second.Number, second.PersonID = "095202000001", " 095202000001 ", b
	second.Number = "095202000001"
	for i, c := range must(f.CardCases(ctx, []data.Card{first, second}))(t) {
		if c.Bearer != []string{"Danh Hữu Cường", "Lý Thị Ngọc Anh"}[i] {
			t.Errorf("the number of card %d is also of %q", i, c.Bearer)
		}
	}
	second.Number = "095202000002"
	check(t, f.HandOut(ctx, []data.Card{first, second}))
	if got := lastChange(t, f).Title; got != "Trao thẻ: 2 đoàn viên" {
		t.Errorf("the log says %q", got)
	}
	if p, q := must(f.Person(ctx, a))(t).Person, must(f.Person(ctx, b))(t).Person; p.CardNumber != "095202000001" || q.CardNumber != "095202000002" {
		t.Errorf("kept %q and %q", p.CardNumber, q.CardNumber)
	}
	third := data.Card{RecordHead: data.RecordHead{PersonID: b}, Kind: data.CardAgain, State: data.CardExplained, Number: "095202000001"}
	if c := must(f.CardCases(ctx, []data.Card{third}))(t)[0]; c.Bearer != "Lý Thị Ngọc Anh, Chi đoàn ấp Vĩnh Đông" || len(c.Earlier) != 1 {
		t.Errorf("got %+v", c)
	}
	undoLast(t, f, a, before)
}

func TestALostCardGoesItsWayInOneRecord(t *testing.T) {
	f, _, _, a := parish(t)
	check(t, f.HandOut(ctx, []data.Card{{RecordHead: data.RecordHead{PersonID: a}, Kind: data.CardFirst, Number: "095202000001", IssuedOn: "2021"}}))
	for i, state := range []string{data.CardExplained, data.CardConfirmed, data.CardHandedOut} {
		card := must(f.ProposeCard(ctx, data.CardAgain, a, "2022-11-15"))(t)
		if want := []string{data.CardExplained, data.CardExplained, data.CardConfirmed}[i]; card.State != want {
			t.Errorf("before “%s” the state is “%s”", state, card.State)
		}
		card.State, card.Reason, card.Number = state, "Mất", "095202000099"
		if state == data.CardHandedOut {
			card.IssuedOn = "2022-11-15"
		}
		check(t, f.HandOut(ctx, []data.Card{card}))
		number := must(f.Person(ctx, a))(t).Person.CardNumber
		if want := map[bool]string{true: "095202000099", false: "095202000001"}[state == data.CardHandedOut]; number != want {
			t.Errorf("“%s”: the card number is %s", state, number)
		}
	}
	if got := lastChange(t, f).Title; got != "Cấp lại thẻ (đã trao): Lý Thị Ngọc Anh" {
		t.Errorf("the log says %q", got)
	}
	if kept := must(store.RecordsOf(ctx, f, &data.Cards, a))(t); len(kept) != 2 {
		t.Errorf("kept %+v", kept)
	}
	before := everything(t, f, a)
	book := must(f.ProposeCard(ctx, data.BookAgain, a, "2022-11-15"))(t)
	book.State, book.IssuedOn, book.Reason, book.Number = data.CardHandedOut, "2022-11-15", "Hỏng", "SỔ-12"
	check(t, f.HandOut(ctx, []data.Card{book}))
	if got := must(f.Person(ctx, a))(t).Person.CardNumber; got != "095202000099" {
		t.Errorf("a book changed the card number to %s", got)
	}
	undoLast(t, f, a, before)
}

func TestHonoraryMembersAreListedApartFromTheCount(t *testing.T) {
	f, east, west, member := parish(t)
	before := everything(t, f, member)
	r := data.Honorary{UnitID: east.ID, FromDate: "2022-03-26", Merits: "Tặng nhà nhân ái"}
	wantCode(t, f.Honour(ctx, data.Person{}, r), data.Conflict)
	check(t, f.Honour(ctx, data.Person{FullName: "Lâm Văn Thạch", Birth: "1965"}, r))
	if n := must(f.CountMembers(ctx, store.MemberFilter{}))(t).Total; n != 1 {
		t.Errorf("%d count", n)
	}
	list := must(f.HonoraryMembers(ctx, "", "2022-11-15"))(t)
	if len(list) != 1 || list[0].Person.FullName != "Lâm Văn Thạch" || list[0].UnitName != east.Name || list[0].Merits != r.Merits {
		t.Errorf("listed %+v", list)
	}
	for unit, want := range map[data.ID]int{east.ID: 1, west.ID: 0} {
		if n := len(must(f.HonoraryMembers(ctx, unit, "2022-11-15"))(t)); n != want {
			t.Errorf("%d listed, want %d", n, want)
		}
	}
	if n := len(must(f.HonoraryMembers(ctx, "", "2022-03-25"))(t)); n != 0 {
		t.Errorf("%d listed before the day", n)
	}
	undoLast(t, f, member, before)
	r.PersonID = member
	check(t, f.Honour(ctx, data.Person{}, r))
	wantCode(t, f.Honour(ctx, data.Person{}, r), data.Conflict)
	undoLast(t, f, member, before)
}
