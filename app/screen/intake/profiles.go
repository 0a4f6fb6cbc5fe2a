package intake

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"bachudong/app/background"
	"bachudong/app/kit"
	"bachudong/app/screen"
	"bachudong/data"
	lists "bachudong/data/intake"
)

var profileFiles = []screen.FileKind{{Label: "Mẫu ghép cột", Endings: []string{".json"}}}

// loadProfiles reads the kept profiles again.
func (p *matchPage) loadProfiles() {
	file := p.screen.host.Desk().File
	background.Run(p.screen.host.Runner(), context.Background(), "Nạp các mẫu ghép cột",
		func(ctx context.Context, _ func(int, int)) ([]data.ImportProfile, error) {
			return file.ImportProfiles(ctx)
		},
		func(profiles []data.ImportProfile, err error) {
			if err != nil {
				p.screen.host.Fail(err)
				return
			}
			p.profiles = profiles
		})
}

// applied is the profile by which the group was read; "" for none.
func (p *matchPage) applied() string {
	if p.group == nil {
		return ""
	}
	first := p.group.first()
	return first.list.preview.Decided.Profiles[first.draft.Name]
}

func (p *matchPage) profileCaption() string {
	if name := p.applied(); name != "" {
		return "Mẫu: " + shorten(name, longestCaption/2)
	}
	return "Mẫu ghép cột"
}

func (p *matchPage) profileItems() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, profile := range p.profiles {
		item := fyne.NewMenuItem("Ghép theo “"+profile.Name+"”", func() { p.apply(profile) })
		item.Checked = profile.Name == p.applied()
		items = append(items, item)
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItem("Không theo mẫu, tự nhận lại", func() {
			p.use("", func(sheetPlace) lists.Layout { return lists.Layout{} })
		}), fyne.NewMenuItemSeparator())
	}
	if p.group != nil && len(p.table.lines) > 0 {
		items = append(items, fyne.NewMenuItem("Lưu cách ghép này thành mẫu…", p.askSave))
	}
	if current := p.current(); current != nil {
		items = append(items, fyne.NewMenuItem("Lưu đè vào “"+current.Name+"”", func() { p.save(current.ID, current.Name) }))
	}
	if len(p.profiles) > 0 {
		items = append(items, fyne.NewMenuItem("Quản lý các mẫu…", p.manage))
	}
	return append(items, fyne.NewMenuItem("Nhận mẫu từ tệp…", p.take))
}

// current is the profile by which the group was read, nil for none.
func (p *matchPage) current() *data.ImportProfile {
	for i := range p.profiles {
		if p.profiles[i].Name == p.applied() {
			return &p.profiles[i]
		}
	}
	return nil
}

// apply reads the group by a profile, also where its headings are not all the same.
func (p *matchPage) apply(kept data.ImportProfile) {
	profile, err := lists.ParseProfile(kept.Body)
	if err != nil {
		p.screen.host.Fail(err)
		return
	}
	if p.group == nil {
		return
	}
	fitting := 0
	p.use(kept.Name, func(at sheetPlace) lists.Layout {
		layout := profile.Fit(at.draft, kept.Shape)
		fitting = max(fitting, len(layout.Columns))
		return layout
	})
	if fitting < len(p.table.lines) {
		p.screen.host.Say("Mẫu “" + kept.Name + "” khớp " + kit.Number(fitting) + " trên " + kit.Number(len(p.table.lines)) + " cột; các cột còn lại để tự nhận.")
	}
}

// askSave asks under which name the present layout is kept.
func (p *matchPage) askSave() {
	p.askName("Lưu mẫu ghép cột", "Lưu mẫu", suggestedName(p.group), func(name string) { p.save("", name) })
}

// suggestedName is the list's name without its ending.
func suggestedName(g *shapeGroup) string {
	name := g.first().list.name
	return strings.TrimSuffix(name, filepath.Ext(name))
}

// askName asks for the name of a profile.
func (p *matchPage) askName(title, do, name string, done func(string)) {
	field := kit.NewTextField()
	field.Set(name)
	note := kit.NewNote("Tệp sau có cùng tiêu đề sẽ tự ghép theo mẫu này, dù dòng tiêu đề hay thứ tự cột có khác.", kit.Muted)
	dialog := kit.NewDialog(p.screen.host.Window(), title, kit.Stack(8, kit.Labeled("Tên mẫu, ví dụ tên nơi gửi", true, field), note), 420,
		kit.Answer{Caption: do, Key: "Enter", Run: func() bool {
			field.Commit()
			if strings.TrimSpace(field.Text) == "" {
				return false
			}
			done(field.Text)
			return true
		}}, kit.Answer{Caption: "Hủy", Key: "Esc"})
	dialog.FirstFocus = field
	field.OnKey = func(ev *fyne.KeyEvent) bool {
		if ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter {
			dialog.Button(0).Tapped(nil)
			return true
		}
		return false
	}
	dialog.Show()
}

// save keeps the layout of the group as it was read.
func (p *matchPage) save(id data.ID, name string) {
	first := p.group.first()
	profile := lists.NewProfile(first.draft, first.list.preview.Decided.Layouts[first.draft.Name])
	p.keep(data.ImportProfile{ID: id, Name: name, Shape: lists.Shape(first.draft.Columns), Body: profile.Body()}, "Đã lưu mẫu ghép cột “"+name+"”.")
}

// keep writes a profile in the background.
func (p *matchPage) keep(profile data.ImportProfile, said string) {
	p.store(said, func(ctx context.Context) error {
		_, err := p.screen.host.Desk().File.SaveImportProfile(ctx, profile)
		return err
	})
}

// store runs one change of the profiles and shows them again.
func (p *matchPage) store(said string, change func(context.Context) error) {
	s := p.screen
	background.Run(s.host.Runner(), context.Background(), "Lưu mẫu ghép cột", func(ctx context.Context, _ func(int, int)) (struct{}, error) {
		return struct{}{}, change(ctx)
	}, func(_ struct{}, err error) {
		if err != nil {
			s.host.Fail(err)
			return
		}
		s.notice = said
		s.host.Changed()
	})
}

// take reads a profile that another office wrote into a file.
func (p *matchPage) take() {
	p.screen.host.ChooseFiles(screen.FileQuestion{Title: "Nhận mẫu ghép cột", Kinds: profileFiles}, func(paths []string) {
		p.store("Đã nhận mẫu ghép cột.", func(ctx context.Context) error {
			raw, err := readSmall(paths[0])
			if err != nil {
				return err
			}
			profile, err := lists.DecodeProfile(raw)
			if err != nil {
				return err
			}
			_, err = p.screen.host.Desk().File.SaveImportProfile(ctx, profile)
			return err
		})
	})
}

// largestProfile is far more than any profile needs.
const largestProfile = 1 << 20

func readSmall(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.Size() > largestProfile {
		return nil, data.Errorf(data.Foreign, "“%s” quá lớn để là một mẫu ghép cột. Hãy chọn tệp mẫu do chương trình này ghi ra.", filepath.Base(path))
	}
	var raw []byte
	if err == nil {
		raw, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, data.Errorf(data.NotFound, "Không mở được tệp “%s”. Hãy kiểm tra tệp còn ở đó và không bị chương trình khác giữ.", filepath.Base(path)).Because(err)
	}
	return raw, nil
}
