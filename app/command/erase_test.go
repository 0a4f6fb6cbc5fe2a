package command_test

import (
	"context"
	"strings"
	"testing"

	"bachudong/app/command"
	"bachudong/app/work"
	"bachudong/data"
)

func TestEraseLooksFirstAndErasesWhenChecked(t *testing.T) {
	o, gone, stays := officeWithTwo(t)
	ctx := context.Background()
	desk, err := work.Open(ctx, o.db)
	if err != nil {
		t.Fatal(err)
	}
	if err := desk.File.EndMembership(ctx, gone, "2019-06-01", data.EndedGraduation); err != nil {
		t.Fatal(err)
	}
	desk.Close()
	if code, _, says := o.run("erase"); code != command.Misused || !strings.Contains(says, "--left-months") {
		t.Errorf("without a number of months: %d %s", code, says)
	}
	if code, _, says := o.run("erase", "--member", string(stays), "--checked"); code != command.Refused || !strings.Contains(says, "Nguyễn Văn Cườg chưa rời sổ") {
		t.Errorf("somebody who has not left: %d %s", code, says)
	}
	if text := o.must("erase", "--left-months", "12"); !strings.Contains(text, "Nguyễn Văn Cường") || !strings.Contains(text, "Thêm --checked để xóa") {
		t.Errorf("looked at: %s", text)
	}
	var report struct {
		Erased bool
		People []struct {
			ID       data.ID
			FullName string `json:"full_name"`
			How      string
		}
	}
	if o.read(&report, "erase", "--left-months", "12", "--checked"); !report.Erased || len(report.People) != 1 || report.People[0].ID != gone || report.People[0].How != data.EndedGraduation {
		t.Errorf("erased %+v", report)
	}
	if text := o.must("changes"); strings.Contains(text, "Nguyễn Văn Cường") || !strings.Contains(text, "Xóa dữ liệu cá nhân của 1 người đã rời sổ") {
		t.Errorf("the log says %s", text)
	}
	if text := o.must("erase", "--left-months", "12"); !strings.Contains(text, "của 0 người") {
		t.Errorf("offered again: %s", text)
	}
}
