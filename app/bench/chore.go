package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// chores are what this program does as its own child: each in a fresh process, so that the memory it takes can be told.
var chores = map[string]func(ctx context.Context, args []string) (time.Duration, error){
	"chore-list":   choreList,
	"chore-import": choreImport,
	"chore-rows":   choreRows,
	"chore-wide":   choreWide,
	"chore-read":   choreRead,
}

// report is what a child tells on its standard output.
type report struct{ Took time.Duration }

// doChore is the child's side: args begin with the name of the chore.
func doChore(ctx context.Context, args []string, stdout io.Writer) error {
	took, err := chores[args[0]](ctx, args[1:])
	if err != nil {
		return err
	}
	return json.NewEncoder(stdout).Encode(report{took})
}

// chore runs a chore in a child and says how long it took by the child's own clock, and how many bytes of memory the
// child had at its peak.
func chore(ctx context.Context, args ...string) (took time.Duration, peak int64, err error) {
	self, err := os.Executable()
	if err != nil {
		return 0, 0, err
	}
	child := exec.CommandContext(ctx, self, args...)
	var said, complaint bytes.Buffer
	child.Stdout, child.Stderr = &said, &complaint
	if err := child.Run(); err != nil {
		return 0, 0, fmt.Errorf("%s: %w: %s", args[0], err, complaint.String())
	}
	var r report
	if err := json.Unmarshal(said.Bytes(), &r); err != nil {
		return 0, 0, fmt.Errorf("%s: %w", args[0], err)
	}
	peak, err = peakMemory(child.ProcessState)
	return r.Took, peak, err
}
