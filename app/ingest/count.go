package ingest

import (
	"io"

	"nomina/data/format"
)

// counter is an Input whose bytes are counted into the reading as they come,
// as many as its size promised.
type counter struct {
	format.Input
	bytes int64
}

func (r *reading) count(in format.Input) *counter {
	c := &counter{Input: in}
	c.Open = func() (io.ReadCloser, error) {
		f, err := in.Open()
		if err != nil {
			return nil, err
		}
		return &countingReader{ReadCloser: f, c: c, r: r}, nil
	}
	return c
}

type countingReader struct {
	io.ReadCloser
	c *counter
	r *reading
}

func (c *countingReader) Read(b []byte) (int, error) {
	n, err := c.ReadCloser.Read(b)
	counts := min(int64(n), max(c.c.Size, 1)-c.c.bytes)
	c.c.bytes += counts
	c.r.bytes.Add(counts)
	return n, err
}
