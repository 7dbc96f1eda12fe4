package docbin

import (
	"encoding/binary"
	"strconv"
	"strings"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// spanSize is how many bytes a span has in a group: three IDs of eight bytes (its
// own, of a knowledge base, the label) and four numbers of four (tokens, then
// characters), the highest byte first.
const spanSize = 40

// group is a group of spans.
type group struct {
	name  string
	spans [][]byte
}

// groups returns the spans of a document's groups, and says which there are when
// they are not as this program writes them.
func (t *tokens) groups(log *format.Log, i int, text string) [][]format.Span {
	doc := strconv.Itoa(i + 1)
	all, err := parseGroups(at(t.b.groups, i))
	if err != nil {
		log.Lose(0, CodeGroup, "document {doc}: its groups of spans cannot be read", "doc", doc)
	}
	var out [][]format.Span
	var names []string
	n := len(t.spans)
	for _, g := range all {
		spans := make([]format.Span, 0, len(g.spans))
		for _, b := range g.spans {
			if s, ok := t.span(log, n, text, b); ok {
				spans = append(spans, s)
			}
			n++
		}
		out = append(out, spans)
		if g.name != spacy.Group {
			names = append(names, g.name)
		}
	}
	if len(names) > 0 {
		log.Say(0, CodeGroups, "document {doc}: the names of several groups are taken together: {groups}",
			"doc", doc, "groups", format.Short(strings.Join(names, ", ")))
	}
	return out
}

// span returns a span of a group; n is its number in the document.
func (t *tokens) span(log *format.Log, n int, text string, b []byte) (format.Span, bool) {
	if len(b) != spanSize {
		log.RefuseSpan(0, n, CodeSpanSize, "has {length} bytes, not 40", "length", strconv.Itoa(len(b)))
		return format.Span{}, false
	}
	first, end := binary.BigEndian.Uint32(b[24:]), binary.BigEndian.Uint32(b[28:])
	label, ok := t.b.strings[binary.BigEndian.Uint64(b[16:])]
	switch {
	case first >= end || int64(end) > int64(len(t.starts)):
		log.RefuseSpan(0, n, CodeSpanToken, "tokens {start}–{end} are not in the document",
			"start", strconv.FormatUint(uint64(first), 10), "end", strconv.FormatUint(uint64(end), 10))
		return format.Span{}, false
	case !ok || label == "":
		log.RefuseSpan(0, n, format.CodeNoLabel, "has no label")
		return format.Span{}, false
	}
	s := format.Span{Start: int(first), End: int(end), Label: label}
	s.Entity.External = t.b.strings[binary.BigEndian.Uint64(b[8:])]
	return t.place(log, n, text, s)
}

// parseGroups reads the groups of a document: a map of groups and the names under
// which they are known, or an array of groups, as before spaCy 3.3.
func parseGroups(b []byte) ([]group, error) {
	if len(b) == 0 {
		return nil, nil
	}
	d := decode(b)
	k, n, err := d.head()
	var out []group
	for range n {
		if err != nil || k != kindMap && k != kindArray {
			break
		}
		var packed []byte
		if packed, err = d.raw(); err != nil {
			break
		}
		if k == kindMap {
			err = d.skip(0)
		}
		if err == nil {
			err = d.keep(48)
		}
		if err == nil {
			var g group
			g, err = parseGroup(packed)
			out = append(out, g)
		}
	}
	return out, err
}

func parseGroup(b []byte) (g group, err error) {
	d := decode(b)
	err = members(d, func(key string) error {
		var err error
		switch key {
		case "name":
			g.name, err = d.text()
		case "spans":
			var n uint64
			n, err = d.list()
			for range n {
				var s []byte
				if s, err = d.raw(); err == nil {
					err = d.keep(24)
				}
				if err != nil {
					break
				}
				g.spans = append(g.spans, s)
			}
		default:
			err = d.skip(0)
		}
		return err
	})
	return g, err
}
