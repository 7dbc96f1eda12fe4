package prodigy

import (
	"encoding/json"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/offsets"
	"nomina/data/format/spacy"
	"nomina/data/text"
)

// task is a line.
type task struct {
	text, answer, annotator string
	facts                   object
	spans                   []spanRecord
	at                      data.Time // of the answer, 0 when unknown
}

// spanRecord is a span as a task has it.
type spanRecord struct {
	Start     *int            `json:"start"`
	End       *int            `json:"end"`
	Label     string          `json:"label"`
	Text      *string         `json:"text"`
	ID        json.RawMessage `json:"id"`
	Note      string          `json:"note"`
	Annotator string          `json:"annotator"`
	KB        json.RawMessage `json:"kb_id"`
	Score     *float64        `json:"score"`
	Entity    struct {
		ID       string `json:"id"`
		Name     string `json:"name"`
		External string `json:"external"`
	} `json:"entity"`

	bad bool // reported already
}

func (s spanRecord) raw() offsets.Raw {
	r := offsets.Raw{Start: -1, End: -1}
	if s.Start != nil && s.End != nil {
		r.Start, r.End = *s.Start, *s.End
	}
	if s.Text != nil {
		r.Text, r.HasText = *s.Text, true
	}
	return r
}

func (s spanRecord) span(r text.Range, covered string, line int, at data.Time) format.Span {
	id, _ := spacy.Scalar(s.ID)
	out := format.Span{
		ID: data.ID(id), Start: r.Start, End: r.End, Label: s.Label, Text: covered, Note: s.Note, Annotator: s.Annotator, Line: line,
		Created: at, Modified: at,
		Entity: format.Entity{ID: data.ID(s.Entity.ID), Name: s.Entity.Name, External: s.Entity.External},
	}
	if kb, ok := spacy.Scalar(s.KB); ok && out.Entity.External == "" {
		out.Entity.External = kb
	}
	if s.Score != nil && *s.Score > 0 && *s.Score <= 1 {
		out.Score = *s.Score
	}
	return out
}

// parse reads a task, or reports why it is no text with spans.
func parse(log *format.Log, line int, raw []byte) (task, bool) {
	var o object
	if !spacy.Unmarshal(log, line, raw, &o, "an object") {
		return task{}, false
	}
	body, ok := o["text"]
	if !ok || string(body) == "null" {
		refuse(log, line, o)
		return task{}, false
	}
	var t task
	if json.Unmarshal(body, &t.text) != nil {
		log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", "text", "want", "a string")
		return t, false
	}
	t.answer, _ = spacy.Scalar(o["answer"])
	t.annotator = annotator(o)
	if seconds, err := strconv.ParseInt(string(o["_timestamp"]), 10, 40); err == nil {
		t.at = data.Time(seconds * 1000)
	}
	ok = t.parseSpans(log, line, o["spans"])
	t.rest(log, line, o)
	return t, ok
}

// refuse says what a line without a text is.
func refuse(log *format.Log, line int, o object) {
	if _, ok := o["pattern"]; ok {
		log.Refuse(line, CodePattern, "is a pattern that finds names, not an article")
		return
	}
	for _, kind := range []string{"image", "audio", "video", "html"} {
		if _, ok := o[kind]; ok {
			log.Refuse(line, CodeMedia, `is a task about "{kind}" without a text`, "kind", kind)
			return
		}
	}
	log.Refuse(line, CodeNoText, `has no "text"`)
}

// annotator returns who answered, or the name of the session.
func annotator(o object) string {
	for _, key := range []string{"_annotator_id", "_session_id"} {
		if s, ok := spacy.Scalar(o[key]); ok && s != "" {
			return s
		}
	}
	return ""
}

// parseSpans reads the spans; one that is none is reported.
func (t *task) parseSpans(log *format.Log, line int, raw json.RawMessage) bool {
	if len(raw) == 0 || string(raw) == "null" {
		return true
	}
	if json.Unmarshal(raw, &t.spans) != nil {
		var items []json.RawMessage
		if json.Unmarshal(raw, &items) != nil {
			log.Refuse(line, spacy.CodeWrongType, `"{key}" is not {want}`, "key", "spans", "want", "an array")
			return false
		}
		t.spans = make([]spanRecord, len(items))
		for i, item := range items {
			if json.Unmarshal(item, &t.spans[i]) != nil {
				log.RefuseSpan(line, i, CodeNotSpan, "is no object with a start, an end and a label")
				t.spans[i] = spanRecord{bad: true}
			}
		}
	}
	for i := range t.spans {
		t.spans[i].check(log, line, i)
	}
	return true
}

func (s *spanRecord) check(log *format.Log, line, i int) {
	switch {
	case s.bad:
	case s.Start == nil || s.End == nil:
		log.RefuseSpan(line, i, format.CodeNoOffsets, "has no start and end")
		s.bad = true
	case s.Label == "":
		log.RefuseSpan(line, i, format.CodeNoLabel, "has no label")
		s.bad = true
	}
}

// rest keeps what else a task says: the meta, and what is not Prodigy's own.
func (t *task) rest(log *format.Log, line int, o object) {
	t.facts = object{}
	if raw, ok := o["meta"]; ok && (json.Unmarshal(raw, &t.facts) != nil || t.facts == nil) {
		t.facts = object{"meta": raw}
	}
	var relations []json.RawMessage
	if json.Unmarshal(o["relations"], &relations) == nil && len(relations) > 0 {
		log.Lose(line, CodeRelations, "its {count} relations are not kept", "count", strconv.Itoa(len(relations)))
	}
	for key := range o {
		if strings.HasPrefix(key, "_") || own(key) {
			delete(o, key)
		}
	}
	spacy.Join(t.facts, o)
}

// own reports whether Prodigy makes a member anew, or it is read elsewhere.
func own(key string) bool {
	switch key {
	case "text", "tokens", "spans", "meta", "answer", "relations":
		return true
	}
	return false
}
