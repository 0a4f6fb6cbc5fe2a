package store

import (
	"context"
	"database/sql"
)

// steady runs the statements that a change on many rows repeats for each of them. Making one ready compiles the triggers
// of its table too, which takes several times as long as running it; here that happens once a change. The transaction
// closes them.
type steady struct {
	tx   *sql.Tx
	made map[string]*sql.Stmt
}

// QueryContext is that of sql.Tx.
func (s *steady) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	statement, err := s.statement(query)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

// QueryRowContext is that of sql.Tx.
func (s *steady) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	statement, err := s.statement(query)
	if err != nil {
		return s.tx.QueryRowContext(ctx, query, args...) // tells why
	}
	return statement.QueryRowContext(ctx, args...)
}

// QueryRow is that of sql.Tx.
func (s *steady) QueryRow(query string, args ...any) *sql.Row {
	return s.QueryRowContext(context.Background(), query, args...)
}

// Exec is that of sql.Tx.
func (s *steady) Exec(query string, args ...any) (sql.Result, error) {
	statement, err := s.statement(query)
	if err != nil {
		return nil, err
	}
	return statement.Exec(args...)
}

func (s *steady) statement(query string) (*sql.Stmt, error) {
	if made := s.made[query]; made != nil {
		return made, nil
	}
	made, err := s.tx.Prepare(query)
	if err == nil {
		s.made[query] = made
	}
	return made, err
}
