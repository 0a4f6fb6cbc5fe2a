package intake_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	"bachudong/data/sheet"
	"bachudong/data/store"
)

func TestNothingIsWrittenBeforeTheOfficerSaysSo(t *testing.T) {
	o := newOffice(t)
	before := o.changes()
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.wantText("Nhập 86 dòng", "Mới 86", "Lỗi 0", "Chi đoàn (tạo mới 5)", "Lâm Văn Hòa", "07/08/2007", "095207170210", "Chi đoàn ấp Vĩnh Đông",
		"Trang “DS DOAN VIEN” · đầu bảng dòng 6–7 · 86 người", "Họ và tên: cột B + C", "Ngày sinh, phái: cột D (Nam) + E (Nữ)", "Chi đoàn: dòng tiêu đề nhóm",
		"Chưa ghi gì vào dữ liệu")
	if want := "86 dòng · 86 nhập được · đọc và đối chiếu: "; !strings.HasPrefix(o.said, want) {
		t.Errorf("status %q, want %q…", o.said, want)
	}
	o.tap("Quay lại")
	o.tap("Quay lại")
	o.wantText("Đánh dấu các trang cần đọc", "02-xa-vinh-thanh.xlsx · 86 người", "DS DOAN VIEN", "dòng 6–7", "Unicode")
	if o.changes() != before || o.members() != 0 || len(o.branches()) != 0 {
		t.Errorf("%d changes, %d members, branches %v after looking only", o.changes()-before, o.members(), o.branches())
	}
	o.tap("Tiếp tục")
	o.tap("Tiếp tục")
	o.wantText("Nhập 86 dòng", "Lâm Văn Hòa")
}

func TestImportAndItsUndo(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	if o.members() != 86 || len(o.branches()) != 5 {
		t.Fatalf("%d members in %d branches, want 86 in 5", o.members(), len(o.branches()))
	}
	o.wantText("Đã nhập vào Đoàn xã Vĩnh Thanh: 86 mới", "Đã tạo 5 chi đoàn mới: Chi đoàn ấp Vĩnh Đông", "02-xa-vinh-thanh.xlsx")
	o.tap("Mở danh sách (86 người)")
	request, ok := o.opened[1].(screen.ShowPeople)
	if o.opened[0] != screen.Members || !ok || len(request.People) != 86 || request.Title != "86 người vừa nhập" {
		t.Errorf("opened %v", o.opened)
	}
	o.tap("Hoàn tác lần nhập này")
	if o.members() != 0 || len(o.branches()) != 0 {
		t.Errorf("%d members, branches %v after the undo", o.members(), o.branches())
	}
	o.wantText("Đã nhập vào Đoàn xã Vĩnh Thanh: 86 mới · đã hoàn tác")
	o.wantNoText("Mở danh sách")
	o.files = nil
	o.tap("Nhập tệp khác")
	o.wantText("02-xa-vinh-thanh.xlsx: 86 mới", "Lê Văn Thư", "Đã hoàn tác")
	o.wantNoText("Xem tiếp bảng kiểm tra")
}

func TestUndoFromTheListOfEarlierImportsNamesWhatItKeeps(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	people, err := o.desk.File.Members(ctx, store.MemberFilter{AsOf: o.desk.Today(), Find: "Lâm Văn Hòa"})
	o.check(err)
	o.check(o.desk.File.SavePerson(ctx, store.PersonEdit{ID: people[0].ID, Facts: map[string]string{"note": "đã gặp"}}))
	o.files = nil
	o.do("intake-choose")
	grid := part[*kit.Grid](o)
	grid.OnCell(0, "undo")
	o.wantText("Đã hoàn tác một phần", "Đoàn viên Lâm Văn Hòa")
	if !strings.HasPrefix(o.said, "Đã hoàn tác lần nhập, giữ lại ") {
		t.Errorf("said %q", o.said)
	}
	if o.members() != 1 {
		t.Errorf("%d members are left, want the one who was altered", o.members())
	}
}

