// Package all lists the formats that Nomina knows.
//
// The list is written out here, and nowhere else, so that a new format is one
// line and none appears by an import alone. It may be imported by app and main.
package all

import (
	"path/filepath"
	"strings"

	"nomina/data/format"
	"nomina/data/format/brat"
	"nomina/data/format/conll"
	"nomina/data/format/conllu"
	"nomina/data/format/csvmentions"
	"nomina/data/format/docbin"
	"nomina/data/format/doccano"
	"nomina/data/format/docx"
	"nomina/data/format/hftokens"
	"nomina/data/format/html"
	"nomina/data/format/htmlpage"
	"nomina/data/format/jsonl"
	"nomina/data/format/labelstudio"
	"nomina/data/format/markdown"
	"nomina/data/format/parquet"
	"nomina/data/format/pdf"
	"nomina/data/format/plain"
	"nomina/data/format/prodigy"
	"nomina/data/format/spacyjson"
	"nomina/data/format/table"
	"nomina/data/format/xlsx"
)

// Formats returns every format, in the order a list shows them.
func Formats() []format.Format {
	return []format.Format{
		jsonl.Format{}, xlsx.Format{}, docbin.Format{}, spacyjson.Format{}, prodigy.Format{}, labelstudio.Format{}, doccano.Format{},
		brat.Format{}, conll.Format{}, conllu.Format{}, hftokens.Format{}, parquet.Format{}, csvmentions.Format{}, htmlpage.Format{},
		table.Format{}, html.Format{}, docx.Format{}, pdf.Format{}, markdown.Format{}, plain.Format{},
	}
}

// Writers returns the formats that can be exported to.
func Writers() []format.Writer {
	var ws []format.Writer
	for _, f := range Formats() {
		if w, ok := f.(format.Writer); ok {
			ws = append(ws, w)
		}
	}
	return ws
}

// Writer returns the writer of that name.
func Writer(name string) (format.Writer, bool) {
	for _, w := range Writers() {
		if w.Name() == name {
			return w, true
		}
	}
	return nil, false
}

// ReaderFor returns the reader for the file at path by its name's ending, and
// the one for text files when the ending says nothing: that reader refuses what
// is no text.
func ReaderFor(path string) format.Reader {
	ext := strings.ToLower(filepath.Ext(path))
	for _, f := range Formats() {
		r, ok := f.(format.Reader)
		if !ok {
			continue
		}
		for _, e := range f.Extensions() {
			if e == ext {
				return r
			}
		}
	}
	return plain.Format{}
}
