package ingest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"time"

	"nomina/data"
	"nomina/data/format"
)

// Stream returns the articles of files as a corpus that can be written at once,
// without a project. It reads every file once to count, and again each time that
// the articles are asked for, so that memory holds one article at a time. The
// report says what is refused. p hears bytes while it is counted.
//
// Articles keep their IDs, and get numbers where they have none or the same as one
// before.
func Stream(ctx context.Context, inputs []format.Input, opt Options, t Taking, p format.Progress) (format.Corpus, format.Report, error) {
	s := &stream{inputs: inputs, readers: make([]format.Reader, len(inputs)), opt: opt, register: newStreamRegister(t)}
	if err := s.count(ctx, p); err != nil {
		return format.Corpus{}, s.report, err
	}
	c := s.corpus
	c.Labels, c.LabelCounts, c.Entities = s.register.labels, s.register.counts, s.register.entities
	c.Uses = map[data.ID]data.EntityUse{}
	c.Project = data.Project{ID: "stream"}
	c.Now = time.Now()
	c.Documents = s.documents(ctx)
	c.Suggestions = func(context.Context, data.ID) ([]data.Suggestion, error) { return nil, nil }
	return c, s.report, nil
}

// stream is files that are read again and again.
type stream struct {
	inputs   []format.Input
	readers  []format.Reader // of the inputs, once they are recognised
	opt      Options
	corpus   format.Corpus
	report   format.Report
	register *streamRegister
}

// read yields the articles of all files, and the report of each file when it ends.
func (s *stream) read(ctx context.Context, yield func(format.Document) error, done func(File, format.Report)) error {
	var slow started
	defer slow.stop()
	for i, in := range s.inputs {
		f := File{Input: in, Choice: (&reading{opt: s.opt}).choice(pathOf(in))}
		reader, err := s.reader(i, &f)
		if err != nil {
			log := format.NewLog(in)
			log.RefuseFile(err, 0)
			done(f, log.Report)
			continue
		}
		rep, err := slow.reader(reader).Read(ctx, in, f.Choice.ReadOptions, yield)
		if err != nil {
			return err
		}
		done(f, rep)
	}
	return ctx.Err()
}

// reader returns what reads the i-th file, which is found out once.
func (s *stream) reader(i int, f *File) (format.Reader, error) {
	if r := s.readers[i]; r != nil {
		return r, nil
	}
	r, err := f.recognise()
	s.readers[i] = r
	return r, err
}

func (s *stream) count(ctx context.Context, p format.Progress) error {
	var done, total int64
	for _, in := range s.inputs {
		total += max(in.Size, 1)
	}
	err := s.read(ctx, func(d format.Document) error {
		s.corpus.Articles++
		s.corpus.Annotations += len(d.Spans)
		s.register.take(d)
		return nil
	}, func(f File, rep format.Report) {
		s.report.Merge(rep)
		if done += max(f.Input.Size, 1); p != nil {
			p(done, total)
		}
	})
	s.register.settle()
	return err
}

var errEnough = errors.New("enough")

func (s *stream) documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		ids, enough := map[data.ID]bool{}, false
		err := s.read(ctx, func(d format.Document) error {
			if enough = enough || !yield(s.document(d, ids), nil); enough {
				return errEnough
			}
			return nil
		}, func(File, format.Report) {})
		if err != nil && !enough {
			yield(data.Document{}, err)
		}
	}
}

// document returns d as a project would hold it. ids are those used so far.
func (s *stream) document(d format.Document, ids map[data.ID]bool) data.Document {
	out := data.Document{Article: d.Article, Text: d.Text, Annotations: make([]data.Annotation, len(d.Spans))}
	for n := len(ids) + 1; out.Article.ID == "" || ids[out.Article.ID]; n++ {
		out.Article.ID = data.ID(fmt.Sprintf("article-%d", n))
	}
	ids[out.Article.ID] = true
	out.Article.Status = cmp.Or(out.Article.Status, data.StatusNew)
	for i, x := range d.Spans {
		out.Annotations[i] = data.Annotation{
			ID: cmp.Or(x.ID, data.ID(fmt.Sprintf("%s-%d", out.Article.ID, i+1))), Article: out.Article.ID, Start: x.Start, End: x.End,
			Label: s.register.label(x.Label), Quote: x.Text, Annotator: cmp.Or(x.Annotator, s.opt.Annotator), Note: x.Note,
			Origin: cmp.Or(x.Origin, data.OriginImport), Score: x.Score, Entity: s.register.meant(x), Created: x.Created, Modified: x.Modified,
		}
	}
	slices.SortStableFunc(out.Annotations, data.CompareAnnotations)
	return out
}
