package lines_test

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"

	"nomina/data/format"
	"nomina/data/format/lines"
)

// guarded is a file whose closing is seen by whoever still reads it. Neither is
// safe for use at the same time, so that the race detector sees it too.
type guarded struct {
	in     io.Reader
	closed bool
	late   bool
}

func (g *guarded) Read(b []byte) (int, error) {
	g.late = g.late || g.closed
	return g.in.Read(b)
}

func (g *guarded) Close() error {
	g.closed = true
	return nil
}

// TestRead_StopsBeforeItCloses gives up at the first of many lines: nobody reads
// the file any more when it is closed.
func TestRead_StopsBeforeItCloses(t *testing.T) {
	g := &guarded{in: strings.NewReader(strings.Repeat(strings.Repeat("x", 9_999)+"\n", 2_000))}
	in := format.Input{Name: "f", Size: -1, Open: func() (io.ReadCloser, error) { return g, nil }}
	stop := errors.New("stop")
	err := lines.Read(context.Background(), in, format.NewLog(in), title, func(format.Document) error { return stop })
	if !errors.Is(err, stop) || !g.closed || g.late {
		t.Errorf("got %v, closed %v, read afterwards %v, want %v, true, false", err, g.closed, g.late, stop)
	}
}
