package installer_test

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bachudong/app/installer"
)

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "FyneApp.toml")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestReadMetadata(t *testing.T) {
	got, err := installer.ReadMetadata(write(t, "[Details]\nName = \"Thử\"\nID = \"vn.thu\"\nVersion = \"1.20.3\"\nBuild = 7\nIcon = \"a.png\"\n"))
	want := installer.Metadata{Name: "Thử", ID: "vn.thu", Version: "1.20.3", Build: 7, Icon: "a.png"}
	if err != nil || got != want {
		t.Errorf("got %+v, %v, want %+v", got, err, want)
	}
}

func TestReadMetadataRefusesWhatCannotBeReleased(t *testing.T) {
	const good = "[Details]\nName = \"a\"\nID = \"b\"\nIcon = \"c\"\nBuild = 1\n"
	for name, text := range map[string]string{
		"not TOML":            "[Details",
		"no name":             "[Details]\nID = \"b\"\nIcon = \"c\"\nVersion = \"1.2.3\"",
		"no version":          good,
		"two numbers":         good + "Version = \"1.2\"",
		"a word":              good + "Version = \"1.2.beta\"",
		"a number too large":  good + "Version = \"1.2.65536\"",
		"a build number of ∞": strings.Replace(good, "Build = 1", "Build = 70000", 1) + "Version = \"1.2.3\"",
	} {
		if m, err := installer.ReadMetadata(write(t, text)); err == nil {
			t.Errorf("%s: accepted as %+v", name, m)
		}
	}
}

func TestResourceScriptCarriesNameAndVersion(t *testing.T) {
	m := installer.Metadata{Name: `Ba "Chủ" Động`, ID: "vn.thu", Version: "1.20.3", Build: 7}
	script, err := installer.ResourceScript(m, "a.ico", `b\c.manifest`, "X.exe")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1 ICON \"a.ico\"\n", "1 24 \"b\\\\c.manifest\"\n", "FILEVERSION 1,20,3,7\n", "PRODUCTVERSION 1,20,3,7\n",
		"VALUE \"FileDescription\", \"Ba \"\"Chủ\"\" Động\"\n", "VALUE \"ProductVersion\", \"1.20.3\"\n",
		"VALUE \"OriginalFilename\", \"X.exe\"\n", "BLOCK \"042A04B0\"\n", "VALUE \"Translation\", 0x042A, 0x04B0\n",
	} {
		if !strings.Contains(script, want) {
			t.Errorf("no %q in\n%s", want, script)
		}
	}
	if strings.Count(script, "BEGIN\n") != strings.Count(script, "END\n") {
		t.Errorf("blocks do not close:\n%s", script)
	}
}

func TestManifestMakesItsPromises(t *testing.T) {
	found := map[string]string{}
	decoder := xml.NewDecoder(bytes.NewReader(installer.Manifest()))
	var element string
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			element = token.Name.Local
			for _, a := range token.Attr {
				found[element+"/"+a.Name.Local] = a.Value
			}
		case xml.CharData:
			if text := strings.TrimSpace(string(token)); text != "" {
				found[element] = text
			}
		}
	}
	for key, want := range map[string]string{
		"requestedExecutionLevel/level": "asInvoker",
		"supportedOS/Id":                "{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}",
		"dpiAwareness":                  "PerMonitorV2, PerMonitor",
		"longPathAware":                 "true",
		"activeCodePage":                "UTF-8",
	} {
		if found[key] != want {
			t.Errorf("%s is %q, want %q", key, found[key], want)
		}
	}
}

func TestIconHoldsAllSizes(t *testing.T) {
	picture := image.NewNRGBA(image.Rect(0, 0, 512, 512))
	blue := color.NRGBA{R: 10, G: 80, B: 200, A: 255}
	for i := range 512 * 512 {
		picture.SetNRGBA(i%512, i/512, blue)
	}
	icon, err := installer.Icon(picture)
	if err != nil {
		t.Fatal(err)
	}
	count := int(binary.LittleEndian.Uint16(icon[4:]))
	var sizes []int
	end := 6 + 16*count
	for i := range count {
		entry := icon[6+16*i:]
		size, length, offset := int(entry[0]), int(binary.LittleEndian.Uint32(entry[8:])), int(binary.LittleEndian.Uint32(entry[12:]))
		sizes = append(sizes, size)
		if offset != end || offset+length > len(icon) {
			t.Fatalf("entry %d: bytes %d to %d, want them to start at %d in %d", i, offset, offset+length, end, len(icon))
		}
		end = offset + length
		image := icon[offset:end]
		if size == 0 { // 256
			large, err := png.Decode(bytes.NewReader(image))
			if err != nil || large.Bounds().Dx() != 256 {
				t.Errorf("the large view: %v, %v", large, err)
			}
			continue
		}
		if height := int(binary.LittleEndian.Uint32(image[8:])); height != 2*size {
			t.Errorf("size %d: height %d with the mask, want %d", size, height, 2*size)
		}
		if got := image[40:44]; !bytes.Equal(got, []byte{blue.B, blue.G, blue.R, blue.A}) {
			t.Errorf("size %d: first pixel %v", size, got)
		}
	}
	if end != len(icon) {
		t.Errorf("%d bytes behind the last image", len(icon)-end)
	}
	for i, want := range []int{16, 20, 24, 32, 40, 48, 64, 0} {
		if i >= len(sizes) || sizes[i] != want {
			t.Fatalf("sizes %v", sizes)
		}
	}
	if _, err := installer.Icon(image.NewNRGBA(image.Rect(0, 0, 256, 128))); err == nil {
		t.Error("an oblong picture was taken for an icon")
	}
}
