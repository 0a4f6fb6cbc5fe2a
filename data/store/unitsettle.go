package store

import (
	"context"
	"slices"
	"strings"

	"bachudong/data"
	"bachudong/data/vntext"
)

// settle checks what the steps left: every unit has a superior of a higher level, no name stands twice under one, and
// nothing that begins later hangs on a unit that has ended. It completes the numbers of the plan.
func (w *arrangement) settle() error {
	after := slices.Clone(w.list)
	var altered []data.Unit
	for i := range after {
		v := &after[i]
		now := w.now[v.ID]
		if now != nil && !w.altered(v.ID) {
			continue
		}
		if now == nil && v.From >= w.on {
			if err := w.laterVersion(*v); err != nil {
				return err
			}
		}
		if now == nil && inForce(v.From, v.To, w.on) {
			v.To = w.on
		}
	}
	after = slices.DeleteFunc(after, func(v data.Unit) bool { return w.altered(v.ID) && inForce(v.From, v.To, w.on) })
	for _, u := range w.now {
		if w.altered(u.ID) {
			altered = append(altered, w.version(*u))
			if u.To != "" {
				w.warn("Từ ngày %s “%s” đã được ghi tên hoặc vị trí khác; thay đổi lần này chỉ có hiệu lực đến ngày đó.", u.To.Display(), u.Name)
			}
		}
	}
	depth := map[data.ID]int{}
	for i := range altered {
		for id := altered[i].Parent; id != ""; id = w.now[id].Parent {
			if w.now[id] == nil {
				return data.Errorf(data.Conflict, "“%s” còn trực thuộc một đơn vị đã kết thúc. Hãy chuyển nó đi trước.", altered[i].Name)
			}
			depth[altered[i].ID]++
		}
	}
	slices.SortFunc(altered, func(a, b data.Unit) int {
		if depth[a.ID] != depth[b.ID] {
			return depth[a.ID] - depth[b.ID]
		}
		return strings.Compare(a.Code, b.Code)
	})
	places := newPlacing(after)
	for _, u := range altered {
		if err := places.check(u); err != nil {
			return err
		}
		places.add(u)
	}
	if err := w.checkBelow(places); err != nil {
		return err
	}
	if err := w.checkHomes(); err != nil {
		return err
	}
	if err := w.warnSecretaries(); err != nil {
		return err
	}
	w.count(altered)
	return nil
}

// altered tells whether the steps changed a unit that goes on, or made it.
func (w *arrangement) altered(id data.ID) bool {
	now := w.now[id]
	if now == nil {
		return false
	}
	was, known := w.was[id]
	return !known || was.Name != now.Name || was.Parent != now.Parent || was.Level != now.Level || was.LevelName != now.LevelName || was.Kind != now.Kind
}

// version is the version of an altered unit that begins on the day; it ends where a later one begins.
func (w *arrangement) version(u data.Unit) data.Unit {
	u.From, u.Decision = w.on, w.plan.Reorganisation.Decision
	return u
}

// laterVersion refuses to end a unit that is kept as living later, or as beginning on the very day.
func (w *arrangement) laterVersion(v data.Unit) error {
	if v.From == w.on {
		return data.Errorf(data.Conflict, "“%s” mới bắt đầu đúng ngày %s nên không kết thúc ngay ngày đó được. Hãy chọn ngày sau, hoặc hoàn tác việc lập nó.", v.Name, v.From.Display())
	}
	if _, inForceNow := w.was[v.ID]; !inForceNow {
		return nil // it is not there on the day and the steps did not touch it
	}
	return data.Errorf(data.Conflict, "“%s” đã có tên hoặc vị trí khác từ ngày %s nên không kết thúc vào ngày %s được. Hãy chọn ngày sau đó.", v.Name, v.From.Display(), w.on.Display())
}

// checkBelow refuses that units the steps left alone hang, on the day or later, on one that has ended or is no higher.
func (w *arrangement) checkBelow(places *placing) error {
	for _, v := range places.list {
		if v.Parent == "" || v.To != "" && v.To <= w.on {
			continue
		}
		_, was := w.was[v.Parent]
		parent := w.now[v.Parent]
		switch {
		case was && parent == nil:
			return data.Errorf(data.Conflict, "“%s” (từ ngày %s) trực thuộc một đơn vị sẽ kết thúc vào ngày %s. Hãy chuyển nó đi trước.", v.Name, dayLabel(v.From), w.on.Display())
		case parent != nil && !parent.Level.Above(v.Level) && w.altered(parent.ID):
			return data.Errorf(data.Invalid, "“%s” (%s) không thể trực thuộc “%s” (%s). Hãy sắp xếp đơn vị trực thuộc trước.",
				v.Name, v.LevelLabel(), parent.Name, parent.LevelLabel())
		}
	}
	return nil
}

