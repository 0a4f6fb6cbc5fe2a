package background

// Inline runs work at once on the caller's goroutine and calls done before Run returns. It is for tests.
type Inline struct{}

func (Inline) start(_ *Job, work func()) { work() }

func (Inline) deliver(fn func()) { fn() }
