//go:build !windows

package platform

func chooseNative(Handle, FileDialog, bool) ([]string, error) { return nil, ErrNoNative }

func chooseNativeFolder(Handle, string) (string, error) { return "", ErrNoNative }
