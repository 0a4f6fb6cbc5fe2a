package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// people adds members with these names to a branch below ours.
func people(t testing.TB, f *store.File, list ...string) data.Unit {
	t.Helper()
	branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
	for _, name := range list {
		addMember(t, f, name, branch.ID, "")
	}
	return branch
}

func TestMembersComeByGivenThenFamilyThenMiddleName(t *testing.T) {
	f := create(t)
	want := []string{"Nguyễn Thị An", "Trần An", "Lê Ánh", "Nguyễn Văn Ánh", "Đỗ Văn Dũng", "Lê Thị Đào", "Lê Đức", "Danh Ửng"}
	mixed := slices.Clone(want)
	slices.Reverse(mixed)
	mixed[1], mixed[5] = mixed[5], mixed[1]
	people(t, f, mixed...)
	if got := names(must(f.Members(ctx, store.MemberFilter{}))(t)); !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	slices.Reverse(want)
	if got := names(must(f.Members(ctx, store.MemberFilter{Descending: true, Limit: 3, Offset: 2}))(t)); !slices.Equal(got, want[2:5]) {
		t.Errorf("page from the end %v", got)
	}
}

func TestOrderByNameHoldsWhenGapsRunOut(t *testing.T) {
	store.SetLastPlace(t, 4096)
	f := create(t)
	var want []string
	for i := range 60 {
		want = append(want, fmt.Sprintf("Lê Văn %c%c", 'a'+i/26, 'a'+i%26))
	}
	people(t, f, want...) // each goes to the end: the gap there halves every time
	must(f.Import(ctx, crowd(30, 30, f.Ours()), nil))(t)
	got := names(must(f.Members(ctx, store.MemberFilter{}))(t))
	if len(got) != 90 || !slices.IsSortedFunc(got, func(a, b string) int {
		return slices.Compare(vntext.SortKey(a), vntext.SortKey(b))
	}) {
		t.Errorf("order lost: %v", got)
	}
	if found := names(must(f.Members(ctx, store.MemberFilter{Find: "van az"}))(t)); !slices.Equal(found, []string{"Lê Văn az"}) {
		t.Errorf("found %v", found)
	}
	check(t, f.Check(ctx))
}

func TestSearchFindsEveryTypedWordAsABeginningWithoutAccents(t *testing.T) {
	f := create(t)
	branch := people(t, f, "Đặng Thị Ánh", "Nguyễn Văn Đức", "Nguyễn Thị Đào", "Đỗ Hòa", "Danh Thị Bé")
	must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Võ Lan", Phone: "0912345678", CitizenID: "095302001234", MemberCode: "BL-001/23", CardNumber: "123456", Birth: "2002"},
		Membership: data.Membership{UnitID: branch.ID, Counts: true}}))(t)
	big := crowd(2100, 70, branch.Parent)
	for i := range big.People {
		big.People[i].Person.FullName = "Ghi Quý" + strings.Repeat(" Tú", i%3)
		big.People[i].Person.CitizenID, big.People[i].Person.Phone, big.People[i].Person.MemberCode = "", "", ""
	}
	cases := map[string][]string{
		"d":            {"Đặng Thị Ánh", "Danh Thị Bé", "Nguyễn Thị Đào", "Nguyễn Văn Đức", "Đỗ Hòa"},
		"đ":            {"Đặng Thị Ánh", "Danh Thị Bé", "Nguyễn Thị Đào", "Nguyễn Văn Đức", "Đỗ Hòa"},
		"D":            {"Đặng Thị Ánh", "Danh Thị Bé", "Nguyễn Thị Đào", "Nguyễn Văn Đức", "Đỗ Hòa"},
		"duc":          {"Nguyễn Văn Đức"},
		"ngu d":        {"Nguyễn Thị Đào", "Nguyễn Văn Đức"},
		"nguyen thi":   {"Nguyễn Thị Đào"},
		"thi nguyễn":   {"Nguyễn Thị Đào"},
		"hoà":          {"Đỗ Hòa"},
		"uc":           nil,
		"0912 345 678": {"Võ Lan"},
		"0912":         {"Võ Lan"},
		"0953":         {"Võ Lan"},
		"bl-001":       {"Võ Lan"},
		"123":          {"Võ Lan"},
		`lan" OR "bé`:  nil,
		"l'":           {"Võ Lan"},
		"***":          nil,
		"vo* NOT lan":  nil,
	}
	ask := func(when string) {
		for typed, want := range cases {
			if got := names(must(f.Members(ctx, store.MemberFilter{Find: typed, Limit: 100}))(t)); !slices.Equal(got, want) {
				t.Errorf("%s: %q finds %v, want %v", when, typed, got, want)
			}
			if n := must(f.CountMembers(ctx, store.MemberFilter{Find: typed}))(t).Total; n != len(want) {
				t.Errorf("%s: %q counts %d, want %d", when, typed, n, len(want))
			}
			if got := names(must(f.Members(ctx, store.MemberFilter{Find: typed, Unit: branch.ID}))(t)); !slices.Equal(got, want) {
				t.Errorf("%s: in the branch %q finds %v, want %v", when, typed, got, want)
			}
		}
	}
	ask("few people")
	result := must(f.Import(ctx, big, nil))(t)
	ask("many people")
	if got := must(f.CountMembers(ctx, store.MemberFilter{Find: "g tu"}))(t).Total; got != 1400 {
		t.Errorf("g tu finds %d", got)
	}
	undo(t, f, result.Change)
	ask("after undo")
	check(t, f.Check(ctx))
}

