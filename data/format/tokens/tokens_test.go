package tokens_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data/format"
	"nomina/data/format/tokens"
)

// TestSplit_Whole cuts any text at any spans: nothing is lost, and every span
// that is not blank begins and ends at a token.
func TestSplit_Whole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOfN(rapid.SampledFrom([]rune("ab Z.,'’-\n\t\u00a0\u2028😀é\u0301京")), 0, 40, -1).Draw(t, "text")
		n := len([]rune(s))
		var spans []format.Span
		for range rapid.IntRange(0, 4).Draw(t, "spans") {
			start := rapid.IntRange(0, n).Draw(t, "start")
			spans = append(spans, format.Span{Start: start, End: rapid.IntRange(start, n).Draw(t, "end")})
		}
		all := tokens.Split(s, spans)
		if !whole(s, all) {
			t.Errorf("tokens of %q: got %+v", s, all)
		}
		for _, tok := range all {
			if got := s[tok.From:tok.To]; got == "" || strings.TrimSpace(got) != got || string([]rune(s)[tok.Start:tok.End]) != got {
				t.Errorf("token %+v of %q", tok, s)
			}
		}
		for _, sp := range spans {
			covered := strings.TrimSpace(string([]rune(s)[sp.Start:sp.End]))
			r := tokens.Find(all, sp)
			if covered == "" || r.First == r.End {
				continue
			}
			if all[r.First].Start < sp.Start || all[r.End-1].End > sp.End {
				t.Errorf("span %d–%d of %q: got tokens %+v to %+v", sp.Start, sp.End, s, all[r.First], all[r.End-1])
			}
		}
	})
}

// whole reports whether the tokens are the text but for blanks and control
// characters.
func whole(s string, all []tokens.Token) bool {
	var got strings.Builder
	for _, tok := range all {
		got.WriteString(s[tok.From:tok.To])
	}
	bare := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || unicode.IsControl(r) {
				return -1
			}
			return r
		}, s)
	}
	return bare(got.String()) == bare(s)
}

func TestTag(t *testing.T) {
	ranges := []tokens.Range{{0, 2, "PER"}, {2, 3, "PER"}, {4, 7, "LOC"}}
	for scheme, want := range map[format.Scheme]string{
		format.IOB2:  "B-PER I-PER B-PER O B-LOC I-LOC I-LOC",
		format.IOB1:  "I-PER I-PER B-PER O I-LOC I-LOC I-LOC",
		format.IOE2:  "I-PER E-PER E-PER O I-LOC I-LOC E-LOC",
		format.BIOES: "B-PER E-PER S-PER O B-LOC I-LOC E-LOC",
		format.BILOU: "B-PER L-PER U-PER O B-LOC I-LOC L-LOC",
	} {
		tags := tokens.Tag(7, ranges, scheme)
		if got := strings.Join(tags, " "); got != want {
			t.Errorf("%v: got %s, want %s", scheme, got, want)
		}
		if got := tokens.Detect(tags); got != scheme {
			t.Errorf("Detect(%s): got %v, want %v", want, got, scheme)
		}
		if got, broken := tokens.Ranges(tags, scheme); !cmp.Equal(got, ranges) || broken != 0 {
			t.Errorf("Ranges(%s): got %v and %d broken, want %v", want, got, broken, ranges)
		}
	}
	got, broken := tokens.Ranges(strings.Fields("I-A I-B O E-B B-C S-C _"), format.BIOES)
	want := []tokens.Range{{0, 1, "A"}, {1, 2, "B"}, {3, 4, "B"}, {4, 5, "C"}, {5, 6, "C"}}
	if diff := cmp.Diff(got, want); diff != "" || broken != 3 {
		t.Errorf("broken tags: got (-), want (+), %d broken, want 3:\n%s", broken, diff)
	}
}

// TestTagged_Sentence tags names that follow each other: only one with the very
// label of the name before it, in the same sentence, is told from that in IOB1.
func TestTagged_Sentence(t *testing.T) {
	d := format.Document{Text: "a b c d\ne f"}
	d.Spans = []format.Span{{Start: 0, End: 1, Label: "X-R"}, {Start: 2, End: 3, Label: "X-R"}, {Start: 4, End: 5, Label: "R"}, {Start: 8, End: 11, Label: "R"}}
	for scheme, want := range map[format.Scheme]string{
		format.IOB1:  "a/I-X-R b/B-X-R c/I-R d/O e/I-R f/I-R",
		format.IOB2:  "a/B-X-R b/B-X-R c/B-R d/O e/B-R f/I-R",
		format.BIOES: "a/S-X-R b/S-X-R c/S-R d/O e/B-R f/E-R",
	} {
		tagged := tokens.NewTagged(d, scheme)
		var got []string
		for sentence := range strings.SplitSeq(d.Text, "\n") {
			for word, tag := range tagged.Sentence(sentence) {
				got = append(got, word+"/"+tag)
			}
		}
		if got := strings.Join(got, " "); got != want || tagged.Done() != nil {
			t.Errorf("%v: got %s, %v, want %s", scheme, got, tagged.Done(), want)
		}
	}
}
