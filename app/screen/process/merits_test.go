package process

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"bachudong/data"
	"bachudong/data/store"
)

// fits fails when the open dialog has no room in the smallest window.
func (o *office) fits() {
	o.t.Helper()
	if size := o.dialog().MinSize(); size.Width > 819 || size.Height > 480 {
		o.t.Errorf("the dialog wants %v", size)
	}
}

// records are those of a kind that are kept of everybody.
func records[T any](o *office, kind *data.RecordKind[T]) []T {
	o.t.Helper()
	list, err := store.AllRecords(ctx, o.desk.File, kind)
	o.check(err)
	return list
}

func (o *office) wantsShown(texts ...string) {
	o.t.Helper()
	shown := o.shown()
	for _, text := range texts {
		if !strings.Contains(shown, text) {
			o.t.Errorf("it is not said that %q: %s", text, shown)
		}
	}
}

func (o *office) wantsDone(said, title string) {
	o.t.Helper()
	if o.failed != nil || o.said != said+" · làm nhầm thì bấm Hoàn tác (Ctrl+Z)" || o.lastTitle() != title {
		o.t.Fatalf("failed %v, said %q, log %q", o.failed, o.said, o.lastTitle())
	}
}

// wantsPaper presses "Ghi và in" and looks at what came of it.
func (o *office) wantsPaper(outcome, logged string) {
	o.t.Helper()
	o.saveTo = filepath.Join(o.t.TempDir(), "giay.pdf")
	o.press(fyne.KeyP)
	raw, err := os.ReadFile(o.saveTo)
	if err != nil || !bytes.HasPrefix(raw, []byte("%PDF")) || o.outcome.Text != outcome || len(o.outcome.Warnings) > 0 {
		o.t.Fatalf("%v, outcome %+v, shown %s", err, o.outcome, o.failed)
	}
	exports, err := o.desk.File.Exports(ctx, 1)
	o.check(err)
	if len(exports) != 1 || exports[0].What != logged {
		o.t.Errorf("logged %+v", exports)
	}
}

func TestAMeasureIsRecordedAndEndedByKeyboard(t *testing.T) {
	o := newOffice(t)
	id := o.add(data.Person{FullName: "Danh Hữu Cường"}, "2020-03-26")
	o.open("discipline", id)
	o.fits()
	o.wantsShown("Chưa chọn hình thức kỷ luật")
	o.typed("cách chức")
	o.wantsShown("Không giữ chức vụ nào nên không cách chức được")
	o.press(fyne.KeyS)
	if o.changed != 0 || len(records(o, &data.Disciplines)) != 0 {
		t.Fatal("a removal without a post was recorded")
	}
	o.dialog().Close()

	o.open("discipline", id)
	o.typed("canh cao", "10102022", "1-BB", "01102022", "9", "5", "5")
	o.wantsShown("Có mặt 5 trên 9, chưa đủ 2/3", "Căn cứ: Hướng dẫn thực hiện Điều lệ Đoàn")
	o.press(fyne.KeyS)
	if o.changed != 0 {
		t.Fatal("a measure without a quorum was recorded")
	}
	o.dialog().Close()

	o.open("discipline", id)
	o.typed("canh cao", "10102022", "1-BB", "01102022", "9", "6", "5", "", "7-QĐ", "05102022")
	o.wantsPaper("Đã ghi kỷ luật Danh Hữu Cường; đã in giấy tờ.", "Biên bản, quyết định kỷ luật")
	o.wantsDone("Đã ghi kỷ luật Danh Hữu Cường", "Kỷ luật cảnh cáo: Danh Hữu Cường")
	kept := records(o, &data.Disciplines)
	if len(kept) != 1 || kept[0].Form != data.Warning || kept[0].EffectiveOn != "2022-10-10" || *kept[0].Present != 6 || kept[0].DecidedBy != data.AboveDecides ||
		kept[0].DecisionNumber != "7-QĐ" || kept[0].UnitID != o.east.ID {
		t.Fatalf("kept %+v", kept)
	}

	o.open("discipline_end", id)
	o.fits()
	o.press(fyne.KeyS)
	o.wantsDone("Đã ghi hết kỷ luật Danh Hữu Cường", "Công nhận tiến bộ: Danh Hữu Cường")
	if kept := records(o, &data.Disciplines)[0]; kept.EndedOn != "2022-11-15" || kept.EndedHow != "Công nhận tiến bộ" {
		t.Errorf("kept %+v", kept)
	}
	Find("discipline_end").Open(o, []data.ID{id})
	if o.failed == nil || !strings.Contains(o.failed.Error(), "Không có kỷ luật nào đang có hiệu lực") {
		t.Errorf("nothing is left to end, yet %v", o.failed)
	}
}

