package suggest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/suggest/corpus"
	"nomina/data/token"
)

// article reads a text in which names stand as [LABEL name]; all of it is known.
func article(id data.ID, marked string) Article {
	a := Article{ID: id}
	var text []rune
	for len(marked) > 0 {
		before, rest, ok := strings.Cut(marked, "[")
		text = append(text, []rune(before)...)
		if !ok {
			break
		}
		inner, after, _ := strings.Cut(rest, "]")
		label, name, _ := strings.Cut(inner, " ")
		start := len(text)
		text = append(text, []rune(name)...)
		a.Confirmed = append(a.Confirmed, Mark{data.Span{Start: start, End: len(text)}, data.ID(label)})
		marked = after
	}
	a.Text, a.Known = string(text), len(text)
	return a
}

// unread returns the article as one that nobody has looked at.
func unread(id data.ID, text string) Article { return Article{ID: id, Text: text} }

// show writes suggestions as [LABEL name] in the text.
func show(a Article, all []Suggestion) string {
	var b strings.Builder
	text := []rune(a.Text)
	at := 0
	for _, s := range all {
		fmt.Fprintf(&b, "%s[%s %s]", string(text[at:s.Span.Start]), s.Label, string(text[s.Span.Start:s.Span.End]))
		at = s.Span.End
	}
	return b.String() + string(text[at:])
}

// invented makes an article of sentences about people and places that do not exist.
func invented(id int) Article {
	random := rand.New(rand.NewPCG(uint64(id), 9))
	pick := func(all ...string) string { return all[random.IntN(len(all))] }
	name := func() string {
		return pick("Ka", "Lo", "Mi", "Te", "Ru", "Sa") + pick("bor", "dal", "vin", "mer", "nos") + pick("a", "e", "ik", "ot")
	}
	var b strings.Builder
	for range 10 {
		switch random.IntN(4) {
		case 0:
			fmt.Fprintf(&b, "Hier, madame [PER %s %s] a parlé au conseil. ", name(), name())
		case 1:
			fmt.Fprintf(&b, "On habite à [LOC %s] depuis longtemps. ", name())
		case 2:
			fmt.Fprintf(&b, "Selon monsieur [PER %s], la route de [LOC %s] est fermée. ", name(), name())
		case 3:
			b.WriteString("Le temps reste calme et personne ne dit rien. ")
		}
	}
	return article(data.ID(fmt.Sprint("a", id)), b.String())
}

// taught returns a trainer that was given articles, with statistics of these.
func taught(t testing.TB, all ...Article) (*Trainer, *Model) {
	t.Helper()
	tr := NewTrainer()
	c := corpus.New()
	for _, a := range all {
		c.Add(token.Split(a.Text))
	}
	tr.SetStatistics(c.Statistics())
	for _, a := range all {
		tr.Put(a)
	}
	m, err := tr.Cold(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return tr, m
}

func many(n int) []Article {
	var out []Article
	for i := range n {
		out = append(out, invented(i))
	}
	return out
}

func equal(t *testing.T, a Article, got []Suggestion, want string) {
	t.Helper()
	if diff := cmp.Diff(want, show(a, got)); diff != "" {
		t.Errorf("suggestions (-want +got):\n%s", diff)
	}
}

func TestSuggest_FindsUnseenNames(t *testing.T) {
	_, m := taught(t, many(30)...)
	a := unread("new", "Hier, madame Zorbal Quintek a parlé. On habite à Vermolin depuis. Le temps reste calme.")
	got := m.Suggest(a)
	equal(t, a, got, "Hier, madame [PER Zorbal Quintek] a parlé. On habite à [LOC Vermolin] depuis. Le temps reste calme.")
	for _, s := range got {
		if s.Source != Predicted || s.Count != 0 {
			t.Errorf("got source %d and count %d of an unseen name, want Predicted and 0", s.Source, s.Count)
		}
	}
}

func TestSuggest_PropagatesBeforeAnythingIsLearnt(t *testing.T) {
	tests := []struct{ name, known, rest, want string }{
		{"the string", "[LOC Vermolin] dort. ", "Vermolin rit.", "[LOC Vermolin] rit."},
		{"the longest", "[LOC Port] et [LOC Port Vermolin]. ", "Port Vermolin.", "[LOC Port Vermolin]."},
		{"the last word of several", "Vu [PER Ada Zorbal]. ", "Oui, Zorbal rit.", "Oui, [PER Zorbal] rit."},
		{"not a small last word", "Vu la [ORG Ligue des arts]. ", "Les arts.", "Les arts."},
		{"another apostrophe", "À [LOC L'Vermo]. ", "De L’Vermo.", "De [LOC L’Vermo]."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := article("a", tt.known)
			a.Text += tt.rest
			got := Empty().Suggest(a)
			equal(t, a, got, strings.TrimSuffix(a.Text, tt.rest)+tt.want)
			for _, s := range got {
				if s.Source != Propagated {
					t.Errorf("got source %d, want Propagated", s.Source)
				}
			}
		})
	}
}

