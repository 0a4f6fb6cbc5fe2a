package platform

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"bachudong/data"
)

// GLProbeFlag makes the program only try the graphics and leave: CheckGraphics starts it so in a child process, because
// a broken driver may take the whole process with it.
const GLProbeFlag = "--gl-probe"

// The window library needs OpenGL 2.1; Windows without a driver offers 1.1.
const glMajor, glMinor = 2, 1

// glEnough tells whether an OpenGL version text such as "4.6.0 - Build 31.0" names a version that will do.
func glEnough(version string) bool {
	var major, minor int
	if n, _ := fmt.Sscanf(strings.TrimSpace(version), "%d.%d", &major, &minor); n != 2 {
		return false
	}
	return major > glMajor || major == glMajor && minor >= glMinor
}

// glRefusal is what the officer reads when the graphics will not do; found is the version seen, "" for none.
func glRefusal(found string) *data.Error {
	if found == "" {
		found = "không có"
	}
	return data.Errorf(data.Internal, `Máy này chưa mở được cửa sổ chương trình: cần OpenGL %d.%d trở lên, hiện có: %s.

Dữ liệu không bị ảnh hưởng. Hãy thử lần lượt:
1. Cài trình điều khiển (driver) màn hình của hãng máy, rồi khởi động lại máy.
2. Nếu đang dùng qua Remote Desktop: mở chương trình trực tiếp trên máy.
3. Nếu là máy ảo: bật tăng tốc 3D trong phần cài đặt máy ảo.

Các lệnh không cần cửa sổ vẫn dùng được: gõ “BaChuDong.exe help” trong cửa sổ lệnh.`, glMajor, glMinor, found)
}

// glMemory remembers that a window opened, so that later starts need no probe. It holds the kind of session, since the
// same PC may do at its own screen and not over Remote Desktop.
type glMemory struct{ path, session string }

// take tells whether the graphics worked last time in this kind of session, and forgets it until keep is called again:
// a start that dies is followed by one that probes.
func (m glMemory) take() bool {
	text, err := os.ReadFile(m.path)
	if err != nil {
		return false
	}
	return os.Remove(m.path) == nil && string(text) == m.session
}

// keep notes that the window is there. Not being able to is harmless: the next start probes.
func (m glMemory) keep() {
	if os.MkdirAll(filepath.Dir(m.path), 0o755) == nil {
		_ = os.WriteFile(m.path, []byte(m.session), 0o644)
	}
}
