package jsonl

import (
	"bytes"
	"encoding/json"
	"errors"
	"unicode/utf8"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/jsonpart"
)

// record is a line as this program writes it.
type record struct {
	ID      json.RawMessage `json:"id"`
	Title   string          `json:"title"`
	Text    *string         `json:"text"`
	Source  string          `json:"source"`
	Lang    string          `json:"lang"`
	Status  string          `json:"status"`
	Meta    json.RawMessage `json:"meta"`
	Unit    string          `json:"offset_unit"`
	Spans   []spanRecord    `json:"spans"`
	Created json.RawMessage `json:"created"`
	File    fileRecord      `json:"file"`
	Labels  []labelRecord   `json:"labels"`

	Entities    []json.RawMessage `json:"entities"`
	Suggestions json.RawMessage   `json:"suggestions"` // not read: nobody has accepted them
}

type spanRecord struct {
	ID        json.RawMessage `json:"id"`
	Start     *int            `json:"start"`
	End       *int            `json:"end"`
	Label     string          `json:"label"`
	Text      *string         `json:"text"`
	Annotator string          `json:"annotator"`
	Note      string          `json:"note"`
	Origin    string          `json:"origin"`
	Created   json.RawMessage `json:"created"`
	Modified  json.RawMessage `json:"modified"`
	Score     float64         `json:"score"`
	Entity    json.RawMessage `json:"entity"`

	bad bool // reported already
}

type fileRecord struct {
	Name     string `json:"name"`
	Path     string `json:"path"`
	SHA256   string `json:"sha256"`
	Encoding string `json:"encoding"`
}

type labelRecord struct {
	ID        string `json:"id"`
	Key       string `json:"key"`
	Name      string `json:"name"`
	Color     string `json:"color"`
	Slot      int    `json:"slot"`
	Guideline string `json:"guideline"`
}

// decode returns the article in line n, or reports why there is none.
func (r *reader) decode(n int, line []byte) (format.Document, bool) {
	rec, ok := r.parse(n, line)
	if !ok {
		return format.Document{}, false
	}
	if rec.Text == nil {
		r.Refuse(n, CodeNoText, `has no "text"`)
		return format.Document{}, false
	}
	unit, err := format.ParseUnit(rec.Unit)
	if err != nil {
		r.Refuse(n, CodeBadUnit, "unknown offset_unit {unit}", "unit", format.Short(rec.Unit))
		return format.Document{}, false
	}
	doc := format.Document{Line: n, Text: *rec.Text, Labels: labels(rec.Labels)}
	if doc.Article, ok = r.article(n, rec); !ok {
		return format.Document{}, false
	}
	if jsonpart.HalfSurrogate(line) {
		r.Convert(n, CodeSurrogate, "half a surrogate pair became U+FFFD")
	}
	doc.Entities = r.entities(n, rec.Entities)
	doc.Spans = r.spans(n, rec, doc, unit)
	if !isNull(rec.Suggestions) {
		r.proposed.add(n)
	}
	return doc, true
}

// parse reads a line key by key, so that each fault has its own message. One with
// faults counts as encoding/json reads it, if that finds none: with keys in any case.
func (r *reader) parse(n int, line []byte) (record, bool) {
	if err := jsonpart.Valid(line); err != nil {
		r.Refuse(n, CodeBadJSON, "is not JSON: {error}", "error", jsonError(err))
		return record{}, false
	}
	rec, ok := r.parseKeys(n, line)
	if len(r.Report.Lines) > 0 || r.again {
		if whole, fits := parseWhole(line); fits {
			r.Report = format.Report{}
			return whole, true
		}
	}
	return rec, ok
}

// parseWhole is false for a line with a key or a value that this program does not
// write.
func parseWhole(line []byte) (rec record, ok bool) {
	dec := json.NewDecoder(bytes.NewReader(line))
	dec.DisallowUnknownFields()
	return rec, dec.Decode(&rec) == nil
}

// jsonError returns the decoder's message, which speaks of a character, with
// its place.
func jsonError(err error) string {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Error() + " at byte " + string(appendInt(nil, syntax.Offset))
	}
	return err.Error()
}

// article returns what the line says about its article.
func (r *reader) article(n int, rec record) (data.Article, bool) {
	a := data.Article{
		Title: rec.Title, Source: rec.Source, Lang: rec.Lang, Status: data.Status(rec.Status),
		TextHash: data.HashText(*rec.Text), Length: utf8.RuneCountInString(*rec.Text),
		File: data.File(rec.File),
	}
	id, err := readID(rec.ID)
	if err != nil {
		return a, r.wrongType(n, "id", "a string or a number")
	}
	a.ID = data.ID(id)
	if a.Meta, err = readMeta(rec.Meta); err != nil {
		return a, r.wrongType(n, "meta", "an object")
	}
	if a.Created, err = parseTime(rec.Created); err != nil {
		return a, r.wrongType(n, "created", "a time as in RFC 3339")
	}
	if a.Status != "" && !a.Status.Valid() {
		r.Lose(n, CodeBadStatus, "unknown status {status}", "status", format.Short(rec.Status))
		a.Status = ""
	}
	return a, true
}

// wrongType refuses a line for the type of one of its values.
func (r *reader) wrongType(n int, key, want string) bool {
	r.Refuse(n, CodeWrongType, `"{key}" is not {want}`, "key", key, "want", want)
	return false
}

// readID returns an id, whether it is a string or a number.
func readID(raw json.RawMessage) (string, error) {
	switch {
	case isNull(raw):
		return "", nil
	case raw[0] == '"':
		s, _ := jsonpart.String(raw)
		return s, nil
	case raw[0] == '-' || '0' <= raw[0] && raw[0] <= '9':
		return string(raw), nil
	}
	return "", errNoID
}

var errNoID = errors.New("neither a string nor a number")

func labels(recs []labelRecord) []data.Label {
	var out []data.Label
	for _, l := range recs {
		if l.Key != "" {
			out = append(out, data.Label{ID: data.ID(l.ID), Key: l.Key, Name: l.Name, Color: l.Color, Slot: l.Slot, Guideline: l.Guideline})
		}
	}
	return out
}
