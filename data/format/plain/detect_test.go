package plain_test

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"pgregory.net/rapid"

	"nomina/data/format/plain"
)

// encode returns s in UTF-16.
func encode(s string, bigEndian bool) []byte {
	var out []byte
	for _, u := range utf16.Encode([]rune(s)) {
		if bigEndian {
			out = append(out, byte(u>>8), byte(u))
		} else {
			out = append(out, byte(u), byte(u>>8))
		}
	}
	return out
}

func TestDetect(t *testing.T) {
	french := "L’été, à Paris, Zoë mange des œufs. Ça va ?\r\n"
	for _, tc := range []struct {
		name string
		in   []byte
		want plain.Guess
	}{
		{"nothing", nil, plain.Guess{Encoding: plain.UTF8, Reason: plain.ReasonEmpty}},
		{"ASCII", []byte("Kursk"), plain.Guess{Encoding: plain.UTF8, Reason: plain.ReasonValid}},
		{"UTF-8", []byte(french), plain.Guess{Encoding: plain.UTF8, Reason: plain.ReasonValid}},
		{"UTF-8 cut off", []byte("Zoë 😀")[:7], plain.Guess{Encoding: plain.Windows1252, Reason: plain.ReasonFallback}},
		{"UTF-8 with mark", []byte("\ufeffa"), plain.Guess{Encoding: plain.UTF8, Reason: plain.ReasonBOM, BOM: 3}},
		{"UTF-16LE with mark", []byte("\xff\xfea\x00"), plain.Guess{Encoding: plain.UTF16LE, Reason: plain.ReasonBOM, BOM: 2}},
		{"UTF-16BE with mark", []byte("\xfe\xff\x00a"), plain.Guess{Encoding: plain.UTF16BE, Reason: plain.ReasonBOM, BOM: 2}},
		{"UTF-16LE", encode(french, false), plain.Guess{Encoding: plain.UTF16LE, Reason: plain.ReasonPattern}},
		{"UTF-16BE", encode(french, true), plain.Guess{Encoding: plain.UTF16BE, Reason: plain.ReasonPattern}},
		{"UTF-16LE Russian", encode("Ким посетил Курск.\n", false), plain.Guess{Encoding: plain.UTF16LE, Reason: plain.ReasonPattern}},
		{"UTF-16BE Chinese", encode("习近平在北京 2024 年\n", true), plain.Guess{Encoding: plain.UTF16BE, Reason: plain.ReasonPattern}},
		{"windows-1252", []byte("L\x92\xe9t\xe9 \x80 5"), plain.Guess{Encoding: plain.Windows1252, Reason: plain.ReasonFallback}},
		{"PDF", []byte("%PDF-1.4\nstream"), plain.Guess{Reason: plain.ReasonBinary}},
		{"zip", []byte("PK\x03\x04abc"), plain.Guess{Reason: plain.ReasonBinary}},
		{"PNG", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), plain.Guess{Reason: plain.ReasonBinary}},
		{"zeros", make([]byte, 512), plain.Guess{Reason: plain.ReasonBinary}},
		{"machine code", []byte("\x55\x48\x89\xe5\x48\x83\xec\x10\x01\x02\x03\x00\x00\xc9\xc3"), plain.Guess{Reason: plain.ReasonBinary}},
		{"one form feed", []byte("page 1\fpage 2"), plain.Guess{Encoding: plain.UTF8, Reason: plain.ReasonValid}},
	} {
		if got := plain.Detect(tc.in); got != tc.want {
			t.Errorf("%s: got %+v, want %+v", tc.name, got, tc.want)
		}
	}
}

// TestDetect_RoundTrip encodes text with a mark and decodes what was detected.
func TestDetect_RoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		for _, b := range [][]byte{
			[]byte("\ufeff" + s), encode("\ufeff"+s, false), encode("\ufeff"+s, true),
		} {
			got, bad, err := plain.Decode(b, plain.Detect(b).Encoding)
			if err != nil || bad != 0 && !strings.Contains(s, "\ufffd") || got != s {
				t.Fatalf("%q: got %q, %d, %v, want %q", b, got, bad, err, s)
			}
		}
	})
}

func TestDecode_All(t *testing.T) {
	for _, name := range plain.Encodings() {
		in := []byte("Kursk\r\n")
		if strings.HasPrefix(name, "utf-16") {
			in = encode("Kursk\r\n", name == plain.UTF16BE)
		}
		if got, bad, err := plain.Decode(in, name); err != nil || bad != 0 || got != "Kursk\r\n" {
			t.Errorf("%s: got %q, %d, %v, want Kursk", name, got, bad, err)
		}
	}
	if _, _, err := plain.Decode([]byte("a"), "ebcdic"); err == nil {
		t.Error("unknown encoding: got nil, want an error")
	}
}

func TestDecode_Bad(t *testing.T) {
	for _, tc := range []struct {
		in, encoding, want string
		bad                int
	}{
		{"a\xffb\xfe\ufffd", plain.UTF8, "a\ufffdb\ufffd\ufffd", 2},
		{"a\x00\x00\xd8b\x00", plain.UTF16LE, "a\ufffdb", 1},
		{"a\x00b", plain.UTF16LE, "a\ufffd", 1},
		{"\x93a\x94\x81", plain.Windows1252, "“a”\ufffd", 1},
		{"\xef\xbb\xbfa", plain.UTF8, "a", 0},
	} {
		got, bad, err := plain.Decode([]byte(tc.in), tc.encoding)
		if err != nil || got != tc.want || bad != tc.bad {
			t.Errorf("%q as %s: got %q, %d, %v, want %q, %d", tc.in, tc.encoding, got, bad, err, tc.want, tc.bad)
		}
	}
}

// FuzzDetect reads anything: nothing panics, and what is taken for text becomes
// valid text.
func FuzzDetect(f *testing.F) {
	for _, s := range []string{"", "a", "\xff\xfea", "\xfe\xff", "\xef\xbb\xbf", "\x00a\x00b", "L\x92\xe9", "%PDF-", "\xe2\x80"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		guess := plain.Detect(b)
		if guess.Encoding == "" {
			if guess.Reason != plain.ReasonBinary {
				t.Errorf("%q: got %+v, want a reason", b, guess)
			}
			return
		}
		text, _, err := plain.Decode(b, guess.Encoding)
		if err != nil || !utf8.ValidString(text) {
			t.Errorf("%q as %s: got %q, %v, want valid text", b, guess.Encoding, text, err)
		}
		if guess.Reason == plain.ReasonValid && text != string(b) {
			t.Errorf("UTF-8 changed: got %q, want %q", text, b)
		}
	})
}
