package jsonl

import (
	"bufio"
	"bytes"

	"nomina/data/format"
)

// headSize is how much of a file is looked at before its lines are, in bytes.
const headSize = 32 << 10

// begin passes over a byte order mark. It refuses a file whose head shows that
// there are no JSON Lines in it, so that not every line of it is refused.
func begin(log *format.Log, in *bufio.Reader) bool {
	head, _ := in.Peek(headSize) // an error comes again with the lines
	switch {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), bytes.HasPrefix(head, []byte("\xfe\xff")):
		log.Refuse(0, CodeNotUTF8, "is UTF-16; JSON Lines are UTF-8")
		return false
	case binary(head):
		log.Refuse(0, CodeBinary, "is not a text file")
		return false
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = in.Discard(3) // cannot fail, they were just seen
	}
	return true
}

// binary reports whether a file that begins with head is no text. Where the
// first line begins like an object, a zero byte is that line's fault alone.
func binary(head []byte) bool {
	if bytes.IndexByte(head, 0) < 0 {
		return false
	}
	first := bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
	return !bytes.HasPrefix(first, []byte("{")) || bytes.HasPrefix(first, []byte("{\x00"))
}
