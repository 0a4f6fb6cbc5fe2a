package store_test

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func TestCreatedFileOpensAgainUnderAnyName(t *testing.T) {
	for _, name := range []string{"so.db", "Sổ đoàn viên #1.db", "50% ? & x=1.db", "a'b\"c.db"} {
		path := filepath.Join(t.TempDir(), "Huyện đoàn", name)
		f := must(store.Create(ctx, path, setup, options...))(t)
		addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
		check(t, f.Close())
		entries := must(os.ReadDir(filepath.Dir(path)))(t)
		if len(entries) != 1 || entries[0].Name() != name {
			t.Errorf("folder holds %v, want only %s", entries, name)
		}
		again := must(store.Open(ctx, path, options...))(t)
		if n := len(must(again.Units(ctx, ""))(t)); n != 2 {
			t.Errorf("%s: %d units", name, n)
		}
		check(t, again.Close())
		check(t, again.Close())
	}
}

func TestFileIsSafeAndMarked(t *testing.T) {
	f := create(t)
	for pragma, want := range map[string]string{"journal_mode": "wal", "application_id": "1111704577", "user_version": strconv.Itoa(store.SchemaVersion())} {
		if got := must(f.Query("SELECT CAST(" + pragma + " AS TEXT) FROM pragma_" + pragma))(t); got[0] != want {
			t.Errorf("%s is %s, want %s", pragma, got[0], want)
		}
	}
	loose := must(f.Query(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'`))(t)
	if len(loose) > 0 {
		t.Errorf("tables that are not STRICT: %v", loose)
	}
}

func TestCreateNeverTouchesAnExistingFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.db")
	check(t, os.WriteFile(path, []byte("mine"), 0o600))
	_, err := store.Create(ctx, path, setup)
	wantCode(t, err, data.Conflict)
	if got := must(os.ReadFile(path))(t); string(got) != "mine" {
		t.Errorf("file holds %q", got)
	}
	for _, bad := range []store.Setup{{Level: data.District}, {UnitName: "Đoàn xã", Level: "xã"}, {UnitName: "A", Level: data.Branch, Code: "MÃ 1"}} {
		_, err := store.Create(ctx, filepath.Join(t.TempDir(), "b.db"), bad)
		wantCode(t, err, data.Invalid)
	}
}

// spoiled are files that must be refused, each made from a good one.
var spoiled = []struct {
	name  string
	code  data.Code
	spoil func(t *testing.T, path string, good []byte)
}{
	{"missing", data.NotFound, func(t *testing.T, path string, _ []byte) { check(t, os.Remove(path)) }},
	{"empty", data.Foreign, func(t *testing.T, path string, _ []byte) { check(t, os.WriteFile(path, nil, 0o600)) }},
	{"text", data.Foreign, func(t *testing.T, path string, _ []byte) {
		check(t, os.WriteFile(path, bytes.Repeat([]byte("danh sách đoàn viên\n"), 50), 0o600))
	}},
	{"cut in half", data.Corrupt, func(t *testing.T, path string, good []byte) { check(t, os.WriteFile(path, good[:len(good)/2], 0o600)) }},
	{"cut in the header", data.Corrupt, func(t *testing.T, path string, good []byte) { check(t, os.WriteFile(path, good[:60], 0o600)) }},
	{"scrambled", data.Corrupt, func(t *testing.T, path string, good []byte) {
		bad := slices.Clone(good)
		for i := 100; i < len(bad); i++ {
			bad[i] ^= 0xa5
		}
		check(t, os.WriteFile(path, bad, 0o600))
	}},
	{"another program's", data.Foreign, func(t *testing.T, path string, _ []byte) {
		check(t, os.Remove(path))
		db := must(sql.Open("sqlite", path))(t)
		must(db.Exec(`CREATE TABLE notes (text); INSERT INTO notes VALUES ('a')`))(t)
		check(t, db.Close())
	}},
	{"newer", data.NewerFile, func(t *testing.T, path string, good []byte) {
		bad := slices.Clone(good)
		binary.BigEndian.PutUint32(bad[60:], 99)
		check(t, os.WriteFile(path, bad, 0o600))
	}},
	{"a folder", data.Invalid, func(t *testing.T, path string, _ []byte) {
		check(t, os.Remove(path))
		check(t, os.Mkdir(path, 0o700))
	}},
}

func TestOpenRefusesWhatIsNotAWholeFileOfOursAndLeavesItAsItIs(t *testing.T) {
	for _, test := range spoiled {
		t.Run(test.name, func(t *testing.T) {
			f := create(t)
			check(t, f.Close())
			path := f.Path()
			test.spoil(t, path, must(os.ReadFile(path))(t))
			before, _ := os.ReadFile(path)
			_, err := store.Open(ctx, path, options...)
			wantCode(t, err, test.code)
			if !strings.Contains(data.MessageOf(err), "so.db") {
				t.Errorf("sentence does not name the file: %s", data.MessageOf(err))
			}
			if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
				t.Error("the file was altered")
			}
			if entries := must(os.ReadDir(filepath.Dir(path)))(t); len(entries) > 1 {
				t.Errorf("left behind: %v", entries)
			}
		})
	}
}

