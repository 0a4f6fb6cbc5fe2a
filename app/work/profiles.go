package work

import (
	"context"
	"path/filepath"
	"strings"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/vntext"
)

// keptProfile is a profile of the file, understood.
type keptProfile struct {
	data.ImportProfile
	intake.Profile
}

// keptProfiles are the profiles to choose from, the newest first: all of the file, or the one that the job names.
func (d *Desk) keptProfiles(ctx context.Context, name string) ([]keptProfile, error) {
	all, err := d.File.ImportProfiles(ctx)
	if err != nil {
		return nil, err
	}
	var kept []keptProfile
	var names []string
	for _, one := range all {
		names = append(names, "“"+one.Name+"”")
		if name != "" && vntext.Fold(one.Name) != vntext.Fold(name) {
			continue
		}
		p, err := intake.ParseProfile(one.Body)
		if err != nil && name != "" {
			return nil, err
		}
		if err == nil { // one that a newer program wrote stays out of the way
			kept = append(kept, keptProfile{one, p})
		}
	}
	if name == "" || len(kept) > 0 {
		return kept, nil
	}
	if names == nil {
		return nil, data.Errorf(data.NotFound, "Không có mẫu ghép cột “%s”: tệp dữ liệu chưa lưu mẫu nào.", name)
	}
	return nil, data.Errorf(data.NotFound, "Không có mẫu ghép cột “%s”. Các mẫu có: %s.", name, strings.Join(names, ", "))
}

// fitProfiles adds the layouts of the sheets that have the shape of a kept profile. It is an error when the job names a
// profile and no sheet fits it.
func (d *Desk) fitProfiles(ctx context.Context, job ImportJob, draft *intake.Draft, decided Decided) (Decided, error) {
	kept, err := d.keptProfiles(ctx, job.Profile)
	if err != nil || len(kept) == 0 {
		return decided, err
	}
	byShape := make(map[string]*keptProfile, len(kept))
	for i := range kept {
		if _, newer := byShape[kept[i].Shape]; !newer {
			byShape[kept[i].Shape] = &kept[i]
		}
	}
	fits := false
	for i := range draft.Sheets {
		s := &draft.Sheets[i]
		if _, known := decided.Layouts[s.Name]; known || s.LeftOut != "" && len(s.Columns) == 0 {
			continue
		}
		if layout, name, found := fit(s, byShape); found {
			decided, fits = decided.WithLayout(s.Name, layout, name), true
		}
	}
	if job.Profile != "" && !fits && len(decided.Layouts) == 0 {
		return decided, data.Errorf(data.Invalid, "Mẫu ghép cột “%s” không khớp tiêu đề của trang nào trong “%s”. Hãy bỏ --profile để chương trình tự nhận, hoặc chọn mẫu khác.", job.Profile, filepath.Base(draft.Path))
	}
	return decided, nil
}

// fit finds the profile of a sheet by the headings as they were read, else by headings that only the profile knows.
func fit(s *intake.SheetDraft, byShape map[string]*keptProfile) (intake.Layout, string, bool) {
	if p := byShape[intake.Shape(s.Columns)]; p != nil && len(s.HeaderRows) > 0 {
		return p.Layout(s.Columns, s.HeaderRows[0], s.HeaderRows[len(s.HeaderRows)-1]), p.Name, true
	}
	columns, first, last, found := s.FindShape(func(shape string) bool { return byShape[shape] != nil })
	if !found {
		return intake.Layout{}, "", false
	}
	p := byShape[intake.Shape(columns)]
	return p.Layout(columns, first, last), p.Name, true
}
