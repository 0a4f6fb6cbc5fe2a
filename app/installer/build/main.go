// Command build makes the Windows release in dist/ from any system with a mingw compiler: the program with icon, version
// and manifest, and its setup program where makensis is installed. Run it from the root of the project.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"

	"bachudong/app/installer"
	"bachudong/app/installer/licences"
)

const (
	program  = "BaChuDong.exe"
	compiler = "x86_64-w64-mingw32-gcc"
	windres  = "x86_64-w64-mingw32-windres"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "build:", err)
		os.Exit(1)
	}
}

func run() error {
	metadata, err := installer.ReadMetadata("FyneApp.toml")
	if err != nil {
		return err
	}
	if err := os.MkdirAll("dist", 0o755); err != nil {
		return err
	}
	if err := resources(metadata); err != nil {
		return err
	}
	target := filepath.Join("dist", program)
	if err := compile(target); err != nil {
		return err
	}
	if err := report(target); err != nil {
		return err
	}
	if err := licenceTexts(filepath.Join("dist", "GiayPhep.txt")); err != nil {
		return err
	}
	return setup(metadata)
}

// resources writes app/rsrc_windows_amd64.syso, which the Go linker takes in by its name.
func resources(metadata installer.Metadata) error {
	source, err := os.ReadFile(metadata.Icon)
	if err != nil {
		return err
	}
	picture, err := png.Decode(bytes.NewReader(source))
	if err != nil {
		return fmt.Errorf("%s: %w", metadata.Icon, err)
	}
	icon, err := installer.Icon(picture)
	if err != nil {
		return err
	}
	script, err := installer.ResourceScript(metadata, "program.ico", "program.manifest", program)
	if err != nil {
		return err
	}
	folder, err := os.MkdirTemp("", "bachudong-rc-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	for name, content := range map[string][]byte{
		"program.ico": icon, "program.manifest": installer.Manifest(), "program.rc": []byte(script),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), content, 0o644); err != nil {
			return err
		}
	}
	object := filepath.Join(folder, "program.syso")
	if err := execute(nil, windres, "--codepage=65001", "-I", folder, "-O", "coff", filepath.Join(folder, "program.rc"), object); err != nil {
		return err
	}
	compiled, err := os.ReadFile(object)
	if err != nil {
		return err
	}
	return installer.WriteFileIfChanged(filepath.Join("app", "rsrc_windows_amd64.syso"), compiled)
}

func compile(target string) error {
	environment := []string{"GOOS=windows", "GOARCH=amd64", "CGO_ENABLED=1", "CC=" + compiler}
	return execute(environment, "go", "build", "-tags", licences.Tags, "-trimpath", "-ldflags", "-s -w -H=windowsgui", "-o", target, "./app")
}

// licenceTexts writes the texts that must travel with the program.
func licenceTexts(path string) error {
	parts, err := licences.List(".")
	if err != nil {
		return err
	}
	return os.WriteFile(path, licences.FullText(parts), 0o644)
}

// setup makes the setup program, or says what is missing to make it.
func setup(metadata installer.Metadata) error {
	makensis, err := exec.LookPath("makensis")
	if errors.Is(err, exec.ErrNotFound) {
		fmt.Println("no setup program: makensis is not installed (Debian package nsis)")
		return nil
	}
	if err != nil {
		return err
	}
	target := filepath.Join("dist", "BaChuDong-"+metadata.Version+"-Setup.exe")
	absolute, err := filepath.Abs(target)
	if err != nil {
		return err
	}
	err = execute(nil, makensis, "-V2", "-NOCD", "-DNAME="+metadata.Name, "-DID="+metadata.ID, "-DVERSION="+metadata.Version,
		"-DTARGET="+absolute, filepath.Join("app", "installer", "setup.nsi"))
	if err != nil {
		return err
	}
	return report(target)
}

func report(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	fmt.Printf("%s  %.1f MB\n", path, float64(info.Size())/1e6)
	return nil
}

// execute runs a tool of the build with more environment and shows what it says.
func execute(environment []string, name string, args ...string) error {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), environment...)
	c.Stdout, c.Stderr = os.Stdout, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}
