package main

import (
	"fmt"
	"os"
	"runtime"
	"strings"
)

// machine describes where the measurements were made, without naming the computer.
func machine() string {
	cpu, memory := "unknown processor", "unknown memory"
	if model := valueIn("/proc/cpuinfo", "model name"); model != "" {
		cpu = model
	}
	var kilobytes float64
	if _, err := fmt.Sscanf(valueIn("/proc/meminfo", "MemTotal"), "%f kB", &kilobytes); err == nil {
		memory = fmt.Sprintf("%.0f GB of memory", kilobytes/(1<<20))
	}
	return fmt.Sprintf("%d cores (%s), %s, %s/%s, %s", runtime.NumCPU(), cpu, memory, runtime.GOOS, runtime.GOARCH, runtime.Version())
}

// valueIn finds the first "key: value" line of a file; "" when there is none.
func valueIn(path, key string) string {
	text, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(text)) {
		if name, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(name) == key {
			return strings.TrimSpace(value)
		}
	}
	return ""
}
