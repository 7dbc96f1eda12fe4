package docbin

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"nomina/data/format"
	"nomina/data/format/spacy"
)

// documents yields the documents; the decoder stands before the map.
func (b *bin) documents(ctx context.Context, log *format.Log, d *decoder, yield func(format.Document) error) error {
	err := members(d, func(key string) error {
		if key != "tokens" {
			return d.skip(0)
		}
		if _, _, err := d.head(); err != nil {
			return err
		}
		t := newTokens(b, d.r)
		for i := range b.count() {
			if err := ctx.Err(); err != nil {
				return stopped{err}
			}
			if err := t.document(log, i, yield); err != nil {
				return err
			}
		}
		return errDone
	})
	if errors.Is(err, errDone) {
		return nil
	}
	return err
}

// errDone ends the reading after the tokens.
var errDone = errors.New("all tokens are read")

// discard passes over n bytes.
func discard(d *decoder, n uint64) error {
	_, err := io.CopyN(io.Discard, d.r, int64(n)) //nolint:gosec // 32 bits
	return unexpected(err)
}

// tokens reads the tokens of one document after another.
type tokens struct {
	b                       *bin
	r                       io.Reader
	orth, iob, ent, kb, eid int // columns, -1 for none
	row                     []byte
	done                    int // tokens before this document
	text                    strings.Builder
	starts, ends            []int // of the document's tokens: code points
	bytes                   []int // where they begin, in bytes
	sizes                   []int
	spans                   []format.Span
	open                    bool
	missing                 uint64 // an ID of no string, 0 for none
	long                    bool
}

func newTokens(b *bin, r io.Reader) *tokens {
	return &tokens{
		b: b, r: r, row: make([]byte, 8*len(b.attrs)), orth: b.column(attrOrth), iob: b.column(attrEntIOB),
		ent: b.column(attrEnt), kb: b.column(attrKB), eid: b.column(attrEntID),
	}
}

// document yields the i-th document, or reports why not.
func (t *tokens) document(log *format.Log, i int, yield func(format.Document) error) error {
	n := int(t.b.length(i))
	if err := t.read(i, n); err != nil {
		return err
	}
	t.done += n
	doc := strconv.Itoa(i + 1)
	switch {
	case t.long:
		log.Refuse(0, CodeLong, "document {doc}: the text is longer than {limit} MiB", "doc", doc, "limit", strconv.Itoa(MaxText>>20))
		return nil
	case t.missing != 0:
		log.Refuse(0, CodeNoString, "document {doc}: the file lacks the string {id}", "doc", doc, "id", strconv.FormatUint(t.missing, 10))
		return nil
	}
	d := t.assemble(log, i)
	if err := yield(d); err != nil {
		return stopped{err}
	}
	log.Keep(d)
	return nil
}

// read takes in the tokens of a document.
func (t *tokens) read(i, n int) error {
	t.text.Reset()
	t.starts, t.ends, t.bytes, t.sizes, t.spans = t.starts[:0], t.ends[:0], t.bytes[:0], t.sizes[:0], nil
	t.open, t.missing, t.long = false, 0, false
	unknown := i < len(t.b.unknown) && t.b.unknown[i]
	cp := 0
	for k := range n {
		if _, err := io.ReadFull(t.r, t.row); err != nil {
			return unexpected(err)
		}
		if t.missing != 0 || t.long {
			continue
		}
		word := t.string(t.orth)
		t.starts, t.bytes, t.sizes = append(t.starts, cp), append(t.bytes, t.text.Len()), append(t.sizes, len(word))
		t.text.WriteString(word)
		cp += utf8.RuneCountInString(word)
		t.ends = append(t.ends, cp)
		t.entity(k)
		if t.b.spaces[t.done+k] != 0 && (!unknown || k < n-1) {
			t.text.WriteByte(' ')
			cp++
		}
		t.long = t.text.Len() > MaxText
	}
	return nil
}

// number returns the value of a column, 0 for one that is not there.
func (t *tokens) number(column int) uint64 {
	if column < 0 {
		return 0
	}
	return binary.LittleEndian.Uint64(t.row[8*column:])
}

// string returns the string of a column.
func (t *tokens) string(column int) string {
	id := t.number(column)
	if id == 0 {
		return ""
	}
	s, ok := t.b.strings[id]
	if !ok {
		t.missing = id
	}
	return s
}

// entity begins or prolongs an entity with the k-th token. Ranges are tokens for
// now.
func (t *tokens) entity(k int) {
	iob, label := t.number(t.iob), t.string(t.ent)
	if t.iob < 0 && label != "" {
		iob = iobInside
	}
	last := len(t.spans) - 1
	switch {
	case iob == iobBegin && label != "", iob == iobInside && label != "" && (!t.open || t.spans[last].Label != label):
		external := t.string(t.kb)
		if external == "" {
			external = t.string(t.eid)
		}
		t.spans = append(t.spans, format.Span{Start: k, End: k + 1, Label: label, Entity: format.Entity{External: external}})
		t.open = true
	case iob == iobInside && t.open:
		t.spans[last].End = k + 1
	default:
		t.open = false
	}
}

// assemble puts the document together.
func (t *tokens) assemble(log *format.Log, i int) format.Document {
	doc := strconv.Itoa(i + 1)
	d := format.Document{Text: t.text.String()}
	if i < len(t.b.unknown) && t.b.unknown[i] {
		log.Convert(0, CodeUnknown, "document {doc}: the file does not say where spaces stand: there is one after every token", "doc", doc)
	}
	entities := make([]format.Span, 0, len(t.spans))
	for k, s := range t.spans {
		if s, ok := t.place(log, k, d.Text, s); ok {
			entities = append(entities, s)
		}
	}
	lists := append(t.groups(log, i, d.Text), entities)
	d.Spans, _ = spacy.Merge(lists...)
	facts, err := parseObject(at(t.b.user, i))
	if err != nil {
		log.Lose(0, CodeUserData, "document {doc}: its user_data cannot be read", "doc", doc)
		facts = map[string]json.RawMessage{}
	}
	if cats := at(t.b.cats, i); len(cats) > len("{}") && string(cats) != "null" {
		spacy.Join(facts, map[string]json.RawMessage{"cats": cats})
	}
	var who string
	d.Article, who = spacy.Article(d.Text, facts)
	spacy.Annotate(d.Spans, who)
	return d
}

// place turns a range of tokens into one of the text, or reports that it covers
// nothing; n is the number of the span in the document.
func (t *tokens) place(log *format.Log, n int, text string, s format.Span) (format.Span, bool) {
	first, last := s.Start, s.End-1
	s.Start, s.End = t.starts[first], t.ends[last]
	if s.Start >= s.End {
		log.RefuseSpan(0, n, format.CodeSpanEmpty, "{start}–{end} covers nothing", "start", strconv.Itoa(s.Start), "end", strconv.Itoa(s.End))
		return s, false
	}
	s.Text = text[t.bytes[first] : t.bytes[last]+t.sizes[last]]
	return s, true
}
