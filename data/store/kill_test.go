package store_test

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"

	"bachudong/data/store"
)

func TestImportKilledInTheMiddleLeavesNothing(t *testing.T) {
	if path := os.Getenv("STORE_TEST_IMPORT"); path != "" {
		f := must(store.Open(ctx, path, options...))(t)
		stay := os.Getenv("STORE_TEST_STAGE")
		must(f.Import(ctx, crowd(4000, 50, f.Ours()), func(done, total int) {
			if stay == "middle" && done > total/2 {
				os.Stdout.WriteString("ready\n")
				select {}
			}
		}))(t)
		os.Stdout.WriteString("ready\n") // the import is finished, the file still open
		select {}
	}
	for stage, want := range map[string]int{"middle": 0, "finished": 4000} {
		f := create(t)
		check(t, f.Close())
		importer := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
		importer.Env = append(os.Environ(), "STORE_TEST_IMPORT="+f.Path(), "STORE_TEST_STAGE="+stage)
		output := must(importer.StdoutPipe())(t)
		check(t, importer.Start())
		if line := must(bufio.NewReader(output).ReadString('\n'))(t); strings.TrimSpace(line) != "ready" {
			t.Fatalf("importer said %q", line)
		}
		check(t, importer.Process.Kill())
		importer.Wait()

		again := must(store.Open(ctx, f.Path(), options...))(t)
		if n := must(again.CountMembers(ctx, store.MemberFilter{Status: store.AnyStatus}))(t).Total; n != want {
			t.Errorf("killed %s: %d people, want %d", stage, n, want)
		}
		if n := len(must(again.Changes(ctx, 0))(t)); n != 1+min(want, 1) {
			t.Errorf("killed %s: %d changes", stage, n)
		}
		check(t, again.Check(ctx))
		check(t, again.Close())
	}
}