func TestAnExpulsionTakesTheMemberOffTheCount(t *testing.T) {
	o := newOffice(t)
	id := o.add(data.Person{FullName: "Danh Hữu Cường"}, "2020-03-26")
	o.open("discipline", id)
	o.typed("khai tru", "10102022")
	o.press(fyne.KeyS)
	o.wantsDone("Đã ghi kỷ luật Danh Hữu Cường", "Kỷ luật khai trừ: Danh Hữu Cường")
	if o.heads() != 0 || len(records(o, &data.Standings)) != 1 {
		t.Errorf("%d count, standings %+v", o.heads(), records(o, &data.Standings))
	}
	o.undo()
	if o.heads() != 1 || len(records(o, &data.Standings)) != 0 {
		t.Error("undo does not bring the member back")
	}
}

func TestOneDecisionRewardsSeveralWithMeritsOfTheirOwn(t *testing.T) {
	o := newOffice(t)
	first, second := o.add(data.Person{FullName: "Lý An"}, "2020"), o.add(data.Person{FullName: "Lý Bé"}, "2020")
	o.open("award", first, second)
	o.fits()
	o.typed("", "Đội trưởng mùa hè", "giay khen", "huyen doan", "", "9-QĐ", "30082022", "", "Hè tình nguyện")
	o.wantsPaper("Đã ghi khen thưởng 2 người; đã in giấy tờ.", "Danh sách khen thưởng")
	o.wantsDone("Đã ghi khen thưởng 2 người", "Khen thưởng: Giấy khen cho 2 người")
	kept := records(o, &data.Awards)
	if len(kept) != 2 || kept[0].Content != "Hè tình nguyện" || kept[1].Content != "Đội trưởng mùa hè" || kept[1].Level != "Huyện đoàn" || *kept[0].Year != 2022 {
		t.Errorf("kept %+v", kept)
	}
	o.open("award", first)
	o.typed("giay khen", "", "", "9-QĐ", "30082022")
	o.wantsShown("Lý An đã có giấy khen theo chính quyết định này.")
}

func TestTheWayIntoThePartyGoesOnWhereItStands(t *testing.T) {
	o := newOffice(t)
	id := o.add(data.Person{FullName: "Lý An"}, "2020")
	o.open("party_path", id)
	o.fits()
	o.typed("01032022", "9", "9")
	o.wantsShown("Chưa có xếp loại năm nào đến năm 2022")
	o.wantsPaper("Đã ghi các bước của Lý An; đã in giấy tờ.", "Nghị quyết giới thiệu đoàn viên ưu tú")
	o.wantsDone("Đã ghi các bước của Lý An", "Đoàn viên ưu tú, vào Đảng: Lý An")
	o.open("party_path", id)
	o.typed("", "", "", "", "", "2-NQ", "01042022", "", "", "01022022")
	o.wantsShown("Ngày vào Đảng dự bị (01/02/2022) trước ngày NQ Đoàn cơ sở (01/04/2022)")
	o.press(fyne.KeyS)
	if kept := records(o, &data.PartyPaths); len(kept) != 1 || kept[0].AdmittedOn != "" || kept[0].VotedOn != "2022-03-01" {
		t.Errorf("kept %+v", kept)
	}
}

func TestAYouthIsIntroducedAndJoinsTheRegister(t *testing.T) {
	o := newOffice(t)
	id := o.add(data.Person{FullName: "Lý An"}, "2020")
	o.open("introduction", id)
	o.fits()
	o.wantsShown("Chưa có tên thanh niên được giới thiệu")
	o.typed("26032022", "", "", "lý út", "2006", "Học sinh")
	o.press(fyne.KeyS)
	o.wantsDone("Đã ghi Lý An giới thiệu một thanh niên", "Giới thiệu 1+1: Lý An giới thiệu Lý Út")
	kept := records(o, &data.Introductions)
	if len(kept) != 1 || kept[0].YouthID == "" || kept[0].IntroducedOn != "2022-03-26" || kept[0].Channel != data.ToUnion {
		t.Fatalf("kept %+v", kept)
	}
	o.open("introduction", id)
	o.typed("", "", "ly ut")
	o.press(fyne.KeyS)
	if kept := records(o, &data.Introductions); len(kept) != 2 || kept[1].YouthID != kept[0].YouthID || kept[1].YouthName != "Lý Út" {
		t.Errorf("one of the register is picked: %+v", kept)
	}
}

func TestHelpForSeveralSaysWhatItComesTo(t *testing.T) {
	o := newOffice(t)
	member, youth := o.add(data.Person{FullName: "Lý An"}, "2020"), o.add(data.Person{FullName: "Lý Út"}, "")
	o.open("hardship", youth)
	o.fits()
	o.typed("ho ngheo", "", "", "Nhà dột")
	o.press(fyne.KeyS)
	o.wantsDone("Đã ghi hoàn cảnh của Lý Út", "Hoàn cảnh khó khăn: Lý Út")
	o.open("help", member, youth)
	o.fits()
	o.typed("tien mat", "01102022", "500000")
	o.press(fyne.KeyS)
	o.wantsDone("Đã ghi giúp đỡ 2 người", "Giúp đỡ 2 người")
	if kept := records(o, &data.Helps); len(kept) != 2 || *kept[1].Value != 500000 || kept[1].PersonID != youth {
		t.Errorf("kept %+v", kept)
	}
}
