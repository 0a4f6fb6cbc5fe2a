package command

import (
	"context"
	"fmt"
	"io"
	"strings"

	"bachudong/data"
)

// mergeAnswer is what a merge does or did, as programs read it.
type mergeAnswer struct {
	Change    int64       `json:"change,omitempty"` // for splitting the two again; absent when nothing was written
	Keep      mergedID    `json:"keep"`
	Other     mergedID    `json:"other"`
	Facts     []mergeFact `json:"facts"`
	Moved     []mergeMove `json:"moved"`
	Conflicts int         `json:"conflicts"`
}

type mergedID struct {
	ID       data.ID `json:"id"`
	FullName string  `json:"full_name"`
}

type mergeFact struct {
	Key      string `json:"key"`
	Kept     string `json:"kept"`
	Other    string `json:"other"`
	Result   string `json:"result"`
	Conflict bool   `json:"conflict"`
}

type mergeMove struct {
	Table    string `json:"table"`
	Label    string `json:"label"`
	Note     string `json:"note,omitempty"`
	Conflict bool   `json:"conflict"`
}

// runMerge joins the records of two people; the first one stays.
func runMerge(ctx context.Context, c *call) error {
	prefer := c.String("prefer-other", "", "mục thông tin lấy theo hồ sơ thứ hai, cách nhau bằng dấu phẩy")
	dry := c.Bool("dry-run", false, "chỉ xem trước, không ghi")
	if err := c.parse(); err != nil {
		return err
	}
	if len(c.words) != 2 {
		return misuse{"Cho biết mã hai người: hồ sơ giữ lại trước, hồ sơ gộp vào sau (xem bằng lệnh duplicates)."}
	}
	var keys []string
	for _, key := range strings.Split(*prefer, ",") {
		if key = strings.TrimSpace(key); key == "" {
			continue
		}
		if data.FieldOf(key) == nil {
			return misuse{fmt.Sprintf("Không có mục thông tin “%s”: dùng tên mục như full_name, birth, phone.", key)}
		}
		keys = append(keys, key)
	}
	desk, err := c.open(ctx)
	if err != nil {
		return err
	}
	defer desk.Close()
	merge := desk.File.Merge
	if *dry {
		merge = desk.File.MergePreview
	}
	done, err := merge(ctx, data.ID(c.words[0]), data.ID(c.words[1]), keys)
	if err != nil {
		return err
	}
	return c.answer(mergeAnswerOf(&done), func(w io.Writer) { printMerge(w, &done) })
}

func mergeAnswerOf(m *data.Merge) mergeAnswer {
	answer := mergeAnswer{Change: m.Change, Keep: mergedID{m.Keep.ID, m.Keep.FullName}, Other: mergedID{m.Other.ID, m.Other.FullName},
		Facts: make([]mergeFact, len(m.Facts)), Moved: make([]mergeMove, len(m.Moves)), Conflicts: m.Conflicts()}
	for i, f := range m.Facts {
		answer.Facts[i] = mergeFact(f)
	}
	for i, r := range m.Moves {
		answer.Moved[i] = mergeMove(r)
	}
	return answer
}

func printMerge(w io.Writer, m *data.Merge) {
	fmt.Fprintf(w, "Gộp %s vào %s\n", m.Other.FullName, m.Keep.FullName)
	for _, f := range m.Facts {
		mark := ""
		if f.Conflict {
			mark = "  (hai hồ sơ ghi khác nhau)"
		}
		fmt.Fprintf(w, "  %s: “%s” và “%s”, ghi “%s”%s\n", data.FieldOf(f.Key).Label, f.Kept, f.Other, f.Result, mark)
	}
	for _, r := range m.Moves {
		note := ""
		if r.Note != "" {
			note = " – " + r.Note
		}
		fmt.Fprintf(w, "  Chuyển: %s%s\n", r.Label, note)
	}
	if m.Change == 0 {
		fmt.Fprintln(w, "Mới xem trước, chưa ghi gì vào dữ liệu.")
		return
	}
	fmt.Fprintf(w, "Tách lại được bằng: undo %d\n", m.Change)
}
