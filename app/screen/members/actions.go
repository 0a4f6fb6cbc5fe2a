package members

import (
	"bachudong/app/kit"
)

// Actions are the toolbar and the keys of the screen.
func (s *Screen) Actions() []*kit.Action {
	somebody := func() bool { return s.chosen != "" }
	return []*kit.Action{
		{ID: "members-add", Caption: "Thêm", Key: "F4", Run: s.askAdd},
		{ID: "members-edit", Caption: "Sửa", Key: "F2", Enabled: somebody, Run: s.complete},
		{ID: "members-bulk", Caption: "Hàng loạt…", Key: "Ctrl+B", Enabled: func() bool { return somebody() && s.listing() }, Run: s.askBulk},
		{ID: "members-process", Caption: "Nghiệp vụ…", Key: "Ctrl+K", Run: s.askProcess},
		{ID: "members-end", Caption: "Cho rời danh sách…", Key: "F8", Enabled: somebody, Run: s.askEnd},
		{ID: "members-print", Caption: "In hồ sơ", Key: "F7", Run: s.askPrint},
		{ID: "members-export", Caption: "Kết xuất", Key: "F9", Run: s.askExport},
		{ID: "members-numbers", Key: "Ctrl+H", Run: s.toggleNumbers},
		{ID: "members-search", Key: "Ctrl+F", Enabled: s.listing, Run: func() { focus(s.front.search) }},
		{ID: "members-filter", Key: "Ctrl+L", Enabled: s.listing, Run: func() { s.front.grid.AskFilter() }},
		{ID: "members-find", Key: "Ctrl+G", Enabled: s.listing, Run: s.askFind},
		{ID: "members-find-next", Key: "F3", Enabled: s.listing, Run: s.findNext},
		{ID: "members-save", Key: "Ctrl+S", Enabled: func() bool { return s.page != nil }, Run: func() { s.page.save(nil) }},
		{ID: "members-save-next", Key: "Ctrl+Enter", Enabled: func() bool { return s.page != nil && s.page.id == "" }, Run: func() { s.page.saveAndNext() }},
		{ID: "members-tab-next", Key: "Ctrl+PgDn", Enabled: s.tabbed, Run: func() { s.page.step(1) }},
		{ID: "members-tab-before", Key: "Ctrl+PgUp", Enabled: s.tabbed, Run: func() { s.page.step(-1) }},
		{ID: "members-back", Key: "Esc", Enabled: func() bool { return s.page != nil }, Run: s.back},
	}
}

func (s *Screen) listing() bool { return s.page == nil }

// tabbed tells whether a page with tabs is shown.
func (s *Screen) tabbed() bool { return s.page != nil && len(s.page.parts) > 1 }

// complete opens the chosen person's page at the first fact that is missing.
func (s *Screen) complete() {
	if s.page != nil {
		s.page.focusMissing()
		return
	}
	s.openPage(s.chosen, missingField)
}
