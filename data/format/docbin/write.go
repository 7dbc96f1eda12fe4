package docbin

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"slices"

	"nomina/data"
	"nomina/data/format"
)

// errTokens is returned for a corpus with more tokens than one file can have.
var errTokens = errors.New("there are more tokens than one file for spaCy can hold; export fewer articles")

// Write writes the corpus. How many tokens there are stands before them, so they
// are packed into a temporary file first, and put behind that number as they are.
//
// The entities of a document are the annotations that do not overlap, the outermost
// ones. Where there are others, all stand in the group of spans "sc" as well.
func (f Format) Write(ctx context.Context, w io.Writer, c format.Corpus, o format.WriteOptions, p format.Progress) (rep format.Report, err error) {
	spool, err := os.CreateTemp("", "nomina-*.spacy")
	if err != nil {
		return rep, fmt.Errorf("keep tokens: %w", err)
	}
	defer func() { err = errors.Join(err, spool.Close(), os.Remove(spool.Name())) }()
	tokens := newPacker(spool)
	e := encoder{layout: layoutOf(c), z: tokens, strings: map[string]struct{}{}, symbols: symbolIDs()}
	rep, err = format.Parts[*part]{
		New:   func(bool) *part { return e.part() },
		Write: (*part).document,
		Take:  e.take,
	}.Pour(ctx, c, f, o, p)
	if err == nil {
		err = tokens.flush()
	}
	if err == nil {
		_, err = spool.Seek(0, io.SeekStart)
	}
	if err != nil {
		return rep, err
	}
	return rep, e.file(w, tokens, spool)
}

// file writes all of the file, the tokens as they were packed into spool.
func (e *encoder) file(w io.Writer, tokens *packer, spool io.Reader) error {
	z := newPacker(w)
	e.z = z
	if err := z.begin(); err != nil {
		return err
	}
	e.begin()
	if err := e.flush(); err != nil {
		return err
	}
	if err := z.join(tokens, spool); err != nil {
		return err
	}
	if err := e.end(); err != nil {
		return err
	}
	return z.Close()
}

// layout is what tokens look like in the file.
type layout struct{ linked bool }

// layoutOf has room for addresses where the register has any, whether they are used or
// not: that would be known too late.
func layoutOf(c format.Corpus) layout {
	return layout{slices.ContainsFunc(c.Entities, func(e data.Entity) bool { return e.External != "" })}
}

// width returns how many bytes a token has.
func (l layout) width() int { return 8 * len(l.attrs()) }

// mostTokens is how many tokens a file may have: their length is a number of 32
// bits, for which spaCy's reader has a sign.
func (l layout) mostTokens() int { return math.MaxInt32 / l.width() }

func (l layout) attrs() []uint64 {
	if l.linked {
		return []uint64{attrOrth, attrEntIOB, attrEnt, attrKB}
	}
	return []uint64{attrOrth, attrEntIOB, attrEnt}
}
