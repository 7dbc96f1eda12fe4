// Package parquet reads and writes Parquet files as Hugging Face data sets keep
// them: tables of words with tags, or of texts with spans.
//
// It is the only package that knows the Parquet library. The layout of the files
// is that of https://parquet.apache.org/docs/file-format/, and that of the names of
// tags the one of the data sets library. It may be imported by data/format/all.
package parquet

import (
	"bytes"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Format is Parquet. A Format has no state.
type Format struct{}

// MaxFile is the largest file that is read, in bytes.
const MaxFile = 1 << 30

// The codes of this package's lines.
const (
	CodeIs      format.Code = "is_parquet"      // no args
	CodeEmpty   format.Code = "parquet_empty"   // no args
	CodeDamaged format.Code = "parquet_damaged" // args: error
	CodeColumns format.Code = "parquet_columns" // args: columns; no column of words and tags, or of texts
	CodeNoText  format.Code = "parquet_no_text" // no args; a row without text
	CodeLengths format.Code = "hf_lengths"      // args: words, tags
	CodeRange   format.Code = "hf_range"        // args: count; numbers without a name
	CodeNumbers format.Code = "hf_numbers"      // no args; numbers without names
	CodeText    format.Code = "hf_text"         // no args; a text that is not that of the words
	CodeSpans   format.Code = "parquet_spans"   // args: spans; columns of spans of unequal length
	CodeOther   format.Code = "hf_other"        // args: columns; what is passed over
)

// Name returns "parquet".
func (Format) Name() string { return "parquet" }

// Extensions returns the usual ending.
func (Format) Extensions() []string { return []string{".parquet"} }

// Offers returns the schemes; spans cannot overlap.
func (Format) Offers() format.Offer {
	return format.Offer{Schemes: []format.Scheme{format.IOB2, format.BIOES, format.BILOU, format.IOB1}, Flat: true}
}

// magic begins and ends every file.
const magic = "PAR1"

// Sniff looks for the bytes that begin every Parquet file.
func (Format) Sniff(s format.Sample) format.Guess {
	if !bytes.HasPrefix(s.Head, []byte(magic)) {
		return format.Guess{}
	}
	return format.Recognise(format.Certain, CodeIs, "begins as Parquet files do")
}

// Carried returns s: columns hold everything.
func (Format) Carried(s string) string { return s }

// Carry returns d with single blanks between words.
func (Format) Carry(d format.Document, o format.WriteOptions) (format.Document, []format.Loss) {
	return tokens.Carry(d, o, tokens.Keeps{ID: true}, " ", func(label string) string { return label })
}
