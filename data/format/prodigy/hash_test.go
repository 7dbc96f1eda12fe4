package prodigy

import "testing"

// TestInputHash compares with hashes that Prodigy gave.
func TestInputHash(t *testing.T) {
	for s, want := range map[string]int32{
		"I'm seeing Ed Sheeran on Wednesday in Miami so if you wanna meet up or say hi hmu!": 885944384,
		"A 😀 Bé visited Paris\nand New York.":                                                2064408878,
	} {
		if _, got := inputHash(nil, s); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}
