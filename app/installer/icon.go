package installer

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/png"

	"golang.org/x/image/draw"
)

// iconSizes are the sizes that Windows asks for: title bar, task bar and lists at 100 to 250 %, large view.
var iconSizes = []int{16, 20, 24, 32, 40, 48, 64, 256}

// Icon makes a Windows icon of all sizes from one square picture.
func Icon(picture image.Image) ([]byte, error) {
	if b := picture.Bounds(); b.Dx() != b.Dy() || b.Dx() < 256 {
		return nil, fmt.Errorf("icon: %d × %d is not a square of at least 256", b.Dx(), b.Dy())
	}
	const headerSize, entrySize = 6, 16
	var head, body bytes.Buffer
	put := func(values ...any) {
		for _, v := range values {
			_ = binary.Write(&head, binary.LittleEndian, v) // a buffer takes everything
		}
	}
	put(uint16(0), uint16(1), uint16(len(iconSizes)))
	for _, size := range iconSizes {
		scaled := image.NewNRGBA(image.Rect(0, 0, size, size))
		draw.CatmullRom.Scale(scaled, scaled.Bounds(), picture, picture.Bounds(), draw.Src, nil)
		content, err := iconImage(scaled)
		if err != nil {
			return nil, err
		}
		offset := headerSize + entrySize*len(iconSizes) + body.Len()
		put(uint8(size), uint8(size), uint8(0), uint8(0), uint16(1), uint16(32), uint32(len(content)), uint32(offset)) // 256 is written as 0
		body.Write(content)
	}
	return append(head.Bytes(), body.Bytes()...), nil
}

// iconImage is one size: PNG for the large view, a plain bitmap below, which every part of Windows reads.
func iconImage(picture *image.NRGBA) ([]byte, error) {
	var b bytes.Buffer
	size := picture.Rect.Dx()
	if size == 256 {
		if err := png.Encode(&b, picture); err != nil {
			return nil, fmt.Errorf("icon: %w", err)
		}
		return b.Bytes(), nil
	}
	maskRow := (size + 31) / 32 * 4
	header := struct {
		Size          uint32
		Width, Height int32
		Planes, Bits  uint16
		_             [6]uint32
	}{40, int32(size), int32(2 * size), 1, 32, [6]uint32{}} // the height counts the mask as well
	_ = binary.Write(&b, binary.LittleEndian, header)
	for y := size - 1; y >= 0; y-- {
		for x := range size {
			c := picture.NRGBAAt(x, y)
			b.Write([]byte{c.B, c.G, c.R, c.A})
		}
	}
	b.Write(make([]byte, maskRow*size)) // no mask: the alpha channel says it all
	return b.Bytes(), nil
}
