package edit_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"nomina/data"
	"nomina/data/edit"
	"nomina/data/ident"
	"nomina/data/memory"
	"nomina/data/storetest"
)

// TestImport_Own takes in what a project wrote: nothing of it may change.
func TestImport_Own(t *testing.T) {
	ctx := context.Background()
	source := newProject(t)
	source.annotate(0, 11, 0)
	source.do(edit.SetNote{Annotation: source.annotate(20, 21, 1).ID, Note: "a note\n😀"})
	source.do(edit.SetStatus{Articles: []data.ID{source.article}, Status: data.StatusFlagged})
	source.do(edit.AddLabel{Label: data.Label{Key: "LAW", Slot: 7, Color: "#010203", Guideline: "what is a law"}})
	source.annotate(14, 19, 0)
	full, text := storetest.NewArticle("full", "Paris.\r\n")
	source.do(edit.Import{Documents: []edit.Imported{{Article: full, Text: text.Body}}})
	link(source)
	want := storetest.Read(t, source.store)

	store := memory.New(data.Template{Project: want.Project, Labels: want.Labels[:2]})
	e := edit.New(store, edit.Options{NewID: ident.New, Now: func() data.Time { return 9999 }, Annotator: "Bob"})
	commit, report, err := e.Import(ctx, exported(want))
	if err != nil {
		t.Fatal(err)
	}
	if report.Articles != 2 || report.Annotations != 3 || report.Labels != 3 || report.Entities != 4 || report.Renewed != 0 || len(report.Refused) != 0 {
		t.Errorf("report: got %+v, want 2 articles, 3 annotations, 3 labels, 4 entities and nothing else", report)
	}
	if d := storetest.Diff(storetest.Read(t, store), want); d != "" {
		t.Errorf("imported project (-want +got):\n%s", d)
	}
	if commit.Act != data.ActImport || commit.Subject != "2" || commit.Article != "" {
		t.Errorf("commit: got %+v, want an import of 2", commit)
	}

	_, report, err = e.Import(ctx, exported(want))
	if !errors.Is(err, edit.ErrNothing) || len(report.Refused) != 2 {
		t.Errorf("the same again: got %v, %+v, want nothing to do and 2 refusals", err, report)
	}
	for i, r := range report.Refused {
		if d := want.Documents[i].Article; r.Reason != edit.ReasonStored || r.Detail != d.Title || r.Line != i+1 || r.File != "own.jsonl" {
			t.Errorf("refusal: got %+v, want own.jsonl:%d stored as %q", r, i+1, d.Title)
		}
	}
}

// exported returns the documents of a project as a file holds them.
func exported(s storetest.State) edit.Import {
	c := edit.Import{Labels: s.Labels}
	keys := map[data.ID]string{}
	for _, l := range s.Labels {
		keys[l.ID] = l.Key
	}
	entries := map[data.ID]edit.Entry{}
	for _, e := range s.Entities {
		entry := edit.Entry{
			ID: e.ID, Label: keys[e.Label], Name: e.Name, Aliases: e.Aliases, Note: e.Note, External: e.External,
			Created: e.Created, Modified: e.Modified,
		}
		entries[e.ID] = edit.Entry{ID: e.ID, Name: e.Name, External: e.External}
		c.Entities = append(c.Entities, entry)
	}
	for i, d := range s.Documents {
		in := edit.Imported{Article: d.Article, Text: d.Text, File: "own.jsonl", Line: i + 1}
		for _, a := range d.Annotations {
			in.Spans = append(in.Spans, edit.ImportedSpan{
				ID: a.ID, Start: a.Start, End: a.End, LabelKey: keys[a.Label], Quote: a.Quote, Annotator: a.Annotator,
				Note: a.Note, Origin: a.Origin, Created: a.Created, Modified: a.Modified,
				Score: a.Score, Entity: entries[a.Entity],
			})
		}
		c.Documents = append(c.Documents, in)
	}
	return c
}

