package main

import (
	"fmt"
	"unicode"

	"nomina/data"
)

// labels prints F1 with one label and with thirty made by splitting.
func (b *bench) labels() error {
	train, err := b.load("sequoia.train")
	if err != nil {
		return err
	}
	held, err := b.load("sequoia.test")
	if err != nil {
		return err
	}
	fmt.Print("## Label sets, Sequoia\n\nThirty labels: each of the four is parted by the first letter of the name.\n\n" +
		"| labels | 100 sentences F1 | all F1 |\n|---|---|---|\n")
	for _, set := range []struct {
		name string
		of   func(data.ID, rune) data.ID
	}{
		{"four", func(l data.ID, _ rune) data.ID { return l }},
		{"one", func(data.ID, rune) data.ID { return "NAME" }},
		{"thirty", func(l data.ID, r rune) data.ID { return data.ID(fmt.Sprint(l, min(7, (unicode.ToLower(r)-'a')/3))) }},
	} {
		a, h := relabelled(train, set.of), relabelled(held, set.of)
		stats := statistics(a, h)
		fmt.Printf("| %s |", set.name)
		for _, n := range []int{100, 0} {
			var all [3]tally
			each(3, func(i int) { all[i], _ = test(learn(shuffled(a, uint64(i)), n, stats), h) })
			fmt.Printf(" %.1f |", mean(all[:], tally.f))
		}
		fmt.Println()
	}
	fmt.Println()
	return nil
}

// relabelled returns the documents with other labels.
func relabelled(docs []*document, of func(data.ID, rune) data.ID) []*document {
	var out []*document
	for _, d := range docs {
		c := *d
		c.sentences = nil
		runes := []rune(d.text)
		for _, s := range d.sentences {
			gold := s.gold
			s.gold = nil
			for _, g := range gold {
				g.Label = of(g.Label, runes[g.Span.Start])
				s.gold = append(s.gold, g)
			}
			c.sentences = append(c.sentences, s)
		}
		out = append(out, &c)
	}
	return out
}
