package process

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/store"
)

// titles are the processes offered to people of these statuses.
func titles(statuses ...string) string {
	people := make([]Subject, len(statuses))
	for i, s := range statuses {
		people[i] = Subject{Status: s}
	}
	var keys []string
	for _, p := range Offered(people) {
		keys = append(keys, p.Key)
	}
	return " " + strings.Join(keys, " ") + " "
}

func TestOnlyProcessesThatSuitAllAreOffered(t *testing.T) {
	for _, test := range []struct {
		statuses      []string
		offered, kept string
	}{
		{nil, "admission honorary", "card graduation"},
		{[]string{data.StatusNotAMember}, "admission honorary", "card cardAgain graduation strikeOff resumption"},
		{[]string{data.EndedStrikeOff}, "admission honorary", "graduation card"},
		{[]string{data.StatusActive}, "card cardAgain honorary stayingOn postponement graduation strikeOff death", "admission resumption"},
		{[]string{data.Postponed}, "resumption graduation", "admission"},
		{[]string{data.EndedDeath}, "", "admission honorary graduation"},
		{[]string{data.StatusActive, data.Postponed}, "card stayingOn postponement graduation", "cardAgain strikeOff death resumption admission"},
		{[]string{data.StatusActive, data.StatusNotAMember}, "", "card admission graduation"},
	} {
		got := titles(test.statuses...)
		for _, key := range strings.Fields(test.offered) {
			if !strings.Contains(got, " "+key+" ") {
				t.Errorf("%v: %s is not offered", test.statuses, key)
			}
		}
		for _, key := range strings.Fields(test.kept) {
			if strings.Contains(got, " "+key+" ") {
				t.Errorf("%v: %s is offered", test.statuses, key)
			}
		}
	}
}

func TestManyLeaveByAgeAndWhatHoldsOfSomeIsSaidOfThem(t *testing.T) {
	o := newOffice(t)
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "1990-01-05"}, "2010-03-26")
	b := o.add(data.Person{FullName: "Danh Hữu Cường", Birth: "2001-01-05"}, "2018-03-26")
	o.open("graduation", a, b)
	if got := o.shown(); !strings.Contains(got, "Danh Hữu Cường: Sinh 05/01/2001, đến ngày 15/11/2022 chưa quá 30 tuổi") || strings.Contains(got, "Ngọc Anh") {
		t.Errorf("shown %s", got)
	}
	o.press(fyne.KeyS) // warned, yet the office decides
	if o.changed != 1 || o.heads() != 0 || o.lastTitle() != "Trưởng thành: 2 đoàn viên" {
		t.Errorf("%d count, log %q", o.heads(), o.lastTitle())
	}
	o.undo()
	if o.heads() != 2 {
		t.Errorf("%d count after undo", o.heads())
	}
}

func TestEveryProcessWithAPaperWritesAndPrintsIt(t *testing.T) {
	o := newOffice(t)
	youth := o.add(data.Person{FullName: "Sơn Thị Cẩm Ly", Birth: "2006"}, "")
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "1990-01-05", CardNumber: "095190000001"}, "2010-03-26")
	for _, test := range []struct {
		key    string
		person data.ID
		fill   []string
	}{
		{"admission", youth, nil}, {"card", a, []string{"095190000127"}}, {"cardAgain", a, []string{"", "mat"}}, {"honorary", a, nil},
		{"stayingOn", a, []string{"01012022", "04012023"}}, {"postponement", a, []string{"01012022", "01062022"}}, {"graduation", a, nil}, {"strikeOff", a, nil},
	} {
		path := filepath.Join(t.TempDir(), test.key+".pdf")
		d := o.open(test.key, test.person)
		if d.Button(1).Caption != "Ghi và in" {
			t.Errorf("%s has no paper", test.key)
			d.Close()
			continue
		}
		o.typed(test.fill...)
		if test.key == "strikeOff" {
			o.press(fyne.KeyS) // goes to the reason
			o.window.Canvas().Focused().TypedRune('x')
		}
		o.saveTo, o.outcome = path, screen.Outcome{}
		o.press(fyne.KeyP)
		file, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(file), "%PDF-") || len(o.outcome.Files) != 1 || len(o.outcome.Warnings) != 0 || o.failed != nil {
			t.Errorf("%s: %v, outcome %+v, failed %v, open %v", test.key, err, o.outcome, o.failed, d.Open())
		}
		o.saveTo = ""
		o.undo() // the log of the print stays, the record goes
	}
	o.open("graduation", a)
	o.press(fyne.KeyP) // no place is chosen: written all the same
	if o.heads() != 0 {
		t.Error("without a place for the paper nothing was written")
	}
}

