package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
)

// missingField asks for the page to begin at the first fact that is missing.
const missingField = "missing"

// page is one person's record to read and correct; a page without an id is for somebody to be added.
type page struct {
	screen  *Screen
	id      data.ID
	begin   string // key of the field to begin at, or missingField
	loading background.Latest
	twins   background.Latest
	shown   *portrait
	saving  bool
	warned  string // the identity number whose other bearer was told about

	box         fyne.CanvasObject
	title       *kit.Text
	state       *kit.Pill
	unsaved     *kit.Text
	sheet       *sheet
	form        *form
	placement   *placement
	relatives   *records[data.Relative]
	assessments *records[yearly]
	photo       *photoPart
	past        *fyne.Container
}

// pageContent is what a page needs to be filled.
type pageContent struct {
	portrait *portrait
	used     map[string][]string // values in use, by fact
	aliases  []data.ValueAlias   // what the office added to the lists of values
}

func newPage(s *Screen, id data.ID, begin string) *page {
	p := &page{screen: s, id: id, begin: begin, title: kit.NewTitle("").Cut(80), state: kit.NewPill("", kit.Muted), unsaved: kit.NewText("", kit.Amber), sheet: newSheet()}
	today := s.host.Desk().Today()
	p.form = newForm(today, p.sheet.grown, p.changed, p.sheet.reveal)
	p.form.fields["citizen_id"].text.OnCommit = func(string) {
		p.form.fields["citizen_id"].judge()
		p.changed()
		p.lookForTwin()
	}
	p.placement = newPlacement(today, p.sheet.grown, p.changed, p.sheet.reveal)
	p.placement.units(s.query.scope.Units)
	p.relatives = newRecords(relativeColumns, "Thêm người thân", today, p.changed, p.sheet.grown, p.sheet.reveal)
	p.assessments = newRecords(yearlyColumns, "Thêm năm", today, p.changed, p.sheet.grown, p.sheet.reveal)
	p.photo = newPhotoPart(p)
	p.past = kit.Stack(3)
	p.lay()
	return p
}

// lay puts the parts of the page in their order.
func (p *page) lay() {
	for i, group := range groups {
		objects := p.form.objects(group.keys)
		if i == 0 && p.id != "" {
			facts := kit.Inset(p.sheet.flow(photoWide+30, nil, objects...), 16, 0, 0, 0)
			p.sheet.section(group.title, kit.Frame(nil, nil, p.photo.box, nil, facts))
			p.placementSection()
			continue
		}
		p.sheet.section(group.title, p.sheet.flow(0, p.form.spans(group.keys), objects...))
		if i == 0 {
			p.placementSection()
		}
	}
	back := kit.NewButton("Danh sách", "Esc", p.screen.back)
	right := []fyne.CanvasObject{p.unsaved}
	if p.id != "" {
		p.sheet.section("Quan hệ gia đình", p.relatives.box)
		p.sheet.section("Nhận xét, xếp loại hằng năm", p.assessments.box)
		p.sheet.section("Diễn biến và nhật ký thay đổi hồ sơ", p.past)
	}
	right = append(right, kit.NewPrimary("Lưu", "Ctrl+S", func() { p.save(nil) }))
	head := kit.Frame(nil, kit.HLine(), nil, nil, kit.On(kit.Sheet, kit.Inset(
		kit.Frame(nil, nil, kit.Beside(10, back), kit.Beside(10, right...),
			kit.Inset(kit.Frame(nil, nil, nil, nil, container.NewBorder(nil, nil, nil, p.stateBox(), p.title)), 12, 0, 12, 0)), 10, 5, 10, 5)))
	p.box = kit.Frame(head, nil, nil, nil, p.sheet)
}

func (p *page) stateBox() fyne.CanvasObject { return container.NewCenter(p.state) }

func (p *page) placementSection() {
	fields := p.sheet.flow(0, map[fyne.CanvasObject]int{p.placement.objects[0]: 2}, p.placement.objects...)
	if p.id == "" {
		p.sheet.section("Sinh hoạt đoàn (để trống chi đoàn nếu là thanh niên chưa vào Đoàn)", fields)
		return
	}
	links := kit.Beside(18, kit.NewLink("Chuyển chi đoàn…", p.askTransfer), kit.NewLink("Cho rời danh sách…", p.screen.askEnd))
	p.sheet.section("Sinh hoạt đoàn", kit.Stack(8, fields, links))
}

