package conll_test

import (
	"testing"

	"nomina/data/format/conll"
	"nomina/data/formattest"
)

func BenchmarkFormat(b *testing.B) { formattest.Speed(b, conll.Format{}) }

// FuzzRead reads anything.
func FuzzRead(f *testing.F) {
	for _, tc := range dialects() {
		f.Add([]byte(tc.in))
	}
	f.Fuzz(func(t *testing.T, b []byte) { formattest.Promises(t, conll.Format{}, "x.conll", b) })
}
