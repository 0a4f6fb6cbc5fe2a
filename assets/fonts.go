package assets

import _ "embed" // for the font files below

// The four faces of Liberation Serif 2.1.5, as TrueType files; read-only. They have the widths of Times New Roman and
// every Vietnamese letter, and are printed into PDF files under the SIL Open Font License.
var (
	//go:embed fonts/LiberationSerif-Regular.ttf
	SerifRegular []byte
	//go:embed fonts/LiberationSerif-Bold.ttf
	SerifBold []byte
	//go:embed fonts/LiberationSerif-Italic.ttf
	SerifItalic []byte
	//go:embed fonts/LiberationSerif-BoldItalic.ttf
	SerifBoldItalic []byte
	// FontLicence is the licence that must accompany the faces.
	//go:embed fonts/LICENSE-OFL.txt
	FontLicence string
)
