package tokens

import (
	"bufio"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"nomina/data/format/plain"
)

// decode returns the bytes of a file as UTF-8 when its beginning shows that it is
// in windows-1252, as the corpora of 2002 and 2003 are.
func (s *Scanner) decode(in *bufio.Reader) *bufio.Reader {
	head, _ := in.Peek(headSize) // what is wrong shows when it is read
	if !isWestern(head) {
		return in
	}
	s.Log.Report.Encoding = plain.Windows1252
	s.Log.Say(0, plain.CodeEncoding, "read as {encoding} ({reason})", "encoding", plain.Windows1252, "reason", string(plain.ReasonFallback))
	return bufio.NewReaderSize(charmap.Windows1252.NewDecoder().Reader(in), headSize)
}

// isWestern reports whether bytes have characters beyond ASCII, none of which is
// UTF-8.
func isWestern(b []byte) bool {
	found := false
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r == utf8.RuneError && n == 1 && utf8.FullRune(b[i:]):
			found = true
		case n > 1:
			return false
		}
		i += n
	}
	return found
}
