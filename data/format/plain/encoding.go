package plain

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"
)

// The encodings that Detect finds. The names are those of the WHATWG Encoding
// Standard (https://encoding.spec.whatwg.org/#names-and-labels), lower case.
const (
	UTF8        = "utf-8"
	UTF16LE     = "utf-16le"
	UTF16BE     = "utf-16be"
	Windows1252 = "windows-1252"
)

type named struct {
	name     string
	encoding encoding.Encoding
}

func table() []named {
	return []named{
		{UTF8, encoding.Nop},
		{UTF16LE, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
		{UTF16BE, unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
		{Windows1252, charmap.Windows1252},
		{"iso-8859-15", charmap.ISO8859_15},
		{"macintosh", charmap.Macintosh},
		{"windows-1250", charmap.Windows1250},
		{"iso-8859-2", charmap.ISO8859_2},
		{"windows-1251", charmap.Windows1251},
		{"koi8-r", charmap.KOI8R},
		{"koi8-u", charmap.KOI8U},
		{"windows-1253", charmap.Windows1253},
		{"windows-1254", charmap.Windows1254},
		{"windows-1255", charmap.Windows1255},
		{"windows-1256", charmap.Windows1256},
		{"windows-1257", charmap.Windows1257},
		{"windows-1258", charmap.Windows1258},
		{"gb18030", simplifiedchinese.GB18030},
		{"big5", traditionalchinese.Big5},
		{"shift_jis", japanese.ShiftJIS},
		{"euc-jp", japanese.EUCJP},
		{"euc-kr", korean.EUCKR},
	}
}

// Encodings returns the names that Decode knows: first those that Detect finds,
// then others to choose from by hand.
func Encodings() []string {
	var names []string
	for _, n := range table() {
		names = append(names, n.name)
	}
	return names
}

// Decode returns the text that b holds in the named encoding, without a byte
// order mark and otherwise unchanged, and how many characters could not be
// decoded and became U+FFFD. It fails only when the encoding is unknown.
func Decode(b []byte, name string) (text string, bad int, err error) {
	if name == UTF8 {
		text, bad = decodeUTF8(b)
		return text, bad, nil
	}
	for _, n := range table() {
		if n.name != name {
			continue
		}
		out, err := n.encoding.NewDecoder().Bytes(b)
		if err != nil {
			return "", 0, fmt.Errorf("decode %s: %w", name, err)
		}
		text = strings.TrimPrefix(string(out), "\ufeff")
		return text, strings.Count(text, "\ufffd"), nil
	}
	return "", 0, fmt.Errorf("unknown encoding %q", name)
}

// decodeUTF8 keeps a U+FFFD that the file itself holds apart from bytes that
// are no UTF-8; only the latter are bad.
func decodeUTF8(b []byte) (string, int) {
	s := strings.TrimPrefix(string(b), "\ufeff")
	if utf8.ValidString(s) {
		return s, 0
	}
	var out strings.Builder
	out.Grow(len(s))
	bad := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		}
		out.WriteRune(r)
		i += n
	}
	return out.String(), bad
}
