package labelstudio

import (
	"iter"
	"strings"

	"nomina/data/format"
	"nomina/data/format/jsonpart"
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
