package work

import (
	"cmp"
	"context"
	"io"

	"bachudong/data"
	"bachudong/data/atomicfile"
	"bachudong/data/vntext"
	"bachudong/reports/form"
	"bachudong/reports/paper"
)

// PaperFileName is the name we propose for a paper about somebody; who is "" for several people.
func PaperFileName(what, who string) string {
	if who == "" {
		return what + ".pdf"
	}
	return what + "_" + plainName(who) + ".pdf"
}

// WritePapers prints papers about so many people into one PDF and logs that.
func (d *Desk) WritePapers(ctx context.Context, what string, people int, path string, papers ...paper.Paper) (warnings []string, err error) {
	err = d.File.LogExport(ctx, data.Export{What: what, People: people, Purpose: "Nghiệp vụ đoàn viên"}, func() error {
		return atomicfile.Write(path, func(w io.Writer) error {
			warnings, err = paper.Write(ctx, w, papers...)
			return err
		})
	})
	return warnings, err
}

// issuing is a body that papers come from, on a day.
type issuing struct {
	unit, above data.Unit // the zero unit above our own
	head        form.Head
	signer      form.Signer
}

// issues says how a unit issues a paper of a number and day. Only our own signer is known by name.
func (d *Desk) issues(ctx context.Context, unit data.ID, number string, day vntext.Date) (issuing, error) {
	office, err := d.File.Office(ctx)
	if err != nil {
		return issuing{}, err
	}
	if day == "" {
		day = d.Today()
	}
	t, err := d.tree(ctx, day)
	if err != nil {
		return issuing{}, err
	}
	path := t.path(unit)
	if len(path) == 0 {
		return issuing{}, data.Errorf(data.NotFound, "Ngày %s chưa có đơn vị này trong cây đơn vị. Hãy kiểm tra ngày trên giấy.", day.Display())
	}
	by := issuing{unit: path[len(path)-1], signer: form.Signer{OnBehalf: "TM. BAN CHẤP HÀNH", Title: "BÍ THƯ"}}
	by.head = form.Head{Letterhead: data.LetterheadOf(office, path), Number: number, Place: data.PlaceOf(office, path[0]), Date: day}
	if len(path) > 1 {
		by.above = path[len(path)-2]
	} else {
		by.signer = form.Signer{OnBehalf: cmp.Or(office.SignsOnBehalf, by.signer.OnBehalf), Title: cmp.Or(office.SignerTitle, by.signer.Title), Name: office.SignerName}
	}
	return by, nil
}

// AdmissionPapers are the resolution of the branch and the decision of the body above it.
func (d *Desk) AdmissionPapers(ctx context.Context, r data.Admission, p data.Person) ([]paper.Paper, error) {
	if r.PersonID != "" {
		page, err := d.File.Person(ctx, r.PersonID)
		if err != nil {
			return nil, err
		}
		p = page.Person
	}
	if r.IntroducerID != "" && r.Introducer == "" {
		page, err := d.File.Person(ctx, r.IntroducerID)
		if err != nil {
			return nil, err
		}
		r.Introducer = page.Person.FullName
	}
	branch, err := d.issues(ctx, r.UnitID, r.MinutesNumber, r.MinutesDate)
	if err != nil {
		return nil, err
	}
	a := paper.Admission{Record: r, Person: p, Branch: branch.unit.Name, Committee: r.DecisionIssuer, BranchHead: branch.head}
	if branch.above.ID == "" { // our own unit admits: what is above it is not known
		return []paper.Paper{a.Resolution()}, nil
	}
	above, err := d.issues(ctx, branch.above.ID, r.DecisionNumber, r.DecisionDate)
	if err != nil {
		return nil, err
	}
	a.Head, a.Signer, a.Committee = above.head, above.signer, cmp.Or(a.Committee, data.CommitteeOf(above.unit))
	return []paper.Paper{a.Resolution(), a.Decision()}, nil
}

// StandingPapers are the resolution about members of one or several branches, one for each.
func (d *Desk) StandingPapers(ctx context.Context, r data.Standing, people []data.Member) ([]paper.Paper, error) {
	var papers []paper.Paper
	for _, group := range byBranch(people) {
		by, err := d.issues(ctx, group[0].Membership.UnitID, r.DecisionNumber, cmp.Or(r.DecisionDate, r.FromDate))
		if err != nil {
			return nil, err
		}
		s := paper.Standing{Record: r, Body: by.unit.Name, Above: data.CommitteeOf(by.above), Head: by.head, Signer: by.signer}
		for i := range group {
			s.People = append(s.People, paper.Concerned{Name: group[i].FullName, Birth: group[i].Birth})
		}
		papers = append(papers, s.Paper())
	}
	return papers, nil
}

// byBranch puts people together who are in the same unit, in the order in which the units come up.
func byBranch(people []data.Member) [][]data.Member {
	place := map[data.ID]int{}
	var groups [][]data.Member
	for _, m := range people {
		at, known := place[m.Membership.UnitID]
		if !known {
			at = len(groups)
			place[m.Membership.UnitID] = at
			groups = append(groups, nil)
		}
		groups[at] = append(groups[at], m)
	}
	return groups
}
