package main

import (
	"slices"

	"nomina/data"
	"nomina/data/suggest"
)

// player suggests names to the annotator of a session.
type player interface {
	// suggest returns what is shown in the whole article.
	suggest(a suggest.Article, d *document, sentence int) []suggest.Suggestion
	// learn is called after each sentence, and with end after the last of a document.
	learn(a suggest.Article, d *document, sentences int, end bool)
	// decided tells what became of suggestions.
	decided(all []suggest.Outcome)
}

// session is what was counted while one order of documents was annotated.
type session struct {
	acts, byHand int      // acts with suggestions, and without any
	docs         []tally  // of each document
	event        tally    // of the label EVENT
	groups       [5]tally // of documents 1, 2, 3-4, 5-8, 9-16
	bins         [10]bin  // of scores
	sure         tally    // of the sure tier
	kept, before int      // suggestions of later sentences that an act left, of all
	bulk         int      // acts saved by accepting the sure tier at once
	outcomes     []suggest.Outcome
}

type bin struct {
	n, right int
	score    float64
}

// play annotates documents from the first sentence to the last. A name marked by
// hand takes 2 acts; accepting, rejecting and relabelling a suggestion take 1.
// The suggestions of the next sentence are decided in order, then it is learnt.
func play(docs []*document, p player) *session {
	s := &session{}
	for i, d := range docs {
		t := s.document(d, p)
		s.docs = append(s.docs, t)
		s.groups[group(i)].plus(t)
	}
	return s
}

func group(i int) int {
	switch {
	case i < 2:
		return i
	case i < 4:
		return 2
	case i < 8:
		return 3
	}
	return 4
}

func (s *session) document(d *document, p player) tally {
	a := suggest.Article{ID: d.id, Text: d.text}
	var t tally
	var last []suggest.Suggestion
	for k, sent := range d.sentences {
		all := p.suggest(a, d, k)
		s.flicker(last, all)
		here := inside(all, sent.span)
		t.plus(compare(here, sent.gold, ""))
		s.event.plus(compare(here, sent.gold, "EVENT"))
		rejected, outcomes := s.decide(here, sent.gold)
		s.outcomes = append(s.outcomes, outcomes...)
		p.decided(s.outcomes)
		a.Confirmed = append(slices.Clip(a.Confirmed), sent.gold...)
		a.Rejected = append(slices.Clip(a.Rejected), rejected...)
		a.Known = sent.span.End
		last = after(all, sent.span.End)
		p.learn(a, d, k+1, k+1 == len(d.sentences))
	}
	return t
}

// flicker counts the suggestions shown before an act that are gone after it.
func (s *session) flicker(last, all []suggest.Suggestion) {
	now := map[suggest.Mark]bool{}
	for _, x := range all {
		now[suggest.Mark{Span: x.Span, Label: x.Label}] = true
	}
	for _, x := range last {
		s.before++
		if now[suggest.Mark{Span: x.Span, Label: x.Label}] {
			s.kept++
		}
	}
}

func inside(all []suggest.Suggestion, span data.Span) []suggest.Suggestion {
	var out []suggest.Suggestion
	for _, x := range all {
		if span.Contains(x.Span) {
			out = append(out, x)
		}
	}
	return out
}

func after(all []suggest.Suggestion, cp int) []suggest.Suggestion {
	var out []suggest.Suggestion
	for _, x := range all {
		if x.Span.Start >= cp {
			out = append(out, x)
		}
	}
	return out
}

// decide counts the acts that a sentence takes.
func (s *session) decide(shown []suggest.Suggestion, gold []suggest.Mark) ([]suggest.Reject, []suggest.Outcome) {
	left := map[data.Span]data.ID{}
	for _, g := range gold {
		left[g.Span] = g.Label
	}
	s.byHand += 2 * len(left)
	var rejected []suggest.Reject
	var outcomes []suggest.Outcome
	sure := 0
	for _, x := range shown {
		label, ok := left[x.Span]
		right := ok && label == x.Label
		s.acts++
		s.count(x, right)
		o := suggest.Outcome{Raw: x.Raw, Kind: suggest.Accepted, Tier: x.Tier}
		if !right {
			o.Kind = suggest.Rejected
		}
		if !ok {
			rejected = append(rejected, suggest.Reject{Span: x.Span, Label: x.Label})
		}
		if x.Tier == suggest.Sure && right {
			sure++
		}
		delete(left, x.Span)
		outcomes = append(outcomes, o)
	}
	s.acts += 2 * len(left)
	s.bulk += max(0, sure-1)
	for range left {
		outcomes = append(outcomes, suggest.Outcome{Kind: suggest.Missed})
	}
	return rejected, outcomes
}

func (s *session) count(x suggest.Suggestion, right bool) {
	b := &s.bins[min(int(10*x.Score), 9)]
	b.n++
	b.score += x.Score
	if x.Tier == suggest.Sure {
		s.sure.shown++
	}
	if right {
		b.right++
		if x.Tier == suggest.Sure {
			s.sure.right++
		}
	}
}

// saved returns the share of acts saved, in percent.
func (s *session) saved() float64 { return 100 - 100*ratio(s.acts, s.byHand) }

// error returns the expected calibration error: how far scores are from what
// was right, in percent.
func (s *session) error() float64 {
	n, sum := 0, 0.0
	for _, b := range s.bins {
		n += b.n
		d := b.score - float64(b.right)
		sum += max(d, -d)
	}
	return 100 * sum / float64(max(n, 1))
}

// plus adds what another session counted.
func (s *session) plus(o *session) {
	s.acts += o.acts
	s.byHand += o.byHand
	s.event.plus(o.event)
	s.sure.plus(o.sure)
	s.kept += o.kept
	s.before += o.before
	s.bulk += o.bulk
	for i := range s.groups {
		s.groups[i].plus(o.groups[i])
	}
	for i, b := range o.bins {
		s.bins[i].n += b.n
		s.bins[i].right += b.right
		s.bins[i].score += b.score
	}
}
