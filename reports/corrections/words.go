package corrections

import (
	"fmt"
	"strings"

	"bachudong/data"
	"bachudong/data/intake"
	"bachudong/data/reconcile"
	"bachudong/data/vntext"
)

// Words says what differs: "Điện thoại: tệp 0912345678, sổ 0912345679; Tôn giáo: tệp trống, sổ Phật giáo".
func Words(fields []reconcile.Field) string {
	texts := make([]string, len(fields))
	for i, f := range fields {
		texts[i] = fmt.Sprintf("%s: tệp %s, sổ %s", intake.KeyLabel(f.Key), Shown(f.Key, f.Theirs), Shown(f.Key, f.Ours))
	}
	return strings.Join(texts, "; ")
}

// Shown is a value as the officer reads it.
func Shown(key, value string) string {
	if f := data.FieldOf(key); f != nil && f.Kind == data.DateFact {
		value = vntext.Date(value).Display()
	}
	if value == "" {
		return "trống"
	}
	return value
}
