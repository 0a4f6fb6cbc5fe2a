package members

import (
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
)

func somebody() *portrait {
	return &portrait{PersonPage: store.PersonPage{
		Person: data.Person{FullName: "Danh Hữu Cường", Gender: data.Male, Birth: "2003-07", Ethnicity: "Khmer", Religion: "Không", Hometown: "xã Vĩnh Thanh",
			Education: "12/12", JoinedUnion: "2019-03-26", JoinedUnionAt: "Chi đoàn 11B2", JoinedParty: "2022-05-20"},
		Memberships: []store.Stay{
			{Membership: data.Membership{Began: data.BeganListed, To: "2021-09-01", Ended: data.EndedTransfer}, UnitName: "Chi đoàn 11B2"},
			{Membership: data.Membership{From: "2021-09-01", Began: data.BeganTransfer}, UnitName: "Chi đoàn ấp Vĩnh Đông"},
		},
		Assessments: []data.Assessment{{Year: 2021, Rating: "Hoàn thành tốt nhiệm vụ", Reward: "Giấy khen"}},
	}}
}

func TestTheHistoryIsToldInOrder(t *testing.T) {
	var got []string
	for _, e := range somebody().history() {
		got = append(got, e.date.Display()+" "+e.text)
	}
	want := []string{
		"26/03/2019 Vào Đoàn – Chi đoàn 11B2",
		"01/09/2021 Chuyển đến – Chi đoàn ấp Vĩnh Đông",
		"2021 Xếp loại: Hoàn thành tốt nhiệm vụ · Giấy khen",
		"20/05/2022 Vào Đảng",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestThePaneNamesWhatIsMissing(t *testing.T) {
	if got, want := strings.Join(somebody().missing(), " · "), "ngày sinh đầy đủ · số CCCD/CMND"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := somebody().headline(), "Nam · …/07/2003 · Khmer"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPicturesThatUnpackToAnySizeAreNotShown(t *testing.T) {
	header := []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x00\x00\x00\x00")
	for name, raw := range map[string][]byte{"65536 × 65536 pixels": header, "cut": header[:20], "nothing": nil, "text": []byte("không phải ảnh")} {
		if picture(raw) != nil {
			t.Errorf("%s was decoded", name)
		}
	}
}
