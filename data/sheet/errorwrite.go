package sheet

import "github.com/xuri/excelize/v2"

// write streams the page; the order (page, widths, panes, rows, merges) is the one the stream asks for.
func (p *errorPage) write(f *excelize.File, name string, fonts *errorFonts) error {
	if err := p.prepare(f, name); err != nil {
		return err
	}
	out, err := f.NewStreamWriter(name)
	if err != nil {
		return err
	}
	if err := p.writeWidths(out); err != nil {
		return err
	}
	below, err := excelize.CoordinatesToCellName(1, p.height+1)
	if err != nil {
		return err
	}
	panes := excelize.Panes{Freeze: true, YSplit: p.height, TopLeftCell: below, ActivePane: "bottomLeft"}
	if err := out.SetPanes(&panes); err != nil {
		return err
	}
	for _, line := range p.lines {
		if err := p.writeLine(out, line, fonts); err != nil {
			return err
		}
	}
	if err := p.writeMerges(out); err != nil {
		return err
	}
	return out.Flush()
}

// prepare sets what belongs to the page as a whole: A4 landscape in one width, and no green corners at digits kept as
// text.
func (p *errorPage) prepare(f *excelize.File, name string) error {
	a4, landscape, wide, high, yes := 9, "landscape", 1, 0, true
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &landscape, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &yes}); err != nil {
		return err
	}
	corner, err := excelize.CoordinatesToCellName(p.column+1, p.lines[len(p.lines)-1].number)
	if err != nil {
		return err
	}
	if err := f.SetSheetDimension(name, "A1:"+corner); err != nil {
		return err
	}
	return f.AddIgnoredErrors(name, "A1:"+corner, excelize.IgnoredErrorsNumberStoredAsText)
}

// writeWidths goes from the right: the stream puts each width before the earlier ones, and Excel wants them in order.
func (p *errorPage) writeWidths(out *excelize.StreamWriter) error {
	if err := out.SetColWidth(p.column+1, p.column+1, messageWidth); err != nil {
		return err
	}
	for col := p.column - 1; col >= 0; col-- {
		if err := out.SetColWidth(col+1, col+1, float64(p.widths[col])); err != nil {
			return err
		}
	}
	return nil
}

// writeLine writes texts as text. Rows of the table get their borders on empty cells too, titles leave them out.
func (p *errorPage) writeLine(out *excelize.StreamWriter, line errorLine, fonts *errorFonts) error {
	values := make([]any, p.column, p.column+1)
	for col, text := range line.texts {
		styles, err := fonts.of(line.looks[col])
		if err != nil {
			return err
		}
		style := styles.text
		switch line.kind {
		case titleLine:
			style = styles.title
			if line.number <= p.height && p.mergedAcross(line.number, col) {
				style = styles.centredTitle
			}
		case headerLine:
			style = styles.header
		}
		switch {
		case text != "":
			values[col] = excelize.Cell{StyleID: style, Value: valueOf(text, line.looks[col])}
		case line.kind != titleLine:
			values[col] = excelize.Cell{StyleID: style}
		}
	}
	styles, err := fonts.of(nil)
	if err != nil {
		return err
	}
	switch {
	case line.number == p.height:
		values = append(values, excelize.Cell{StyleID: styles.messageHeader, Value: line.message})
	case line.kind == badLine:
		values = append(values, excelize.Cell{StyleID: styles.message, Value: line.message})
	}
	cell, err := excelize.CoordinatesToCellName(1, line.number)
	if err != nil {
		return err
	}
	return out.SetRow(cell, values, excelize.RowOpts{Height: p.rowHeight(line)})
}

// writeMerges keeps the merges of the header; a title may be merged over more columns than the list has.
func (p *errorPage) writeMerges(out *excelize.StreamWriter) error {
	for _, g := range p.sheet.Merges {
		g.Col2 = min(g.Col2, p.column-1)
		if g.Row2 > p.height || g.Col1 > g.Col2 || g.Row1 == g.Row2 && g.Col1 == g.Col2 {
			continue
		}
		from, err := excelize.CoordinatesToCellName(g.Col1+1, g.Row1)
		if err != nil {
			return err
		}
		to, err := excelize.CoordinatesToCellName(g.Col2+1, g.Row2)
		if err != nil {
			return err
		}
		if err := out.MergeCell(from, to); err != nil {
			return err
		}
	}
	return nil
}
