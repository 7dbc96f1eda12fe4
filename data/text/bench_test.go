package text

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

const articleBytes = 10 << 20

type sample struct{ name, text string }

// samples are articles of 10 MB. The last three have no line end.
func samples(b *testing.B) []sample {
	b.Helper()
	body, err := os.ReadFile("testdata/article.txt")
	if err != nil {
		b.Fatal(err)
	}
	fill := func(s string) string { return strings.Repeat(s, articleBytes/len(s)+1)[:articleBytes/len(s)*len(s)] }
	english := "Kim Jong-un promised Russia unconditional support in the war. The U.S. Army said so.\n"
	return []sample{
		{"ascii", fill(english)},
		{"french", fill(string(body) + "\n")},
		{"cjk+emoji", fill("金正恩は木曜日にロシアへの支持を約束した😀。👩‍👩‍👧モスクワと平壌🇰🇵。\n")},
		{"french line", fill(strings.ReplaceAll(string(body), "\n", " ") + " ")},
		{"cjk+emoji line", fill("金正恩は木曜日にロシアへの支持を約束した😀。👩‍👩‍👧モスクワと平壌🇰🇵。")},
		{"no sentence line", fill("le président russe, l’Ukraine et Kim Jong-un ")},
	}
}

// positions are random, so that the caches do not help.
func positions(n int) []int {
	rnd := rand.New(rand.NewPCG(1, 2))
	at := make([]int, 1<<16)
	for i := range at {
		at[i] = rnd.IntN(n + 1)
	}
	return at
}

func BenchmarkNew(b *testing.B) {
	for _, s := range samples(b)[:3] {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s.text)))
			var x *Index
			for b.Loop() {
				x = New(s.text)
			}
			b.ReportMetric(float64(x.tableBytes())/float64(len(s.text)), "index-bytes/text-byte")
		})
	}
}

// benchAt calls f at random positions of 10 MB articles.
func benchAt(b *testing.B, all []sample, limit func(*Index) int, f func(x *Index, at int) int) {
	b.Helper()
	for _, s := range all {
		x := New(s.text)
		at := positions(limit(x))
		b.Run(s.name, func(b *testing.B) {
			sum, i := 0, 0
			for b.Loop() {
				sum += f(x, at[i&(len(at)-1)])
				i++
			}
			if sum < 0 {
				b.Fatal("got a negative position")
			}
		})
	}
}

func BenchmarkByte(b *testing.B)      { benchAt(b, samples(b)[:3], (*Index).Len, (*Index).Byte) }
func BenchmarkCodePoint(b *testing.B) { benchAt(b, samples(b)[:3], (*Index).Bytes, (*Index).CodePoint) }
func BenchmarkUTF16Of(b *testing.B)   { benchAt(b, samples(b)[:3], (*Index).Len, (*Index).UTF16Of) }
func BenchmarkFromUTF16(b *testing.B) { benchAt(b, samples(b)[:3], (*Index).UTF16, (*Index).FromUTF16) }

func BenchmarkNextGrapheme(b *testing.B) {
	benchAt(b, samples(b), (*Index).Len, (*Index).NextGrapheme)
}

func BenchmarkWord(b *testing.B) {
	benchAt(b, samples(b), (*Index).Len, func(x *Index, cp int) int { return x.Word(cp).Start })
}

func BenchmarkSnapWord(b *testing.B) {
	benchAt(b, samples(b), (*Index).Len, func(x *Index, cp int) int {
		return x.Snap(Range{cp, cp + 12}, SnapWord).Start
	})
}

func BenchmarkSentence(b *testing.B) {
	benchAt(b, samples(b)[:5], (*Index).Len, func(x *Index, cp int) int { return x.Sentence(cp).Start })
}

func BenchmarkParagraph(b *testing.B) {
	benchAt(b, samples(b)[:3], (*Index).Len, func(x *Index, cp int) int { return x.Paragraph(cp).Start })
}

func benchWhole(b *testing.B, f func(x *Index) int) {
	b.Helper()
	for _, s := range samples(b)[:3] {
		x := New(s.text)
		b.Run(s.name, func(b *testing.B) {
			b.SetBytes(int64(len(s.text)))
			n := 0
			for b.Loop() {
				n = f(x)
			}
			b.ReportMetric(float64(n), "found")
		})
	}
}

func BenchmarkWords(b *testing.B) { benchWhole(b, (*Index).Words) }

func BenchmarkParagraphs(b *testing.B) {
	benchWhole(b, func(x *Index) (n int) {
		for range x.Paragraphs() {
			n++
		}
		return n
	})
}
