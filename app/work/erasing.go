package work

import (
	"context"

	"bachudong/data"
)

// EraseMonths is how many months after leaving the office keeps personal data; found is false while it has not said.
func (d *Desk) EraseMonths(ctx context.Context) (months int, found bool, err error) {
	rule, found, err := d.eraseRule(ctx)
	return rule.Value, found, err
}

func (d *Desk) eraseRule(ctx context.Context) (data.Rule, bool, error) {
	rules, err := d.File.Rules(ctx)
	if err != nil {
		return data.Rule{}, false, err
	}
	rule, found := data.Rulebook(rules).On(data.EraseAfterMonths, d.Today())
	return rule, found, nil
}

// KeepEraseMonths remembers how many months the office keeps personal data, if that is something new.
func (d *Desk) KeepEraseMonths(ctx context.Context, months int) error {
	rule, found, err := d.eraseRule(ctx)
	if err != nil || found && rule.Value == months {
		return err
	}
	rule.Rule, rule.Value, rule.Source = data.EraseAfterMonths, months, "Đơn vị tự đặt"
	return d.File.SaveRules(ctx, []data.Rule{rule})
}
