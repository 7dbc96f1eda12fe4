package replicate

import (
	"context"
	"fmt"
	"iter"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"nomina/data"
	"nomina/data/find"
	"nomina/data/names"
	"nomina/data/text"
)

// atoms are the pieces of random texts.
func atoms() []string {
	return []string{
		"Kim", "kim", "Kin", "Jong", "-", "un", " ", " ", " ", "\n", "\r\n", "’", "'s", "l’", ". ", ", ", "é", "e\u0301", "E", "œ", "\u0301", "\u200D", "👍🏽", "\x80", "\xE2\x80", "\x00",
		"Shoigu", "Shoiku", "Choigou", "s", "a", "Путин", "а", "金", "Martin", "Jean",
	}
}

func bodies() *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.SampledFrom(atoms()), 0, 40), func(s []string) string { return strings.Join(s, "") })
}

func choices() *rapid.Generator[Choices] {
	return rapid.Custom(func(t *rapid.T) Choices {
		b := rapid.Bool()
		return Choices{b.Draw(t, "words"), b.Draw(t, "case"), b.Draw(t, "accents"), b.Draw(t, "elisions"), b.Draw(t, "variants")}
	})
}

func wanted() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{"Kim", "Kim Jong-un", "Jean Martin", "Shoigu", "Choigou", "Путин", "é", "œ", "un", "金", "s"})
}

// TestScan_IsTheSameArticleByArticle compares with searches of one article each.
func TestScan_IsTheSameArticleByArticle(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := rapid.SliceOfN(bodies(), 0, 6).Draw(t, "bodies")
		w, c := wanted().Draw(t, "wanted"), choices().Draw(t, "choices")
		s, err := Compile(w, c)
		if err != nil {
			t.Fatal(err)
		}
		var want []Row
		for i := range all {
			for r, err := range s.Scan(context.Background(), only(i, all)) {
				if err != nil {
					t.Fatal(err)
				}
				want = append(want, r)
			}
		}
		var got []Row
		for r, err := range s.Scan(context.Background(), documents(all...)) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, r)
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q, %+v in %q: got %+v, want %+v", w, c, all, got, want)
		}
	})
}

// only yields one of the documents with these texts.
func only(i int, all []string) iter.Seq2[data.Document, error] {
	return func(yield func(data.Document, error) bool) {
		for doc, err := range documents(all...) {
			if doc.Article.ID == data.ID(fmt.Sprint(i)) && !yield(doc, err) {
				return
			}
		}
	}
}

// TestScan_Exact compares with package find.
func TestScan_Exact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body := strings.ReplaceAll(bodies().Draw(t, "body"), "\x00", "")
		w, c := wanted().Draw(t, "wanted"), choices().Draw(t, "choices")
		c.Elisions = true
		p, err := find.Compile(w, find.Options{Words: c.Words, Case: c.Case, Exact: c.Accents})
		if err != nil {
			t.Fatal(err)
		}
		x := text.New(body)
		want, _ := p.All(context.Background(), x, x.Len())
		s, err := Compile(w, c)
		if err != nil {
			t.Fatal(err)
		}
		var got []text.Range
		last := 0
		for r, err := range s.Scan(context.Background(), documents(body)) {
			if err != nil {
				t.Fatal(err)
			}
			sound(t, x, r, last)
			last = r.Span.End
			if !r.Group.Variant() {
				got = append(got, text.Range(r.Span))
			} else {
				resembles(t, names.Fold(w), r)
			}
		}
		if !reflect.DeepEqual(got, want) {
			t.Fatalf("%q, %+v in %q: got %v, want %v", w, c, body, got, want)
		}
	})
}

