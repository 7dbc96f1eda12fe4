package main

import (
	"context"
	"math/rand/v2"

	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
	"nomina/data/suggest/token"
)

// statistics gathers what the texts say without annotation.
func statistics(sets ...[]*document) *corpus.Statistics {
	c := corpus.New()
	for _, set := range sets {
		for _, d := range set {
			c.Add(token.Split(d.text))
		}
	}
	return c.Statistics()
}

// shuffled returns the documents in the order of a seed.
func shuffled(all []*document, seed uint64) []*document {
	out := append([]*document(nil), all...)
	rand.New(rand.NewPCG(seed, 77)).Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

// learn trains on the first sentences of documents, 0 for all.
func learn(docs []*document, sentences int, stats *corpus.Statistics) *suggest.Model {
	t := suggest.NewTrainer()
	t.SetStatistics(stats)
	n := 0
	for _, d := range docs {
		k := len(d.sentences)
		if sentences > 0 {
			k = min(k, sentences-n)
		}
		if k > 0 {
			t.Put(d.done(k))
		}
		n += k
	}
	m, err := t.Cold(context.Background())
	if err != nil {
		panic(err)
	}
	return m
}

// test counts what a model suggests in documents it has not seen.
func test(m *suggest.Model, docs []*document) (all, event tally) {
	for _, d := range docs {
		got := m.Suggest(suggest.Article{ID: d.id, Text: d.text})
		all.plus(compare(got, d.gold(), ""))
		event.plus(compare(got, d.gold(), "EVENT"))
	}
	return all, event
}
