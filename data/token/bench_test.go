package token

import (
	"strings"
	"testing"
)

func BenchmarkSplit(b *testing.B) {
	for name, sentence := range map[string]string{
		"French":  "Le leader nord-coréen Kim Jong-un a promis à Moscou de soutenir la Russie dans la guerre contre l’Ukraine, selon l’agence KCNA. ",
		"English": "The leader of the U.S. army, Mr. Smith, didn't say on 3.5 million occasions that it's \"over\" - he promised. ",
		"Greek":   "Ο πρωθυπουργός της Ελλάδας είπε στην Αθήνα ότι θα στηρίξει τη συμφωνία. ",
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(sentence, 100)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Split(text)
			}
		})
	}
}
