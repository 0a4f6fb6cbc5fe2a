package store_test

import (
	"fmt"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestFieldsOfTheOfficesOwnAreKeptFilledAndRetired(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp Vĩnh Đông", data.Branch, "")
	an := addMember(t, f, "Đặng Thị Ánh", branch.ID, "")
	check(t, f.SaveCustomFields(ctx, []data.CustomField{
		{Label: " Cỡ áo  Đoàn", Kind: data.CustomChoice, Choices: []string{"S", "M"}}, {Label: "Ngày khám sức khỏe", Kind: data.CustomDate}, {Label: "Có xe máy", Kind: data.CustomFlag}}))
	fields := must(f.CustomFields(ctx))(t)
	if len(fields) != 3 || fields[0].Label != "Cỡ áo Đoàn" || fmt.Sprint(fields[0].Choices) != "[S M]" || fields[2].Kind != data.CustomFlag {
		t.Fatalf("kept %+v", fields)
	}
	save := func(values map[data.ID]string) error {
		return f.SavePage(ctx, store.PageEdit{PersonEdit: store.PersonEdit{ID: an}, Parts: []store.Part{store.CustomPart(values)}})
	}
	check(t, save(map[data.ID]string{fields[0].ID: "M", fields[1].ID: "2022-03", fields[2].ID: "1"}))
	if got := lastChange(t, f).Title; got != "Sửa hồ sơ Đặng Thị Ánh: mục riêng" {
		t.Errorf("the change is called %q", got)
	}
	wantCode(t, save(map[data.ID]string{fields[1].ID: "mai"}), data.Invalid)
	check(t, save(map[data.ID]string{fields[0].ID: "", fields[2].ID: ""}))
	if got := must(f.CustomValuesOf(ctx, an))(t); len(got) != 1 || got[fields[1].ID] != "2022-03" {
		t.Errorf("kept %v", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := must(f.CustomValuesOf(ctx, an))(t); len(got) != 3 || got[fields[0].ID] != "M" {
		t.Errorf("after undo %v", got)
	}
	check(t, f.SaveCustomFields(ctx, fields[1:2])) // the others are asked for no longer; their values stay
	left := must(f.CustomFields(ctx))(t)
	if len(left) != 3 || left[0].ID != fields[1].ID || left[0].Retired || !left[1].Retired || !left[2].Retired {
		t.Errorf("left %+v", left)
	}
	undo(t, f, lastChange(t, f).Number)
	check(t, save(map[data.ID]string{fields[0].ID: ""}))
	check(t, f.SaveCustomFields(ctx, fields[1:]))
	if left := must(f.CustomFields(ctx))(t); len(left) != 2 {
		t.Errorf("a field that nobody used stays: %+v", left)
	}
}

func TestFieldsOfTheOfficesOwnThatCannotBeUsedAreRefused(t *testing.T) {
	f := create(t)
	many := make([]data.CustomField, data.MostCustomFields+1)
	for i := range many {
		many[i] = data.CustomField{Label: fmt.Sprint("Mục ", i), Kind: data.CustomText}
	}
	for want, list := range map[string][]data.CustomField{
		"nhiều nhất là 20":        many,
		"chưa có tên":             {{Label: "  ", Kind: data.CustomText}},
		"hai mục tên":             {{Label: "Cỡ áo", Kind: data.CustomText}, {Label: "cỡ  Áo", Kind: data.CustomText}},
		"chưa chọn kiểu":          {{Label: "Cỡ áo", Kind: "màu"}},
		"chưa có giá trị để chọn": {{Label: "Cỡ áo", Kind: data.CustomChoice}},
	} {
		err := f.SaveCustomFields(ctx, list)
		wantCode(t, err, data.Invalid)
		if !strings.Contains(data.MessageOf(err), want) {
			t.Errorf("got %q, want %q", data.MessageOf(err), want)
		}
	}
	check(t, f.SaveCustomFields(ctx, many[1:]))
}
