package parquet

import (
	"slices"
	"strings"

	"github.com/parquet-go/parquet-go"

	"nomina/data/format/hftokens"
)

// shape says which leaves hold what; nil where there is none.
type shape struct {
	id, text, title   *leaf
	words, tags       *leaf
	start, end, label *leaf // of spans
	other             []string
}

// shapeOf finds the columns by their names; it is false when there is neither a
// text nor words with tags.
func shapeOf(file *parquet.File) (shape, bool) {
	var s shape
	tops := map[string]*parquet.Column{}
	var names []string
	for _, c := range file.Root().Columns() {
		tops[c.Name()] = c
		names = append(names, c.Name())
	}
	used := map[string]bool{}
	take := func(into **leaf, lists int, text bool, names ...string) {
		for _, n := range names {
			if c, ok := tops[n]; ok && *into == nil {
				if all := leaves(c, 0, leaf{name: n}); len(all) == 1 && all[0].lists == lists && (!text || isText(all[0].kind)) {
					*into, used[n] = &all[0], true
				}
			}
		}
	}
	take(&s.id, 0, false, "id", "doc_id", "guid")
	take(&s.title, 0, true, "title")
	take(&s.words, 1, true, "tokens", "words")
	take(&s.tags, 1, false, hftokens.TagColumns()...)
	take(&s.text, 0, true, "text", "content", "document", "sentence")
	if s.words == nil || s.tags == nil {
		delete(used, nameOf(s.words))
		delete(used, nameOf(s.tags))
		s.words, s.tags = nil, nil
		s.findSpans(tops, used)
	}
	s.other = slices.DeleteFunc(names, func(n string) bool { return used[n] })
	return s, s.words != nil || s.text != nil
}

func nameOf(l *leaf) string {
	if l == nil {
		return ""
	}
	return l.name
}

// findSpans takes the first column of spans.
func (s *shape) findSpans(tops map[string]*parquet.Column, used map[string]bool) {
	for _, n := range []string{"spans", "entities", "labels", "annotations", "label"} {
		if c, ok := tops[n]; ok && s.spans(leaves(c, 0, leaf{name: n})) {
			used[n] = true
			return
		}
	}
}

func isText(k parquet.Kind) bool { return k == parquet.ByteArray || k == parquet.FixedLenByteArray }

// leaves returns the leaves of a column, whose name is that of the innermost field
// that is no part of a list. level is the definition level above it.
func leaves(c *parquet.Column, level int, at leaf) []leaf {
	if !slices.Contains([]string{"list", "element", "item", "array", "bag", "array_element"}, c.Name()) {
		at.name = c.Name()
	}
	if c.Optional() || c.Repeated() {
		level++
	}
	if c.Repeated() {
		at.lists++
		at.element = level
	}
	if c.Leaf() {
		at.index, at.kind = c.Index(), c.Type().Kind()
		return []leaf{at}
	}
	var all []leaf
	for _, sub := range c.Columns() {
		all = append(all, leaves(sub, level, at)...)
	}
	return all
}

// spans takes the leaves of a list of spans; it is false when they are none.
func (s *shape) spans(all []leaf) bool {
	var start, end, label *leaf
	for i, l := range all {
		if l.lists != 1 {
			continue
		}
		switch strings.ToLower(l.name) {
		case "start", "start_offset", "begin", "start_char":
			start = &all[i]
		case "end", "end_offset", "stop", "end_char":
			end = &all[i]
		case "label", "type", "tag", "entity", "entity_type", "entity_group":
			label = &all[i]
		}
	}
	if start == nil || end == nil || label == nil || isText(start.kind) || isText(end.kind) {
		return false
	}
	s.start, s.end, s.label = start, end, label
	return true
}

// leaves returns those that are read.
func (s shape) leaves() []*leaf {
	all := []*leaf{s.id, s.title, s.text, s.words, s.tags, s.start, s.end, s.label}
	return slices.DeleteFunc(all, func(l *leaf) bool { return l == nil })
}
