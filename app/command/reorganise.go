package command

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"bachudong/app/work"
	"bachudong/data"
)

// largestPlan is the most bytes that are read of a plan file.
const largestPlan = 16 << 20

// reorganiseAnswer is a plan as programs read it; its reorganisation is what was asked, so that it can be corrected,
// saved and run.
type reorganiseAnswer struct {
	DryRun bool   `json:"dry_run"`
	Change int64  `json:"change,omitempty"` // for undo
	Check  string `json:"check,omitempty"`
	data.ReorganisationPlan
	Missing   []string `json:"missing,omitempty"`
	Unmatched []string `json:"unmatched,omitempty"`
	Notes     []string `json:"notes,omitempty"`
}

// runReorganise plans a reorganisation from a file or a shipped map, and carries it out unless it is only tried.
func runReorganise(ctx context.Context, c *call) error {
	shipped := c.String("map", "", "bảng sắp xếp kèm theo chương trình")
	dry := c.Bool("dry-run", false, "chỉ xem trước, không ghi")
	checked := c.Bool("checked", false, "đã đối chiếu bảng sắp xếp với nghị quyết")
	if err := c.parse(); err != nil {
		return err
	}
	if (*shipped == "") == (len(c.words) == 0) || len(c.words) > 1 {
		return misuse{"Cho biết một tệp kế hoạch .json hoặc --map (một trong hai)."}
	}
	if *shipped != "" && !*dry && !*checked {
		return misuse{"Bảng sắp xếp phải được kiểm tra trước khi dùng: chạy với --dry-run để xem, rồi với --checked để thực hiện."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	answer := reorganiseAnswer{DryRun: *dry}
	var asked data.Reorganisation
	if *shipped == "" {
		asked, err = readPlan(c.words[0])
	} else {
		asked, err = answer.fromMap(ctx, desk, *shipped)
	}
	if err != nil {
		return err
	}
	if answer.ReorganisationPlan, err = desk.File.PlanReorganisation(ctx, asked); err != nil {
		return err
	}
	if !*dry {
		if answer.Change, err = desk.File.Reorganise(ctx, answer.ReorganisationPlan); err != nil {
			return err
		}
	}
	answer.Reorganisation = asked
	return c.answer(answer, answer.print)
}

func (a *reorganiseAnswer) fromMap(ctx context.Context, desk *work.Desk, id string) (data.Reorganisation, error) {
	m, match, err := desk.MatchUnitMap(ctx, id)
	a.Check, a.Missing, a.Unmatched, a.Notes = m.Check, match.Missing, match.Unmatched, match.Notes
	return match.Reorganisation, err
}

// readPlan reads a plan, or the answer of a dry run, which holds one.
func readPlan(path string) (data.Reorganisation, error) {
	var r data.Reorganisation
	name := filepath.Base(path)
	file, err := os.Open(path)
	if err != nil {
		return r, data.Errorf(data.NotFound, "Không mở được tệp kế hoạch “%s”. Hãy xem lại tên và thư mục.", name).Because(err)
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, largestPlan+1))
	if err != nil || len(raw) > largestPlan {
		return r, data.Errorf(data.Invalid, "Không đọc được tệp kế hoạch “%s” (hoặc tệp quá lớn).", name).Because(err)
	}
	var outer struct {
		Reorganisation json.RawMessage `json:"reorganisation"`
	}
	if json.Unmarshal(raw, &outer) == nil && len(outer.Reorganisation) > 0 {
		raw = outer.Reorganisation
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		return r, data.Errorf(data.Invalid, "Tệp kế hoạch “%s” chưa đúng%s. Xem mẫu ở README, mục “Sắp xếp đơn vị”.", name, lineOf(err, raw)).Because(err)
	}
	return r, nil
}

// lineOf is the line on which JSON went wrong, as far as the decoder tells.
func lineOf(err error, raw []byte) string {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	var at int64
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	default:
		return ": có mục không hiểu"
	}
	return fmt.Sprintf(" ở dòng %d", 1+bytes.Count(raw[:min(at, int64(len(raw)))], []byte("\n")))
}

func (a *reorganiseAnswer) print(w io.Writer) {
	if a.Check != "" {
		fmt.Fprintln(w, a.Check)
	}
	for _, l := range a.Lines {
		fmt.Fprintf(w, "%s: %s (%d chi đoàn, %d đoàn viên, %d phiếu đánh giá ở lại)\n", data.ReorganisingLabels[l.Do], l.Text, l.Branches, l.Members, l.Evaluations)
	}
	for _, part := range []struct {
		title string
		lines []string
	}{{"Lưu ý", a.Warnings}, {"Thiếu trong tệp", a.Missing}, {"Không khớp bảng", a.Unmatched}, {"Cần quyết định", a.Notes}} {
		for _, line := range part.lines {
			fmt.Fprintf(w, "%s: %s\n", part.title, line)
		}
	}
	fmt.Fprintf(w, "%d đơn vị thay đổi, %d chi đoàn đổi nơi trực thuộc, %d người chuyển nơi sinh hoạt; tổng số %d đoàn viên không đổi.\n", a.Units, a.Branches, a.Stays, a.Total)
	if a.DryRun {
		fmt.Fprintln(w, "Chưa ghi gì.")
	} else {
		fmt.Fprintf(w, "Đã thực hiện (thay đổi %d).\n", a.Change)
	}
}
