package docx

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"nomina/data/format"
)

// Sniff finds the names of parts that only such files have. They may stand behind
// what a Sample shows; then the name of the file counts.
func (Format) Sniff(s format.Sample) format.Guess {
	named := slices.Contains(Format{}.Extensions(), strings.ToLower(filepath.Ext(s.Name)))
	code, _ := other(s.Head)
	zipped := bytes.HasPrefix(s.Head, []byte("PK\x03\x04"))
	switch {
	case zipped && bytes.Contains(s.Head, []byte("mimetypeapplication/vnd.oasis.opendocument.text")):
		return format.Recognise(format.Certain, CodeIsODT, "it begins as an OpenDocument text")
	case zipped && bytes.Contains(s.Head, []byte("word/document.xml")):
		return format.Recognise(format.Certain, CodeIs, "it has the parts of a Word file")
	case zipped && named:
		return format.Recognise(format.Likely, CodeIs, "it has the parts of a Word file")
	case named || code != "" && strings.HasPrefix(string(s.Head), "{"):
		return format.Guess{Fit: format.Perhaps}
	}
	return format.Guess{}
}
