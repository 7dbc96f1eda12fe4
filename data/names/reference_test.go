package names

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"nomina/data"
)

// slowDistance is Distance by its definition.
func slowDistance(a, b []rune) int {
	switch {
	case len(a) == 0:
		return len(b)
	case len(b) == 0:
		return len(a)
	}
	x, y := a[1:], b[1:]
	if a[0] == b[0] {
		return min(slowDistance(x, y), 1+slowDistance(x, b), 1+slowDistance(a, y))
	}
	d := 1 + min(slowDistance(x, y), slowDistance(x, b), slowDistance(a, y))
	if len(x) > 0 && len(y) > 0 && a[0] == y[0] && x[0] == b[0] {
		d = min(d, 1+slowDistance(x[1:], y[1:]))
	}
	return d
}

func TestDistance_IsItsDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringOfN(rapid.RuneFrom([]rune("abcé")), 0, 6, -1)
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		most := rapid.IntRange(0, 6).Draw(t, "most")
		want := min(slowDistance([]rune(a), []rune(b)), most+1)
		if got := Distance(a, b, most); got != want {
			t.Fatalf("%q, %q, at most %d: got %d, want %d", a, b, most, got, want)
		}
	})
}

// slowGrams cuts out the grams of each word.
func slowGrams(folded string) map[string]bool {
	out := map[string]bool{}
	for _, w := range words(folded) {
		runes := []rune("  " + w + " ")
		for i := range len(runes) - 2 {
			out[string(runes[i:i+3])] = true
		}
	}
	return out
}

func slowJaccard(a, b map[string]bool) float64 {
	all, both := map[string]bool{}, 0
	for g := range a {
		all[g] = true
	}
	for g := range b {
		if all[g] = true; a[g] {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(all))
}

// slowCandidates compares a query with every text that shares a gram with it.
func slowCandidates(entries []Entry, query string) []Candidate {
	var out []Candidate
	q := newName(Fold(query))
	for _, e := range entries {
		var of []Candidate
		for _, shown := range e.Texts {
			n := newName(Fold(shown))
			trigrams := slowJaccard(slowGrams(q.folded), slowGrams(n.folded))
			c := Candidate{ID: e.ID, Label: e.Label, Text: shown, Why: Spelling, length: len(n.folded), whole: same(q, n, trigrams)}
			c.Score = c.whole
			if q.folded == n.folded {
				c.Why = Exact
			} else if p := inside(q, n); p > c.Score {
				c.Score, c.Why = p, Part
			}
			if trigrams > 0 && c.Score >= worth {
				of = append(of, c)
			}
		}
		// Of texts that fold to the same the first counts.
		slices.SortStableFunc(of, func(a, b Candidate) int {
			if Fold(a.Text) == Fold(b.Text) {
				return 0
			}
			return compare(a, b)
		})
		if len(of) > 0 {
			out = append(out, of[0])
		}
	}
	slices.SortFunc(out, compare)
	return out
}

func TestCandidates_AreThoseOfComparingAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := entries().Draw(t, "entries")
		x := New()
		for _, e := range all {
			x.Put(e)
		}
		query := texts().Draw(t, "query")
		want := slowCandidates(all, query)
		if got := x.Candidates(query, len(all)); !slices.Equal(got, want) && !(len(got) == 0 && len(want) == 0) {
			t.Fatalf("%q: got %+v, want %+v", query, got, want)
		}
	})
}

func TestComplete_IsThatOfLookingAtAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := entries().Draw(t, "entries")
		x := New()
		for _, e := range all {
			x.Put(e)
		}
		typed := Fold(texts().Draw(t, "typed"))
		var want []data.ID
		for _, e := range all {
			if typed != "" && slices.ContainsFunc(e.Texts, func(s string) bool {
				for _, w := range words(typed) {
					if !strings.Contains(" "+Fold(s), " "+w) {
						return false
					}
				}
				return true
			}) {
				want = append(want, e.ID)
			}
		}
		var got []data.ID
		for _, c := range x.Complete(typed, len(all)) {
			got = append(got, c.ID)
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q: got %q, want %q", typed, got, want)
		}
	})
}

// TestNear_LeavesNoneOut asks for texts exactly as much alike as one of them is.
// Some are parts of others, and their grams so common that they are not read.
func TestNear_LeavesNoneOut(t *testing.T) {
	all := invented(60)
	for i, s := range all[:30] {
		all = append(all, s[:len(s)-i%4], s+" "+all[i+1], all[0]+" "+s, all[0])
	}
	p := &pairing{lists: map[gram][]int32{}, shared: make([]uint16, len(all))}
	sets := make([]map[string]bool, len(all))
	for i, s := range all {
		sets[i] = slowGrams(Fold(s))
		for _, g := range grams(Fold(s)) {
			p.lists[g] = append(p.lists[g], int32(i))
		}
	}
	for i, s := range all {
		for j, other := range all {
			if p.least = slowJaccard(sets[i], sets[j]); p.least > 0 && !slices.Contains(p.near(grams(Fold(s))), int32(j)) {
				t.Errorf("%v: got %q without %q", p.least, s, other)
			}
		}
	}
}

