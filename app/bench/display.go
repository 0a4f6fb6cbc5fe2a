package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// display gives the name of a display to open windows on: the present one, else an invisible one that lasts until end.
func display(ctx context.Context) (name string, end func(), err error) {
	if name := os.Getenv("DISPLAY"); name != "" {
		return name, func() {}, nil
	}
	told, tell, err := os.Pipe()
	if err != nil {
		return "", nil, err
	}
	defer told.Close()
	server := exec.CommandContext(ctx, "Xvfb", "-displayfd", "3", "-nolisten", "tcp", "-screen", "0", "1366x768x24")
	server.ExtraFiles = []*os.File{tell}
	err = server.Start()
	tell.Close()
	if err != nil {
		return "", nil, err
	}
	end = func() {
		_ = server.Process.Signal(syscall.SIGTERM)
		_ = server.Wait()
	}
	number, err := bufio.NewReader(told).ReadString('\n')
	if err != nil {
		end()
		return "", nil, fmt.Errorf("no display from Xvfb: %w", err)
	}
	return ":" + strings.TrimSpace(number), end, nil
}
