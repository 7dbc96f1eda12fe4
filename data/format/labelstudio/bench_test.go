package labelstudio_test

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"testing"

	"nomina/data/format"
	"nomina/data/format/labelstudio"
	"nomina/data/formattest"
)

func BenchmarkWrite(b *testing.B) {
	c := formattest.Synthetic(1000, 20)
	b.SetBytes(int64(len(written(b, c))))
	for b.Loop() {
		if _, err := (labelstudio.Format{}).Write(context.Background(), io.Discard, c, format.WriteOptions{}, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRead reads an array that is repeated to that many times its length, and
// tells how much memory was taken from the system.
func BenchmarkRead(b *testing.B) {
	for _, bm := range []struct {
		name  string
		times int
	}{{"20 MB", 1}, {"1 GB", 50}} {
		b.Run(bm.name, func(b *testing.B) {
			c := formattest.Synthetic(2000, 20)
			tasks := bytes.TrimSuffix(bytes.TrimPrefix(written(b, c), []byte("[")), []byte("\n]\n"))
			in := format.Input{Name: "x.json", Size: -1, Open: func() (io.ReadCloser, error) {
				return io.NopCloser(&repeated{part: tasks, times: bm.times}), nil
			}}
			b.SetBytes(int64(len(tasks) * bm.times))
			for b.Loop() {
				rep, err := (labelstudio.Format{}).Read(context.Background(), in, format.ReadOptions{}, func(format.Document) error { return nil })
				if want := c.Annotations * bm.times; err != nil || rep.Kept.Spans != want {
					b.Fatalf("Read: got %+v, %v, want %d spans", rep.Kept, err, want)
				}
			}
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.Sys)/1e6, "MB-sys")
		})
	}
}

// repeated is an array whose elements come several times.
type repeated struct {
	part  []byte
	times int
	left  []byte
	begun bool
}

func (r *repeated) Read(p []byte) (int, error) {
	switch {
	case !r.begun:
		r.begun, r.left = true, []byte("[")
	case len(r.left) == 0 && r.times == 0:
		return 0, io.EOF
	case len(r.left) == 0:
		if r.times--; r.times == 0 {
			r.left = append(r.part[:len(r.part):len(r.part)], ']')
		} else {
			r.left = append(r.part[:len(r.part):len(r.part)], ',')
		}
	}
	n := copy(p, r.left)
	r.left = r.left[n:]
	return n, nil
}
