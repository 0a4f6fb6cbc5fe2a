package store_test

import (
	"reflect"
	"strings"
	"testing"

	"bachudong/data"
)

func TestFeesAreKeptOnceAYear(t *testing.T) {
	f, person := branchMember(t)
	fee := data.Fee{PersonID: person, Year: 2022, Payer: data.Salaried, ExemptBy: "05-QĐ/ĐTN, 10/5/2022", Note: "thu theo quý"}
	fee.Months[0], fee.Months[11], fee.Exempt[4], fee.Exempt[10] = number(5000), number(0), true, true
	check(t, f.SaveFee(ctx, fee))
	list := must(f.FeesOf(ctx, person))(t)
	fee.ID = list[0].ID
	if len(list) != 1 || !reflect.DeepEqual(list[0], fee) {
		t.Fatalf("kept %+v\nwant %+v", list, fee)
	}
	check(t, f.SaveFees(ctx, "Đoàn phí tháng 2", 2022, []data.SheetEdit{{PersonID: person, Values: map[string]string{"m02": "2000", "m05": "5000", "m12": ""}}}))
	got := must(f.FeesOf(ctx, person))(t)[0]
	if *got.Months[1] != 2000 || got.Exempt[4] || *got.Months[4] != 5000 || got.Months[11] != nil || !got.Exempt[10] || *got.Months[0] != 5000 || got.ID != fee.ID {
		t.Errorf("%+v", got)
	}
	undo(t, f, lastChange(t, f).Number)
	if got = must(f.FeesOf(ctx, person))(t)[0]; !reflect.DeepEqual(got, fee) {
		t.Errorf("undone to %+v", got)
	}
	if title := must(f.PersonChanges(ctx, person, 0))(t)[2].Title; title != "Đoàn phí năm 2022: Đặng Thị Ánh" {
		t.Errorf("the log of the person says %q", title)
	}
}

func TestMoreMonthsThanTheRuleAllowsAreNotExempt(t *testing.T) {
	f, person := branchMember(t)
	fee := data.Fee{PersonID: person, Year: 2022, ExemptBy: "05-QĐ/ĐTN"}
	for i := range 7 {
		fee.Exempt[i] = true
	}
	err := f.SaveFee(ctx, fee)
	if data.CodeOf(err) != data.Conflict || !strings.Contains(data.MessageOf(err), "7 tháng") || !strings.Contains(data.MessageOf(err), "không quá 6 tháng") {
		t.Errorf("%v", err)
	}
	fee.Exempt[6] = false
	check(t, f.SaveFee(ctx, fee))
	wantCode(t, f.SaveFees(ctx, "Miễn", 2022, []data.SheetEdit{{PersonID: person, Values: map[string]string{"m12": "miễn"}}}), data.Conflict)
	wantCode(t, f.SaveFees(ctx, "Sai", 2022, []data.SheetEdit{{PersonID: person, Values: map[string]string{"m12": "hai nghìn"}}}), data.Invalid)
	wantCode(t, f.SaveFees(ctx, "Sai", 2022, []data.SheetEdit{{PersonID: person, Values: map[string]string{"payer": "Giàu"}}}), data.Invalid)
	if got := must(f.FeesOf(ctx, person))(t)[0]; got.ExemptMonths() != 6 || got.Months[11] != nil {
		t.Errorf("refused, yet kept: %+v", got)
	}
}

func TestAMonthIsHandedUpOnce(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "").ID
	quarter := data.Remittance{UnitID: branch, FromMonth: "2022-01", ToMonth: "2022-03", Collected: 100000, Kept: 66667, Remitted: 33333, PaidOn: "2022-04-05", Receipt: "PT 07"}
	check(t, f.SaveRemittances(ctx, []data.Remittance{quarter}))
	if got := lastChange(t, f).Title; got != "Nộp đoàn phí tháng 1–3/2022: Chi đoàn ấp 1" {
		t.Errorf("title %q", got)
	}
	list := must(f.Remittances(ctx, []data.ID{branch}))(t)
	quarter.ID = list[0].ID
	if len(list) != 1 || list[0] != quarter {
		t.Fatalf("kept %+v", list)
	}
	next := data.Remittance{UnitID: branch, FromMonth: "2022-03", ToMonth: "2022-04", Collected: 2000, Kept: 1333, Remitted: 667}
	wantCode(t, f.SaveRemittances(ctx, []data.Remittance{next}), data.Conflict)
	next.FromMonth = "2022-04"
	check(t, f.SaveRemittances(ctx, []data.Remittance{next}))
	next.FromMonth, next.ToMonth, next.Kept = "2022-05", "2022-05", 1334
	wantCode(t, f.SaveRemittances(ctx, []data.Remittance{next}), data.Invalid)
	next.FromMonth, next.Kept = "2022-06", 1333
	wantCode(t, f.SaveRemittances(ctx, []data.Remittance{next}), data.Invalid)
	check(t, f.RemoveRemittance(ctx, quarter.ID))
	if list = must(f.Remittances(ctx, []data.ID{branch}))(t); len(list) != 1 || list[0].FromMonth != "2022-04" {
		t.Errorf("%+v", list)
	}
}
