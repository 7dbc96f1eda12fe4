package tokens

import (
	"bytes"

	"golang.org/x/text/encoding/unicode"
)

// Head returns the beginning of a file as UTF-8 without a byte order mark, or
// nothing when it is no text. It may be b itself: whoever gets it only reads it.
func Head(b []byte) []byte {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return b[3:]
	case bytes.HasPrefix(b, []byte("\xff\xfe")), bytes.HasPrefix(b, []byte("\xfe\xff")):
		head, _ := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(b) // nothing when it is none
		return head
	case bytes.IndexByte(b[:min(len(b), 4<<10)], 0) >= 0:
		return nil
	}
	return b
}
