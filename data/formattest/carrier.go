package formattest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/format"
)

// lossy is a Writer that says what it cannot hold.
type lossy interface {
	format.Writer
	format.Carrier
}

// choices returns the options that w may be asked for.
func choices(w format.Writer) []format.WriteOptions {
	offer := format.OfferOf(w)
	out := []format.WriteOptions{{}}
	for _, u := range offer.Units {
		out = append(out, format.WriteOptions{Unit: u})
	}
	for _, s := range offer.Schemes {
		out = append(out, format.WriteOptions{Scheme: s})
	}
	if offer.Flat {
		out = append(out, format.WriteOptions{Overlaps: format.Innermost}, format.WriteOptions{Overlaps: format.Longest})
	}
	return out
}

// runCarrier checks that every case is written as the format says it carries it,
// that what it says it loses is what it loses, and the same bytes every time.
func runCarrier(t *testing.T, w lossy) {
	for _, tc := range Cases() {
		for _, o := range choices(w) {
			t.Run(fmt.Sprintf("%s/%v %v %v", tc.Name, o.Unit, o.Scheme, o.Overlaps), func(t *testing.T) {
				c := Corpus(t, tc.Project)
				b, rep := writeWith(t, w, c, o)
				if again, _ := writeWith(t, w, c, o); !bytes.Equal(b, again) {
					t.Error("the same corpus gave other bytes")
				}
				forecast, err := format.Forecast(context.Background(), w, c, o, nil)
				if diff := cmp.Diff(forecast, rep); err != nil || diff != "" {
					t.Errorf("forecast (-), report (+), %v:\n%s", err, diff)
				}
				all := format.Count{Articles: c.Articles, Spans: c.Annotations}
				if got := (format.Count{Articles: rep.Kept.Articles + rep.Refused.Articles, Spans: rep.Kept.Spans + rep.Refused.Spans}); got != all {
					t.Errorf("kept %+v and refused %+v, want %+v together", rep.Kept, rep.Refused, all)
				}
				if ch, ok := w.(format.Checker); ok {
					n, err := format.Compare(context.Background(), ch, bytes.NewReader(b), int64(len(b)), c, o, nil)
					if err != nil || n != rep.Kept.Spans {
						t.Errorf("Compare: got %d, %v, want %d, nil", n, err, rep.Kept.Spans)
					}
				}
				if r, ok := w.(format.Reader); ok {
					compareRead(t, w, r, c, b, o)
				}
			})
		}
	}
}

func writeWith(t *testing.T, w format.Writer, c format.Corpus, o format.WriteOptions) ([]byte, format.Report) {
	t.Helper()
	var buf bytes.Buffer
	last := int64(-1)
	rep, err := w.Write(context.Background(), &buf, c, o, func(done, total int64) {
		if done < last || done > total || total != c.Total() {
			t.Errorf("progress: got %d of %d after %d, want rising to %d", done, total, last, c.Total())
		}
		last = done
	})
	if err != nil {
		t.Fatalf("Write: %v", err)
	}
	if c.Total() > 0 && last != c.Total() {
		t.Errorf("progress at the end: got %d, want %d", last, c.Total())
	}
	return buf.Bytes(), rep
}

// compareRead reads a file as an import does and compares texts and spans.
func compareRead(t *testing.T, w lossy, r format.Reader, c format.Corpus, b []byte, o format.WriteOptions) {
	t.Helper()
	unit := o.Unit
	got, rep := Read(t, r, Input("x"+w.Extensions()[0], b), format.ReadOptions{Unit: &unit})
	for _, l := range rep.Lines {
		if l.Severity == format.Refused || l.Severity == format.Lost {
			t.Errorf("report: got %v, want nothing refused or lost", l)
		}
	}
	i := 0
	resolver := c.Resolver()
	for d, err := range c.Documents {
		if err != nil {
			t.Fatal(err)
		}
		doc, err := resolver.Document(d)
		if err != nil {
			t.Fatal(err)
		}
		want, lost := w.Carry(doc, o)
		if leftOut(lost) {
			continue
		}
		if i >= len(got) {
			t.Errorf("article %s is not read", d.Article.ID)
			return
		}
		if diff := cmp.Diff(bareSpans(got[i]), bareSpans(want)); diff != "" || got[i].Text != want.Text {
			t.Errorf("article %s: texts equal %v, spans got (-), want (+):\n%s", d.Article.ID, got[i].Text == want.Text, diff)
		}
		i++
	}
	if i != len(got) {
		t.Errorf("articles: got %d, want %d", len(got), i)
	}
}