func TestFileInUseIsRefusedAndFreeAfterTheOtherProcessIsKilled(t *testing.T) {
	if path := os.Getenv("STORE_TEST_HOLD"); path != "" {
		must(store.Open(ctx, path, options...))(t)
		os.Stdout.WriteString("held\n")
		select {}
	}
	f := create(t)
	_, err := store.Open(ctx, f.Path(), options...)
	wantCode(t, err, data.Busy)
	check(t, f.Close())

	holder := exec.Command(os.Args[0], "-test.run", "^"+t.Name()+"$")
	holder.Env = append(os.Environ(), "STORE_TEST_HOLD="+f.Path())
	output := must(holder.StdoutPipe())(t)
	check(t, holder.Start())
	if _, err := output.Read(make([]byte, 5)); err != nil {
		t.Fatal(err)
	}
	_, err = store.Open(ctx, f.Path(), options...)
	wantCode(t, err, data.Busy)
	check(t, holder.Process.Kill())
	holder.Wait()
	check(t, must(store.Open(ctx, f.Path(), options...))(t).Close())
	if _, err := os.Stat(store.LockName(f.Path())); !os.IsNotExist(err) {
		t.Errorf("lock file remains: %v", err)
	}
}

func TestFileHeldByAnotherDatabaseProgramIsRefusedWithoutWriting(t *testing.T) {
	store.SetBusyMillis(t, 50)
	f := create(t)
	branch := addUnit(t, f, "Chi đoàn cơ quan", data.Branch, "")
	other := must(sql.Open("sqlite", f.Path()))(t)
	defer other.Close()
	other.SetMaxOpenConns(1)
	must(other.Exec(`BEGIN IMMEDIATE`))(t)
	_, err := f.AddMember(ctx, data.NewPerson{Person: data.Person{FullName: "Lê An"}, Membership: data.Membership{UnitID: branch.ID, Counts: true}})
	wantCode(t, err, data.Busy)
	must(other.Exec(`ROLLBACK`))(t)
	addMember(t, f, "Lê An", branch.ID, "")
}

func TestNetworkAndSyncedPlacesAreRefused(t *testing.T) {
	for path, part := range map[string]string{
		`\\MAYCHU\chung\so.db`:                             "ổ mạng",
		`//maychu/chung/so.db`:                             "ổ mạng",
		`\\?\UNC\maychu\chung\so.db`:                       "ổ mạng",
		`C:\Users\Thư\OneDrive - Tỉnh đoàn Bạc Liêu\so.db`: "OneDrive - Tỉnh đoàn Bạc Liêu",
		`C:\Users\Thư\OneDrive\Tài liệu\so.db`:             "OneDrive",
		`G:\My Drive\so.db`:                                "My Drive",
		`/home/thu/Dropbox (Cá nhân)/so.db`:                "Dropbox (Cá nhân)",
		`C:\Users\Thư\Google Drive\so.db`:                  "Google Drive",
		`C:\Users\Thư\Documents\so.db`:                     "",
		`\\?\C:\Users\Thư\so.db`:                           "",
		`\\.\so.db`:                                        "thiết bị",
		`/home/thu/Dropbox.db`:                             "",
		`C:\Hop dong voi OneDrive\so.db`:                   "",
	} {
		err := store.CheckPlace(path)
		if part == "" {
			check(t, err)
			continue
		}
		wantCode(t, err, data.Invalid)
		if !strings.Contains(err.Error(), part) || !strings.Contains(err.Error(), "so.db") {
			t.Errorf("%s: %v", path, err)
		}
	}
	_, err := store.Create(ctx, filepath.Join(t.TempDir(), "OneDrive", "so.db"), setup)
	wantCode(t, err, data.Invalid)
}

func TestFileURIEscapesEveryName(t *testing.T) {
	for slashed, want := range map[string]string{
		"/tmp/a b#c?d%e.db":      "file:///tmp/a%20b%23c%3Fd%25e.db?",
		"C:/Đoàn viên/sổ.db":     "file:///C:/%C4%90o%C3%A0n%20vi%C3%AAn/s%E1%BB%95.db?",
		"/x/no=question&mark.db": "file:///x/no=question&mark.db?",
	} {
		if got := store.FileURI(slashed, nil); !strings.HasPrefix(got, want) {
			t.Errorf("%s is %s, want %s…", slashed, got, want)
		}
	}
}

func TestCheckFindsDamageInTheMiddleAndInTheIndex(t *testing.T) {
	f := create(t)
	must(f.Import(ctx, crowd(500, 50, f.Ours()), nil))(t)
	check(t, f.Check(ctx))
	check(t, f.Exec(`INSERT INTO person_search(person_search, rowid, search) SELECT 'delete', name_order, search FROM person LIMIT 1`))
	err := f.Check(ctx)
	wantCode(t, err, data.Corrupt)
	check(t, f.Close())
	content := must(os.ReadFile(f.Path()))(t)
	for i := len(content) / 2; i < len(content)/2+20000; i++ {
		content[i] = 0x5a
	}
	check(t, os.WriteFile(f.Path(), content, 0o600))
	again, err := store.Open(ctx, f.Path(), options...)
	if err == nil {
		err = again.Check(ctx)
		again.Close()
	}
	wantCode(t, err, data.Corrupt)
	if !strings.Contains(data.MessageOf(err), "so.db") {
		t.Error(data.MessageOf(err))
	}
}
