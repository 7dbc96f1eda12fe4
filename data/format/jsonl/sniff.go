package jsonl

import (
	"bytes"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// CodeIs is the code of the line that says why a file was taken for one of ours.
const CodeIs format.Code = "is_jsonl" // no args

// Sniff recognises files of this program by their first line, and takes others
// with texts and spans when nobody else does.
func (Format) Sniff(s format.Sample) format.Guess {
	line, _, _ := bytes.Cut(bytes.TrimLeft(bytes.TrimPrefix(s.Head, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("\n"))
	has := func(key string) bool { return bytes.Contains(line, []byte(`"`+key+`"`)) }
	switch {
	case len(line) == 0 || line[0] != '{' || !has("text") || len(jsonpart.OutlineOf(line)["text"]) == 0:
		return format.Guess{}
	case has("offset_unit") && has("spans"):
		return format.Recognise(format.Certain, CodeIs, "JSONL as Nomina writes it")
	case has("spans"):
		return format.Recognise(format.Likely, CodeIs, "JSONL with texts and spans")
	}
	return format.Guess{Fit: format.Perhaps}
}
