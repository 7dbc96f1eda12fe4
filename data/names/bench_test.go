package names

import (
	"context"
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

type question struct {
	name string
	ask  func(s string, r *rand.Rand) string
}

func questions() []question {
	return []question{
		{"1 edit", edited},
		{"2 edits", func(s string, r *rand.Rand) string { return edited(edited(s, r), r) }},
		{"swapped", func(s string, _ *rand.Rand) string {
			first, rest, _ := strings.Cut(s, " ")
			return rest + " " + first
		}},
		{"last word", func(s string, _ *rand.Rand) string { return s[strings.LastIndexByte(s, ' ')+1:] }},
		{"first 6 letters", func(s string, _ *rand.Rand) string { return string([]rune(s)[:6]) }},
	}
}

// BenchmarkCandidates tells for each way to write a name how often it is the
// first answer and among the first five, in percent, and the time of an answer.
func BenchmarkCandidates(b *testing.B) {
	for _, n := range []int{10_000, 300_000} {
		all := invented(n)
		x := filled(all)
		for _, q := range questions() {
			b.Run(fmt.Sprintf("%d/%s", n, q.name), func(b *testing.B) {
				r := rand.New(rand.NewPCG(3, 4))
				first, five, asked := 0, 0, 0
				for b.Loop() {
					name := all[r.IntN(n)]
					for i, c := range x.Candidates(q.ask(name, r), 5) {
						if string(c.ID) == name {
							five++
							if i == 0 {
								first++
							}
						}
					}
					asked++
				}
				b.ReportMetric(100*float64(first)/float64(asked), "%top1")
				b.ReportMetric(100*float64(five)/float64(asked), "%top5")
			})
		}
	}
}

func BenchmarkComplete(b *testing.B) {
	for _, n := range []int{10_000, 300_000} {
		all := invented(n)
		x := filled(all)
		for _, letters := range []int{1, 3, 6} {
			b.Run(fmt.Sprintf("%d/%d letters", n, letters), func(b *testing.B) {
				r := rand.New(rand.NewPCG(3, 4))
				for b.Loop() {
					x.Complete(string([]rune(all[r.IntN(n)])[:letters]), 10)
				}
			})
		}
	}
}

func BenchmarkPut(b *testing.B) {
	all := invented(10_000)
	x := filled(all)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s := all[i%len(all)]
		x.Put(Entry{ID: "changing", Texts: []string{s, s + " fils"}})
	}
}

// BenchmarkBuild tells the memory that an index takes, in bytes of each name.
func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{10_000, 300_000} {
		all := invented(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			var x *Index
			for b.Loop() {
				x = filled(all)
			}
			runtime.GC()
			runtime.ReadMemStats(&after)
			b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(n), "B/name")
			runtime.KeepAlive(x)
		})
	}
}

func BenchmarkPairs(b *testing.B) {
	for _, n := range []int{10_000, 50_000} {
		x := filled(invented(n))
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			found := 0
			for b.Loop() {
				found = 0
				for _, err := range x.Pairs(context.Background(), 0.8) {
					if found++; err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(found), "pairs")
		})
	}
}
