package settings

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/data"
)

// officeFact is one line of the letterhead form.
type officeFact struct {
	label, example string
	of             func(*data.Office) *string
}

var officeFacts = []officeFact{
	{"Địa danh (dòng ngày, tháng)", "Phước Long", func(o *data.Office) *string { return &o.Place }},
	{"Cơ quan cấp trên (dòng 1 bên trái)", "TỈNH ĐOÀN BẠC LIÊU", func(o *data.Office) *string { return &o.Superior }},
	{"Cơ quan ban hành (dòng 2 bên trái)", "BCH ĐOÀN HUYỆN PHƯỚC LONG", func(o *data.Office) *string { return &o.Issuer }},
	{"Tên ở văn bản của đơn vị trực thuộc", "HUYỆN ĐOÀN PHƯỚC LONG", func(o *data.Office) *string { return &o.ShortName }},
	{"Ký thay mặt", "TM. BAN THƯỜNG VỤ", func(o *data.Office) *string { return &o.SignsOnBehalf }},
	{"Chức vụ người ký", "BÍ THƯ", func(o *data.Office) *string { return &o.SignerTitle }},
	{"Họ tên người ký", "", func(o *data.Office) *string { return &o.SignerName }},
	{"Người lập biểu", "", func(o *data.Office) *string { return &o.PreparerName }},
}

// officeForm edits what stands at the head and foot of every paper.
type officeForm struct {
	screen *Screen
	fields []*kit.TextField
	kept   data.Office
	view   fyne.CanvasObject
}

func newOfficeForm(s *Screen) *officeForm {
	f := &officeForm{screen: s}
	column := kit.Stack(10, kit.NewNote("Thông tin này in ở đầu và cuối mọi phiếu, biểu, hồ sơ. Chỗ để trống sẽ in dấu chấm để điền tay; "+
		"tên cơ quan để trống sẽ lấy theo tên đơn vị.", kit.Muted))
	for _, fact := range officeFacts {
		field := kit.NewTextField()
		field.SetPlaceHolder(fact.example)
		f.fields = append(f.fields, field)
		column.Add(kit.Labeled(fact.label, false, field))
	}
	column.Add(container.NewHBox(kit.NewPrimary("Lưu", "Ctrl+S", f.save)))
	sheet := container.NewGridWrap(fyne.NewSize(560, column.MinSize().Height+60), kit.Card("Thông tin cơ quan", column))
	scroll := container.NewVScroll(kit.Inset(sheet, 12, 12, 12, 12))
	kit.LetWheelScroll(scroll)
	f.view = scroll
	return f
}

func (f *officeForm) show(o data.Office) {
	if f.dirty() {
		return // what is being typed stays
	}
	f.kept = o
	for i, fact := range officeFacts {
		f.fields[i].Set(*fact.of(&o))
	}
}

func (f *officeForm) typed() data.Office {
	var o data.Office
	for i, fact := range officeFacts {
		f.fields[i].Commit()
		*fact.of(&o) = f.fields[i].Text
	}
	return o
}

func (f *officeForm) dirty() bool { return f.typed() != f.kept }

func (f *officeForm) save() { f.saveThen(func() {}) }

// saveThen calls saved once the letterhead is kept.
func (f *officeForm) saveThen(saved func()) {
	host, o := f.screen.host, f.typed()
	if o == f.kept {
		host.Say("Không có gì thay đổi.")
		return
	}
	file := host.Desk().File
	background.Run(host.Runner(), context.Background(), "Lưu thông tin cơ quan", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, file.SaveOffice(ctx, o)
	}, func(_ struct{}, err error) {
		if err != nil {
			host.Fail(err)
			return
		}
		f.kept = o
		host.Changed()
		host.Say("Đã lưu thông tin cơ quan")
		saved()
	})
}