func TestWhatBlocksIsGoneToAndEndsWithEscape(t *testing.T) {
	o := newOffice(t)
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "1992-01-05"}, "2010-03-26")
	d := o.open("strikeOff", a)
	if !strings.Contains(o.shown(), "Chưa ghi lý do xóa tên") {
		t.Errorf("shown %s", o.shown())
	}
	o.press(fyne.KeyS)
	if o.changed != 0 || !d.Open() {
		t.Fatal("struck off for no reason")
	}
	for _, r := range "bỏ sinh hoạt" {
		o.window.Canvas().Focused().TypedRune(r) // the keyboard is at the reason
	}
	o.press(fyne.KeyS)
	kept, err := store.RecordsOf(ctx, o.desk.File, &data.Standings, a)
	o.check(err)
	if len(kept) != 1 || kept[0].Reason != "bỏ sinh hoạt" || d.Open() {
		t.Errorf("kept %+v", kept)
	}
	o.undo()
	d = o.open("strikeOff", a)
	o.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if d.Open() || o.heads() != 1 {
		t.Error("Esc does not leave everything as it is")
	}
}

func TestAPostponementBeginsAndEnds(t *testing.T) {
	o := newOffice(t)
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "2002-01-05"}, "2018-03-26")
	o.open("postponement", a)
	o.typed("01102022", "31032023")
	o.press(fyne.KeyS)
	if o.changed != 1 {
		t.Fatalf("not written: %s, %v", o.shown(), o.failed)
	}
	o.open("resumption", a)
	o.press(fyne.KeyS)
	kept, err := store.RecordsOf(ctx, o.desk.File, &data.Standings, a)
	o.check(err)
	if len(kept) != 1 || kept[0].FromDate != "2022-10-01" || kept[0].ToDate != "2022-11-15" || o.lastTitle() != "Kết thúc hoãn sinh hoạt: Lý Thị Ngọc Anh" {
		t.Errorf("kept %+v, log %q", kept, o.lastTitle())
	}
}

func TestCardsOfManyHaveANumberEach(t *testing.T) {
	o := newOffice(t)
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", Birth: "2002-01-05", CitizenID: "095302000001"}, "2018-03-26")
	b := o.add(data.Person{FullName: "Danh Hữu Cường", Birth: "2001-01-05"}, "2018-03-26")
	o.open("card", a, b) // by name: Anh, Cường
	o.typed("095302000127", "095302000127")
	if got := o.shown(); !strings.Contains(got, "Danh Hữu Cường: Số thẻ này đã có ở hồ sơ Lý Thị Ngọc Anh") {
		t.Errorf("shown %s", got)
	}
	o.press(fyne.KeyS)
	for _, id := range []data.ID{a, b} {
		page, err := o.desk.File.Person(ctx, id)
		o.check(err)
		if page.Person.CardNumber != "095302000127" {
			t.Errorf("%s bears %q", page.Person.FullName, page.Person.CardNumber)
		}
	}
}

func TestALostCardIsTakenUpWhereItWasLeft(t *testing.T) {
	o := newOffice(t)
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh", CardNumber: "095302000127"}, "2018-03-26")
	o.open("cardAgain", a)
	o.typed("", "mat", "da xac nhan")
	o.press(fyne.KeyS)
	o.open("cardAgain", a)
	o.typed("", "", "da trao", "095302000999", "15112022")
	o.press(fyne.KeyS)
	kept, err := store.RecordsOf(ctx, o.desk.File, &data.Cards, a)
	o.check(err)
	page, err := o.desk.File.Person(ctx, a)
	o.check(err)
	if len(kept) != 1 || kept[0].State != data.CardHandedOut || kept[0].Reason != "Mất" || page.Person.CardNumber != "095302000999" {
		t.Errorf("kept %+v, the number is %s; shown %v", kept, page.Person.CardNumber, o.failed)
	}
}

func TestAnHonoraryMemberJoinsTheRegisterWithoutBeingCounted(t *testing.T) {
	o := newOffice(t)
	o.open("honorary")
	o.typed("lâm văn thạch", "", "1965")
	o.press(fyne.KeyS)
	list, err := o.desk.File.HonoraryMembers(ctx, o.east.ID, "")
	o.check(err)
	if len(list) != 1 || list[0].Person.FullName != "Lâm Văn Thạch" || o.heads() != 0 {
		t.Errorf("listed %+v, %d count, said %q", list, o.heads(), o.said)
	}
}

func TestEveryDialogFitsTheSmallestWindow(t *testing.T) {
	o := newOffice(t)
	youth := o.add(data.Person{FullName: "Sơn Thị Cẩm Ly"}, "")
	a := o.add(data.Person{FullName: "Lý Thị Ngọc Anh"}, "2018-03-26")
	for _, p := range All {
		person := a
		if !p.Suits(data.StatusActive) && !p.Suits(data.Postponed) {
			person = youth
		}
		if p.Key == "resumption" {
			o.check(o.desk.File.RecordStandings(ctx, []data.ID{a}, data.Standing{Kind: data.Postponed, FromDate: "2022-01-01"}))
		}
		p.Open(o, []data.ID{person})
		d, opened := o.window.Canvas().Overlays().Top().(*kit.Dialog)
		if !opened {
			if p.Key != "waiting" && p.Key != "beside-end" && p.Key != "discipline_end" { // a screen of its own; nothing to end
				t.Errorf("%s opened no dialog: %v", p.Key, o.failed)
			}
			continue
		}
		if size := d.MinSize(); size.Width > 819 || size.Height > 480 {
			t.Errorf("%s wants %v", p.Key, size)
		}
		d.Close()
	}
}
