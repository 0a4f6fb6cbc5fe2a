package store

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"bachudong/data"
)

// removedWhole are the tables of which nothing stays of people whose data are erased.
var removedWhole = []string{"relative", "photo", "custom_value", "list_person", "attachment", "converted_text"}

// kept are, by table, the texts that stay of the records of people whose data are erased: what is counted, and nothing that
// was typed freely.
var kept = map[string][]string{
	"membership":    {"from_date", "began", "to_date", "ended", "position"},
	"assessment":    {"rating", "self_rating", "branch_rating"},
	"training":      {"registered_on", "assessed_on", "grade"},
	"training_item": nil,
	"fee":           {"payer", "exempt"},
	"admission":     counted(&data.Admissions),
	"card":          counted(&data.Cards),
	"transfer":      counted(&data.Transfers),
	"standing":      counted(&data.Standings),
	"honorary":      counted(&data.Honoraries),
	"award":         counted(&data.Awards),
	"discipline":    counted(&data.Disciplines),
	"party_path":    counted(&data.PartyPaths),
	"hardship":      counted(&data.Hardships),
	"help":          counted(&data.Helps),
	"introduction":  slices.DeleteFunc(counted(&data.Introductions), func(key string) bool { return key == "youth_birth" }),
}

// counted are the facts of a kind of records that are chosen or dated, not typed freely.
func counted[T any](kind *data.RecordKind[T]) []string {
	var keys []string
	for i := range kind.Fields {
		switch kind.Fields[i].Kind {
		case data.ChoiceFact, data.DateFact, data.MonthFact:
			keys = append(keys, kind.Fields[i].Key)
		}
	}
	return keys
}

// marked are, by table, the texts whose being there is counted: they are replaced, not blanked.
var marked = map[string][]string{"assessment": {"not_rated"}}

// mentions are the places in which a row of something else names a person, with the texts beside that reference, the name
// first.
var mentions = []struct {
	reference
	texts []string
}{
	{reference{"admission", "introducer_id", "person"}, []string{"introducer"}},
	{reference{"introduction", "youth_id", "person"}, []string{"youth_name", "youth_birth", "youth_job"}},
	{reference{"committee_seat", "person_id", "person"}, []string{"full_name"}},
}

const ofPeople = ` IN (SELECT value FROM json_each(?1))`

// aboutPeople is SQL for the images r of the log that are about the people ?1: of them, or of something that is theirs.
const aboutPeople = `(r.row_id` + ofPeople + `
	OR r.tbl <> 'committee_seat' AND (r.before ->> 'person_id'` + ofPeople + ` OR r.after ->> 'person_id'` + ofPeople + `)
	OR r.tbl = 'not_same' AND (r.before ->> 'other_id'` + ofPeople + ` OR r.after ->> 'other_id'` + ofPeople + `)
	OR r.tbl = 'training_item' AND coalesce(r.before, r.after) ->> 'training_id' IN (
		SELECT row_id FROM change_row WHERE tbl = 'training' AND coalesce(before, after) ->> 'person_id'` + ofPeople + `
		UNION SELECT id FROM training WHERE person_id` + ofPeople + `))`

// clearPeople blanks the facts of the people.
func (e *eraser) clearPeople(ctx context.Context) error {
	for i, id := range e.people {
		if i%64 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		p, err := findPerson(ctx, e.steady, id)
		if err != nil {
			return err
		}
		blank := map[string]string{}
		for i := range data.PersonFields {
			if key := data.PersonFields[i].Key; !slices.Contains(data.ErasedKeeps, key) {
				blank[key] = ""
			}
		}
		blank["full_name"], blank["birth"] = data.ErasedName, string(p.Birth[:min(len("2004"), len(p.Birth))])
		if _, err := e.updatePerson(ctx, id, blank); err != nil {
			return err
		}
	}
	return nil
}

