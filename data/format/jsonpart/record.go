package jsonpart

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strconv"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/lines"
	"nomina/data/format/offsets"
)

// The codes of this package's report lines.
const (
	CodeBadJSON   format.Code = "bad_json"       // args: error
	CodeWrongType format.Code = "wrong_type"     // args: key, want
	CodeSurrogate format.Code = "lone_surrogate" // no args
	CodeTooMany   format.Code = "too_many_spans" // args: limit, span
)

// Record returns the members of the object that a line holds, or reports why it
// is none.
func Record(log *format.Log, l lines.Line) (Object, bool) {
	if err := Valid(l.Bytes); err != nil {
		log.Refuse(l.N, CodeBadJSON, "is not JSON: {error}", "error", explain(err))
		return nil, false
	}
	o, ok := ParseObject(l.Bytes)
	if !ok {
		want := "a JSON object"
		if Kind(bytes.TrimSpace(l.Bytes)) == '{' {
			want += " of at most " + strconv.Itoa(MaxMembers) + " members"
		}
		WrongType(log, l.N, "line", want)
		return nil, false
	}
	if HalfSurrogate(l.Bytes) {
		log.Convert(l.N, CodeSurrogate, "half a surrogate pair became U+FFFD")
	}
	return o, true
}

// MaxSpans is how many annotations of an article are read.
const MaxSpans = 200_000

// TooMany reports that the i-th span of an article is one too many, if it is.
func TooMany(log *format.Log, line, i int) bool {
	if i < MaxSpans {
		return false
	}
	log.RefuseSpan(line, i, CodeTooMany, "an article may have {limit} annotations", "limit", strconv.Itoa(MaxSpans))
	return true
}

// WrongType refuses a record for the type of one of its values.
func WrongType(log *format.Log, line int, key, want string) {
	log.Refuse(line, CodeWrongType, `"{key}" is not {want}`, "key", key, "want", want)
}

// explain returns the decoder's message, which speaks of a character, with its
// place.
func explain(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Error() + " at byte " + strconv.FormatInt(syntax.Offset, 10)
	}
	return err.Error()
}

// heard is how many bytes of records are heard at most.
const heard = 8 << 20

// Votes lets the records of a file vote on whether its offsets count code points
// or UTF-16. Only those are heard that can tell, wherever they stand. hear adds
// the votes of a record, which may be no JSON.
func Votes(ctx context.Context, in format.Input, hear func(record []byte, v *offsets.Votes)) (*offsets.Votes, error) {
	v := &offsets.Votes{Among: []format.Unit{format.CodePoints, format.UTF16}}
	n := 0
	err := lines.EachJSON(ctx, in, func(l lines.Line) bool {
		if Astral(l.Bytes) && utf8.Valid(l.Bytes) {
			hear(l.Bytes, v)
			n += len(l.Bytes)
		}
		return n < heard
	})
	return v, err
}
