package members

import (
	"strings"
	"testing"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/store"
)

func TestTwoRecordsAreSplitFromThePageOfTheJoinedPerson(t *testing.T) {
	o := newOffice(t)
	keep := o.member(data.Person{FullName: "Danh Hữu Cường", Birth: "2003-07-01", JoinedUnion: "2019-03-26"})
	other := o.member(data.Person{FullName: "Danh Cường", Birth: "2003-07-01", JoinedUnion: "2019-03-26"})
	merge, err := o.desk.File.Merge(ctx, keep, other, nil)
	o.check(err)
	o.check(o.desk.File.SaveRelatives(ctx, keep, []data.Relative{{Relation: "Mẹ", FullName: "Trần Thị Sáu"}}))
	s := o.open()
	o.do("members-edit")
	portrait, err := loadPortrait(ctx, o.desk.File, keep, o.desk.Today())
	o.check(err)
	if len(portrait.changes) != 4 || portrait.changes[1].Kind != store.KindMerge {
		t.Fatalf("%+v", portrait.changes)
	}
	s.split(merge.Change)
	if o.said != "Đã tách thành hai hồ sơ như trước khi gộp" || o.failed != nil {
		t.Errorf("said %q, failed %v", o.said, o.failed)
	}
	if p := o.person(other).Person; p.FullName != "Danh Cường" {
		t.Errorf("the other record is %+v", p)
	}
	o.dialog() // names the mother, who was added since
}

func TestAMergeThatStandsIsListedHoweverOld(t *testing.T) {
	all := make([]store.Change, 30)
	all[20].Kind = store.KindMerge
	all[21] = store.Change{Kind: store.KindMerge, UndoneBy: 9}
	listed := listedChanges(all)
	if len(listed) != changesShown+1 || listed[changesShown].Kind != store.KindMerge {
		t.Errorf("%+v", listed)
	}
}

func TestOnlyAStandingMergeOffersToSplit(t *testing.T) {
	p := &page{}
	for _, c := range []store.Change{{Kind: store.KindEdit, Title: "Sửa"}, {Kind: store.KindMerge, Title: "Gộp", UndoneBy: 3}} {
		if text, ok := p.changeLine(&c).(*kit.Text); !ok || !strings.Contains(text.Text(), c.Title) {
			t.Errorf("%s is more than a line of text", c.Title)
		}
	}
	if _, ok := p.changeLine(&store.Change{Kind: store.KindMerge, Title: "Gộp"}).(*kit.Text); ok {
		t.Error("a merge that stands offers nothing")
	}
}
