//go:build !windows

package platform

func chooseNative(Handle, FileDialog, bool) ([]string, error) { return nil, ErrNoNative }
