package command_test

import (
	"path/filepath"
	"testing"
	"time"
)

func TestAnImportKilledAtAnyMomentLeavesNothing(t *testing.T) {
	t.Parallel() // mostly waits for other processes
	const people = 20_000
	o := busyOffice(t)
	list, before := crowd(t, people), o.keeps()
	for _, percent := range []string{"1", "60", "100"} { // of the people handed to the database, none finished
		p := start(t, "import", nil, o.db, list, percent)
		p.waitFor("there")
		p.kill()
		o.unharmed(before)
	}
	for _, wait := range []time.Duration{0, 40 * time.Millisecond, 120 * time.Millisecond} { // starting, reading, judging
		p := start(t, "run", nil, "import", list, "--unit", unit, "--db", o.db)
		time.Sleep(wait)
		p.kill()
		o.unharmed(before)
	}
	var again imported
	o.read(&again, "import", list, "--unit", unit)
	if got := again.counts(0); got != (counted{rows: people, fresh: people}) {
		t.Errorf("importing once nothing kills it: %+v", got)
	}
	o.sound()
	if got := filesIn(t, filepath.Dir(list)); len(got) != 1 {
		t.Errorf("beside the list lie %q", got)
	}
}
