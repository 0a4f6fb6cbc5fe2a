package process

import (
	"context"
	"sync/atomic"

	"fyne.io/fyne/v2"

	"bachudong/app/kit"
	"bachudong/app/screen/recordform"
	"bachudong/data"
	"bachudong/data/process"
	"bachudong/data/store"
)

var introducing = Kind[data.Introduction]{
	Title:  "Giới thiệu 1+1",
	Record: &data.Introductions,
	Keys:   []string{"introduced_on", "channel", "youth_id", "youth_name", "youth_birth", "youth_job", "result", "result_on", "note"},
	Labels: map[string]string{"youth_id": "Thanh niên có trong sổ", "youth_name": "Hoặc họ tên thanh niên"},
	Prepare: func(ctx context.Context, asked Asked) (Case[data.Introduction], error) {
		var given Case[data.Introduction]
		p, whom, err := asked.only(ctx)
		if err != nil {
			return given, err
		}
		fresh := data.Introduction{RecordHead: data.RecordHead{PersonID: p.ID}, IntroducedOn: asked.Today, Channel: data.ToUnion, Result: data.IntroductionOpen}
		judged, err := asked.File.IntroductionCase(ctx, fresh)
		if err != nil {
			return given, err
		}
		if given.People, err = asked.youth(ctx); err != nil {
			return given, err
		}
		given.Whom, given.Record, given.Done = whom, judged.Record, "Đã ghi "+p.FullName+" giới thiệu một thanh niên"
		if progress := judged.Progress(); progress != "" {
			given.Whom += "\n" + progress
		}
		adds := &addsYouth{}
		given.Above = adds.fields
		given.Check = func(ctx context.Context, r data.Introduction) ([]process.Finding, error) {
			c, err := asked.File.IntroductionCase(ctx, r)
			return c.Findings(), err
		}
		given.Write = func(ctx context.Context, r data.Introduction) error {
			return asked.File.Introduce(ctx, r, adds.yes.Load())
		}
		given.Arrange = func(form *recordform.Form[data.Introduction], r data.Introduction) {
			for _, key := range []string{"youth_name", "youth_birth", "youth_job"} {
				form.Show(key, r.YouthID == "")
			}
			adds.show(r.YouthID == "")
		}
		return given, nil
	},
}

// youth are the people of the register who are no members, by name.
func (a *Asked) youth(ctx context.Context) ([]recordform.Person, error) {
	list, err := a.File.MemberRows(ctx, store.MemberFilter{AsOf: a.Today, Status: data.StatusNotAMember}, 0)
	people := make([]recordform.Person, len(list))
	for i, m := range list {
		people[i] = recordform.Person{ID: m.ID, Name: m.FullName, Birth: m.Birth}
	}
	return people, err
}

// addsYouth asks whether a youth who is only named joins the register.
type addsYouth struct {
	yes   atomic.Bool // read while the record is written
	check *kit.Check
}

func (a *addsYouth) fields(changed func(), reached func(fyne.CanvasObject)) Further {
	a.check = kit.NewCheck("Thêm thanh niên này vào sổ (chưa là đoàn viên)", func(on bool) {
		a.yes.Store(on)
		changed()
	})
	a.check.Set(true)
	a.yes.Store(true)
	return Further{Object: a.check}
}

func (a *addsYouth) show(shown bool) {
	if shown {
		a.check.Show()
	} else {
		a.check.Hide()
	}
}
