package store

import "bachudong/data"

// weigh finds for each row that is there the facts that restoring it alters, so that nothing else of it is written, and
// lists the people of whom searched facts will be.
func (plan *undoPlan) weigh() (searched []data.ID, err error) {
	for _, item := range plan.items {
		if item.kept {
			continue
		}
		if err := item.weigh(plan.columns[item.table]); err != nil {
			return nil, err
		}
		if item.table == "person" && (item.back == nil || isSearched(item.back)) {
			searched = append(searched, data.ID(item.row))
		}
	}
	return searched, nil
}

func (i *undoItem) weigh(columns []column) error {
	if i.before == "" || i.now == "" {
		return nil
	}
	before, err := parseImage(i.before)
	if err != nil {
		return err
	}
	now, err := parseImage(i.now)
	if err != nil {
		return err
	}
	i.back = facts{}
	for _, c := range columns {
		if before[c.Name] != now[c.Name] {
			i.back[c.Name] = before[c.Name]
		}
	}
	return nil
}
