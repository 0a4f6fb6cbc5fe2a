package installer

import (
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
)

// Metadata is what FyneApp.toml says about the program.
type Metadata struct {
	Name    string // as people read it
	ID      string // as the system knows it
	Version string // three numbers, such as 0.1.0
	Build   int    // counts releases of the same version
	Icon    string // a square PNG, path from the root of the project
}

// ReadMetadata reads a FyneApp.toml and refuses one that lacks what a release needs.
func ReadMetadata(path string) (Metadata, error) {
	var file struct{ Details Metadata }
	if _, err := toml.DecodeFile(path, &file); err != nil {
		return Metadata{}, fmt.Errorf("read metadata: %w", err)
	}
	m := file.Details
	if m.Name == "" || m.ID == "" || m.Icon == "" {
		return Metadata{}, errors.New("metadata: Name, ID and Icon are needed in [Details]")
	}
	if _, err := m.numbers(); err != nil {
		return Metadata{}, err
	}
	return m, nil
}

// numbers is the version as Windows counts: four numbers below 65,536, the last one the build.
func (m Metadata) numbers() ([4]uint16, error) {
	parts := append(strings.Split(m.Version, "."), strconv.Itoa(m.Build))
	var numbers [4]uint16
	if len(parts) != len(numbers) {
		return numbers, fmt.Errorf("metadata: version %q is not three numbers", m.Version)
	}
	for i, part := range parts {
		n, err := strconv.ParseUint(part, 10, 16)
		if err != nil {
			return numbers, fmt.Errorf("metadata: version %q, build %d: %w", m.Version, m.Build, err)
		}
		numbers[i] = uint16(n)
	}
	return numbers, nil
}

// WriteFileIfChanged leaves a file alone that says the same already, so that builds stay warm.
func WriteFileIfChanged(path string, content []byte) error {
	if old, err := os.ReadFile(path); err == nil && string(old) == string(content) {
		return nil
	}
	return os.WriteFile(path, content, 0o644)
}
