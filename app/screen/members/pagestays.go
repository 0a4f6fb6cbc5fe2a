package members

import (
	"context"

	"bachudong/data"
	"bachudong/data/store"
)

// stayLedger is the stays. The one that places the person today stands in the fields above the table as well: what is
// altered of it is altered there.
type stayLedger struct {
	page *page
	*ledger[data.StayRecord]
}

func (l *stayLedger) lines() []line {
	lines := l.ledger.lines()
	for i, e := range l.list {
		if e.kept == nil || e.kept.ID != l.page.placement.stay.ID {
			continue
		}
		lines[i].open = l.askPresent
		lines[i].drop = nil
		if l.page.placement.dirty() {
			lines[i].state = lineAltered
		}
	}
	return lines
}

// askPresent opens the stay that places the person, as the fields have it now.
func (l *stayLedger) askPresent() {
	p := l.page
	stay, _ := p.placement.read(p.joined())
	kept := data.StayRecordOf(p.placement.stay)
	e := &entry[data.StayRecord]{kept: &kept, now: data.StayRecordOf(stay)}
	l.askThen(e, func(r data.StayRecord) {
		p.placement.adopt(r.Membership(), p.unitName(r.UnitID))
		l.tab.altered()
	})
}

func (l *stayLedger) part() (store.Part, bool) {
	changed, removed := l.changes()
	stays := make([]data.Membership, len(changed))
	for i := range changed {
		stays[i] = changed[i].Membership()
	}
	return store.StaysPart(stays, removed), len(changed)+len(removed) > 0
}

// stayText tells where a stay was, in which position, and how it began and ended.
func (p *page) stayText(r *data.StayRecord) string {
	outside := ""
	if !r.Counts {
		outside = "không tính vào số đoàn viên"
	}
	until := "đến nay"
	if r.ToDate != "" {
		until = joined(" ", "đến", r.ToDate.Display(), prefixed("– ", r.Ended))
	}
	return joined(" · ", p.unitName(r.UnitID), notOrdinary(r.Position), r.Began, until, outside)
}

// unitName is what a unit is called, also one that is no longer in the tree but in which the person was.
func (p *page) unitName(id data.ID) string {
	for _, u := range p.screen.query.scope.Units {
		if u.ID == id {
			return u.Name
		}
	}
	if p.shown != nil {
		for _, s := range p.shown.Memberships {
			if s.UnitID == id {
				return s.UnitName
			}
		}
	}
	return ""
}

// unit is the unit in which the person is now, for new records.
func (p *page) unit() data.ID { return p.placement.stay.UnitID }

// seatChapter is the positions in committees, which are kept with the units.
type seatChapter struct {
	page  *page
	seats []store.PersonSeat
}

func (b *seatChapter) caption() string          { return "" }
func (b *seatChapter) add()                     {}
func (b *seatChapter) part() (store.Part, bool) { return store.Part{}, false }

func (b *seatChapter) read(ctx context.Context, from *reading) (func(), error) {
	seats, err := from.file.SeatsOf(ctx, from.id)
	return func() { b.seats = seats }, err
}

func (b *seatChapter) lines() []line {
	var lines []line
	for _, s := range b.seats {
		until := ""
		if s.To != "" {
			until = "đến " + s.To.Display()
		}
		lines = append(lines, line{day: s.From, kind: data.CommitteeLabels[s.Body], text: joined(" · ", s.Position, s.UnitName, s.Term, until),
			decision: joined(", ", s.Decision.Number, s.Decision.Date.Display(), s.Decision.Issuer)})
	}
	return lines
}
