package work

import (
	"context"
	"io/fs"
	"strings"

	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/vntext"
)

// UnitMaps are the reorganisations of whole provinces that come with the program.
func UnitMaps() ([]data.UnitMap, error) {
	files := assets.UnitMapFiles()
	names, err := fs.Glob(files, "*.json")
	if err != nil {
		return nil, err
	}
	maps := make([]data.UnitMap, 0, len(names))
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		m, err := data.DecodeUnitMap(raw)
		if err != nil {
			return nil, err
		}
		maps = append(maps, m)
	}
	return maps, nil
}

// MatchUnitMap makes a plan for the units of the file out of a shipped map, for the office to check and correct.
func (d *Desk) MatchUnitMap(ctx context.Context, id string) (data.UnitMap, data.UnitMapMatch, error) {
	maps, err := UnitMaps()
	if err != nil {
		return data.UnitMap{}, data.UnitMapMatch{}, err
	}
	var ids []string
	for _, m := range maps {
		if m.ID == id {
			match, err := d.match(ctx, &m)
			return m, match, err
		}
		ids = append(ids, m.ID)
	}
	return data.UnitMap{}, data.UnitMapMatch{}, data.Errorf(data.NotFound, "Không có bảng sắp xếp “%s”. Các bảng kèm theo chương trình: %s.", id, strings.Join(ids, ", "))
}

// match applies a map to the tree of the day before it holds.
func (d *Desk) match(ctx context.Context, m *data.UnitMap) (data.UnitMapMatch, error) {
	first, known := m.On.Time()
	if !known {
		return data.UnitMapMatch{}, data.Errorf(data.Internal, "Bảng sắp xếp “%s” không có ngày.", m.ID)
	}
	t, err := d.tree(ctx, vntext.DateOf(first.AddDate(0, 0, -1)))
	if err != nil {
		return data.UnitMapMatch{}, err
	}
	match := m.Match(t.nodes)
	if len(match.Reorganisation.Steps) == 0 {
		return match, data.Errorf(data.NotFound, "Bảng “%s” không có đơn vị nào của tệp này. Tên trong bảng là xã, phường, thị trấn trước ngày %s; hãy xem lại tên đơn vị.", m.Title, m.On.Display())
	}
	return match, nil
}
