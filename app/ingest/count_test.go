package ingest

import (
	"io"
	"strings"
	"testing"

	"nomina/data/format"
)

// A file that is longer than it said must not carry progress past its share:
// it would have to come down again.
func TestReading_Count(t *testing.T) {
	for _, size := range []int64{-1, 0, 4, 9, 100} {
		r := &reading{}
		c := r.count(format.Input{Size: size, Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader("some text")), nil
		}})
		f, err := c.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadAll(f); err != nil {
			t.Fatal(err)
		}
		if got, want := r.bytes.Load(), min(9, max(size, 1)); got != want || c.bytes != want {
			t.Errorf("size %d: got %d and %d bytes, want %d", size, got, c.bytes, want)
		}
	}
}
