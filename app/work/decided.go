package work

import (
	"context"
	"maps"
	"reflect"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/sheet"
)

// Decided is what the officer, or a profile that the office kept, decided about one list. It is a value: With… methods
// give a changed copy. The zero value leaves everything to the program.
type Decided struct {
	Sheets   []string // to read; nil: all that are not hidden
	Layouts  map[string]intake.Layout
	Profiles map[string]string // by sheet: the profile that its layout came from
	Edits    map[intake.CellPlace]string
	Answers  map[intake.RowPlace]intake.Answer
}

// WithLayout says how a sheet is read; profile names where that came from, "" for the officer.
func (d Decided) WithLayout(sheet string, l intake.Layout, profile string) Decided {
	d.Layouts, d.Profiles = with(d.Layouts, sheet, l), with(d.Profiles, sheet, profile)
	return d
}

// WithEdit corrects a cell.
func (d Decided) WithEdit(at intake.CellPlace, text string) Decided {
	d.Edits = with(d.Edits, at, text)
	return d
}

// WithAnswers gives rows the same answer; the zero answer takes theirs back.
func (d Decided) WithAnswers(answers map[intake.RowPlace]intake.Answer) Decided {
	all := maps.Clone(d.Answers)
	if all == nil {
		all = make(map[intake.RowPlace]intake.Answer, len(answers))
	}
	for row, a := range answers {
		if a == (intake.Answer{}) {
			delete(all, row)
		} else {
			all[row] = a
		}
	}
	d.Answers = all
	return d
}

// with is a copy of m with one entry more.
func with[K comparable, V any](m map[K]V, key K, value V) map[K]V {
	copied := make(map[K]V, len(m)+1)
	maps.Copy(copied, m)
	copied[key] = value
	return copied
}

// sameReading tells whether two decisions read a list alike, so that only the judgement may differ.
func (d Decided) sameReading(other Decided) bool {
	return reflect.DeepEqual(d.Sheets, other.Sheets) && reflect.DeepEqual(d.Layouts, other.Layouts) && reflect.DeepEqual(d.Edits, other.Edits)
}

// Same tells whether two decisions come to the same.
func (d Decided) Same(other Decided) bool {
	return d.sameReading(other) && reflect.DeepEqual(d.Answers, other.Answers)
}

// options are the decisions as the rules take them.
func (d *Desk) options(job ImportJob, decided Decided, aliases []data.ValueAlias) intake.Options {
	return intake.Options{Unit: job.Unit, Mode: job.Mode, Sheets: decided.Sheets, Today: d.Today(), Layouts: decided.Layouts,
		Edits: decided.Edits, Answers: decided.Answers, Aliases: aliases}
}

// ReadBook reads an opened list as decided and judges each row against the register. Sheets about which nothing is
// decided are read by the profile of their shape, if the office kept one; the preview's decisions then name it.
func (d *Desk) ReadBook(ctx context.Context, job ImportJob, book *sheet.Book, decided Decided) (*Preview, error) {
	aliases, err := d.File.ValueAliases(ctx)
	if err != nil {
		return nil, err
	}
	draft, err := intake.Read(ctx, book, d.options(job, decided, aliases))
	if err != nil {
		return nil, err
	}
	fitted, err := d.fitProfiles(ctx, job, draft, decided)
	if err != nil {
		return nil, err
	}
	if !fitted.sameReading(decided) {
		if draft, err = intake.Read(ctx, book, d.options(job, fitted, aliases)); err != nil {
			return nil, err
		}
	}
	p := &Preview{Path: book.Path, Decided: fitted, aliases: aliases}
	p.Plan, err = intake.Judge(ctx, draft, d.File, d.options(job, fitted, aliases))
	return p, err
}

// Recheck does anew what another decision, unit or mode, or a register that changed, asks for: it reads the list again
// from the opened book when its rows may be others, else it only judges them.
func (d *Desk) Recheck(ctx context.Context, job ImportJob, p *Preview, decided Decided) (*Preview, error) {
	aliases, err := d.File.ValueAliases(ctx)
	if err != nil {
		return nil, err
	}
	if !p.Decided.sameReading(decided) || !reflect.DeepEqual(aliases, p.aliases) {
		return d.ReadBook(ctx, job, p.Plan.Draft.Book, decided)
	}
	plan, err := intake.Judge(ctx, p.Plan.Draft, d.File, d.options(job, decided, aliases))
	if err != nil {
		return nil, err
	}
	return &Preview{Path: p.Path, Plan: plan, Decided: decided, aliases: aliases}, nil
}
