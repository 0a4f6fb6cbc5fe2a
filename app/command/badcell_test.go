package command_test

import (
	"fmt"
	"strings"
	"testing"
)

// warned is what an import lets the officer look at again, by row.
type warned struct {
	Files []struct {
		Warnings []struct {
			Sheet, Column, Value, Message string
			Row                           int
		}
	}
}

func (w warned) at(row int) string {
	var said []string
	for _, one := range w.Files[0].Warnings {
		if one.Row == row {
			said = append(said, one.Sheet+"!"+one.Column+" “"+one.Value+"”: "+one.Message)
		}
	}
	return strings.Join(said, "\n")
}

// people is the register by name.
func (o office) people() map[string]map[string]string {
	var members []map[string]string
	o.read(&members, "members")
	known := make(map[string]map[string]string, len(members))
	for _, m := range members {
		known[m["full_name"]] = m
	}
	return known
}

func TestFormulasErrorsRichTextAndMergedCellsInTheData(t *testing.T) {
	o := newOffice(t)
	const result = `<c t="str"><f>TEXT(38072,"dd/mm/yyyy")</f><v>26/03/2004</v></c>`
	const broken = `<c t="e"><f>VLOOKUP(A1,#REF!,2)</f><v>#REF!</v></c>`
	const rich = `<c t="inlineStr"><is><r><t xml:space="preserve">Lê </t></r><r><rPr><b/><color rgb="FFFF0000"/></rPr><t>Thị Cúc</t></r></is></c>`
	const blank = `<c><f>B2</f></c>`
	rows := line(1, header...) +
		line(2, "1", "Nguyễn Văn An", result, "Nam", "Khmer", "0912345678", "Chi đoàn ấp Đông") +
		line(3, "2", "Trần Văn Bình", broken, "Nam", "", "0912345679", "") +
		line(4, "3", rich, "02/01/2003", "Nữ", "", broken, "") +
		line(5, "4", "Phạm Văn Dũng", "03/01/2003", "Nam", "Kinh", blank, "Chi đoàn ấp Tây")
	path := crafted(t, "công thức.xlsx", text(rows), `<mergeCells count="2"><mergeCell ref="E2:E4"/><mergeCell ref="G2:G4"/></mergeCells>`)
	var got imported
	var warns warned
	out := o.must("import", path, "--unit", unit, "--json")
	decode(t, out, &got)
	decode(t, out, &warns)
	if got.counts(0) != (counted{rows: 4, fresh: 3, errors: 1}) {
		t.Errorf("%+v", got.counts(0))
	}
	if e := got.Files[0].Errors[0]; e.Sheet != "DS" || e.Row != 3 || e.Column != "C" || e.Value != "#REF!" {
		t.Errorf("the error is placed at %+v", e)
	} else {
		explains(t, e.Message, "#REF!")
	}
	if said := warns.at(4); !strings.Contains(said, "DS!F “#REF!”") {
		t.Errorf("of the telephone number in row 4 is said %q", said)
	}
	if said := warns.at(0); !strings.Contains(said, "Cột C “Ngày sinh” có 2 ô công thức") && !strings.Contains(said, "Cột C “Ngày sinh” có 1 ô công thức") ||
		!strings.Contains(said, "1 ô công thức chưa có kết quả") {
		t.Errorf("of the formulas is said %q", said)
	}
	for name, want := range map[string]string{
		"Nguyễn Văn An": "2004-03-26 Khmer 0912345678 Chi đoàn ấp Đông", "Lê Thị Cúc": "2003-01-02 Khmer  Chi đoàn ấp Đông",
		"Phạm Văn Dũng": "2003-01-03 Kinh  Chi đoàn ấp Tây",
	} {
		p := o.people()[name]
		if got := fmt.Sprintf("%s %s %s %s", p["birth"], p["ethnicity"], p["phone"], p["branch"]); got != want {
			t.Errorf("%s is kept as %q, want %q", name, got, want)
		}
	}
	o.sound()
}

func TestTwoColumnsThatLookLikeTheNameAreDecidedAndTold(t *testing.T) {
	o := newOffice(t)
	path := list(t, "hai tên.xlsx", []string{"STT", "Họ và tên", "Ngày sinh", "Họ tên"},
		[]string{"1", "Cha mẹ 2", "26/03/2004", "Nguyễn Văn An"}, []string{"2", "Tổ 3", "27/03/2004", "Trần Thị Bình"})
	var got imported
	var warns warned
	out := o.must("import", path, "--unit", unit, "--json")
	decode(t, out, &got)
	decode(t, out, &warns)
	if got.counts(0) != (counted{rows: 2, fresh: 2}) || got.Files[0].Sheets[0].Columns["D"] != "full_name" || got.Files[0].Sheets[0].Columns["B"] != "ignored" {
		t.Errorf("%+v %v", got.counts(0), got.Files[0].Sheets[0].Columns)
	}
	explains(t, warns.at(0), "cột D “Họ tên” và cột B “Họ và tên”", "Đã lấy cột D", "nếu không đúng")
	if o.people()["Nguyễn Văn An"] == nil || o.people()["Trần Thị Bình"] == nil {
		t.Errorf("the register holds %v", o.people())
	}
	again := newOffice(t)
	if said := again.must("import", path, "--unit", unit); !strings.Contains(said, "Đã lấy cột D") {
		t.Errorf("without --json the officer is not told: %s", said)
	}
}

func TestNoHeaderAnywhereIsRefused(t *testing.T) {
	o := busyOffice(t)
	path := list(t, "không tiêu đề.xlsx", []string{"1", "Nguyễn Văn An", "26/03/2004"}, []string{"2", "Trần Thị Bình", "1/1/2003"})
	out := o.refused([]string{"“không tiêu đề.xlsx”", "Trang “DS” không có dòng tiêu đề", "Hãy thêm dòng tiêu đề"}, "import", path, "--unit", unit, "--json")
	var got imported
	decode(t, out, &got)
	if e := got.Files[0].Errors; len(e) != 1 || e[0].Sheet != "DS" || e[0].Row != 0 {
		t.Errorf("%+v", e)
	}
	o.refused([]string{"“trống.xlsx”", "Trang “DS” không nhập: Trang trống."}, "import", list(t, "trống.xlsx"), "--unit", unit)
	o.refused([]string{"“chỉ tiêu đề.xlsx”", "không có dòng đoàn viên nào"}, "import", list(t, "chỉ tiêu đề.xlsx", header), "--unit", unit)
}
