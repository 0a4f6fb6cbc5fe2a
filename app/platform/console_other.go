//go:build !windows

package platform

// AttachConsole has nothing to do here: a program always has the terminal it was started from.
func AttachConsole() {}