func TestImport_Refused(t *testing.T) {
	p := newProject(t)
	span := func(start, end int, key, quote string) edit.ImportedSpan {
		return edit.ImportedSpan{Start: start, End: end, LabelKey: key, Quote: quote}
	}
	badOrigin := span(0, 1, "X", "")
	badOrigin.Origin, badOrigin.Line = "guess", 70
	docs := []edit.Imported{
		{Text: body},
		{Text: "one 😀 two", Article: data.Article{Title: "first"}, Spans: []edit.ImportedSpan{
			span(0, 3, "X", "one"), span(4, 5, "X", "😀"), span(6, 10, "X", ""), span(3, 3, "X", ""), span(-1, 2, "X", ""),
			span(0, 3, "X", "two"), span(0, 3, "  ", ""), badOrigin, span(4, 5, " X\n", ""),
		}},
		{Text: "one 😀 two", Article: data.Article{Title: "second"}},
		{Text: ""}, {Text: " \r\n\t"}, {Text: "a\xff"},
		{Text: "status", Article: data.Article{Status: "finished"}},
		{Text: "meta", Article: data.Article{Meta: "[1]"}},
		{Text: "meta 2", Article: data.Article{Meta: `{"a":`}},
		{Text: "good"},
	}
	for i := range docs {
		docs[i].File, docs[i].Line = "f", i+1
	}
	_, report, err := p.Import(context.Background(), edit.Import{Documents: docs})
	if err != nil {
		t.Fatal(err)
	}
	whole := func(line int, title string, why edit.Reason, detail string) edit.Refusal {
		return edit.Refusal{File: "f", Line: line, Title: title, Reason: why, Detail: detail}
	}
	part := func(line, start, end int, why edit.Reason, detail, got, want string) edit.Refusal {
		return edit.Refusal{
			File: "f", Line: line, Title: "first", IsSpan: true, Span: data.Span{Start: start, End: end}, Length: 9,
			Reason: why, Detail: detail, Got: got, Want: want,
		}
	}
	want := edit.Report{Articles: 2, Annotations: 2, Labels: 1, Refused: []edit.Refusal{
		whole(1, body, edit.ReasonStored, "seed"),
		part(2, 6, 10, edit.ReasonSpan, "", "", ""),
		part(2, 3, 3, edit.ReasonSpan, "", "", ""),
		part(2, -1, 2, edit.ReasonSpan, "", "", ""),
		part(2, 0, 3, edit.ReasonQuote, "", "one", "two"),
		part(2, 0, 3, edit.ReasonNoLabel, "", "", ""),
		part(70, 0, 1, edit.ReasonOrigin, "guess", "", ""),
		part(2, 4, 5, edit.ReasonTwiceSpan, "X", "", ""),
		whole(3, "second", edit.ReasonTwice, "first"),
		whole(4, "", edit.ReasonEmpty, ""), whole(5, "", edit.ReasonEmpty, ""), whole(6, "a\ufffd", edit.ReasonNotText, ""),
		whole(7, "status", edit.ReasonStatus, "finished"),
		whole(8, "meta", edit.ReasonMeta, "[1]"), whole(9, "meta 2", edit.ReasonMeta, `{"a":`),
	}}
	if d := storetest.Diff(report, want); d != "" {
		t.Errorf("report (-want +got):\n%s", d)
	}
	for _, r := range report.Refused {
		if s := r.String(); strings.HasSuffix(s, ": "+string(r.Reason)) || !strings.HasPrefix(s, fmt.Sprintf("%q", r.Title)) {
			t.Errorf("String of %s: got %q, want a sentence with the title", r.Reason, s)
		}
	}
}

