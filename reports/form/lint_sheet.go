package form

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
)

type xmlSheet struct {
	Dimension struct {
		Ref string `xml:"ref,attr"`
	} `xml:"dimension"`
	Rows   []xmlRow `xml:"sheetData>row"`
	Merges []struct {
		Ref string `xml:"ref,attr"`
	} `xml:"mergeCells>mergeCell"`
	Validations []struct {
		Type  string `xml:"type,attr"`
		Range string `xml:"sqref,attr"`
		First string `xml:"formula1"`
	} `xml:"dataValidations>dataValidation"`
	Conditions []struct {
		Range    string   `xml:"sqref,attr"`
		Formulas []string `xml:"cfRule>formula"`
	} `xml:"conditionalFormatting"`
}

type xmlRow struct {
	Number int       `xml:"r,attr"`
	Height float64   `xml:"ht,attr"`
	Cells  []xmlCell `xml:"c"`
}

type xmlCell struct {
	Ref     string   `xml:"r,attr"`
	Style   int      `xml:"s,attr"`
	Type    string   `xml:"t,attr"`
	Formula *string  `xml:"f"`
	Value   *string  `xml:"v"`
	Inline  *xmlText `xml:"is"`
}

func (l *linter) sheet(name, part string) error {
	var sheet xmlSheet
	if err := l.read(part, &sheet); err != nil {
		l.add("sheet_unreadable", "sheet "+name, "%v", err)
		return nil
	}
	l.elementOrder(name, l.parts[part])
	used := l.rows(name, sheet.Rows)
	l.merges(name, sheet)
	if want, err := parseArea(sheet.Dimension.Ref); err != nil || (used.Row2 > 0 && !within(used, want)) {
		l.add("dimension", "sheet "+name, "it says %q, the cells go from %s to %s", sheet.Dimension.Ref,
			cellName(used.Row1, used.Col1), cellName(used.Row2, used.Col2))
	}
	for _, v := range sheet.Validations {
		where := name + "!" + v.Range
		if v.Type == "list" && strings.HasPrefix(v.First, `"`) && UTF16Length(strings.Trim(v.First, `"`)) > 255 {
			l.add("list_long", where, "the list has more than 255 letters")
		}
		l.formula(where, v.First)
	}
	for _, c := range sheet.Conditions {
		for _, f := range c.Formulas {
			l.formula(name+"!"+c.Range, f)
		}
	}
	return nil
}

// elements of a worksheet in the only order that Excel takes.
var elements = strings.Fields(`sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection
	protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr
	conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
	customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture
	oleObjects controls webPublishItems tableParts extLst`)

func (l *linter) elementOrder(name string, content []byte) {
	decoder, depth, last := xml.NewDecoder(bytes.NewReader(content)), 0, 0
	for {
		token, err := decoder.Token()
		if err != nil {
			return // the part was decoded whole before, so this is its end
		}
		switch t := token.(type) {
		case xml.StartElement:
			if depth++; depth != 2 {
				continue
			}
			at := slices.Index(elements, t.Name.Local)
			if at < last {
				l.add("element_order", "sheet "+name, "<%s> stands where Excel does not take it", t.Name.Local)
			}
			last = max(at, last)
		case xml.EndElement:
			depth--
		}
	}
}

// rows checks the order of rows and cells and each cell, and answers the block of cells that is used.
func (l *linter) rows(name string, rows []xmlRow) (used Area) {
	last := 0
	for _, row := range rows {
		where := fmt.Sprintf("%s row %d", name, row.Number)
		switch {
		case row.Number == last:
			l.add("row_twice", where, "the row is there twice")
		case row.Number < last:
			l.add("row_order", where, "it stands after row %d", last)
		}
		if row.Height > maxHeight+0.5 {
			l.add("row_height", where, "%g points are more than Excel can show", row.Height)
		}
		last = max(last, row.Number)
		lastCol := 0
		for _, cell := range row.Cells {
			at, err := parseArea(cell.Ref)
			if err != nil || at.Row1 != row.Number || at.Col1 <= lastCol {
				l.add("cell_order", name+"!"+cell.Ref, "it stands in row %d after column %d", row.Number, lastCol)
			}
			lastCol = at.Col1
			used = union(used, at)
			l.cell(name+"!"+cell.Ref, cell)
		}
	}
	return used
}

func (l *linter) merges(name string, sheet xmlSheet) {
	var areas []Area
	for _, m := range sheet.Merges {
		area, err := parseArea(m.Ref)
		if err != nil || area.Row1 > area.Row2 || area.Col1 > area.Col2 || area == (Area{area.Row1, area.Col1, area.Row1, area.Col1}) {
			l.add("merge_invalid", name+"!"+m.Ref, "it is no block of cells")
			continue
		}
		for _, other := range areas {
			if area.Row1 <= other.Row2 && other.Row1 <= area.Row2 && area.Col1 <= other.Col2 && other.Col1 <= area.Col2 {
				l.add("merge_overlap", name+"!"+m.Ref, "it overlaps the merged cells at %s", cellName(other.Row1, other.Col1))
			}
		}
		areas = append(areas, area)
	}
}

func within(a, b Area) bool {
	return a.Row1 >= b.Row1 && a.Col1 >= b.Col1 && a.Row2 <= b.Row2 && a.Col2 <= b.Col2
}

func union(a, b Area) Area {
	if a == (Area{}) {
		return b
	}
	return Area{min(a.Row1, b.Row1), min(a.Col1, b.Col1), max(a.Row2, b.Row2), max(a.Col2, b.Col2)}
}
