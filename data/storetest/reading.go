package storetest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"nomina/data"
)

// testUnusualText checks that texts come back byte for byte.
func testUnusualText(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	for name, body := range map[string]string{
		"NUL":          "before\x00Kursk\x00after",
		"BOM":          "\ufeffKursk",
		"line ends":    "a\r\nb\rc\nd\u2028e\u2029\u0085",
		"astral":       strings.Repeat("👩‍👩‍👧‍👦 𝔎𝔲𝔯𝔰𝔨 ", 40),
		"noncharacter": "\uffff\ufdd0\U0010ffff",
		"replacement":  "caf\ufffd",
		"one":          "x",
		"long":         strings.Repeat("Kursk und Kyjiw. ", 100_000),
	} {
		t.Run(name, func(t *testing.T) {
			a := p.Import(t, name, body)
			if got, err := s.Text(ctx, a.TextHash); err != nil || got != body {
				t.Errorf("Text: got %.40q (%d bytes), %v, want %.40q (%d bytes)", got, len(got), err, body, len(body))
			}
			whole := NewAnnotation(a, body, 0, a.Length, p.Labels[0].ID)
			last := NewAnnotation(a, body, a.Length-1, a.Length, p.Labels[0].ID)
			whole.Note = body
			p.Apply(t, Do(Created(whole, last)))
			got, err := s.Annotations(ctx, a.ID)
			if err != nil || len(got) != 2 {
				t.Fatalf("Annotations: got %d, %v, want 2", len(got), err)
			}
			if byID := map[data.ID]data.Annotation{got[0].ID: got[0], got[1].ID: got[1]}; byID[whole.ID] != whole || byID[last.ID] != last {
				t.Errorf("annotations came back changed: %.400s", fmt.Sprintf("%+v", got))
			}
			c, err := s.NextUndo(ctx)
			if err != nil {
				t.Fatal(err)
			}
			p.Apply(t, Undo(c))
		})
	}
}

func testDocuments(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	want := []data.Document{{Article: p.Article, Text: Body, Annotations: []data.Annotation{p.Annotate(t, 0, 11), p.Annotate(t, 14, 19)}}}
	for range 40 {
		a := p.Import(t, "twin", "Kursk") // one text for all of them
		want = append(want, data.Document{Article: a, Text: "Kursk"})
	}
	b := NewAnnotation(want[20].Article, "Kursk", 0, 5, p.Labels[3].ID)
	p.Apply(t, Do(Created(b)))
	want[20].Annotations = []data.Annotation{b}
	wantSame(t, "documents", Read(t, s).Documents, want)

	n := 0
	for _, err := range s.Documents(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 3 {
			break
		}
	}
	p.Annotate(t, 0, 3) // a reader that broke off is not in the way
}

func testSnapshot(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	a := p.Annotate(t, 0, 11)
	want := Read(t, s)
	snap, err := s.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	p.Apply(t, Do(Deleted(a)))
	p.Import(t, "later", "Later.")
	p.Apply(t, Do(data.Changes{Labels: data.Delta[data.Label]{Deleted: []data.Label{p.Labels[3]}}}))
	wantSame(t, "snapshot after later commits", Read(t, snap), want)
	if n, err := snap.Head(ctx); n != 2 || err != nil {
		t.Errorf("Head of the snapshot: got %d, %v, want 2", n, err)
	}
	if got, err := snap.Annotation(ctx, a.ID); err != nil || got != a {
		t.Errorf("Annotation of the snapshot: got %+v, %v, want %+v", got, err, a)
	}
	if c, err := snap.NextUndo(ctx); err != nil || c.Number != 2 {
		t.Errorf("NextUndo of the snapshot: got %d, %v, want 2", c.Number, err)
	}
	if err := snap.Close(); err != nil {
		t.Errorf("Close of the snapshot: %v", err)
	}
	if st := Read(t, s); len(st.Labels) != 3 || len(st.Documents) != 2 || len(st.Counts) != 0 {
		t.Errorf("got %+v, want the project with all commits", st)
	}
}

