package store_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"bachudong/data"
	"bachudong/data/store"
	"bachudong/data/vntext"
)

// complete is a person of whom every required fact is known.
func complete(name, gender string, joined vntext.Date) data.Person {
	return data.Person{FullName: name, Gender: gender, Birth: "2000", CitizenID: "095200000001", Ethnicity: "Kinh", Religion: "Không",
		Hometown: "Phước Long", Education: "12/12", JoinedUnion: joined}
}

// figureLines are figures as "measure: text | part n: names".
func figureLines(t testing.TB, f *store.File, figures []data.Figure) []string {
	t.Helper()
	name := map[data.ID]string{}
	check(t, f.EveryMember(ctx, "", func(m *data.Member) error { name[m.ID] = m.FullName; return nil }))
	var lines []string
	for _, figure := range figures {
		line := figure.Measure + ": " + figure.Text
		for _, part := range figure.Parts {
			var who []string
			for _, id := range part.People {
				who = append(who, name[id])
			}
			line += fmt.Sprintf(" | %s %d: %s", part.Label, part.Count, strings.Join(who, ", "))
		}
		lines = append(lines, line)
	}
	return lines
}

func TestFiguresComeFromTheRegisterWithThePeopleBehindThem(t *testing.T) {
	f := create(t)
	commune := addUnit(t, f, "Đoàn xã Vĩnh Thanh", data.Grassroots, "")
	one, two := addUnit(t, f, "Chi đoàn ấp 1", data.Branch, commune.ID), addUnit(t, f, "Chi đoàn ấp 2", data.Branch, commune.ID)
	elsewhere := addUnit(t, f, "Đoàn xã Hưng Phú", data.Grassroots, "")
	add := func(p data.Person, m data.Membership) data.ID {
		m.Counts = true
		return must(f.AddMember(ctx, data.NewPerson{Person: p, Membership: m}))(t)
	}
	a := add(complete("Lê An", data.Female, "2018"), data.Membership{UnitID: one.ID})
	party := complete("Lê Bình", data.Male, "2022-03-26")
	party.JoinedParty = "2022-05-19"
	b := add(party, data.Membership{UnitID: one.ID, From: "2022-03-26", Began: data.BeganAdmission})
	incomplete := complete("Lê Cường", data.Male, "")
	c := add(incomplete, data.Membership{UnitID: one.ID})
	check(t, f.Transfer(ctx, c, two.ID, "2022-04-01"))
	d := add(complete("Lê Dũng", data.Male, "2015"), data.Membership{UnitID: two.ID})
	check(t, f.EndMembership(ctx, d, "2022-09-01", data.EndedGraduation))
	e := add(complete("Lê Em", data.Female, "2015"), data.Membership{UnitID: two.ID})
	check(t, f.Transfer(ctx, e, elsewhere.ID, "2022-02"))
	check(t, f.SaveAssessments(ctx, a, []data.Assessment{{Year: 2022, Rating: "Hoàn thành tốt nhiệm vụ"}}))
	check(t, f.SaveAssessments(ctx, b, []data.Assessment{{Year: 2021, Rating: "Hoàn thành nhiệm vụ"}}))
	must(f.AddMember(ctx, data.NewPerson{Person: complete("Lê Giang", data.Male, "2019"), Membership: data.Membership{UnitID: one.ID}}))(t)

	want := []string{
		"member_list: 3 đoàn viên (1 nữ); đủ thông tin 66,7 %; cập nhật 15/11/2022 | Đoàn viên 3: Lê An, Lê Bình, Lê Cường | Nữ 1: Lê An" +
			" | Hồ sơ đủ thông tin 2: Lê An, Lê Bình | Hồ sơ thiếu thông tin 1: Lê Cường" +
			" | Trưởng thành 1: Lê Dũng | Chuyển đi 1: Lê Em | Sinh hoạt không tính vào tổng số 1: Lê Giang",
		"yearly_assessment: 1/3 đoàn viên được đánh giá, xếp loại (33,3 %) | Đã xếp loại 1: Lê An | Chưa xếp loại 2: Lê Bình, Lê Cường | Hoàn thành tốt nhiệm vụ 1: Lê An",
		"admissions: Kết nạp 1 đoàn viên (0 nữ) | Kết nạp trong năm 1: Lê Bình | Nữ 0: ",
		"transfers: Chuyển đi 1, chuyển đến 0, chuyển trong đơn vị 1 | Chuyển đi 1: Lê Em | Chuyển đến 0:  | Chuyển trong đơn vị 1: Lê Cường",
		"graduations: 1 đoàn viên trưởng thành đoàn | Trưởng thành 1: Lê Dũng",
		"strike_offs: 0 đoàn viên xóa tên | Xóa tên 0: ",
		"expulsions: 0 đoàn viên khai trừ | Khai trừ 0: ",
		"party_members: 1 đoàn viên là đảng viên; kết nạp trong năm 1 | Đảng viên 1: Lê Bình | Kết nạp Đảng trong năm 1: Lê Bình",
		"branches: 2 chi đoàn | Chi đoàn 2: ",
	}
	got := figureLines(t, f, must(f.Figures(ctx, commune.ID, 2022, "2022-11-15"))(t))
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	// earlier in the year nobody had left yet
	early := figureLines(t, f, must(f.Figures(ctx, commune.ID, 2022, "2022-01-15"))(t))
	for i, want := range []string{"member_list: 4 đoàn viên (2 nữ); đủ thông tin 75 %", "yearly_assessment: 1/4", "admissions: Kết nạp 0", "transfers: Chuyển đi 0, chuyển đến 0 ", "graduations: 0 "} {
		if !strings.HasPrefix(early[i], want) {
			t.Errorf("early: %s, want %s…", early[i], want)
		}
	}
	if got := must(f.Figures(ctx, elsewhere.ID, 2022, ""))(t)[3].Text; got != "Chuyển đi 0, chuyển đến 1" {
		t.Errorf("elsewhere: %s", got)
	}
	_, err := f.Figures(ctx, "nobody", 2022, "")
	wantCode(t, err, data.NotFound)
}
