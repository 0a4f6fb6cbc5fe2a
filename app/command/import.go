package command

import (
	"context"
	"errors"
	"fmt"
	"io"

	"bachudong/app/work"
	"bachudong/data/intake"
)

// runImport reads lists into the register: good rows go in, the others go back in FILE.loi.xlsx.
func runImport(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị nhận danh sách")
	mode := c.String("mode", "fill", "fill: chỉ điền ô trống; update: cập nhật; skip: bỏ qua người đã có")
	profile := c.String("profile", "", "tên mẫu ghép cột; để trống thì tự lấy mẫu hợp với từng trang")
	dry := c.Bool("dry-run", false, "chỉ xem trước, không ghi")
	var sheets listed
	c.Var(&sheets, "sheet", "tên trang; có thể cho nhiều lần")
	if err := c.parse(); err != nil {
		return err
	}
	if len(c.words) == 0 {
		return misuse{"Cho biết ít nhất một tệp danh sách."}
	}
	if err := c.need("unit"); err != nil {
		return err
	}
	how, ok := modes[*mode]
	if !ok {
		return misuse{fmt.Sprintf("Không có cách “%s”: chọn fill, update hoặc skip.", *mode)}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	receiver, err := desk.File.Unit(ctx, *unit, desk.Today())
	if err != nil {
		return err
	}
	result, err := desk.Import(ctx, work.ImportJob{Paths: c.words, Unit: receiver, Mode: how, Sheets: sheets, DryRun: *dry, Profile: *profile}, nil)
	if err != nil {
		if c.json && len(result.Files) > 0 { // programs get the reasons in the shape they know
			err = errors.Join(err, c.answer(result, nil))
		}
		return err
	}
	if c.json { // whoever reads the log learns of lists that did not come in
		for _, f := range result.Files {
			if f.Rows == 0 {
				c.say("%s: %s", f.File, f.Errors[0].Message)
			}
		}
	}
	return c.answer(result, func(w io.Writer) { printImport(w, result, *dry) })
}

var modes = map[string]intake.Mode{"fill": intake.Fill, "update": intake.Update, "skip": intake.Skip}

func printImport(w io.Writer, result work.ImportResult, dry bool) {
	for _, f := range result.Files {
		fmt.Fprintf(w, "%s: %d dòng · %d mới · %d cập nhật · %d không đổi · %d nghi trùng · %d lỗi\n",
			f.File, f.Rows, f.New, f.Updated, f.Unchanged, len(f.Suspects), len(f.Errors))
		for _, e := range f.Errors {
			fmt.Fprintf(w, "  %s%s\n", placeOf(e), e.Message)
		}
		for _, s := range f.Sheets {
			if s.Profile != "" {
				fmt.Fprintf(w, "  Trang “%s” đọc theo mẫu ghép cột “%s”\n", s.Name, s.Profile)
			}
			if s.LeftOut != "" && f.Rows > 0 {
				fmt.Fprintf(w, "  Trang “%s” không nhập: %s\n", s.Name, s.LeftOut)
			}
		}
		printWarnings(w, f.Warnings)
		if f.Unwritten != "" {
			fmt.Fprintf(w, "  %s\n", f.Unwritten)
		}
		if f.ErrorFile != "" {
			fmt.Fprintf(w, "  Các dòng lỗi đã ghi trả lại ở %s\n", f.ErrorFile)
		}
	}
	switch {
	case dry:
		fmt.Fprintln(w, "Mới xem trước, chưa ghi gì vào dữ liệu.")
	case result.Batch != "":
		fmt.Fprintf(w, "Hoàn tác được bằng: undo %s\n", result.Batch)
	}
}

// printedWarnings is how many warnings of a list are printed in full.
const printedWarnings = 20

func printWarnings(w io.Writer, warnings []work.RowError) {
	for _, e := range warnings[:min(len(warnings), printedWarnings)] {
		fmt.Fprintf(w, "  Cần xem lại: %s%s\n", placeOf(e), e.Message)
	}
	if more := len(warnings) - printedWarnings; more > 0 {
		fmt.Fprintf(w, "  … và %d điều cần xem lại khác (thêm --json để xem hết)\n", more)
	}
}

func placeOf(e work.RowError) string {
	switch {
	case e.Row == 0 && e.Column == "": // the sentence names the sheet or the file itself
		return ""
	case e.Row == 0: // the sentence names the column
		return fmt.Sprintf("Trang “%s”: ", e.Sheet)
	case e.Column == "":
		return fmt.Sprintf("Trang “%s”, dòng %d: ", e.Sheet, e.Row)
	}
	return fmt.Sprintf("Trang “%s”, dòng %d, cột %s: ", e.Sheet, e.Row, e.Column)
}
