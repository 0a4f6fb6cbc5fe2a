package store_test

import (
	"reflect"
	"testing"

	"bachudong/data"
)

func TestRawTextsComeAndGoWithTheirImport(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	in := crowd(3, 3, commune.ID)
	id := in.People[1].Person.ID
	want := data.RawText{PersonID: id, File: "vntime.xls", Sheet: "Sheet1", Row: 7, Encoding: "tcvn3", Cells: map[string]string{"B": "NguyÔn \u00ad “V¨n”", "G": "x· Long §iÒn"}}
	in.Raw = []data.RawText{want}
	result := must(f.Import(ctx, in, nil))(t)
	if got := must(f.RawTexts(ctx, id))(t); len(got) != 1 || !reflect.DeepEqual(got[0], want) {
		t.Fatalf("kept %+v, want %+v", got, want)
	}
	if got := must(f.RawTexts(ctx, in.People[0].Person.ID))(t); len(got) != 0 {
		t.Errorf("somebody else has %+v", got)
	}
	must(f.Undo(ctx, string(result.Batch)))(t)
	if got := must(f.RawTexts(ctx, id))(t); len(got) != 0 {
		t.Errorf("after the undo %+v is left", got)
	}
}
