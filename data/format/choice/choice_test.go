package choice_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/format"
	"nomina/data/format/choice"
	"nomina/data/formattest"
)

func project() *formattest.Project {
	b := formattest.NewBuilder()
	d := b.Add("Été à Kyiv", "Université de Kyiv", formattest.Mark{Start: 0, End: 18, Label: "ORGANIZATION"}, formattest.Mark{Start: 14, End: 18, Label: "PLACE"})
	d.Annotations[1].Annotator = "Ann"
	b.AddFound("Two", "Kim visits Kursk", "PERSON", "Kim")
	b.AddFound("Three", "Putin thanks Kim", "PERSON", "Kim", "Putin")
	b.Add("Four", "Nobody")
	return b.Project
}

// lines returns what a corpus yields, an article a line.
func lines(t testing.TB, c format.Corpus) []string {
	t.Helper()
	keys := map[data.ID]string{}
	for _, l := range c.Labels {
		keys[l.ID] = l.Key
	}
	out := []string{}
	counts := map[data.ID]int{}
	for d, err := range c.Documents {
		if err != nil {
			t.Fatal(err)
		}
		var spans []string
		for _, a := range d.Annotations {
			spans = append(spans, keys[a.Label]+" "+a.Quote)
			counts[a.Label]++
		}
		out = append(out, d.Article.Title+": "+strings.Join(spans, ", "))
	}
	if len(out) != c.Articles || len(counts) > 0 && !cmp.Equal(counts, c.LabelCounts) {
		t.Errorf("got %d articles and %v, want %d and %v as announced", len(out), counts, c.Articles, c.LabelCounts)
	}
	return out
}

func TestApply(t *testing.T) {
	p := project()
	all := formattest.Corpus(t, p)
	for _, tc := range []struct {
		name string
		c    choice.Choice
		want []string
		left format.Count
		drop int
	}{
		{"everything", choice.Choice{}, []string{"Été à Kyiv: ORGANIZATION Université de Kyiv, PLACE Kyiv", "Two: PERSON Kim", "Three: PERSON Putin, PERSON Kim", "Four: "}, format.Count{}, 0},
		{"status", choice.Choice{Statuses: []data.Status{p.Docs[1].Article.Status}}, []string{"Two: PERSON Kim"}, format.Count{Articles: 3, Spans: 4}, 0},
		{"articles", choice.Choice{Articles: []data.ID{p.Docs[3].Article.ID, "gone"}}, []string{"Four: "}, format.Count{Articles: 3, Spans: 5}, 0},
		{"search", choice.Choice{Search: "ete"}, []string{"Été à Kyiv: ORGANIZATION Université de Kyiv, PLACE Kyiv"}, format.Count{Articles: 3, Spans: 3}, 0},
		{"labels", choice.Choice{Labels: []string{"PLACE"}}, []string{"Été à Kyiv: PLACE Kyiv", "Two: ", "Three: ", "Four: "}, format.Count{Spans: 4}, 0},
		{"annotators", choice.Choice{Annotators: []string{"Ann"}}, []string{"Été à Kyiv: PLACE Kyiv", "Two: ", "Three: ", "Four: "}, format.Count{Spans: 4}, 0},
		{"innermost", choice.Choice{Overlaps: format.Innermost, Search: "kyiv"}, []string{"Été à Kyiv: PLACE Kyiv"}, format.Count{Articles: 3, Spans: 3}, 1},
		{"names", choice.Choice{Names: map[string]string{"PERSON": "PER", "ORGANIZATION": "X", "PLACE": "X"}},
			[]string{"Été à Kyiv: X Université de Kyiv, X Kyiv", "Two: PER Kim", "Three: PER Putin, PER Kim", "Four: "}, format.Count{}, 0},
		{"nothing", choice.Choice{Search: "zzz"}, []string{}, format.Count{Articles: 4, Spans: 5}, 0},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r, err := tc.c.Apply(context.Background(), all, nil)
			if err != nil || len(r.Parts) != 1 {
				t.Fatalf("Apply: got %+v, %v", r, err)
			}
			if diff := cmp.Diff(lines(t, r.Parts[0].Corpus), tc.want); diff != "" || r.Left != tc.left || r.Dropped != tc.drop {
				t.Errorf("got (-), want (+), left %+v, dropped %d:\n%s", r.Left, r.Dropped, diff)
			}
		})
	}
	if _, err := (choice.Choice{Labels: []string{"NONE"}}).Apply(context.Background(), all, nil); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("unknown label: got %v, want ErrNotFound", err)
	}
}

