package feature

import (
	"slices"
	"testing"

	"nomina/data/suggest/corpus"
	"nomina/data/suggest/gazetteer"
	"nomina/data/suggest/lexicon"
	"nomina/data/token"
)

func of(s string) *Article { return New(token.Split(s), nil, nil) }

func TestNew_SeesNoFurtherThanTheSentence(t *testing.T) {
	a, b := of("Il va à Brum. Oui, certes."), of("Il va à Brum. Non !")
	for i := range 5 {
		if !slices.Equal(a.Static(i), b.Static(i)) {
			t.Errorf("token %d: got other features with another sentence behind, want the same", i)
		}
	}
	if slices.Equal(a.Static(3), of("Il va à brum.").Static(3)) {
		t.Error("got the same features with and without a capital, want others")
	}
}

func TestNew_SeesHowAWordIsWrittenElsewhere(t *testing.T) {
	a, b := of("Rose part. La rose."), of("Rose part. La lune.")
	if slices.Equal(a.Static(0), b.Static(0)) {
		t.Error("got the same features, want others when the word stands small elsewhere")
	}
}

func TestNew_UsesStatistics(t *testing.T) {
	c := corpus.New()
	text := token.Split("Hier à Brum, oui.")
	c.Add(text)
	with := New(text, c.Statistics(), nil)
	if !slices.Contains(with.Static(2), Likely()) {
		t.Error("got no likely word, want the one that always has a capital")
	}
	if slices.Contains(New(text, nil, nil).Static(2), Likely()) {
		t.Error("got a likely word without statistics, want none")
	}
}

func TestNew_UsesTheLexicon(t *testing.T) {
	x := lexicon.New()
	with := func(s string) *Article { return New(token.Split(s), nil, x) }
	a := with("Hier Zoé Brum dort.")
	if !slices.Contains(a.Static(1), Class(lexicon.Given)) {
		t.Error("got no first name, want one")
	}
	if slices.Contains(of("Hier Zoé Brum dort.").Static(1), Class(lexicon.Given)) {
		t.Error("got a first name without the lexicon, want none")
	}
	if slices.Contains(with("Hier zoé dort.").Static(1), Class(lexicon.Given)) {
		t.Error("got a first name without a capital, want none")
	}
	near, far := with("Brum dort. Zoé Brum."), with("Brum dort. Xyz Brum.")
	if slices.Equal(near.Static(0), far.Static(0)) {
		t.Error("got the same features with a first name before the word elsewhere, want others")
	}
}

func TestLive(t *testing.T) {
	a := of("à Port Brum oui")
	var names gazetteer.Set
	forms := []uint64{a.Words[1].Form, a.Words[2].Form}
	names.Add(forms, 0, 1)
	rows := Live(a.Words, Source{ID: 1, Names: &names})
	for i, want := range []bool{true, true, true, true} {
		if got := len(rows[i]) > 0; got != want {
			t.Errorf("token %d: got features %v, want %v", i, got, want)
		}
	}
	if len(rows[1]) <= len(rows[0]) {
		t.Errorf("got %d features within the name and %d beside it, want more within", len(rows[1]), len(rows[0]))
	}
	less := gazetteer.Less{}
	less.Take(forms, 0)
	for i, r := range Live(a.Words, Source{ID: 1, Names: &names, Less: less}) {
		if len(r) > 0 {
			t.Errorf("token %d: got %d features of names taken off, want none", i, len(r))
		}
	}
}
