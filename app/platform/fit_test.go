package platform

import "testing"

func TestWindowIsSettledInsideTheFreePartOfItsScreen(t *testing.T) {
	small := area{0, 0, 1366, 728} // 1366×768 with a taskbar below
	full := area{0, 0, 1920, 1040}
	second := area{1920, 0, 3286, 728}
	above := area{0, 40, 1366, 768} // the taskbar is at the top
	tests := []struct {
		name         string
		window, free area
		normal       area
		cover        bool
	}{
		{"one that fits stays", area{270, 120, 1650, 930}, full, area{270, 120, 1650, 930}, false},
		{"one that just fits stays", small, small, small, false},
		{"a title bar above the edge comes down", area{100, -30, 1100, 600}, full, area{100, 0, 1100, 630}, false},
		{"a lower edge under the taskbar comes up", area{100, 400, 1100, 1080}, full, area{100, 360, 1100, 1040}, false},
		{"one too wide and too high covers the screen", area{-8, -39, 1374, 768}, small, area{68, 36, 1297, 691}, true},
		{"one too high keeps its width", area{183, -50, 1183, 750}, small, area{183, 36, 1183, 691}, true},
		{"the second screen counts from its own corner", area{1912, -39, 3294, 768}, second, area{1988, 36, 3217, 691}, true},
		{"a taskbar at the top is left free", area{50, 0, 1050, 600}, above, area{50, 40, 1050, 640}, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			normal, cover := settled(tt.window, tt.free)
			if normal != tt.normal || cover != tt.cover {
				t.Errorf("settled(%v, %v) = %v, %v; want %v, %v", tt.window, tt.free, normal, cover, tt.normal, tt.cover)
			}
		})
	}
}
