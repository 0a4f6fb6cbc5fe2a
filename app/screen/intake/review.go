package intake

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"bachudong/app/kit"
	"bachudong/app/work"
	"bachudong/data"
)

// review is a set of files as last read and compared with the register. It is made in the background and only read
// afterwards.
type review struct {
	job    work.ImportJob
	change int64 // the newest change of the register when it was compared
	lists  []*list
	took   time.Duration
}

// readLists reads and judges files, and those in folders. A file that cannot be read carries its sentence and the others
// go on; the error is for ctx, the folders and the register only.
func readLists(ctx context.Context, desk *work.Desk, job work.ImportJob, progress func(done, total int)) (*review, error) {
	started := time.Now()
	paths, err := work.ListFiles(ctx, job.Paths)
	if err != nil {
		return nil, err
	}
	job.Paths = paths
	r := &review{job: job}
	if r.change, err = newestChange(ctx, desk); err != nil {
		return nil, err
	}
	for i, path := range job.Paths {
		if len(job.Paths) > 1 {
			progress(i, len(job.Paths))
		}
		p, err := desk.Preview(ctx, job, path)
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		if err != nil {
			r.lists = append(r.lists, &list{path: path, name: filepath.Base(path), problem: data.MessageOf(err), code: data.CodeOf(err)})
			continue
		}
		r.lists = append(r.lists, newList(p, nil))
	}
	r.took = time.Since(started)
	return r, nil
}

// compareAgain reads what is wanted otherwise than before and judges it all against the register as it is now.
func compareAgain(ctx context.Context, desk *work.Desk, job work.ImportJob, before *review, wanted map[string]work.Decided, skipped map[string]bool) (*review, error) {
	r := &review{job: job, took: before.took}
	r.job.Paths = before.job.Paths
	var err error
	if r.change, err = newestChange(ctx, desk); err != nil {
		return nil, err
	}
	still := r.change == before.change && job.Unit.ID == before.job.Unit.ID && job.Mode == before.job.Mode
	for _, l := range before.lists {
		if l.preview == nil || still && l.skipped == skipped[l.path] && l.preview.Decided.Same(wanted[l.path]) {
			r.lists = append(r.lists, l)
			continue
		}
		if skipped[l.path] {
			r.lists = append(r.lists, l.skip())
			continue
		}
		p, err := desk.Recheck(ctx, job, l.preview, wanted[l.path])
		if err != nil {
			return nil, err
		}
		r.lists = append(r.lists, newList(p, l))
	}
	return r, nil
}

func newestChange(ctx context.Context, desk *work.Desk) (int64, error) {
	newest, err := desk.File.Changes(ctx, 1)
	if err != nil || len(newest) == 0 {
		return 0, err
	}
	return newest[0].Number, nil
}

// decided is what each list was read by.
func (r *review) decided() map[string]work.Decided {
	all := make(map[string]work.Decided, len(r.lists))
	for _, l := range r.lists {
		if l.preview != nil {
			all[l.path] = l.preview.Decided
		}
	}
	return all
}

// skipped are the lists of which nothing is read.
func (r *review) skipped() map[string]bool {
	all := map[string]bool{}
	for _, l := range r.lists {
		all[l.path] = l.skipped
	}
	return all
}

// writable is how many rows of all files would be written.
func (r *review) writable() int {
	n := 0
	for _, l := range r.lists {
		n += l.writable()
	}
	return n
}

// readable is how many files could be read.
func (r *review) readable() int {
	n := 0
	for _, l := range r.lists {
		if l.preview != nil && !l.skipped {
			n++
		}
	}
	return n
}

// problems names the files that could not be read, each with its sentence.
func (r *review) problems() []string {
	var texts []string
	for _, l := range r.lists {
		if l.problem != "" {
			texts = append(texts, l.name+": "+l.problem)
		}
	}
	return texts
}

// troubles names every file and sheet that could not be read, each with its sentence.
func (r *review) troubles() []string {
	var texts []string
	for _, l := range r.lists {
		if l.code == data.Password {
			continue
		}
		for _, t := range l.troubles() {
			texts = append(texts, l.name+": "+t)
		}
	}
	if n := len(texts); n > troublesShown {
		texts = append(texts[:troublesShown], fmt.Sprintf("… và %d nữa, xem trong từng tệp.", n-troublesShown))
	}
	return texts
}

// troublesShown is how many sentences stand above the rows, so that room for them is left.
const troublesShown = 4

func (r *review) status() string {
	var rows, unchanged, suspects, bad int
	for _, l := range r.lists {
		c := l.counts
		rows, unchanged, suspects, bad = rows+c.Rows, unchanged+c.Unchanged, suspects+c.Suspects, bad+c.Errors
	}
	parts := []string{kit.Number(rows) + " dòng", kit.Number(r.writable()) + " nhập được"}
	if unchanged > 0 {
		parts = append(parts, kit.Number(unchanged)+" không đổi")
	}
	if suspects > 0 {
		parts = append(parts, kit.Number(suspects)+" trùng nghi ngờ không ghi")
	}
	if bad > 0 {
		parts = append(parts, kit.Number(bad)+" lỗi trả lại trong tệp")
	}
	seconds := strings.Replace(fmt.Sprintf("%.1f", max(0.1, r.took.Seconds())), ".", ",", 1)
	return strings.Join(append(parts, "đọc và đối chiếu: "+seconds+" giây"), " · ")
}

// nothing says why there is nothing to write; "" when there is.
func (r *review) nothing() string {
	if r.writable() > 0 {
		return ""
	}
	var rows, unchanged, suspects, bad int
	for _, l := range r.lists {
		c := l.counts
		rows, unchanged, suspects, bad = rows+c.Rows, unchanged+c.Unchanged, suspects+c.Suspects, bad+c.Errors
	}
	if rows == 0 {
		return "Không có dòng nào của người trong danh sách."
	}
	var parts []string
	for _, p := range []struct {
		n    int
		text string
	}{{unchanged, "đã có trong sổ và không đổi"}, {suspects, "trùng nghi ngờ"}, {bad, "có lỗi phải trả lại"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%s dòng %s", kit.Number(p.n), p.text))
		}
	}
	return strings.Join(parts, ", ") + "."
}