// slowPairs compares every entry with every other.
func slowPairs(entries []Entry, threshold float64) map[[2]data.ID]float64 {
	out := map[[2]data.ID]float64{}
	for _, a := range entries {
		for _, b := range entries {
			for _, s := range a.Texts {
				for _, r := range b.Texts {
					trigrams := slowJaccard(slowGrams(Fold(s)), slowGrams(Fold(r)))
					if score := Same(s, r); a.ID < b.ID && trigrams > 0 && trigrams >= threshold/2 && score >= threshold {
						key := [2]data.ID{a.ID, b.ID}
						out[key] = max(out[key], score)
					}
				}
			}
		}
	}
	return out
}

func TestPairs_AreThoseOfComparingAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := entries().Draw(t, "entries")
		x := New()
		for _, e := range all {
			x.Put(e)
		}
		threshold := rapid.Float64Range(0.05, 1).Draw(t, "threshold")
		want := slowPairs(all, threshold)
		for p, err := range x.Pairs(context.Background(), threshold) {
			key := [2]data.ID{p.A, p.B}
			if err != nil || want[key] != p.Score || Same(p.TextA, p.TextB) != p.Score {
				t.Fatalf("got %+v, %v, want the score %v", p, err, want[key])
			}
			delete(want, key)
		}
		if len(want) > 0 {
			t.Fatalf("got none of %v", want)
		}
	})
}

// TestPut_ComesToTheSame puts, replaces and removes in any order.
func TestPut_ComesToTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x, left := New(), map[data.ID]Entry{}
		for range rapid.IntRange(0, 4).Draw(t, "rounds") {
			for _, e := range entries().Draw(t, "put") {
				x.Put(e)
				left[e.ID] = e
			}
			for _, e := range entries().Draw(t, "removed") {
				x.Remove(e.ID)
				delete(left, e.ID)
			}
		}
		fresh := New()
		for _, e := range left {
			fresh.Put(e)
		}
		query := texts().Draw(t, "query")
		got, want := x.Candidates(query, 50), fresh.Candidates(query, 50)
		if !slices.Equal(got, want) || x.Len() != fresh.Len() || len(x.grams) != len(fresh.grams) {
			t.Fatalf("%q: got %+v, want %+v", query, got, want)
		}
		if used := len(x.texts) - len(x.free); used != len(fresh.texts) {
			t.Fatalf("got %d slots in use, want %d", used, len(fresh.texts))
		}
	})
}

func TestSame_IsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := texts().Draw(t, "a"), texts().Draw(t, "b")
		there, back := Same(a, b), Same(b, a)
		if there != back || there < 0 || there > 1 {
			t.Fatalf("%q, %q: got %v, back %v", a, b, there, back)
		}
		if same := Fold(a) == Fold(b) && Fold(a) != ""; same != (there == 1) {
			t.Fatalf("%q, %q: got %v, want 1 only for the same", a, b, there)
		}
	})
}

func TestShortlist_KeepsTheBest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := shortlist{limit: rapid.IntRange(-1, 5).Draw(t, "limit")}
		var all []Candidate
		for range rapid.IntRange(0, 300).Draw(t, "candidates") {
			c := Candidate{ID: data.ID(rapid.StringMatching("[a-d][a-d]?").Draw(t, "id")), Score: float64(rapid.IntRange(0, 9).Draw(t, "score"))}
			all = append(all, c)
			l.add(c)
		}
		slices.SortFunc(all, compare)
		var want []Candidate
		for _, c := range all {
			if len(want) < l.limit && !slices.ContainsFunc(want, func(w Candidate) bool { return w.ID == c.ID }) {
				want = append(want, c)
			}
		}
		if got := l.best(); !slices.EqualFunc(got, want, func(a, b Candidate) bool { return cmp.Compare(a.Score, b.Score) == 0 && a.ID == b.ID }) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

func FuzzFold(f *testing.F) {
	for _, s := range append(atoms(), "Élysée", "J.-C.", "l’Œuvre", "Łódź", "  a  b ") {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Fold(s)
		if again := Fold(folded); again != folded {
			t.Fatalf("%q: folded again got %q, want %q", s, again, folded)
		}
		if joined := strings.Join(words(folded), " "); joined != folded {
			t.Fatalf("%q: got blanks in %q, want %q", s, folded, joined)
		}
		if got := Same(s, s); folded != "" && got != 1 {
			t.Fatalf("%q: got %v, want 1", s, got)
		}
	})
}
