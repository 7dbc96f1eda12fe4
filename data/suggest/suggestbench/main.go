package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

func main() {
	dir := flag.String("data", "", "folder of the data")
	part := flag.String("part", "curve,session", "curve,session,opennlp")
	orders := flag.Int("orders", 4, "")
	flag.Parse()
	if err := run(*dir, *part, *orders); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, part string, orders int) error {
	ld := func(s string, cut int) []*document {
		d, err := load(filepath.Join(dir, s), cut)
		if err != nil {
			panic(err)
		}
		return d
	}
	if strings.Contains(part, "curve") {
		train, dev := ld("sequoia.train.tsv", 0), ld("sequoia.dev.tsv", 0)
		stats := statistics(train, dev)
		line := "curve seq.dev:"
		for _, n := range []int{50, 100, 500, 0} {
			k := 10
			if n == 500 {
				k = 5
			}
			if n == 0 {
				k = 3
			}
			res := make([]tally, k)
			ev := make([]tally, k)
			par(k, func(i int) { res[i], ev[i] = test(learn(shuffled(train, uint64(i)), n, stats), dev) })
			var all, event float64
			for i := range k {
				all += res[i].f() / float64(k)
				event += ev[i].f() / float64(k)
			}
			line += fmt.Sprintf("  %d: %.1f (ev %.0f)", n, all, event)
		}
		fmt.Println(line)
	}
	fr := ld("sequoia.news20.tsv", 0)
	en := ld("gum.newslike.tsv", 0)
	enp := ld("enp_fr.tsv", 0)
	half := func(all []*document, test bool) []*document {
		var out []*document
		for i, d := range all {
			if (i%2 == 1) == test {
				out = append(out, d)
			}
		}
		return out
	}
	if strings.Contains(part, "session") {
		show := func(name string, all []*document, n int) {
			stats := statistics(all)
			res := make([]*session, n)
			par(n, func(i int) { res[i] = play(shuffled(half(all, false), uint64(i))[:16], newOurs(stats)) })
			report(name, res)
		}
		show("dev FR", fr, orders)
		if strings.Contains(part, "enp") {
			show("dev ENP", enp, orders)
		}
		show("dev EN", en, (orders+1)/2)
	}
	if strings.Contains(part, "opennlp") {
		o, err := startOpenNLP()
		if err != nil {
			return err
		}
		show := func(name string, all []*document, n int) {
			res := [2][]*session{}
			for i := range n {
				p, err := newPeer(o)
				if err != nil {
					panic(err)
				}
				docs := shuffled(half(all, true), uint64(i))[:16]
				for k := range 2 {
					p.propagates = k == 1
					res[k] = append(res[k], play(docs, p))
					fmt.Fprintln(os.Stderr, name, p.propagates, i, res[k][i].saved())
				}
			}
			report(name+" alone", res[0])
			report(name+" with propagation", res[1])
		}
		show("test FR", fr, 8)
		show("test EN", en, 3)
		return o.close()
	}
	return nil
}

func report(name string, res []*session) {
	var s session
	for _, r := range res {
		s.plus(r)
	}
	fmt.Printf("%s saved %.1f  bulk +%.1f sure P %.1f n %d  ece %.1f flicker %.1f ev R %.0f F %.0f  by doc", name, s.saved(), 100*ratio(s.bulk, s.byHand), s.sure.precision(), s.sure.shown, s.error(), 100-100*ratio(s.kept, s.before), s.event.recall(), s.event.f())
	for _, g := range s.groups {
		fmt.Printf(" %.0f", g.f())
	}
	var all tally
	for _, g := range s.groups {
		all.plus(g)
	}
	fmt.Printf("  P %.1f R %.1f\n", all.precision(), all.recall())
}

func par(n int, f func(int)) {
	var wg sync.WaitGroup
	sem := make(chan bool, 2)
	for i := range n {
		wg.Add(1)
		sem <- true
		go func() { f(i); <-sem; wg.Done() }()
	}
	wg.Wait()
}
