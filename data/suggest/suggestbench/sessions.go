package main

import "fmt"

// sessions prints what annotators save who begin with nothing.
func (b *bench) sessions() error {
	fmt.Print("## Sessions: the first 16 articles\n\nA name marked by hand takes 2 acts; accepting, rejecting and relabelling a suggestion take 1. The learner and OpenNLP are\n" +
		"trained after each sentence. *Bulk*: what is saved when the sure tier of a sentence is accepted at once. *Flicker*: suggestions\n" +
		"gone after an act in another sentence.\n\n" +
		"| set | system | acts saved | with bulk | precision of sure (n) | calibration error | flicker | EVENT recall | EVENT F1 | F1 of article 1 | 2 | 3–4 | 5–8 | 9–16 |\n" +
		"|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n")
	for _, set := range []struct {
		name   string
		orders int
	}{{"sequoia.news20", b.few(8, 2)}, {"gum.newslike", b.few(3, 1)}} {
		all, err := b.load(set.name)
		if err != nil {
			return err
		}
		if !b.alone {
			b.ours(set.name, all, set.orders)
		}
		if b.peer == nil {
			continue
		}
		if err := b.peers(set.name, all, set.orders); err != nil {
			return err
		}
	}
	fmt.Println()
	return nil
}

func (b *bench) ours(name string, all []*document, orders int) {
	stats := statistics(all)
	results := make([]*session, orders)
	each(orders, func(i int) {
		results[i] = play(shuffled(b.half(all), uint64(i))[:16], newOurs(stats))
	})
	row(name, "Nomina", results)
}

func (b *bench) peers(name string, all []*document, orders int) error {
	var alone, with []*session
	for i := range orders {
		p, err := newPeer(b.peer)
		if err != nil {
			return err
		}
		docs := shuffled(b.half(all), uint64(i))[:16]
		alone = append(alone, play(docs, p))
		p.propagates = true
		with = append(with, play(docs, p))
	}
	row(name, "OpenNLP", alone)
	row(name, "OpenNLP + propagation", with)
	return nil
}

// row prints the sum of sessions.
func row(set, system string, results []*session) {
	var s session
	for _, r := range results {
		s.plus(r)
	}
	fmt.Printf("| %s | %s | %.1f %% |", set, system, s.saved())
	if system == "Nomina" {
		fmt.Printf(" %.1f %% | %.1f %% (%d) | %.1f %% | %.1f %% |", s.saved()+100*ratio(s.bulk, s.byHand),
			s.sure.precision(), s.sure.shown, s.error(), 100-100*ratio(s.kept, s.before))
	} else {
		fmt.Print(" – | – | – | – |")
	}
	fmt.Printf(" %.1f | %.1f |", s.event.recall(), s.event.f())
	for _, g := range s.groups {
		fmt.Printf(" %.1f |", g.f())
	}
	fmt.Println()
}
