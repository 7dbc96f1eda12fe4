package ingest

import (
	"context"
	"errors"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"nomina/data/format"
)

// MaxBatch is how much text one import takes unless Options say otherwise, in
// bytes. An import is one act and one transaction, so all of it stands in
// memory at once.
const MaxBatch = 1 << 30

// Options are the choices of whoever imports. The zero value is the default.
type Options struct {
	Choice    Choice            // for every file
	Choices   map[string]Choice // for single files, by File.Path, instead of Choice
	Annotator string            // of spans that do not name theirs
	Workers   int               // files read at the same time; 0 means one for each processor
	Limit     int64             // see MaxBatch, which 0 means
}

var errFull = errors.New("import is full")

// Read reads the inputs, several at a time. The batch has a File for each, in
// their order, whatever was wrong with it; the error is ctx's. p hears bytes and
// is called from this goroutine, about ten times a second. After a cancel Read
// does not wait for a file that keeps it waiting, such as a terminal.
func Read(ctx context.Context, inputs []format.Input, opt Options, p format.Progress) (Batch, error) {
	r := &reading{opt: opt, files: make([]File, len(inputs)), inputs: inputs}
	if r.opt.Limit == 0 {
		r.opt.Limit = MaxBatch
	}
	var total int64
	for _, in := range inputs {
		total += max(in.Size, 1)
	}
	finished := r.start(ctx, min(r.workers(), len(inputs)))
	r.watch(ctx, finished, total, p)
	if err := ctx.Err(); err != nil {
		return Batch{}, err
	}
	return Batch{Files: r.files}, nil
}

// Reread reads the file at index i of b once more as a person chose in a preview.
// The error is ctx's; b is as before then.
func Reread(ctx context.Context, b Batch, i int, c Choice, annotator string) error {
	again, err := Read(ctx, []format.Input{b.Files[i].Input}, Options{Choice: c, Annotator: annotator}, nil)
	if err != nil {
		return err
	}
	b.Files[i] = again.Files[0]
	return nil
}

// reading is one run of Read.
type reading struct {
	opt    Options
	inputs []format.Input
	files  []File       // files[i] belongs to whoever took i
	next   atomic.Int64 // the input to be taken next
	bytes  atomic.Int64 // read so far, of the total that progress shows
	text   atomic.Int64 // bytes of text kept so far
	slow   started
}

func (r *reading) workers() int {
	if r.opt.Workers > 0 {
		return r.opt.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// start lets workers take the inputs and closes the channel after the last.
func (r *reading) start(ctx context.Context, workers int) <-chan struct{} {
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for ctx.Err() == nil {
				i := int(r.next.Add(1)) - 1
				if i >= len(r.inputs) {
					return
				}
				r.files[i] = r.read(ctx, r.inputs[i])
			}
		})
	}
	finished := make(chan struct{})
	go func() {
		wg.Wait()
		r.slow.stop()
		close(finished)
	}()
	return finished
}

// watch tells p how far the workers are until they have finished or ctx ends.
func (r *reading) watch(ctx context.Context, finished <-chan struct{}, total int64, p format.Progress) {
	if p == nil {
		p = func(int64, int64) {}
	}
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	p(0, total)
	for {
		select {
		case <-ctx.Done():
			return
		case <-finished:
			p(min(r.bytes.Load(), total), total)
			return
		case <-tick.C:
			p(min(r.bytes.Load(), total), total)
		}
	}
}

// read reads one file.
func (r *reading) read(ctx context.Context, in format.Input) File {
	f := File{Input: in, Choice: r.choice(pathOf(in))}
	reader, err := f.recognise()
	if err != nil {
		log := format.NewLog(in)
		log.RefuseFile(err, 0)
		f.Report = log.Report
		r.bytes.Add(max(in.Size, 1))
		return f
	}
	counted := r.count(in)
	rep, err := r.slow.reader(reader).Read(ctx, counted.Input, f.Choice.ReadOptions, func(d format.Document) error {
		if r.text.Add(int64(len(d.Text))) > r.opt.Limit {
			r.text.Add(-int64(len(d.Text)))
			return errFull
		}
		f.add(d, r.opt.Annotator)
		return nil
	})
	r.bytes.Add(max(in.Size, 1) - counted.bytes)
	f.Report, f.Encoding = rep, rep.Encoding
	switch {
	case errors.Is(err, errFull):
		r.give(&f)
		f.drop(format.NewLine(format.Refused, CodeBatchFull,
			"more than {limit} MiB of text at once; import it by itself, or in parts",
			"limit", strconv.FormatInt(r.opt.Limit>>20, 10)))
	case err != nil && ctx.Err() == nil:
		r.give(&f)
		f.drop(format.NewLine(format.Refused, CodeBadContent, "cannot be read: {error}", "error", err.Error()))
	}
	return f
}

// give lets other files have the room that f took.
func (r *reading) give(f *File) {
	for _, d := range f.documents {
		r.text.Add(-int64(len(d.Text)))
	}
}

func (r *reading) choice(path string) Choice {
	if c, ok := r.opt.Choices[path]; ok {
		return c
	}
	return r.opt.Choice
}
