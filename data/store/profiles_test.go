package store_test

import (
	"fmt"
	"testing"

	"bachudong/data"
)

func TestLayoutsOfListsAreKeptRenamedDroppedAndUndone(t *testing.T) {
	f := create(t)
	first := data.ImportProfile{Name: " Đoàn xã  gửi quý ", Shape: "a1", Body: `{"columns":[]}`}
	id, err := f.SaveImportProfile(ctx, first)
	check(t, err)
	if got := must(f.ImportProfiles(ctx))(t); len(got) != 1 || got[0] != (data.ImportProfile{ID: id, Name: "Đoàn xã gửi quý", Shape: "a1", Body: first.Body}) {
		t.Fatalf("kept %+v", got)
	}
	if _, err := f.SaveImportProfile(ctx, data.ImportProfile{Name: "ĐOÀN XÃ GỬI QUÝ", Body: "{}"}); data.CodeOf(err) != data.Conflict {
		t.Errorf("a second one of the same name: %v", err)
	}
	if _, err := f.SaveImportProfile(ctx, data.ImportProfile{Name: "  ", Body: "{}"}); data.CodeOf(err) != data.Invalid {
		t.Errorf("one without a name: %v", err)
	}
	if _, err := f.SaveImportProfile(ctx, data.ImportProfile{ID: "019-none", Name: "Khác", Body: "{}"}); data.CodeOf(err) != data.NotFound {
		t.Errorf("one that is gone: %v", err)
	}
	_, err = f.SaveImportProfile(ctx, data.ImportProfile{ID: id, Name: "Đoàn xã", Shape: "a1", Body: first.Body})
	check(t, err)
	check(t, f.DeleteImportProfile(ctx, id))
	change := lastChange(t, f)
	if got := must(f.ImportProfiles(ctx))(t); len(got) != 0 || change.Title != "Xóa mẫu ghép cột “Đoàn xã”" {
		t.Errorf("left %+v after %q", got, change.Title)
	}
	must(f.Undo(ctx, fmt.Sprint(change.Number)))(t)
	if got := must(f.ImportProfiles(ctx))(t); len(got) != 1 || got[0].Name != "Đoàn xã" {
		t.Errorf("got %+v after the undo", got)
	}
	if err := f.DeleteImportProfile(ctx, "019-none"); data.CodeOf(err) != data.NotFound {
		t.Errorf("dropping what is not there: %v", err)
	}
}
