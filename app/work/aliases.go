package work

import (
	"context"

	"bachudong/data"
)

func (d *Desk) aliases(ctx context.Context) ([]data.ValueAlias, error) {
	return d.File.ValueAliases(ctx)
}
