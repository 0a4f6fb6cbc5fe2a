package store

import (
	"context"
	"database/sql"
	"sync"
)

// mostStatements bounds the memory that statements take; queries that would be more are made ready each time.
const mostStatements = 100

// readers is the pool of query-only connections. It keeps the statements of its queries, since making one ready takes
// longer than running most of them; a query's text must therefore not hold what was typed or found.
type readers struct {
	*sql.DB
	mu   sync.Mutex
	kept map[string]*sql.Stmt
}

// QueryContext is that of sql.DB on a kept statement.
func (r *readers) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	if statement := r.statement(ctx, query); statement != nil {
		return statement.QueryContext(ctx, args...)
	}
	return r.DB.QueryContext(ctx, query, args...)
}

// QueryRowContext is that of sql.DB on a kept statement.
func (r *readers) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	if statement := r.statement(ctx, query); statement != nil {
		return statement.QueryRowContext(ctx, args...)
	}
	return r.DB.QueryRowContext(ctx, query, args...)
}

// statement is the kept statement of a query, nil when there is none; then running the query tells why.
func (r *readers) statement(ctx context.Context, query string) *sql.Stmt {
	r.mu.Lock()
	kept, room := r.kept[query], len(r.kept) < mostStatements
	r.mu.Unlock()
	if kept != nil || !room {
		return kept
	}
	fresh, err := r.PrepareContext(ctx, query) // may wait for a connection, so not under the lock
	if err != nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if kept := r.kept[query]; kept != nil {
		fresh.Close()
		return kept
	}
	if r.kept == nil {
		r.kept = map[string]*sql.Stmt{}
	}
	r.kept[query] = fresh
	return fresh
}
