package process

import (
	"testing"

	"bachudong/app/kit"
)

func TestTypingFindsTheProcessThatIsMeant(t *testing.T) {
	m := &menu{grid: kit.NewGrid([]kit.Column{{ID: "title"}})}
	for _, title := range []string{"Kết nạp đoàn viên…", "Khai trừ…", "Hoãn sinh hoạt…", "Khen thưởng…", "Cấp lại thẻ, sổ…"} {
		m.offered = append(m.offered, Process{Title: title})
	}
	m.grid.SetSource(m)
	for _, typed := range []struct{ letters, want string }{
		{"k", "Kết nạp đoàn viên…"}, {"kh", "Khai trừ…"}, {"khen", "Khen thưởng…"}, {"khenthuo", "Khen thưởng…"}, {"the", "Cấp lại thẻ, sổ…"},
		{"hoan", "Hoãn sinh hoạt…"}, {"kkk", "Khen thưởng…"}, {"zk", "Kết nạp đoàn viên…"},
	} {
		m.typed = ""
		m.grid.Select(-1)
		for _, letter := range typed.letters {
			m.jump(letter)
		}
		if row := m.grid.Selected(); row < 0 || m.offered[row].Title != typed.want {
			t.Errorf("%q leads to row %d, want %q", typed.letters, row, typed.want)
		}
	}
}
