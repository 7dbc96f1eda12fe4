package suggest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data"
	"nomina/data/token"
)

func TestTrainer_Repeats(t *testing.T) {
	run := func() []Suggestion {
		tr, _ := taught(t, many(12)...)
		tr.Put(invented(50))
		m, err := tr.Warm(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		return m.Suggest(unread("n", invented(60).Text))
	}
	got, want := run(), run()
	if len(want) == 0 {
		t.Fatal("got no suggestions, want some to compare")
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("got something else the second time (-first +second):\n%s", diff)
	}
}

func TestWarm_TakesNewLabelsAndForgetsRemoved(t *testing.T) {
	tr, _ := taught(t, many(20)...)
	for i := range 6 {
		tr.Put(article(data.ID(fmt.Sprint("e", i)), fmt.Sprintf("La fête des [EVT Jeux de Brum%d] commence.", i)))
	}
	var m *Model
	for range 4 {
		var err error
		if m, err = tr.Warm(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	a := unread("n", "La fête des Jeux de Brum3 commence.")
	got := m.Suggest(a)
	equal(t, a, got, "La fête des [EVT Jeux de Brum3] commence.")
	if len(got) == 1 && (got[0].Source != Seen || got[0].Count != 1) {
		t.Errorf("got source %d and count %d, want Seen and 1", got[0].Source, got[0].Count)
	}
	for i := range 6 {
		tr.Remove(data.ID(fmt.Sprint("e", i)))
	}
	m, err := tr.Warm(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range m.Suggest(a) {
		if s.Label == "EVT" {
			t.Errorf("got %+v of a label that nothing has, want none", s)
		}
	}
}

func TestSetNames(t *testing.T) {
	tr := NewTrainer()
	tr.SetNames([]Entry{{"Port Vermolin", "LOC"}})
	m, err := tr.Cold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	a := unread("a", "Vers Port Vermolin, oui.")
	got := m.Suggest(a)
	equal(t, a, got, "Vers [LOC Port Vermolin], oui.")
	if len(got) == 1 && got[0].Source != Gazetteer {
		t.Errorf("got source %d, want Gazetteer", got[0].Source)
	}
}

func TestSetOutcomes_EarnsTiers(t *testing.T) {
	tr, m := taught(t, many(30)...)
	a := unread("n", "Hier, madame Zorbal Quintek a parlé au conseil.")
	first := m.Suggest(a)
	if len(first) != 1 || first[0].Tier == Sure {
		t.Fatalf("got %+v, want one suggestion that is not sure", first)
	}
	var all []Outcome
	for range 120 {
		all = append(all, Outcome{Raw: first[0].Raw, Kind: Accepted})
	}
	tr.SetOutcomes(all)
	m, err := tr.Cold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if got := m.Suggest(a); len(got) != 1 || got[0].Tier != Strong {
		t.Errorf("got %+v of a string that is marked nowhere, want the strong tier", got)
	}
	for _, id := range []data.ID{"y", "z"} {
		tr.Put(article(id, "Hier, madame [PER Zorbal Quintek] a parlé."))
	}
	if m, err = tr.Cold(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := m.Suggest(a); len(got) != 1 || got[0].Tier != Sure {
		t.Errorf("got %+v after 120 right outcomes, want the sure tier", got)
	}
	tr.Put(article("x", "La ville de [LOC Zorbal Quintek] dort."))
	if m, err = tr.Cold(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := m.Suggest(a); len(got) > 0 && got[0].Tier == Sure {
		t.Errorf("got %+v of a string with two labels, want none that is sure", got)
	}
}

func TestCold_KeepsWhatWasLearntWhenItEnds(t *testing.T) {
	tr, before := taught(t, many(10)...)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := tr.Cold(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got error %v, want that of the context", err)
	}
	m, err := tr.Warm(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if m.weights.Labels() != before.weights.Labels() {
		t.Errorf("got %d labels, want %d as before", m.weights.Labels(), before.weights.Labels())
	}
}

// Models are used while the next is trained.
func TestModel_WhileTraining(t *testing.T) {
	tr, m := taught(t, many(10)...)
	a := unread("n", invented(77).Text)
	want := m.Suggest(a)
	var wait sync.WaitGroup
	for range 2 {
		wait.Go(func() {
			for range 10 {
				if diff := cmp.Diff(want, m.Suggest(a)); diff != "" {
					t.Errorf("got something else while training:\n%s", diff)
				}
			}
		})
	}
	for i := range 5 {
		tr.Put(invented(100 + i))
		if _, err := tr.Warm(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	wait.Wait()
}

func TestPool_IsBounded(t *testing.T) {
	tr := NewTrainer()
	for i := range 12 {
		tr.Put(article(data.ID(fmt.Sprint(i)), strings.Repeat("À [LOC Brum]. ", Pool/8)))
	}
	n := 0
	for _, s := range tr.pool {
		n += s.size
	}
	if n > Pool || len(tr.articles) != 12 {
		t.Errorf("got %d sentences of %d articles, want at most %d and all 12", n, len(tr.articles), Pool)
	}
	tr.Remove("0")
	if got, want := tr.names.Of(forms("Brum"), 0), 11*(Pool/8); got != want {
		t.Errorf("got the name %d times after an article was removed, want %d", got, want)
	}
}

func BenchmarkWarm(b *testing.B) {
	for _, n := range []int{30, 200} {
		b.Run(fmt.Sprintf("%d sentences", 10*n), func(b *testing.B) {
			tr, _ := taught(b, many(n)...)
			for i := 0; b.Loop(); i++ {
				tr.Put(invented(i % n))
				if _, err := tr.Warm(context.Background()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCold(b *testing.B) {
	tr, _ := taught(b, many(100)...)
	for b.Loop() {
		if _, err := tr.Cold(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSuggest(b *testing.B) {
	_, m := taught(b, many(100)...)
	text := ""
	for i := range 7 {
		text += invented(200+i).Text + "\n"
	}
	a := unread("n", text)
	b.ReportMetric(float64(len(token.Split(text).Tokens)), "tokens")
	for b.Loop() {
		m.Suggest(a)
	}
}
