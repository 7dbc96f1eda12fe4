// Package conllu reads and writes CoNLL-U, the table of words of Universal
// Dependencies, with names in its column MISC.
//
// Unlike conll it holds texts exactly: by SpaceAfter=No, and by SpacesAfter as
// UDPipe writes it. The layout is that of https://universaldependencies.org/format.html.
// It may be imported by data/format/all.
package conllu

import (
	"bytes"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Format is CoNLL-U. A Format has no state.
type Format struct{}

// The codes of this package's lines.
const (
	CodeIs      format.Code = "is_conllu"      // no args
	CodeNone    format.Code = "conllu_none"    // no args; no line of ten columns
	CodeColumns format.Code = "conllu_columns" // args: count; lines that are no words
	CodeText    format.Code = "conllu_text"    // args: count; sentences that differ from their "# text"
	CodeOpen    format.Code = "conllu_open"    // args: count; brackets that do not close
	CodeForm    format.Code = "conllu_form"    // no args; the columns have names, but none is FORM
)

// Name returns "conllu".
func (Format) Name() string { return "conllu" }

// Extensions returns the usual endings.
func (Format) Extensions() []string { return []string{".conllu", ".conllup"} }

// Offers returns the schemes; spans cannot overlap.
func (Format) Offers() format.Offer {
	return format.Offer{Schemes: []format.Scheme{format.IOB2, format.BIOES, format.BILOU, format.IOB1}, Flat: true}
}

// Sniff looks for lines of ten columns, the first of which counts words.
func (Format) Sniff(s format.Sample) format.Guess {
	head := tokens.Head(s.Head)
	words := 0
	for line := range bytes.Lines(head) {
		switch {
		case bytes.HasPrefix(line, []byte("#FORMAT=")):
			return format.Guess{}
		case len(bytes.TrimSpace(line)) == 0 || line[0] == '#':
			continue
		case bytes.Count(line, []byte("\t")) != columns-1 || line[0] < '0' || line[0] > '9':
			return plus(head)
		}
		if words++; words == 20 {
			break
		}
	}
	if words == 0 {
		return format.Guess{}
	}
	fit := format.Likely
	if bytes.Contains(head, []byte("# text = ")) || bytes.Contains(head, []byte("# sent_id")) || bytes.Contains(head, []byte("# newdoc")) {
		fit = format.Certain
	}
	return format.Recognise(fit, CodeIs, "lines of 10 columns, the first of which counts words")
}

// plus recognises CoNLL-U Plus, which names its columns.
func plus(head []byte) format.Guess {
	if !bytes.HasPrefix(head, []byte("# global.columns")) {
		return format.Guess{}
	}
	return format.Recognise(format.Certain, CodeIs, "lines of 10 columns, the first of which counts words")
}

// Carried returns s: everything can be escaped.
func (Format) Carried(s string) string { return s }

// Carry returns d with its text as it is, and its spans from word to word.
func (Format) Carry(d format.Document, o format.WriteOptions) (format.Document, []format.Loss) {
	h, losses := tokens.Hold(d, o.Overlaps)
	if len(h.Tokens) == 0 {
		return format.Document{}, losses
	}
	d.Spans = h.Spans
	out, lost := keeps().Bare(d)
	return out, append(losses, lost...)
}

func keeps() tokens.Keeps { return tokens.Keeps{ID: true, Title: true, Source: true, Lang: true} }
