package command_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/app/work"
	"bachudong/data"
)

func TestCheckTellsLostFilesAndCleansUpOnlyWhatNothingNeeds(t *testing.T) {
	o, person, _ := officeWithTwo(t)
	ctx := context.Background()
	kept := filepath.Join(t.TempDir(), "đơn.pdf")
	if err := os.WriteFile(kept, []byte("đơn"), 0o600); err != nil {
		t.Fatal(err)
	}
	desk, err := work.Open(ctx, o.db)
	if err != nil {
		t.Fatal(err)
	}
	if err := desk.File.AttachFiles(ctx, person, []string{kept}, nil); err != nil {
		t.Fatal(err)
	}
	list, err := desk.File.Attachments(ctx, person)
	if err != nil {
		t.Fatal(err)
	}
	folder := desk.File.Contents()
	stray := filepath.Join(t.TempDir(), "lạ")
	if err := os.WriteFile(stray, []byte("không ai cần"), 0o600); err != nil {
		t.Fatal(err)
	}
	content, err := folder.Add(ctx, stray)
	if err != nil {
		t.Fatal(err)
	}
	desk.Close()
	if text := o.must("check"); !strings.Contains(text, "dữ liệu nguyên vẹn") || !strings.Contains(text, "1 tệp không còn ai cần") {
		t.Errorf("said %s", text)
	}
	var found struct {
		OK      bool  `json:"ok"`
		Removed int   `json:"removed_files"`
		Missing []any `json:"missing_files"`
	}
	if o.read(&found, "check", "--clean"); !found.OK || len(found.Missing) != 0 || found.Removed != 1 || folder.Has(content.Hash) || !folder.Has(list[0].Content) {
		t.Errorf("cleaned up: %+v", found)
	}
	if err := folder.Remove(list[0].Content); err != nil {
		t.Fatal(err)
	}
	code, text, says := o.run("check")
	if code != command.Refused || !strings.Contains(text, "Mất tệp: Nguyễn Văn Cường – đơn (đơn.pdf)") || !strings.Contains(says, "1 tài liệu đính kèm mất hoặc hỏng") ||
		data.CodeOf(folder.Verify(ctx, list[0].Content)) != data.NotFound {
		t.Errorf("a lost file: %d %s %s", code, text, says)
	}
}
