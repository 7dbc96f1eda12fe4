package all

import (
	"bytes"
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/jsonl"
	"nomina/data/format/plain"
)

// Found is a reader that may take a file, and why.
type Found struct {
	Reader format.Reader
	Guess  format.Guess
}

// Readers returns the formats that can be imported, in the order a list shows
// them.
func Readers() []format.Reader {
	var rs []format.Reader
	for _, f := range Formats() {
		if r, ok := f.(format.Reader); ok {
			rs = append(rs, r)
		}
	}
	return rs
}

// Reader returns the reader of that name.
func Reader(name string) (format.Reader, bool) {
	for _, r := range Readers() {
		if r.Name() == name {
			return r, true
		}
	}
	return nil, false
}

// Detect returns the readers that may take a file, the best first: by what it
// holds, then by the ending of its name, then in the order of Formats. There is
// always one: what nobody recognises is a text, or refused for what it is.
func Detect(s format.Sample) []Found {
	var found []Found
	ext := strings.ToLower(filepath.Ext(s.Name))
	named := func(r format.Reader) bool { return slices.Contains(r.Extensions(), ext) }
	for _, r := range Readers() {
		f := Found{Reader: r}
		if sniffer, ok := r.(format.Sniffer); ok {
			f.Guess = sniffer.Sniff(s)
		} else if named(r) {
			f.Guess.Fit = format.Perhaps
		}
		if f.Guess.Fit > format.Unfit {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b Found) int {
		return cmp.Or(cmp.Compare(b.Guess.Fit, a.Guess.Fit), compare(named(b.Reader), named(a.Reader)))
	})
	if len(found) == 0 {
		found = []Found{last(s)}
	}
	return found
}

// last is the reader of what nobody recognises: of lines that may be JSON the one
// that says of each what is wrong with it.
func last(s format.Sample) Found {
	ext := strings.ToLower(filepath.Ext(s.Name))
	lines := jsonl.Format{}
	if what, ok := dataIn(s); ok && s.All && bytes.HasPrefix(s.Head, []byte("{")) && !bytes.Contains(s.Head, []byte(`"text"`)) {
		return Found{Reader: unknown{what}}
	}
	if slices.Contains(lines.Extensions(), ext) || ext == "" && bytes.HasPrefix(bytes.TrimSpace(s.Head), []byte("{")) {
		return Found{Reader: lines}
	}
	if what, ok := dataIn(s); ok {
		return Found{Reader: unknown{what}}
	}
	return Found{Reader: plain.Format{}}
}

func compare(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
