package rating

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/app/screen/massentry"
	"bachudong/data"
	"bachudong/data/vntext"
)

// Screen is the grid of a unit and a year with what the year came to below it.
type Screen struct {
	host    screen.Host
	scope   screen.Scope
	day     vntext.Date // whose members are listed
	load    background.Latest
	content *content // nil before the first load
	shows   string   // which of the members are listed, see views
	sheet   *massentry.Sheet
	table   *table
	set     string  // of columns
	asked   data.ID // whose row is to be chosen once the list is there

	tabs    *kit.Tabs
	date    *kit.DateField
	columns *kit.Button
	totals  [2]*kit.Text
	view    fyne.CanvasObject
}

// New makes the screen of an open file.
func New(host screen.Host) screen.Screen {
	s := &Screen{host: host, shows: everybody, set: ratingColumns, table: &table{}}
	s.sheet = massentry.New(host, columns(s.set, nil), frozenColumns)
	s.sheet.Grid.SelectCell(-1, nameColumn)
	s.sheet.Write = func(ctx context.Context, title string, edits []data.SheetEdit) error {
		return host.Desk().File.SaveYearRecords(ctx, title, s.table.year, edits)
	}
	s.sheet.About = func() string { return fmt.Sprintf("Đánh giá năm %d, %s", s.scope.Year, s.scope.Unit.Name) }
	s.sheet.Taken = s.count
	s.sheet.Grid.EmptyText = "Không có ai thuộc danh sách này."
	s.sheet.Grid.OnOpen = s.askPerson
	s.sheet.Grid.OnSelect = func(int) { s.status() }
	s.tabs = kit.NewTabs(viewTabs(nil), s.choose)
	s.date = kit.NewDateField(vntext.DateOptions{Today: host.Desk().Today()})
	s.date.OnDate = s.moveTo
	s.columns = kit.NewMenuButton("Cột: "+s.set, s.columnMenu)
	s.totals = [2]*kit.Text{kit.NewText("", kit.Normal).Cut(200), kit.NewText("", kit.Normal).Cut(200)}
	s.view = s.layOut()
	return s
}

// View is the grid between its heading and its totals.
func (s *Screen) View() fyne.CanvasObject { return s.view }

// Side is nil: the grid needs the room.
func (s *Screen) Side() fyne.CanvasObject { return nil }

// Leave goes at once: everything typed is kept at once.
func (s *Screen) Leave(then func()) { then() }

// Home is the grid.
func (s *Screen) Home() fyne.Focusable { return s.sheet.Grid.Focusable() }

// Show loads the members of the unit; another year or day of the window sets the day of the list anew.
func (s *Screen) Show(scope screen.Scope) {
	if s.day == "" || scope.Year != s.scope.Year || scope.AsOf != s.scope.AsOf {
		s.day = closingDay(scope)
		s.date.SetDate(s.day)
	}
	s.scope = scope
	s.reload()
}

// OpenRequest chooses the row of a person.
func (s *Screen) OpenRequest(request any) {
	if r, ok := request.(screen.ShowPerson); ok {
		s.asked, s.shows = r.ID, everybody
		s.tabs.Choose(everybody)
	}
}

// closingDay is the day by whose members a year is rated: its last one, or the day that is looked at if that is earlier.
func closingDay(scope screen.Scope) vntext.Date {
	return min(vntext.Date(fmt.Sprintf("%04d-12-31", scope.Year)), max(scope.AsOf, vntext.Date(fmt.Sprintf("%04d-01-01", scope.Year))))
}

// moveTo lists the members of another day.
func (s *Screen) moveTo(day vntext.Date) {
	if day.Precision() == vntext.FullDay && day != s.day {
		s.day = day
		s.reload()
	}
}

func (s *Screen) reload() {
	file, scope, day := s.host.Desk().File, s.scope, s.day
	background.RunLatest(&s.load, s.host.Runner(), context.Background(), "Đánh giá, xếp loại năm",
		func(ctx context.Context, _ func(int, int)) (*content, error) { return read(ctx, file, scope, day) },
		func(c *content, err error) {
			if err != nil {
				s.host.Fail(err)
				return
			}
			s.content = c
			s.list()
		})
}

// choose lists others of the members.
func (s *Screen) choose(view string) {
	s.shows = view
	if s.content != nil {
		s.list()
		s.sheet.Grid.Focus()
	}
}

// columnMenu chooses which columns are shown.
func (s *Screen) columnMenu() []*fyne.MenuItem {
	items := make([]*fyne.MenuItem, len(columnSets))
	for i, set := range columnSets {
		items[i] = fyne.NewMenuItem(set, func() {
			s.set = set
			s.columns.SetCaption("Cột: " + set)
			if s.content != nil {
				s.list()
			}
		})
	}
	return items
}

// list puts the members that are asked for into the grid.
func (s *Screen) list() {
	s.table = newTable(s.content, s.shows, s.scope)
	s.sheet.Grid.SetColumns(columns(s.set, s.content))
	s.sheet.Show(s.table)
	if s.asked != "" {
		s.sheet.SelectPerson(s.asked)
		s.asked = ""
	}
	s.count()
	s.status()
}

// count shows the totals anew.
func (s *Screen) count() {
	s.tabs.SetTabs(viewTabs(s.content))
	for i, text := range s.content.totals() {
		s.totals[i].Set(text, kit.Normal)
	}
	if keys := kit.KeysOf(s.view); keys != nil {
		keys.Refresh()
	}
}

// status says what is to be known of the chosen member.
func (s *Screen) status() {
	if row := s.table.at(s.sheet.Grid.Selected()); row != nil {
		if finding, found := s.content.finding(row); found {
			s.host.Say(row.FullName + ": " + finding.Text + " Căn cứ: " + finding.Source)
			return
		}
	}
	s.host.Say(fmt.Sprintf("%s đoàn viên tính đến %s", kit.Number(len(s.content.rows)), s.day.Display()))
}
