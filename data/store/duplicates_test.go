package store_test

import (
	"context"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func lookAlikes(t *testing.T, f *store.File) (an, nan, bé data.ID, branch data.Unit) {
	t.Helper()
	branch = addUnit(t, f, "Chi đoàn ấp 1", data.Branch, addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "").ID)
	an = addMember(t, f, "Nguyễn Văn An", branch.ID, "2020")
	nan = addMember(t, f, "Nguyen Van An", branch.ID, "2020")
	bé = addMember(t, f, "Trần Thị Bé", branch.ID, "2020")
	for _, id := range []data.ID{an, nan, bé} {
		check(t, f.SavePerson(ctx, store.PersonEdit{ID: id, Facts: map[string]string{"birth": "2004-03-15"}}))
	}
	return an, nan, bé, branch
}

func TestDuplicatesOfTheRegister(t *testing.T) {
	f := create(t)
	an, nan, _, branch := lookAlikes(t, f)
	pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t)
	if len(pairs) != 1 || pairs[0].IDs().Ordered() != (data.PairIDs{A: an, B: nan}).Ordered() {
		t.Fatalf("%+v, want the two An", pairs)
	}
	if p := pairs[0]; p.Score != 80 || p.Why != "trùng họ tên không dấu, trùng ngày sinh, cùng chi đoàn" || p.A.UnitName != branch.Name || p.A.Birth != "2004-03-15" {
		t.Errorf("%+v", p)
	}
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{Min: 81}, nil))(t); len(pairs) != 0 {
		t.Errorf("from 81: %+v", pairs)
	}
	elsewhere := addUnit(t, f, "Đoàn trường", data.Grassroots, "")
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{Unit: elsewhere.ID}, nil))(t); len(pairs) != 0 {
		t.Errorf("elsewhere: %+v", pairs)
	}
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{Unit: branch.ID}, nil))(t); len(pairs) != 1 {
		t.Errorf("in the branch: %+v", pairs)
	}
	_, err := f.Duplicates(ctx, store.DuplicateFilter{Unit: "gone"}, nil)
	wantCode(t, err, data.NotFound)
}

func TestNotTheSameIsRememberedUntilTheFactsChange(t *testing.T) {
	f := create(t)
	an, nan, _, _ := lookAlikes(t, f)
	must(f.KeepApart(ctx, []data.PairIDs{{A: nan, B: an}}))(t)
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 0 {
		t.Errorf("decided: %+v", pairs)
	}
	if again := must(f.KeepApart(ctx, []data.PairIDs{{A: an, B: nan}}))(t); again != 0 {
		t.Errorf("deciding the same again is change %d", again)
	}
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: an, Facts: map[string]string{"note": "đã hỏi"}}))
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 0 {
		t.Errorf("a note says nothing of who somebody is: %+v", pairs)
	}
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: an, Facts: map[string]string{"phone": "0912345678"}}))
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 1 {
		t.Errorf("with a new telephone: %d pairs, want the pair again", len(pairs))
	}
	must(f.KeepApart(ctx, []data.PairIDs{{A: nan, B: an}}))(t)
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 0 {
		t.Errorf("decided anew: %+v", pairs)
	}
}

func TestNotTheSameCanBeUndone(t *testing.T) {
	f := create(t)
	an, nan, bé, _ := lookAlikes(t, f)
	number := must(f.KeepApart(ctx, []data.PairIDs{{A: nan, B: an}, {A: an, B: bé}}))(t)
	if newest := must(f.Changes(ctx, 1))(t); newest[0].Title != "Không trùng: 2 cặp" || newest[0].Rows != 2 {
		t.Errorf("%+v", newest)
	}
	undo(t, f, number)
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 1 {
		t.Errorf("%d pairs", len(pairs))
	}
	_, err := f.KeepApart(ctx, []data.PairIDs{{A: an, B: an}})
	wantCode(t, err, data.Invalid)
	_, err = f.KeepApart(ctx, []data.PairIDs{{A: an, B: "gone"}})
	wantCode(t, err, data.NotFound)
}

func TestAnImportRemembersWhomItsPeopleAreNot(t *testing.T) {
	f := create(t)
	an, nan, _, branch := lookAlikes(t, f)
	must(f.KeepApart(ctx, []data.PairIDs{{A: nan, B: an}}))(t)
	p := data.NewPerson{Person: data.Person{ID: data.NewID(), FullName: "Nguyễn Văn An", Birth: "2004"}, Membership: data.Membership{ID: data.NewID(), UnitID: branch.ID, Counts: true}}
	must(f.Import(ctx, data.RegisterChange{Title: "Nhập khẩu", People: []data.NewPerson{p}, Apart: []data.PairIDs{{A: p.Person.ID, B: an}}}, nil))(t)
	pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t)
	if len(pairs) != 1 || pairs[0].IDs().Ordered() != (data.PairIDs{A: p.Person.ID, B: nan}).Ordered() {
		t.Fatalf("%+v, want only the new one and the record without marks", pairs)
	}
	must(f.Merge(ctx, an, nan, nil))(t)
	if pairs := must(f.Duplicates(ctx, store.DuplicateFilter{}, nil))(t); len(pairs) != 0 {
		t.Errorf("whom the kept person is not must be remembered: %+v", pairs)
	}
}

func TestALookForDuplicatesCanBeStopped(t *testing.T) {
	f := create(t)
	lookAlikes(t, f)
	stopped, stop := context.WithCancel(ctx)
	stop()
	_, err := f.Duplicates(stopped, store.DuplicateFilter{}, nil)
	wantCode(t, err, data.Canceled)
	_, err = f.KeepApart(stopped, nil)
	wantCode(t, err, data.Canceled)
}
