package work

import (
	"context"
	"fmt"
	"io"
	"iter"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/store"
	"bachudong/data/vntext"
	"bachudong/reports/dossier"
	"bachudong/reports/form"
)

// DossierJob says whose dossiers to print: the members of Unit and everything under it, or exactly People. What may not be
// told is left to be filled in by hand.
type DossierJob struct {
	Unit       data.Unit
	People     []data.ID
	AsOf       vntext.Date // "" is today; what happened later is left out
	Disclosure data.Disclosure
}

// DossierFileName is the name we propose for a file of dossiers.
func DossierFileName(u data.Unit) string {
	return fmt.Sprintf("HoSo_%s_%s.pdf", plainName(u.Code), plainName(u.Name))
}

// WriteDossiers prints dossiers into one PDF in the order of names and logs that. The warnings name what could not be printed
// as it is kept: an emoji in a note, a photo that is no picture.
func (d *Desk) WriteDossiers(ctx context.Context, job DossierJob, path string, progress Progress) (warnings []string, err error) {
	if job.AsOf == "" {
		job.AsOf = d.Today()
	}
	members, err := d.dossierMembers(ctx, job)
	if err != nil {
		return nil, err
	}
	e := data.Export{What: "Hồ sơ đoàn viên", People: len(members), Facts: job.Disclosure.Facts(allFacts()...), Purpose: job.Disclosure.Purpose}
	if len(job.People) == 0 {
		e.What += " – " + job.Unit.Name
	}
	err = d.File.LogExport(ctx, e, func() error {
		warnings, err = d.printDossiers(ctx, job, members, path, progress)
		return err
	})
	return warnings, err
}

// dossierMembers are the people of a job in the order of names.
func (d *Desk) dossierMembers(ctx context.Context, job DossierJob) ([]data.Member, error) {
	filter := store.MemberFilter{Unit: job.Unit.ID, AsOf: job.AsOf, People: job.People}
	if len(job.People) > 0 {
		filter.Status = store.AnyStatus
	}
	members, err := d.File.Members(ctx, filter)
	if err != nil {
		return nil, err
	}
	if len(members) == 0 || len(job.People) > len(members) {
		return nil, data.Errorf(data.NotFound, "Không thấy đoàn viên cần in hồ sơ. Hãy chọn đơn vị có đoàn viên, hoặc kiểm tra lại mã đoàn viên đã cho.")
	}
	return members, nil
}

func (d *Desk) printDossiers(ctx context.Context, job DossierJob, members []data.Member, path string, progress Progress) (warnings []string, err error) {
	t, err := d.tree(ctx, job.AsOf)
	if err != nil {
		return nil, err
	}
	office, err := d.File.Office(ctx)
	if err != nil {
		return nil, err
	}
	each := func(yield func(*dossier.Dossier, error) bool) {
		for i := range members {
			one, err := d.dossier(ctx, &members[i], t, office, job.AsOf)
			if err == nil {
				job.Disclosure.Withhold(&one.Member.Person)
			}
			if !yield(one, err) || err != nil {
				return
			}
		}
	}
	err = atomicfile.Write(path, func(w io.Writer) error {
		warnings, err = dossier.WriteEach(ctx, w, len(members), iter.Seq2[*dossier.Dossier, error](each), progress.tell)
		return err
	})
	return warnings, err
}

// dossier gathers one person's dossier as of a day.
func (d *Desk) dossier(ctx context.Context, m *data.Member, t *tree, office data.Office, day vntext.Date) (*dossier.Dossier, error) {
	page, err := d.File.Person(ctx, m.ID)
	if err != nil {
		return nil, err
	}
	one := &dossier.Dossier{Member: *m, Relatives: page.Relatives, Photo: page.Photo, AsOf: day}
	one.Member.Person = page.Person
	path := t.path(m.Membership.UnitID)
	for _, u := range path {
		one.Units = append(one.Units, u.Name)
	}
	if len(path) > 0 {
		one.Head = form.Head{Letterhead: data.LetterheadOf(office, path), Place: data.PlaceOf(office, path[0]), Date: d.Today()}
	}
	for _, s := range page.Memberships {
		if s.From > day {
			continue
		}
		if s.To > day {
			s.To, s.Ended = "", ""
		}
		one.Stays = append(one.Stays, dossier.Stay{Membership: s.Membership, UnitName: s.UnitName})
	}
	for _, a := range page.Assessments {
		if a.Year <= day.Year() {
			one.Assessment = append(one.Assessment, a)
		}
	}
	return one, nil
}
