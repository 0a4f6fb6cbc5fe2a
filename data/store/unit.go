package store

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// versions are all dated versions of all units, oldest first.
type versions []data.Unit

func readVersions(ctx context.Context, q querier) (versions, error) {
	var list versions
	err := each(ctx, q, func(rows *sql.Rows) error {
		var u data.Unit
		err := rows.Scan(&u.ID, &u.Code, &u.Name, &u.Level, &u.Kind, &u.Parent, &u.From, &u.To,
			&u.Decision.Number, &u.Decision.Date, &u.Decision.Issuer, &u.Decision.Summary, &u.LevelName, &u.HoldsPeople)
		list = append(list, u)
		return err
	}, `SELECT u.id, u.code, v.name, v.level, v.kind, coalesce(v.parent_id, ''), v.from_date, v.to_date,
			v.decision_number, v.decision_date, v.decision_issuer, v.decision_summary, v.level_name,
			CASE WHEN v.level_name = '' THEN v.level IN ('branch', 'group')
				ELSE coalesce((SELECT l.people FROM unit_level l WHERE l.name = v.level_name), v.level IN ('branch', 'group')) END
		FROM unit_version v JOIN unit u ON u.id = v.unit_id ORDER BY v.from_date, v.id`)
	return list, err
}

// inForce tells whether a span of days holds day; partial dates compare as texts.
func inForce(from, to, day vntext.Date) bool { return from <= day && (to == "" || to > day) }

// on is the version of each unit in force on day.
func (list versions) on(day vntext.Date) map[data.ID]data.Unit {
	units := map[data.ID]data.Unit{}
	for _, u := range list {
		if inForce(u.From, u.To, day) {
			units[u.ID] = u
		}
	}
	return units
}

// Unit finds a unit by its code (capitals or not) or its id, as it stood on a day; asOf "" is today.
func (f *File) Unit(ctx context.Context, codeOrID string, asOf vntext.Date) (data.Unit, error) {
	day, err := f.wholeDay(asOf)
	if err != nil {
		return data.Unit{}, err
	}
	list, _, err := f.unitsOn(ctx, day)
	if err != nil {
		return data.Unit{}, f.explain("read the units", err)
	}
	return list.find(codeOrID, day)
}

func (list versions) find(codeOrID string, day vntext.Date) (data.Unit, error) {
	wanted := strings.TrimSpace(codeOrID)
	known := false
	for _, u := range list {
		if string(u.ID) != wanted && !strings.EqualFold(u.Code, wanted) {
			continue
		}
		known = true
		if inForce(u.From, u.To, day) {
			return u, nil
		}
	}
	if known {
		return data.Unit{}, data.Errorf(data.NotFound, "Đơn vị “%s” chưa có hoặc đã kết thúc hoạt động vào ngày %s. Hãy chọn ngày khác.", wanted, day.Display())
	}
	return data.Unit{}, data.Errorf(data.NotFound, "Không có đơn vị nào mang mã “%s”. Hãy xem lại danh sách đơn vị (lệnh units) rồi nhập đúng mã.", wanted)
}

// AddUnit adds a unit below its Parent, our unit when that is "". A missing ID or Code is made. It returns the unit as kept.
func (f *File) AddUnit(ctx context.Context, u data.Unit) (data.Unit, error) {
	if u.ID == "" {
		u.ID = data.NewID()
	}
	if u.Parent == "" {
		u.Parent = f.ours
	}
	_, err := f.change(ctx, KindEdit, "Thêm đơn vị "+u.Name, func(t *tx) error {
		return t.addUnits(ctx, []*data.Unit{&u})
	})
	return u, err
}

