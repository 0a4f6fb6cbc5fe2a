package store_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

// paper writes a file with some content.
func paper(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(path, []byte(content), 0o600))
	return path
}

// fileNames are the attachments of a person by the names of their files.
func fileNames(t *testing.T, f *store.File, person data.ID) []string {
	t.Helper()
	var list []string
	for _, a := range must(f.Attachments(ctx, person))(t) {
		list = append(list, a.FileName)
	}
	return list
}

func TestFilesAreAttachedAlteredRemovedAndUndone(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	person := addMember(t, f, "Lê An", branch.ID, "")
	check(t, f.AttachFiles(ctx, person, []string{paper(t, "Đơn xin vào Đoàn.pdf", "đơn"), paper(t, "ảnh.jpg", "ảnh")}, nil))
	if got := lastChange(t, f); got.Title != "Thêm 2 tệp vào tài liệu của Lê An" || got.Rows != 2 {
		t.Errorf("logged as %+v", got)
	}
	list := must(f.Attachments(ctx, person))(t)
	if a := list[0]; len(list) != 2 || a.Title != "Đơn xin vào Đoàn" || a.FileName != "Đơn xin vào Đoàn.pdf" || a.Size != int64(len("đơn")) ||
		a.AddedOn != "2022-11-15" || !f.Contents().Has(a.Content) {
		t.Fatalf("kept %+v", list)
	}
	altered := list[0]
	altered.Kind, altered.Document, altered.Content = "Đơn xin vào Đoàn", data.Document{Number: "12-QĐ/ĐTN", Date: "2022-03-26"}, "else"
	check(t, f.SaveAttachment(ctx, altered))
	if got := must(f.Attachments(ctx, person))(t)[0]; got.Document.Number != "12-QĐ/ĐTN" || got.Content != list[0].Content || got.Size != list[0].Size {
		t.Errorf("altered to %+v", got)
	}
	check(t, f.RemoveAttachments(ctx, person, []data.ID{list[0].ID, list[1].ID}))
	if got := fileNames(t, f, person); len(got) != 0 {
		t.Errorf("removed, yet there: %v", got)
	}
	if removed := must(f.CleanFiles(ctx))(t); len(removed) != 0 {
		t.Errorf("the clean-up took contents that undo needs: %v", removed)
	}
	undo(t, f, lastChange(t, f).Number)
	if got := fileNames(t, f, person); !slices.Equal(got, []string{"Đơn xin vào Đoàn.pdf", "ảnh.jpg"}) {
		t.Errorf("taken back: %v", got)
	}
	if found := must(f.CheckFiles(ctx, nil))(t); len(found.Missing)+len(found.Damaged)+len(found.ForUndo)+len(found.Unneeded) != 0 {
		t.Errorf("found %+v", found)
	}
	wantCode(t, f.SaveAttachment(ctx, data.Attachment{PersonID: person, Title: " "}), data.Invalid)
	check(t, f.SaveAttachment(ctx, data.Attachment{PersonID: person, Title: "Sổ đoàn viên (bản giấy)"}))
	if got := fileNames(t, f, person); len(got) != 3 || got[2] != "" {
		t.Errorf("with a paper that is only named: %v", got)
	}
}

func TestOneFileThatCannotBeReadKeepsAllOut(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	person := addMember(t, f, "Lê An", branch.ID, "")
	before := lastChange(t, f).Number
	wantCode(t, f.AttachFiles(ctx, person, []string{paper(t, "a", "a"), filepath.Join(t.TempDir(), "mất")}, nil), data.NotFound)
	if got := fileNames(t, f, person); len(got) != 0 || lastChange(t, f).Number != before {
		t.Errorf("kept %v", got)
	}
	if removed := must(f.CleanFiles(ctx))(t); len(removed) != 1 {
		t.Errorf("the content that nothing needs was not cleaned up: %v", removed)
	}
}

func TestTheCheckTellsWhatIsMissingDamagedOrUnneeded(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	person := addMember(t, f, "Lê An", branch.ID, "")
	check(t, f.AttachFiles(ctx, person, []string{paper(t, "mất.pdf", "sẽ mất"), paper(t, "hỏng.pdf", "sẽ hỏng"), paper(t, "bỏ.pdf", "sẽ bỏ")}, nil))
	list := must(f.Attachments(ctx, person))(t)
	check(t, f.Contents().Remove(list[0].Content))
	check(t, os.WriteFile(filepath.Join(f.Contents().Folder(), list[1].Content[:2], list[1].Content), []byte("khác"), 0o600))
	check(t, f.RemoveAttachments(ctx, person, []data.ID{list[2].ID}))
	stray := must(f.Contents().Add(ctx, paper(t, "lạ", "không ai cần")))(t)
	found := must(f.CheckFiles(ctx, nil))(t)
	if len(found.Missing) != 1 || found.Missing[0].FileName != "mất.pdf" || found.Missing[0].Person != "Lê An" ||
		len(found.Damaged) != 1 || found.Damaged[0].FileName != "hỏng.pdf" ||
		len(found.ForUndo) != 1 || found.ForUndo[0].Hash != list[2].Content || len(found.Unneeded) != 1 || found.Unneeded[0] != stray {
		t.Errorf("found %+v", found)
	}
	if removed := must(f.CleanFiles(ctx))(t); len(removed) != 1 || removed[0] != stray || f.Contents().Has(stray.Hash) || !f.Contents().Has(list[2].Content) {
		t.Errorf("cleaned up %v", removed)
	}
}

func TestAMergeHandsTheAttachmentsOn(t *testing.T) {
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, "")
	keep, other := addMember(t, f, "Lê An", branch.ID, ""), addMember(t, f, "Lê Ân", branch.ID, "")
	same := paper(t, "đơn.pdf", "đơn")
	check(t, f.AttachFiles(ctx, keep, []string{same}, nil))
	check(t, f.AttachFiles(ctx, other, []string{same, paper(t, "ảnh.jpg", "ảnh")}, nil))
	merge := must(f.Merge(ctx, keep, other, nil))(t)
	if got := fileNames(t, f, keep); !slices.Equal(got, []string{"đơn.pdf", "đơn.pdf", "ảnh.jpg"}) {
		t.Errorf("after the merge: %v", got)
	}
	undo(t, f, merge.Change)
	if got := fileNames(t, f, other); !slices.Equal(got, []string{"đơn.pdf", "ảnh.jpg"}) {
		t.Errorf("split again: %v", got)
	}
}
