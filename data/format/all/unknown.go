package all

import (
	"bytes"
	"context"
	"encoding/json"
	"path"
	"slices"
	"strings"

	"nomina/data/format"
)

// CodeUnknown is the code of the line about a file of a kind that nobody knows.
const CodeUnknown format.Code = "unknown_kind" // args: what

// unknown refuses a file that holds data of a kind that nobody knows, which would
// make no sense as the text of an article.
type unknown struct{ what string }

// Name returns "unknown".
func (unknown) Name() string { return "unknown" }

// Extensions returns none.
func (unknown) Extensions() []string { return nil }

// Read refuses the file.
func (u unknown) Read(ctx context.Context, in format.Input, _ format.ReadOptions, _ func(format.Document) error) (format.Report, error) {
	log := format.NewLog(in)
	log.Refuse(0, CodeUnknown, "is of no kind that can be imported: {what}", "what", u.what)
	return log.Report, ctx.Err()
}

// dataIn says what kind of data a sample is, and nothing for texts.
func dataIn(s format.Sample) (what string, ok bool) {
	head := bytes.TrimLeft(bytes.TrimPrefix(s.Head, []byte("\xef\xbb\xbf")), " \t\r\n")
	switch {
	case bytes.HasPrefix(head, []byte("{")), bytes.HasPrefix(head, []byte("[")):
		if keys := keysOf(head); len(keys) > 0 {
			return "JSON with " + strings.Join(keys, ", "), true
		}
		if strings.EqualFold(path.Ext(s.Name), ".json") {
			return "JSON", true
		}
	case bytes.HasPrefix(head, []byte("<?xml")), strings.EqualFold(path.Ext(s.Name), ".xml"):
		return "XML", true
	case slices.Contains([]string{".conf", ".config", ".ini", ".toml", ".yaml", ".yml"}, strings.ToLower(path.Ext(s.Name))):
		return "settings of a program", true
	case strings.EqualFold(path.Ext(s.Name), ".py"):
		return "a program without texts and their entities", true
	case bytes.HasPrefix(head, []byte("#FORMAT=WebAnno")):
		return "WebAnno TSV", true
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return "a zip archive", true
	}
	return "", false
}

// keysOf returns the first keys of the first JSON object in b, which may be cut
// off, sorted.
func keysOf(b []byte) []string {
	dec := json.NewDecoder(bytes.NewReader(b))
	for {
		t, err := dec.Token()
		d, ok := t.(json.Delim)
		if err != nil || !ok {
			return nil
		}
		if d == '{' {
			keys := names(dec)
			slices.Sort(keys)
			return keys
		}
	}
}

// names returns the keys of the object that dec stands in.
func names(dec *json.Decoder) []string {
	var keys []string
	for dec.More() && len(keys) < 8 {
		t, err := dec.Token()
		name, ok := t.(string)
		if err != nil || !ok {
			return keys
		}
		keys = append(keys, `"`+format.Short(name)+`"`)
		var skip json.RawMessage
		if dec.Decode(&skip) != nil {
			return keys
		}
	}
	return keys
}
