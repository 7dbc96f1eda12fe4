package docbin

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// errTokens is returned for a corpus with more tokens than one file can have.
var errTokens = errors.New("there are more tokens than one file for spaCy can hold; export fewer articles")

// Write writes the corpus. It goes through it twice: the number of tokens and
// whether there are addresses stand before the tokens.
//
// The entities of a document are the annotations that do not overlap, the outermost
// ones. Where there are others, all stand in the group of spans "sc" as well.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (format.Report, error) {
	e := encoder{ids: symbolIDs(), strings: map[string]struct{}{}}
	first, second := halves(p)
	if rep, err := format.Pour(ctx, c, f, o, first, e.count); err != nil {
		return rep, err
	}
	if e.total*e.width() > math.MaxInt32 {
		return format.Report{}, errTokens
	}
	z, err := zlib.NewWriterLevel(w, zlib.BestSpeed)
	if err != nil {
		return format.Report{}, err
	}
	e.z = z
	e.begin()
	rep, err := format.Pour(ctx, c, f, o, second, e.document)
	if err == nil {
		err = e.end()
	}
	if err == nil {
		err = z.Close()
	}
	return rep, err
}

// halves parts a Progress for going through a corpus twice.
func halves(p format.Progress) (first, second format.Progress) {
	if p == nil {
		return nil, nil
	}
	first = func(done, total int64) { p(done/2, total) }
	second = func(done, total int64) { p(total-(total-done+1)/2, total) }
	return first, second
}

// encoder writes the members of the map; what stands behind the tokens is gathered
// meanwhile.
type encoder struct {
	ids     map[string]uint64   // of the symbols
	strings map[string]struct{} // all that occur
	total   int64               // tokens
	linked  bool                // entities have addresses

	z                     io.Writer
	buf                   []byte
	spaces, lengths       []byte
	groups, user          []byte // elements of arrays
	documents             int
	scratch, group, inner []byte
}

// width returns how many bytes a token has.
func (e *encoder) width() int64 { return int64(8 * len(e.attrs())) }

func (e *encoder) attrs() []uint64 {
	if e.linked {
		return []uint64{attrOrth, attrEntIOB, attrEnt, attrKB}
	}
	return []uint64{attrOrth, attrEntIOB, attrEnt}
}

// count takes in what of a document must be known before.
func (e *encoder) count(d format.Document) error {
	all := spacy.Split(d.Text, d.Spans)
	e.total += int64(len(all))
	for _, t := range all {
		e.learn(t.Text)
	}
	for i := range d.Spans {
		e.learn(d.Spans[i].Label)
		if kb := d.Spans[i].Entity.External; kb != "" {
			e.linked = true
			e.learn(kb)
		}
	}
	return nil
}

// learn keeps a string, but not the text it is a part of.
func (e *encoder) learn(s string) {
	if _, ok := e.strings[s]; !ok {
		e.strings[strings.Clone(s)] = struct{}{}
	}
}

// id returns the number of a string.
func (e *encoder) id(s string) uint64 {
	if n, ok := e.ids[s]; ok {
		return n
	}
	return hash64(s)
}

// begin writes what stands before the tokens.
func (e *encoder) begin() {
	b := appendMap(e.buf, 10)
	b = appendText(appendText(b, "version"), "0.1")
	b = appendArray(appendText(b, "attrs"), len(e.attrs()))
	for _, a := range e.attrs() {
		b = appendUint(b, a)
	}
	e.buf = appendHead(appendText(b, "tokens"), 0xc4, 0xc5, 0xc6, int(e.total*e.width()))
}

// document writes the tokens of a document.
func (e *encoder) document(d format.Document) error {
	all := spacy.Split(d.Text, d.Spans)
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
			label, kb = e.id(flat[next].Label), e.id(flat[next].Entity.External)
		}
		e.row(t, iob, label, kb)
	}
	e.documents++
	e.lengths = binary.LittleEndian.AppendUint32(e.lengths, uint32(len(all))) //nolint:gosec // fewer than 2^31 in all
	e.spanGroup(d, all, len(flat) < len(d.Spans))
	e.userData(d)
	return e.flush(flushAt)
}

func (e *encoder) row(t spacy.Token, iob, label, kb uint64) {
	e.buf = binary.LittleEndian.AppendUint64(e.buf, e.id(t.Text))
	e.buf = binary.LittleEndian.AppendUint64(e.buf, iob)
	e.buf = binary.LittleEndian.AppendUint64(e.buf, label)
	if e.linked {
		e.buf = binary.LittleEndian.AppendUint64(e.buf, kb)
	}
	space := byte(0)
	if t.Space {
		space = 1
	}
	e.spaces = append(e.spaces, space)
}

// spanGroup adds the group of all spans where it is asked for.
func (e *encoder) spanGroup(d format.Document, all []spacy.Token, wanted bool) {
	if !wanted {
		e.groups = appendBytes(e.groups, appendArray(nil, 0))
		return
	}
	b := appendText(appendText(appendMap(e.group[:0], 3), "name"), spacy.Group)
	b = appendMap(appendText(b, "attrs"), 0)
	b = appendArray(appendText(b, "spans"), len(d.Spans))
	for _, s := range d.Spans {
		first, end := spacy.Cover(all, s)
		one := binary.BigEndian.AppendUint64(e.scratch[:0], 0)
		one = binary.BigEndian.AppendUint64(one, e.id(s.Entity.External))
		one = binary.BigEndian.AppendUint64(one, e.id(s.Label))
		for _, n := range []int{first, end, s.Start, s.End} {
			one = binary.BigEndian.AppendUint32(one, uint32(n)) //nolint:gosec // places in a text
		}
		e.scratch = one
		b = appendBytes(b, one)
	}
	e.group = b
	b = appendBytes(appendMap(e.inner[:0], 1), b)
	e.inner = appendText(appendArray(b, 1), spacy.Group)
	e.groups = appendBytes(e.groups, e.inner)
}

// userData adds what is known of an article.
func (e *encoder) userData(d format.Document) {
	facts := spacy.Facts(d.Article, spacy.Annotator(d.Spans))
	b := appendMap(e.scratch[:0], len(facts)+1)
	b = appendText(appendText(b, "id"), string(d.Article.ID))
	for _, f := range facts {
		b = appendJSON(appendText(b, f.Key), f.Value)
	}
	e.scratch = b
	e.user = appendBytes(e.user, b)
}

// flushAt is how many bytes are gathered before they are packed.
const flushAt = 256 << 10

func (e *encoder) flush(from int) error {
	if len(e.buf) < from {
		return nil
	}
	_, err := e.z.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

// end writes what stands behind the tokens.
func (e *encoder) end() error {
	b := appendBytes(appendText(e.buf, "spaces"), e.spaces)
	b = appendBytes(appendText(b, "lengths"), e.lengths)
	b = appendArray(appendText(b, "strings"), len(e.strings))
	for _, s := range slices.Sorted(maps.Keys(e.strings)) {
		b = appendText(b, s)
	}
	b = appendArray(appendText(b, "cats"), e.documents)
	b = append(b, bytes.Repeat(appendMap(nil, 0), e.documents)...)
	b = appendArray(appendText(b, "flags"), e.documents)
	flag := append(appendText(appendMap(nil, 1), "has_unknown_spaces"), 0xc2)
	b = append(b, bytes.Repeat(flag, e.documents)...)
	b = append(appendArray(appendText(b, "span_groups"), e.documents), e.groups...)
	e.buf = append(appendArray(appendText(b, "user_data"), e.documents), e.user...)
	return e.flush(0)
}
