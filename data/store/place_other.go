//go:build !windows

package store

func onNetworkDrive(string) bool { return false }
