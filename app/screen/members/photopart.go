package members

import (
	"context"
	"image"
	"io"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
)

// largestPhoto is the size of the largest file that is taken as a photo, in bytes.
const largestPhoto = 5 << 20

// photoPart is the photo on the page with the ways to change it.
type photoPart struct {
	page    *page
	box     *fyne.Container
	raw     []byte
	changed bool
}

func newPhotoPart(p *page) *photoPart {
	part := &photoPart{page: p, box: container.NewStack()}
	part.draw(nil)
	return part
}

// set shows the photo that is kept.
func (p *photoPart) set(raw []byte, shown image.Image) {
	p.raw, p.changed = raw, false
	p.draw(shown)
}

func (p *photoPart) draw(shown image.Image) {
	links := kit.Stack(2, kit.NewLink("Chọn ảnh…", p.choose))
	if len(p.raw) > 0 {
		links.Add(kit.NewLink("Bỏ ảnh", func() { p.take(nil, nil) }))
	}
	column := kit.Stack(4, photoFrame(shown), links)
	p.box.Objects = []fyne.CanvasObject{kit.Frame(column, nil, nil, nil, nil)}
	p.box.Refresh()
}

func (p *photoPart) take(raw []byte, shown image.Image) {
	p.raw, p.changed = raw, true
	p.draw(shown)
	p.page.changed()
}

func (p *photoPart) choose() {
	host := p.page.screen.host
	question := screen.FileQuestion{Title: "Chọn ảnh 3×4", Kinds: []screen.FileKind{{Label: "Ảnh JPEG, PNG", Endings: []string{".jpg", ".jpeg", ".png"}}}}
	host.ChooseFiles(question, func(paths []string) {
		if len(paths) == 0 {
			return
		}
		background.Run(host.Runner(), context.Background(), "Đọc ảnh", func(context.Context, func(int, int)) (image.Image, error) {
			return readPhoto(paths[0])
		}, func(read image.Image, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			askCrop(host.Window(), newCropping(read), p.crop)
		})
	})
}

// crop takes the chosen part of a picture as the photo.
func (p *photoPart) crop(c *cropping) {
	host := p.page.screen.host
	background.Run(host.Runner(), context.Background(), "Cắt ảnh", func(context.Context, func(int, int)) ([]byte, error) { return c.photo() },
		func(raw []byte, err error) {
			if err != nil {
				host.Fail(err)
				return
			}
			p.take(raw, picture(raw))
		})
}

// readPhoto reads a photo file that is not too large and can be shown, small enough to be cropped quickly.
func readPhoto(path string) (image.Image, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, data.Errorf(data.NotFound, "Không mở được tệp ảnh. Hãy kiểm tra tệp còn ở chỗ cũ rồi chọn lại.").Because(err)
	}
	defer file.Close()
	raw, err := io.ReadAll(io.LimitReader(file, largestPhoto+1))
	switch {
	case err != nil:
		return nil, data.Errorf(data.Invalid, "Không đọc được tệp ảnh. Hãy chép ảnh vào máy rồi chọn lại.").Because(err)
	case len(raw) > largestPhoto:
		return nil, data.Errorf(data.Invalid, "Ảnh lớn hơn 5 MB. Hãy thu nhỏ ảnh rồi chọn lại.")
	}
	shown := decoded(raw, workSide)
	if shown == nil {
		return nil, data.Errorf(data.Invalid, "Tệp này không phải là ảnh JPEG hoặc PNG dùng được. Hãy chọn ảnh khác.")
	}
	return shown, nil
}
