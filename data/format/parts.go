package format

import (
	"context"
	"fmt"
	"runtime"
	"sync"

	"nomina/data"
)

// Parts writes a corpus in parts of some articles, several parts at once. A part
// is made, filled by one goroutine, and taken, in the order of the articles.
type Parts[P any] struct {
	// New begins a part, on the goroutine of Pour. With alone it is for one large
	// article, and nothing else is under way until it is taken.
	New func(alone bool) P
	// Write adds an article as the format carries it. It is called for several
	// parts at the same time, with a Carrier that may be used so, and keeps no spans.
	Write func(part P, d Document) error
	// Take ends a part, on the goroutine of Pour.
	Take func(part P) error
}

// The sizes of parts, in bytes of texts; an annotation counts as spanSize.
const (
	partSize  = 128 << 10
	aloneSize = 4 << 20
	spanSize  = 256
)

// Pour does what the function Pour does.
func (x Parts[P]) Pour(ctx context.Context, c Corpus, f Carrier, o WriteOptions, p Progress) (Report, error) {
	workers := runtime.GOMAXPROCS(0)
	run := pouring[P]{Parts: x, tally: newTally(c, p), carry: carrying{c.Resolver(), f, o}, most: workers + 2}
	run.work = make(chan *part[P], run.most+1)
	var wait sync.WaitGroup
	for range workers {
		wait.Go(func() {
			for b := range run.work {
				run.fill(b)
			}
		})
	}
	err := run.all(ctx, c)
	close(run.work)
	wait.Wait()
	if err != nil {
		return run.tally.rep, err
	}
	return run.tally.report(), nil
}

// pouring is a corpus on its way.
type pouring[P any] struct {
	Parts[P]

	carry carrying
	tally tally
	next  *part[P] // the articles that are no part yet, or nil
	work  chan *part[P]
	queue []*part[P] // begun, in order
	most  int        // of them at a time
}

// part is some articles, and what became of them.
type part[P any] struct {
	docs   []data.Document
	size   int
	value  P
	passed []passed
	err    error
	done   chan struct{} // closed when they are written
}

func (r *pouring[P]) all(ctx context.Context, c Corpus) error {
	for d, err := range c.Documents {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		if err := r.add(d); err != nil {
			return err
		}
	}
	return r.drain()
}

// add puts an article in a part, and sends the part off when it is full.
func (r *pouring[P]) add(d data.Document) error {
	size := len(d.Text) + spanSize*len(d.Annotations)
	if size >= aloneSize {
		return r.addAlone(d)
	}
	if r.next == nil {
		r.next = &part[P]{value: r.New(false), done: make(chan struct{})}
	}
	r.next.docs = append(r.next.docs, d)
	if r.next.size += size; r.next.size < partSize {
		return nil
	}
	r.send()
	return r.take(r.most)
}

// addAlone writes a large article when all before it are taken.
func (r *pouring[P]) addAlone(d data.Document) error {
	if err := r.drain(); err != nil {
		return err
	}
	b := &part[P]{docs: []data.Document{d}, value: r.New(true), done: make(chan struct{})}
	r.fill(b)
	r.queue = append(r.queue, b)
	return r.take(0)
}

func (r *pouring[P]) send() {
	if r.next == nil {
		return
	}
	r.queue = append(r.queue, r.next)
	r.work <- r.next
	r.next = nil
}

// fill writes the articles of a part, up to the first that cannot be.
func (r *pouring[P]) fill(b *part[P]) {
	defer close(b.done)
	var spans []Span
	for _, d := range b.docs {
		one, err := r.carry.pass(d, &spans, func(d Document) error { return r.Write(b.value, d) })
		if err != nil {
			b.err = err
			break
		}
		b.passed = append(b.passed, one)
	}
	b.docs = nil
}

// drain sends off what is left and takes all parts.
func (r *pouring[P]) drain() error {
	r.send()
	return r.take(0)
}

// take takes parts until there are that many left.
func (r *pouring[P]) take(most int) error {
	for len(r.queue) > most {
		b := r.queue[0]
		r.queue = r.queue[1:]
		<-b.done
		if b.err == nil {
			b.err = r.Take(b.value)
		}
		if b.err != nil {
			return b.err
		}
		for _, one := range b.passed {
			r.tally.add(one)
		}
	}
	return nil
}
