package statistics

import (
	"context"
	"fmt"

	"bachudong/data"
	"bachudong/reports/form"
	"bachudong/reports/list"
)

// Sheet is a list as it was read: its entries under the columns that are shown.
type Sheet struct {
	*List
	Query
	Shown   []Column
	Entries []data.Entry
	Head    form.Head     // for paper
	Signers []form.Signer // for paper
}

// Read gets the entries of the list.
func (l *List) Read(ctx context.Context, r Register, q Query) (*Sheet, error) {
	if !q.Period.Valid() {
		return nil, data.Errorf(data.Invalid, "Kỳ của danh sách chưa đúng. Hãy cho hai ngày đầy đủ, ngày đầu không sau ngày cuối.")
	}
	s := &Sheet{List: l, Query: q}
	for _, c := range l.Columns {
		if c.shows(&q) {
			s.Shown = append(s.Shown, c)
		}
	}
	var err error
	s.Entries, err = l.rows(ctx, r, q)
	return s, err
}

// Value is what stands in a column of an entry, both counted from 0: a string, int, list.Money or vntext.Date.
func (s *Sheet) Value(row, col int) any { return s.Shown[col].value(&s.Entries[row]) }

// Told are the sensitive facts that the list tells, by label.
func (s *Sheet) Told() []string {
	var keys []string
	for i := range s.Shown {
		keys = append(keys, s.Shown[i].key)
	}
	return s.Facts(keys...)
}

// When is the time of the list in words.
func (s *Sheet) When() string {
	switch s.Time {
	case InPeriod:
		return s.Period.Label()
	case OfYear:
		return fmt.Sprintf("Năm %d, số liệu đến ngày %s", s.Period.Last.Year(), s.Period.Last.Display())
	}
	return "Có đến ngày " + s.Period.Last.Display()
}

// Total says how many there are.
func (s *Sheet) Total() string {
	if s.totals != nil {
		return s.totals(s.Entries)
	}
	return fmt.Sprintf("Tổng cộng: %d %s", len(s.Entries), s.Noun)
}

// orderTitle heads the running numbers.
const orderTitle = "STT"

// Table is the list as it is written, the running number first.
func (s *Sheet) Table() list.Table {
	t := list.Table{Title: s.Title, Note: s.Unit.Name, Sheet: "Danh sách", Len: len(s.Entries), Totals: s.sums(),
		Columns: []list.Column{{Title: orderTitle, Width: 5, Centered: true}},
		Value: func(row, col int) any {
			if col == 0 {
				return row + 1
			}
			return s.Value(row, col-1)
		},
		Paper: &list.Paper{Head: s.Head, Subtitle: s.When(), Signers: s.Signers, Foot: "Mẫu do đơn vị tự lập"}}
	for _, c := range s.Shown {
		t.Columns = append(t.Columns, c.Column)
	}
	return t
}

// sums is the last line: how many, then the sums of the columns that are summed.
func (s *Sheet) sums() []any {
	text := s.Total()
	if text == "" {
		return nil
	}
	sums := make([]any, len(s.Shown)+1)
	sums[0] = text
	for i := range s.Shown {
		if !s.Shown[i].Sum {
			continue
		}
		var sum list.Money
		for row := range s.Entries {
			n, _ := s.Value(row, i).(list.Money)
			sum += n
		}
		sums[i+1] = sum
	}
	return sums
}