// checkHomes refuses to let people go on in a unit that is already kept as ending later.
func (w *arrangement) checkHomes() error {
	lives := w.list.ends()
	for _, s := range w.people.moved() {
		end, known := lives[s.home]
		if known && end != "" && (s.To == "" || s.To > end) {
			return data.Errorf(data.Conflict, "“%s” đã được ghi là kết thúc từ ngày %s nên không nhận thêm người được. Hãy chọn đơn vị khác, hoặc ngày sau ngày đó.", w.now[s.home].Name, end.Display())
		}
	}
	return nil
}

// warnSecretaries tells of units in which those who come make two people secretary.
func (w *arrangement) warnSecretaries() error {
	seen := map[data.ID]bool{}
	for _, s := range w.people.moved() {
		if seen[s.home] {
			continue
		}
		seen[s.home] = true
		stays, err := w.people.in(s.home)
		if err != nil {
			return err
		}
		secretaries := 0
		for _, other := range stays {
			if strings.HasPrefix(vntext.Fold(other.Position), "bi thu") {
				secretaries++
			}
		}
		if secretaries > 1 {
			w.warn("Ở “%s” sẽ có %d người giữ chức Bí thư. Hãy sửa chức vụ sau khi sắp xếp.", w.now[s.home].Name, secretaries)
		}
	}
	return nil
}

func (w *arrangement) count(altered []data.Unit) {
	ended := 0
	for id := range w.was {
		if w.now[id] == nil {
			ended++
		}
	}
	w.plan.Units, w.plan.Branches, w.plan.Stays = len(altered)+ended, len(w.branches), len(w.people.moved())
}

// write puts the arrangement into the file: new units, versions that end or begin, committees that end, stays.
func (w *arrangement) write(ctx context.Context, t *tx) error {
	var units, fresh []*data.Unit
	for _, id := range w.made {
		if u := w.now[id]; u != nil {
			units = append(units, u)
		}
	}
	for _, v := range w.list {
		was, known := w.was[v.ID]
		if !known || was.From != v.From {
			continue
		}
		now := w.now[v.ID]
		switch {
		case now == nil:
			if _, err := t.Exec(`UPDATE unit_version SET to_date = ? WHERE unit_id = ? AND from_date = ?`, w.on, v.ID, v.From); err != nil {
				return err
			}
			if err := t.endCommittees(v.ID, w.on); err != nil {
				return err
			}
		case !w.altered(v.ID):
		case v.From == w.on:
			if err := t.correctVersion(w.version(*now)); err != nil {
				return err
			}
		default:
			if _, err := t.Exec(`UPDATE unit_version SET to_date = ? WHERE unit_id = ? AND from_date = ?`, w.on, v.ID, v.From); err != nil {
				return err
			}
			next := w.version(*now)
			fresh = append(fresh, &next)
		}
	}
	err := t.insertRows("unit", []string{"id", "code"}, len(units), func(i int, values []any) {
		values[0], values[1] = units[i].ID, units[i].Code
	}, noTick)
	if err != nil {
		return err
	}
	if err := t.addVersions(append(units, fresh...)); err != nil {
		return err
	}
	if err := t.handOver(w.heirs); err != nil {
		return err
	}
	return t.writeStays(ctx, w.people.moved(), w.on)
}

// endCommittees lets the committees of a unit that ends, and who sits in them, end with it.
func (t *tx) endCommittees(unit data.ID, on any) error {
	for _, query := range []string{
		`UPDATE committee_seat SET to_date = ?1 WHERE (to_date = '' OR to_date > ?1) AND committee_id IN (SELECT id FROM committee WHERE unit_id = ?2)`,
		`UPDATE committee SET to_date = ?1 WHERE (to_date = '' OR to_date > ?1) AND unit_id = ?2`,
	} {
		if _, err := t.Exec(query, on, unit); err != nil {
			return err
		}
	}
	return nil
}
