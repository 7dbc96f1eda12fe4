package docbin

import (
	"encoding/binary"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// part is some documents.
type part struct {
	layout
	columns

	symbols               map[string]uint64
	ids                   map[string]uint64 // numbers of the strings that occur
	tokens                []spacy.Token
	rows                  []byte // tokens as they are written
	scratch, group, inner []byte
}

func (p *part) reset() {
	p.columns.reset()
	p.rows = p.rows[:0]
	clear(p.ids)
}

// id returns the number of a string, which occurs. The empty one has its number
// without occurring.
func (p *part) id(s string) uint64 {
	n, ok := p.ids[s]
	if ok || s == "" {
		return n
	}
	if n, ok = p.symbols[s]; !ok {
		n = hash64(s)
	}
	p.ids[s] = n
	return n
}

// document writes the tokens of a document.
func (p *part) document(d format.Document) error {
	p.tokens = spacy.Split(p.tokens[:0], d.Text, d.Spans)
	all := p.tokens
	flat := spacy.Entities(d.Spans)
	next := 0
	for _, t := range all {
		for next < len(flat) && flat[next].End <= t.Start {
			next++
		}
		iob, label, kb := uint64(iobOutside), uint64(0), uint64(0)
		if next < len(flat) && flat[next].Start <= t.Start {
			if iob = iobInside; flat[next].Start == t.Start {
				iob = iobBegin
			}
			label, kb = p.id(flat[next].Label), p.id(flat[next].Entity.External)
		}
		p.row(d.Text[t.From:t.To], t.Space, iob, label, kb)
	}
	p.documents++
	p.lengths = binary.LittleEndian.AppendUint32(p.lengths, uint32(len(all))) //nolint:gosec // fewer than 2^31 in all
	p.spanGroup(d, all, len(flat) < len(d.Spans))
	p.userData(d)
	return nil
}

// row writes a token.
func (p *part) row(s string, spaced bool, iob, label, kb uint64) {
	rows := binary.LittleEndian.AppendUint64(p.rows, p.id(s))
	rows = binary.LittleEndian.AppendUint64(rows, iob)
	rows = binary.LittleEndian.AppendUint64(rows, label)
	if p.linked {
		rows = binary.LittleEndian.AppendUint64(rows, kb)
	}
	p.rows = rows
	space := byte(0)
	if spaced {
		space = 1
	}
	p.spaces = append(p.spaces, space)
}

// spanGroup adds the group of all spans where it is asked for.
func (p *part) spanGroup(d format.Document, all []spacy.Token, wanted bool) {
	if !wanted {
		p.groups = appendBytes(p.groups, appendArray(nil, 0))
		return
	}
	b := appendText(appendText(appendMap(p.group[:0], 3), "name"), spacy.Group)
	b = appendMap(appendText(b, "attrs"), 0)
	b = appendArray(appendText(b, "spans"), len(d.Spans))
	for _, s := range d.Spans {
		first, end := spacy.Cover(all, s)
		one := binary.BigEndian.AppendUint64(p.scratch[:0], 0)
		one = binary.BigEndian.AppendUint64(one, p.id(s.Entity.External))
		one = binary.BigEndian.AppendUint64(one, p.id(s.Label))
		for _, n := range []int{first, end, s.Start, s.End} {
			one = binary.BigEndian.AppendUint32(one, uint32(n)) //nolint:gosec // places in a text
		}
		p.scratch = one
		b = appendBytes(b, one)
	}
	p.group = b
	b = appendBytes(appendMap(p.inner[:0], 1), b)
	p.inner = appendText(appendArray(b, 1), spacy.Group)
	p.groups = appendBytes(p.groups, p.inner)
}

// userData adds what is known of an article.
func (p *part) userData(d format.Document) {
	facts := spacy.Facts(d.Article, spacy.Annotator(d.Spans))
	b := appendMap(p.scratch[:0], len(facts)+1)
	b = appendText(appendText(b, "id"), string(d.Article.ID))
	for _, f := range facts {
		b = appendJSON(appendText(b, f.Key), f.Value)
	}
	p.scratch = b
	p.user = appendBytes(p.user, b)
}
