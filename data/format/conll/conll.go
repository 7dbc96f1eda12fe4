// Package conll reads and writes tables of words with a tag behind each, as in the
// shared tasks of the Conference on Computational Natural Language Learning.
//
// It stands apart from conllu, whose files hold texts exactly; these do not. The
// layout and the tags are those of Tjong Kim Sang and De Meulder (2003),
// "Introduction to the CoNLL-2003 Shared Task", and of what other programs made of
// them. It may be imported by data/format/all.
package conll

import (
	"bytes"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// Format is CoNLL-2003. A Format has no state.
type Format struct{}

// The codes of this package's lines.
const (
	CodeIs     format.Code = "is_conll"      // args: columns, scheme; by what it was recognised
	CodeNoTags format.Code = "conll_no_tags" // no args; no column holds tags
	CodeShort  format.Code = "conll_short"   // args: count; lines without a tag
	CodeLong   format.Code = "conll_long"    // args: count; lines with too many columns
)

// Name returns "conll2003".
func (Format) Name() string { return "conll2003" }

// Extensions returns the usual endings.
func (Format) Extensions() []string {
	return []string{".conll", ".conll2003", ".conll2002", ".iob", ".iob2", ".bio", ".bioes", ".bilou"}
}

// Offers returns the schemes; spans cannot overlap.
func (Format) Offers() format.Offer {
	return format.Offer{Schemes: []format.Scheme{format.IOB2, format.BIOES, format.BILOU, format.IOB1}, Flat: true}
}

// Sniff looks for lines of words and tags.
func (Format) Sniff(s format.Sample) format.Guess {
	head := tokens.Head(s.Head)
	if isOther(head) {
		return format.Guess{}
	}
	l, ok := detect(head, s.All)
	if !ok {
		return claim(s.Name, head)
	}
	fit := format.Perhaps
	switch {
	case startsArticle(head):
		fit = format.Certain
	case l.named > 0:
		fit = format.Likely
	}
	return format.Recognise(fit, CodeIs, "lines of {columns} columns with a word and a tag ({scheme})",
		"columns", strconv.Itoa(l.columns), "scheme", l.seen.Scheme().String())
}

// claim takes files for CoNLL, to be refused, that are by what they say: as texts
// or tables they would make no sense.
func claim(name string, head []byte) format.Guess {
	ext := strings.ToLower(filepath.Ext(name))
	if startsArticle(head) && !isTable(head) || ext != ".bio" && slices.Contains(Format{}.Extensions(), ext) {
		return format.Guess{Fit: format.Perhaps}
	}
	return format.Guess{}
}

// isOther reports whether a file says that it is of another format.
func isOther(head []byte) bool {
	for _, sign := range []string{"#FORMAT=", "# global.", "{", "[", "<"} {
		if bytes.HasPrefix(head, []byte(sign)) {
			return true
		}
	}
	return bytes.Contains(head, []byte("# text = ")) && treeBank.Match(head)
}

// treeBank is a line of CoNLL-U, which has ten columns.
var treeBank = regexp.MustCompile(`(?m)^1\t(?:[^\t\n]*\t){8}[^\t\n]*$`)

// Carried returns s: words hold everything but blanks.
func (Format) Carried(s string) string { return s }

// Carry returns d with single blanks between words and a line end between
// sentences.
func (Format) Carry(d format.Document, o format.WriteOptions) (format.Document, []format.Loss) {
	return tokens.Carry(d, o, tokens.Keeps{}, "\n", tokens.Field)
}
