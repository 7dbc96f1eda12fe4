package corpus

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"nomina/data/token"
)

func of(texts ...string) *Statistics {
	c := New()
	for _, s := range texts {
		c.Add(token.Split(s))
	}
	return c.Statistics()
}

func TestStatistics(t *testing.T) {
	s := of("Hier à Valmor, il pleut. Puis à Valmor le soir.", "La rose de Rose est une rose. VALMOR TITRE EN CAPITALES")
	valmor, ok := s.Of(token.Lower("Valmor"))
	if !ok || valmor.Share != 8 || valmor.Frequency != 1 {
		t.Errorf("got %+v, %v for a name, want it always with a capital, twice", valmor, ok)
	}
	if got, want := valmor.Left, []uint32{uint32(token.Lower("à") >> 32)}; !cmp.Equal(got, want) {
		t.Errorf("got left neighbours %v, want %v", got, want)
	}
	if rose, ok := s.Of(token.Lower("rose")); !ok || rose.Share != 2 {
		t.Errorf("got %+v, %v for a word with a capital once in three, want a share of 2", rose, ok)
	}
	if got, ok := s.Of(token.Lower("puis")); ok {
		t.Errorf("got %+v for a word that begins a sentence only, want nothing", got)
	}
	var none *Statistics
	if _, ok := none.Of(1); ok {
		t.Error("got something from no statistics, want nothing")
	}
}

func TestCorpus_IsBounded(t *testing.T) {
	c := New()
	for i := range 4 {
		var b strings.Builder
		b.WriteString("le grand Valmor, le grand Valmor, ")
		for k := range MaxWords / 2 {
			fmt.Fprintf(&b, "le X%dx ", i*MaxWords+k)
		}
		c.Add(token.Split(b.String()))
	}
	if got := len(c.words); got > MaxWords {
		t.Errorf("got %d words, want at most %d", got, MaxWords)
	}
	if _, ok := c.Statistics().Of(token.Lower("Valmor")); !ok {
		t.Error("got nothing about the most frequent word, want it kept")
	}
}
