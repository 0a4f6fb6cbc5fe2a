package command

import (
	"context"
	"fmt"
	"io"
	"strings"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/vntext"
)

// unitRow is a unit as programs read it; parent is the id of the unit above, absent for our own.
type unitRow struct {
	ID      data.ID    `json:"id"`
	Code    string     `json:"code"`
	Name    string     `json:"name"`
	Level   data.Level `json:"level"`
	Called  string     `json:"level_name"`
	Kind    string     `json:"kind"`
	Parent  data.ID    `json:"parent"`
	Members int        `json:"members"`
}

func unitJSON(u data.UnitNode) unitRow {
	return unitRow{u.ID, u.Code, u.Name, u.Level, u.LevelLabel(), u.Kind, u.Parent, u.Members}
}

// runUnits lists the tree as of a day, or adds a unit to it.
func runUnits(ctx context.Context, c *call) error {
	asOf := c.String("as-of", "", "ngày lấy số liệu, YYYY-MM-DD")
	name := c.String("name", "", "tên đơn vị thêm")
	level := c.String("level", "", "cấp của đơn vị thêm")
	kind := c.String("kind", "", "loại hình của đơn vị thêm")
	parent := c.String("parent", "", "mã đơn vị cấp trên")
	code := c.String("code", "", "mã của đơn vị thêm")
	if err := c.parse(); err != nil {
		return err
	}
	adding := len(c.words) > 0 && c.words[0] == "add"
	if len(c.words) > 1 || len(c.words) == 1 && !adding {
		return misuse{fmt.Sprintf("Không hiểu “%s”.", strings.Join(c.words, " "))}
	}
	if adding {
		if err := c.need("name", "level", "parent"); err != nil {
			return err
		}
	}
	day, err := dayOf(*asOf)
	if err != nil {
		return err
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	if adding {
		return addUnit(ctx, c, desk, data.Unit{Name: *name, Kind: *kind, Code: *code}, *level, *parent)
	}
	return listUnits(ctx, c, desk, day)
}

func addUnit(ctx context.Context, c *call, desk *work.Desk, u data.Unit, level, parent string) error {
	var err error
	if u.Level, u.LevelName, err = levelOf(ctx, desk, level); err != nil {
		return err
	}
	above, err := desk.File.Unit(ctx, parent, desk.Today())
	if err != nil {
		return err
	}
	u.Parent = above.ID
	if u, err = desk.File.AddUnit(ctx, u); err != nil {
		return err
	}
	return c.answer(unitJSON(data.UnitNode{Unit: u}), func(w io.Writer) {
		fmt.Fprintf(w, "Đã thêm %s (mã %s) thuộc %s.\n", u.Name, u.Code, above.Name)
	})
}

// levelOf is the level that is called so, or has that rank: "grassroots", "Chi đoàn cơ sở".
func levelOf(ctx context.Context, desk *work.Desk, wanted string) (rank data.Level, called string, err error) {
	if data.Level(wanted).Valid() {
		return data.Level(wanted), "", nil
	}
	levels, err := desk.File.UnitLevels(ctx, desk.Today())
	if err != nil {
		return "", "", err
	}
	names := make([]string, len(levels))
	for i, l := range levels {
		if vntext.Fold(l.Name) == vntext.Fold(wanted) {
			return l.Level, l.Name, nil
		}
		names[i] = l.Name
	}
	return "", "", misuse{fmt.Sprintf("Không có cấp “%s”. Cấp là province, district, grassroots, section, branch, group hoặc một tên: %s.", wanted, strings.Join(names, ", "))}
}

func listUnits(ctx context.Context, c *call, desk *work.Desk, day vntext.Date) error {
	if day == "" {
		day = desk.Today()
	}
	nodes, err := desk.File.Units(ctx, day)
	if err != nil {
		return err
	}
	rows := make([]unitRow, len(nodes))
	depth := map[data.ID]int{}
	for i, n := range nodes {
		rows[i] = unitJSON(n)
		depth[n.ID] = depth[n.Parent] + 1
	}
	return c.answer(rows, func(w io.Writer) {
		for _, u := range rows {
			fmt.Fprintf(w, "%-10s %s%s (%d)\n", u.Code, strings.Repeat("  ", depth[u.ID]-1), u.Name, u.Members)
		}
	})
}

// dayOf reads an ISO day from the command line; "" stays "".
func dayOf(text string) (vntext.Date, error) {
	day := vntext.Date(text)
	if text != "" && day.Precision() != vntext.FullDay {
		return "", misuse{fmt.Sprintf("Ngày “%s” chưa đúng: viết dạng 2022-11-15.", text)}
	}
	return day, nil
}
