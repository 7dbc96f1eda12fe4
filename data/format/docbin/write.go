package docbin

import (
	"context"
	"errors"
	"io"
	"math"

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
	first, second := halves(p)
	sum, rep, err := count(ctx, c, o, first)
	if err != nil {
		return rep, err
	}
	if sum.tokens*sum.layout().width() > math.MaxInt32 {
		return format.Report{}, errTokens
	}
	z, err := newPacker(w)
	if err != nil {
		return format.Report{}, err
	}
	e := encoder{layout: sum.layout(), z: z, strings: map[string]struct{}{}, symbols: symbolIDs()}
	e.all.spaces = make([]byte, 0, sum.tokens)
	e.begin(sum.tokens)
	rep, err = format.Parts[*part]{
		New:   func(bool) *part { return e.part() },
		Write: (*part).document,
		Take:  e.take,
	}.Pour(ctx, c, f, o, second)
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

// sum is what of a corpus must be known before it is written.
type sum struct {
	tokens int64
	linked bool // entities have addresses
}

func count(ctx context.Context, c format.Corpus, o format.WriteOptions, p format.Progress) (sum, format.Report, error) {
	var all sum
	rep, err := format.Parts[*sum]{
		New:   func(bool) *sum { return &sum{} },
		Write: (*sum).add,
		Take: func(one *sum) error {
			all.tokens += one.tokens
			all.linked = all.linked || one.linked
			return nil
		},
	}.Pour(ctx, c, whole{}, o, p)
	return all, rep, err
}

func (s *sum) add(d format.Document) error {
	s.tokens += int64(spacy.Count(d.Text, d.Spans))
	for i := range d.Spans {
		s.linked = s.linked || d.Spans[i].Entity.External != ""
	}
	return nil
}

// whole carries everything: nothing is lost where only tokens are counted.
type whole struct{}

// Carry returns d.
func (whole) Carry(d format.Document, _ format.WriteOptions) (format.Document, []format.Loss) {
	return d, nil
}

// layout is what tokens look like in the file.
type layout struct{ linked bool }

func (s sum) layout() layout { return layout{s.linked} }

// width returns how many bytes a token has.
func (l layout) width() int64 { return int64(8 * len(l.attrs())) }

func (l layout) attrs() []uint64 {
	if l.linked {
		return []uint64{attrOrth, attrEntIOB, attrEnt, attrKB}
	}
	return []uint64{attrOrth, attrEntIOB, attrEnt}
}
