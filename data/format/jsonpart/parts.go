package jsonpart

import (
	"bytes"
	"iter"
)

// Member is a member of an object; Value is JSON without blanks around it.
type Member struct {
	Key   string
	Value []byte
}

// Object is the members of an object in their order.
type Object []Member

// MaxMembers is how many members an object may have.
const MaxMembers = 1 << 20

// ParseObject returns the members of an object without copying their values. b
// must be valid JSON, see Valid. It is false when b is no object, or one with more
// than MaxMembers.
func ParseObject(b []byte) (Object, bool) {
	b = bytes.TrimSpace(b)
	if Kind(b) != '{' {
		return nil, false
	}
	out := make(Object, 0, 8)
	for raw, value := range Members(b) {
		if len(out) == MaxMembers {
			return nil, false
		}
		key, _ := String(raw)
		out = append(out, Member{key, value})
	}
	return out, true
}

// Members returns the keys of an object, as they stand in quotation marks, with
// their values, without copying them. b must be valid JSON. There are none when b
// is no object.
func Members(b []byte) iter.Seq2[[]byte, []byte] {
	return func(yield func(key, value []byte) bool) {
		if Kind(b) != '{' {
			return
		}
		for i := skipBlanks(b, 1); i < len(b) && b[i] == '"'; {
			end := skipValue(b, i)
			key := b[i:end]
			i = skipBlanks(b, skipBlanks(b, end)+1) // behind the colon
			end = skipValue(b, i)
			if !yield(key, b[i:end]) {
				return
			}
			if i = skipBlanks(b, end); i < len(b) && b[i] == ',' {
				i = skipBlanks(b, i+1)
			}
		}
	}
}

// Array returns the elements of an array without copying them. b must be valid
// JSON. There are none when b is no array.
func Array(b []byte) iter.Seq2[int, []byte] {
	return func(yield func(int, []byte) bool) {
		if Kind(b) != '[' {
			return
		}
		i := skipBlanks(b, 1)
		for n := 0; i < len(b) && b[i] != ']'; n++ {
			end := skipValue(b, i)
			if !yield(n, b[i:end]) {
				return
			}
			if i = skipBlanks(b, end); i < len(b) && b[i] == ',' {
				i = skipBlanks(b, i+1)
			}
		}
	}
}

// Get returns the value of a key, the last one when there are several, or nil.
func (o Object) Get(key string) []byte {
	for i := len(o) - 1; i >= 0; i-- {
		if o[i].Key == key {
			return o[i].Value
		}
	}
	return nil
}

// Kind returns '{', '[', '"', 't' or 'f', 'n' for null, '0' for a number, and 0
// for nothing. b must be valid JSON without blanks around it.
func Kind(b []byte) byte {
	if len(b) == 0 {
		return 0
	}
	if c := b[0]; c == '-' || '0' <= c && c <= '9' {
		return '0'
	}
	return b[0]
}

// Filled reports whether b is an array that has elements.
func Filled(b []byte) bool {
	for range Array(b) {
		return true
	}
	return false
}

// Null reports whether b is nothing or null.
func Null(b []byte) bool { return len(b) == 0 || b[0] == 'n' }

// skipBlanks returns where the next byte from i on stands that is no blank.
func skipBlanks(b []byte, i int) int {
	for i < len(b) && (b[i] == ' ' || b[i] == '\n' || b[i] == '\r' || b[i] == '\t') {
		i++
	}
	return i
}

// skipValue returns where the value that begins at i ends.
func skipValue(b []byte, i int) int {
	for depth := 0; i < len(b); {
		switch b[i] {
		case '"':
			i = skipString(b, i)
		case '{', '[':
			depth++
			i++
			continue
		case '}', ']':
			depth--
			i++
		case ' ', '\n', '\r', '\t', ',', ':':
			i++
			continue
		default:
			i = skipWord(b, i)
		}
		if depth <= 0 {
			return i
		}
	}
	return i
}

// skipString returns where the string that begins at i ends.
func skipString(b []byte, i int) int {
	for i++; i < len(b); i++ {
		n := bytes.IndexByte(b[i:], '"')
		if n < 0 {
			return len(b)
		}
		i += n
		slashes := 0
		for b[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return i + 1
		}
	}
	return len(b)
}

// skipWord returns where the number or word that begins at i ends.
func skipWord(b []byte, i int) int {
	for i++; i < len(b); i++ {
		switch b[i] {
		case ' ', '\n', '\r', '\t', ',', ']', '}', ':':
			return i
		}
	}
	return i
}
