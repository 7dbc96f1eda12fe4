package find

import (
	"context"
	"os"
	"strings"
	"testing"

	"nomina/data/text"
)

type sample struct{ name, text string }

// samples are articles of 1 and 10 MB.
func samples(b *testing.B) []sample {
	b.Helper()
	body, err := os.ReadFile("../text/testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	fill := func(s string, n int) string { return strings.Repeat(s, n/len(s)+1) }
	french := string(body) + "\n"
	return []sample{
		{"1MB", fill(french, 1<<20)},
		{"10MB", fill(french, 10<<20)},
		{"10MB-russian", fill("Президент России Владимир Путин и Ким Чен Ын встретились в Москве.\n", 10<<20)},
		{"10MB-chinese", fill("金正恩は木曜日にロシアへの支持を約束した。モスクワと平壌。\n", 10<<20)},
	}
}

type question struct {
	name, pattern string
	opt           Options
}

func questions() []question {
	return []question{
		{"exact", "Zaporijjia", Options{Case: true, Exact: true}},
		{"loose", "Zaporijjia", Options{}},
		{"words", "Zaporijjia", Options{Words: true}},
		{"common letter", "etzq", Options{}},
		{"regexp", `Zapor\w+`, Options{Regexp: true}},
		{"regexp without a text", `[XYZ]\d{3}`, Options{Regexp: true}},
		{"exact regexp without a text", `[XYZ]\d{3}`, Options{Regexp: true, Exact: true, Case: true}},
	}
}

// BenchmarkFirst looks from the beginning for what stands in the very last line:
// the longest that anybody waits for the first hit.
func BenchmarkFirst(b *testing.B) {
	for _, s := range samples(b) {
		x := text.New(s.text + "Zaporijjia etzq Z123\n")
		for _, q := range questions() {
			p, err := Compile(q.pattern, q.opt)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(s.name+"/"+q.name, func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(x.Bytes()))
				for b.Loop() {
					for range p.From(context.Background(), x, 0) {
						break
					}
				}
			})
		}
	}
}

// BenchmarkAll collects every hit of a frequent word.
func BenchmarkAll(b *testing.B) {
	for _, s := range samples(b)[:2] {
		x := text.New(s.text)
		for _, q := range []question{
			{"Kim", "kim", Options{}}, {"whole words", "Kim", Options{Words: true}}, {"e", "e", Options{}}, {"words by regexp", `\w+`, Options{Regexp: true}},
		} {
			p, err := Compile(q.pattern, q.opt)
			if err != nil {
				b.Fatal(err)
			}
			b.Run(s.name+"/"+q.name, func(b *testing.B) {
				b.SetBytes(int64(x.Bytes()))
				n := 0
				for b.Loop() {
					hits, _ := p.All(context.Background(), x, 100_000)
					n = len(hits)
				}
				b.ReportMetric(float64(n), "hits")
			})
		}
	}
}
