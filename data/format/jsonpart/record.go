package jsonpart

import (
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
		WrongType(log, l.N, "line", "a JSON object")
		return nil, false
	}
	if HalfSurrogate(l.Bytes) {
		log.Convert(l.N, CodeSurrogate, "half a surrogate pair became U+FFFD")
	}
	return o, true
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

// heard is how many bytes of records are heard at least, and with characters
// that UTF-16 counts twice at most, in bytes.
const (
	heard      = 1 << 20
	heardTwice = 8 << 20
)

// Votes lets the records of a file vote on what its offsets count: those at its
// beginning, and from the rest those that can tell UTF-16 from code points. hear
// adds the votes of a record, which may be no JSON.
func Votes(ctx context.Context, in format.Input, hear func(record []byte, v *offsets.Votes)) (*offsets.Votes, error) {
	v := &offsets.Votes{}
	first, astral := 0, 0
	err := lines.EachJSON(ctx, in, func(l lines.Line) bool {
		tells := Astral(l.Bytes)
		if first > heard && !tells || !utf8.Valid(l.Bytes) {
			return true
		}
		hear(l.Bytes, v)
		if first += len(l.Bytes); tells {
			astral += len(l.Bytes)
		}
		return astral < heardTwice
	})
	return v, err
}
