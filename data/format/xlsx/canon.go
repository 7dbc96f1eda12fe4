package xlsx

import (
	"strings"
	"unicode/utf8"
)

// Same reports whether two texts are the same as far as a workbook that went
// through other programs can tell: a line end is a line end, a character that XML
// cannot hold is U+FFFD, and what looks like an escape may have become the
// character that it stands for (openpyxl and LibreOffice lose the escape of it).
func Same(a, b string) bool { return a == b || Canon(a) == Canon(b) }

// Canon returns the form of a text that Same compares.
func Canon(s string) string {
	for escapeAt(s, 0) >= 0 {
		s = string(unprotect([]byte(s)))
	}
	s = Format{}.Carried(s)
	if strings.Contains(s, "\r") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
	}
	return s
}

// restore returns a text that has length code points where every line end of it
// was two characters: LibreOffice saves CR LF as LF. It is the text itself when
// that does not explain what is missing.
func restore(s string, length int) string {
	missing := length - utf8.RuneCountInString(s)
	if missing <= 0 || missing != strings.Count(s, "\n") || strings.Contains(s, "\r") {
		return s
	}
	return strings.ReplaceAll(s, "\n", "\r\n")
}
