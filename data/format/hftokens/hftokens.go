// Package hftokens reads and writes the rows of Hugging Face data sets for token
// classification: a JSON object a line, with words and a tag for each.
//
// It stands apart from parquet, which holds the same rows in columns, so that
// neither needs the other's library; the names of numbered tags are found here for
// both. The layout is that of
// https://huggingface.co/docs/transformers/tasks/token_classification.
// It may be imported by data/format/parquet and data/format/all.
package hftokens

import (
	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Format is JSON for token classification. A Format has no state.
type Format struct{}

// The codes of this package's lines.
const (
	CodeIs      format.Code = "is_hf"       // args: tokens, tags; the names of the columns
	CodeBadJSON format.Code = "bad_json"    // args: error
	CodeNoWords format.Code = "hf_no_words" // no args
	CodeNoTags  format.Code = "hf_no_tags"  // no args
	CodeTags    format.Code = "hf_tags"     // args: column; what stands there is no list of tags
	CodeLengths format.Code = "hf_lengths"  // args: words, tags
	CodeRange   format.Code = "hf_range"    // args: tag, count; a number without a name
	CodeNumbers format.Code = "hf_numbers"  // no args; numbers without names
	CodeNames   format.Code = "hf_names"    // args: file, count; where names were found
	CodeOther   format.Code = "hf_other"    // args: columns; what is passed over
	CodeText    format.Code = "hf_text"     // no args; a text that is not that of the words
)

// Name returns "hf".
func (Format) Name() string { return "hf" }

// Extensions returns the usual endings.
func (Format) Extensions() []string { return []string{".jsonl", ".json"} }

// Offers returns the schemes; spans cannot overlap.
func (Format) Offers() format.Offer {
	return format.Offer{Schemes: []format.Scheme{format.IOB2, format.BIOES, format.BILOU, format.IOB1}, Flat: true}
}

// Carried returns s: JSON can write everything.
func (Format) Carried(s string) string { return s }

// Carry returns d with single blanks between words.
func (Format) Carry(d format.Document, o format.WriteOptions) (format.Document, []format.Loss) {
	return tokens.Carry(d, o, tokens.Keeps{ID: true}, " ", func(label string) string { return label })
}
