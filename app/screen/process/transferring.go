package process

import (
	"context"
	"fmt"
	"slices"

	"bachudong/app/screen"
	"bachudong/app/work"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
)

// transferring are the processes by which a member goes elsewhere or comes from there.
var transferring = []Process{
	{Key: "transfer", Title: "Giới thiệu chuyển sinh hoạt đi…", Group: Staying, Suits: member, Several: true, Open: sendingOn(mainMove)},
	{Key: "temporary", Title: "Giới thiệu sinh hoạt tạm thời…", Group: Staying, Suits: member, Several: true, Open: sendingOn(temporaryMove)},
	{Key: "residence", Title: "Giới thiệu sinh hoạt nơi cư trú…", Group: Staying, Suits: member, Several: true, Open: sendingOn(residenceMove)},
	{Key: "beside-end", Title: "Kết thúc sinh hoạt tạm thời, nơi cư trú…", Group: Staying, Suits: anybody, Open: finishing},
	{Key: "arrival", Title: "Tiếp nhận từ nơi khác đến…", Group: Joining, Suits: anybody, Nobody: true, Open: arriving},
	{Key: "waiting", Title: "Danh sách chờ tiếp nhận", Group: Staying, Suits: anybody, Several: true, Nobody: true,
		Open: func(host screen.Host, _ []data.ID) { host.Open(screen.Transfers, nil) }},
}

// Moves tells whether a process leads a member elsewhere, or from there.
func Moves(p Process) bool {
	return slices.ContainsFunc(transferring, func(m Process) bool { return m.Key == p.Key && m.Key != "waiting" })
}

// move is one of the ways to introduce somebody elsewhere.
type move struct {
	title string
	kind  string   // key of data.TransferKinds; "" leads for good and is worked out from where to
	keys  []string // facts that are asked for
}

var (
	mainMove = move{"Giới thiệu chuyển sinh hoạt đoàn", "",
		[]string{"to_unit_id", "to_place", "letter_number", "letter_date", "received_on", "fees_paid_to", "remarks", "note"}}
	temporaryMove = move{"Giới thiệu sinh hoạt tạm thời", data.TransferTemporary,
		[]string{"to_unit_id", "to_place", "letter_number", "letter_date", "received_on", "expected_to", "remarks", "note"}}
	residenceMove = move{"Giới thiệu sinh hoạt nơi cư trú", data.TransferResidence,
		[]string{"to_unit_id", "to_place", "letter_number", "letter_date", "received_on", "residence", "residing_from", "expected_to", "remarks", "note"}}
)

// moveLabels say what the facts are when somebody leaves.
var moveLabels = map[string]string{"to_unit_id": "Đến chi đoàn, Đoàn cơ sở (*)", "to_place": "Đến đơn vị (*)", "letter_date": "Ngày giới thiệu (*)",
	"received_on": "Đã tiếp nhận ngày (nếu biết)", "fees_paid_to": "Đoàn phí đóng hết tháng"}

// sendingOn opens the dialog of a move.
func sendingOn(m move) func(screen.Host, []data.ID) {
	return func(host screen.Host, people []data.ID) {
		kind := &Kind[data.Transfer]{Title: m.title, Record: &data.Transfers, Keys: m.keys, Labels: moveLabels,
			Prepare: func(ctx context.Context, asked Asked) (Case[data.Transfer], error) {
				return m.prepare(ctx, host.Desk(), asked)
			}}
		opener(kind)(host, people)
	}
}

func (m move) prepare(ctx context.Context, desk *work.Desk, asked Asked) (Case[data.Transfer], error) {
	var given Case[data.Transfer]
	who, err := named(ctx, asked)
	if err != nil {
		return given, err
	}
	given.Whom, given.Done = who.whom, "Đã ghi giấy giới thiệu của "+who.name
	if given.Record, err = asked.File.ProposeTransfer(ctx, asked.People, asked.Today); err != nil {
		return given, err
	}
	to := &destination{lasting: m.kind == ""}
	given.Above = to.fields
	given.Arrange = to.arrange
	each := func(r data.Transfer) []data.Transfer {
		list := make([]data.Transfer, len(asked.People))
		for i, person := range asked.People {
			list[i] = to.complete(r, m.kind)
			list[i].PersonID = person
		}
		return list
	}
	given.Check = func(ctx context.Context, r data.Transfer) ([]process.Finding, error) {
		drafts, err := asked.File.DraftTransfers(ctx, each(r))
		return allFindings(drafts), err
	}
	var written []data.ID
	given.Write = func(ctx context.Context, r data.Transfer) error {
		list, err := asked.File.BeginTransfers(ctx, each(r))
		written = idsOf(list)
		return err
	}
	given.Paper = &Paper[data.Transfer]{Name: work.LettersFileName(who.alone), Print: func(ctx context.Context, _ data.Transfer, path string) ([]string, error) {
		return desk.WriteLetters(ctx, written, path)
	}}
	return given, nil
}

// whose is how a dialog calls the people that it is about.
type whose struct {
	whom  string // "Danh Hữu Cường · sinh 01/07/2006 · Chi đoàn ấp Vĩnh Đông"
	name  string // in a sentence
	alone string // the name of a single one, "" of several
}

func named(ctx context.Context, asked Asked) (whose, error) {
	if len(asked.People) != 1 {
		text := fmt.Sprintf("%d đoàn viên đã chọn", len(asked.People))
		return whose{whom: text, name: fmt.Sprintf("%d đoàn viên", len(asked.People))}, nil
	}
	page, err := asked.File.Person(ctx, asked.People[0])
	branch := ""
	for _, stay := range page.Memberships {
		if stay.Counts && stay.To == "" {
			branch = stay.UnitName
		}
	}
	return whose{whom: describe(&page.Person, branch), name: page.Person.FullName, alone: page.Person.FullName}, err
}

func idsOf(list []data.Transfer) []data.ID {
	ids := make([]data.ID, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	return ids
}

// mostTold is how many findings of several people are told one by one.
const mostTold = 4

// allFindings are the findings of all drafts, what is said of everybody once and what blocks first; of many the rest is
// counted.
func allFindings(drafts []store.TransferDraft) []process.Finding {
	var found []process.Finding
	seen := map[string]bool{}
	for _, blocks := range []bool{true, false} {
		for _, draft := range drafts {
			for _, f := range draft.Findings {
				if f.Blocks == blocks && !seen[f.Text] {
					seen[f.Text] = true
					found = append(found, f)
				}
			}
		}
	}
	if more := len(found) - mostTold; more > 1 {
		rest := process.Finding{Blocks: found[mostTold].Blocks, Field: found[mostTold].Field, Text: fmt.Sprintf("Và %d điều nữa của những người khác.", more)}
		found = append(found[:mostTold:mostTold], rest)
	}
	return found
}
