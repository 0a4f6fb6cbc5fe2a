package work

import (
	"path/filepath"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
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
	Problems  []string        `json:"problems,omitempty"`   // about sheets or the whole file
	ErrorFile string          `json:"error_file,omitempty"` // where the bad rows were written

	unread bool // nothing could be read
}

// SheetResult is how one sheet was understood.
type SheetResult struct {
	Name       string            `json:"name"`
	HeaderRows []int             `json:"header_rows"`
	Encoding   string            `json:"encoding"`
	Columns    map[string]string `json:"columns"` // {"A": "full_name"}
	LeftOut    string            `json:"left_out,omitempty"`
}

// SuspectResult is a row that may be somebody who is known already; it is not written.
type SuspectResult struct {
	Sheet string  `json:"sheet"`
	Row   int     `json:"row"`
	With  string  `json:"with"` // id of the known person, or the place of the other row
	Score float64 `json:"score"`
	Why   string  `json:"why"`
}

// RowError is something that must be corrected before the row can come in.
type RowError struct {
	Sheet   string `json:"sheet"`
	Row     int    `json:"row"`
	Column  string `json:"column"`
	Value   string `json:"value"`
	Message string `json:"message"`
}

func unreadable(path string, err error) FileResult {
	return FileResult{File: filepath.Base(path), Sheets: []SheetResult{}, Suspects: []SuspectResult{},
		Errors: []RowError{{Message: data.MessageOf(err)}}, unread: true}
}

func fileResult(p *Preview) FileResult {
	r := FileResult{File: filepath.Base(p.Path), Sheets: []SheetResult{}, Suspects: []SuspectResult{}, Errors: []RowError{}}
	draft := p.Plan.Draft
	r.Rows = draft.Rows()
	for i := range draft.Sheets {
		s := &draft.Sheets[i]
		r.Sheets = append(r.Sheets, sheetResult(s))
		if s.Problem != "" {
			r.Problems = append(r.Problems, s.Problem)
		}
	}
	for i := range p.Plan.Rows {
		r.add(&p.Plan.Rows[i])
	}
	return r
}

func sheetResult(s *intake.SheetDraft) SheetResult {
	one := SheetResult{Name: s.Name, HeaderRows: s.HeaderRows, Encoding: s.Encoding, Columns: map[string]string{}, LeftOut: s.LeftOut}
	if one.HeaderRows == nil {
		one.HeaderRows = []int{}
	}
	for _, c := range s.Columns {
		one.Columns[c.Letter] = c.Key
	}
	return one
}

func (r *FileResult) add(row *intake.JudgedRow) {
	switch row.Verdict {
	case intake.New:
		r.New++
	case intake.Changed:
		r.Updated++
	case intake.Unchanged:
		r.Unchanged++
	case intake.Suspect:
		r.Suspects = append(r.Suspects, SuspectResult{Sheet: row.Sheet, Row: row.Number, With: row.With, Score: row.Score, Why: row.Why})
	case intake.Bad:
		for _, f := range row.Findings {
			if f.Severity == vntext.Error {
				r.Errors = append(r.Errors, RowError{Sheet: row.Sheet, Row: row.Number, Column: f.Column, Value: f.Value, Message: f.Message})
			}
		}
	}
}
