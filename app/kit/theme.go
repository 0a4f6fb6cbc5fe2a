package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// The colours of the program. Blue marks the title row and the one action that goes on; green, amber, red and grey mean
// states and nothing else.
var (
	Blue       = rgb(0x0F5FAA)
	BlueDark   = rgb(0x0B4A86)
	BlueSoft   = rgb(0x3677B6) // fields on the title row
	BlueTint   = rgb(0xE5F0FA) // chosen entry of the navigation, group rows
	RowTint    = rgb(0xDBEAF8) // selected row
	Sheet      = rgb(0xFFFFFF)
	Ground     = rgb(0xF4F6F9)
	HeaderTint = rgb(0xEEF3F7)
	Line       = rgb(0xDFE5EE)
	LineSoft   = rgb(0xEDF1F6)
	FieldLine  = rgb(0xC7D0DC)
	Ink        = rgb(0x1B2533)
	InkSoft    = rgb(0x6B7C93)
	InkFaint   = rgb(0xA9B4C2)
	GreenInk   = rgb(0x2E7D32)
	GreenTint  = rgb(0xE3F3E4)
	AmberInk   = rgb(0xA85B00)
	AmberTint  = rgb(0xFFF6E5)
	AmberLine  = rgb(0xF0D6A4)
	RedInk     = rgb(0xC62828)
	RedTint    = rgb(0xFDE7E7)
	RedLine    = rgb(0xF2B8B8)
	GreyInk    = rgb(0x6B7C93)
	GreyTint   = rgb(0xEAEFF6)
)

// The text sizes and heights in use, in Fyne units.
const (
	TextSize    float32 = 13
	SmallText   float32 = 11
	TitleText   float32 = 15
	FigureText  float32 = 19
	RowHeight   float32 = 29
	FieldHeight float32 = 30
	BarHeight   float32 = 42 // a toolbar row
)

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func withAlpha(c color.NRGBA, a uint8) color.NRGBA {
	c.A = a
	return c
}

// Theme is the fixed light look of the program, whatever Windows or other programs are set to.
func Theme() fyne.Theme { return sheetTheme{theme.DefaultTheme()} }

type sheetTheme struct{ base fyne.Theme }

var themeColors = map[fyne.ThemeColorName]color.Color{
	theme.ColorNameBackground:          Ground,
	theme.ColorNameButton:              Sheet,
	theme.ColorNameDisabledButton:      Ground,
	theme.ColorNameDisabled:            InkFaint,
	theme.ColorNameError:               RedInk,
	theme.ColorNameFocus:               withAlpha(Blue, 0x40),
	theme.ColorNameForeground:          Ink,
	theme.ColorNameForegroundOnError:   Sheet,
	theme.ColorNameForegroundOnPrimary: Sheet,
	theme.ColorNameForegroundOnSuccess: Sheet,
	theme.ColorNameForegroundOnWarning: Sheet,
	theme.ColorNameHeaderBackground:    HeaderTint,
	theme.ColorNameHover:               withAlpha(Blue, 0x14),
	theme.ColorNameHyperlink:           Blue,
	theme.ColorNameInputBackground:     Sheet,
	theme.ColorNameInputBorder:         FieldLine,
	theme.ColorNameMenuBackground:      Sheet,
	theme.ColorNameOverlayBackground:   Sheet,
	theme.ColorNamePlaceHolder:         InkSoft,
	theme.ColorNamePressed:             withAlpha(Blue, 0x26),
	theme.ColorNamePrimary:             Blue,
	theme.ColorNameScrollBar:           withAlpha(InkSoft, 0xA0),
	theme.ColorNameScrollBarBackground: withAlpha(Line, 0x80),
	theme.ColorNameSelection:           withAlpha(Blue, 0x38),
	theme.ColorNameSeparator:           Line,
	theme.ColorNameShadow:              color.NRGBA{A: 0x24},
	theme.ColorNameSuccess:             GreenInk,
	theme.ColorNameWarning:             AmberInk,
}

var themeSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               TextSize,
	theme.SizeNameCaptionText:        SmallText,
	theme.SizeNameHeadingText:        18,
	theme.SizeNameSubHeadingText:     TitleText,
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       6,
	theme.SizeNameLineSpacing:        2,
	theme.SizeNameInlineIcon:         16,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        4,
	theme.SizeNameButtonRadius:       4,
	theme.SizeNameCardRadius:         5,
	theme.SizeNameDialogRadius:       5,
	theme.SizeNamePopupRadius:        4,
	theme.SizeNameMenuRadius:         4,
	theme.SizeNameSelectionRadius:    3,
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameSplitThickness:     4,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     4,
	theme.SizeNameScrollBarRadius:    4,
	theme.SizeNameModalBlurRadius:    0,
}

func (t sheetTheme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if c, ok := themeColors[name]; ok {
		return c
	}
	return t.base.Color(name, theme.VariantLight)
}

func (t sheetTheme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

func (t sheetTheme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

func (t sheetTheme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := themeSizes[name]; ok {
		return s
	}
	return t.base.Size(name)
}
