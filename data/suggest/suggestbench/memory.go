package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"time"

	"nomina/data/suggest"
	"nomina/data/suggest/corpus"
	"nomina/data/token"
)

// memory prints what the statistics of very many articles and a model take. The
// articles are sentences of the sets in another order; a capitalized word in six has an
// ending it never had, as there are always new names.
func (b *bench) memory() error {
	docs, _, err := b.news()
	if err != nil {
		return err
	}
	articles := b.few(100_000, 5_000)
	before := heap()
	start := time.Now()
	c := synthetic(docs, articles)
	added := time.Since(start)
	counted := heap() - before
	start = time.Now()
	stats := c.Statistics()
	frozen := time.Since(start)
	t := suggest.NewTrainer()
	t.SetStatistics(stats)
	for _, d := range docs {
		t.Put(d.done(len(d.sentences)))
	}
	m, err := t.Cold(context.Background())
	if err != nil {
		return err
	}
	all := heap() - before
	fmt.Printf("## Memory, %d articles of 700 tokens\n\n| what | |\n|---|---|\n", articles)
	fmt.Printf("| counts of words | %d MB |\n| with statistics, trainer of %d articles and model | %d MB |\n", counted>>20, len(docs), all>>20)
	fmt.Printf("| adding an article | %.2f ms |\n| statistics from counts | %d ms |\n\n",
		added.Seconds()*1000/float64(articles), frozen.Milliseconds())
	runtime.KeepAlive([]any{c, m, t, stats})
	return nil
}

// heap returns what is in use, in bytes.
func heap() int {
	runtime.GC()
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return int(s.HeapAlloc)
}

func synthetic(docs []*document, articles int) *corpus.Corpus {
	c := corpus.New()
	random := rand.New(rand.NewPCG(3, 3))
	var b strings.Builder
	for range articles {
		b.Reset()
		for n := 0; n < 700; {
			d := docs[random.IntN(len(docs))]
			s := d.sentences[random.IntN(len(d.sentences))]
			for _, t := range s.tokens {
				b.WriteString(t)
				if token.Capital(t) && random.IntN(6) == 0 {
					fmt.Fprintf(&b, "%c%c%c", 'a'+rune(random.IntN(26)), 'a'+rune(random.IntN(26)), 'a'+rune(random.IntN(26)))
				}
				b.WriteByte(' ')
			}
			b.WriteByte('\n')
			n += len(s.tokens)
		}
		c.Add(token.Split(b.String()))
	}
	return c
}
