package output

import (
	"context"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// Terms is the part of a dialog that asks what may be told of the people in a list or paper and what it is for. Nothing
// sensitive is ticked; the purpose of the last export is proposed.
type Terms struct {
	box     *fyne.Container
	ticks   map[data.Sensitive]*kit.Check
	purpose *kit.ChoiceField
}

// NewTerms makes the part. without says what happens to the facts that are not ticked.
func NewTerms(host screen.Host, without string) *Terms {
	t := &Terms{ticks: map[data.Sensitive]*kit.Check{}, purpose: kit.NewChoiceField(data.ExportPurposes, true)}
	t.purpose.SetValue(data.ExportPurposes[0])
	ticks := kit.Beside(18)
	for _, g := range data.SensitiveGroups {
		t.ticks[g.Group] = kit.NewCheck(g.Label, nil)
		ticks.Add(t.ticks[g.Group])
	}
	t.box = kit.Stack(8, ticks, kit.NewNote(without, kit.Muted), kit.Labeled("Mục đích, ghi vào nhật ký kết xuất", true, t.purpose))
	file := host.Desk().File
	background.Run(host.Runner(), context.Background(), "Nạp mục đích kết xuất",
		func(ctx context.Context, _ func(int, int)) (string, error) { return file.LastPurpose(ctx) },
		func(last string, err error) {
			if err != nil {
				host.Fail(err)
			} else if last != "" && t.purpose.Text == data.ExportPurposes[0] {
				t.purpose.SetValue(last)
			}
		})
	return t
}

// Box is the part itself.
func (t *Terms) Box() fyne.CanvasObject { return t.box }

// Read is what was answered; ok is false, with the keyboard in the field, while there is no purpose.
func (t *Terms) Read() (d data.Disclosure, ok bool) {
	t.purpose.Commit()
	d = data.Disclosure{Numbers: t.ticks[data.Numbers].On(), Beliefs: t.ticks[data.Beliefs].On(), Purpose: t.purpose.Value()}
	if d.Purpose == "" {
		kit.FocusOn(t.purpose)
	}
	return d, d.Purpose != ""
}

// What happens to facts that are not ticked, by how the paper is made.
const (
	LeftOut     = "Không chọn thì các cột này không có trong tệp."
	LeftBlank   = "Không chọn thì vẫn đủ 34 cột nhưng các cột này để trống. Phần mềm quản lý cần những thông tin đó thì hãy chọn."
	LeftForHand = "Không chọn thì những chỗ này để dòng chấm, có thể điền bằng tay."
)

// AskTerms asks the terms of a paper in a dialog of its own and goes on with the answer.
func AskTerms(host screen.Host, title, text, without string, answered func(data.Disclosure)) {
	terms := NewTerms(host, without)
	content := kit.Stack(10, kit.NewNote(text, kit.Normal), terms.Box())
	kit.NewDialog(host.Window(), title, content, 500,
		kit.Answer{Caption: "Tiếp tục", Key: "Enter", Run: func() bool {
			d, ok := terms.Read()
			if ok {
				answered(d)
			}
			return ok
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"}).Show()
}
