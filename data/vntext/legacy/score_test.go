package legacy_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"bachudong/data/vntext/legacy"
	"bachudong/data/vntext/legacy/legacytest"
)

var (
	families = strings.Fields("Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Danh Thạch Sơn Kim Lâm Châu Tăng Trịnh Đinh Quách Hứa Mai Tô Cao")
	middles  = strings.Fields("Văn Thị Hoàng Ngọc Minh Quốc Kim Cẩm Đức Hữu Như Thanh Bảo Gia Nhật Xuân Thúy Mỹ Công Chí Hồng Phước Tuấn Diễm Huỳnh")
	givens   = strings.Fields("An Ánh Bảo Châu Chi Dũng Duy Đạt Đăng Giang Hà Hải Hạnh Hiếu Hòa Hương Khánh Khoa Kiệt Lan Linh Lộc Long Ly Mẫn My Mỹ Nga Ngân Nghĩa Nhân Như Nhi Oanh Phát Phúc Phượng Quân Quý Quyên Sang Tài Tâm Thảo Thắng Thi Thư Thúy Thủy Tiên Toàn Trâm Trang Trí Trinh Tú Tuấn Tuyền Uyên Vĩnh Vy Yến Ý Ửng")
)

func randomName(random *rand.Rand) string {
	pick := func(list []string) string { return list[random.IntN(len(list))] }
	name := pick(families) + " " + pick(middles)
	if random.IntN(3) == 0 {
		name += " " + pick(middles)
	}
	return name + " " + pick(givens)
}

var candidates = legacy.Guessed[:3] // those that a font can have; the code page comes in files without fonts

// The spelling alone tells the encoding of a name: the true one is never beaten, and five rows of a column leave no doubt.
func TestSpellingTellsTheEncoding(t *testing.T) {
	const names, rows = 20000, 5
	for _, e := range candidates {
		t.Run(string(e), func(t *testing.T) {
			random := rand.New(rand.NewPCG(1993, 5712))
			var scorer legacy.Scorer
			tied, plain, votes, undecided := 0, 0, 0, 0
			var column legacy.Scores
			for n := range names {
				name := randomName(random)
				scores := scorer.Score(legacytest.Encode(name, e))
				best := scores.Best(candidates)
				switch {
				case scores == legacy.Scores{}:
					plain++ // only plain Latin letters: the same in every encoding
				case len(best) > 1:
					tied++
				case best[0] != e:
					t.Fatalf("%q in %s is taken for %s", name, e, best[0])
				}
				if scores.Of(e).Net() < scores.Of(best[0]).Net() {
					t.Fatalf("%q in %s is beaten by %s", name, e, best[0])
				}
				column.Add(&scores)
				if (n+1)%rows == 0 {
					votes++
					if best := column.Best(candidates); len(best) > 1 || best[0] != e {
						undecided++
					}
					column = legacy.Scores{}
				}
			}
			t.Logf("%d names: tied %.1f %%, without a mark %.1f %%; %d votes of %d rows: %d undecided", names, 100*float64(tied)/names, 100*float64(plain)/names, votes, rows, undecided)
			if undecided > 0 {
				t.Errorf("%d of %d votes over %d rows are undecided or wrong", undecided, votes, rows)
			}
			if e != legacy.Unicode && tied > names/20 { // a tie means Unicode
				t.Errorf("%d of %d names are tied", tied, names)
			}
		})
	}
}

func TestNamesOfMinoritiesDoNotSinkAColumn(t *testing.T) {
	var scorer legacy.Scorer
	for _, e := range candidates {
		var column legacy.Scores
		for _, name := range []string{"H'Hen Niê", "Y Bhăm Êban", "Thạch Sa Rươl", "K'Sor Hmông", "Trần Thị Khmer", "Danh Ních", "Rơ Châm Bdă", "Kim Sóc Khươn"} {
			scores := scorer.Score(legacytest.Encode(name, e))
			column.Add(&scores)
		}
		if best := column.Best(candidates); len(best) != 1 || best[0] != e {
			t.Errorf("a column in %s is taken for %v: %+v", e, best, column)
		}
	}
}

func TestScoresOfDoubtfulWords(t *testing.T) {
	var scorer legacy.Scorer
	for text, want := range map[string]string{
		"Nam 12/12":      "",                  // nothing to go by
		"×":              "",                  // a sign, not a letter
		"François":       "",                  // reads in none
		"L\u00adu":       "tcvn3",             // Lưu; without the hyphen Lu
		"Bạc Li\u00adêu": "",                  // Bạc is Unicode, the other word nothing
		"SĐT CĐ":         "",                  // abbreviations
		"b\u0309n":       "tcvn3 vni",         // bền or bịn, mangled
		"Hà":             "unicode",           // à is nothing in TCVN3
		"Thò":            "unicode tcvn3 vni", // may be Thß … or Thị
	} {
		scores := scorer.Score(text)
		var good []string
		for _, e := range candidates {
			if scores.Of(e).Flawless() {
				good = append(good, string(e))
			}
		}
		if got := strings.Join(good, " "); got != want {
			t.Errorf("%+q reads well in %q, want %q: %+v", text, got, want, scores)
		}
	}
}

func TestWordsThatNobodyWritesInUnicode(t *testing.T) {
	var scorer legacy.Scorer
	for text, want := range map[string]int{
		"NguyÔn V¨n ¸nh": 3, "TRÇN": 1, "N÷": 1, "L\u00adu": 1, "PA KÔ": 0, "KÔN TUM": 0, "km": 0, "kô": 0, "Hà": 0, "Ê Đê": 0, "Brâu": 0, "hôtel café": 0,
	} {
		scores := scorer.Score(text)
		if got := scores.Of(legacy.TCVN3).Sure; got != want || scores.Of(legacy.Unicode).Sure != 0 {
			t.Errorf("%+q has %d words that are surely TCVN3, want %d: %+v", text, got, want, scores)
		}
	}
}
