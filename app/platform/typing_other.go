//go:build !windows

package platform

import "fyne.io/fyne/v2"

// InstallTypingHook does nothing here: only Windows typing tools need help. See the Windows file.
func InstallTypingHook(fyne.Window) {}
