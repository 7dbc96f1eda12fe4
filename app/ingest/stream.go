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
	s := &stream{inputs: inputs, opt: opt, taking: t, labels: map[string]data.ID{}, entities: map[string]data.ID{}}
	s.corpus.LabelCounts, s.corpus.Uses = map[data.ID]int{}, map[data.ID]data.EntityUse{}
	if err := s.count(ctx, p); err != nil {
		return format.Corpus{}, s.report, err
	}
	c := s.corpus
	c.Project = data.Project{ID: "stream"}
	c.Now = time.Now()
	c.Documents = s.documents(ctx)
	c.Suggestions = func(context.Context, data.ID) ([]data.Suggestion, error) { return nil, nil }
	return c, s.report, nil
}

// stream is files that are read again and again.
type stream struct {
	inputs   []format.Input
	opt      Options
	taking   Taking
	corpus   format.Corpus
	report   format.Report
	labels   map[string]data.ID // by key
	entities map[string]data.ID // by identity
}

// read yields the articles of all files, and the report of each file when it ends.
func (s *stream) read(ctx context.Context, yield func(format.Document) error, done func(File, format.Report)) error {
	var slow started
	defer slow.stop()
	for _, in := range s.inputs {
		f := File{Input: in, Choice: (&reading{opt: s.opt}).choice(pathOf(in))}
		reader, err := f.recognise()
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

func (s *stream) count(ctx context.Context, p format.Progress) error {
	var done, total int64
	for _, in := range s.inputs {
		total += max(in.Size, 1)
	}
	var defined []data.Label
	used := map[string]int{}
	err := s.read(ctx, func(d format.Document) error {
		s.corpus.Articles++
		s.corpus.Annotations += len(d.Spans)
		defined = append(defined, d.Labels...)
		for _, x := range d.Spans {
			used[s.taking.label(x.Label)]++
		}
		for _, e := range d.Entities {
			s.entity(e)
		}
		return nil
	}, func(f File, rep format.Report) {
		s.report.Merge(rep)
		if done += max(f.Input.Size, 1); p != nil {
			p(done, total)
		}
	})
	s.define(defined, used)
	return err
}

// define makes the labels: those that the files define, then the others by key.
func (s *stream) define(defined []data.Label, used map[string]int) {
	add := func(l data.Label) {
		l.Key = s.taking.label(l.Key)
		if _, ok := s.labels[l.Key]; ok || l.Key == "" {
			return
		}
		l.ID = data.ID(fmt.Sprintf("label-%d", len(s.labels)+1))
		l.Name = cmp.Or(l.Name, l.Key)
		s.labels[l.Key] = l.ID
		s.corpus.Labels = append(s.corpus.Labels, l)
		s.corpus.LabelCounts[l.ID] = used[l.Key]
	}
	for _, l := range defined {
		add(l)
	}
	var keys []string
	for k := range used {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	for _, k := range keys {
		add(data.Label{Key: k, Color: palette(len(s.labels))})
	}
}

// palette returns a colour for the n-th label, from the default ones.
func palette(n int) string {
	all := data.DefaultLabels(func() data.ID { return "" })
	return all[n%len(all)].Color
}

// entity returns the ID of an entity, which is put in the register when it is new.
func (s *stream) entity(e format.Entity) data.ID {
	if e.IsZero() {
		return ""
	}
	key := cmp.Or("id "+string(e.ID), "")
	if e.ID == "" {
		if key = "external " + e.External; e.External == "" {
			key = "name " + e.Name + "\n" + e.Label
		}
	}
	if id, ok := s.entities[key]; ok {
		return id
	}
	id := cmp.Or(e.ID, data.ID(fmt.Sprintf("entity-%d", len(s.entities)+1)))
	s.entities[key] = id
	s.corpus.Entities = append(s.corpus.Entities, data.Entity{
		ID: id, Name: cmp.Or(e.Name, e.External), Aliases: e.Aliases, Note: e.Note, External: e.External, Created: e.Created, Modified: e.Modified,
	})
	return id
}

var errEnough = errors.New("enough")

func (s *stream) documents(ctx context.Context) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		ids := map[data.ID]bool{}
		err := s.read(ctx, func(d format.Document) error {
			if !yield(s.document(d, ids), nil) {
				return errEnough
			}
			return nil
		}, func(File, format.Report) {})
		if err != nil && !errors.Is(err, errEnough) {
			yield(data.Document{}, err)
		}
	}
}

// document returns d as a project would hold it. ids are those used so far.
func (s *stream) document(d format.Document, ids map[data.ID]bool) data.Document {
	out := data.Document{Article: d.Article, Text: d.Text, Annotations: make([]data.Annotation, len(d.Spans))}
	if a := &out.Article; a.ID == "" || ids[a.ID] {
		a.ID = data.ID(fmt.Sprintf("article-%d", len(ids)+1))
	}
	ids[out.Article.ID] = true
	out.Article.Status = cmp.Or(out.Article.Status, data.StatusNew)
	for i, x := range d.Spans {
		e := x.Entity
		e.Label = ""
		out.Annotations[i] = data.Annotation{
			ID: cmp.Or(x.ID, data.ID(fmt.Sprintf("%s-%d", out.Article.ID, i+1))), Article: out.Article.ID, Start: x.Start, End: x.End,
			Label: s.labels[s.taking.label(x.Label)], Quote: x.Text, Annotator: cmp.Or(x.Annotator, s.opt.Annotator), Note: x.Note,
			Origin: cmp.Or(x.Origin, data.OriginImport), Score: x.Score, Entity: s.entity(e), Created: x.Created, Modified: x.Modified,
		}
	}
	slices.SortStableFunc(out.Annotations, data.CompareAnnotations)
	return out
}