func TestUndoElsewhereShowsOnTheResult(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("07-ket-xuat.csv"))
	o.do("intake-write")
	o.wantNoText("đã hoàn tác")
	imports, err := o.desk.File.Imports(ctx, 1)
	o.check(err)
	_, err = o.desk.File.Undo(ctx, string(imports[0].Batch))
	o.check(err)
	o.Changed()
	o.wantText("đã hoàn tác", "Sổ đã trở lại như trước lần nhập này")
}

func TestUnreadableFilesAreToldAndTheOthersGoOn(t *testing.T) {
	o := newOffice(t)
	broken := o.file("hong.xlsx", "PK\x03\x04 rác")
	o.take(broken)
	o.wantText("1 tệp không đọc được", "hong.xlsx: Tệp “hong.xlsx”", "Kéo các tệp danh sách hoặc cả thư mục vào đây")
	o.toCheck(broken, o.sample("05-font-vni.xlsx"), o.sample("07-ket-xuat.csv"), broken)
	o.wantText("hong.xlsx: Tệp “hong.xlsx”", "Nhập 90 dòng", "Tệp 2/3: 05-font-vni.xlsx")
	o.do("intake-write")
	o.wantText("Chưa ghi gì của tệp này", "90 mới")
	if o.members() != 90 || len(o.failed) != 0 {
		t.Errorf("%d members, errors %v", o.members(), o.failed)
	}
}

