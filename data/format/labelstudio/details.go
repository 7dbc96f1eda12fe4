package labelstudio

import (
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// details takes what a region says beyond its place and label.
func (t *task) details(r region, s *format.Span) {
	if id, ok := jsonpart.Text(r.object.Get("id")); ok {
		s.ID = data.ID(id)
	}
	if b := r.object.Get("score"); b != nil {
		s.Score = score(b)
	}
	if origin, _ := jsonpart.String(r.object.Get("origin")); strings.HasPrefix(origin, "prediction") {
		s.Origin = data.OriginSuggestion
	}
	meta, _ := jsonpart.ParseObject(r.object.Get("meta"))
	for _, m := range meta {
		if !detail(m, s) && !jsonpart.Null(m.Value) {
			t.log.LoseSpan(t.line, t.n, CodeUnknownKey, `"{key}" is not kept`, "key", format.Short(m.Key))
		}
	}
}

// detail takes a member of a region's meta: the note, which the page writes, and
// what this program writes.
func detail(m jsonpart.Member, s *format.Span) bool {
	text, ok := jsonpart.String(m.Value)
	switch m.Key {
	case "text":
		s.Note, ok = note(m.Value)
	case "annotator":
		s.Annotator = text
	case "entity":
		var o jsonpart.Object
		o, ok = jsonpart.ParseObject(m.Value)
		id, _ := jsonpart.String(o.Get("id"))
		s.Entity.ID = data.ID(id)
		s.Entity.Name, _ = jsonpart.String(o.Get("name"))
		s.Entity.External, _ = jsonpart.String(o.Get("external"))
	case "origin":
		if ok = text == "" || data.Origin(text).Valid(); ok {
			s.Origin = data.Origin(text)
		}
	case "created":
		s.Created, ok = jsonpart.Time(m.Value)
	case "modified":
		s.Modified, ok = jsonpart.Time(m.Value)
	default:
		return false
	}
	return ok
}

// noted adds what was written about a span to its note. It is false when there is
// no such span: it stands shortly before what is said of it.
func (t *task) noted(r region, value jsonpart.Object) bool {
	const back = 1000
	id, _ := jsonpart.String(r.object.Get("id"))
	written, ok := note(value.Get("text"))
	for i := len(t.spans) - 1; ok && id != "" && i >= max(0, len(t.spans)-back); i-- {
		if s := &t.spans[i]; string(s.ID) == id {
			s.Note = strings.TrimPrefix(s.Note+"\n"+written, "\n")
			return true
		}
	}
	return false
}

// note returns a note, which is a string or a list of lines.
func note(b []byte) (string, bool) {
	if s, ok := jsonpart.String(b); ok {
		return s, true
	}
	var parts []string
	for _, v := range jsonpart.Array(b) {
		if s, ok := jsonpart.String(v); ok {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, "\n"), jsonpart.Kind(b) == '['
}
