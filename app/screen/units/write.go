package units

import (
	"context"

	"bachudong/app/background"
	"bachudong/data"
)

type ctx = context.Context

// write runs one writing in the background, shows what is kept then and says so. A mistake goes to refused, which keeps
// the form open; nil shows it as any error.
func (s *Screen) write(name, said string, do func(ctx) error, after func(refused error)) {
	background.Run(s.host.Runner(), context.Background(), name,
		func(c context.Context, _ func(int, int)) (struct{}, error) { return struct{}{}, do(c) },
		func(_ struct{}, err error) {
			switch {
			case err != nil && (after == nil || data.CodeOf(err) == data.Internal):
				s.host.Fail(err)
				return
			case err == nil:
				s.host.Changed()
				s.host.Say(said)
			}
			if after != nil {
				after(err)
			}
		})
}