func TestOldFontsAreShownBeforeAndAfter(t *testing.T) {
	o := newOffice(t)
	o.take(o.sample("05-font-vni.xlsx"))
	o.wantText("VNI", "› DANH SÁCH TRÍCH NGANG")
	said := ""
	for _, banner := range all[*kit.Banner](o) {
		said += banner.Say() + "\n"
	}
	if !strings.Contains(said, "Cột B: VNI, phông VNI-Times") || !strings.Contains(said, "Döông Thò Ngoïc Thuûy\n› Dương Thị Ngọc Thủy") {
		t.Errorf("before and after: %s", said)
	}
	o.do("intake-next")
	o.do("intake-next")
	part[*kit.Grid](o).Select(0)
	o.do("intake-cell")
	field := o.window.Canvas().Focused()
	if shortcuts, ok := field.(fyne.Shortcutable); ok {
		shortcuts.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if text, ok := field.(interface{ SelectedText() string }); !ok || text.SelectedText() != "Phạm Nhật Đạt" {
		t.Errorf("the cell is edited as %T", field)
	}
}

func TestTwoListsOfTheSamePeopleComeInOnce(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx", "lan-1.xlsx"), o.sample("02-xa-vinh-thanh.xlsx", "lan-2.xlsx"))
	o.wantText("Nhập 172 dòng", "tệp sau được đối chiếu lại khi tệp trước đã ghi")
	o.do("intake-write")
	if o.members() != 86 || len(o.branches()) != 5 {
		t.Fatalf("%d members in %d branches, want 86 in 5", o.members(), len(o.branches()))
	}
	o.wantText("86 mới", "MỚI 86 CẬP NHẬT 0 KHÔNG ĐỔI 0", "lan-1.xlsx", "MỚI 0 CẬP NHẬT 0 KHÔNG ĐỔI 86", "lan-2.xlsx")
	o.wantNoText("Chưa ghi gì của tệp này")
	o.tap("Hoàn tác lần nhập này")
	if o.members() != 0 || len(o.branches()) != 0 {
		t.Errorf("%d members, branches %v after one undo", o.members(), o.branches())
	}
}

func TestTheSameListAgainHasNothingToWrite(t *testing.T) {
	o := newOffice(t)
	path := o.sample("02-xa-vinh-thanh.xlsx")
	o.toCheck(path)
	o.do("intake-write")
	o.toCheck(path)
	o.wantText("Không có gì để nhập", "86 dòng đã có trong sổ và không đổi.", "Không đổi 86")
	if !o.button("Nhập 0 dòng").Disabled() || o.keys.Do("intake-write") {
		t.Error("nothing can be written, yet the button works")
	}
}

const mixed = `STT,Họ và tên,Ngày sinh,Giới tính,Điện thoại,Số CCCD
1,Lâm Văn Hòa,07/08/2007,Nam,0912345678,095207170210
2,Trần Mới,31/02/2004,Nam,0912345679,
3,Lý Thị Lan,2004,Nữ,,
4,Ngô Minh Khánh,25/11/1998,Nam,,095098300804
5,Bùi Hải,2008,,0987654321,
`

func TestEveryVerdictShowsWhatBecomesOfARow(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	path := o.file("bo-sung.csv", mixed)
	o.toCheck(path)
	o.wantText("Mới 1", "Cập nhật 1", "Trùng nghi ngờ 1", "Lỗi 1", "Không đổi 1", "Nhập 2 dòng", "Chỉ có năm sinh")
	show := func(verdict string, texts ...string) {
		t.Helper()
		part[*kit.Tabs](o).Choose(verdict)
		part[*kit.Grid](o).Select(0)
		o.wantText(texts...)
	}
	show("updated", "Điện thoại: trống › 0912345678", "SẼ GHI VÀO SỔ", "Mở hồ sơ đang có")
	show("suspect", "Bùi Hải", "Giống", "TRONG TỆP", "TRONG SỔ", "Mở hồ sơ đang có")
	show("unchanged", "Ngô Minh Khánh")
	show("error", "31/02/2004", "Lỗi ở cột C (Ngày sinh)", "tháng 2/2004 không có ngày 31")
	part[*kit.Grid](o).OnOpen(0)
	o.wantText("Dòng 3 · Trần Mới", "Lỗi ở cột C (Ngày sinh)", "C · Ngày sinh", "Sửa dòng này")
	o.tap("Đóng")

	o.target = filepath.Join(t.TempDir(), "tra-lai.xlsx")
	o.tap("Tải tệp lỗi (1 dòng)")
	o.wantErrorFile(o.target)
	if o.members() != 86 {
		t.Errorf("%d members: the error file alone must change nothing", o.members())
	}

	o.do("intake-write")
	o.wantText("1 mới, 1 cập nhật", "1 dòng trùng nghi ngờ không được ghi.", "Mở tệp lỗi", "Mở thư mục")
	o.wantErrorFile(strings.TrimSuffix(path, ".csv") + ".loi.xlsx")
	o.follow("Xem các dòng này")
	o.wantText("Bùi Hải", "Trùng nghi ngờ 1", "Không đổi 3")
}

func (o *office) wantErrorFile(path string) {
	o.t.Helper()
	book, err := sheet.Open(ctx, path)
	o.check(err)
	rows := book.Sheets[0].Rows
	if last := rows[len(rows)-1]; len(rows) != 2 || last.Cell(1).Text != "Trần Mới" || !strings.Contains(last.Cells[len(last.Cells)-1].Text, "31/02/2004") {
		o.t.Errorf("error file %s has rows %+v", path, rows)
	}
}

func TestTheListItselfIsNeverReplacedByItsErrors(t *testing.T) {
	o := newOffice(t)
	path := o.file("danh-sach.csv", mixed)
	o.toCheck(path)
	o.target = path
	o.tap("Tải tệp lỗi (1 dòng)")
	if len(o.failed) != 1 || data.CodeOf(o.failed[0]) != data.Invalid {
		t.Errorf("errors %v, want one refusal", o.failed)
	}
	if text, err := os.ReadFile(path); err != nil || string(text) != mixed {
		t.Errorf("the list is now %q (%v)", text, err)
	}
}

func TestModeAndUnitCompareAgain(t *testing.T) {
	o := newOffice(t)
	o.toCheck(o.sample("02-xa-vinh-thanh.xlsx"))
	o.do("intake-write")
	o.files = nil
	o.do("intake-choose")
	part[*kit.Segmented](o).OnChoose(2)
	o.wantText("giữ nguyên, chỉ thêm người mới")
	o.toCheck(o.file("bo-sung.csv", mixed))
	o.wantText("Khi đã có: Bỏ qua người đã có", "Cập nhật 0", "Không đổi 2", "Nhập 1 dòng")
	o.Choose(o.other.ID)
	o.do("intake-write")
	units, err := o.desk.File.Units(ctx, "")
	o.check(err)
	for _, u := range units {
		if u.ID == o.other.ID && u.Members != 1 {
			t.Errorf("%s has %d members, want the new one", u.Name, u.Members)
		}
	}
	o.wantText("Đã nhập vào Đoàn xã Hưng Phú: 1 mới")
}

func TestARegisterThatChangedIsComparedAgainBeforeWriting(t *testing.T) {
	o := newOffice(t)
	path := o.sample("02-xa-vinh-thanh.xlsx")
	o.toCheck(path)
	o.wantText("Nhập 86 dòng")
	branch, err := o.desk.File.AddUnit(ctx, data.Unit{Name: "Chi đoàn ấp Vĩnh Đông", Level: data.Branch, Parent: o.commune.ID})
	o.check(err)
	_, err = o.desk.File.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lâm Văn Hòa", Gender: "Nam", Birth: "2007-08-07", CitizenID: "095207170210"},
		Membership: data.Membership{UnitID: branch.ID, Began: data.BeganListed, Counts: true}})
	o.check(err)
	o.do("intake-write")
	if o.members() != 1 {
		t.Fatalf("%d members: a list was written that had been compared with an older register", o.members())
	}
	o.wantText("Nhập 86 dòng", "Mới 85", "Cập nhật 1", "Chi đoàn (tạo mới 4)")
	if !strings.HasPrefix(o.said, "Dữ liệu vừa thay đổi") {
		t.Errorf("said %q", o.said)
	}
	o.do("intake-write")
	if o.members() != 86 || len(o.branches()) != 5 {
		t.Errorf("%d members in %d branches, want 86 in 5", o.members(), len(o.branches()))
	}
}

