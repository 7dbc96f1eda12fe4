package format

import (
	"context"
	"io"
)

// Encode writes a corpus article by article: encode appends one, as f carries it,
// to a buffer. It is called for several articles at the same time, each with a
// buffer of its own; they are written to w in order. Everything else is as in Pour.
func Encode(ctx context.Context, w io.Writer, c Corpus, f Carrier, o WriteOptions, p Progress, encode func(b *Buffer, d Document) error) (Report, error) {
	var free []*Buffer
	return Parts[*Buffer]{
		New: func(alone bool) *Buffer {
			if alone {
				return &Buffer{w: w}
			}
			if n := len(free); n > 0 {
				b := free[n-1]
				free = free[:n-1]
				return b
			}
			return &Buffer{}
		},
		Write: encode,
		Take: func(b *Buffer) error {
			_, err := w.Write(b.Bytes)
			if b.Bytes = b.Bytes[:0]; b.w == nil {
				free = append(free, b)
			}
			return err
		},
	}.Pour(ctx, c, f, o, p)
}

// Buffer gathers what is written of articles.
type Buffer struct {
	Bytes []byte    // to be appended to
	w     io.Writer // of a large article; else nil
}

// flushAt is how many bytes of a large article are gathered before they are
// written.
const flushAt = 256 << 10

// Flush passes on what was gathered of a large article when it is enough. Whoever
// encodes calls it now and then, so that an article with very many spans does not
// fill the memory.
func (b *Buffer) Flush() error {
	if b.w == nil || len(b.Bytes) < flushAt {
		return nil
	}
	_, err := b.w.Write(b.Bytes)
	b.Bytes = b.Bytes[:0]
	return err
}

// Raw appends s.
func (b *Buffer) Raw(s string) { b.Bytes = append(b.Bytes, s...) }
