package sqlite

import (
	"bytes"
	"compress/flate"
	"encoding/json"
	"fmt"
	"io"

	"nomina/data"
)

const (
	// partRecords is how many records one part of a commit holds, so that no
	// value of the journal grows without bound.
	partRecords = 1000
	// plainPart is the longest JSON, in bytes, that is kept as readable text.
	// Longer ones are compressed: a large import would else double the file.
	plainPart = 8 << 10
)

// packer writes changes as parts of the journal. It is used by one goroutine.
type packer struct {
	text   bytes.Buffer
	packed bytes.Buffer
	json   *json.Encoder
	flate  *flate.Writer
}

func newPacker() *packer {
	p := &packer{}
	p.json = json.NewEncoder(&p.text)
	p.json.SetEscapeHTML(false)
	return p
}

// pack returns one part: a string of JSON, or a []byte of JSON in a raw deflate
// stream (RFC 1951). It is valid until the next call.
func (p *packer) pack(c data.Changes) (any, error) {
	p.text.Reset()
	if err := p.json.Encode(c); err != nil {
		return nil, fmt.Errorf("encode changes: %w", err)
	}
	body := bytes.TrimSuffix(p.text.Bytes(), []byte("\n"))
	if len(body) <= plainPart {
		return string(body), nil
	}
	p.packed.Reset()
	if p.flate == nil {
		p.flate, _ = flate.NewWriter(&p.packed, flate.BestSpeed) // no error for a known level
	} else {
		p.flate.Reset(&p.packed)
	}
	if _, err := p.flate.Write(body); err != nil {
		return nil, fmt.Errorf("compress changes: %w", err)
	}
	if err := p.flate.Close(); err != nil {
		return nil, fmt.Errorf("compress changes: %w", err)
	}
	return p.packed.Bytes(), nil
}

// appendPart adds what pack made to c.
func appendPart(c *data.Changes, body any) error {
	var text []byte
	switch v := body.(type) {
	case string:
		text = []byte(v)
	case []byte:
		var err error
		if text, err = io.ReadAll(flate.NewReader(bytes.NewReader(v))); err != nil {
			return fmt.Errorf("unpack changes: %w: %w", data.ErrCorrupt, err)
		}
	}
	var part data.Changes
	if err := json.Unmarshal(text, &part); err != nil {
		return fmt.Errorf("decode changes: %w: %w", data.ErrCorrupt, err)
	}
	appendDelta(&c.Labels, part.Labels)
	appendDelta(&c.Articles, part.Articles)
	appendDelta(&c.Annotations, part.Annotations)
	appendDelta(&c.Entities, part.Entities)
	appendDelta(&c.Dismissals, part.Dismissals)
	return nil
}

func appendDelta[T comparable](to *data.Delta[T], part data.Delta[T]) {
	to.Created = append(to.Created, part.Created...)
	to.Updated = append(to.Updated, part.Updated...)
	to.Deleted = append(to.Deleted, part.Deleted...)
}

// parts cuts changes into pieces of at most partRecords records and calls do
// with each. Put together in this order they are c again.
func parts(c data.Changes, do func(data.Changes) error) error {
	for {
		room := partRecords
		piece := data.Changes{
			Labels: cut(&c.Labels, &room), Articles: cut(&c.Articles, &room), Annotations: cut(&c.Annotations, &room),
			Entities: cut(&c.Entities, &room), Dismissals: cut(&c.Dismissals, &room),
		}
		if err := do(piece); err != nil || c.Empty() {
			return err
		}
	}
}

// cut takes up to room records off the beginning of d.
func cut[T comparable](d *data.Delta[T], room *int) data.Delta[T] {
	var piece data.Delta[T]
	piece.Created, d.Created = split(d.Created, room)
	piece.Updated, d.Updated = split(d.Updated, room)
	piece.Deleted, d.Deleted = split(d.Deleted, room)
	return piece
}

func split[T any](list []T, room *int) (first, rest []T) {
	n := min(len(list), *room)
	*room -= n
	return list[:n:n], list[n:]
}
