package command

import (
	"context"
	"fmt"
	"io"
	"strings"

	"bachudong/app/work"
	"bachudong/data"
)

// runForm writes one form, or with --all one a unit into a folder.
func runForm(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị")
	year := c.Int("year", 0, "năm đánh giá")
	out := c.String("o", "", "tệp .xlsx hoặc .pdf; với --all là thư mục")
	all := c.Bool("all", false, "mỗi Đoàn cơ sở một tệp")
	if err := c.parse(); err != nil {
		return err
	}
	if len(c.words) != 1 {
		return misuse{"Cho biết một mẫu: " + strings.Join(work.FormNames(), ", ") + "."}
	}
	if err := c.need("o"); err != nil {
		return err
	}
	if *year < 2000 || *year > 2100 {
		return misuse{"Thiếu hoặc sai --year, ví dụ --year 2022."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	job := work.FormJob{Form: strings.ToUpper(c.words[0]), Year: *year}
	if *unit == "" {
		job.Unit, err = desk.OurUnit(ctx)
	} else {
		job.Unit, err = desk.UnitOfYear(ctx, *unit, *year)
	}
	if err != nil {
		return err
	}
	if *all {
		files, err := desk.WriteForms(ctx, job, *out, nil)
		return answerFiles(c, files, err)
	}
	warnings, err := desk.WriteForm(ctx, job, *out)
	for _, w := range warnings {
		c.say("%s", w)
	}
	return answerFiles(c, []string{*out}, err)
}

// runDossier prints dossiers into one PDF.
func runDossier(ctx context.Context, c *call) error {
	unit := c.String("unit", "", "mã đơn vị")
	asOf := c.String("as-of", "", "ngày lấy số liệu, YYYY-MM-DD")
	out := c.String("o", "", "tệp .pdf")
	terms := c.askTerms()
	var people listed
	c.Var(&people, "member", "id đoàn viên; có thể cho nhiều lần")
	if err := c.parse(); err != nil {
		return err
	}
	people = append(people, c.words...)
	if err := c.need("o"); err != nil {
		return err
	}
	if (*unit == "") == (len(people) == 0) {
		return misuse{"Cho biết --unit hoặc --member (một trong hai)."}
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
	job := work.DossierJob{AsOf: day, Disclosure: told}
	for _, id := range people {
		job.People = append(job.People, data.ID(id))
	}
	if *unit != "" {
		if job.Unit, err = desk.File.Unit(ctx, *unit, day); err != nil {
			return err
		}
	}
	warnings, err := desk.WriteDossiers(ctx, job, *out, nil)
	for _, w := range warnings {
		c.say("%s", w)
	}
	return answerFiles(c, []string{*out}, err)
}

func answerFiles(c *call, files []string, err error) error {
	if err != nil {
		return err
	}
	return c.answer(map[string][]string{"files": files}, func(w io.Writer) {
		for _, f := range files {
			fmt.Fprintln(w, f)
		}
	})
}
