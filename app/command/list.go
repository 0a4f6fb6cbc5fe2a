package command

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
	"bachudong/reports/statistics"
)

// runList writes one list of a unit and a time, or with --all the whole book of the unit into a folder.
func runList(ctx context.Context, c *call) error {
	what := c.String("what", "", "danh sách")
	unit := c.String("unit", "", "mã đơn vị; bỏ trống là đơn vị của tệp")
	from := c.String("from", "", "ngày đầu kỳ, YYYY-MM-DD; bỏ trống là đầu năm của ngày cuối kỳ")
	to := c.String("to", "", "ngày cuối kỳ, YYYY-MM-DD; bỏ trống là hôm nay")
	out := c.String("o", "", "tệp .xlsx hoặc .pdf")
	all := c.String("all", "", "thư mục để ghi mọi danh sách trong sổ của đơn vị")
	pdf := c.Bool("pdf", false, "với --all: ghi thành .pdf")
	terms := c.askTerms()
	if err := c.parse(); err != nil {
		return err
	}
	told, err := terms.disclosure()
	if err != nil {
		return err
	}
	if len(c.words) > 0 {
		return misuse{"Không hiểu “" + c.words[0] + "”. Danh sách cho bằng --what."}
	}
	switch {
	case *all == "" && (*what == "" || *out == ""):
		return misuse{"Cho biết --what và -o, hoặc --all THƯ_MỤC. Các danh sách: " + strings.Join(work.ListKeys(), ", ") + "."}
	case *all != "" && (*what != "" || *out != ""):
		return misuse{"--all ghi mọi danh sách trong sổ của đơn vị; bỏ --what và -o."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	job := work.BookJob{List: *what}
	job.Disclosure = told
	if job.Period, err = periodOf(*from, *to, desk.Today()); err != nil {
		return err
	}
	if *unit == "" {
		job.Unit, err = desk.OurUnit(ctx)
	} else {
		job.Unit, err = desk.File.Unit(ctx, *unit, job.Period.Last)
	}
	if err != nil {
		return err
	}
	if *all != "" {
		return writeBook(ctx, c, desk, job, *all, map[bool]string{false: ".xlsx", true: ".pdf"}[*pdf])
	}
	lines, warnings, err := desk.WriteList(ctx, job, *out, nil)
	for _, w := range warnings {
		c.say("%s", w)
	}
	if err != nil {
		return err
	}
	return c.answer(map[string]any{"file": *out, "lines": lines}, func(w io.Writer) { fmt.Fprintf(w, "%s: %d dòng\n", *out, lines) })
}

// periodOf reads the two days of a period.
func periodOf(from, to string, today vntext.Date) (statistics.Period, error) {
	var p statistics.Period
	var err error
	if p.Last, err = dayOf(to); err != nil {
		return p, err
	}
	if p.First, err = dayOf(from); err != nil {
		return p, err
	}
	if p.Last == "" {
		p.Last = today
	}
	if p.First == "" {
		p.First = statistics.PeriodOf(statistics.Year, p.Last).First
	}
	return p, nil
}

func writeBook(ctx context.Context, c *call, desk *work.Desk, job work.BookJob, folder, ending string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return data.Errorf(data.Busy, "Không tạo được thư mục “%s”. Hãy chọn nơi khác ghi được.", folder).Because(err)
	}
	files, warnings, err := desk.WriteBook(ctx, job, folder, ending, nil)
	for _, w := range warnings {
		c.say("%s", w)
	}
	return answerFiles(c, files, err)
}