// sound checks what is true of every row.
func sound(t *rapid.T, x *text.Index, r Row, last int) {
	if r.Span.Start < last || !r.Span.Within(x.Len()) {
		t.Fatalf("got %v behind %d in a text of %d, want it in order", r.Span, last, x.Len())
	}
	if got := x.Slice(text.Range(r.Span)); got != r.Text {
		t.Fatalf("got the text %q, want %q", r.Text, got)
	}
	around := func(from, to int) string {
		return oneLine(x.Slice(text.Range{Start: max(0, from), End: min(x.Len(), to)}))
	}
	left, right := around(r.Span.Start-shown, r.Span.Start), around(r.Span.End, r.Span.End+shown)
	if !strings.HasSuffix(left, r.Left) || !strings.HasPrefix(right, r.Right) {
		t.Fatalf("got %q … %q, want an end of %q and a beginning of %q", r.Left, r.Right, left, right)
	}
}

// resembles checks that a variant is one.
func resembles(t *rapid.T, wanted string, r Row) {
	got := names.Fold(r.Text)
	n := len([]rune(strings.ReplaceAll(wanted, " ", "")))
	ok := false
	switch r.Group {
	case Otherwise:
		ok = got == wanted
	case Misspelt:
		ok = n >= 5 && names.Distance(got, wanted, 2) <= 1 || n >= 9 && names.Distance(got, wanted, 2) <= 2
	case Surname:
		ok = strings.HasSuffix(wanted, " "+got) || inflected(got, wanted[strings.IndexByte(wanted, ' ')+1:])
	case Inflected:
		ok = got != wanted && (strings.HasPrefix(got, wanted[:3]))
	}
	if !ok {
		t.Fatalf("got %q as %s of %q", r.Text, r.Group, wanted)
	}
}

// TestMay_LetsPassWhatCounts tries the glance against the comparison.
func TestMay_LetsPassWhatCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.RuneFrom([]rune("abcéœßПутинабŁ9")), 3, 12, -1)
		w := letters.Draw(t, "wanted")
		other := changed(t, w)
		v := newVariants(w)
		if v == nil || v.full.words > 1 || other == "" {
			return
		}
		if g := v.compare(names.Fold(other)); g != "" && !v.full.may(other, v.most) {
			t.Fatalf("%q: got %q passed over, want %s", w, other, g)
		}
	})
}

// changed changes a few letters of w.
func changed(t *rapid.T, w string) string {
	runes := []rune(w)
	for range rapid.IntRange(0, 2).Draw(t, "changes") {
		i := rapid.IntRange(0, max(0, len(runes)-1)).Draw(t, "at")
		r := rapid.RuneFrom([]rune("abcéœsx")).Draw(t, "letter")
		switch rapid.IntRange(0, 2).Draw(t, "how") {
		case 0:
			runes = append(runes[:i:i], append([]rune{r}, runes[i:]...)...)
		case 1:
			runes = append(runes[:i:i], runes[min(i+1, len(runes)):]...)
		default:
			if len(runes) > 0 {
				runes[i] = r
			}
		}
	}
	return string(runes) + rapid.SampledFrom([]string{"", "s", "es", "x", "ами"}).Draw(t, "ending")
}

func FuzzScan(f *testing.F) {
	for _, a := range atoms() {
		f.Add(a, "Kim Jong-un "+a+" Kim", byte(31))
	}
	f.Fuzz(func(t *testing.T, w, body string, bits byte) {
		s, err := Compile(w, Choices{bits&1 > 0, bits&2 > 0, bits&4 > 0, bits&8 > 0, bits&16 > 0})
		if err != nil {
			return
		}
		length := utf8.RuneCountInString(body)
		at, article := 0, data.ID("0")
		for r, err := range s.Scan(context.Background(), documents(body, body)) {
			if err != nil {
				t.Fatal(err)
			}
			if r.Article != article {
				at, article = 0, r.Article
			}
			if r.Span.Start < at || !r.Span.Within(length) {
				t.Fatalf("%q in %q: got %v behind %d of %d", w, body, r.Span, at, length)
			}
			at = r.Span.End
		}
	})
}
