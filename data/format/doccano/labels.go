package doccano

import (
	"math"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
	"nomina/data/format/offsets"
)

// span is a label with its offsets as the file has them.
type span struct {
	format.Span
	i   int // its place among the labels of the article, from 0
	raw offsets.Raw
}

// labels takes the labels of a record: those with offsets become spans, those of
// the whole text metadata.
func (p *parts) labels(m jsonpart.Member) {
	switch jsonpart.Kind(m.Value) {
	case 'n', 0:
		return
	case '[':
	default:
		p.whole(m.Key, m.Value)
		return
	}
	var rest []byte
	for _, item := range jsonpart.Array(m.Value) {
		if !p.label(item) {
			rest = append(append(rest, ','), item...)
		}
	}
	if len(rest) > 0 {
		rest[0] = '['
		p.whole(m.Key, append(rest, ']'))
	}
}

// whole keeps labels of the whole text as metadata.
func (p *parts) whole(key string, value []byte) {
	p.meta.Add(key, value)
	p.log.Convert(p.line, CodeWholeLabels, `"{key}": labels of the whole text are kept as metadata`, "key", key)
}

// label takes an item of a list of labels; it is false for one of the whole text.
func (p *parts) label(item []byte) bool {
	s := span{Span: format.Span{Line: p.line}, i: p.n}
	var start, end, label []byte
	var more [][]byte // other labels of the same place
	switch jsonpart.Kind(item) {
	case '[':
		for i, v := range jsonpart.Array(item) {
			switch i {
			case 0:
				start = v
			case 1:
				end = v
			case 2:
				label = v
			}
		}
	case '{':
		o, _ := jsonpart.ParseObject(item)
		if start, end = bounds(o); start == nil && end == nil {
			return false
		}
		label = o.Get("label")
		if name := o.Get("label_name"); name != nil {
			label = name
		}
		if label == nil {
			label, more = several(o.Get("labels"))
		}
		s.raw.Text, s.raw.HasText = jsonpart.String(o.Get("text"))
		p.details(o, &s.Span)
	default:
		return false
	}
	if p.n++; !jsonpart.TooMany(p.log, p.line, s.i) && p.complete(&s, start, end, label) {
		p.rec.spans = append(p.rec.spans, s)
		for _, other := range more {
			if s.ID = ""; p.complete(&s, start, end, other) {
				p.rec.spans = append(p.rec.spans, s)
			}
		}
	}
	return true
}

// several returns the first of a list of labels, and the others.
func several(list []byte) (first []byte, others [][]byte) {
	for _, label := range jsonpart.Array(list) {
		if first == nil {
			first = label
		} else {
			others = append(others, label)
		}
	}
	return first, others
}

func bounds(o jsonpart.Object) (start, end []byte) {
	if start, end = o.Get("start_offset"), o.Get("end_offset"); start == nil && end == nil {
		start, end = o.Get("start"), o.Get("end")
	}
	return start, end
}

// complete fills in the offsets and the label, or reports what is missing.
func (p *parts) complete(s *span, start, end, label []byte) bool {
	var ok1, ok2, text1, text2 bool
	s.raw.Start, text1, ok1 = jsonpart.Int(start)
	s.raw.End, text2, ok2 = jsonpart.Int(end)
	if !ok1 || !ok2 {
		p.log.RefuseSpan(p.line, s.i, format.CodeNoOffsets, `has no "start" and "end"`)
		return false
	}
	if s.Label = p.name(label); strings.TrimSpace(s.Label) == "" {
		p.log.RefuseSpan(p.line, s.i, format.CodeNoLabel, `has no "label"`)
		return false
	}
	if text1 || text2 {
		p.log.ConvertSpan(p.line, s.i, CodeNumberText, "offsets written as text were taken as numbers")
	}
	return true
}

// name returns the name of a label that stands by its name or its id.
func (p *parts) name(label []byte) string {
	switch jsonpart.Kind(label) {
	case '{':
		o, _ := jsonpart.ParseObject(label)
		if s, ok := jsonpart.String(o.Get("text")); ok {
			return s
		}
		s, _ := jsonpart.String(o.Get("name"))
		return s
	case '0':
		if s, ok := p.defined.names[string(label)]; ok {
			return s
		}
		p.unnamed.Add(1)
	}
	s, _ := jsonpart.Text(label)
	return s
}

// details takes what a label says beyond its range.
func (p *parts) details(o jsonpart.Object, s *format.Span) {
	for _, m := range o {
		text, isText := jsonpart.Text(m.Value)
		switch m.Key {
		case "label", "label_name", "start_offset", "end_offset", "start", "end", "document", "example", "manual", "uuid", "text", "labels":
			continue
		case "id":
			s.ID = data.ID(text)
		case "user":
			if o.Get("user_name") == nil {
				s.Annotator = text
			}
		case "user_name":
			s.Annotator = text
		case "prob":
			s.Score = math.Min(math.Max(jsonpart.Float(m.Value), 0), 1)
		case "created_at":
			s.Created, isText = jsonpart.Time(m.Value)
		case "updated_at":
			s.Modified, isText = jsonpart.Time(m.Value)
		default:
			isText = false
		}
		if !isText && !isEmpty(m.Value) {
			p.log.LoseSpan(p.line, p.n, CodeUnknownKey, `"{key}" is not kept`, "key", format.Short(m.Key))
		}
	}
}
