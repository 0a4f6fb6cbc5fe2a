package dossier_test

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"testing"

	"bachudong/data"
	"bachudong/reports/dossier"
	"bachudong/reports/form"
)

var head = form.Head{
	Letterhead: data.Letterhead{Superior: "HUYỆN ĐOÀN PHƯỚC LONG", Issuer: "BCH ĐOÀN XÃ VĨNH THANH"},
	Place:      "Vĩnh Thanh", Date: "2022-11-05",
}

var units = []string{"Huyện đoàn Phước Long", "Đoàn xã Vĩnh Thanh", "Chi đoàn ấp Vĩnh Bình A"}

// full is an invented member of whom nearly everything is known.
func full() dossier.Dossier {
	var d dossier.Dossier
	d.Head, d.Units, d.AsOf = head, units, "2022-11-15"
	d.Member = data.Member{
		Person: data.Person{
			FullName: "Trần Thị Ngọc Ửng", OtherNames: "Bé Ba", Gender: data.Female, Birth: "2002-03-26",
			CitizenID: "095302001234", CitizenIDIssuedOn: "2021-06-10", CitizenIDIssuedAt: "Cục Cảnh sát QLHC về TTXH",
			Phone: "0912345678", Email: "ngocung.2002@example.vn", Ethnicity: "Kinh", Religion: "Không",
			Hometown: "Xã Vĩnh Thanh, huyện Phước Long, tỉnh Bạc Liêu", Residence: "Số 12, ấp Vĩnh Bình A, xã Vĩnh Thanh, huyện Phước Long, tỉnh Bạc Liêu",
			FamilyBackground: "Nông dân", Occupation: "Giáo viên mầm non", Education: "12/12", Qualification: "Cao đẳng Sư phạm",
			PoliticalTheory: "Sơ cấp", Informatics: "Ứng dụng CNTT cơ bản", ForeignLanguage: "Tiếng Anh A2", Health: "Tốt",
			JoinedUnion: "2018-03-26", JoinedUnionAt: "Trường THPT Võ Văn Kiệt", AdmissionResolution: "05-NQ/ĐTN",
			MemberCode: "DV-095-000123", CardNumber: "0123456789", Association: "Hội LHTN Việt Nam",
		},
		Membership: data.Membership{Position: "Phó Bí thư chi đoàn", Counts: true},
		UnitName:   "Chi đoàn ấp Vĩnh Bình A", Status: data.StatusActive,
	}
	d.Relatives = []data.Relative{
		{Relation: "Cha", FullName: "Trần Văn Đường", Birth: "1975", Occupation: "Làm ruộng", Residence: "Ấp Vĩnh Bình A"},
		{Relation: "Mẹ", FullName: "Nguyễn Thị Lụa", Birth: "1978-02", Occupation: "Buôn bán", Workplace: "chợ Phước Long", Residence: "Ấp Vĩnh Bình A"},
		{Relation: "Anh ruột", FullName: "Trần Quốc Khởi", Birth: "1999-08-19", Occupation: "Công nhân", Workplace: "Khu công nghiệp Trà Kha", Residence: "Thành phố Bạc Liêu"},
	}
	d.Stays = []dossier.Stay{
		{Membership: data.Membership{From: "2018-03-26", To: "2020-06-30", Began: data.BeganAdmission, Ended: data.EndedTransfer, Counts: true, Position: "Ủy viên BCH"}, UnitName: "Chi đoàn 12A1, Đoàn trường THPT Võ Văn Kiệt"},
		{Membership: data.Membership{From: "2020-07-05", Began: data.BeganTransfer, Counts: true, Position: "Phó Bí thư chi đoàn"}, UnitName: "Chi đoàn ấp Vĩnh Bình A"},
	}
	d.Assessment = []data.Assessment{
		{Year: 2021, Rating: "Hoàn thành xuất sắc nhiệm vụ", Strengths: "Nhiệt tình, gương mẫu, tham gia đầy đủ sinh hoạt", Weaknesses: "Chưa mạnh dạn phát biểu", Reward: "Giấy khen của BCH Huyện đoàn", Document: data.Document{Number: "12-QĐ/ĐTN", Date: "2021-12-20"}},
		{Year: 2020, Rating: "Hoàn thành tốt nhiệm vụ", Strengths: "Có trách nhiệm với công việc", Document: data.Document{Number: "07-BC/ĐTN", Date: "2020-12"}},
	}
	return d
}

// empty is somebody of whom only the name is known.
func empty() dossier.Dossier {
	var d dossier.Dossier
	d.Member.FullName = "Lê Văn Ẩn"
	d.Head.Superior = "HUYỆN ĐOÀN PHƯỚC LONG"
	return d
}

// portrait is a small drawn picture in the place of a photo.
func portrait(t testing.TB) []byte {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 300, 500))
	for y := range 500 {
		for x := range 300 {
			img.Set(x, y, color.RGBA{uint8(90 + y/8), 150, 200, 255})
			if dx, dy := x-150, y-220; dx*dx+dy*dy < 80*80 || y > 330 && dx*dx < 110*110 {
				img.Set(x, y, color.RGBA{224, 186, 160, 255})
			}
		}
	}
	var file bytes.Buffer
	if err := jpeg.Encode(&file, img, nil); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}
