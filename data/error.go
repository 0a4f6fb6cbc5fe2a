package data

import (
	"errors"
	"fmt"
)

// Code is the kind of an Error, for programs; the Message is for people.
type Code string

// The codes of everything that is reported to the officer.
const (
	Invalid   Code = "invalid"    // what was given cannot be right
	NotFound  Code = "not_found"  // what was named does not exist
	Conflict  Code = "conflict"   // what was asked contradicts what is kept
	Busy      Code = "busy"       // another program holds the file
	DiskFull  Code = "disk_full"  // no room left
	Corrupt   Code = "corrupt"    // the file is damaged
	NewerFile Code = "newer_file" // the file was made by a newer program
	Foreign   Code = "foreign"    // the file is not ours
	Canceled  Code = "canceled"   // the officer stopped the work
	Password  Code = "password"   // the file opens only with a password; it was not given or is wrong
	Internal  Code = "internal"   // anything else
)

// Error is what an officer is told: a Vietnamese sentence that says what happened, what is safe and what to do. Field
// names the fact it is about, if any (a key of PersonFields). Err is the cause, for the log only.
type Error struct {
	Code    Code
	Message string
	Field   string
	Err     error
}

// Errorf makes an Error without a cause.
func Errorf(code Code, format string, args ...any) *Error {
	return &Error{Code: code, Message: fmt.Sprintf(format, args...)}
}

// Because returns e with its cause recorded.
func (e *Error) Because(err error) *Error {
	copied := *e
	copied.Err = err
	return &copied
}

func (e *Error) Error() string {
	if e.Err != nil {
		return e.Message + " (" + e.Err.Error() + ")"
	}
	return e.Message
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf is the code of the first Error in err's chain: "" for nil, Internal when there is none.
func CodeOf(err error) Code {
	var coded *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &coded):
		return coded.Code
	}
	return Internal
}

// MessageOf is the sentence to show for err; an uncoded error gets one general sentence.
func MessageOf(err error) string {
	var coded *Error
	if errors.As(err, &coded) {
		return coded.Message
	}
	return "Chương trình gặp lỗi ngoài dự kiến; dữ liệu đã lưu không bị ảnh hưởng. Hãy thử lại, nếu vẫn lỗi thì gửi nhật ký cho người hỗ trợ."
}
