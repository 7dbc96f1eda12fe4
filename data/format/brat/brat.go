// Package brat reads and writes brat's standoff annotations: a text file with a
// file of annotations beside it (https://brat.nlplab.org/standoff.html).
//
// What is written obeys the rules of brat's own parser (server/src/annotation.py
// of brat 1.3), which refuses lines without a word on the screen. The package
// may be imported by format/all and by whoever sorts the files of an import.
package brat

import "nomina/data/format"

// Format reads pairs of files and zip archives of them, and writes such an
// archive. The zero value is ready.
type Format struct{}

var (
	_ format.Reader  = Format{}
	_ format.Sniffer = Format{}
	_ format.Writer  = Format{}
	_ format.Carrier = Format{}
	_ format.Checker = Format{}
)

// Name returns "brat".
func (Format) Name() string { return "brat" }

// Extensions returns the endings of archives and of annotations. Texts are known
// by the annotations beside them.
func (Format) Extensions() []string { return []string{".zip", extAnn} }

// The endings of a pair, and the files that stand beside pairs.
const (
	extText   = ".txt"
	extAnn    = ".ann"
	extGiven  = ".a1"             // of the BioNLP shared tasks: what was given
	extWanted = ".a2"             // and what was to be found
	confFile  = "annotation.conf" // brat's: the labels
	lookFile  = "visual.conf"     // brat's: their names and colours
	listFile  = "articles.jsonl"  // ours: what brat has no place for
)

// The largest files that are read, in bytes.
const (
	maxText = 64 << 20
	maxAnn  = 256 << 20
	maxConf = 1 << 20
	maxList = 64 << 20
)

// The codes of this package's report lines.
const (
	CodeEmpty      format.Code = "empty"           // no args
	CodeBinary     format.Code = "binary"          // no args
	CodeEncoding   format.Code = "encoding"        // args: encoding, reason
	CodeNoText     format.Code = "brat_no_text"    // args: name
	CodeNoAnn      format.Code = "brat_no_ann"     // args: name
	CodeNoPairs    format.Code = "brat_no_pairs"   // no args
	CodeOthers     format.Code = "brat_others"     // args: count, name
	CodeSyntax     format.Code = "brat_syntax"     // args: found; a line that is no annotation
	CodeOffsets    format.Code = "brat_offsets"    // args: found, span
	CodeTwice      format.Code = "brat_twice"      // args: id, first, span
	CodeSameID     format.Code = "brat_same_id"    // args: id, first
	CodeUnchecked  format.Code = "brat_unchecked"  // args: count
	CodeParts      format.Code = "brat_parts"      // args: id, count, span
	CodeAttributes format.Code = "brat_attributes" // args: count
	CodeRelations  format.Code = "brat_relations"  // args: count
	CodeEvents     format.Code = "brat_events"     // args: count
	CodeEquivs     format.Code = "brat_equivs"     // args: count
	CodeDangling   format.Code = "brat_dangling"   // args: id, target
	CodeReferences format.Code = "brat_references" // args: count
	CodeLineEnds   format.Code = "brat_line_ends"  // no args
	CodeMark       format.Code = "brat_mark"       // no args
	CodeIsPair     format.Code = "is_brat_pair"    // args: name
	CodeIsAnn      format.Code = "is_brat_ann"     // no args
	CodeIsZip      format.Code = "is_brat_zip"     // args: name
)
