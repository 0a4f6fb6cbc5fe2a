// Command bench measures the program's main jobs, each against a yardstick in the same run, and rewrites BENCHMARKS.md.
// It ends with 1 when a limit is missed. With the names of measurements it runs only those and leaves the file alone.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"time"
)

// resultFile keeps the last whole run.
const resultFile = "BENCHMARKS.md"

// measurement is one row of the table. It may use folder as it likes.
type measurement struct {
	name string
	run  func(ctx context.Context, folder string) (outcome, error)
}

// measurements are in the order of the table; the first ones run while this process is still small.
var measurements = func() []measurement {
	list := []measurement{
		{"read", measureRead},
		{"import", measureImport},
		{"forms", measureForms},
		{"dossiers", measureDossiers},
		{"check", measureCheck},
		{"duplicates", measureDuplicates},
		{"search", measureSearch},
	}
	for _, step := range scaleSteps {
		list = append(list, step.measurement())
	}
	return append(list, measurement{"bulk", measureBulk}, measurement{"start", measureStart})
}()

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// run is the whole program; its result is the exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	if len(args) > 0 && chores[args[0]] != nil {
		if err := doChore(ctx, args, stdout); err != nil {
			fmt.Fprintln(stderr, err)
			return 2
		}
		return 0
	}
	outcomes, err := measureAll(ctx, args, stderr)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	fmt.Fprint(stdout, table(outcomes))
	if len(args) == 0 {
		if err := os.WriteFile(resultFile, []byte(page(machine(), time.Now(), outcomes)), 0o644); err != nil {
			fmt.Fprintln(stderr, err)
			return 2
		}
	}
	if slices.ContainsFunc(outcomes, outcome.missed) {
		return 1
	}
	return 0
}

// measureAll runs the named measurements, all when none is named, and tells on w how it goes.
func measureAll(ctx context.Context, names []string, w io.Writer) ([]outcome, error) {
	for _, name := range names {
		if !slices.ContainsFunc(measurements, func(m measurement) bool { return m.name == name }) {
			return nil, fmt.Errorf("no measurement is called %q", name)
		}
	}
	folder, err := os.MkdirTemp("", "bachudong-bench-*")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	var outcomes []outcome
	for _, m := range measurements {
		if len(names) > 0 && !slices.Contains(names, m.name) {
			continue
		}
		began := time.Now()
		o, err := m.run(ctx, folder)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", m.name, err)
		}
		fmt.Fprintf(w, "%-10s %5.2f × of at most %.1f ×, measured in %.0f s\n", m.name, o.ratio(), o.limit, time.Since(began).Seconds())
		outcomes = append(outcomes, o)
	}
	return outcomes, nil
}
