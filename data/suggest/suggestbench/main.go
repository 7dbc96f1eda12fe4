package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	dir := flag.String("data", "", "folder of the data")
	part := flag.String("part", "", "curve")
	flag.Parse()
	if err := run(*dir, *part); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir, part string) error {
	train, err := load(filepath.Join(dir, "sequoia.train.tsv"), 0)
	if err != nil {
		return err
	}
	dev, err := load(filepath.Join(dir, "sequoia.dev.tsv"), 0)
	if err != nil {
		return err
	}
	stats := statistics(train, dev)
	for _, n := range []int{50, 100, 500, 0} {
		var all, event float64
		for seed := range uint64(3) {
			m := learn(shuffled(train, seed), n, stats)
			a, e := test(m, dev)
			all += a.f() / 3
			event += e.f() / 3
			fmt.Printf("  %d/%d P %.1f R %.1f F %.1f\n", n, seed, a.precision(), a.recall(), a.f())
		}
		fmt.Printf("%d F %.1f event %.1f\n", n, all, event)
	}
	return nil
}
