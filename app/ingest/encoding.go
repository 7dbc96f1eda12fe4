package ingest

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/encoding/htmlindex"

	"nomina/data/format/plain"
)

// Encoding returns the name that Options want for what a person calls an
// encoding: any label of the WHATWG Encoding Standard, such as "UTF8", "latin1"
// or "cp1252". The empty name and "auto" mean detection. The error names the
// choices.
func Encoding(name string) (string, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	if name == "" || name == "auto" {
		return "", nil
	}
	if slices.Contains(plain.Encodings(), name) {
		return name, nil
	}
	if e, err := htmlindex.Get(name); err == nil {
		if n, err := htmlindex.Name(e); err == nil && slices.Contains(plain.Encodings(), n) {
			return n, nil
		}
	}
	return "", fmt.Errorf("unknown encoding %q; known are %s", name, strings.Join(plain.Encodings(), ", "))
}