func TestEditedNameIsFoundAndOrderedAnew(t *testing.T) {
	f := create(t)
	people(t, f, "Lê An", "Lê Bình", "Lê Cường")
	members := must(f.Members(ctx, store.MemberFilter{}))(t)
	check(t, f.SavePerson(ctx, store.PersonEdit{ID: members[0].ID, Facts: map[string]string{"full_name": "Lê Yến"}}))
	if got := names(must(f.Members(ctx, store.MemberFilter{}))(t)); !slices.Equal(got, []string{"Lê Bình", "Lê Cường", "Lê Yến"}) {
		t.Errorf("%v", got)
	}
	if got := must(f.Members(ctx, store.MemberFilter{Find: "an"}))(t); len(got) != 0 {
		t.Errorf("old name found: %v", names(got))
	}
	if got := must(f.Members(ctx, store.MemberFilter{Find: "yen"}))(t); len(got) != 1 {
		t.Errorf("new name finds %v", names(got))
	}
}

func TestMembersOrderedByOtherColumns(t *testing.T) {
	f := create(t)
	second, tenth := addUnit(t, f, "Chi đoàn ấp 2", data.Branch, ""), addUnit(t, f, "Chi đoàn ấp 10", data.Branch, "")
	for i, m := range []struct {
		name, residence, birth string
		unit                   data.Unit
	}{{"Lê An", "Ấp Đầu", "2001", tenth}, {"Lê Bình", "", "2000-05", second}, {"Lê Cường", "Ấp Chợ", "", tenth}, {"Lê Dũng", "Ấp Dừa", "2000-05-04", second}} {
		must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: m.name, Residence: m.residence, Birth: vntext.Date(m.birth)},
			Membership: data.Membership{UnitID: m.unit.ID, Counts: true, Position: fmt.Sprint("Ủy viên ", i%2)}}))(t)
	}
	for _, test := range []struct {
		by         string
		descending bool
		want       string
	}{
		{"residence", false, "Lê Cường, Lê Dũng, Lê An, Lê Bình"},
		{"residence", true, "Lê An, Lê Dũng, Lê Cường, Lê Bình"},
		{"birth", false, "Lê Bình, Lê Dũng, Lê An, Lê Cường"},
		{"branch", false, "Lê Bình, Lê Dũng, Lê An, Lê Cường"},
		{"position", true, "Lê Bình, Lê Dũng, Lê An, Lê Cường"},
		{"full_name", true, "Lê Dũng, Lê Cường, Lê Bình, Lê An"},
	} {
		if got := strings.Join(names(must(f.Members(ctx, store.MemberFilter{OrderBy: test.by, Descending: test.descending}))(t)), ", "); got != test.want {
			t.Errorf("by %s: %s, want %s", test.by, got, test.want)
		}
	}
	if got := names(must(f.Members(ctx, store.MemberFilter{OrderBy: "branch", Limit: 2, Offset: 1}))(t)); !slices.Equal(got, []string{"Lê Dũng", "Lê An"}) {
		t.Errorf("page %v", got)
	}
	_, err := f.Members(ctx, store.MemberFilter{OrderBy: "id; DROP TABLE person"})
	wantCode(t, err, data.Invalid)
}

