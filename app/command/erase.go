package command

import (
	"context"
	"fmt"
	"io"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// erased is an erasure as programs read it.
type erased struct {
	Erased    bool      `json:"erased"` // false: only looked at
	People    []leaver  `json:"people"`
	Refused   []string  `json:"refused,omitempty"` // names of those who have not left
	Relatives int       `json:"relatives"`
	Files     int       `json:"files"`
	Records   int       `json:"records"`
	Changes   int       `json:"changes"`
	Copies    []oldCopy `json:"older_copies"`
}

type leaver struct {
	ID       data.ID     `json:"id"`
	FullName string      `json:"full_name"`
	Birth    vntext.Date `json:"birth,omitempty"`
	Left     vntext.Date `json:"left,omitempty"`
	How      string      `json:"how,omitempty"`
	Unit     string      `json:"unit"`
}

type oldCopy struct {
	Path   string `json:"path"`
	People int    `json:"people"`
}

// runErase shows whose personal data would be erased and, with --checked, erases them for good.
func runErase(ctx context.Context, c *call) error {
	months := c.Int("left-months", -1, "những người rời sổ từ số tháng này trở lên; bỏ trống là số tháng đơn vị đã đặt")
	checked := c.Bool("checked", false, "đã xem danh sách, xóa hẳn")
	var people listed
	c.Var(&people, "member", "id đoàn viên; có thể cho nhiều lần")
	if err := c.parse(); err != nil {
		return err
	}
	people = append(people, c.words...)
	if len(people) > 0 && *months >= 0 {
		return misuse{"Cho biết --left-months hoặc --member (một trong hai)."}
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	ids, err := whoToErase(ctx, desk, people, *months)
	if err != nil {
		return err
	}
	report, err := desk.File.ErasePreview(ctx, ids)
	if err == nil && *checked {
		report, err = desk.File.Erase(ctx, ids)
	}
	if err != nil {
		return err
	}
	return c.answer(erasedJSON(report, *checked), func(w io.Writer) { printErasure(w, report, *checked) })
}

// whoToErase are the people named, or those who left so many months ago.
func whoToErase(ctx context.Context, desk *work.Desk, people []string, months int) ([]data.ID, error) {
	var ids []data.ID
	for _, id := range people {
		ids = append(ids, data.ID(id))
	}
	if len(ids) > 0 {
		return ids, nil
	}
	if months < 0 {
		set, found, err := desk.EraseMonths(ctx)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, misuse{"Đơn vị chưa đặt số tháng giữ dữ liệu cá nhân; cho biết --left-months hoặc --member."}
		}
		months = set
	}
	left, err := desk.File.Leavers(ctx, months)
	for _, l := range left {
		ids = append(ids, l.ID)
	}
	return ids, err
}

func erasedJSON(r data.Erasure, done bool) erased {
	e := erased{Erased: done, People: []leaver{}, Refused: r.Refused, Relatives: r.Relatives, Files: r.Files, Records: r.Records, Changes: r.Changes, Copies: []oldCopy{}}
	for _, l := range r.People {
		e.People = append(e.People, leaver{l.ID, l.FullName, l.Birth, l.Left, l.How, l.UnitName})
	}
	for _, c := range r.Copies {
		e.Copies = append(e.Copies, oldCopy(c))
	}
	return e
}

func printErasure(w io.Writer, r data.Erasure, done bool) {
	for _, l := range r.People {
		fmt.Fprintf(w, "  %-32s %-10s  %s %s, %s\n", l.FullName, l.Birth.Display(), l.How, l.Left.Display(), l.UnitName)
	}
	for _, name := range r.Refused {
		fmt.Fprintf(w, "  %s chưa rời sổ nên không xóa được.\n", name)
	}
	if done {
		fmt.Fprintf(w, "Đã xóa hẳn dữ liệu cá nhân của %d người; các số đếm giữ nguyên.\n", len(r.People))
	} else {
		fmt.Fprintf(w, "Sẽ xóa hẳn dữ liệu cá nhân của %d người, không hoàn tác được. Thêm --checked để xóa.\n", len(r.People))
	}
	for _, c := range r.Copies {
		fmt.Fprintf(w, "Bản cũ còn dữ liệu của %d người: %s\n", c.People, c.Path)
	}
}
