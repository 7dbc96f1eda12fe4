package docbin

import "testing"

// TestHash64 compares with the numbers that spaCy gives.
func TestHash64(t *testing.T) {
	for s, want := range map[string]uint64{
		"": 0, "place": 0x68429c2503d93f21, "😀": 0xc0e8dfba091d8f01, "person": 14800503047316267216, "Barack": 15388493565120789335,
	} {
		if got := hash64(s); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
	e := part{symbols: symbolIDs(), ids: map[string]uint64{}}
	for s, want := range map[string]uint64{
		"PERSON": 380, "ORG": 383, "DATE": 391, "CARDINAL": 397, "nsubj": 429, "ENT_KB_ID": 452, "_": 456, "X": 101, "SPACE": 103,
		"IS_CURRENCY": 18, "FLAG19": 19, "FLAG63": 63, "ID": 64, "DEPRECATED276": 379, "place": 0x68429c2503d93f21, "": 0,
	} {
		if got := e.id(s); got != want {
			t.Errorf("%q: got %d, want %d", s, got, want)
		}
	}
}
