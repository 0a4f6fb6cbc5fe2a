package store

import (
	"context"
	"encoding/json"

	"bachudong/data"
)

// Bearers are the people whose identity number is one of those, in the order of names; a number that somebody bears twice in
// the register is so found twice.
func (f *File) Bearers(ctx context.Context, numbers []string) ([]data.Member, error) {
	asked, err := json.Marshal(wordsOf(numbers))
	if err != nil {
		return nil, err
	}
	ids, err := texts(ctx, f.reader, `SELECT p.id FROM json_each(?) j CROSS JOIN person_search s ON s.person_search MATCH '"' || (j.value ->> 1) || '"'
		CROSS JOIN person p ON p.name_order = s.rowid WHERE p.citizen_id = j.value ->> 0`, string(asked))
	if err != nil {
		return nil, f.explain("look for identity numbers", err)
	}
	people := make([]data.ID, len(ids))
	for i, id := range ids {
		people[i] = data.ID(id)
	}
	return f.MembersByID(ctx, "", people)
}

// wordsOf are the numbers, each with the word under which the index of the search has it.
func wordsOf(numbers []string) [][2]string {
	pairs := [][2]string{}
	for _, number := range numbers {
		if words := searchWords(number); len(words) > 0 {
			pairs = append(pairs, [2]string{number, words[0]})
		}
	}
	return pairs
}