// TestApply_Split divides any project: nothing is lost or doubled, and the parts
// get their shares of articles and labels as nearly as articles allow.
func TestApply_Split(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		b := formattest.NewBuilder()
		n := rapid.IntRange(0, 80).Draw(rt, "articles")
		most := 0
		for i := range n {
			var marks []formattest.Mark
			for k := range rapid.IntRange(0, 6).Draw(rt, "marks") {
				marks = append(marks, formattest.Mark{Start: k, End: k + 1, Label: rapid.SampledFrom([]string{"PERSON", "PLACE", "EVENT"}).Draw(rt, "label")})
			}
			most = max(most, len(marks))
			b.Add(fmt.Sprint(i), "abcdefgh", marks...)
		}
		s := choice.Split{Train: 80, Dev: 10, Test: 10, Seed: rapid.Uint64().Draw(rt, "seed")}
		all := formattest.Corpus(t, b.Project)
		r, err := choice.Choice{Split: s}.Apply(context.Background(), all, nil)
		again, _ := choice.Choice{Split: s}.Apply(context.Background(), all, nil)
		if err != nil || len(r.Parts) != 3 {
			rt.Fatalf("Apply: got %+v, %v", r, err)
		}
		got := []string{}
		for k, p := range r.Parts {
			part := lines(t, p.Corpus)
			if diff := cmp.Diff(part, lines(t, again.Parts[k].Corpus)); diff != "" {
				rt.Errorf("%s is not the same again:\n%s", p.Name, diff)
			}
			got = append(got, part...)
			share := float64([]int{80, 10, 10}[k]) / 100
			for label, total := range all.LabelCounts {
				if want := float64(total) * share; math.Abs(float64(p.Corpus.LabelCounts[label])-want) > float64(3*most+3) {
					rt.Errorf("%s: got %d of a label, want about %.1f of %d", p.Name, p.Corpus.LabelCounts[label], want, total)
				}
			}
		}
		want := lines(t, all)
		slices.Sort(got)
		slices.Sort(want)
		if diff := cmp.Diff(got, want); diff != "" {
			rt.Errorf("parts together (-), all (+):\n%s", diff)
		}
	})
}

func TestPreset(t *testing.T) {
	p := choice.Preset{Format: "jsonl", Unit: format.UTF16, Scheme: format.BIOES, Choice: choice.Choice{
		Statuses: []data.Status{data.StatusDone}, Overlaps: format.Longest, Names: map[string]string{"PERSON": "PER"}, Split: choice.Split{Train: 8, Test: 2, Seed: 3},
	}}
	kept, err := p.Keep("for the model")
	if err != nil || kept.Name != "for the model" || !json.Valid([]byte(kept.Body)) || !strings.Contains(kept.Body, `"overlaps":"longest"`) {
		t.Errorf("Keep: got %+v, %v", kept, err)
	}
	if got, err := choice.Read(kept); err != nil || !cmp.Equal(got, p) {
		t.Errorf("Read: got %+v, %v, want %+v", got, err, p)
	}
	if _, err := choice.Read(data.Preset{Name: "x", Body: `{"kind":"view"}`}); !errors.Is(err, choice.ErrForeign) {
		t.Errorf("Read of another kind: got %v", err)
	}
}

// TestApply_Suggestions leaves those of labels that are left, and entities under the
// labels in the file.
func TestApply_Suggestions(t *testing.T) {
	p := project()
	person, place := p.Tags[0], p.Tags[1]
	p.Register = []data.Entity{{ID: "e", Name: "Kursk", Label: place.ID}}
	all := formattest.Corpus(t, p)
	all.Suggestions = func(context.Context, data.ID) ([]data.Suggestion, error) {
		return []data.Suggestion{{Label: person.ID, Quote: "Kim"}, {Label: place.ID, Quote: "Kursk"}}, nil
	}
	c := choice.Choice{Labels: []string{"PLACE"}}
	r, err := c.Apply(context.Background(), all, nil)
	if err != nil {
		t.Fatal(err)
	}
	list, err := r.Parts[0].Corpus.Suggestions(context.Background(), "x")
	if err != nil || len(list) != 1 || list[0].Quote != "Kursk" {
		t.Errorf("suggestions: got %v, %v, want only that of a place", list, err)
	}
	c = choice.Choice{Names: map[string]string{"PLACE": "PERSON"}}
	if r, err = c.Apply(context.Background(), all, nil); err != nil {
		t.Fatal(err)
	}
	list, err = r.Parts[0].Corpus.Suggestions(context.Background(), "x")
	if err != nil || len(list) != 2 || list[1].Label != person.ID {
		t.Errorf("suggestions: got %v, %v, want two persons", list, err)
	}
	if got := r.Parts[0].Corpus.Register()["e"].Label; got != "PERSON" {
		t.Errorf("label of the entity: got %q, want PERSON", got)
	}
}
