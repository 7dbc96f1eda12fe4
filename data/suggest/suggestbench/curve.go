package main

import (
	"context"
	"fmt"
	"math/rand/v2"

	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
	"nomina/data/token"
)

// curve prints F1 by the number of annotated sentences, the mean of orders of
// documents.
func (b *bench) curve() error {
	fmt.Printf("## F1 by annotated sentences\n\nMean of %d orders of documents. Statistics of words: all texts of the set, without annotation. What the model finds, at the threshold that is best on sequoia.dev, not only what is shown.\n\n"+
		"| set | sentences | F1 | precision | recall | EVENT recall | EVENT F1 | OpenNLP F1 |\n|---|---|---|---|---|---|---|---|\n", b.few(10, 3))
	test := "test"
	if b.tuning {
		test = "dev"
	}
	for _, set := range []string{"sequoia", "crossner_pol"} {
		train, err := b.load(set + ".train")
		if err != nil {
			return err
		}
		held, err := b.load(set + "." + test)
		if err != nil {
			return err
		}
		for _, n := range []int{50, 100, 500, 0} {
			if set != "crossner_pol" || n < 500 {
				if err := b.point(set, train, held, n); err != nil {
					return err
				}
			}
		}
	}
	fmt.Println()
	return nil
}

// point prints a row of the curve.
func (b *bench) point(set string, train, held []*document, n int) error {
	orders := b.few(10, 3)
	stats := statistics(train, held)
	all, event := make([]tally, orders), make([]tally, orders)
	each(orders, func(i int) {
		m := learn(shuffled(train, uint64(i)), n, stats)
		all[i], event[i] = test(m, held)
	})
	peer := 0.0
	for i := range orders {
		t, err := b.peerPoint(shuffled(train, uint64(i)), held, n)
		if err != nil {
			return err
		}
		peer += t.f() / float64(orders)
	}
	fmt.Printf("| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %s |\n", set, count(n),
		mean(all, tally.f), mean(all, tally.precision), mean(all, tally.recall),
		mean(event, tally.recall), mean(event, tally.f), b.orNone(peer))
	return nil
}

func (b *bench) orNone(x float64) string {
	if b.peer == nil {
		return "–"
	}
	return fmt.Sprintf("%.1f", x)
}

func count(n int) string {
	if n == 0 {
		return "all"
	}
	return fmt.Sprint(n)
}

func mean(all []tally, f func(tally) float64) float64 {
	sum := 0.0
	for _, t := range all {
		sum += f(t)
	}
	return sum / float64(len(all))
}

// peerPoint does with OpenNLP what learn and test do with ours.
func (b *bench) peerPoint(train, held []*document, n int) (tally, error) {
	var t tally
	if b.peer == nil {
		return t, nil
	}
	if _, err := b.peer.ask("R"); err != nil {
		return t, err
	}
	for d, k := range first(train, n) {
		if err := b.peer.learn(d, 0, k); err != nil {
			return t, err
		}
	}
	if _, err := b.peer.ask("T"); err != nil {
		return t, err
	}
	for _, d := range held {
		found, err := b.peer.suggest(d, len(d.sentences)-1)
		if err != nil {
			return t, err
		}
		t.plus(compare(found, d.gold(), ""))
	}
	return t, nil
}

// first yields documents with how many of their sentences belong to the first n
// of all; 0 is all.
func first(docs []*document, n int) func(func(*document, int) bool) {
	return func(yield func(*document, int) bool) {
		left := n
		for _, d := range docs {
			k := len(d.sentences)
			if n > 0 {
				k = min(k, left)
				left -= k
			}
			if k == 0 || !yield(d, k) {
				return
			}
		}
	}
}

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

// learn trains on the first n sentences of documents, 0 for all.
func learn(docs []*document, n int, stats *corpus.Statistics) *suggest.Model {
	t := suggest.NewTrainer()
	t.SetStatistics(stats)
	for d, k := range first(docs, n) {
		t.Put(d.done(k))
	}
	m, err := t.Cold(context.Background())
	if err != nil {
		panic(err) // the context never ends
	}
	return m
}

// test counts what a model suggests in documents it has not seen.
func test(m *suggest.Model, docs []*document) (all, event tally) {
	for _, d := range docs {
		got := m.Found(suggest.Article{ID: d.id, Text: d.text})
		all.plus(compare(got, d.gold(), ""))
		event.plus(compare(got, d.gold(), "EVENT"))
	}
	return all, event
}
