package brat

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"nomina/data"
)

// longestLabel is how much of a label's key is kept in a name made for it, in
// characters.
const longestLabel = 40

// safeLabel returns the name of a label in brat's configuration, which takes
// letters without accents, digits, _ and -. A key that has others gets a name of
// its own: what is left of it, and a part of its hash, so that two labels never
// become one.
func safeLabel(key string) string {
	if key != "" && key[0] != '-' && !strings.ContainsFunc(key, unsafe) {
		return key
	}
	var out strings.Builder
	for _, r := range norm.NFKD.String(key) {
		switch {
		case out.Len() >= longestLabel:
		case !unsafe(r) && r != '-':
			out.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			out.WriteByte('_')
		}
	}
	base := strings.Trim(out.String(), "_")
	if base == "" {
		base = "label"
	}
	return fmt.Sprintf("%s_%x", base, sha256.Sum256([]byte(key)))[:len(base)+9]
}

// apart returns an error when two labels have the same name in brat.
func apart(labels []data.Label) error {
	keys := make(map[string]string, len(labels))
	for _, l := range labels {
		name := safeLabel(l.Key)
		if other, ok := keys[name]; ok {
			return fmt.Errorf("labels %q and %q would both be called %s", other, l.Key, name)
		}
		keys[name] = l.Key
	}
	return nil
}

func unsafe(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '_' && r != '-'
}