func TestSuggest_IsQuietAfterReject(t *testing.T) {
	a := article("a", "[LOC Vermolin] dort. ")
	a.Text += "Vermolin rit. Vermolin part."
	if got := len(Empty().Suggest(a)); got != 2 {
		t.Fatalf("got %d suggestions before the reject, want 2", got)
	}
	rejects := map[string]Reject{
		"by span": {Span: data.Span{Start: 15, End: 23}, Label: "LOC"},
		"by text": {Text: "Vermolin", Label: "LOC"},
	}
	for name, r := range rejects {
		t.Run(name, func(t *testing.T) {
			a.Rejected = []Reject{r}
			equal(t, a, Empty().Suggest(a), a.Text)
			a.Rejected[0].Label = "PER"
			if got := len(Empty().Suggest(a)); got < 1 {
				t.Errorf("got %d suggestions with another label rejected, want some", got)
			}
		})
	}
}

func TestSuggest_RejectEverywhere(t *testing.T) {
	all := many(30)
	text := "On habite à Vermolin depuis."
	_, m := taught(t, all...)
	if got := len(m.Suggest(unread("n", text))); got != 1 {
		t.Fatalf("got %d suggestions before the reject, want 1", got)
	}
	all[0].Rejected = []Reject{{Text: "Vermolin", Label: "LOC", Everywhere: true}}
	tr, m := taught(t, all...)
	equal(t, unread("n", text), m.Suggest(unread("n", text)), text)
	tr.Remove(all[0].ID)
	m, err := tr.Warm(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if got := len(m.Suggest(unread("n", text))); got != 1 {
		t.Errorf("got %d suggestions with the reject gone, want 1", got)
	}
}

// What lies behind Known is unknown: it must not be learnt as no name.
func TestTrain_UnknownIsNotNegative(t *testing.T) {
	a := article("a", "On habite à [LOC Vermolin] depuis. ")
	a.Text += "On habite à Zorbal depuis. Et encore."
	tr := NewTrainer()
	tr.Put(a)
	s := tr.sentences(tr.pool)
	if len(s) != 1 || len(s[0].Tokens) != 6 {
		t.Fatalf("got %d sentences to learn from, want the first of 6 tokens", len(s))
	}
	a.Rejected = []Reject{{Span: data.Span{Start: 41, End: 47}, Label: "LOC"}}
	tr.Put(a)
	if s = tr.sentences(tr.pool); len(s) != 2 || len(s[1].Tokens) != 1 || s[1].States[0] != 0 {
		t.Errorf("got %d sentences, want the rejected token as well, outside of names", len(s))
	}
}

func TestPut_OutermostAndOffEdges(t *testing.T) {
	a := unread("a", "L’anti-Rivage du Port Vermolin.")
	a.Known = 31
	a.Confirmed = []Mark{
		{data.Span{Start: 22, End: 30}, "LOC"}, {data.Span{Start: 17, End: 30}, "ORG"}, // nested
		{data.Span{Start: 7, End: 13}, "PER"}, // within a token
	}
	p := prepare(a, nil, nil)
	var got []string
	for _, m := range p.marks {
		got = append(got, fmt.Sprintf("%s %s-%s", m.label, p.Text.Tokens[m.First].Text, p.Text.Tokens[m.End-1].Text))
	}
	if want := []string{"PER Rivage-Rivage", "ORG Port-Vermolin"}; !cmp.Equal(got, want) {
		t.Errorf("got marks %q, want %q", got, want)
	}
}

func TestSuggest_Properties(t *testing.T) {
	_, m := taught(t, many(20)...)
	rapid.Check(t, func(t *rapid.T) {
		a := invented(rapid.IntRange(20, 40).Draw(t, "article"))
		n := rapid.IntRange(0, len(a.Confirmed)).Draw(t, "confirmed")
		a.Confirmed = a.Confirmed[:n]
		got := m.Suggest(a)
		if diff := cmp.Diff(m.Suggest(a), got); diff != "" {
			t.Fatalf("got something else the second time:\n%s", diff)
		}
		end := 0
		for _, s := range got {
			if s.Span.Start < end || !s.Span.Within(len([]rune(a.Text))) || s.Score < ShowAbove || s.Score > 1 {
				t.Fatalf("got %+v after code point %d, want it in order, in the text and likely", s, end)
			}
			end = s.Span.End
			for _, c := range a.Confirmed {
				if c.Span.Overlaps(s.Span) {
					t.Fatalf("got %v over %v, want nothing over what is confirmed", s.Span, c.Span)
				}
			}
		}
	})
}
