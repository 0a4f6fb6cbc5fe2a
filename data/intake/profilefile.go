package intake

import (
	"bytes"
	"encoding/json"
	"regexp"

	"bachudong/data"
)

// profileFile is a profile as it travels between offices.
type profileFile struct {
	Kind    string  `json:"kind"`
	Name    string  `json:"name"`
	Shape   string  `json:"shape"`
	Profile Profile `json:"profile"`
}

// profileKind tells our files from other JSON.
const profileKind = "bachudong.import_profile"

// EncodeProfile is a kept profile as a file for another office.
func EncodeProfile(kept data.ImportProfile) []byte {
	p, err := ParseProfile(kept.Body)
	if err != nil { // what a newer program kept travels as it is
		p = Profile{}
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	if err := e.Encode(profileFile{profileKind, kept.Name, kept.Shape, p}); err != nil {
		panic(err) // only texts and numbers: cannot fail
	}
	return out.Bytes()
}

var shapeForm = regexp.MustCompile(`^[0-9a-f]{24}$`)

// DecodeProfile reads what EncodeProfile wrote; the profile has no ID. Anything else is an error of code Foreign.
func DecodeProfile(raw []byte) (data.ImportProfile, error) {
	var f profileFile
	if err := json.Unmarshal(raw, &f); err != nil || f.Kind != profileKind || !shapeForm.MatchString(f.Shape) {
		foreign := data.Errorf(data.Foreign, "Tệp này không phải mẫu ghép cột. Hãy chọn tệp mẫu do chương trình này ghi ra.")
		return data.ImportProfile{}, foreign.Because(err)
	}
	kept := data.ImportProfile{Name: f.Name, Shape: f.Shape, Body: f.Profile.Body()}
	_, err := ParseProfile(kept.Body)
	return kept, err
}
