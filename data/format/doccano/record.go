package doccano

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// record is what a line says.
type record struct {
	article data.Article
	text    string
	spans   []span
}

// labelKeys are the keys under which labels stand, by version.
func labelKeys() [5]string {
	return [5]string{"label", "labels", "annotations", "entities", "column_label"}
}

// textKeys are the keys of the text.
func textKeys() []string { return []string{"text", "data", "column_data"} }

// record takes a record apart; what has no place of its own becomes metadata.
func (r *reader) record(log *format.Log, line int, o jsonpart.Object) (record, bool) {
	var rec record
	textKey, ok := r.text(log, line, o, &rec)
	if !ok {
		return rec, false
	}
	p := parts{reader: r, log: log, line: line, rec: &rec, base: o.Get("metadata")}
	p.begin()
	for _, m := range o {
		if m.Key != textKey {
			p.take(m)
		}
	}
	rec.article.Meta = p.meta.String()
	if rec.article.ID == "" {
		rec.article.ID = data.ID(p.id)
	} else if p.id != "" {
		p.meta.Add("id", o.Get("id"))
		rec.article.Meta = p.meta.String()
	}
	return rec, true
}

// text finds the text and returns its key, or reports that there is none.
func (r *reader) text(log *format.Log, line int, o jsonpart.Object, rec *record) (string, bool) {
	for _, key := range textKeys() {
		raw := o.Get(key)
		s, ok := jsonpart.String(raw)
		switch {
		case ok && key == "text" && o.Get("background_color") != nil:
			log.Refuse(line, CodeLabelDefinition, "is the definition of label {label}, not an article", "label", format.Short(s))
			return "", false
		case ok:
			rec.text = s
			rec.article.TextHash, rec.article.Length = data.HashText(s), utf8.RuneCountInString(s)
			return key, true
		case !jsonpart.Null(raw):
			jsonpart.WrongType(log, line, key, "a string")
			return "", false
		}
	}
	log.Refuse(line, CodeNoText, `has no "text"`)
	return "", false
}

// parts sorts the members of a record.
type parts struct {
	*reader
	log  *format.Log
	line int
	rec  *record
	meta jsonpart.Meta
	base []byte // a JSON object in a string: the metadata as this program wrote them
	id   string // doccano's own
	n    int    // spans so far, with those that were refused
}

// begin puts the metadata that this program wrote before all others.
func (p *parts) begin() {
	s, _ := jsonpart.String(p.base)
	if b := []byte(s); jsonpart.Valid(b) == nil {
		if o, ok := jsonpart.ParseObject(b); ok {
			p.meta.AddAll(o)
			return
		}
	}
	p.base = nil
}

// take puts a member where it belongs.
func (p *parts) take(m jsonpart.Member) {
	if keys := labelKeys(); slices.Contains(keys[:], m.Key) {
		p.labels(m)
		return
	}
	switch m.Key {
	case "relations":
		p.relations(m)
	case "id":
		if id, ok := jsonpart.Text(m.Value); ok {
			p.id = id
		} else {
			p.meta.Add(m.Key, m.Value)
		}
	case "meta":
		p.flatten(m)
	case "metadata":
		if p.base == nil && !isEmpty(m.Value) {
			p.meta.Add(m.Key, m.Value)
		}
	default:
		if !isEmpty(m.Value) && !jsonpart.Article(&p.rec.article, m) {
			p.meta.Add(m.Key, m.Value)
		}
	}
}

// isEmpty reports whether a value says nothing.
func isEmpty(b []byte) bool {
	return jsonpart.Null(b) || string(b) == `""` || string(b) == "[]" || string(b) == "{}"
}

// flatten keeps the members of "meta", which some versions write as an object and
// some as an object in a string.
func (p *parts) flatten(m jsonpart.Member) {
	b := m.Value
	if s, ok := jsonpart.String(b); ok && jsonpart.Valid([]byte(s)) == nil {
		b = []byte(s)
	}
	if o, ok := jsonpart.ParseObject(b); ok {
		p.meta.AddAll(o)
	} else if !isEmpty(m.Value) {
		p.meta.Add(m.Key, m.Value)
	}
}

// relations reports that they do not come in.
func (p *parts) relations(m jsonpart.Member) {
	n := 0
	for range jsonpart.Array(m.Value) {
		n++
	}
	if n > 0 {
		p.log.Lose(p.line, CodeRelations, "{count} relations are not kept", "count", strconv.Itoa(n))
	}
}