func testVerify(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	for i := range 10 {
		p.Annotate(t, i, i+2)
	}
	done, total := -1, -2
	problems, err := s.Verify(context.Background(), 100, func(d, n int) { done, total = d, n })
	if err != nil || len(problems) != 0 {
		t.Errorf("Verify: got %v, %v, want no problem", problems, err)
	}
	if done != total {
		t.Errorf("Verify: last progress was %d of %d, want all", done, total)
	}
	if _, err := s.Verify(context.Background(), 100, nil); err != nil {
		t.Errorf("Verify without progress: %v", err)
	}
}

func testCancelled(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	before := Read(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.Apply(ctx, Do(Created(p.Mention(0, 3)))); !errors.Is(err, context.Canceled) {
		t.Errorf("Apply: got %v, want context.Canceled", err)
	}
	if _, err := s.Summaries(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Summaries: got %v, want context.Canceled", err)
	}
	var last error
	for _, err := range s.Documents(ctx) {
		last = err
	}
	if !errors.Is(last, context.Canceled) {
		t.Errorf("Documents: got %v, want context.Canceled", last)
	}
	wantSame(t, "project", Read(t, s), before)

	ctx, cancel = context.WithCancel(context.Background())
	p.Import(t, "second", "Second.")
	for _, err := range s.Documents(ctx) {
		last = err
		cancel()
	}
	cancel()
	if !errors.Is(last, context.Canceled) {
		t.Errorf("Documents cancelled under way: got %v, want context.Canceled", last)
	}
}

// testOwned changes what the store was given and what it gave.
func testOwned(t *testing.T, s data.Store) {
	ctx := context.Background()
	p := NewProject(t, s)
	a := p.Mention(0, 11)
	txn := Do(Created(a))
	commit := p.Apply(t, txn)
	want := Read(t, s)
	txn.Changes.Annotations.Created[0].Note = "changed by the caller"
	if labels, err := s.Labels(ctx); err == nil {
		labels[0].Key = "changed by the caller"
	}
	if all, err := s.Annotations(ctx, p.Article.ID); err == nil {
		all[0].Note = "changed by the caller"
	}
	if read, err := s.Commit(ctx, commit.Number); err == nil {
		read.Changes.Annotations.Created[0].Note = "changed by the caller"
	}
	wantSame(t, "project", Read(t, s), want)
	read, err := s.Commit(ctx, commit.Number)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "changes in the journal", read.Changes, Created(a))
}

// testConcurrent reads in several goroutines while acts are written. Every
// state a reader sees lies between two acts: counts and lists agree.
func testConcurrent(t *testing.T, s data.Store) {
	p := NewProject(t, s)
	stop := make(chan struct{})
	var readers sync.WaitGroup
	for range 3 {
		readers.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
					readOnce(t, s)
				}
			}
		})
	}
	for i := range 30 {
		p.Annotate(t, i%20, i%20+4)
	}
	close(stop)
	readers.Wait()
}

func readOnce(t *testing.T, s data.Store) {
	ctx := context.Background()
	snap, err := s.Snapshot(ctx)
	if err != nil {
		t.Errorf("Snapshot beside the writer: %v", err)
		return
	}
	defer snap.Close()
	head, err := snap.Head(ctx)
	if err != nil {
		t.Errorf("Head beside the writer: %v", err)
	}
	sums, err := snap.Summaries(ctx)
	if err != nil || len(sums) != 1 || int64(sums[0].Annotations) != head-1 {
		t.Errorf("Summaries beside the writer: got %+v, %v, want one article with %d annotations", sums, err, head-1)
	}
	if _, err := s.Labels(ctx); err != nil {
		t.Errorf("Labels beside the writer: %v", err)
	}
}
