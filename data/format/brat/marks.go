package brat

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/text"
)

func itoa(n int) string { return strconv.Itoa(n) }

// marks gathers the spans of an article.
type marks struct {
	log   *format.Log
	text  string
	index *text.Index // of text, made when it is needed
	view  view
	unit  format.Unit
	spans []format.Span
	at    map[string]run // the spans of a text-bound annotation, by its ID
}

// run is some of the spans that follow one another.
type run struct{ first, n int }

// add takes the i-th text-bound annotation, or reports why not. Fragments that
// only blanks and line ends part are one span; others are one each.
func (m *marks) add(i int, b bound) {
	parts, texts := make([]text.Range, len(b.fragments)), make([]string, len(b.fragments))
	for k, f := range b.fragments {
		r, covered, ok := offsets.Resolve(m.log, b.line, i, m.view.x, m.unit, offsets.Raw{Start: f.start, End: f.end})
		if !ok {
			return
		}
		parts[k], texts[k] = text.Range{Start: m.view.real(r.Start), End: m.view.real(r.End)}, covered
		if parts[k].Empty() { // the byte order mark by itself
			m.log.RefuseSpan(b.line, i, format.CodeSpanEmpty, "{start}–{end} covers nothing", "start", itoa(f.start), "end", itoa(f.end))
			return
		}
	}
	if b.label == "" {
		m.log.RefuseSpan(b.line, i, format.CodeNoLabel, "has no label")
		return
	}
	if b.hasText && !repeats(b.text, texts) {
		m.log.RefuseSpan(b.line, i, format.CodeSpanMismatch, `"{got}" stands there, not "{want}"`,
			"got", format.Short(strings.Join(texts, " ")), "want", format.Short(b.text))
		return
	}
	if len(parts) == 1 && m.view.code == "" {
		m.keep(b, parts[0], texts[0], "")
		return
	}
	parts = m.join(parts)
	for k, p := range parts {
		note := ""
		if len(parts) > 1 {
			note = "part " + itoa(k+1) + " of " + itoa(len(parts)) + " of " + b.id
		}
		m.keep(b, p, m.slice(p), note)
	}
	if len(parts) > 1 {
		m.log.ConvertSpan(b.line, i, CodeParts, "{id} lies in {count} places; each became a span, with a note", "id", b.id, "count", itoa(len(parts)))
	}
}

// keep adds a span.
func (m *marks) keep(b bound, r text.Range, covered, note string) {
	all := m.at[b.id]
	if all.n == 0 {
		all.first = len(m.spans)
	}
	m.at[b.id] = run{all.first, all.n + 1}
	m.spans = append(m.spans, format.Span{
		ID: data.ID(b.id), Start: r.Start, End: r.End, Label: b.label, Text: covered, Note: note, Line: b.line,
	})
}

// join puts fragments in order and joins those that nothing but white space
// parts.
func (m *marks) join(parts []text.Range) []text.Range {
	if len(parts) < 2 {
		return parts
	}
	slices.SortFunc(parts, func(a, b text.Range) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End)) })
	out := parts[:1]
	for _, p := range parts[1:] {
		last := &out[len(out)-1]
		if p.Start <= last.End || strings.TrimFunc(m.slice(text.Range{Start: last.End, End: p.Start}), blank) == "" {
			last.End = max(last.End, p.End)
			continue
		}
		out = append(out, p)
	}
	return out
}

func (m *marks) slice(r text.Range) string {
	if m.index == nil {
		if m.index = m.view.x; m.view.code != "" {
			m.index = text.New(m.text)
		}
	}
	return m.index.Slice(r)
}

// tell gives the spans what other lines say of them, and reports the rest.
func (m *marks) tell(a *annotations) {
	if a.bare > 0 {
		m.log.Say(0, CodeUnchecked, "{count} annotations do not repeat the covered text and could not be checked", "count", itoa(a.bare))
	}
	m.remarks(a, a.notes, func(s *format.Span, r remark) {
		if r.kind != noteKind {
			r.text = r.kind + ": " + r.text
		}
		remember(s, r.text)
	})
	if n := m.remarks(a, a.attributes, func(s *format.Span, r remark) {
		remember(s, strings.TrimSuffix(r.kind+": "+r.text, ": "))
	}); n > 0 {
		m.log.Convert(0, CodeAttributes, "{count} attributes were put in the notes", "count", itoa(n))
	}
	m.references(a)
	for _, lost := range []struct {
		code format.Code
		text string
		n    int
	}{
		{CodeRelations, "{count} relations are not kept", a.relations},
		{CodeEvents, "of {count} events only the triggers are kept", a.events},
		{CodeEquivs, "{count} sets of equivalent annotations are not kept", a.equivs},
	} {
		if lost.n > 0 {
			m.log.Lose(0, lost.code, lost.text, "count", itoa(lost.n))
		}
	}
}

// remember adds a line to a span's note.
func remember(s *format.Span, line string) {
	if s.Note != "" && line != "" {
		s.Note += "\n"
	}
	s.Note += line
}

// references gives spans their entities: the first that is said of each.
func (m *marks) references(a *annotations) {
	more := 0
	m.remarks(a, a.references, func(s *format.Span, r remark) {
		e, ok := entity(r.kind, r.text)
		switch {
		case !ok:
			m.log.Say(r.line, CodeSyntax, "is no annotation: {found}", "found", format.Short(r.id+" "+r.kind))
		case s.Entity.IsZero():
			s.Entity = e
		default:
			more++
		}
	})
	if more > 0 {
		m.log.Lose(0, CodeReferences, "{count} further references of the same annotations are not kept", "count", itoa(more))
	}
}

// remarks calls use for every remark and span that it is about, an event's
// trigger for an event, and returns how many remarks there were. Those about
// nothing that is kept are reported.
func (m *marks) remarks(a *annotations, all []remark, use func(*format.Span, remark)) int {
	n := 0
	for _, r := range all {
		target := r.target
		if t, ok := a.triggers[target]; ok {
			target = t
		}
		at, ok := m.at[target]
		if !ok {
			m.log.Lose(r.line, CodeDangling, "{id} is about {target}, which is not kept", "id", r.id, "target", format.Short(r.target))
			continue
		}
		n++
		for i := range at.n {
			use(&m.spans[at.first+i], r)
		}
	}
	return n
}
