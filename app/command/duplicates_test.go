package command_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/app/work"
	"bachudong/data"
)

type foundPair struct {
	A, B  map[string]string
	Score int
	Why   string
}

// officeWithTwo makes an office in which one person is kept twice, a letter of the name mistyped the second time.
func officeWithTwo(t *testing.T) (o office, keep, other data.ID) {
	t.Helper()
	o = newOffice(t)
	desk, err := work.Open(context.Background(), o.db)
	if err != nil {
		t.Fatal(err)
	}
	defer desk.Close()
	receiver, err := desk.File.Unit(context.Background(), unit, desk.Today())
	if err != nil {
		t.Fatal(err)
	}
	var ids []data.ID
	for _, p := range []data.Person{{FullName: "Nguyễn Văn Cường", Birth: "2004-03-15", Phone: "0912345678"},
		{FullName: "Nguyễn Văn Cườg", Birth: "2004-03-15", Phone: "0987654321", Hometown: "xã Hưng Phú"}, {FullName: "Trần Thị Bé", Birth: "2003-01-02"}} {
		id, err := desk.File.AddMember(context.Background(), data.NewPerson{Person: p, Membership: data.Membership{UnitID: receiver.ID, Counts: true}})
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	return o, ids[0], ids[1]
}

func TestDuplicatesAndMerge(t *testing.T) {
	o, keep, other := officeWithTwo(t)
	var pairs []foundPair
	if o.read(&pairs, "duplicates"); len(pairs) != 1 {
		t.Fatalf("%+v", pairs)
	}
	p := pairs[0]
	ids := p.A["id"] + p.B["id"]
	if !strings.Contains(ids, string(keep)) || !strings.Contains(ids, string(other)) || p.A["birth"] != "2004-03-15" || p.A["unit"] != "Đoàn xã Vĩnh Thanh" {
		t.Errorf("%+v", p)
	}
	if p.Score != 60 || p.Why != "họ tên lệch một chữ cái, trùng ngày sinh, cùng chi đoàn, khác số điện thoại" {
		t.Errorf("%d %s", p.Score, p.Why)
	}
	if text := o.must("duplicates", "--unit", unit); !strings.Contains(text, "Nguyễn Văn Cườg") || !strings.HasSuffix(text, "1 cặp nghi trùng.\n") {
		t.Errorf("%s", text)
	}
	if o.read(&pairs, "duplicates", "--min", "61"); len(pairs) != 0 {
		t.Errorf("from 61: %+v", pairs)
	}

	var merged struct {
		Change int64
		Facts  []struct {
			Key, Kept, Other, Result string
			Conflict                 bool
		}
		Moved     []struct{ Table, Label, Note string }
		Conflicts int
	}
	o.read(&merged, "merge", string(keep), string(other), "--prefer-other", "phone", "--dry-run")
	if merged.Change != 0 || len(merged.Facts) != 3 || merged.Facts[1].Result != "0987654321" || merged.Conflicts != 2 || len(merged.Moved) != 1 {
		t.Errorf("%+v", merged)
	}
	if o.read(&pairs, "duplicates"); len(pairs) != 1 {
		t.Error("a dry run merged")
	}
	o.read(&merged, "merge", string(keep), string(other), "--prefer-other", "phone")
	var members []map[string]string
	if o.read(&members, "members"); len(members) != 2 {
		t.Fatalf("%d members", len(members))
	}
	for _, m := range members {
		if m["id"] == string(keep) && (m["phone"] != "0987654321" || m["hometown"] != "xã Hưng Phú" || m["full_name"] != "Nguyễn Văn Cường") {
			t.Errorf("%+v", m)
		}
	}
	o.must("undo", fmt.Sprint(merged.Change))
	if o.read(&members, "members"); len(members) != 3 {
		t.Errorf("after the split %d members", len(members))
	}
}

func TestWhatDuplicatesAndMergeRefuse(t *testing.T) {
	o, keep, other := officeWithTwo(t)
	for _, c := range []struct {
		args []string
		code int
		says string
	}{
		{[]string{"duplicates", "--min", "500"}, command.Misused, "từ 0 đến 100"},
		{[]string{"duplicates", "--unit", "XX"}, command.Refused, "XX"},
		{[]string{"merge", string(keep)}, command.Misused, "mã hai người"},
		{[]string{"merge", string(keep), string(keep)}, command.Refused, "hai người khác nhau"},
		{[]string{"merge", string(keep), "khong-co"}, command.Refused, "Không tìm thấy"},
		{[]string{"merge", string(keep), string(other), "--prefer-other", "giay"}, command.Misused, "giay"},
	} {
		if code, out, errs := o.run(c.args...); code != c.code || out != "" || !strings.Contains(errs, c.says) {
			t.Errorf("%q: exit %d, %q, %q", c.args, code, out, errs)
		}
	}
}
