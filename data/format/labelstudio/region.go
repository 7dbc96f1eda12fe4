package labelstudio

import (
	"iter"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/offsets"
)

// region is one item of a result.
type region struct {
	raw    []byte // the value of one that stands in a list of its own
	object jsonpart.Object
	bad    bool // it is no object

	from, to, kind string
}

func newRegion(b []byte) region {
	o, ok := jsonpart.ParseObject(b)
	r := region{object: o, bad: !ok}
	r.from, _ = jsonpart.String(o.Get("from_name"))
	r.to, _ = jsonpart.String(o.Get("to_name"))
	r.kind, _ = jsonpart.String(o.Get("type"))
	return r
}

// regions returns those of an annotation.
func (g group) regions() iter.Seq[region] {
	return func(yield func(region) bool) {
		for _, v := range jsonpart.Array(g.result) {
			r := region{from: g.column, raw: v}
			if g.column == "" {
				r = newRegion(v)
			}
			if !yield(r) {
				return
			}
		}
	}
}

// value returns what the region marks.
func (r region) value() (jsonpart.Object, bool) {
	if r.raw != nil {
		return jsonpart.ParseObject(r.raw)
	}
	return jsonpart.ParseObject(r.object.Get("value"))
}

// inText reports whether a value is a place in a text, whatever its label is.
func (r region) inText(value jsonpart.Object) bool {
	switch r.kind {
	case "", "labels", "hypertextlabels", "text", "hypertext":
		return value.Get("start") != nil || value.Get("end") != nil || r.kind == "labels" || r.kind == "hypertextlabels"
	}
	return false
}

// span is a region with its offsets as the file has them.
type span struct {
	format.Span
	i   int // its place among the regions of the article, from 0
	raw offsets.Raw
}

// region takes a region: a place in the text becomes spans, what is said of the
// whole text metadata, and the rest is counted.
func (t *task) region(g group, r region) {
	value, ok := r.value()
	switch {
	case r.kind == "relation":
		t.relations++
	case r.bad || !ok:
		t.log.RefuseSpan(t.line, t.n, CodeWrongType, `"{key}" is not {want}`, "key", "value", "want", "an object")
		t.n++
	case r.inText(value) && value.Get("x") == nil && value.Get("points") == nil:
		t.mark(g, r, value)
		t.n++
	case r.kind == "textarea" && t.noted(r, value): // what was written about a span
	case r.ofWhole(value):
		t.whole(r, value)
	default:
		if t.other == nil {
			t.other = map[string]int{}
		}
		t.other[r.name()]++
	}
}

func (r region) name() string {
	if r.kind == "" {
		return r.from
	}
	return r.kind
}

// ofWhole reports whether a region says something of the whole text, such as its
// class.
func (r region) ofWhole(value jsonpart.Object) bool {
	return r.kind != "" && value.Get("start") == nil && value.Get("x") == nil && r.said(value) != nil && !strings.HasSuffix(r.kind, "labels")
}

// said returns what a region says that is no place.
func (r region) said(value jsonpart.Object) []byte {
	if r.kind == "textarea" {
		return value.Get("text")
	}
	return value.Get(r.kind)
}

// whole keeps what is said of the whole text as metadata.
func (t *task) whole(r region, value jsonpart.Object) {
	t.meta.Add(r.from, r.said(value))
	t.log.Convert(t.line, CodeWholeLabels, `"{key}": labels of the whole text are kept as metadata`, "key", format.Short(r.from))
}

// mark makes spans of a place in the text, one for each of its labels.
func (t *task) mark(g group, r region, value jsonpart.Object) {
	s := span{i: t.n, Span: format.Span{
		Annotator: g.annotator, Created: g.created, Modified: g.modified, Line: t.line, Score: g.score,
	}}
	if !t.place(&s, value) {
		return
	}
	keys := names(labelsOf(value, r.kind))
	if len(keys) == 0 {
		t.log.RefuseSpan(t.line, s.i, format.CodeNoLabel, `has no "label"`)
		return
	}
	if s.raw.Text, s.raw.HasText = jsonpart.String(value.Get("text")); s.raw.Text == "" {
		s.raw.HasText = false
	}
	t.details(r, &s.Span)
	if g.predicted {
		s.Origin = data.OriginSuggestion
		t.predicted.Add(int64(len(keys)))
	}
	t.add(s, keys)
}

// add adds a span for each label.
func (t *task) add(s span, keys []string) {
	if len(keys) > 1 {
		t.log.ConvertSpan(t.line, s.i, CodeSeveralLabels, "its {count} labels became as many annotations", "count", strconv.Itoa(len(keys)))
	}
	for _, key := range keys {
		if s.Label = key; jsonpart.TooMany(t.log, t.line, len(t.spans)) {
			continue
		}
		t.spans = append(t.spans, s)
		s.ID = "" // belongs to the first
	}
}

// names returns the labels in a list, or the one that stands without.
func names(b []byte) (keys []string) {
	if key, ok := jsonpart.String(b); ok && strings.TrimSpace(key) != "" {
		return []string{key}
	}
	for _, v := range jsonpart.Array(b) {
		if key, _ := jsonpart.Text(v); strings.TrimSpace(key) != "" && len(keys) <= jsonpart.MaxSpans {
			keys = append(keys, key)
		}
	}
	return keys
}

// labelsOf returns the list of labels of a place: under the type of its region, or
// under any key of one that has labels.
func labelsOf(value jsonpart.Object, kind string) []byte {
	for _, key := range []string{kind, "labels", "hypertextlabels"} {
		if v := value.Get(key); key != "" && len(v) > 0 && (v[0] == '[' || v[0] == '"') {
			return v
		}
	}
	for _, m := range value {
		if strings.HasSuffix(m.Key, "labels") && jsonpart.Kind(m.Value) == '[' {
			return m.Value
		}
	}
	return nil
}

// place reads the offsets: in a web page those that count from its beginning. It
// is false, and reported, when there are none.
func (t *task) place(s *span, value jsonpart.Object) bool {
	start, end := value.Get("start"), value.Get("end")
	path, _ := jsonpart.String(start)
	if global, ok := jsonpart.ParseObject(value.Get("globalOffsets")); ok {
		start, end = global.Get("start"), global.Get("end")
	} else if path == "/text()[1]" && string(start) == string(end) {
		start, end = value.Get("startOffset"), value.Get("endOffset") // there is nothing but text
	} else if strings.Contains(path, "/") {
		t.log.RefuseSpan(t.line, s.i, CodePath, "its place is a path in a web page ({path}) and nothing else", "path", format.Short(path))
		return false
	}
	var ok1, ok2, text1, text2 bool
	s.raw.Start, text1, ok1 = jsonpart.Int(start)
	s.raw.End, text2, ok2 = jsonpart.Int(end)
	if !ok1 || !ok2 {
		t.log.RefuseSpan(t.line, s.i, format.CodeNoOffsets, `has no "start" and "end"`)
		return false
	}
	if text1 || text2 {
		t.log.ConvertSpan(t.line, s.i, CodeNumberText, "offsets written as text were taken as numbers")
	}
	return true
}
