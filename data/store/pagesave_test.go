package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestSavePageIsOneChangeThatUndoTakesBack(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, "")
	id := addMember(t, f, "Danh Hữu Cường", branch.ID, "")
	stay := must(f.Person(ctx, id))(t).Memberships[0].Membership
	stay.Position = "Bí thư chi đoàn"
	photo := []byte("\x89PNG\r\n\x1a\n")
	edit := store.PageEdit{
		PersonEdit: store.PersonEdit{ID: id, Facts: map[string]string{"birth": "2003-07-01", "citizen_id": "095203000127", "full_name": "Danh Hữu Cường"}, Membership: &stay},
		Parts: []store.Part{store.RelativesPart([]data.Relative{{Relation: "Cha", FullName: "Danh Sơn"}}),
			store.YearsPart([]data.YearRecord{{Assessment: data.Assessment{Year: 2022, Rating: "Hoàn thành nhiệm vụ"}}}, nil), store.PhotoPart(photo)},
	}
	check(t, f.SavePage(ctx, edit))
	change := lastChange(t, f)
	if want := "Sửa hồ sơ Danh Hữu Cường: ngày sinh, số CCCD/CMND, chi đoàn, chức vụ, quan hệ gia đình, đánh giá, rèn luyện, ảnh"; change.Title != want {
		t.Errorf("got title %q\nwant %q", change.Title, want)
	}
	page := must(f.Person(ctx, id))(t)
	if page.Person.Birth != "2003-07-01" || page.Memberships[0].Position != "Bí thư chi đoàn" || len(page.Relatives) != 1 || len(page.Assessments) != 1 || len(page.Photo) == 0 {
		t.Errorf("not everything was written: %+v", page)
	}
	if list := must(f.PersonChanges(ctx, id, 0))(t); len(list) != 2 || list[0].Number != change.Number {
		t.Errorf("got changes %+v, want the edit and the addition", list)
	}
	must(f.Undo(ctx, fmt.Sprint(change.Number)))(t)
	page = must(f.Person(ctx, id))(t)
	if page.Person.Birth != "" || page.Memberships[0].Position == "Bí thư chi đoàn" || len(page.Relatives)+len(page.Assessments)+len(page.Photo) != 0 {
		t.Errorf("something remained after undo: %+v", page)
	}
}

func TestSavePageWritesAllOrNothing(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, "")
	id := addMember(t, f, "Danh Hữu Cường", branch.ID, "")
	before := lastChange(t, f).Number
	photo := []byte("GIF89a")
	err := f.SavePage(ctx, store.PageEdit{PersonEdit: store.PersonEdit{ID: id, Facts: map[string]string{"note": "x"}}, Parts: []store.Part{store.PhotoPart(photo)}})
	wantCode(t, err, data.Invalid)
	if page := must(f.Person(ctx, id))(t); page.Person.Note != "" || lastChange(t, f).Number != before {
		t.Errorf("a refused page left note %q", page.Person.Note)
	}
	check(t, f.SavePage(ctx, store.PageEdit{PersonEdit: store.PersonEdit{ID: id, Facts: map[string]string{"full_name": "Danh Hữu Cường"}}}))
	if lastChange(t, f).Number != before {
		t.Error("a page without a difference made a change")
	}
}
