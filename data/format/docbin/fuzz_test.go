package docbin_test

import (
	"testing"

	"nomina/data/format/docbin"
	"nomina/data/formattest"
)

// FuzzRead reads anything, packed and not: nothing panics, and whatever comes in
// holds its own promises.
func FuzzRead(f *testing.F) {
	f.Add([]byte(""))
	f.Add([]byte("x\x9c"))
	f.Add(unpacked(f, written(f, formattest.Cases()[2].Project)))
	f.Add(unpacked(f, written(f, formattest.Cases()[5].Project)))
	f.Fuzz(func(t *testing.T, b []byte) {
		formattest.Promises(t, docbin.Format{}, "x", b)
		formattest.Promises(t, docbin.Format{}, "x", packed(t, b))
	})
}
