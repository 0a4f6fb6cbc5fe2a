package units

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// How somebody came into a committee, as shown.
const (
	elected   = "Bầu"
	appointed = "Chỉ định"
)

var (
	bodies    = []string{data.ExecutiveCommittee, data.StandingCommittee, data.InspectionCommittee}
	positions = []string{"Bí thư", "Phó Bí thư", "Ủy viên Ban Thường vụ", "Ủy viên", "Chủ nhiệm Ủy ban Kiểm tra", "Phó Chủ nhiệm Ủy ban Kiểm tra"}
)

// committeeForm is the dialog of one committee with its seats.
type committeeForm struct {
	page        *page
	was         data.Committee
	body        *kit.ChoiceField
	term        *kit.TextField
	from, to    *kit.DateField
	provisional *kit.Segmented
	decision    *decisionFields
	seats       []*seatFields
	list        *fyne.Container
	remark      *kit.Note
	dialog      *kit.Dialog
	busy        bool
}

// seatFields are the fields of one seat.
type seatFields struct {
	was      data.Seat
	name     *kit.TextField
	position *kit.ChoiceField
	from, to *kit.DateField
	how      *kit.ChoiceField
}

// askCommittee shows the form of a committee and returns it.
func (p *page) askCommittee(c data.Committee) *committeeForm {
	f := &committeeForm{page: p, was: c, body: kit.NewChoiceField(labelsOf(bodies), false), term: kit.NewTextField(), from: p.screen.day(c.From), to: p.screen.day(c.To),
		decision: p.screen.newDecision(c.Decision), list: kit.Stack(4), remark: kit.NewNote("", kit.Red)}
	f.body.SetValue(data.CommitteeLabels[c.Body])
	f.term.Set(c.Term)
	f.term.SetPlaceHolder("2022–2027")
	f.provisional = kit.NewSegmented([]kit.Option{{Text: "Chính thức"}, {Text: "Lâm thời"}}, nil)
	f.provisional.Set(0)
	if c.Provisional {
		f.provisional.Set(1)
	}
	for _, s := range c.Seats {
		f.addSeat(s)
	}
	if len(c.Seats) == 0 {
		for _, position := range positions[:2] {
			f.addSeat(data.Seat{Position: position, From: c.From, Appointed: c.Provisional})
		}
	}
	scroll := container.NewVScroll(f.list)
	scroll.SetMinSize(fyne.NewSize(680, 132))
	four := container.NewGridWithColumns(4, kit.Labeled("Nhiệm kỳ", false, f.term), kit.Labeled("Từ ngày", true, f.from), kit.Labeled("Đến ngày", false, f.to), kit.Labeled("Hình thức", false, f.provisional))
	content := kit.Stack(8, container.NewGridWithColumns(2, kit.Labeled("Ban", true, f.body), container.NewWithoutLayout()), four, f.decision.row(),
		kit.NewCaption("Chức vụ · Họ và tên · Từ ngày · Đến ngày · Hình thức"), scroll, kit.Beside(10, kit.NewLink("Thêm người", func() { kit.FocusOn(f.addSeat(data.Seat{}).position) })), f.remark)
	f.dialog = kit.NewDialog(p.screen.host.Window(), "Ban Chấp hành – "+p.unit.Name, content, 720,
		kit.Answer{Caption: "Lưu", Key: "Enter", Run: f.save}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	f.dialog.FirstFocus = f.body
	f.dialog.Show()
	return f
}

// addSeat adds a line for one seat.
func (f *committeeForm) addSeat(s data.Seat) *seatFields {
	fields := &seatFields{was: s, name: kit.NewTextField(), position: kit.NewChoiceField(positions, true), from: f.page.screen.day(s.From), to: f.page.screen.day(s.To),
		how: kit.NewChoiceField([]string{elected, appointed}, false)}
	fields.name.Set(s.FullName)
	fields.name.SetPlaceHolder("Họ và tên")
	fields.position.SetValue(s.Position)
	fields.how.SetValue(howSeated(s))
	f.seats = append(f.seats, fields)
	f.list.Add(container.NewGridWithColumns(5, fields.position, fields.name, fields.from, fields.to, fields.how))
	return fields
}

// read puts the form into a committee; a line without a name is left out. It fails where a day is none.
func (f *committeeForm) read() (data.Committee, bool) {
	c, ok := f.was, true
	day := func(field *kit.DateField) vntext.Date {
		d, valid := field.Date()
		ok = ok && valid
		return d
	}
	f.body.Commit()
	f.term.Commit()
	for _, body := range bodies {
		if data.CommitteeLabels[body] == f.body.Value() {
			c.Body = body
		}
	}
	c.Term, c.From, c.To, c.Provisional = f.term.Text, day(f.from), day(f.to), f.provisional.Chosen() == 1
	var valid bool
	c.Decision, valid = f.decision.read()
	c.Seats = nil
	for _, s := range f.seats {
		for _, field := range []*kit.TextField{s.name, &s.position.TextField, &s.how.TextField} {
			field.Commit()
		}
		if vntext.Clean(s.name.Text) == "" {
			continue
		}
		seat := s.was
		if seat.FullName != s.name.Text {
			seat.PersonID = "" // another name is another person
		}
		seat.FullName, seat.Position, seat.From, seat.To, seat.Appointed = s.name.Text, s.position.Value(), day(s.from), day(s.to), s.how.Value() == appointed
		if seat.From == "" {
			seat.From = c.From
		}
		c.Seats = append(c.Seats, seat)
	}
	return c, ok && valid
}

// save writes the committee in the background; the dialog stays open until it is kept.
func (f *committeeForm) save() bool {
	c, ok := f.read()
	if !ok || f.busy {
		return false
	}
	f.busy = true
	s := f.page.screen
	file := s.host.Desk().File
	s.write("Lưu Ban Chấp hành", fmt.Sprintf("Đã lưu %s %s (%d người)", data.CommitteeLabels[c.Body], c.Term, len(c.Seats)),
		func(ctx ctx) error {
			_, err := file.SaveCommittee(ctx, c)
			return err
		}, func(refused error) {
			f.busy = false
			if refused == nil {
				f.dialog.Close()
				return
			}
			f.remark.Set(data.MessageOf(refused), kit.Red)
			f.dialog.Refresh()
		})
	return false
}

// labelsOf are the names of committees.
func labelsOf(bodies []string) []string {
	labels := make([]string, len(bodies))
	for i, body := range bodies {
		labels[i] = data.CommitteeLabels[body]
	}
	return labels
}
