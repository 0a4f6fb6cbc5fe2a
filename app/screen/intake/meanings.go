package intake

import (
	"bachudong/data"
	lists "bachudong/data/intake"
	"bachudong/data/vntext"
)

// meanings are everything a column can be taken for: the texts to choose from and what each stands for.
type meanings struct {
	labels []string
	text   map[string]string // by label: the text form of a ColumnMeaning
}

// ratingYears is how many years back a column of ratings and what else is told of a year may be of.
const ratingYears = 8

// ignoreLabel leaves a column out.
const ignoreLabel = "Bỏ qua cột"

// newMeanings lists the facts, then what is told of the last years, then what a tick can stand for.
func newMeanings(today vntext.Date) *meanings {
	m := &meanings{text: map[string]string{}}
	m.put(ignoreLabel, lists.KeyIgnored)
	keys := lists.Keys()
	for _, key := range keys {
		if key != lists.KeyIgnored {
			m.add(lists.ColumnMeaning{Key: key})
		}
	}
	for back := range ratingYears {
		for _, key := range keys {
			if lists.Yearly(key) {
				m.add(lists.ColumnMeaning{Key: key, Year: today.Year() - back})
			}
		}
	}
	for _, key := range keys {
		if f := data.FieldOf(key); f != nil && f.Kind == data.ChoiceFact {
			for _, value := range lists.Choices(key) {
				m.add(lists.ColumnMeaning{Key: key, Value: value})
			}
		}
	}
	return m
}

func (m *meanings) add(c lists.ColumnMeaning) { m.put(c.Label(), c.String()) }

func (m *meanings) put(label, text string) {
	if _, known := m.text[label]; !known {
		m.labels = append(m.labels, label)
		m.text[label] = text
	}
}

// labelOf is a column's meaning as it stands in the list of choices, added to it when it is a new one.
func (m *meanings) labelOf(c *lists.Column) string {
	if c.Key == lists.KeyIgnored {
		return ignoreLabel
	}
	meaning := c.Meaning()
	m.add(meaning)
	return meaning.Label()
}
