package work

import (
	"context"
	"errors"
	"os"
	"strings"

	"bachudong/data"
)

// Import takes several lists in, those of folders too, one after the other, each as one change of the same batch. A list
// that cannot be read or has nobody in it is told in its result and the others go on; only when that holds of all of them
// is it an error, which comes with the result. When ctx ends, the lists taken in so far are taken back: all or nothing of
// a batch stays.
func (d *Desk) Import(ctx context.Context, job ImportJob, progress Progress) (ImportResult, error) {
	var all ImportResult
	var failed []error
	paths, err := ListFiles(ctx, job.Paths)
	if err != nil {
		return all, err
	}
	job.Paths = paths
	for i, path := range job.Paths {
		one, err := d.importOne(ctx, job, path, all.Batch, progress)
		if ctx.Err() != nil && (err != nil || i+1 < len(job.Paths)) {
			all.add(one)
			return ImportResult{}, d.TakeBack(ctx, all)
		}
		if err != nil {
			failed = append(failed, err)
			if len(one.Files) == 0 {
				one.Files = []FileResult{unreadable(path, err)}
			}
		}
		all.add(one)
		progress.tell(i+1, len(job.Paths))
	}
	if len(failed) == len(job.Paths) {
		return all, joined(failed)
	}
	return all, nil
}

func (r *ImportResult) add(one ImportResult) {
	if one.Batch != "" {
		r.Batch = one.Batch
	}
	r.Files = append(r.Files, one.Files...)
}

// importOne reads, judges and writes one list. The result comes with the error when the list could be read but holds
// nobody.
func (d *Desk) importOne(ctx context.Context, job ImportJob, path string, batch data.ID, progress Progress) (ImportResult, error) {
	p, err := d.Preview(ctx, job, path)
	if err != nil {
		return ImportResult{}, err
	}
	if p.Plan.Draft.Rows() == 0 {
		one, err := nobody(p)
		return ImportResult{Files: []FileResult{one}}, err
	}
	if job.DryRun {
		return ImportResult{Files: []FileResult{fileResult(p)}}, nil
	}
	return d.Commit(ctx, p, batch, progress)
}

// TakeBack undoes what a batch wrote before it was stopped and removes its error files. It gives the error that says so,
// of code Canceled unless something stands in the way.
func (d *Desk) TakeBack(ctx context.Context, all ImportResult) error {
	for _, f := range all.Files {
		if f.ErrorFile != "" {
			os.Remove(f.ErrorFile)
		}
	}
	stop := data.Errorf(data.Canceled, "Đã dừng theo yêu cầu; không danh sách nào được nhập.").Because(ctx.Err())
	if all.Batch == "" {
		return stop
	}
	if _, err := d.File.Undo(context.WithoutCancel(ctx), string(all.Batch)); err != nil {
		return data.Errorf(data.CodeOf(err), "Đã dừng theo yêu cầu, nhưng chưa hoàn tác được các danh sách đã nhập xong. Hãy chạy: undo %s", all.Batch).Because(err)
	}
	return stop
}

// joined is one error that says what each of several says, a line each.
func joined(failed []error) error {
	if len(failed) == 1 {
		return failed[0]
	}
	lines := make([]string, len(failed))
	for i, err := range failed {
		lines[i] = data.MessageOf(err)
	}
	return data.Errorf(data.CodeOf(failed[0]), "%s", strings.Join(lines, "\n")).Because(errors.Join(failed...))
}
