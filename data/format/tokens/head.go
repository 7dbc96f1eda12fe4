package tokens

import (
	"bytes"
	"io"

	"nomina/data/format/lines"
)

// Head returns the beginning of a file as UTF-8 without a byte order mark, or
// nothing when it is no text.
func Head(b []byte) []byte {
	in, ok := lines.Text(bytes.NewReader(b))
	if !ok {
		return nil
	}
	head, err := io.ReadAll(in)
	if err != nil {
		return nil
	}
	return head
}
