package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// firstHits is how many people a search shows, in the order of the list.
const firstHits = 100

// repeats is how often all keystrokes are searched in one round.
const repeats = 20

// typed is what an officer types, letter by letter.
var typed = []string{"nguyễn thị hồng", "đặng văn", "lê đạt", "0912"}

// keystrokes are the texts in the search box after each key that changes what is searched.
func keystrokes() []string {
	var list []string
	for _, text := range typed {
		letters := []rune(text)
		for n := range letters {
			if letters[n] != ' ' {
				list = append(list, string(letters[:n+1]))
			}
		}
	}
	return list
}

// measureSearch searches after every keystroke, against the same query of the index in the sqlite3 shell.
func measureSearch(ctx context.Context, folder string) (outcome, error) {
	path, err := provinceFile(ctx, folder)
	if err != nil {
		return outcome{}, err
	}
	copied := filepath.Join(folder, "ban-sao.db") // the shell cannot have the file while the program holds it
	content, err := os.ReadFile(path)
	if err == nil {
		err = os.WriteFile(copied, content, 0o644)
	}
	if err != nil {
		return outcome{}, err
	}
	desk, err := work.Open(ctx, path)
	if err != nil {
		return outcome{}, err
	}
	defer desk.Close()
	keys := keystrokes()
	if err := sameHits(ctx, desk.File, copied, keys); err != nil {
		return outcome{}, err
	}
	waits := make([][]time.Duration, len(keys))
	ours := func() (total time.Duration, err error) {
		for range repeats {
			for i, key := range keys {
				began := time.Now()
				if _, err := search(ctx, desk.File, key); err != nil {
					return 0, err
				}
				waits[i] = append(waits[i], time.Since(began))
				total += waits[i][len(waits[i])-1]
			}
		}
		return total / time.Duration(repeats*len(keys)), nil
	}
	var pass strings.Builder
	for _, key := range keys {
		fmt.Fprintln(&pass, query(listColumnsSQL, key, desk.Today()))
	}
	theirs := func() (time.Duration, error) { return shellSearch(ctx, copied, pass.String(), len(keys)) }
	o := outcome{work: fmt.Sprintf("search as you type among 35,000 people, first %d in order, mean of %d keystrokes", firstHits, len(keys)),
		yardstick: "the same FTS5 query in the sqlite3 shell, warm", limit: 3}
	o.ours, o.theirs, err = alternate(ctx, ours, theirs)
	o.also = []bound{{"slowest keystroke", slowest(waits).Seconds() * 1000, 30, "ms"}}
	return o, err
}

// slowest is the longest of the keystrokes' medians.
func slowest(waits [][]time.Duration) time.Duration {
	medians := make([]time.Duration, len(waits))
	for i := range waits {
		medians[i] = median(waits[i])
	}
	return slices.Max(medians)
}

// search asks for what the list of members shows, as its search box does.
func search(ctx context.Context, file *store.File, key string) (names []string, err error) {
	rows, err := file.MemberRows(ctx, store.MemberFilter{Find: key, Limit: firstHits}, formYear)
	for i := range rows {
		names = append(names, rows[i].FullName)
	}
	return names, err
}

// query is a keystroke's search in the words of SQLite: the members of a day whom the index finds, with these columns.
func query(columns, key string, day vntext.Date) string {
	words := strings.Fields(vntext.Fold(key))
	return fmt.Sprintf(`SELECT %s FROM person_search s CROSS JOIN person p ON p.name_order = s.rowid CROSS JOIN membership m ON m.person_id = p.id
		WHERE s.person_search MATCH '"%s"*' AND m.counts = 1 AND m.from_date <= '%s' AND (m.to_date = '' OR m.to_date > '%[3]s')
		ORDER BY s.rowid LIMIT %d;`, columns, strings.Join(words, `"* "`), day, firstHits)
}

// listColumnsSQL are the facts of a row of the list, the last one how many of the required facts are known.
var listColumnsSQL = func() string {
	columns := `p.id, p.full_name, p.gender, p.ethnicity, p.birth, p.joined_union, m.id, m.unit_id, m.position,
		(SELECT a.rating FROM assessment a WHERE a.person_id = p.id AND a.year = 2022), 0`
	for i := range data.PersonFields {
		if f := &data.PersonFields[i]; f.Required {
			columns += fmt.Sprintf(" + (p.%s <> '')", f.Key)
		}
	}
	return columns
}()

// sameHits makes sure that both sides find the same people in the same order.
func sameHits(ctx context.Context, file *store.File, path string, keys []string) error {
	for _, key := range keys {
		ours, err := search(ctx, file, key)
		if err != nil {
			return err
		}
		theirs, err := shell(ctx, path, query("p.full_name", key, file.Today()))
		if err != nil {
			return err
		}
		if len(ours) == 0 || strings.Join(ours, "\n") != strings.TrimSpace(theirs) {
			return errors.New("the search and the shell do not agree on “" + key + "”")
		}
	}
	return nil
}
