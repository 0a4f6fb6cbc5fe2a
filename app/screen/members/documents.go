package members

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/platform"
	"bachudong/data"
)

// documentsTab lists the files and papers kept about a person. Files go in and out at once, each as a change of its own:
// they are too large to wait for the page to be saved.
type documentsTab struct {
	shownOnly
	page    *page
	list    []data.Attachment
	grid    *kit.Grid
	box     *fyne.Container
	loading background.Latest
	show    func(path string) error // in the program that the system has for it
}

var documentColumns = []kit.Column{
	{ID: "title", Title: "Tên tài liệu", Width: 200, Grow: true},
	{ID: "kind", Title: "Loại", Width: 130},
	{ID: "document", Title: "Số, ngày", Width: 176},
	{ID: "file", Title: "Tệp", Width: 170},
	{ID: "size", Title: "Dung lượng", Width: 96, Align: kit.Right},
	{ID: "added", Title: "Ngày thêm", Width: 100},
}

func newDocumentsTab(p *page) *documentsTab {
	t := &documentsTab{page: p, grid: kit.NewGrid(documentColumns), show: platform.OpenFile}
	t.grid.Multi = true
	t.grid.EmptyText = "Chưa có tài liệu nào. Bấm “Thêm tệp…” hoặc kéo tệp thả vào đây."
	t.grid.OnOpen = func(int) { t.open() }
	t.grid.OnKey = t.typed
	t.grid.SetSource(t)
	links := kit.Beside(18, kit.NewLink("Thêm tệp… (Insert)", t.askFiles), kit.NewLink("Thêm giấy tờ không có tệp…", func() { t.ask(data.Attachment{PersonID: p.id}) }),
		kit.NewLink("Mở (Enter)", t.open), kit.NewLink("Lưu ra…", t.askSave), kit.NewLink("Sửa (F2)", t.edit), kit.NewLink("Xóa (Delete)", t.drop))
	scroll := container.NewHScroll(links)
	t.box = kit.Frame(nil, kit.Inset(scroll, 12, 6, 12, 6), nil, nil, t.grid)
	return t
}

func (t *documentsTab) title() string             { return "Tài liệu" }
func (t *documentsTab) count() int                { return len(t.list) }
func (t *documentsTab) object() fyne.CanvasObject { return t.box }

func (t *documentsTab) home() fyne.Focusable {
	if t.grid.Selected() < 0 {
		t.grid.Select(0)
	}
	return t.grid.Focusable()
}

func (t *documentsTab) read(ctx context.Context, from *reading) (func(), error) {
	list, err := from.file.Attachments(ctx, from.id)
	return func() { t.fill(list) }, err
}

func (t *documentsTab) fill(list []data.Attachment) {
	selected := t.grid.Selected()
	t.list = list
	t.grid.MarkAll(false)
	t.grid.Refresh()
	t.grid.Select(min(selected, len(list)-1))
	t.page.changed()
}

// reload reads the documents again; the rest of the page may hold what is not saved yet.
func (t *documentsTab) reload() {
	host, id := t.page.screen.host, t.page.id
	file := host.Desk().File
	background.RunLatest(&t.loading, host.Runner(), context.Background(), "Nạp tài liệu",
		func(ctx context.Context, _ func(int, int)) ([]data.Attachment, error) {
			return file.Attachments(ctx, id)
		},
		func(list []data.Attachment, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			t.fill(list)
		})
}

// chosen are the marked documents, or the selected one.
func (t *documentsTab) chosen() []data.Attachment {
	var list []data.Attachment
	for _, row := range t.grid.Chosen() {
		list = append(list, t.list[row])
	}
	return list
}

// one is the selected document, nil when there is none.
func (t *documentsTab) one() *data.Attachment {
	if row := t.grid.Selected(); row >= 0 && row < len(t.list) {
		return &t.list[row]
	}
	return nil
}

// typed works the table: F2 edits, Insert adds files, Delete takes out.
func (t *documentsTab) typed(ev *fyne.KeyEvent) bool {
	switch ev.Name {
	case fyne.KeyF2:
		t.edit()
	case fyne.KeyInsert:
		t.askFiles()
	case fyne.KeyDelete:
		t.drop()
	default:
		return false
	}
	return true
}

// Len is the number of documents.
func (t *documentsTab) Len() int { return len(t.list) }

// Cell is one fact of a document.
func (t *documentsTab) Cell(row, col int) kit.Cell {
	a := &t.list[row]
	switch documentColumns[col].ID {
	case "title":
		return kit.Cell{Text: a.Title}
	case "kind":
		return kit.Cell{Text: a.Kind}
	case "document":
		return kit.Cell{Text: joined(", ", a.Document.Number, a.Document.Date.Display())}
	case "file":
		if a.Content == "" {
			return kit.Cell{Text: "không kèm tệp", Tone: kit.Muted}
		}
		return kit.Cell{Text: a.FileName}
	case "size":
		if a.Content == "" {
			return kit.Cell{}
		}
		return kit.Cell{Text: sizeText(a.Size), Tone: kit.Muted}
	}
	return kit.Cell{Text: a.AddedOn.Display(), Tone: kit.Muted}
}

// sizeText is a size as offices read it: whole kilobytes, from a megabyte on with one digit.
func sizeText(bytes int64) string {
	if bytes < 1<<20 {
		return kit.Number(int((bytes+1023)>>10)) + " KB"
	}
	tenths := int(bytes * 10 >> 20)
	return fmt.Sprintf("%s,%d MB", kit.Number(tenths/10), tenths%10)
}