// clearRecords removes what stays of nobody and blanks the texts of the records that stay.
func (e *eraser) clearRecords(ctx context.Context) error {
	for _, table := range removedWhole {
		if _, err := e.Exec(`DELETE FROM `+table+` WHERE person_id`+ofPeople, e.ids); err != nil {
			return err
		}
	}
	if _, err := e.Exec(`DELETE FROM not_same WHERE person_id`+ofPeople+` OR other_id`+ofPeople, e.ids); err != nil {
		return err
	}
	for table := range kept {
		columns, err := clearedTexts(ctx, e, table)
		if err != nil {
			return err
		}
		var sets []string
		for _, c := range columns {
			sets = append(sets, fmt.Sprintf(`"%s" = ''`, c))
		}
		for _, c := range marked[table] {
			sets = append(sets, fmt.Sprintf(`"%[1]s" = CASE WHEN "%[1]s" <> '' THEN '%[2]s' ELSE '' END`, c, data.ErasedName))
		}
		whose := `person_id` + ofPeople
		if table == "training_item" {
			whose = `training_id IN (SELECT id FROM training WHERE person_id` + ofPeople + `)`
		}
		if _, err := e.Exec(`UPDATE `+table+` SET `+strings.Join(sets, ", ")+` WHERE `+whose, e.ids); err != nil {
			return fmt.Errorf("%s: %w", table, err)
		}
	}
	return nil
}

// clearedTexts are the texts of a table that do not stay; references to other rows do.
func clearedTexts(ctx context.Context, q querier, table string) ([]string, error) {
	columns, err := keptColumns(ctx, q, table)
	if err != nil {
		return nil, err
	}
	refs, err := references(ctx, q)
	if err != nil {
		return nil, err
	}
	var cleared []string
	for _, c := range columns {
		refers := slices.ContainsFunc(refs, func(r reference) bool { return r.child == table && r.column == c.Name })
		if c.Type == "TEXT" && c.Name != "id" && !refers && !slices.Contains(kept[table], c.Name) && !slices.Contains(marked[table], c.Name) {
			cleared = append(cleared, c.Name)
		}
	}
	return cleared, nil
}

// clearMentions replaces the names of the people where rows of others name them, in these rows and in what the log knows of
// them, so that those changes can still be taken back.
func (e *eraser) clearMentions(context.Context) error {
	for _, m := range mentions {
		var sets, facts []string
		for _, c := range m.texts {
			sets = append(sets, fmt.Sprintf(`"%[1]s" = CASE WHEN "%[1]s" <> '' THEN '%[2]s' ELSE '' END`, c, data.ErasedName))
			facts = append(facts, fmt.Sprintf(`'$.%s', '%s'`, c, data.ErasedName))
		}
		for _, script := range []string{
			fmt.Sprintf(`UPDATE %s SET %s WHERE %s%s`, m.child, strings.Join(sets, ", "), m.column, ofPeople),
			fmt.Sprintf(`UPDATE change_row SET before = json_replace(before, %s) WHERE tbl = '%s' AND before ->> '%s'%s`, strings.Join(facts, ", "), m.child, m.column, ofPeople),
			fmt.Sprintf(`UPDATE change_row SET after = json_replace(after, %s) WHERE tbl = '%s' AND after ->> '%s'%s`, strings.Join(facts, ", "), m.child, m.column, ofPeople),
		} {
			if _, err := e.Exec(script, e.ids); err != nil {
				return fmt.Errorf("%s: %w", m.child, err)
			}
		}
	}
	return nil
}

// clearLog removes the images of the people, those that this change wrote too, the titles of changes that were about nobody
// else, and the names from all other titles.
func (e *eraser) clearLog(context.Context) error {
	if _, err := e.Exec(`DELETE FROM change_row AS r WHERE `+aboutPeople, e.ids); err != nil {
		return err
	}
	touched := "[" + strings.Join(e.touched, ",") + "]"
	const untitle = `UPDATE change SET title = ?1 WHERE kind NOT IN ('` + KindImport + `', '` + KindSetup + `') AND number IN (SELECT value FROM json_each(?2))
		AND NOT EXISTS (SELECT 1 FROM change_row r WHERE r.change = number)`
	if _, err := e.Exec(untitle, "Hồ sơ: "+data.ErasedName, touched); err != nil {
		return err
	}
	for _, name := range e.names {
		const retitle = `UPDATE change SET title = replace(title, ?1, ?2) WHERE instr(title, ?1) AND number IN (SELECT value FROM json_each(?3))`
		if _, err := e.Exec(retitle, name, data.ErasedName, touched); err != nil {
			return err
		}
		const relog = `UPDATE export_log SET what = replace(what, ?1, ?2), purpose = replace(purpose, ?1, ?2) WHERE instr(what, ?1) OR instr(purpose, ?1)`
		if _, err := e.Exec(relog, name, data.ErasedName); err != nil {
			return err
		}
	}
	return nil
}
