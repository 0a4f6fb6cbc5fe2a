package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/data"
	"bachudong/data/filestore"
	"bachudong/data/store"
)

// checked is what a check found, as programs read it.
type checked struct {
	OK       bool       `json:"ok"`
	Missing  []lostFile `json:"missing_files"`
	Damaged  []lostFile `json:"damaged_files"`
	ForUndo  int        `json:"files_for_undo"` // named by no row, needed to take a change back
	Unneeded int        `json:"unneeded_files"` // nothing names them
	Bytes    int64      `json:"unneeded_bytes"`
	Removed  int        `json:"removed_files,omitempty"`
}

// lostFile is an attachment whose content cannot be given out.
type lostFile struct {
	PersonID data.ID `json:"person_id"`
	Person   string  `json:"person"`
	Title    string  `json:"title"`
	File     string  `json:"file"`
}

// runCheck verifies the data file (structure, references and search index) and the folder of attachments beside it; --clean
// removes from that folder what neither the register nor a change that can be taken back needs, and sweeps the data file.
func runCheck(ctx context.Context, c *call) error {
	clean := c.Bool("clean", false, "xóa hẳn các tệp đính kèm không còn ai cần và ghi gọn lại tệp dữ liệu")
	if err := c.parse(); err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	if err := desk.File.Check(ctx); err != nil {
		return err
	}
	found, err := desk.File.CheckFiles(ctx, nil)
	if err != nil {
		return err
	}
	result := checkedJSON(found)
	if *clean {
		removed, err := desk.File.CleanFiles(ctx)
		if err != nil {
			return err
		}
		result.Removed = len(removed)
		if err := desk.File.Sweep(ctx); err != nil {
			return err
		}
	}
	if err := c.answer(result, func(w io.Writer) { printChecked(w, c.db, result) }); err != nil || result.OK {
		return err
	}
	return data.Errorf(data.Corrupt, "Dữ liệu trong “%s” nguyên vẹn nhưng %d tài liệu đính kèm mất hoặc hỏng. Hãy chép lại thư mục tệp kèm theo từ bản sao lưu.",
		c.db, len(found.Missing)+len(found.Damaged))
}

func checkedJSON(found store.FileFindings) checked {
	return checked{OK: len(found.Missing)+len(found.Damaged) == 0, Missing: lostJSON(found.Missing), Damaged: lostJSON(found.Damaged),
		ForUndo: len(found.ForUndo), Unneeded: len(found.Unneeded), Bytes: bytesOf(found.Unneeded)}
}

func lostJSON(list []store.LostFile) []lostFile {
	all := []lostFile{}
	for _, l := range list {
		all = append(all, lostFile{l.PersonID, l.Person, l.Title, l.FileName})
	}
	return all
}

func bytesOf(list []filestore.Content) (sum int64) {
	for _, c := range list {
		sum += c.Size
	}
	return sum
}

func printChecked(w io.Writer, file string, r checked) {
	if r.OK {
		fmt.Fprintf(w, "%s: dữ liệu nguyên vẹn.\n", file)
	}
	for _, part := range []struct {
		says string
		list []lostFile
	}{{"Mất tệp", r.Missing}, {"Tệp hỏng", r.Damaged}} {
		for _, l := range part.list {
			fmt.Fprintf(w, "  %s: %s – %s (%s)\n", part.says, l.Person, l.Title, l.File)
		}
	}
	switch {
	case r.Removed > 0:
		fmt.Fprintf(w, "  Đã xóa %d tệp không còn ai cần.\n", r.Removed)
	case r.Unneeded > 0:
		fmt.Fprintf(w, "  %d tệp không còn ai cần (%d KB): chạy lại với --clean để xóa.\n", r.Unneeded, r.Bytes>>10)
	}
}
