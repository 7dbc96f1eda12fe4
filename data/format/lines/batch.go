package lines

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"runtime"
	"sync"

	"nomina/data/format"
)

// reader cuts a file in batches of lines, lets workers decode them and yields
// the articles in order.
type reader struct {
	in     format.Input
	log    *format.Log
	cut    cut
	decode Decode
	yield  func(format.Document) error
	free   chan []byte // buffers of batches that were decoded
}

// cut appends the next record to buf. It returns how many line ends stood before
// the record and how many were passed in all; too long and err are as in Next.
type cut func(in *bufio.Reader, buf []byte) (record []byte, before, passed int, tooLong bool, err error)

// line cuts at line ends.
func line(in *bufio.Reader, buf []byte) (record []byte, before, passed int, tooLong bool, err error) {
	record, tooLong, err = Next(in, buf)
	return record, 0, 1, tooLong, err
}

// batchSize is how many bytes of lines are decoded by one worker at a time.
const batchSize = 256 << 10

// batch is some lines, and what became of them.
type batch struct {
	buf   []byte
	lines []Line
	long  []bool // by line
	last  error  // what ended the reading, io.EOF at the end of the file

	log  *format.Log
	docs []format.Document
	done chan struct{} // closed when they are decoded
}

func (r *reader) read(ctx context.Context, f io.Reader) error {
	text, ok := Text(f)
	if !ok {
		r.log.Refuse(0, CodeBinary, "is not a text file")
		return ctx.Err()
	}
	return r.text(ctx, text)
}

func (r *reader) text(ctx context.Context, text *bufio.Reader) error {
	ctx, cancel := context.WithCancel(ctx)
	var under sync.WaitGroup // nobody may close the file while it is being read
	defer under.Wait()
	defer cancel()
	workers := runtime.GOMAXPROCS(0)
	r.free = make(chan []byte, workers+1)
	work, ordered := make(chan *batch), make(chan *batch, workers+1)
	for range workers {
		under.Go(func() { r.work(work) })
	}
	under.Go(func() { r.batches(ctx, text, work, ordered) })
	blank := true
	for {
		b, ok := <-ordered
		if !ok {
			break
		}
		<-b.done
		blank = blank && len(b.lines) == 0
		if err := r.take(b); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if blank {
		r.log.Say(0, CodeEmpty, "holds no articles")
	}
	return nil
}

// batches reads until the end of the file or of ctx.
func (r *reader) batches(ctx context.Context, text *bufio.Reader, work, ordered chan<- *batch) {
	defer close(ordered)
	defer close(work)
	for n := 1; ctx.Err() == nil; {
		b := &batch{buf: r.buffer(), log: format.NewLog(r.in), done: make(chan struct{})}
		n = b.fill(r.cut, text, n)
		select {
		case ordered <- b:
		case <-ctx.Done():
			return
		}
		select {
		case work <- b:
		case <-ctx.Done():
			close(b.done)
			return
		}
		if b.last != nil {
			return
		}
	}
}

// room is how many bytes a batch mostly has room for.
const room = batchSize + batchSize/4

// buffer returns an empty buffer for a batch.
func (r *reader) buffer() []byte {
	select {
	case buf := <-r.free:
		return buf[:0]
	default:
	}
	if r.in.Size >= 0 {
		return make([]byte, 0, min(room, r.in.Size))
	}
	return make([]byte, 0, room)
}

// release leaves a buffer to another batch, unless it is a large one.
func (r *reader) release(buf []byte) {
	if cap(buf) > 2*room {
		return
	}
	select {
	case r.free <- buf:
	default:
	}
}

// fill takes records, from line n on, and returns the line of the next.
func (b *batch) fill(cut cut, text *bufio.Reader, n int) int {
	ends := []int{0}
	var numbers []int
	for len(b.buf) < batchSize && b.last == nil {
		start, at := len(b.buf), n
		var long bool
		var before, passed int
		b.buf, before, passed, long, b.last = cut(text, b.buf)
		n += passed
		if !long && len(bytes.TrimSpace(b.buf[start:])) == 0 {
			b.buf = b.buf[:start]
			continue
		}
		ends, numbers, b.long = append(ends, len(b.buf)), append(numbers, at+before), append(b.long, long)
	}
	for i, number := range numbers {
		b.lines = append(b.lines, Line{number, b.buf[ends[i]:ends[i+1]]})
	}
	return n
}

func (r *reader) work(work <-chan *batch) {
	for b := range work {
		for i, line := range b.lines {
			if !check(b.log, line, b.long[i]) {
				continue
			}
			if doc, ok := r.decode(b.log, line); ok {
				b.docs = append(b.docs, doc)
			}
		}
		r.release(b.buf)
		b.buf = nil
		for i := range b.lines {
			b.lines[i].Bytes = nil
		}
		close(b.done)
	}
}

// take passes on what a batch holds.
func (r *reader) take(b *batch) error {
	r.log.Report.Merge(b.log.Report)
	for _, d := range b.docs {
		if err := r.yield(d); err != nil {
			return err
		}
		r.log.Keep(d)
	}
	if b.last != nil && !errors.Is(b.last, io.EOF) {
		r.log.RefuseFile(b.last, 0)
	}
	return nil
}
