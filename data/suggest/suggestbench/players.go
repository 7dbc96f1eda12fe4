package main

import (
	"context"
	"time"

	"nomina/data"
	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
)

// ours is the learner, trained after each sentence and anew after each document.
type ours struct {
	trainer *suggest.Trainer
	model   *suggest.Model
	warm    []time.Duration // of each act until its suggestions are there
}

func newOurs(stats *corpus.Statistics) *ours {
	o := &ours{trainer: suggest.NewTrainer(), model: suggest.Empty()}
	o.trainer.SetStatistics(stats)
	return o
}

func (o *ours) suggest(a suggest.Article, _ *document, _ int) []suggest.Suggestion {
	return o.model.Suggest(a)
}

func (o *ours) learn(a suggest.Article, _ *document, _ int, end bool) {
	o.trainer.Put(a)
	train := o.trainer.Warm
	if end {
		train = o.trainer.Cold
	}
	m, err := train(context.Background())
	if err != nil {
		panic(err)
	}
	o.model = m
}

func (o *ours) decided(all []suggest.Outcome) { o.trainer.SetOutcomes(all) }

// peer is OpenNLP, trained anew after each sentence with a name; with propagation, strings
// confirmed in the article are suggested too.
type peer struct {
	*openNLP
	propagates bool
	found      map[data.ID][][]suggest.Suggestion // of each sentence, once known
}

func newPeer(o *openNLP) (*peer, error) {
	_, err := o.ask("R")
	return &peer{o, false, map[data.ID][][]suggest.Suggestion{}}, err
}

func (p *peer) suggest(a suggest.Article, d *document, n int) []suggest.Suggestion {
	if !p.propagates {
		found, err := p.openNLP.suggest(d, n)
		if err != nil {
			panic(err)
		}
		found = inside(found, d.sentences[n].span)
		p.found[d.id] = append(p.found[d.id], found)
		return found
	}
	found := p.found[d.id][n]
	return join(inside(suggest.Empty().Suggest(a), d.sentences[n].span), found)
}

// join adds to propagated names those found that overlap none, and puts those in
// place of a propagated one that contain it.
func join(propagated, found []suggest.Suggestion) []suggest.Suggestion {
	out := found[:0:0]
	for _, p := range propagated {
		if !within(found, p.Span) {
			out = append(out, p)
		}
	}
	for _, f := range found {
		if !overlaps(out, f.Span) {
			out = append(out, f)
		}
	}
	return out
}

func within(all []suggest.Suggestion, s data.Span) bool {
	for _, x := range all {
		if x.Span != s && x.Span.Contains(s) {
			return true
		}
	}
	return false
}

func overlaps(all []suggest.Suggestion, s data.Span) bool {
	for _, x := range all {
		if x.Span.Overlaps(s) {
			return true
		}
	}
	return false
}

func (p *peer) learn(_ suggest.Article, d *document, n int, _ bool) {
	if p.propagates || len(d.sentences[n-1].gold) == 0 {
		return
	}
	if err := p.openNLP.learn(d, n-1, n); err != nil {
		panic(err)
	}
	if _, err := p.ask("T"); err != nil {
		panic(err)
	}
}

func (p *peer) decided([]suggest.Outcome) {}
