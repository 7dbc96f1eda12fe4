package brat

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// longestName is the longest name of a file without its ending, in bytes.
const longestName = 80

// names gives every article a name for its files that no other has, on no
// system: some take capitals and accents for the same.
type names struct {
	next map[string]int // the number to try next, by the folded name
}

func newNames() *names { return &names{next: map[string]int{}} }

// of returns a name for a title.
func (n *names) of(title string) string {
	base := fileName(title)
	for {
		key := cases.Fold().String(base)
		count := n.next[key] + 1
		n.next[key] = count
		if count == 1 {
			return base
		}
		base = shorten(fileName(title), longestName-7) + "_" + itoa(count)
	}
}

// fileName returns a title as a name of a file: letters and digits, and _ for
// what stands between.
func fileName(title string) string {
	var out strings.Builder
	apart := false
	for _, r := range norm.NFC.String(title) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '-':
			if apart && out.Len() > 0 {
				out.WriteByte('_')
			}
			apart = false
			out.WriteRune(r)
		default:
			apart = true
		}
		if out.Len() > longestName {
			break
		}
	}
	name := strings.Trim(shorten(out.String(), longestName), "-_")
	if name == "" || reserved(name) {
		name = "article" + strings.TrimSuffix("_"+name, "_")
	}
	return name
}

// shorten cuts s between characters to at most n bytes.
func shorten(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return strings.TrimRight(s[:n], "_-")
}

// reserved reports whether Windows takes a name for a device.
func reserved(name string) bool {
	switch s := strings.ToUpper(name); s {
	case "CON", "PRN", "AUX", "NUL":
		return true
	default:
		return len(s) == 4 && (strings.HasPrefix(s, "COM") || strings.HasPrefix(s, "LPT")) && s[3] >= '0' && s[3] <= '9'
	}
}
