package platform

import (
	"slices"
	"testing"
)

func TestTypingDecidesWhatEachMessageBecomes(t *testing.T) {
	type message struct {
		msg    uint32
		wParam uintptr
		ctrl   bool
	}
	const pass, drop, back = typingPass, typingDrop, typingBackspace
	keyDown := func(key uintptr) message { return message{msg: msgKeyDown, wParam: key} }
	keyUp := func(key uintptr) message { return message{msg: msgKeyUp, wParam: key} }
	char := func(r rune) message { return message{msg: msgChar, wParam: uintptr(r)} }

	tests := []struct {
		name     string
		messages []message
		want     []typingAction
	}{
		{"a real Backspace key deletes once",
			[]message{keyDown(keyBack), char(8), keyUp(keyBack)}, []typingAction{pass, pass, pass}},
		{"a held Backspace key repeats",
			[]message{keyDown(keyBack), char(8), keyDown(keyBack), char(8), keyUp(keyBack)},
			[]typingAction{pass, pass, pass, pass, pass}},
		{"Backspace keys posted in a row, characters after them",
			[]message{keyDown(keyBack), keyDown(keyBack), keyUp(keyBack), char(8), char(8)},
			[]typingAction{pass, pass, pass, pass, pass}},
		{"a backspace injected as a Unicode character deletes",
			[]message{keyDown(keyPacket), char(8), keyUp(keyPacket), keyDown(keyPacket), char('ê'), keyUp(keyPacket)},
			[]typingAction{drop, back, drop, drop, pass, drop}},
		{"a backspace posted as WM_CHAR deletes", []message{char(8), char('ệ')}, []typingAction{back, pass}},
		{"an injected backspace after a real one deletes as well",
			[]message{keyDown(keyBack), char(8), keyUp(keyBack), char(8), char('ô')},
			[]typingAction{pass, pass, pass, back, pass}},
		{"Ctrl+H is not a backspace",
			[]message{{msgKeyDown, 'H', true}, {msgChar, 8, true}}, []typingAction{pass, pass}},
		{"Ctrl+Backspace yields U+007F and owes nothing afterwards",
			[]message{{msgKeyDown, keyBack, true}, {msgChar, charDelete, true}, char(8)},
			[]typingAction{pass, pass, back}},
		{"a Backspace key whose character went to another window is forgotten",
			[]message{keyDown(keyBack), {msg: msgKillFocus}, char(8)}, []typingAction{pass, pass, back}},
		{"capitals and đ injected as Unicode give no bogus keys",
			[]message{keyDown(keyPacket), char('A'), keyUp(keyPacket), keyDown(keyPacket), char('đ'), keyUp(keyPacket)},
			[]typingAction{drop, pass, drop, drop, pass, drop}},
		{"ordinary keys and other messages pass",
			[]message{keyDown('A'), char('a'), keyUp('A'), {msg: 0x000F}}, []typingAction{pass, pass, pass, pass}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var state typing
			var got []typingAction
			for _, m := range tt.messages {
				got = append(got, state.decide(m.msg, m.wParam, m.ctrl))
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("decisions %v, want %v", got, tt.want)
			}
		})
	}
}
