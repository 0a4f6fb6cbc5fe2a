package members

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"bachudong/app/kit"
	"bachudong/app/screen/process"
	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/store"
)

// lifeTab is where the person belongs and how that came: stays, admission, cards, moves, and positions in committees.
type lifeTab struct {
	*recordTab
}

func newLifeTab(p *page) *lifeTab {
	t := &lifeTab{newRecordTab(p, "Sinh hoạt", "Chưa ghi quá trình sinh hoạt nào.")}
	at := container.New(&shares{[]float32{2, 1, 1}}, p.placement.objects...)
	links := []fyne.CanvasObject{kit.NewLink("Chuyển sinh hoạt…", func() { p.screen.offer(process.Moves) }), kit.NewLink("Cho rời danh sách…", p.screen.askEnd),
		kit.NewLink("Nghiệp vụ khác… (Ctrl+K)", p.screen.askProcess)}
	fresh := p.unit
	t.hold(at, links,
		&stayLedger{p, &ledger[data.StayRecord]{tab: t.recordTab, kind: &data.Stays, adds: "Thêm quá trình sinh hoạt", describe: p.stayText,
			fresh: func() data.StayRecord { return data.StayRecord{Counts: true, Position: ordinary} }}},
		&ledger[data.Admission]{tab: t.recordTab, kind: &data.Admissions, adds: "Thêm kết nạp", fresh: func() data.Admission { return data.Admission{UnitID: fresh()} },
			describe: func(r *data.Admission) string {
				return joined(" · ", p.unitName(r.UnitID), r.AdmittedAt, prefixed("người giới thiệu: ", r.Introducer))
			}},
		&ledger[data.Card]{tab: t.recordTab, kind: &data.Cards, adds: "Thêm thẻ, sổ đoàn viên", fresh: func() data.Card { return data.Card{Kind: data.CardFirst} },
			label:    func(r *data.Card) string { return r.Kind },
			describe: func(r *data.Card) string { return joined(" · ", prefixed("số ", r.Number), r.Reason, r.State) }},
		&ledger[data.Transfer]{tab: t.recordTab, kind: &data.Transfers, adds: "Thêm giấy chuyển sinh hoạt",
			fresh:    func() data.Transfer { return data.Transfer{FromUnitID: fresh(), State: data.TransferPending} },
			describe: p.transferText, judge: judgeTransfer},
		&ledger[data.Standing]{tab: t.recordTab, kind: &data.Standings, adds: "Thêm trưởng thành, xóa tên, hoãn sinh hoạt",
			fresh: func() data.Standing { return data.Standing{UnitID: fresh()} }, judge: judgeStanding,
			label: func(r *data.Standing) string { return r.Kind },
			describe: func(r *data.Standing) string {
				return joined(" · ", prefixed("đến ", r.ToDate.Display()), p.unitName(r.UnitID), r.Reason)
			}},
		&ledger[data.Honorary]{tab: t.recordTab, kind: &data.Honoraries, adds: "Thêm đoàn viên danh dự",
			fresh: func() data.Honorary { return data.Honorary{UnitID: fresh()} },
			describe: func(r *data.Honorary) string {
				return joined(" · ", p.unitName(r.UnitID), prefixed("đến ", r.ToDate.Display()), r.Merits)
			}},
		&seatChapter{page: p})
	return t
}

func (p *page) transferText(r *data.Transfer) string {
	from, to := joined(", ", p.unitName(r.FromUnitID), r.FromPlace), joined(", ", p.unitName(r.ToUnitID), r.ToPlace)
	return joined(" · ", r.Kind, joined(" → ", from, to), joined(" ", r.State, r.ReceivedOn.Display()), prefixed("đến hết ", r.ExpectedTo.Display()))
}

func judgeTransfer(r *data.Transfer) (string, string) {
	if r.Kind == "" {
		return "kind", "Chưa chọn loại chuyển sinh hoạt. Hãy chọn một loại."
	}
	return "", ""
}

func judgeStanding(r *data.Standing) (string, string) {
	if r.Kind == "" {
		return "kind", "Chưa chọn loại. Hãy chọn trưởng thành, ở lại, hoãn, xóa tên, khai trừ hoặc từ trần."
	}
	return "", ""
}

func (t *lifeTab) home() fyne.Focusable { return t.page.placement.branch }

func (t *lifeTab) read(ctx context.Context, from *reading) (func(), error) {
	show, err := t.recordTab.read(ctx, from)
	return func() {
		at := t.page.placement
		at.position.SetOptions(intake.Choices(intake.KeyPosition, from.aliases...))
		at.units(t.page.screen.query.scope.Units)
		at.set(from.portrait.member.Membership, from.portrait.member.UnitName)
		show()
	}, err
}

func (t *lifeTab) dirty() bool { return t.page.placement.dirty() || t.recordTab.dirty() }

func (t *lifeTab) write(edit *store.PageEdit) {
	p := t.page
	if p.placement.dirty() {
		if stay, _ := p.placement.read(p.joined()); stay.UnitID != "" {
			edit.Membership = &stay
		}
	}
	t.recordTab.write(edit)
}

func (t *lifeTab) refused() *refusal {
	p := t.page
	stay, problem := p.placement.read(p.joined())
	switch {
	case problem != "":
		return &refusal{problem, func() { p.goTo(t, p.placement.since.Focusable()) }}
	case stay.UnitID == "" && stay.Position != "":
		return &refusal{"Đã có chức vụ nhưng chưa có chi đoàn. Hãy chọn chi đoàn, hoặc xóa chức vụ.", func() { p.goTo(t, p.placement.branch) }}
	}
	return nil
}
