package members

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data"
	"bachudong/data/vntext"
)

// typedField is a field of the office's own with its kind and choices as they are typed.
type typedField struct {
	id                   data.ID
	label, kind, choices string
}

// typedColumns are the columns of the list of such fields.
var typedColumns = []recordColumn[typedField]{
	{title: "Tên mục", weight: 20, ref: func(f *typedField) *string { return &f.label }},
	{title: "Kiểu", weight: 14, ref: func(f *typedField) *string { return &f.kind }, choices: kindLabels()},
	{title: "Các giá trị để chọn, cách nhau bằng dấu chấm phẩy", weight: 24, ref: func(f *typedField) *string { return &f.choices }},
}

func kindLabels() []string {
	var labels []string
	for _, kind := range data.CustomKinds {
		labels = append(labels, data.CustomKindLabels[kind])
	}
	return labels
}

func typedOf(f data.CustomField) typedField {
	return typedField{f.ID, f.Label, data.CustomKindLabels[f.Kind], strings.Join(f.Choices, "; ")}
}

func (f typedField) field() data.CustomField {
	field := data.CustomField{ID: f.id, Label: f.label}
	for kind, label := range data.CustomKindLabels {
		if vntext.SameText(label, f.kind) {
			field.Kind = kind
		}
	}
	for choice := range strings.SplitSeq(f.choices, ";") {
		if choice = vntext.Clean(choice); choice != "" && !slices.Contains(field.Choices, choice) {
			field.Choices = append(field.Choices, choice)
		}
	}
	return field
}

// askOwnFields lets the office say what it asks for beside the member book. The list is written at once, for everybody.
func (p *page) askOwnFields() {
	host := p.screen.host
	if p.dirty() {
		host.Say("Hãy lưu hồ sơ (Ctrl+S) trước khi thêm, bớt mục riêng.")
		return
	}
	askScrolled(host.Window(), "Mục riêng của đơn vị", func(reached func(fyne.CanvasObject)) (fyne.CanvasObject, fyne.Focusable, func() string) {
		note := kit.NewNote("Mục đã có người được ghi mà bị bỏ thì không hỏi nữa, dữ liệu vẫn được giữ. Nhiều nhất 20 mục.", kit.Muted)
		var box *fyne.Container
		grown := func() {
			if box != nil {
				box.Refresh()
			}
		}
		rows := newRecords(typedColumns, "Thêm mục", host.Desk().Today(), func() {}, grown, reached)
		var typed []typedField
		for _, field := range p.facts.own.fields {
			typed = append(typed, typedOf(field))
		}
		rows.set(typed)
		first := rows.add(typedField{kind: kindLabels()[0]}).first
		box = kit.Stack(10, note, rows.box)
		return box, first, func() string {
			list, _ := rows.read()
			var fields []data.CustomField
			for _, f := range list {
				if f.label != "" || f.id != "" {
					fields = append(fields, f.field())
				}
			}
			if err := data.CheckCustomFields(fields); err != nil {
				return data.MessageOf(err)
			}
			p.saveOwnFields(fields)
			return ""
		}
	})
}

func (p *page) saveOwnFields(fields []data.CustomField) {
	file := p.screen.host.Desk().File
	p.screen.change("Mục riêng", "Đã ghi danh sách mục riêng", func(ctx context.Context) error { return file.SaveCustomFields(ctx, fields) })
}
