package store

import (
	"context"
	"strings"
	"unicode"
	"unicode/utf8"
)

// PageEdit is everything the officer altered on one person's page: facts, the stay that places them, and other parts.
type PageEdit struct {
	PersonEdit
	Parts []Part
}

// SavePage writes a page as one change whose title names what was altered: "Sửa hồ sơ Danh Hữu Cường: ngày sinh, ảnh".
func (f *File) SavePage(ctx context.Context, edit PageEdit) error {
	_, err := f.change(ctx, KindEdit, "", func(t *tx) error {
		labels, err := t.savePage(ctx, &edit)
		if err != nil {
			return err
		}
		p, err := findPerson(ctx, t, edit.ID)
		for i := range labels {
			labels[i] = inSentence(labels[i])
		}
		t.title = "Sửa hồ sơ " + p.FullName + ": " + strings.Join(labels, ", ")
		return err
	})
	return err
}

func (t *tx) savePage(ctx context.Context, edit *PageEdit) (labels []string, err error) {
	if labels, err = t.updatePerson(ctx, edit.ID, edit.Facts); err != nil {
		return nil, err
	}
	if edit.Membership != nil {
		stay := *edit.Membership
		stay.PersonID = edit.ID
		labels = append(labels, "Chi đoàn, chức vụ")
		if err := t.saveStay(ctx, &stay); err != nil {
			return nil, err
		}
	}
	for _, part := range edit.Parts {
		labels = append(labels, part.Label)
		if err := part.write(ctx, t, edit.ID); err != nil {
			return nil, err
		}
	}
	return labels, nil
}

// inSentence writes a label inside a sentence: "Ngày sinh" is "ngày sinh", abbreviations stay.
func inSentence(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	if second, _ := utf8.DecodeRuneInString(label[size:]); unicode.IsUpper(second) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}
