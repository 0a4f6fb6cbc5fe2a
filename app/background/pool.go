package background

import (
	"context"
	"sync"

	"fyne.io/fyne/v2"
)

// Pool is the Runner of the program: every job has its own goroutine, results arrive by fyne.Do.
type Pool struct {
	// OnChange, if set before the first Run, is called on the UI goroutine whenever a job starts or ends, with the jobs
	// still running in the order of their start.
	OnChange func(running []*Job)

	mu      sync.Mutex
	running []*Job
	closed  bool
	wait    sync.WaitGroup
	held    chan struct{} // while open, work that was started waits
	do      func(func())  // fyne.Do, replaced in tests
}

// NewPool returns a Pool that delivers by fyne.Do.
func NewPool() *Pool { return &Pool{do: fyne.Do} }

// Hold keeps work that is started from now on waiting until release is called, so that nothing competes with the first
// picture of the window or asks for it before there is one. It is called at most once, before the first Run.
func (p *Pool) Hold() (release func()) {
	p.held = make(chan struct{})
	return sync.OnceFunc(func() { close(p.held) })
}

// Running lists the jobs whose work has not returned, in the order of their start.
func (p *Pool) Running() []*Job {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]*Job(nil), p.running...)
}

// Wait blocks until no work runs, without stopping any.
func (p *Pool) Wait() { p.wait.Wait() }

// Close stops the pool: running work is canceled and waited for, new work is refused, nothing more is delivered. Work that
// ctx cannot interrupt, such as a write in its last step, finishes first; if ctx ends before that, Close returns its error.
func (p *Pool) Close(ctx context.Context) error {
	p.mu.Lock()
	p.closed = true
	for _, job := range p.running {
		job.Cancel()
	}
	p.mu.Unlock()
	ended := make(chan struct{})
	go func() {
		p.wait.Wait()
		close(ended)
	}()
	select {
	case <-ended:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (p *Pool) start(job *Job, work func()) {
	p.mu.Lock()
	if p.closed {
		p.mu.Unlock()
		job.Cancel()
		return
	}
	p.running = append(p.running, job)
	p.wait.Add(1)
	p.mu.Unlock()
	p.changed()
	go func() {
		defer p.wait.Done()
		if p.held != nil {
			<-p.held
		}
		work()
		p.remove(job)
		p.changed()
	}()
}

func (p *Pool) remove(job *Job) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for i, other := range p.running {
		if other == job {
			p.running = append(p.running[:i:i], p.running[i+1:]...)
			return
		}
	}
}

func (p *Pool) changed() {
	if p.OnChange != nil {
		p.deliver(func() { p.OnChange(p.Running()) })
	}
}

func (p *Pool) deliver(fn func()) {
	p.do(func() {
		p.mu.Lock()
		closed := p.closed
		p.mu.Unlock()
		if !closed {
			fn()
		}
	})
}