// addUnits checks and writes new units, the superiors before their branches.
func (t *tx) addUnits(ctx context.Context, units []*data.Unit) error {
	list, err := readVersions(ctx, t)
	if err != nil {
		return err
	}
	codes, err := usedCodes(ctx, t)
	if err != nil {
		return err
	}
	places := newPlacing(list)
	for _, u := range units {
		if err := checkUnit(u); err != nil {
			return err
		}
		if err := places.check(*u); err != nil {
			return err
		}
		if err := codes.give(u); err != nil {
			return err
		}
		places.add(*u)
	}
	err = t.insertRows("unit", []string{"id", "code"}, len(units), func(i int, values []any) {
		values[0], values[1] = units[i].ID, units[i].Code
	}, noTick)
	if err != nil {
		return err
	}
	return t.addVersions(units)
}

func (t *tx) addVersions(units []*data.Unit) error {
	columns := []string{"id", "unit_id", "name", "level", "kind", "parent_id", "from_date", "to_date",
		"decision_number", "decision_date", "decision_issuer", "decision_summary", "level_name"}
	return t.insertRows("unit_version", columns, len(units), func(i int, values []any) {
		u := units[i]
		parent := sql.NullString{String: string(u.Parent), Valid: u.Parent != ""}
		copy(values, []any{data.NewID(), u.ID, u.Name, u.Level, u.Kind, parent, u.From, u.To,
			u.Decision.Number, u.Decision.Date, u.Decision.Issuer, u.Decision.Summary, u.LevelName})
	}, noTick)
}

var codePattern = regexp.MustCompile(`^[A-Z0-9]+$`)

// checkUnit tidies a unit and refuses one that cannot be kept, whatever else is kept.
func checkUnit(u *data.Unit) error {
	u.Name, u.Code, u.LevelName = vntext.Clean(u.Name), strings.ToUpper(strings.TrimSpace(u.Code)), vntext.Clean(u.LevelName)
	switch {
	case u.Name == "":
		return data.Errorf(data.Invalid, "Chưa có tên đơn vị. Hãy nhập tên rồi làm lại.")
	case !u.Level.Valid():
		return data.Errorf(data.Invalid, "Cấp “%s” của đơn vị “%s” không đúng. Hãy chọn province, district, grassroots, section, branch hoặc group.", u.Level, u.Name)
	case u.Code != "" && !codePattern.MatchString(u.Code):
		return data.Errorf(data.Invalid, "Mã đơn vị “%s” không dùng được. Mã chỉ gồm chữ in hoa không dấu và chữ số.", u.Code)
	case u.To != "" && u.To <= u.From:
		return data.Errorf(data.Invalid, "Đơn vị “%s” kết thúc trước khi bắt đầu. Hãy sửa lại ngày.", u.Name)
	}
	return nil
}

// codePrefixes begin the codes made for units of a level.
var codePrefixes = map[data.Level]string{data.Province: "T", data.District: "H", data.Grassroots: "CS", data.Section: "BP", data.Branch: "CD", data.Group: "PD"}

// unitCodes are all codes that ever stood in the file, also those of additions that were undone: none is reused.
type unitCodes struct {
	used map[string]bool
	last map[data.Level]int
}

func usedCodes(ctx context.Context, q querier) (*unitCodes, error) {
	list, err := texts(ctx, q, `SELECT code FROM unit UNION
		SELECT json_extract(coalesce(after, before), '$.code') FROM change_row WHERE tbl = 'unit'`)
	c := &unitCodes{used: map[string]bool{}, last: map[data.Level]int{}}
	for _, code := range list {
		c.used[code] = true
	}
	return c, err
}

// give makes a code for u or checks the one it has.
func (c *unitCodes) give(u *data.Unit) error {
	if u.Code == "" {
		for u.Code == "" || c.used[u.Code] {
			c.last[u.Level]++
			u.Code = fmt.Sprintf("%s%03d", codePrefixes[u.Level], c.last[u.Level])
		}
	} else if c.used[u.Code] {
		return data.Errorf(data.Conflict, "Mã đơn vị “%s” đã dùng rồi. Hãy đặt mã khác hoặc để trống để chương trình tự đặt.", u.Code)
	}
	c.used[u.Code] = true
	return nil
}
