package transfers_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"bachudong/app/screen"
	"bachudong/app/screen/screentest"
	"bachudong/app/screen/transfers"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/reports/pdf/pdftest"
)

// office is the screen on the sample district, some of whose members were introduced elsewhere.
type office struct {
	*testing.T
	*screentest.Host
	from, to data.UnitNode // a chi đoàn, and a Đoàn cơ sở that it does not belong to
	branch   data.UnitNode // of that Đoàn cơ sở
	people   []data.Member
}

func open(t *testing.T) *office {
	o := &office{T: t, Host: screentest.Sample(t, transfers.New)}
	units := o.Scope().Units
	for _, u := range units {
		switch {
		case u.Level == data.Branch && o.from.ID == "" && u.Members > 5:
			o.from = u
		case u.Level == data.Grassroots && o.from.ID != "" && u.ID != o.from.Parent && o.to.ID == "":
			o.to = u
		case u.Level == data.Branch && u.Parent == o.to.ID && o.branch.ID == "":
			o.branch = u
		}
	}
	members, err := o.Desk().File.Members(context.Background(), store.MemberFilter{Unit: o.from.ID, AsOf: o.Scope().AsOf, Limit: 4})
	o.check(err)
	o.people = members
	return o
}

func (o *office) check(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

// introduce records letters of the first people of the chi đoàn.
func (o *office) introduce(n int, alter func(*data.Transfer)) {
	o.Helper()
	list := make([]data.Transfer, n)
	for i := range list {
		list[i] = data.Transfer{RecordHead: data.RecordHead{PersonID: o.people[i].ID}, ToUnitID: o.to.ID, LetterNumber: fmt.Sprintf("%02d-GT", i+1),
			LetterDate: "2022-10-01", FeesPaidTo: "2022-09"}
		alter(&list[i])
	}
	_, err := o.Desk().File.BeginTransfers(context.Background(), list)
	o.check(err)
	o.Changed()
}

// save presses Ctrl+S in the open dialog.
func (o *office) save() {
	o.Helper()
	field, ok := o.Window().Canvas().Focused().(fyne.Shortcutable)
	if !ok {
		o.Fatal("no field has the keyboard")
	}
	field.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyS, Modifier: fyne.KeyModifierControl})
}

// write types into the field that has the keyboard, typed goes on with Enter then.
func (o *office) write(text string) {
	for _, r := range text {
		o.Window().Canvas().Focused().TypedRune(r)
	}
}

func (o *office) typed(text string) {
	o.write(text)
	o.Window().Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// wantSaid fails unless the status line holds the words and nothing failed.
func (o *office) wantSaid(want string) {
	o.Helper()
	if !strings.Contains(o.Said, want) || len(o.Failed) > 0 {
		o.Fatalf("said %q, failed %v; want %q", o.Said, o.Failed, want)
	}
}

func TestWhoWaitsIsReceivedFromTheList(t *testing.T) {
	o := open(t)
	o.wantSaid("Chờ tiếp nhận: 0 lượt")
	for _, action := range []string{"transfers-receive", "transfers-return", "transfers-cancel", "transfers-end", "transfers-print"} {
		if o.Can(action) {
			t.Errorf("%s can be done with nobody", action)
		}
	}
	o.check(o.Desk().File.SaveRules(context.Background(), []data.Rule{{Rule: data.ReceptionDays, Value: 30}}))
	o.introduce(2, func(*data.Transfer) {})
	o.wantSaid("Chờ tiếp nhận: 2 lượt · 2 quá hạn tiếp nhận")
	before := o.branch.Members

	o.Do("transfers-receive")
	o.typed(o.branch.Name + " – " + o.to.Name)
	o.write("10102022")
	o.save()
	o.wantSaid("Đã ghi tiếp nhận " + o.people[0].FullName)
	o.Changed()
	o.wantSaid("Chờ tiếp nhận: 1 lượt")
	for _, u := range o.Scope().Units {
		if u.ID == o.branch.ID && u.Members != before+1 {
			t.Errorf("%s has %d members, had %d", u.Name, u.Members, before)
		}
	}
	o.Choose(o.to.ID)
	o.wantSaid(o.to.Name + " · Chờ tiếp nhận: 1 lượt")
	o.Do("transfers-cancel")
	o.save()
	o.Changed()
	o.wantSaid("Chờ tiếp nhận: 0 lượt")
}

func TestLettersArePrintedFromTheList(t *testing.T) {
	o := open(t)
	o.introduce(1, func(r *data.Transfer) {
		r.ToUnitID, r.ToPlace, r.Kind = "", "Đoàn phường Năm", data.TransferOutside
	})
	o.SaveTo = filepath.Join(t.TempDir(), "giay.pdf")
	o.Do("transfers-print")
	file, err := os.ReadFile(o.SaveTo)
	o.check(err)
	pages, err := pdftest.Pages(file)
	o.check(err)
	if text := strings.Join(strings.Fields(pages[0].String()), " "); !strings.Contains(text, strings.ToUpper(o.people[0].FullName)) || !strings.Contains(text, "Đoàn phường Năm") {
		t.Errorf("the letter says %s", text)
	}
	o.wantSaid("")
	if o.Outcome.Text != "Đã in giấy giới thiệu của 1 đoàn viên." {
		t.Errorf("outcome %+v", o.Outcome)
	}
}

func TestListsOfTheYear(t *testing.T) {
	o := open(t)
	o.introduce(2, func(r *data.Transfer) {
		r.Kind, r.Residence, r.ReceivedOn, r.ToUnitID = data.TransferResidence, data.ResidesPermanently, "2022-10-05", o.branch.ID
	})
	for _, want := range []string{"Sổ giới thiệu: 2 lượt", "Sổ tiếp nhận: 0 lượt", "Tạm thời, nơi cư trú: 2 lượt", "Chờ tiếp nhận: 0 lượt"} {
		o.Do("transfers-next")
		o.wantSaid(want)
	}
	o.Do("transfers-before")
	if !o.Can("transfers-end") || o.Can("transfers-receive") {
		t.Error("what can be done does not follow the list")
	}
	o.Do("transfers-end")
	o.write("31102022")
	o.save()
	o.Changed()
	o.wantSaid("Tạm thời, nơi cư trú: 1 lượt")
	o.Do("transfers-back")
	if o.Opened != screen.Members {
		t.Errorf("went to %q", o.Opened)
	}
}
