package main

import (
	"context"
	"fmt"
	"slices"
	"time"

	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
	"nomina/data/token"
)

// latency prints how long an act takes until the suggestions of the open article
// are there anew, and how long these take alone.
func (b *bench) latency() error {
	docs, stats, err := b.news()
	if err != nil {
		return err
	}
	fmt.Print("## Latency\n\n| what | p50 | p95 | worst |\n|---|---|---|---|\n")
	for _, n := range []int{300, 2000} {
		acts, predict, cold, err := b.acts(docs, stats, n)
		if err != nil {
			return err
		}
		timed(fmt.Sprintf("act → suggestions, %d sentences", n), acts)
		timed(fmt.Sprintf("suggestions of 750 tokens, %d sentences", n), predict)
		timed(fmt.Sprintf("training anew, %d sentences", n), cold)
	}
	fmt.Println()
	return nil
}

// news returns the documents of the French and English sets.
func (b *bench) news() ([]*document, *corpus.Statistics, error) {
	fr, err := b.load("sequoia.news20")
	if err != nil {
		return nil, nil, err
	}
	en, err := b.load("gum.newslike")
	if err != nil {
		return nil, nil, err
	}
	return append(fr, en...), statistics(fr, en), nil
}

// acts trains on n sentences and then times acts in articles that follow.
func (b *bench) acts(docs []*document, stats *corpus.Statistics, n int) (acts, predict, cold []time.Duration, err error) {
	docs = shuffled(docs, 5)
	t := suggest.NewTrainer()
	t.SetStatistics(stats)
	seen := 0
	for d, k := range first(docs, n) {
		t.Put(d.done(k))
		seen++
	}
	start := time.Now()
	if _, err = t.Cold(context.Background()); err != nil {
		return
	}
	cold = append(cold, time.Since(start))
	for i := range b.few(100, 20) {
		d := docs[seen+i%4]
		a := d.done(min(len(d.sentences), 1+i/4))
		start := time.Now()
		t.Put(a)
		m, err := t.Warm(context.Background())
		if err != nil {
			return nil, nil, nil, err
		}
		m.Suggest(a)
		acts = append(acts, time.Since(start))
		start = time.Now()
		m.Suggest(of750(docs))
		predict = append(predict, time.Since(start))
	}
	return acts, predict, cold, nil
}

// of750 returns an article of 750 tokens.
func of750(docs []*document) suggest.Article {
	text := ""
	for _, d := range docs {
		text += d.text
		if tokens := token.Split(text).Tokens; len(tokens) >= 750 {
			return suggest.Article{ID: "750", Text: string([]rune(text)[:tokens[749].End])}
		}
	}
	return suggest.Article{}
}

func timed(what string, all []time.Duration) {
	slices.Sort(all)
	at := func(p float64) float64 { return float64(all[int(p*float64(len(all)-1))].Microseconds()) / 1000 }
	fmt.Printf("| %s | %.1f ms | %.1f ms | %.1f ms |\n", what, at(0.5), at(0.95), at(1))
}
