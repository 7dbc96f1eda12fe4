package jsonl

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"nomina/data"
	"nomina/data/format"
)

// meant appends whom or what an annotation means.
func (e *encoder) meant(a data.Annotation) error {
	if a.Entity == "" {
		return nil
	}
	meant, ok := e.entities[a.Entity]
	if !ok {
		return fmt.Errorf("annotation %s: entity %s: %w", a.ID, a.Entity, data.ErrNotFound)
	}
	e.string(`,"entity":{"id":`, string(meant.ID))
	e.string(`,"name":`, meant.Name)
	e.string(`,"external":`, meant.External)
	e.raw(`}`)
	return nil
}

// register appends the entities of the project, used or not.
func (e *encoder) register(ctx context.Context, all []data.Entity) error {
	if len(all) == 0 {
		return nil
	}
	e.raw(`,"entities":[`)
	for i, one := range all {
		if i > 0 {
			e.raw(`,`)
		}
		e.buf = AppendEntity(e.buf, e.entities[one.ID])
		if err := e.flushPart(ctx); err != nil {
			return err
		}
	}
	e.raw(`]`)
	return nil
}

// AppendEntity appends an entry of the register as a JSON object.
func AppendEntity(dst []byte, one format.Entity) []byte {
	e := encoder{buf: dst}
	e.string(`{"id":`, string(one.ID))
	e.string(`,"label":`, one.Label)
	e.string(`,"name":`, one.Name)
	e.raw(`,"aliases":[`)
	for i, name := range (data.Entity{Aliases: one.Aliases}).AliasList() {
		if i > 0 {
			e.raw(`,`)
		}
		e.string("", name)
	}
	e.string(`],"note":`, one.Note)
	e.string(`,"external":`, one.External)
	e.time(`,"created":`, one.Created)
	e.time(`,"modified":`, one.Modified)
	e.raw(`}`)
	return e.buf
}

// entityRecord is an entry of the register, or what a span says of it.
type entityRecord struct {
	ID       json.RawMessage `json:"id"`
	Label    string          `json:"label"`
	Name     string          `json:"name"`
	Aliases  aliasList       `json:"aliases"`
	Note     string          `json:"note"`
	External string          `json:"external"`
	Created  json.RawMessage `json:"created"`
	Modified json.RawMessage `json:"modified"`
}

// aliasList is an array of names, or one string with bars between them.
type aliasList string

// UnmarshalJSON keeps the names one a line.
func (l *aliasList) UnmarshalJSON(b []byte) error {
	var names []string
	if b[0] != '"' {
		err := json.Unmarshal(b, &names)
		*l = aliasList(format.Aliases(names))
		return err
	}
	var one string
	err := json.Unmarshal(b, &one)
	*l = aliasList(format.SplitAliases(one))
	return err
}

// DecodeEntity reads an entry of the register from a JSON object. Keys that it
// does not know are passed over.
func DecodeEntity(raw []byte) (format.Entity, error) {
	var rec entityRecord
	if err := json.Unmarshal(raw, &rec); err != nil {
		return format.Entity{}, fmt.Errorf("%s", jsonError(err))
	}
	return rec.entity()
}

// DecodeKnown is DecodeEntity for an object that has no other keys; it is false
// for any other, and for what is no entry.
func DecodeKnown(raw []byte) (format.Entity, bool) {
	var rec entityRecord
	dec := json.NewDecoder(bytes.NewReader(raw))
	dec.DisallowUnknownFields()
	if dec.Decode(&rec) != nil || len(bytes.TrimSpace(raw[dec.InputOffset():])) > 0 {
		return format.Entity{}, false
	}
	e, err := rec.entity()
	return e, err == nil
}

func (rec entityRecord) entity() (format.Entity, error) {
	e := format.Entity{
		Label: rec.Label, Name: rec.Name, Aliases: string(rec.Aliases), Note: rec.Note, External: strings.TrimSpace(rec.External),
	}
	id, err := readID(rec.ID)
	if err != nil {
		return e, err
	}
	e.ID = data.ID(id)
	if e.Created, err = parseTime(rec.Created); err != nil {
		return e, err
	}
	e.Modified, err = parseTime(rec.Modified)
	return e, err
}

// knowledgeBase takes the key under which spaCy keeps whom a span means
// (https://spacy.io/api/span) and returns it as an entity of that external id.
func knowledgeBase(keys map[string]json.RawMessage) json.RawMessage {
	var id string
	raw := keys["kb_id"]
	if json.Unmarshal(raw, &id) != nil {
		return nil
	}
	delete(keys, "kb_id")
	if id == "" || id == "NIL" {
		return nil
	}
	return append(append([]byte(`{"external":`), raw...), '}')
}

// meant fills in whom or what a span means; the span stays when that can't be
// read.
func (r *reader) meant(n, i int, s spanRecord, out *format.Span) {
	if s.Score < 0 || s.Score > 1 {
		r.LoseSpan(n, i, CodeBadScore, "{score} is no probability", "score", strconv.FormatFloat(s.Score, 'g', -1, 64))
	} else {
		out.Score = s.Score
	}
	if isNull(s.Entity) {
		return
	}
	e, err := DecodeEntity(s.Entity)
	if err != nil {
		r.LoseSpan(n, i, CodeSpanEntity, "entity: {error}", "error", err.Error())
		return
	}
	out.Entity = format.Entity{ID: e.ID, Name: e.Name, External: e.External}
}

// entities returns the register that stands in line n and reports what is no
// entry.
func (r *reader) entities(n int, recs []json.RawMessage) []format.Entity {
	var out []format.Entity
	for _, raw := range recs {
		e, err := DecodeEntity(raw)
		if err != nil {
			r.note(n, CodeBadEntity, "entity of the register", err.Error())
			continue
		}
		if !e.IsZero() {
			out = append(out, e)
		}
	}
	return out
}
