package platform

// Vietnamese typing tools (UniKey and its kin) replace letters by sending a backspace first. Some send it as the
// character U+0008 instead of the Backspace key; the window library drops such characters, so "việt" came out as
// "vieêtệt". The functions here decide, message by message, what a window of ours does about it.

// Windows messages and key codes that matter for typing.
const (
	msgKillFocus = 0x0008
	msgKeyDown   = 0x0100
	msgKeyUp     = 0x0101
	msgChar      = 0x0102

	keyBack   = 0x08
	keyPacket = 0xE7 // an injected Unicode character, announced as a key

	charBackspace = 0x08
	charDelete    = 0x7F // what Ctrl+Backspace yields
)

// typingAction is what to do with a window message.
type typingAction uint8

const (
	typingPass      typingAction = iota // let the window library see it
	typingDrop                          // nobody shall see it
	typingBackspace                     // act as if the Backspace key had been pressed
)

// typing follows the messages of one window. The zero value is ready.
type typing struct {
	// owed counts Backspace keys whose own WM_CHAR has not come yet: that character must not delete a second time.
	owed int
}

// decide says what to do with a message and remembers what it needs for the next one. ctrl tells whether the Ctrl key is
// down: Ctrl+H yields the character U+0008 too and is not a backspace.
func (t *typing) decide(msg uint32, wParam uintptr, ctrl bool) typingAction {
	switch {
	case msg == msgKillFocus:
		t.owed = 0
	case (msg == msgKeyDown || msg == msgKeyUp) && wParam == keyPacket:
		// Its WM_CHAR is already queued; the low byte read as a scan code would give a bogus F-key.
		return typingDrop
	case msg == msgKeyDown && wParam == keyBack:
		t.owed++
	case msg == msgChar && wParam == charDelete:
		t.owed = max(0, t.owed-1)
	case msg == msgChar && wParam == charBackspace:
		switch {
		case t.owed > 0:
			t.owed--
		case !ctrl:
			return typingBackspace
		}
	}
	return typingPass
}
