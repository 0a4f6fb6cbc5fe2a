package store

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"fmt"
)

// facts is a parsed image: the values of a row by column. A blank fact is absent.
type facts map[string]any

func parseImage(text string) (facts, error) {
	decoder := json.NewDecoder(bytes.NewReader([]byte(text)))
	decoder.UseNumber()
	var row facts
	if err := decoder.Decode(&row); err != nil {
		return nil, fmt.Errorf("image: %w", err)
	}
	return row, nil
}

// value is what to write into column c.
func (row facts) value(c column) (any, error) {
	switch v := row[c.Name].(type) {
	case nil:
		switch {
		case c.Nullable:
			return nil, nil
		case c.Type == "INTEGER":
			return 0, nil
		case c.Type == "BLOB":
			return []byte{}, nil
		}
		return "", nil
	case json.Number:
		return v.Int64()
	case string:
		if c.Type == "BLOB" {
			return hex.DecodeString(v)
		}
		return v, nil
	default:
		return nil, fmt.Errorf("image: %s is %T", c.Name, v)
	}
}

func (row facts) text(column string) string {
	s, _ := row[column].(string)
	return s
}

// sameImage compares two images, either of which may be absent. They may come from different versions of the schema: a
// number or a blob that one of them does not know is no difference.
func sameImage(a, b string, columns []column) (bool, error) {
	if a == b || a == "" || b == "" {
		return a == b, nil
	}
	left, err := parseImage(a)
	if err != nil {
		return false, err
	}
	right, err := parseImage(b)
	if err != nil {
		return false, err
	}
	for _, c := range columns {
		l, r := left[c.Name], right[c.Name]
		if c.Type != "TEXT" && (l == nil || r == nil) {
			continue
		}
		if l != r {
			return false, nil
		}
	}
	return true, nil
}
