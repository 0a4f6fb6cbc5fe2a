package members

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// placement is where a person belongs: chi đoàn, position, since when.
type placement struct {
	branch   *kit.ChoiceField
	position *kit.ChoiceField
	since    *kit.DateField
	remark   *kit.Remarked
	objects  []fyne.CanvasObject
	labels   map[data.ID]string
	ids      map[string]data.ID
	stay     data.Membership // as it is kept
	draft    data.Membership // with what was altered besides the fields
}

// fields lays the three fields out.
func (p *placement) fields(on *sheet) fyne.CanvasObject {
	return on.flow(0, map[fyne.CanvasObject]int{p.objects[0]: 2}, p.objects...)
}

func newPlacement(today vntext.Date, grown, changed func(), reached func(fyne.CanvasObject)) *placement {
	p := &placement{branch: kit.NewChoiceField(nil, false), position: kit.NewChoiceField(intake.Choices("position"), true),
		since: kit.NewDateField(vntext.DateOptions{Today: today, Kind: vntext.Past})}
	p.remark = kit.NewRemarked(p.branch)
	p.branch.PlaceHolder = "Chưa thuộc chi đoàn nào"
	p.branch.OnChoose = func(string) { p.judge(grown); changed() }
	p.position.OnChoose = func(string) { changed() }
	p.since.OnRead = func() { grown(); changed() }
	p.objects = []fyne.CanvasObject{kit.Labeled("Chi đoàn", false, p.remark), kit.Labeled("Chức vụ", false, p.position),
		kit.Labeled("Sinh hoạt tại đây từ ngày", false, p.since)}
	p.branch.OnFocus = func() { reached(p.objects[0]) }
	p.position.OnFocus = func() { reached(p.objects[1]) }
	p.since.OnFocus(func() { reached(p.objects[2]) })
	return p
}

// units offers the chi đoàn of the tree, each with the unit above it, since many bear the same name.
func (p *placement) units(units []data.UnitNode) {
	names := map[data.ID]string{}
	for _, u := range units {
		names[u.ID] = u.Name
	}
	p.labels, p.ids = map[data.ID]string{}, map[string]data.ID{}
	var options []string
	for _, u := range units {
		label := joined(" – ", u.Name, names[u.Parent])
		p.labels[u.ID] = label
		if _, taken := p.ids[label]; taken {
			label += " (" + u.Code + ")"
			p.labels[u.ID] = label
		}
		p.ids[label] = u.ID
		if u.HoldsPeople {
			options = append(options, label)
		}
	}
	p.branch.SetOptions(options)
}

// set shows a stay; unitName is the name when the unit is no longer in the tree.
func (p *placement) set(stay data.Membership, unitName string) {
	p.stay = stay
	p.adopt(stay, unitName)
}

// adopt shows another stay without keeping it.
func (p *placement) adopt(stay data.Membership, unitName string) {
	p.draft = stay
	label, known := p.labels[stay.UnitID]
	if !known {
		label = unitName
	}
	p.branch.SetValue(label)
	p.position.SetValue(stay.Position)
	p.since.SetDate(stay.From)
	p.remark.SetRemark("", kit.Normal)
}

// judge tells what choosing another chi đoàn means.
func (p *placement) judge(grown func()) {
	text := ""
	if p.stay.ID != "" && p.chosen() != p.stay.UnitID {
		text = "Chỉ sửa khi trước đây ghi nhầm. Nếu chuyển sinh hoạt, hãy bấm “Chuyển sinh hoạt…” để giữ quá trình cũ."
	}
	if p.remark.SetRemark(text, kit.Amber) {
		grown()
	}
}

// chosen is the unit that the field names; an unknown or empty name is the unit there was.
func (p *placement) chosen() data.ID {
	if id, known := p.ids[p.branch.Value()]; known {
		return id
	}
	return p.draft.UnitID
}

// read is the stay as it would be kept, or why it cannot be.
func (p *placement) read(joined vntext.Date) (stay data.Membership, problem string) {
	p.branch.Commit()
	p.position.Commit()
	since, valid := p.since.Date()
	if !valid {
		problem, _ = remarkOf(p.since.Findings())
	}
	stay = p.draft
	stay.UnitID, stay.Position, stay.From = p.chosen(), vntext.Clean(p.position.Value()), since
	if stay.ID == "" && stay.UnitID != "" {
		stay.Counts, stay.Began = true, data.BeganListed
		if joined != "" && (since == joined || since == "") {
			stay.Began = data.BeganAdmission
		}
	}
	return stay, problem
}

// dirty tells whether the placement differs from what is kept.
func (p *placement) dirty() bool {
	stay, problem := p.read("")
	before := p.stay
	stay.Began, stay.Counts, before.Began, before.Counts = "", false, "", false
	return problem != "" || stay != before && (stay.UnitID != "" || stay.Position != "")
}
