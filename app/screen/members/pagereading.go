package members

import (
	"context"

	"bachudong/data"
	"bachudong/data/vntext"
)

// common reads what several tabs show, off the UI goroutine.
func (r *reading) common(ctx context.Context, asOf vntext.Date) (err error) {
	for i := range data.PersonFields {
		f := &data.PersonFields[i]
		if f.Kind != data.ChoiceFact {
			continue
		}
		if r.used[f.Key], err = r.file.Values(ctx, f.Key); err != nil {
			return err
		}
	}
	if r.aliases, err = r.file.ValueAliases(ctx); err != nil || r.id == "" {
		return err
	}
	r.portrait, err = loadPortrait(ctx, r.file, r.id, asOf)
	return err
}