func leftOut(lost []format.Loss) bool {
	for _, l := range lost {
		if l.Severity == format.Refused && l.Articles > 0 {
			return true
		}
	}
	return false
}

// bareSpans returns where spans are, what they cover and mean.
func bareSpans(d format.Document) []string {
	out := []string{}
	for _, s := range d.Spans {
		out = append(out, fmt.Sprintf("%d–%d %s %q", s.Start, s.End, s.Label, s.Text))
	}
	return out
}

// simple is a project that every format can hold.
func simple() *Project {
	b := NewBuilder()
	b.AddFound("One", "Kim visits Kursk today.", "PLACE", "Kursk")
	b.AddFound("Two", "Putin thanks Kim.", "PERSON", "Putin", "Kim")
	b.AddFound("Three", "Nobody is named here.", "PERSON")
	return b.Project
}

// runCarrierDifferences checks that the self-check notices whatever may go wrong.
func runCarrierDifferences(t *testing.T, w lossy, ch format.Checker) {
	b, _ := writeWith(t, w, Corpus(t, simple()), format.WriteOptions{})
	for _, tc := range []struct {
		name   string
		change func(p *Project)
	}{
		{"start", func(p *Project) { move(p, 4, 16) }},
		{"end", func(p *Project) { move(p, 11, 22) }},
		{"label", func(p *Project) { p.Docs[1].Annotations[1].Label = p.Tags[1].ID }},
		{"text", func(p *Project) { p.Docs[2].Text = "Nobody is known here." }},
		{"one span more", func(p *Project) { p.Docs[1].Annotations = p.Docs[1].Annotations[:1] }},
		{"one span less", func(p *Project) {
			a := p.Docs[0].Annotations[0]
			a.Start, a.End, a.Quote = 0, 3, "Kim"
			p.Docs[0].Annotations = []data.Annotation{a, p.Docs[0].Annotations[0]}
		}},
		{"one article less", func(p *Project) { p.Docs = append(p.Docs, p.Docs[1]) }},
		{"one article more", func(p *Project) { p.Docs = p.Docs[:1] }},
	} {
		t.Run(tc.name, func(t *testing.T) {
			p := simple()
			if tc.name == "text" && !carriesTexts(t, w, p) {
				t.Skip("the format holds no texts")
			}
			tc.change(p)
			_, err := format.Compare(context.Background(), ch, bytes.NewReader(b), int64(len(b)), Corpus(t, p), format.WriteOptions{}, nil)
			if !errors.Is(err, format.ErrDiffers) {
				t.Errorf("Compare: got %v, want %v", err, format.ErrDiffers)
			}
		})
	}
	t.Run("full disk", func(t *testing.T) {
		for _, room := range []int{0, 1, len(b) / 2, len(b) - 1} {
			if _, err := w.Write(context.Background(), &failing{room}, Corpus(t, simple()), format.WriteOptions{}, nil); err == nil {
				t.Errorf("Write with room for %d bytes: got nil, want an error", room)
			}
		}
	})
}

// carriesTexts reports whether the texts of articles are in w's files.
func carriesTexts(t *testing.T, w lossy, p *Project) bool {
	t.Helper()
	resolver := Corpus(t, p).Resolver()
	for _, d := range p.Docs {
		doc, err := resolver.Document(d)
		if err != nil {
			t.Fatal(err)
		}
		if carried, _ := w.Carry(doc, format.WriteOptions{}); carried.Text != "" {
			return true
		}
	}
	return false
}

// move gives the first span other ends.
func move(p *Project, start, end int) {
	a := &p.Docs[0].Annotations[0]
	a.Start, a.End, a.Quote = start, end, string([]rune(p.Docs[0].Text)[start:end])
}
