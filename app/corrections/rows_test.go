package corrections

import (
	"strings"
	"testing"

	"nomina/app/say"
	"nomina/assets"
	"nomina/data"
	"nomina/data/review"
	"nomina/widgets/reviewlist"
)

func TestRows(t *testing.T) {
	if err := say.Use(assets.Translations(), "en"); err != nil {
		t.Fatal(err)
	}
	r := review.Review{Based: true, Changes: []review.Change{
		{Kind: review.KindLabel, Accept: true, Quote: "Kursk", Title: "One", Label: "PLACE", Old: "PLACE", New: "EVENT"},
		{Kind: review.KindRemove, Quote: "Kim", Label: "PERSON"},
		{Kind: review.KindAdd, Reason: review.ReasonSeveral, Count: 3, New: "Kim"},
		{Kind: review.KindStatus, Accept: true, Title: "Two", Old: "new", New: "done"},
	}}
	s := newRows(r, func(key string) data.Label { return data.Label{Key: key, Color: "#0072B2"} })
	if s.on != 2 || s.possible != 3 {
		t.Errorf("got %d of %d ticked, want 2 of 3", s.on, s.possible)
	}
	for i, want := range []struct {
		tick reviewlist.Tick
		note string
	}{
		{reviewlist.On, "“PLACE”"}, {reviewlist.Off, "PERSON"}, {reviewlist.NoTick, "occurs 3 times"}, {reviewlist.On, "one"},
	} {
		if got := s.Row(i); got.Tick != want.tick || !strings.Contains(got.Note, want.note) {
			t.Errorf("row %d: got %+v, want tick %v and %q", i, got, want.tick, want.note)
		}
	}
	s.toggle(0)
	s.toggle(2) // cannot be applied
	s.toggle(9) // is not there
	if s.on != 1 || s.ticked[2] {
		t.Errorf("after toggling: got %d ticked, want 1", s.on)
	}
	if s.setAll(true); s.on != 3 || s.ticked[2] {
		t.Errorf("all: got %d ticked, want 3", s.on)
	}
}