func TestImport_IDs(t *testing.T) {
	p := newProject(t)
	taken := p.annotate(0, 3, 0).ID
	free := data.ID("01890000-0000-4000-8000-00000000ABCD")
	spans := []edit.ImportedSpan{
		{ID: free, End: 1, LabelKey: "PERSON"}, {ID: free, End: 2, LabelKey: "PERSON"},
		{ID: taken, End: 3, LabelKey: "PERSON"}, {ID: "T1", End: 4, LabelKey: "PERSON"}, {End: 5, LabelKey: "PERSON"},
	}
	c, report, err := p.Import(context.Background(), edit.Import{Documents: []edit.Imported{
		{Text: "the first", Article: data.Article{ID: free}, Spans: spans},
		{Text: "the second", Article: data.Article{ID: free}},
		{Text: "the third", Article: data.Article{ID: p.article, Meta: `{ "n": 1.50, "id": "x" }`}},
		{Text: "the fourth", Article: data.Article{ID: "doc \"4\""}},
		{Text: "the fifth", Article: data.Article{ID: "x", Meta: `{"id":"x"}`}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	if report.Annotations != 5 || report.Articles != 5 || report.Renewed != 3+4 {
		t.Errorf("report: got %+v, want 5 and 5, 7 renewed", report)
	}
	lower := data.ID(strings.ToLower(string(free)))
	articles, annotations := c.Changes.Articles.Created, c.Changes.Annotations.Created
	if articles[0].ID != lower || annotations[0].ID != lower {
		t.Errorf("free ID: got %s and %s, want %s", articles[0].ID, annotations[0].ID, lower)
	}
	var got []string
	for _, a := range articles {
		got = append(got, a.Meta)
	}
	want := []string{"", `{"id":"` + string(free) + `"}`, `{"id_2":"` + string(p.article) + `","n":1.50,"id":"x"}`, `{"id":"doc \"4\""}`, `{"id":"x"}`}
	if !slices.Equal(got, want) {
		t.Errorf("metadata: got %q, want %q", got, want)
	}
	undo(p)
	if _, err := p.Redo(context.Background()); err != nil {
		t.Errorf("Redo: %v", err)
	}
}

func TestImport_Labels(t *testing.T) {
	p := newProject(t)
	span := func(key string) edit.ImportedSpan { return edit.ImportedSpan{End: 1, LabelKey: key} }
	defined := []data.Label{
		{Key: "PERSON", Name: "not taken"},
		{ID: p.labels[0].ID, Key: "LAW", Name: "Law", Color: "#0a0b0c", Slot: 1, Guideline: "g"},
		{ID: "L2", Key: "WORK", Slot: 12, Color: "blue"},
		{Key: "UNUSED", Slot: 30}, {Key: "LAW", Name: "second"}, {Key: " "},
	}
	c := p.do(edit.Import{Labels: defined, Documents: []edit.Imported{
		{Text: "x", Spans: []edit.ImportedSpan{span("NEW\n"), span("PERSON"), span("LAW"), {End: 1, LabelKey: "NEW", Annotator: "Bob"}, span("WORK")}},
	}})
	var got []data.Label
	for _, l := range c.Changes.Labels.Created {
		if l.ID == "" || l.ID == p.labels[0].ID || l.ID == "L2" {
			t.Errorf("label %s: got ID %q, want a new one", l.Key, l.ID)
		}
		l.ID = ""
		got = append(got, l)
	}
	want := []data.Label{
		{Key: "NEW", Name: "NEW", Color: data.NextColor(4), Slot: 5},
		{Key: "LAW", Name: "Law", Color: "#0A0B0C", Slot: 6, Guideline: "g"},
		{Key: "WORK", Name: "WORK", Color: data.NextColor(6), Slot: 12},
		{Key: "UNUSED", Name: "UNUSED", Color: data.NextColor(7), Slot: 7},
	}
	if d := storetest.Diff(got, want); d != "" {
		t.Errorf("labels made (-want +got):\n%s", d)
	}
	a := c.Changes.Annotations.Created
	if a[0].Label != a[3].Label || a[1].Label != p.labels[0].ID || a[0].Label == a[2].Label {
		t.Errorf("got labels of the annotations %+v", a)
	}
	p.refused(edit.Import{Labels: []data.Label{{Key: "ALONE"}}}, edit.ErrNothing)
}

func TestImport_Defaults(t *testing.T) {
	p := newProject(t)
	c := p.do(edit.Import{Documents: []edit.Imported{{
		Article: data.Article{Source: "caf\xe9.txt", File: data.File{Path: "/\xff"}},
		Text:    "\r\n  The  title \u00a0here\nmore", Spans: []edit.ImportedSpan{{End: 1, LabelKey: "PERSON"}, {End: 2, LabelKey: "EVENT", Created: 7}},
	}}})
	got, text := c.Changes.Articles.Created[0], data.NewText("\r\n  The  title \u00a0here\nmore")
	want := data.Article{
		ID: got.ID, Title: "The title here", Source: "caf\ufffd.txt", Status: data.StatusNew,
		TextHash: text.Hash, Length: 25, File: data.File{Path: "/\ufffd"}, Created: 100,
	}
	if got != want {
		t.Errorf("article: got %+v, want %+v", got, want)
	}
	if c.Subject != "The title here" || c.Article != got.ID {
		t.Errorf("commit: got subject %q, want the title", c.Subject)
	}
	for i, want := range []data.Time{100, 7} {
		a := c.Changes.Annotations.Created[i]
		if a.Created != want || a.Modified != want || a.Origin != data.OriginImport || a.Annotator != "" {
			t.Errorf("annotation: got %+v, want one of an import at %d by nobody", a, want)
		}
	}
}

// TestImport_Taken takes both ways of looking for IDs that are not free.
func TestImport_Taken(t *testing.T) {
	p := newProject(t)
	first := p.annotate(0, 3, 0)
	for end := 4; end < 9; end++ {
		p.annotate(0, end, 0)
	}
	for _, n := range []int{1, 20} {
		spans := make([]edit.ImportedSpan, n)
		for i := range spans {
			spans[i] = edit.ImportedSpan{ID: ident.New(), End: 1, LabelKey: "PERSON", Annotator: fmt.Sprint(i)}
		}
		spans[0].ID = first.ID
		_, report, err := p.Import(context.Background(), edit.Import{Documents: []edit.Imported{{Text: fmt.Sprint("text ", n), Spans: spans}}})
		if err != nil || report.Renewed != 1 || report.Annotations != n {
			t.Errorf("%d spans: got %+v, %v, want one ID renewed", n, report, err)
		}
	}
}

// TestImport_SpanTwice takes a span twice, and ones that differ from it in one
// thing each.
func TestImport_SpanTwice(t *testing.T) {
	p := newProject(t)
	one := edit.ImportedSpan{End: 3, LabelKey: "PERSON", Annotator: "Ada", Note: "the first"}
	again, shorter, other, elsewhere, by := one, one, one, one, one
	again.Note, again.Line = "the second", 5
	shorter.End, other.LabelKey, elsewhere.Start, by.Annotator = 2, "PLACE", 1, "Bob"
	again.ID = ident.New()
	c, report, err := p.Import(context.Background(), edit.Import{Documents: []edit.Imported{
		{Text: "Kim", File: "f", Spans: []edit.ImportedSpan{one, again, shorter, other, elsewhere, by, again}},
		{Text: "Kim too", File: "f", Spans: []edit.ImportedSpan{one}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	refused := edit.Refusal{
		File: "f", Line: 5, Title: "Kim", IsSpan: true, Span: data.Span{End: 3}, Length: 3,
		Reason: edit.ReasonTwiceSpan, Detail: "PERSON",
	}
	if want := (edit.Report{Articles: 2, Annotations: 6, Refused: []edit.Refusal{refused, refused}}); storetest.Diff(report, want) != "" {
		t.Errorf("report (-want +got):\n%s", storetest.Diff(report, want))
	}
	for _, a := range c.Changes.Annotations.Created {
		if a.Note != "the first" {
			t.Errorf("got %+v, want the first of two kept", a)
		}
	}
}

// TestImport_Twice takes the same articles in again within the very first act
// of a project, when the store knows none of them yet.
func TestImport_Twice(t *testing.T) {
	ctx := context.Background()
	store := memory.New(storetest.Template())
	e := edit.New(store, edit.Options{NewID: ident.New, Now: ident.Now})
	id := ident.New()
	first := edit.Imported{Article: data.Article{ID: id, Title: "first"}, Text: "in Kursk"}
	other := edit.Imported{Article: data.Article{ID: id, Title: "other"}, Text: "in Paris"}
	bulk := edit.Bulk{Commands: []edit.Command{
		edit.Import{Documents: []edit.Imported{first}},
		edit.Import{Documents: []edit.Imported{first, other}},
	}}
	if _, err := e.Do(ctx, bulk); err != nil {
		t.Fatal(err)
	}
	articles, err := store.Summaries(ctx)
	if err != nil || len(articles) != 2 {
		t.Fatalf("articles: got %+v, %v, want first and other", articles, err)
	}
	if _, err := store.Article(ctx, id); err != nil {
		t.Errorf("article %s: got %v, want the first to keep its ID", id, err)
	}
}
