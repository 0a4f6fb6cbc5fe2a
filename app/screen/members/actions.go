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
		{ID: "members-list-add", Help: "Thêm người đã chọn vào danh sách cố định", Key: "Ctrl+J", Enabled: func() bool { return somebody() && s.listing() }, Run: s.askAddToList},
		{ID: "members-list-take", Help: "Bỏ người đã chọn khỏi danh sách cố định đang xem", Key: "Ctrl+Delete",
			Enabled: func() bool { return somebody() && s.listing() && s.query.saved.Fixed }, Run: s.takeFromList},
		{ID: "members-numbers", Help: "Hiện hoặc che số CCCD, điện thoại", Key: "Ctrl+H", Run: s.toggleNumbers},
		{ID: "members-search", Help: "Tìm theo tên, CCCD, điện thoại", Key: "Ctrl+F", Enabled: s.listing, Run: func() { focus(s.front.search) }},
		{ID: "members-filter", Help: "Lọc theo cột đang chọn", Key: "Ctrl+L", Enabled: s.listing, Run: func() { s.front.grid.AskFilter() }},
		{ID: "members-find", Help: "Tìm chữ trong danh sách", Key: "Ctrl+G", Enabled: s.listing, Run: s.askFind},
		{ID: "members-find-next", Help: "Tìm tiếp", Key: "F3", Enabled: s.listing, Run: s.findNext},
		{ID: "members-save", Help: "Lưu hồ sơ", Key: "Ctrl+S", Enabled: func() bool { return s.page != nil }, Run: func() { s.page.save(nil) }},
		{ID: "members-save-next", Help: "Lưu và thêm người tiếp theo", Key: "Ctrl+Enter", Enabled: func() bool { return s.page != nil && s.page.id == "" }, Run: func() { s.page.saveAndNext() }},
		{ID: "members-tab-next", Help: "Trang sau của hồ sơ", Key: "Ctrl+PgDn", Enabled: s.tabbed, Run: func() { s.page.step(1) }},
		{ID: "members-tab-before", Help: "Trang trước của hồ sơ", Key: "Ctrl+PgUp", Enabled: s.tabbed, Run: func() { s.page.step(-1) }},
		{ID: "members-back", Help: "Về danh sách", Key: "Esc", Enabled: func() bool { return s.page != nil }, Run: s.back},
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
