package store

import (
	"context"

	"bachudong/data"
	"bachudong/data/process"
)

// DraftArrival says how somebody from outside the file would be received and writes nothing. The person of the transfer may
// be new; name is what the sentences call them.
func (f *File) DraftArrival(ctx context.Context, name string, transfer data.Transfer) (TransferDraft, error) {
	move, err := readArrival(ctx, f.reader, name, transfer)
	if err != nil {
		return TransferDraft{}, f.explain("read what an arrival asks", err)
	}
	return TransferDraft{Transfer: move.Transfer, Name: move.Name, Findings: move.JudgeArrival()}, nil
}

// Arrive records that somebody from outside the file was received, as one change: a person with the ID of somebody in the
// register is that one, another is added first. Of the membership the position is read. A transfer of no kind, or
// within the Đoàn cơ sở, came from elsewhere in the province. It gives the id of the person.
func (f *File) Arrive(ctx context.Context, in data.NewPerson, transfer data.Transfer) (data.ID, error) {
	if in.Person.ID == "" {
		in.Person.ID = data.NewID()
	}
	transfer.PersonID = in.Person.ID
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		move, err := readArrival(ctx, t, in.Person.FullName, transfer)
		if err != nil {
			return err
		}
		t.title = "Tiếp nhận từ nơi khác: " + move.Name
		if err := refused(move.JudgeArrival()); err != nil {
			return err
		}
		var known bool
		if err := t.QueryRow(`SELECT EXISTS (SELECT 1 FROM person WHERE id = ?)`, in.Person.ID).Scan(&known); err != nil {
			return err
		}
		if !known {
			if err := t.addPeople([]*data.Person{&in.Person}, noTick); err != nil {
				return err
			}
		}
		stay := arrivalOf(&move.Transfer)
		stay.Position = in.Membership.Position
		move.Transfer.ArrivedID = stay.ID
		if err := t.saveStay(ctx, stay); err != nil {
			return err
		}
		return writeRecord(t, &data.Transfers, &move.Transfer)
	})
	return in.Person.ID, err
}

func readArrival(ctx context.Context, q querier, name string, transfer data.Transfer) (*process.Move, error) {
	known, err := readMoves(ctx, q, []data.Transfer{transfer})
	if err != nil {
		return nil, err
	}
	if known.names[transfer.PersonID] == "" {
		known.names[transfer.PersonID] = name
	}
	if transfer.ReceivedOn == "" {
		transfer.ReceivedOn = transfer.LetterDate
	}
	if transfer.Kind == "" || transfer.Kind == data.TransferWithin {
		transfer.Kind = data.TransferProvince
	}
	transfer.FromUnitID, transfer.State = "", data.TransferReceived
	return known.move(transfer)
}