// load reads the record and fills the page, unless something on it was altered meanwhile.
func (p *page) load() {
	s := p.screen
	file, asOf, id := s.host.Desk().File, s.query.scope.AsOf, p.id
	background.RunLatest(&p.loading, s.host.Runner(), context.Background(), "Nạp hồ sơ",
		func(ctx context.Context, _ func(int, int)) (pageContent, error) {
			content := pageContent{used: map[string][]string{}}
			for i := range data.PersonFields {
				f := &data.PersonFields[i]
				if f.Kind != data.ChoiceFact {
					continue
				}
				values, err := file.Values(ctx, f.Key)
				if err != nil {
					return content, err
				}
				content.used[f.Key] = values
			}
			var err error
			if content.aliases, err = file.ValueAliases(ctx); err != nil || id == "" {
				return content, err
			}
			content.portrait, err = loadPortrait(ctx, file, id, asOf)
			return content, err
		}, p.fill)
}

func (p *page) fill(content pageContent, err error) {
	s := p.screen
	if s.page != p {
		return
	}
	if err != nil {
		s.closePage()
		s.host.Fail(err)
		return
	}
	if p.shown != nil && p.dirty() {
		return
	}
	p.form.offer(content.used, content.aliases)
	p.placement.position.SetOptions(intake.Choices(intake.KeyPosition, content.aliases...))
	if p.id != "" {
		p.show(content.portrait)
	}
	p.changed()
	p.sheet.grown()
	p.focusFirst()
}

// show puts a record into the fields.
func (p *page) show(portrait *portrait) {
	p.shown = portrait
	p.title.Set(portrait.Person.FullName, kit.Normal)
	p.state.Set(portrait.member.Status, statusTone(portrait.member.Status))
	p.form.set(&portrait.Person)
	p.placement.units(p.screen.query.scope.Units)
	p.placement.set(portrait.member.Membership, portrait.member.UnitName)
	p.relatives.set(portrait.Relatives)
	p.assessments.set(yearlyOf(portrait.Assessments))
	p.photo.set(portrait.Photo, portrait.picture)
	p.showPast(portrait)
}

// showPast lists what happened to the person and who altered the record.
func (p *page) showPast(portrait *portrait) {
	p.past.Objects = []fyne.CanvasObject{eventList(portrait.history()), kit.Gap(1, 6)}
	for i := range portrait.changes {
		p.past.Add(p.changeLine(&portrait.changes[i]))
	}
	if len(portrait.raw) > 0 {
		p.past.Add(kit.Gap(1, 6))
		p.past.Add(kit.NewCaption("Chữ gốc trong tệp"))
	}
	for i := range portrait.raw {
		p.past.Add(kit.NewNote(rawLine(&portrait.raw[i]), kit.Muted))
	}
	p.past.Refresh()
}

func undone(c store.Change) string {
	if c.UndoneBy != 0 {
		return fmt.Sprintf("đã hoàn tác (số %d)", c.UndoneBy)
	}
	return ""
}

// focusFirst puts the keyboard where the page begins, once.
func (p *page) focusFirst() {
	begin := p.begin
	p.begin = ""
	switch {
	case begin == missingField:
		p.focusMissing()
	case begin != "":
		focus(p.form.fields[begin].input)
	}
}

// focusMissing goes to the first fact that is missing.
func (p *page) focusMissing() {
	field := p.form.missing()
	if field == nil {
		field = p.form.fields[nameColumn]
	}
	focus(field.input)
}

// dirty tells whether something is not saved yet.
func (p *page) dirty() bool {
	if p.id != "" && p.shown == nil {
		return false // still being read
	}
	return len(p.form.differences()) > 0 || p.placementDirty() || p.id != "" && (p.relatives.dirty() || p.assessments.dirty() || p.photo.changed)
}

// placementDirty does not count the chi đoàn that is proposed to somebody new.
func (p *page) placementDirty() bool { return p.id != "" && p.placement.dirty() }

// changed shows whether something is not saved yet.
func (p *page) changed() {
	text := ""
	if p.dirty() {
		text = "Có thay đổi chưa lưu"
	}
	p.unsaved.Set(text, kit.Amber)
	if p.box != nil {
		p.box.Refresh()
	}
}
