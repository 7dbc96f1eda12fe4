package tokens_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// document draws a text with spans, sorted as a project keeps them.
func document(t *rapid.T) format.Document {
	s := rapid.StringOfN(rapid.SampledFrom([]rune("aB Z.,'’-\n\r\t\u00a0\u2028\u200b\x00\x1c😀é\u0301京")), 0, 40, -1).Draw(t, "text")
	runes := []rune(s)
	d := format.Document{Text: s}
	for range rapid.IntRange(0, 4).Draw(t, "spans") {
		if len(runes) == 0 {
			break
		}
		start := rapid.IntRange(0, len(runes)-1).Draw(t, "start")
		end := rapid.IntRange(start+1, len(runes)).Draw(t, "end")
		label := rapid.SampledFrom([]string{"PER", "a b", "B-", "O", "x|y"}).Draw(t, "label")
		d.Spans = append(d.Spans, format.Span{Start: start, End: end, Label: label, Text: string(runes[start:end])})
	}
	slices.SortStableFunc(d.Spans, func(a, b format.Span) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return d
}

// TestCarry_Back carries any article, tags it in any scheme and puts it together
// again: what comes is what was carried, and nothing is lost unsaid.
func TestCarry_Back(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := document(t)
		o := format.WriteOptions{
			Scheme: rapid.SampledFrom(format.Schemes()).Draw(t, "scheme"), Overlaps: rapid.SampledFrom(format.AllOverlaps()).Draw(t, "overlaps"),
		}
		carried, losses := tokens.Carry(d, o, tokens.Keeps{}, "\n", func(l string) string { return l })
		refused := 0
		for _, l := range losses {
			if l.Severity == format.Refused {
				refused += l.Spans
			}
		}
		if len(carried.Spans)+refused != len(d.Spans) {
			t.Fatalf("spans: got %d and %d left out, want %d", len(carried.Spans), refused, len(d.Spans))
		}
		tagged := tokens.NewTagged(carried, o.Scheme)
		var back tokens.Text
		for i, sentence := range strings.Split(carried.Text, "\n") {
			if i > 0 {
				back.Blank("\n")
			}
			for word, tag := range tagged.Sentence(sentence) {
				if back.Sentence() > 0 {
					back.Blank(" ")
				}
				back.Token(word, 0, tag)
			}
			back.End()
		}
		if err := tagged.Done(); err != nil {
			t.Fatal(err)
		}
		got := back.Document()
		if diff := cmp.Diff(got.Spans, carried.Spans); len(got.Spans)+len(carried.Spans) > 0 && diff != "" || got.Text != carried.Text {
			t.Errorf("%q, spans: got (-), want (+):\n%s", got.Text, diff)
		}
	})
}

// TestHold_Whole holds any article: only blanks and control characters stand
// between its tokens, and no sentence ends within a span.
func TestHold_Whole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := document(t)
		h, _ := tokens.Hold(d, format.Outermost)
		if !whole(d.Text, h.Tokens) {
			t.Errorf("tokens of %q: got %+v", d.Text, h.Tokens)
		}
		for i, r := range h.Ranges {
			s := h.Spans[i]
			if h.Tokens[r.First].Start != s.Start || h.Tokens[r.End-1].End != s.End || string([]rune(d.Text)[s.Start:s.End]) != s.Text {
				t.Errorf("span %+v: got tokens %+v", s, r)
			}
			if h.Tokens[r.First].Sentence != h.Tokens[r.End-1].Sentence {
				t.Errorf("span %+v goes over the end of a sentence", s)
			}
		}
	})
}

func TestAlign(t *testing.T) {
	for _, tc := range []struct {
		text, words string
		want        []string
	}{
		{" Kim\tfled. ", "Kim fled .", []string{" ", "\t", "", " "}},
		{"", "", []string{""}},
		{"Kim", "Kim fled", nil},
		{"Kim fled", "Kim", nil},
		{"a-b", "a b", nil},
	} {
		got, ok := tokens.Align(tc.text, strings.Fields(tc.words))
		if !slices.Equal(got, tc.want) || ok != (tc.want != nil) {
			t.Errorf("Align(%q, %q): got %q, %v, want %q", tc.text, tc.words, got, ok, tc.want)
		}
	}
}

func TestBare(t *testing.T) {
	d := format.Document{Text: "Kim", Spans: []format.Span{{End: 3, Label: "PER", Text: "Kim", Note: "n", Annotator: "a", ID: "i", Created: 1, Entity: format.Entity{ID: "e"}}}}
	d.Article.ID, d.Article.Title, d.Article.Lang = "1", "t", "fr"
	got, losses := tokens.Keeps{Title: true}.Bare(d)
	var codes []string
	for _, l := range losses {
		codes = append(codes, string(l.Code))
	}
	want := format.Document{Text: "Kim", Spans: []format.Span{{End: 3, Label: "PER", Text: "Kim"}}}
	want.Article.Title = "t"
	if diff := cmp.Diff(got, want); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
	if got, want := strings.Join(codes, " "), "loss_article_id loss_annotator loss_note loss_entity loss_meta loss_id"; got != want {
		t.Errorf("losses: got %s, want %s", got, want)
	}
}
