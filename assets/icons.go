package assets

import _ "embed" // for the pictures below

// The program's icon, read-only: a square of 256 as PNG and the same drawing as SVG. The Windows icon of all sizes is
// made from the PNG when the Windows program is built.
//
//go:generate go run bachudong/assets/icons/generate icons
var (
	//go:embed icons/icon.png
	IconPNG []byte
	//go:embed icons/icon.svg
	IconSVG []byte
)
