package pdf

import (
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

// The margins of Union papers in millimetres.
const (
	MarginTop    = 20.0
	MarginBottom = 20.0
	MarginLeft   = 30.0
	MarginRight  = 20.0
	Hairline     = 0.2 // width of rules and table borders
)

// Options describe a document as a whole.
type Options struct {
	Landscape bool
	Title     string    // shown by viewers
	Created   time.Time // written into the file, so that the same input makes the same file
}

// Document is a PDF file in the making: A4 pages filled from the top at Y. Text given to it is cleaned by PrintText. It is
// used by one goroutine.
type Document struct {
	Y             float64 // where the next thing goes, in millimetres from the top of the page
	Width, Height float64 // of the space inside the margins

	out      *fpdf.Fpdf
	loaded   [len(faceFiles)]bool
	style    Style // as last told to out
	pictures int
	lost     []rune
}

// New starts a document without pages.
func New(opt Options) *Document {
	orientation, w, h := "P", 210.0, 297.0
	if opt.Landscape {
		orientation, w, h = "L", 297, 210
	}
	created := opt.Created
	if created.IsZero() {
		created = time.Unix(0, 0).UTC()
	}
	d := &Document{
		Width: w - MarginLeft - MarginRight, Height: h - MarginTop - MarginBottom,
		out: fpdf.New(orientation, "mm", "A4", ""),
	}
	d.out.SetCatalogSort(true)
	d.out.SetCreationDate(created)
	d.out.SetModificationDate(created)
	d.out.SetProducer("Ba Chủ Động", true)
	d.out.SetLang("vi-VN")
	if title, _ := PrintText(opt.Title); title != "" {
		d.out.SetTitle(title, true)
	}
	d.out.SetAutoPageBreak(false, 0)
	d.out.SetLineWidth(Hairline)
	return d
}

// NewPage starts a page.
func (d *Document) NewPage() {
	d.out.AddPage()
	d.Y = MarginTop
}

// Bottom is where the space for text ends.
func (d *Document) Bottom() float64 { return MarginTop + d.Height }

// Room is what is left on the page, in millimetres.
func (d *Document) Room() float64 { return d.Bottom() - d.Y }

// Need starts a page unless height millimetres are left on this one or it is still empty.
func (d *Document) Need(height float64) {
	if height > d.Room()+0.01 && d.Y > MarginTop {
		d.NewPage()
	}
}

// Pages is the number of pages so far.
func (d *Document) Pages() int { return d.out.PageCount() }

// OnPages draws on pages first to last, which are already laid out, such as the line that says how many there are.
func (d *Document) OnPages(first, last int, draw func(page int)) {
	y := d.Y
	for page := first; page <= last; page++ {
		d.out.SetPage(page)
		d.style = Style{}
		draw(page)
	}
	d.out.SetPage(d.out.PageCount())
	d.style, d.Y = Style{}, y
}

// Mark adds a line to the contents list that viewers show beside the pages, leading to this page. Text must have been
// printed before.
func (d *Document) Mark(title string) { d.out.Bookmark(d.Clean(title), 0, 0) }

// TakeLost names the characters that could not be printed since the last call, each once.
func (d *Document) TakeLost() []rune {
	lost := d.lost
	d.lost = nil
	return lost
}

// Write writes the file; the document takes no more text afterwards.
func (d *Document) Write(w io.Writer) error { return d.out.Output(w) }
