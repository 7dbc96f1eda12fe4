package formattest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"nomina/data"
	"nomina/data/format"
)

// Input returns b as a file of that name.
func Input(name string, b []byte) format.Input {
	return format.Input{Name: name, Path: "/in/" + name, Size: int64(len(b)), Open: func() (io.ReadCloser, error) {
		return io.NopCloser(bytes.NewReader(b)), nil
	}}
}

// Read collects what a reader yields and checks that hashes and lengths agree
// with the texts.
func Read(t testing.TB, r format.Reader, in format.Input, o format.ReadOptions) ([]format.Document, format.Report) {
	t.Helper()
	var docs []format.Document
	rep, err := r.Read(context.Background(), in, o, func(d format.Document) error {
		agrees(t, d)
		docs = append(docs, d)
		return nil
	})
	if err != nil {
		t.Fatalf("Read: %v", err)
	}
	return docs, rep
}

func agrees(t testing.TB, d format.Document) {
	t.Helper()
	hash, n := data.HashText(d.Text), utf8.RuneCountInString(d.Text)
	if d.Article.TextHash != hash || d.Article.Length != n {
		t.Errorf("%q: got hash %s and length %d, want %s and %d", d.Text, d.Article.TextHash, d.Article.Length, hash, n)
	}
}

// runReader checks what every reader does with files that can't be read and
// with callers that stop.
func runReader(t *testing.T, r format.Reader) {
	in := Input("x", nil)
	in.Open = func() (io.ReadCloser, error) { return nil, os.ErrPermission }
	docs, rep := Read(t, r, in, format.ReadOptions{})
	if len(docs) != 0 || rep.Refused.Articles != 1 || len(rep.Lines) != 1 || rep.Lines[0].File != "/in/x" {
		t.Errorf("unreadable file: got %d articles, %+v, want one refused with its path", len(docs), rep)
	}
	docs, rep = Read(t, r, Input("empty", nil), format.ReadOptions{})
	if len(docs) != 0 || len(rep.Lines) != 1 {
		t.Errorf("empty file: got %d articles, %+v, want one line", len(docs), rep)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := r.Read(ctx, Input("a", []byte("{}")), format.ReadOptions{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: got %v, want %v", err, context.Canceled)
	}
}

// runRoundTrip checks that a written project is read without loss.
func runRoundTrip(t *testing.T, w format.Writer, r format.Reader) {
	for _, tc := range Cases() {
		for _, u := range format.Units() {
			t.Run(tc.Name+"/"+u.String(), func(t *testing.T) {
				b, _ := write(t, w, Corpus(t, tc.Project), u)
				got, rep := Read(t, r, Input("x", b), format.ReadOptions{})
				for _, l := range rep.Lines {
					if l.Severity != format.Info {
						t.Errorf("report: got %v, want nothing", l)
					}
				}
				if diff := cmp.Diff(got, carried(w, expected(tc.Project)), ignoreLines(), equalMeta()); diff != "" {
					t.Errorf("got (-), want (+):\n%s", diff)
				}
			})
		}
	}
}

func ignoreLines() cmp.Option {
	return cmp.Options{cmpopts.IgnoreFields(format.Document{}, "Line"), cmpopts.IgnoreFields(format.Span{}, "Line"), cmpopts.EquateEmpty()}
}

// equalMeta compares metadata as JSON: escapes may differ.
func equalMeta() cmp.Option {
	return cmp.FilterPath(func(p cmp.Path) bool { return p.Last().String() == ".Meta" }, cmp.Comparer(func(a, b string) bool {
		return a == b || json.Valid([]byte(a)) && compact(a) == compact(b)
	}))
}

func compact(s string) string {
	var v any
	dec := json.NewDecoder(bytes.NewReader([]byte(s)))
	dec.UseNumber()
	if dec.Decode(&v) != nil {
		return s
	}
	b, err := json.Marshal(v)
	if err != nil {
		return s
	}
	return string(b)
}

// carried returns documents as w holds them, if it has no way to write some
// characters.
func carried(w format.Writer, docs []format.Document) []format.Document {
	ch, ok := w.(format.Checker)
	if !ok {
		return docs
	}
	for i := range docs {
		d := &docs[i]
		for _, s := range []*string{&d.Text, &d.Article.Title, &d.Article.Source, &d.Article.File.Name, &d.Article.File.Path} {
			*s = ch.Carried(*s)
		}
		for k := range d.Spans {
			s := &d.Spans[k]
			s.Text, s.Note, s.Annotator = ch.Carried(s.Text), ch.Carried(s.Note), ch.Carried(s.Annotator)
			s.Entity.Name, s.Entity.External = ch.Carried(s.Entity.Name), ch.Carried(s.Entity.External)
		}
		for k := range d.Entities {
			e := &d.Entities[k]
			e.Name, e.Aliases, e.Note, e.External = ch.Carried(e.Name), ch.Carried(e.Aliases), ch.Carried(e.Note), ch.Carried(e.External)
		}
	}
	return docs
}

// expected returns the project as documents of a file.
func expected(p *Project) []format.Document {
	keys := make(map[data.ID]string)
	for _, l := range p.Tags {
		keys[l.ID] = l.Key
	}
	var out []format.Document
	for i, d := range p.Docs {
		doc := format.Document{Article: d.Article, Text: d.Text}
		if i == 0 {
			doc.Labels = p.Tags
			for _, e := range p.Register {
				doc.Entities = append(doc.Entities, format.EntityOf(e, keys[e.Label]))
			}
		}
		for _, a := range d.Annotations {
			doc.Spans = append(doc.Spans, format.Span{
				ID: a.ID, Start: a.Start, End: a.End, Label: keys[a.Label], Text: a.Quote, Annotator: a.Annotator,
				Note: a.Note, Origin: a.Origin, Score: a.Score, Entity: meant(p, a.Entity), Created: a.Created, Modified: a.Modified,
			})
		}
		out = append(out, doc)
	}
	return out
}

// meant returns what a span says of an entity.
func meant(p *Project, id data.ID) format.Entity {
	for _, e := range p.Register {
		if e.ID == id {
			return format.Entity{ID: id, Name: e.Name, External: e.External}
		}
	}
	return format.Entity{}
}
