package units

import (
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// seatFields are the fields of one seat. The name is chosen from the members of the unit, or typed for anybody else.
type seatFields struct {
	was      data.Seat
	people   map[string]data.Member
	name     *kit.ChoiceField
	position *kit.ChoiceField
	from, to *kit.DateField
	how      *kit.ChoiceField
}

// personLabel tells namesakes apart.
func personLabel(m data.Member) string {
	if m.Birth == "" {
		return m.FullName
	}
	return m.FullName + " (" + m.Birth.Display() + ")"
}

// addSeat adds a line for one seat.
func (f *committeeForm) addSeat(s data.Seat) *seatFields {
	var labels []string
	for _, m := range f.page.content.people {
		labels = append(labels, personLabel(m))
	}
	fields := &seatFields{was: s, people: f.people, name: kit.NewChoiceField(labels, true), position: kit.NewChoiceField(positions, true),
		from: f.page.screen.day(s.From), to: f.page.screen.day(s.To), how: kit.NewChoiceField([]string{elected, appointed}, false)}
	fields.name.SetValue(s.FullName)
	fields.name.SetPlaceHolder("Họ và tên")
	fields.position.SetValue(s.Position)
	fields.how.SetValue(howSeated(s))
	f.seats = append(f.seats, fields)
	f.list.Add(container.NewGridWithColumns(5, fields.position, fields.name, fields.from, fields.to, fields.how))
	return fields
}

// read gives the seat; it is none without a name. day reads a field.
func (s *seatFields) read(day func(*kit.DateField) vntext.Date) (seat data.Seat, named bool) {
	for _, field := range []*kit.ChoiceField{s.name, s.position, s.how} {
		field.Commit()
	}
	seat = s.was
	name := vntext.Clean(s.name.Text)
	if m, registered := s.people[name]; registered {
		seat.FullName, seat.PersonID = m.FullName, m.ID
	} else if name != seat.FullName {
		seat.FullName, seat.PersonID = name, "" // another name is another person
	}
	seat.Position, seat.From, seat.To, seat.Appointed = s.position.Value(), day(s.from), day(s.to), s.how.Value() == appointed
	return seat, name != ""
}
