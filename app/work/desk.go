// Package work is what an officer does with one data file, without a window: take lists in, write forms and dossiers,
// make the sample district. The commands and the screens both build on it; rules stay in package data, SQL in its store.
package work

import (
	"context"
	"io/fs"
	"os/user"
	"strings"

	"bachudong/assets"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// Progress is told how much of a long job is done; it may be nil.
type Progress func(done, total int)

func (p Progress) tell(done, total int) {
	if p != nil {
		p(done, total)
	}
}

// Desk is one open data file with everything an officer can do with it.
type Desk struct {
	File *store.File
	// NumbersShown is whether the officer asked to see identity and phone numbers in full. It lasts as long as the desk is
	// open and belongs to the UI goroutine.
	NumbersShown bool

	viewed string // folder of the copies that other programs show; "" while there is none
}

// Open opens a data file; criteria sets that came with this program and are not in the file yet are added.
func Open(ctx context.Context, path string, opts ...store.Option) (*Desk, error) {
	sets, err := shippedCriteria()
	if err != nil {
		return nil, err
	}
	file, err := store.Open(ctx, path, append([]store.Option{store.WithCriteria(sets), store.WithActor(officer())}, opts...)...)
	if err != nil {
		return nil, err
	}
	return &Desk{File: file}, nil
}

// Create makes a new data file for a unit; code may be "" to have one made.
func Create(ctx context.Context, path, unitName string, level data.Level, code string, opts ...store.Option) (*Desk, error) {
	sets, err := shippedCriteria()
	if err != nil {
		return nil, err
	}
	setup := store.Setup{UnitName: unitName, Level: level, Code: code}
	file, err := store.Create(ctx, path, setup, append([]store.Option{store.WithCriteria(sets), store.WithActor(officer())}, opts...)...)
	if err != nil {
		return nil, err
	}
	return &Desk{File: file}, nil
}

// Close lets go of the file and takes the copies of attachments away.
func (d *Desk) Close() error {
	d.removeViews()
	return d.File.Close()
}

// Number is the value of a fact as it may be shown now: identity and phone numbers are masked until they were asked for.
func (d *Desk) Number(key, value string) string {
	if d.NumbersShown {
		return value
	}
	return data.Mask(key, value)
}

// Today is the day by the file's clock.
func (d *Desk) Today() vntext.Date { return d.File.Today() }

// OurUnit is the topmost unit kept in the file.
func (d *Desk) OurUnit(ctx context.Context) (data.Unit, error) {
	tree, err := d.tree(ctx, d.Today())
	if err != nil {
		return data.Unit{}, err
	}
	return tree.nodes[0].Unit, nil
}

// officer is whom the log of changes names: the user of this computer, without the domain.
func officer() string {
	now, err := user.Current()
	if err != nil {
		return ""
	}
	name := now.Username
	return name[strings.LastIndexAny(name, `\/`)+1:]
}

// shippedCriteria reads the criteria sets that come with the program.
func shippedCriteria() ([]data.CriteriaSet, error) {
	var sets []data.CriteriaSet
	files := assets.CriteriaFiles()
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		raw, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		set, err := data.DecodeCriteriaSet(raw)
		sets = append(sets, set)
		return err
	})
	return sets, err
}
