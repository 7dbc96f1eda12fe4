// Command suggestbench measures the learner of data/suggest on annotated texts, beside
// Apache OpenNLP where that is installed, and prints tables in Markdown.
//
// The texts are not part of the project; docs/performance.md names them. All
// orders are drawn from fixed seeds.
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
	var b bench
	flag.StringVar(&b.dir, "data", "", "folder of the texts")
	parts := flag.String("parts", "curve,session,latency,labels,memory", "what to measure")
	flag.BoolVar(&b.quick, "quick", false, "fewer orders, articles and acts")
	flag.BoolVar(&b.tuning, "tuning", false, "the halves that settings are chosen on, not those that are reported")
	flag.BoolVar(&b.whole, "whole", false, "in sessions, documents of both halves")
	peer := flag.Bool("opennlp", true, "measure OpenNLP too, if it is there")
	flag.BoolVar(&b.alone, "alone", false, "in sessions, measure OpenNLP only")
	flag.Parse()
	if *peer {
		var err error
		if b.peer, err = startOpenNLP(); err != nil {
			fmt.Printf("OpenNLP is not measured: %v\n\n", err)
		}
	}
	if err := b.run(strings.Split(*parts, ",")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// bench is one run.
type bench struct {
	dir           string
	quick, tuning bool
	alone, whole  bool
	peer          *openNLP // nil when it is not there
}

func (b *bench) run(parts []string) error {
	all := map[string]func() error{
		"curve": b.curve, "session": b.sessions, "latency": b.latency, "labels": b.labels, "memory": b.memory,
	}
	for _, name := range parts {
		f, ok := all[name]
		if !ok {
			return fmt.Errorf("measure %q: there is no such part", name)
		}
		if err := f(); err != nil {
			return fmt.Errorf("measure %s: %w", name, err)
		}
	}
	if b.peer != nil {
		return b.peer.close()
	}
	return nil
}

// few returns n, or less when the run is quick.
func (b *bench) few(n, less int) int {
	if b.quick {
		return less
	}
	return n
}

func (b *bench) load(name string) ([]*document, error) {
	return load(filepath.Join(b.dir, name+".tsv"), 0)
}

// half returns every second document: the settings were chosen on the first,
// third … and what is reported is measured on the others.
func (b *bench) half(all []*document) []*document {
	if b.whole {
		return all
	}
	first := 1
	if b.tuning {
		first = 0
	}
	var out []*document
	for i := first; i < len(all); i += 2 {
		out = append(out, all[i])
	}
	return out
}

// each calls f for 0 … n-1, two at a time.
func each(n int, f func(i int)) {
	var wait sync.WaitGroup
	free := make(chan bool, 2)
	for i := range n {
		free <- true
		wait.Go(func() {
			f(i)
			<-free
		})
	}
	wait.Wait()
}
