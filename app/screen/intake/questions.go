package intake

import (
	"fmt"

	"bachudong/app/kit"
	"bachudong/app/work"
	lists "bachudong/data/intake"
)

// question is a row that looks like somebody. It stays in the table once it is answered, with what was decided.
type question struct {
	place    lists.RowPlace
	decision *lists.Decision
	like     lists.Likeness
	answer   lists.Answer
}

// questions are the rows of a list that wait for an answer or have one, in the order of the list.
func questions(p *work.Preview, before *list) []question {
	known := make(map[lists.RowPlace]lists.Likeness)
	if before != nil {
		for i := range before.asked {
			known[before.asked[i].place] = before.asked[i].like
		}
	}
	var asked []question
	for i := range p.Plan.Decisions {
		d := &p.Plan.Decisions[i]
		q := question{place: d.Row.Place(), decision: d}
		answer, answered := p.Decided.Answers[q.place]
		q.answer = answer
		like, was := known[q.place]
		switch {
		case d.Like != nil:
			q.like = *d.Like
		case answered && was:
			q.like = like
		default:
			continue
		}
		asked = append(asked, q)
	}
	return asked
}

// chosen is the place of the answer among answers, -1 for none.
func (q *question) chosen() int {
	switch {
	case q.answer.Different:
		return 1
	case q.answer != (lists.Answer{}):
		return 0
	}
	return 2
}

// The answers side by side; the keys 1, 2, 3 choose them.
var answers = []kit.Option{{Text: "Cùng người", Tone: kit.Green}, {Text: "Người khác", Tone: kit.Info}, {Text: "Để sau", Tone: kit.Muted}}

var questionColumns = []kit.Column{
	{ID: "number", Title: "Dòng", Width: 54},
	{ID: "row", Title: "Trong tệp", Width: 190, Grow: true},
	{ID: "with", Title: "Giống người", Width: 190},
	{ID: "score", Title: "Giống", Width: 58, Align: kit.Right},
	{ID: "answer", Title: "Quyết định", Width: 232},
	{ID: "why", Title: "Vì sao", Width: 260},
}

// questionTable gives the grid its cells.
type questionTable []question

// Len is the number of rows.
func (t questionTable) Len() int { return len(t) }

// Cell is the text of one cell.
func (t questionTable) Cell(row, col int) kit.Cell {
	q := &t[row]
	switch questionColumns[col].ID {
	case "number":
		return kit.Cell{Text: fmt.Sprint(q.place.Row), Tone: kit.Muted}
	case "row":
		return kit.Cell{Text: identity(q.decision)}
	case "with":
		return kit.Cell{Text: capital(q.like.With)}
	case "score":
		return kit.Cell{Text: fmt.Sprintf("%d %%", q.like.Score), Tone: kit.Amber}
	case "answer":
		return kit.Cell{Choice: answers, Chosen: q.chosen()}
	}
	return kit.Cell{Text: capital(q.like.Why), Tone: kit.Muted}
}

// identity tells a row of the list from namesakes: name, birth, branch.
func identity(d *lists.Decision) string {
	text := d.Row.Person.FullName
	for _, part := range []string{d.Row.Person.Birth.Display(), d.Place} {
		if part != "" {
			text += ", " + part
		}
	}
	return text
}

// answerOf is the answer that an option stands for.
func (q *question) answerOf(option int) lists.Answer {
	switch option {
	case 0:
		return q.like.Same()
	case 1:
		return lists.Answer{Different: true}
	}
	return lists.Answer{}
}
