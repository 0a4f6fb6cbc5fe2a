package store

import (
	"database/sql"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// busyMillis is how long a connection waits for another one, for example a backup program reading the file.
var busyMillis = 5000

// The driver applies busy_timeout before everything else, so that switching to WAL waits too. A power cut must not take
// the last changes along: synchronous is FULL.
var (
	writerPragmas = []string{"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(1)", "cache_size(-16384)", "temp_store(MEMORY)", "journal_size_limit(67108864)"}
	readerPragmas = []string{"query_only(1)", "cache_size(-98304)", "temp_store(MEMORY)"}
	// A migration may rebuild tables, which needs foreign keys off; they are checked before it is committed.
	migratePragmas = []string{"journal_mode(WAL)", "synchronous(FULL)", "foreign_keys(0)"}
	// A probe must not alter a file that may be somebody else's.
	probePragmas = []string{"query_only(1)"}
)

func openPool(path string, pragmas []string, connections int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", fileURI(filepath.ToSlash(path), pragmas))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(connections)
	db.SetMaxIdleConns(connections)
	return db, nil
}

// fileURI names an absolute path with forward slashes as SQLite wants it; every character that means something in a URI
// is escaped, so that "Đoàn #1?.db" or "C:/Đoàn viên/sổ.db" is opened under exactly that name.
func fileURI(slashed string, pragmas []string) string {
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed
	}
	query := url.Values{"_txlock": {"immediate"}}
	query.Add("_pragma", fmt.Sprintf("busy_timeout(%d)", busyMillis))
	for _, p := range pragmas {
		query.Add("_pragma", p)
	}
	u := url.URL{Scheme: "file", Path: slashed, RawQuery: query.Encode()}
	return u.String()
}
