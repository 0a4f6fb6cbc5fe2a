package work

import (
	"fmt"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/intake"
)

// ImportResult is what an import came to, in the shape of the command's JSON.
type ImportResult struct {
	Batch data.ID      `json:"batch"` // for undo; "" when nothing was written
	Files []FileResult `json:"files"`
}

// FileResult is one list's part.
type FileResult struct {
	File      string          `json:"file"`
	Sheets    []SheetResult   `json:"sheets"`
	Rows      int             `json:"rows"` // people in the list
	New       int             `json:"new"`
	Updated   int             `json:"updated"`
	Unchanged int             `json:"unchanged"`
	Suspects  []SuspectResult `json:"suspects"`
	Errors    []RowError      `json:"errors"`
	ErrorFile string          `json:"error_file,omitempty"` // where the bad rows were written
	Unwritten string          `json:"unwritten,omitempty"`  // why the error file could not be written
	Warnings  []RowError      `json:"warnings,omitempty"`   // what to look at in rows that came in; Row 0 is about a column
}

// SheetResult is how one sheet was understood.
type SheetResult struct {
	Name       string            `json:"name"`
	HeaderRows []int             `json:"header_rows"`
	Encoding   string            `json:"encoding"`
	Columns    map[string]string `json:"columns"`           // {"A": "full_name"}
	Profile    string            `json:"profile,omitempty"` // by which it was read
	LeftOut    string            `json:"left_out,omitempty"`

	Conversions []ConversionResult `json:"conversions,omitempty"`
}

// ConversionResult says in which encoding the texts of a column in one font were, with an example.
type ConversionResult struct {
	Column    string `json:"column"`
	Encoding  string `json:"encoding"`
	By        string `json:"by"` // "font", "vote" of the spelling, or "officer"
	Font      string `json:"font"`
	Cells     int    `json:"cells"`
	Before    string `json:"before"`
	After     string `json:"after"`
	Disagrees bool   `json:"disagrees"` // the font is one of another encoding
}

// SuspectResult is a row that may be somebody who is known already; it is not written.
type SuspectResult struct {
	Sheet string  `json:"sheet"`
	Row   int     `json:"row"`
	With  string  `json:"with"`         // name, birth and place of whom it resembles
	ID    data.ID `json:"id,omitempty"` // of that person; absent for another row of the list
	Score int     `json:"score"`        // 0 to 100
	Why   string  `json:"why"`
}

// RowError is something that must be corrected before the row can come in; Row 0 is about the sheet or the whole file.
type RowError struct {
	Sheet   string `json:"sheet"`
	Row     int    `json:"row"`
	Column  string `json:"column"`
	Value   string `json:"value"`
	Message string `json:"message"`
}

func unreadable(path string, err error) FileResult {
	return FileResult{File: filepath.Base(path), Sheets: []SheetResult{}, Suspects: []SuspectResult{},
		Errors: []RowError{{Message: data.MessageOf(err)}}}
}

func fileResult(p *Preview) FileResult {
	r := FileResult{File: filepath.Base(p.Path), Sheets: []SheetResult{}, Suspects: []SuspectResult{}, Errors: []RowError{}}
	draft := p.Plan.Draft
	counts := p.Plan.Counts()
	r.Rows, r.New, r.Updated, r.Unchanged = counts.Rows, counts.New, counts.Updated, counts.Unchanged
	for i := range draft.Sheets {
		s := &draft.Sheets[i]
		one := sheetResult(s)
		one.Profile = p.Decided.Profiles[s.Name]
		r.Sheets = append(r.Sheets, one)
	}
	for _, e := range p.Plan.Refusals() {
		r.Errors = append(r.Errors, RowError(e))
	}
	r.Warnings = warnings(p.Plan)
	for i := range p.Plan.Decisions {
		if d := &p.Plan.Decisions[i]; d.Verdict == intake.Suspect {
			r.Suspects = append(r.Suspects, SuspectResult{d.Row.Sheet, d.Row.Number, d.Like.With, d.Like.Person, d.Like.Score, d.Like.Why})
		}
	}
	return r
}

// warnings are the doubts about columns and about rows that are not refused.
func warnings(plan *intake.Plan) []RowError {
	var list []RowError
	for i := range plan.Draft.Sheets {
		s := &plan.Draft.Sheets[i]
		for _, n := range s.Notes {
			list = append(list, RowError{Sheet: s.Name, Column: n.Column, Message: n.Message})
		}
	}
	for i := range plan.Decisions {
		d := &plan.Decisions[i]
		if d.Verdict == intake.Bad || d.Verdict == intake.Unchanged {
			continue
		}
		for _, f := range d.Findings() {
			list = append(list, RowError{d.Row.Sheet, d.Row.Number, f.Column, f.Value, f.Message})
		}
	}
	return list
}

// nobody is the result of a list without anybody in it, and the error that says why of each sheet.
func nobody(p *Preview) (FileResult, error) {
	r := fileResult(p)
	name := filepath.Base(p.Path)
	if len(r.Sheets) == 0 {
		r.Errors = append(r.Errors, RowError{Message: "Tệp không có trang tính nào."})
	}
	for _, s := range r.Sheets {
		if s.LeftOut != "" {
			r.Errors = append(r.Errors, RowError{Sheet: s.Name, Message: fmt.Sprintf("Trang “%s” không nhập: %s", s.Name, s.LeftOut)})
		}
	}
	lines := make([]string, len(r.Errors))
	for i, e := range r.Errors {
		lines[i] = e.Message
	}
	return r, data.Errorf(data.Invalid, "“%s” không có đoàn viên nào để nhập. %s Hãy kiểm tra lại tệp hoặc chọn tệp khác.", name, strings.Join(lines, " "))
}

func sheetResult(s *intake.SheetDraft) SheetResult {
	one := SheetResult{Name: s.Name, HeaderRows: s.HeaderRows, Encoding: s.Encoding, Columns: map[string]string{}, LeftOut: s.LeftOut}
	if one.HeaderRows == nil {
		one.HeaderRows = []int{}
	}
	for _, c := range s.Columns {
		one.Columns[c.Letter] = c.Key
	}
	for _, c := range s.Conversions {
		one.Conversions = append(one.Conversions, ConversionResult{c.Letter, c.Encoding, c.By, c.Font, c.Cells, c.Before, c.After, c.Disagrees})
	}
	return one
}