// asOf are stays and whether they count on 30/06/2022.
var asOf = []struct {
	name, joined, from, to string
	counts                 bool
	active                 bool
	status                 string
}{
	{"Lê Một", "", "", "", true, true, data.StatusActive},
	{"Lê Hai", "", "2022-06-30", "", true, true, data.StatusActive},
	{"Lê Ba", "", "2022-07-01", "", true, false, data.StatusNotAMember},
	{"Lê Bốn", "", "2020", "2022-06-30", true, false, data.EndedTransfer},
	{"Lê Năm", "", "2020", "2022-07-01", true, true, data.StatusActive},
	{"Lê Sáu", "2022-06-30", "", "", true, true, data.StatusActive},
	{"Lê Bảy", "2022-07", "", "", true, false, data.StatusNotAMember},
	{"Lê Tám", "2022", "2022", "", true, true, data.StatusActive},
	{"Lê Chín", "", "2020", "", false, false, data.StatusActive},
}

func TestStaysCountOnTheDaysTheyAreInForce(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
	active := map[string]bool{}
	women := 0
	for i, s := range asOf {
		stay := data.Membership{UnitID: branch.ID, From: vntext.Date(s.from), To: vntext.Date(s.to), Counts: s.counts}
		if s.to != "" {
			stay.Ended = data.EndedTransfer
		}
		gender := []string{data.Male, data.Female}[i%2]
		must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: s.name, Gender: gender, JoinedUnion: vntext.Date(s.joined)}, Membership: stay}))(t)
		if s.active {
			active[s.name] = true
			women += i % 2
		}
	}
	must(f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lê Thanh Niên"}}))(t)
	for _, unit := range []data.ID{"", branch.ID} {
		filter := store.MemberFilter{Unit: unit, AsOf: "2022-06-30"}
		got := map[string]bool{}
		for _, m := range must(f.Members(ctx, filter))(t) {
			got[m.FullName] = true
		}
		if fmt.Sprint(got) != fmt.Sprint(active) {
			t.Errorf("unit %q: %v, want %v", unit, got, active)
		}
		if n := must(f.CountMembers(ctx, filter))(t); n != (store.MemberCount{Total: len(active), Women: women}) {
			t.Errorf("unit %q: counted %+v", unit, n)
		}
		filter.Status = store.AnyStatus
		status := map[string]string{}
		for _, m := range must(f.Members(ctx, filter))(t) {
			status[m.FullName] = m.Status
		}
		want := map[string]string{}
		for _, s := range asOf {
			want[s.name] = s.status
		}
		if unit == "" {
			want["Lê Thanh Niên"] = data.StatusNotAMember
		}
		if fmt.Sprint(status) != fmt.Sprint(want) {
			t.Errorf("unit %q: statuses %v, want %v", unit, status, want)
		}
		filter.Status = data.EndedTransfer
		if left := names(must(f.Members(ctx, filter))(t)); !slices.Equal(left, []string{"Lê Bốn"}) {
			t.Errorf("unit %q: left %v", unit, left)
		}
	}
	for _, node := range must(f.Units(ctx, "2022-06-30"))(t) {
		if node.Members != len(active) {
			t.Errorf("%s shows %d members, want %d", node.Name, node.Members, len(active))
		}
	}
}

func TestMembersLimitedToPeopleAsked(t *testing.T) {
	f := create(t)
	people(t, f, "Lê An", "Lê Bình", "Lê Cường")
	all := must(f.Members(ctx, store.MemberFilter{}))(t)
	got := must(f.Members(ctx, store.MemberFilter{People: []data.ID{all[2].ID, all[0].ID, "nobody"}}))(t)
	if !slices.Equal(names(got), []string{"Lê An", "Lê Cường"}) {
		t.Errorf("%v", names(got))
	}
}
