package command

import (
	"context"
	"fmt"
	"io"
	"path/filepath"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/data/vntext"
	"bachudong/reports/corrections"
)

// comparison is what a list and the register differ in, as programs read it.
type comparison struct {
	File      string              `json:"file"`
	Same      int                 `json:"same"`
	OnlyThere []listedRow         `json:"only_there"`
	OnlyHere  []map[string]string `json:"only_here"` // with the keys of "members"; left_there is how the list says that they left
	Differ    []differing         `json:"differ"`
	Doubtful  []doubtful          `json:"doubtful"`
	Unread    []string            `json:"unread,omitempty"` // sheets that could not be read
}

// listedRow is a row of the list.
type listedRow struct {
	Sheet    string      `json:"sheet"`
	Row      int         `json:"row"`
	FullName string      `json:"full_name"`
	Birth    vntext.Date `json:"birth,omitempty"`
	Branch   string      `json:"branch,omitempty"`
}

type differing struct {
	listedRow
	ID     data.ID      `json:"id"`
	Fields []factDiffer `json:"fields"`
}

type factDiffer struct {
	Key    string `json:"key"`
	Theirs string `json:"theirs"`
	Ours   string `json:"ours"`
}

// doubtful has a score of 0 where the row could not be read.
type doubtful struct {
	listedRow
	ID    data.ID `json:"id,omitempty"`
	With  string  `json:"with,omitempty"`
	Score int     `json:"score"`
	Why   string  `json:"why"`
}

// runCompare compares a list that another program exported with the register, which stays as it is.
func runCompare(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị mà danh sách là của")
	asOf := c.String("as-of", "", "ngày lấy sổ để đối chiếu, YYYY-MM-DD")
	out := c.String("o", "", "tệp .xlsx ghi các dòng cần sửa, theo cột của chính danh sách")
	terms := c.askTerms()
	var sheets listed
	c.Var(&sheets, "sheet", "tên trang; có thể cho nhiều lần")
	if err := c.parse(); err != nil {
		return err
	}
	if len(c.words) != 1 {
		return misuse{"Cho biết đúng một tệp danh sách để đối chiếu."}
	}
	if err := c.need("unit"); err != nil {
		return err
	}
	day, err := dayOf(*asOf)
	if err != nil {
		return err
	}
	told, err := terms.disclosure()
	if err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	job := work.CompareJob{Path: c.words[0], Sheets: sheets, AsOf: day}
	if job.Unit, err = desk.File.Unit(ctx, *unit, day); err != nil {
		return err
	}
	result, err := desk.Compare(ctx, job)
	if err != nil {
		return err
	}
	if *out != "" {
		if err := desk.WriteComparison(ctx, result, told, *out, nil); err != nil {
			return err
		}
	}
	return c.answer(comparisonJSON(result), func(w io.Writer) {
		printComparison(w, result)
		if *out != "" {
			fmt.Fprintf(w, "Đã ghi kết quả vào %s\n", *out)
		}
	})
}

func comparisonJSON(r *reconcile.Result) comparison {
	all := comparison{File: filepath.Base(r.Draft.Path), Same: r.Same, Unread: r.Unread,
		OnlyThere: []listedRow{}, OnlyHere: []map[string]string{}, Differ: []differing{}, Doubtful: []doubtful{}}
	for _, row := range r.OnlyThere {
		all.OnlyThere = append(all.OnlyThere, rowJSON(row))
	}
	for _, m := range r.OnlyHere {
		facts := memberJSON(m)
		if how := r.LeftThere[m.ID]; how != "" {
			facts["left_there"] = how
		}
		all.OnlyHere = append(all.OnlyHere, facts)
	}
	for _, p := range r.Differ {
		one := differing{listedRow: rowJSON(p.Row), ID: p.Ours.ID}
		for _, f := range p.Fields {
			one.Fields = append(one.Fields, factDiffer(f))
		}
		all.Differ = append(all.Differ, one)
	}
	for _, d := range r.Doubtful {
		all.Doubtful = append(all.Doubtful, doubtful{rowJSON(d.Row), d.ID, d.With, d.Score, d.Why})
	}
	return all
}

// leftThere says of somebody who is only in the register that the list has them as having left.
func leftThere(r *reconcile.Result, m *data.Member) string {
	if how := r.LeftThere[m.ID]; how != "" {
		return " (tệp ghi: " + how + ")"
	}
	return ""
}

func rowJSON(row *intake.Row) listedRow {
	return listedRow{row.Sheet, row.Number, row.Person.FullName, row.Person.Birth, row.Branch}
}

func printComparison(w io.Writer, r *reconcile.Result) {
	fmt.Fprintf(w, "%s so với sổ của %s ngày %s: %d giống nhau · %d khác thông tin · %d chỉ có ở tệp · %d chỉ có trong sổ · %d nghi ngờ\n",
		filepath.Base(r.Draft.Path), r.Unit.Name, r.Day.Display(), r.Same, len(r.Differ), len(r.OnlyThere), len(r.OnlyHere), len(r.Doubtful))
	for _, p := range r.Differ {
		fmt.Fprintf(w, "  Khác, dòng %d: %s: %s\n", p.Row.Number, p.Row.Person.FullName, corrections.Words(p.Fields))
	}
	for _, row := range r.OnlyThere {
		fmt.Fprintf(w, "  Chỉ có ở tệp, dòng %d: %s %s\n", row.Number, row.Person.FullName, row.Person.Birth.Display())
	}
	for _, m := range r.OnlyHere {
		fmt.Fprintf(w, "  Chỉ có trong sổ: %s %s, %s%s\n", m.FullName, m.Birth.Display(), m.UnitName, leftThere(r, m))
	}
	for _, d := range r.Doubtful {
		fmt.Fprintf(w, "  Nghi ngờ, dòng %d: %s %s (%s)\n", d.Row.Number, d.Row.Person.FullName, d.With, d.Why)
	}
	for _, text := range r.Unread {
		fmt.Fprintf(w, "  %s\n", text)
	}
}
