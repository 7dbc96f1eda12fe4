package jsonpart

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// Outline is what records have: paths of keys with a dot between them and [] for
// the elements of an array, as in "label[][]", and the kinds of what stands there,
// see Kind, with '?' among them.
type Outline map[string][]byte

// OutlineOf returns the outline of the records at the beginning of a file, which
// may end anywhere: objects one after the other or in an array. It goes down
// five levels.
func OutlineOf(head []byte) Outline {
	w := walker{dec: json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))), out: Outline{}}
	w.dec.UseNumber()
	array := bytes.HasPrefix(bytes.TrimSpace(head), []byte("["))
	if array {
		_, _ = w.dec.Token()
	}
	for !array || w.dec.More() {
		if !w.value("", 0) {
			break
		}
	}
	return w.out
}

// Has reports whether a value of that kind stands at the path.
func (o Outline) Has(path string, kind byte) bool { return bytes.IndexByte(o[path], kind) >= 0 }

// deepest is how many levels of a record are looked at.
const deepest = 5

type walker struct {
	dec *json.Decoder
	out Outline
}

// value walks over a value and returns false at the end of what can be read.
func (w walker) value(path string, depth int) bool {
	token, err := w.dec.Token()
	if err != nil {
		return false
	}
	delim, ok := token.(json.Delim)
	w.note(path, kindOf(token))
	if !ok {
		return true
	}
	for w.dec.More() {
		inner := path + "[]"
		if delim == '{' {
			key, err := w.dec.Token()
			name, _ := key.(string)
			if err != nil {
				return false
			}
			inner = strings.TrimPrefix(path+"."+name, ".")
		}
		if depth >= deepest {
			inner = ""
		}
		w.note(inner, '?') // a value that is cut off has no kind
		if !w.value(inner, min(depth+1, deepest)) {
			return false
		}
	}
	_, err = w.dec.Token()
	return err == nil
}

// note keeps a kind, for a thousand paths at most.
func (w walker) note(path string, kind byte) {
	if path != "" && len(w.out) < 1000 && !slices.Contains(w.out[path], kind) {
		w.out[path] = append(w.out[path], kind)
	}
}

// kindOf returns the Kind of a token.
func kindOf(token json.Token) byte {
	switch t := token.(type) {
	case json.Delim:
		return byte(t)
	case json.Number:
		return '0'
	case string:
		return '"'
	case bool:
		return 't'
	}
	return 'n'
}