func TestDroppedFilesAreReadWhileTheWizardIsShown(t *testing.T) {
	o := newOffice(t)
	path := o.sample("07-ket-xuat.csv")
	files := []fyne.URI{storage.NewFileURI(path)}
	o.window.SetContent(kit.NewText("một màn hình khác", kit.Normal))
	o.window.drop(fyne.NewPos(300, 200), files)
	o.window.SetContent(kit.Frame(o.screen.(screen.OwnToolbar).Toolbar(), nil, nil, o.screen.Side(), o.screen.View()))
	o.wantText("Kéo các tệp danh sách hoặc cả thư mục vào đây")
	o.window.drop(fyne.NewPos(300, 200), []fyne.URI{storage.NewFileURI(filepath.Dir(path))})
	o.wantText("07-ket-xuat.csv · 50 người", "Tiếp tục")
}

func TestActionsFollowTheStep(t *testing.T) {
	o := newOffice(t)
	enabled := func() []string {
		var ids []string
		for _, a := range o.screen.Actions() {
			if a.Enabled() {
				ids = append(ids, a.ID)
			}
		}
		return ids
	}
	want := func(ids ...string) {
		t.Helper()
		if got := enabled(); !reflect.DeepEqual(got, ids) {
			t.Errorf("actions %v, want %v", got, ids)
		}
	}
	want("intake-choose", "intake-folder", "intake-export")
	o.take(o.sample("07-ket-xuat.csv"))
	want("intake-choose", "intake-folder", "intake-next", "intake-header")
	o.do("intake-next")
	want("intake-choose", "intake-folder", "intake-next", "intake-back")
	o.do("intake-next")
	want("intake-choose", "intake-folder", "intake-write", "intake-cell", "intake-back")
	o.do("intake-write")
	want("intake-choose", "intake-folder", "intake-back")
	left := false
	o.screen.Leave(func() { left = true })
	if !left {
		t.Error("the wizard does not let go although nothing runs")
	}
}
