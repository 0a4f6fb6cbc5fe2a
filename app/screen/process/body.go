package process

import (
	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/data/process"
)

const (
	around       float32 = 150 // height of a dialog without whom it is about, fields and findings
	mostFindings float32 = 0.4 // of the room, what findings may take
)

// body is the middle of a dialog: whom it is about, the fields, the findings. What has no room is scrolled, so that every
// dialog fits the smallest window.
type body struct {
	canvas   fyne.Canvas
	whom     fyne.CanvasObject // nil for nobody
	box      *fyne.Container
	fields   *fyne.Container
	upper    *kit.VScroll
	findings *fyne.Container
	lower    *kit.VScroll
}

func newBody(canvas fyne.Canvas, whom string, fields *fyne.Container) *body {
	b := &body{canvas: canvas, fields: fields, findings: kit.Stack(6)}
	b.upper = kit.NewVScroll(kit.Inset(fields, 0, 2, 12, 2))
	b.lower = kit.NewVScroll(kit.Inset(b.findings, 0, 10, 12, 0))
	if whom != "" {
		b.whom = kit.Inset(kit.NewNote(whom, kit.Muted), 0, 0, 0, 8)
	}
	b.box = kit.Frame(b.whom, b.lower, nil, nil, b.upper)
	return b
}

// tell shows what the rules say, what blocks first.
func (b *body) tell(found []process.Finding) {
	b.findings.Objects = nil
	for _, blocks := range []bool{true, false} {
		for _, f := range found {
			if f.Blocks == blocks {
				tone := kit.Amber
				if blocks {
					tone = kit.Red
				}
				b.findings.Add(kit.NewBanner(tone, f.Text, sourceOf(f), "", nil))
			}
		}
	}
	b.findings.Refresh()
}

func sourceOf(f process.Finding) string {
	if f.Source == "" {
		return ""
	}
	return "Căn cứ: " + f.Source
}

// fit gives fields and findings the height they need, as far as the window has it.
func (b *body) fit() {
	for range 2 { // wrapped texts know their height only after a first layout
		room := b.canvas.Size().Height - around
		if b.whom != nil {
			room -= b.whom.MinSize().Height
		}
		lower := float32(0)
		if len(b.findings.Objects) > 0 {
			lower = min(b.findings.MinSize().Height+10, room*mostFindings)
		}
		b.lower.SetMinSize(fyne.NewSize(1, lower))
		b.upper.SetMinSize(fyne.NewSize(1, min(b.fields.MinSize().Height+4, room-lower)))
		b.upper.Settle()
		b.lower.Settle()
	}
}

// reveal scrolls to a field.
func (b *body) reveal(o fyne.CanvasObject) { b.upper.Reveal(o) }
