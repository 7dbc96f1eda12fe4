package register

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"

	"nomina/data"
)

// record is a line of a register as JSONL.
type record struct {
	ID       string   `json:"id,omitempty"`
	Label    string   `json:"label"`
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases,omitempty"`
	Note     string   `json:"note,omitempty"`
	External string   `json:"external,omitempty"`
	Mentions int      `json:"mentions,omitempty"`
	Articles int      `json:"articles,omitempty"`
}

// lines reads one JSON object a line.
func (r *Result) lines(ctx context.Context, raw []byte) error {
	body, ok := decoded(raw)
	if !ok {
		r.refuse(0, ReasonNotText, "")
		return nil
	}
	n := 0
	for line := range strings.Lines(body) {
		if n++; n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if len(line) > MaxRow {
			r.refuse(n, ReasonTooLong, line)
			continue
		}
		var rec record
		if err := json.Unmarshal([]byte(line), &rec); err != nil {
			r.refuse(n, ReasonNotJSON, line)
			continue
		}
		r.add(Entry{
			ID: data.ID(rec.ID), Label: rec.Label, Name: rec.Name, Aliases: rec.Aliases,
			Note: rec.Note, External: rec.External, Line: n,
		}, line)
	}
	return nil
}

// book is a register to be written.
type book struct {
	entities []data.Entity
	keys     map[data.ID]string // of labels
	uses     map[data.ID]data.EntityUse
}

// heads are the names of the columns of a table.
func heads() []string {
	return []string{"name", "label", "external", "aliases", "note", "entity_id"}
}

func (b book) fields(e data.Entity) []string {
	return []string{e.Name, b.keys[e.Label], e.External, strings.ReplaceAll(e.Aliases, "\n", " | "), e.Note, string(e.ID)}
}

func (b book) jsonl(ctx context.Context, w io.Writer) error {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	for i, e := range b.entities {
		use := b.uses[e.ID]
		err := enc.Encode(record{
			ID: string(e.ID), Label: b.keys[e.Label], Name: e.Name, Aliases: e.AliasList(), Note: e.Note,
			External: e.External, Mentions: use.Mentions, Articles: use.Articles,
		})
		if err != nil {
			return err
		}
		if i%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return err
			}
			if _, err := buf.WriteTo(w); err != nil {
				return err
			}
		}
	}
	_, err := buf.WriteTo(w)
	return err
}
