package process

import (
	"context"

	"bachudong/app/screen"
	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/process"
)

var arrival = Kind[data.Transfer]{
	Title:  "Tiếp nhận từ nơi khác đến",
	Record: &data.Transfers,
	Keys: []string{"to_unit_id", "kind", "from_place", "received_on", "letter_number", "letter_date", "fees_paid_to", "residence", "residing_from",
		"expected_to", "remarks", "note"},
	Labels:  map[string]string{"to_unit_id": "Chi đoàn tiếp nhận (*)", "from_place": "Chuyển đến từ đơn vị (*)", "received_on": "Ngày tiếp nhận (*)"},
	Prepare: prepareArrival,
}

// arriving opens the dialog for somebody of the register or somebody new.
func arriving(host screen.Host, people []data.ID) { opener(&arrival)(host, people) }

func prepareArrival(ctx context.Context, asked Asked) (Case[data.Transfer], error) {
	file := asked.File
	given := Case[data.Transfer]{Done: "Đã tiếp nhận đoàn viên từ nơi khác",
		Record: data.Transfer{ToUnitID: asked.branch(), Kind: data.TransferProvince, ReceivedOn: asked.Today}}
	who := &newcomer{today: asked.Today}
	person := who.person
	if len(asked.People) == 1 {
		page, err := file.Person(ctx, asked.People[0])
		if err != nil {
			return given, err
		}
		given.Whom, given.Done = describe(&page.Person, ""), "Đã tiếp nhận "+page.Person.FullName
		person = func() data.Person { return page.Person }
	} else {
		given.Above = who.fields
	}
	given.Check = func(ctx context.Context, r data.Transfer) ([]process.Finding, error) {
		p := person()
		r.PersonID = p.ID
		draft, err := file.DraftArrival(ctx, p.FullName, r)
		if p.FullName == "" && err == nil {
			draft.Findings = append([]process.Finding{{Blocks: true, Field: "full_name", Text: "Chưa có họ và tên người được tiếp nhận. Hãy nhập họ và tên."}}, draft.Findings...)
		}
		return draft.Findings, err
	}
	given.Write = func(ctx context.Context, r data.Transfer) error {
		_, err := file.Arrive(ctx, data.NewPerson{Person: person()}, r)
		return err
	}
	given.Arrange = func(form *recordform.Form[data.Transfer], r data.Transfer) {
		form.Show("fees_paid_to", r.Counts())
		form.Show("expected_to", !r.Counts())
		form.Show("residence", r.Kind == data.TransferResidence)
		form.Show("residing_from", r.Kind == data.TransferResidence && r.Residence != data.ResidesPermanently)
	}
	return given, nil
}
