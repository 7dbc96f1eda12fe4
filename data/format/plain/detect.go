package plain

import (
	"bytes"
	"unicode/utf8"
)

// Reason says why Detect took an encoding.
type Reason string

// The reasons, from certain to a guess.
const (
	ReasonBOM      Reason = "bom"      // the file says so itself
	ReasonValid    Reason = "valid"    // every byte fits, and only by intent
	ReasonPattern  Reason = "pattern"  // every second byte is zero
	ReasonFallback Reason = "fallback" // nothing else fits; it may well be another
	ReasonBinary   Reason = "binary"   // no text at all
	ReasonEmpty    Reason = "empty"
	ReasonChosen   Reason = "chosen" // somebody said so; never from Detect
)

// Guess is what Detect takes a file for.
type Guess struct {
	Encoding string // one of Encodings, or empty when it is no text
	Reason   Reason
	BOM      int // bytes at the beginning that are not text
}

// Detect returns what b, all the bytes of a file, is encoded in. The order is:
// byte order mark, UTF-16 by the pattern of its zero bytes, binary, UTF-8, and
// windows-1252 for whatever remains, which is what Western editors wrote before
// UTF-8. The beginning of a file is not enough: a character cut off at its end
// looks like the last letter of a word in windows-1252.
func Detect(b []byte) Guess {
	switch {
	case len(b) == 0:
		return Guess{Encoding: UTF8, Reason: ReasonEmpty}
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return Guess{UTF8, ReasonBOM, 3}
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return Guess{UTF16LE, ReasonBOM, 2}
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return Guess{UTF16BE, ReasonBOM, 2}
	}
	if name, ok := utf16Pattern(b); ok {
		return Guess{name, ReasonPattern, 0}
	}
	if binary(b) {
		return Guess{Reason: ReasonBinary}
	}
	if utf8.Valid(b) {
		return Guess{UTF8, ReasonValid, 0}
	}
	return Guess{Windows1252, ReasonFallback, 0}
}

// utf16Pattern tells UTF-16 without a mark by its zero bytes: in text of almost
// any language the blanks and line ends alone put zeros at every second place,
// and only there. A zero at the other place would be a rare character.
func utf16Pattern(b []byte) (string, bool) {
	b = b[:len(b)&^1]
	if len(b) == 0 || bytes.IndexByte(b, 0) < 0 {
		return "", false
	}
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i&1]++
		}
	}
	units := len(b) / 2
	switch {
	case zeros[1] > 16*zeros[0] && zeros[1]*50 >= units && !wideControls(b, 0):
		return UTF16LE, true
	case zeros[0] > 16*zeros[1] && zeros[0]*50 >= units && !wideControls(b, 1):
		return UTF16BE, true
	}
	return "", false
}

// wideControls reports whether UTF-16 text, whose low bytes stand at odd or
// even places by low, has control characters that no text has.
func wideControls(b []byte, low int) bool {
	n := 0
	for i := 0; i+1 < len(b); i += 2 {
		if b[i+1-low] == 0 && oddControl(b[i+low]) {
			n++
		}
	}
	return n*100 > len(b)/2
}

// binary reports whether b is no text in any encoding that Encodings offers.
func binary(b []byte) bool {
	for _, magic := range []string{
		"%PDF-", "PK\x03\x04", "\x89PNG", "GIF8", "\xff\xd8\xff", "\x1f\x8b", "\xd0\xcf\x11\xe0",
		"SQLite format 3\x00", "\x7fELF", "MZ\x90", "Rar!", "7z\xbc\xaf", "BZh", "\xfd7zXZ", "OggS", "ID3",
	} {
		if bytes.HasPrefix(b, []byte(magic)) {
			return true
		}
	}
	odd := 0
	for _, c := range b {
		if c == 0 {
			return true
		}
		if oddControl(c) {
			odd++
		}
	}
	return odd*100 > len(b)
}

// oddControl reports whether c is a control character other than those that
// editors, terminals and printers leave in texts.
func oddControl(c byte) bool {
	return c < 0x20 && (c < '\b' || c > '\r') && c != 0x1a && c != 0x1b
}
