package intake

import (
	"fmt"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	lists "bachudong/data/intake"
	"bachudong/data/vntext/legacy"
)

// encodingName is an encoding as the officer knows it.
func encodingName(encoding string) string {
	switch e := legacy.Encoding(encoding); {
	case encoding == "mixed":
		return "Nhiều bảng mã"
	case e.Known():
		return e.Label()
	}
	return "Unicode"
}

// conversionsShown is how many columns the pane gives an example of.
const conversionsShown = 6

// encodingPart says in which encoding a sheet is written, with texts before and after for whatever was not Unicode.
func encodingPart(d *lists.SheetDraft) fyne.CanvasObject {
	part := kit.Stack(4, kit.NewCaption("Bảng mã"), kit.NewText(encodingName(d.Encoding), kit.Normal))
	shown := 0
	for i := range d.Conversions {
		c := &d.Conversions[i]
		if c.Before == "" || c.Before == c.After && !c.Disagrees {
			continue
		}
		if shown++; shown > conversionsShown {
			part.Add(kit.NewNote(fmt.Sprintf("và %d cột nữa", len(d.Conversions)-i), kit.Muted))
			break
		}
		part.Add(conversionPart(c))
	}
	return part
}

// exampleOf is a text that was turned into Unicode; nil when none was.
func exampleOf(d *lists.SheetDraft) *lists.Conversion {
	for i := range d.Conversions {
		if c := &d.Conversions[i]; c.Before != c.After {
			return c
		}
	}
	return nil
}

func conversionPart(c *lists.Conversion) fyne.CanvasObject {
	tone := kit.Info
	if c.Disagrees || c.By == lists.ByVote || c.By == lists.ByDefault {
		tone = kit.Amber
	}
	title := "Cột " + c.Letter + ": " + encodingName(c.Encoding)
	if c.Font != "" {
		title += ", phông " + c.Font
	}
	return kit.NewBanner(tone, title, c.Before+"\n"+arrow+" "+c.After, "", nil)
}
